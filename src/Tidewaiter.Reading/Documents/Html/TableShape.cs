namespace Tidewaiter.Reading.Documents.Html;

/// <summary>Tells a table of data from one that only lays out the page: rows of data have two or more short cells without blocks of prose.</summary>
internal static class TableShape
{
    private const int LongCell = 1000;
    private const int MostNodes = 200;

    public static bool IsData(HtmlNode row)
    {
        var cells = 0;
        foreach (var cell in row.Children)
        {
            if (cell.Name is not ("td" or "th")) continue;
            cells++;
            if (!IsShort(cell)) return false;
        }

        return cells >= 2;
    }

    private static bool IsShort(HtmlNode cell)
    {
        var (length, paragraphs, nodes) = (0, 0, 0);
        foreach (var node in cell.Descendants())
        {
            length += node.Text?.Length ?? 0;
            if (node.Name is "p" or "div" or "br") paragraphs++;
            if (length > LongCell || paragraphs > 3 || ++nodes > MostNodes || node.Name is "table" or "h1" or "h2" or "article" or "script" or "form") return false;
        }

        return true;
    }
}
