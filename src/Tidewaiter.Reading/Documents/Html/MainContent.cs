namespace Tidewaiter.Reading.Documents.Html;

/// <summary>The report in a page: the element that holds it and the blocks that belong to it.</summary>
internal sealed record MainContent(HtmlNode Root, IReadOnlyList<HtmlBlock> Blocks)
{
    // A block is worth the characters it says in its own words, less what it costs to be one more block; a link counts against it twice.
    private const double BlockCost = 25;
    private const double LinkCost = 2;
    private const double DebrisCost = 15;
    private const int LeadBlocks = 5;

    /// <summary>Finds the report. Each block has a value, positive for prose and negative for links and debris; the main element is the one whose blocks sum up highest.</summary>
    public static MainContent Find(HtmlNode page)
    {
        var body = page.Descendants().FirstOrDefault(node => node.Name == "body") ?? page;
        Boilerplate.Mark(body);
        var blocks = HtmlBlocks.Of(body);
        foreach (var block in blocks)
        {
            var value = Value(block);
            for (var node = block.Owner; node is not null; node = node.Parent) node.Score += value;
        }

        var root = Choose(body);
        return new MainContent(root, Tidy(Inside(blocks, root)));
    }

    private static double Value(HtmlBlock block)
    {
        var value = block.OwnLength - LinkCost * block.LinkLength - BlockCost;
        return block.Kind switch
        {
            BlockKind.Heading or BlockKind.Caption => Math.Min(value, 0) / 4,
            BlockKind.Row => value / 4,
            _ when block.IsProse => value,
            _ => Math.Min(value, 0) - DebrisCost,
        };
    }

    private static HtmlNode Choose(HtmlNode body)
    {
        var best = body;
        HtmlNode? named = null;
        foreach (var node in body.Descendants())
        {
            if (node.Text is not null || HtmlNames.Inline.Contains(node.Name)) continue;
            // The deepest of equals: a wrapper adds nothing.
            if (node.Score >= best.Score) best = node;
            if (IsNamedReport(node) && (named is null || node.Score > named.Score)) named = node;
        }

        return named is not null && named.Score >= 0.6 * best.Score ? named : best;
    }

    private static bool IsNamedReport(HtmlNode node) =>
        node.Name is "article" or "main" || node["role"] is "main" or "article" || node["itemprop"] is "articleBody";

    private static List<HtmlBlock> Inside(List<HtmlBlock> blocks, HtmlNode root)
    {
        var inside = new HashSet<HtmlNode>(root.Descendants()) { root };
        return blocks.FindAll(block => inside.Contains(block.Owner));
    }

    /// <summary>Takes out what is left of the page inside the report: lists of links, debris at the edges, headings with nothing below them.</summary>
    private static List<HtmlBlock> Tidy(List<HtmlBlock> blocks)
    {
        var kept = blocks.FindAll(block => !IsLinks(block) && HasWords(block));
        var first = kept.FindIndex(IsBody);
        var last = kept.FindLastIndex(IsBody);
        if (first < 0) return kept;
        // Between the headline and the first words often stand a date and a name: the headings are kept, the rest is not.
        var lead = kept.GetRange(Math.Max(0, first - LeadBlocks), first - Math.Max(0, first - LeadBlocks)).FindAll(block => block.Kind is BlockKind.Heading or BlockKind.Caption);
        return [.. lead, .. kept[first..(last + 1)]];
    }

    private static bool IsLinks(HtmlBlock block) => block.LinkLength * 2 > block.Text.Length && (!block.IsProse || block.OwnLength <= 60);

    // "15:31", "###" and "* * *" say nothing by themselves.
    private static bool HasWords(HtmlBlock block) => block.Kind is BlockKind.Row or BlockKind.Verbatim || block.Text.Any(char.IsLetter);

    private static bool IsBody(HtmlBlock block) => block.Kind is BlockKind.Row or BlockKind.Verbatim || (block.Kind is BlockKind.Paragraph or BlockKind.Item && block.IsProse);
}
