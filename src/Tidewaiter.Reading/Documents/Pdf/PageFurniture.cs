using System.Text;

namespace Tidewaiter.Reading.Documents.Pdf;

/// <summary>Takes running heads, feet and page numbers off the pages: short first or last lines that come back, with other digits, on most pages.</summary>
internal static class PageFurniture
{
    private const int EdgeLines = 3;
    private const int MaxLength = 120;
    private const int FewestPages = 3;

    public static List<List<string>> Remove(List<List<string>> pages, FaultLog faults)
    {
        if (pages.Count < FewestPages) return pages;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var shape in Edges(page).Select(index => Shape(page, index)).Distinct(StringComparer.Ordinal)) counts[shape] = counts.GetValueOrDefault(shape) + 1;
        }

        // Left and right pages often differ, so a third of the pages is enough; twice is chance.
        var needed = Math.Max(FewestPages, (pages.Count + 2) / 3);
        var removed = new List<string>();
        var result = new List<List<string>>();
        foreach (var page in pages)
        {
            var drop = Edges(page).Where(index => counts[Shape(page, index)] >= needed).ToHashSet();
            removed.AddRange(drop.Select(index => page[index]));
            result.Add(Trimmed([.. page.Where((_, index) => !drop.Contains(index))]));
        }

        if (removed.Count > 0) faults.Note($"{removed.Count} running heads, feet and page numbers were left out, such as \"{Line.OrNull(removed[0])}\".", "");
        return result;
    }

    private static List<string> Trimmed(List<string> page)
    {
        var first = page.FindIndex(line => line.Length > 0);
        return first < 0 ? [] : page[first..(page.FindLastIndex(line => line.Length > 0) + 1)];
    }

    /// <summary>Indices of the outer lines of a page that have text.</summary>
    private static IEnumerable<int> Edges(List<string> page)
    {
        var filled = new List<int>();
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Length > 0) filled.Add(i);
        }

        return filled.Take(EdgeLines).Concat(filled.Skip(Math.Max(EdgeLines, filled.Count - EdgeLines))).Where(index => page[index].Length <= MaxLength);
    }

    // Digits are folded so that "24-01234 3/58" and "24-01234 4/58" are one. A footnote keeps its number, or "12 Information from a member State." on page after page
    // would be taken for a running foot.
    private static string Shape(List<string> page, int index)
    {
        var line = page[index];
        if (index > EdgeLines && Footnotes.IsNote(line)) return line;
        var shape = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (!char.IsAsciiDigit(c)) shape.Append(c);
            else if (shape.Length == 0 || shape[^1] != '0') shape.Append('0');
        }

        return shape.ToString();
    }
}
