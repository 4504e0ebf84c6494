using System.Text;

namespace Tidewaiter.Reading.Documents.Html;

/// <summary>A web page: its headline and main text, and what its metadata says.</summary>
internal static class HtmlPage
{
    // How many times longer than the text on the page the text for machines must be, to be taken instead.
    private const int BuiltByScripts = 2;

    public static Extraction Read(string html, Intake intake)
    {
        var page = HtmlTree.Parse(html, intake);
        var metadata = PageMetadata.Of(page);
        var main = MainContent.Find(page);
        var headline = metadata.Headline(page);
        var blocks = main.Blocks;
        if (metadata.Body is { } body && body.Length > BuiltByScripts * (1 + blocks.Sum(block => block.Text.Length)))
        {
            intake.Faults.Note("The page is built by scripts; its text was taken from its JSON-LD.", "Compare it with the page as the browser shows it.");
            blocks = HtmlBlocks.Of(HtmlTree.Parse(body.Replace("\n", "<p>", StringComparison.Ordinal), intake));
        }

        if (blocks.Count == 0) intake.Faults.Part("No main text was found in the page.", "The page may be built by scripts: save it from the browser after it has loaded, or print it to PDF.");
        return new Extraction(DocumentKind.Html, Write(headline, blocks))
        {
            Title = headline,
            SiteName = metadata.SiteName,
            Url = metadata.Url,
            Published = metadata.Published(page, main),
        };
    }

    /// <summary>All text of a piece of markup, nothing left out as boilerplate.</summary>
    public static string AllText(string html, Intake intake) => Write(null, HtmlBlocks.Of(HtmlTree.Parse(html, intake)));

    private static string Write(string? headline, IReadOnlyList<HtmlBlock> blocks)
    {
        var text = new StringBuilder();
        if (headline is not null && !blocks.Take(3).Any(block => string.Equals(Line.OrNull(block.Text), headline, StringComparison.OrdinalIgnoreCase))) text.Append(headline);
        HtmlBlock? before = null;
        foreach (var block in blocks)
        {
            // Items and rows of one list or table stand line by line; everything else is set off by a blank line.
            var together = before is not null && block.Kind == before.Kind && block.Kind is BlockKind.Item or BlockKind.Row;
            if (text.Length > 0) text.Append(together ? "\n" : "\n\n");
            text.Append(block.Text);
            before = block;
        }

        if (text.Length > 0) text.Append('\n');
        return text.ToString();
    }
}
