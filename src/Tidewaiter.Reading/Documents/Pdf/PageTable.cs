using System.Text;

namespace Tidewaiter.Reading.Documents.Pdf;

/// <summary>Blocks that stand in rows of short cells.</summary>
internal static class PageTable
{
    private const int FewestRows = 2;
    private const int FewestCells = 3;
    private const int MostWords = 8;
    private const int LongestCell = 30;

    /// <summary>The rows of a table, cells parted by " | "; null when the blocks are none. White runs between any two rows, and most rows have three cells or more.</summary>
    public static List<string>? Rows(List<PageBlock> region)
    {
        if (region.Count < FewestRows * FewestCells || region.Average(Words) > MostWords || region.Exists(static block => Words(block) > LongestCell)) return null;
        var edges = ReadingOrder.Gaps(region, static box => (box.Top, box.Bottom), 0).ConvertAll(static gap => gap.At);
        if (edges.Count + 1 < FewestRows) return null;
        var rows = new List<PageBlock>[edges.Count + 1];
        for (var i = 0; i < rows.Length; i++) rows[i] = [];
        foreach (var block in region)
        {
            var row = edges.BinarySearch(block.Box.Top);
            rows[row < 0 ? ~row : row + 1].Add(block);
        }

        if (rows.Count(static row => row.Count >= FewestCells) * 3 < rows.Length * 2 || !Align(rows)) return null;
        return [.. rows.Select(static row => string.Join(" | ", row.OrderBy(static block => block.Box.Left).Select(Cell)))];
    }

    private static int Words(PageBlock block) => block.Lines.Sum(static line => line.Text.Count(static c => c == ' ') + 1);

    // Cells of neighbouring rows stand above one another; two columns of text by chance in step do so too, but not in three.
    private static bool Align(List<PageBlock>[] rows)
    {
        var (above, all) = (0, 0);
        for (var i = 1; i < rows.Length; i++)
        {
            foreach (var cell in rows[i])
            {
                all++;
                if (rows[i - 1].Exists(other => other.Box.Left < cell.Box.Right && cell.Box.Left < other.Box.Right)) above++;
            }
        }

        return above * 4 >= all * 3;
    }

    private static string Cell(PageBlock block)
    {
        var text = new StringBuilder();
        foreach (var line in block.Lines)
        {
            if (text.Length > 0 && text[^1] is not ('-' or '–' or '/')) text.Append(' ');
            text.Append(line.Text);
        }

        return text.ToString();
    }
}
