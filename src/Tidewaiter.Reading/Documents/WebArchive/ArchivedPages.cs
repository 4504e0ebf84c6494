using Tidewaiter.Reading.Documents.Encodings;
using Tidewaiter.Reading.Documents.Html;
using Tidewaiter.Reading.Documents.Mail;

namespace Tidewaiter.Reading.Documents.WebArchive;

/// <summary>Finds the page records in the records of an archive.</summary>
internal static class ArchivedPages
{
    private const int RealText = 500;

    /// <summary>Reads every HTML response into a page.</summary>
    public static void Collect(ReadOnlyMemory<byte> records, List<DocumentText> pages, Intake intake)
    {
        foreach (var record in WarcRecord.Split(records, intake))
        {
            intake.Cancellation.ThrowIfCancellationRequested();
            if (record.Header["WARC-Type"] is not ("response" or "resource")) continue;
            var url = record.Header["WARC-Target-URI"]?.Trim('<', '>');
            var page = record.Header["WARC-Type"] == "resource" ? Page(record.Body, record.Header["Content-Type"], intake) : Response(record.Body, url, intake);
            if (page is null) continue;
            pages.Add(page with { Url = page.Url ?? url });
            if (pages.Count < intake.Options.MaxPages) continue;
            intake.Faults.Part($"The archive has more than {intake.Options.MaxPages} pages; what follows is not read.", "Take the pages that matter out of it.");
            return;
        }
    }

    /// <summary>The archive's own text: the page of the given address, else the first with a real text, else the longest.</summary>
    public static Extraction Main(DocumentKind kind, List<DocumentText> pages, string? mainUrl, Intake intake)
    {
        var main = pages.Find(page => mainUrl is not null && page.Url == mainUrl && page.Layer is not null)
            ?? pages.Find(page => page.Layer?.Length >= RealText)
            ?? pages.MaxBy(page => page.Layer?.Length ?? 0);
        if (main?.Layer is null)
        {
            intake.Faults.Whole("The archive holds no page with text.", "Capture the page again after it has loaded, or print it to PDF.");
            return new Extraction(kind, null) { Pages = pages };
        }

        if (pages.Count > 1) intake.Faults.Note($"The archive holds {pages.Count} pages; its text is that of {main.Url}.", "Read the others through its pages.");
        return new Extraction(kind, main.Layer.Text) { Title = main.Title, SiteName = main.SiteName, Url = main.Url, Published = main.Published, Encoding = main.Encoding, Pages = pages };
    }

    private static DocumentText? Response(ReadOnlyMemory<byte> body, string? url, Intake intake)
    {
        var http = HttpMessage.Parse(body, intake, url);
        return http is null ? null : Page(http.Content, http.ContentType, intake);
    }

    private static DocumentText? Page(ReadOnlyMemory<byte> content, string? contentType, Intake intake)
    {
        if (contentType is null || HeaderValue.Main(contentType) is not ("text/html" or "application/xhtml+xml") || content.Length > intake.Options.MaxBytes) return null;
        var own = intake.Anew();
        var decoded = Decoding.Decode(content.Span, DeclaredCharset.OfContentType(contentType) ?? DeclaredCharset.OfHtml(content.Span), own.Faults);
        return DocumentReader.Finish(HtmlPage.Read(decoded.Text, own) with { Encoding = decoded.Name }, own);
    }
}
