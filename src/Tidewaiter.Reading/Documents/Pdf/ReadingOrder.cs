namespace Tidewaiter.Reading.Documents.Pdf;

/// <summary>
/// Puts the blocks of a page into the order in which people read them, by cutting the page along its white space: first into columns, where a gutter
/// runs through, else into bands, above all where that lays a gutter free. Blocks that stand in rows of short cells are a table and are written row by row.
/// </summary>
internal static class ReadingOrder
{
    // Points. Narrower white is the space between words of justified lines.
    private const double Gutter = 7;
    private const int MaxCuts = 400;
    private const int MostEdges = 3;

    /// <summary>The lines of a page; a blank line stands where a block ends and its text does.</summary>
    public static List<string> Lines(List<PageBlock> page)
    {
        var lines = new List<string>();
        PageBlock? last = null;
        foreach (var piece in Pieces(Labels.Join(page)))
        {
            if (lines.Count > 0 && !(last is not null && piece.Block is not null && GoesOn(last, piece.Block))) lines.Add("");
            if (piece.Rows is { } rows) lines.AddRange(rows);
            else lines.AddRange(piece.Block!.Lines.Select(static line => line.Text));
            last = piece.Block;
        }

        return lines;
    }

    private static List<(PageBlock? Block, List<string>? Rows)> Pieces(List<PageBlock> page)
    {
        var pieces = new List<(PageBlock?, List<string>?)>();
        var regions = new Stack<List<PageBlock>>();
        var (heads, body, feet) = Edges(page);
        foreach (var band in feet) regions.Push(band);
        regions.Push(body);
        for (var i = heads.Count - 1; i >= 0; i--) regions.Push(heads[i]);
        for (var cuts = 0; regions.TryPop(out var region);)
        {
            if (region.Count == 0) continue;
            if (region.Count == 1)
            {
                pieces.Add((region[0], null));
            }
            else if (PageTable.Rows(region) is { } rows)
            {
                pieces.Add((null, rows));
            }
            else if (cuts++ < MaxCuts && Cut(region) is { } cut)
            {
                regions.Push(cut.Second);
                regions.Push(cut.First);
            }
            else
            {
                foreach (var block in region.OrderBy(static block => block.Box.Top).ThenBy(static block => block.Box.Left)) pieces.Add((block, null));
            }
        }

        return pieces;
    }

    // Running heads and feet, and short headings and notes: single lines at the page's edge that white sets apart. They would stand in the way of the gutter below or above them.
    private static (List<List<PageBlock>> Heads, List<PageBlock> Body, List<List<PageBlock>> Feet) Edges(List<PageBlock> page)
    {
        var (heads, body, feet) = (new List<List<PageBlock>>(), page, new List<List<PageBlock>>());
        for (var i = 0; i < MostEdges; i++)
        {
            var gaps = Gaps(body, static box => (box.Top, box.Bottom), 0);
            if (gaps.Count == 0) break;
            var (first, rest) = Split(body, gaps[0].At, static box => box.Top);
            if (IsEdge(first, gaps[0].Width))
            {
                body = rest;
                heads.Add(first);
            }

            gaps = Gaps(body, static box => (box.Top, box.Bottom), 0);
            if (gaps.Count == 0) break;
            var (before, last) = Split(body, gaps[^1].At, static box => box.Top);
            if (!IsEdge(last, gaps[^1].Width)) continue;
            body = before;
            feet.Add(last);
        }

        return (heads, body, feet);
    }

    private static bool IsEdge(List<PageBlock> band, double white) => band.Count <= 2 && band.TrueForAll(block => block.Lines.Count == 1 && white > 1.2 * block.LineHeight);

    private static (List<PageBlock> First, List<PageBlock> Second)? Cut(List<PageBlock> region)
    {
        if (Gaps(region, static box => (box.Left, box.Right), Gutter) is [_, ..] gutters) return Split(region, gutters.MaxBy(static gap => gap.Width).At, static box => box.Left);
        var bands = Gaps(region, static box => (box.Top, box.Bottom), 0);
        if (bands.Count == 0) return null;
        // The band that frees the tallest columns; else the widest white.
        var best = bands.MaxBy(gap => (Freed(region, gap.At), gap.Width));
        return Split(region, best.At, static box => box.Top);
    }

    private static double Freed(List<PageBlock> region, double at)
    {
        var (above, below) = Split(region, at, static box => box.Top);
        return Math.Max(Columns(above), Columns(below));

        static double Columns(List<PageBlock> part) =>
            part.Count > 1 && Gaps(part, static box => (box.Left, box.Right), Gutter).Count > 0 && PageTable.Rows(part) is null ? part.Max(static block => block.Box.Bottom) - part.Min(static block => block.Box.Top) : 0;
    }

    private static (List<PageBlock> First, List<PageBlock> Second) Split(List<PageBlock> region, double at, Func<PageBox, double> edge) =>
        (region.FindAll(block => edge(block.Box) < at), region.FindAll(block => edge(block.Box) >= at));

    /// <summary>The white between the blocks along one axis, each gap with the place where it ends.</summary>
    internal static List<(double At, double Width)> Gaps(List<PageBlock> region, Func<PageBox, (double From, double To)> extent, double least)
    {
        var gaps = new List<(double, double)>();
        var end = double.NegativeInfinity;
        foreach (var (from, to) in region.Select(block => extent(block.Box)).OrderBy(static range => range.From))
        {
            if (end > double.NegativeInfinity && from - end > least) gaps.Add((from, from - end));
            end = Math.Max(end, to);
        }

        return gaps;
    }

    // A paragraph that a column or poppler cut: its last line is full and ends no sentence, and the type is the same.
    private static bool GoesOn(PageBlock before, PageBlock after)
    {
        var last = before.Lines[^1];
        if (last.Text[^1] is '.' or '!' or '?' or ':' or ';' || last.Text.Contains(" | ", StringComparison.Ordinal)) return false;
        if (before.Lines.Count < 2 || Math.Abs(before.LineHeight - after.LineHeight) > 0.15 * before.LineHeight) return false;
        var full = last.Box.Right >= before.Box.Right - (0.2 * (before.Box.Right - before.Box.Left));
        return full && !Reflow.StartsBlock(after.Lines[0].Text);
    }
}
