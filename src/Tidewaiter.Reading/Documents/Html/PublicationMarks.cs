namespace Tidewaiter.Reading.Documents.Html;

/// <summary>Finds the day of publication where a person would: in a time element, or in a line near the headline that says nothing else.</summary>
internal static class PublicationMarks
{
    private const int MostLines = 4000;
    private const int LinesOfReport = 5;

    public static PublicationDay? Find(HtmlNode page, MainContent main)
    {
        PublicationDay? first = null;
        foreach (var node in page.Descendants())
        {
            var value = node.Name == "time" ? node["datetime"] ?? node.InnerText(100) : node["itemprop"] == "datePublished" ? node["content"] ?? node.InnerText(100) : null;
            if (value is null || !DateText.TryFind(value, out var day)) continue;
            if (node["itemprop"] == "datePublished" || node["class"]?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true) return new PublicationDay(day, "time element");
            first ??= new PublicationDay(day, "time element");
        }

        return first ?? Dated(page, main);
    }

    // The last dateline before the main text, or one in its first lines: menus may show today's date far above, and tables hold dates of other things.
    private static PublicationDay? Dated(HtmlNode page, MainContent main)
    {
        PublicationDay? before = null;
        var start = main.Blocks.Count > 0 ? main.Blocks[0].Owner : null;
        var started = false;
        var (lines, linesOfReport) = (0, 0);
        foreach (var node in page.Descendants())
        {
            started |= node == start;
            if (node.Text is not { Length: < 300 } text || node.Parent!.Name is "script" or "style" or "option" || ++lines > MostLines) continue;
            if (text.AsSpan().IsWhiteSpace()) continue;
            if (started && ++linesOfReport > LinesOfReport) return before;
            if (!Documents.Dateline.IsDateline(text.AsSpan().Trim(), out var day)) continue;
            var found = new PublicationDay(day, "dateline");
            if (started) return before ?? found;
            before = found;
        }

        return before;
    }
}
