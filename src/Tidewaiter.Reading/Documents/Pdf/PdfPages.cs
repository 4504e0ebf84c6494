namespace Tidewaiter.Reading.Documents.Pdf;

/// <summary>Cuts poppler's text into pages (form feed) and lines.</summary>
internal static class PdfPages
{
    public static List<List<string>> Of(string text)
    {
        var pages = new List<List<string>>();
        foreach (var page in text.Split('\f'))
        {
            var lines = new List<string>();
            foreach (var line in page.Split('\n')) lines.Add(line.TrimEnd('\r', ' '));
            while (lines.Count > 0 && lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
            pages.Add(lines);
        }

        // Poppler ends every page with a form feed, the last one too.
        if (pages.Count > 1 && pages[^1].Count == 0) pages.RemoveAt(pages.Count - 1);
        return pages;
    }
}
