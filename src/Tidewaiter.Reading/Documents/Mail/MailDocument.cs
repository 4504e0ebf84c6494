using Tidewaiter.Reading.Documents.Encodings;
using Tidewaiter.Reading.Documents.Html;

namespace Tidewaiter.Reading.Documents.Mail;

/// <summary>
/// An e-mail message: the plain text if there is one, else the HTML as text; the subject as headline. Attachments are named in the faults and not opened. A page that a
/// browser saved as one file (MHTML) is a message too, and is read as the page it holds.
/// </summary>
internal sealed class MailDocument
{
    private const int MaxNesting = 8;
    private readonly Intake _intake;
    private readonly List<string> _attachments = [];
    private MailPart? _plain;
    private MailPart? _html;
    private int _parts;

    private MailDocument(Intake intake) => _intake = intake;

    public static Extraction Read(ReadOnlyMemory<byte> content, Intake intake)
    {
        var message = MailPart.Parse(content);
        var mail = new MailDocument(intake);
        mail.Collect(message, 0);
        if (mail._attachments.Count > 0)
            intake.Faults.Note($"Attachments that are not read: {string.Join(", ", mail._attachments.Take(20))}{(mail._attachments.Count > 20 ? " and more" : "")}.", "Save those that matter and add them as documents of their own.");

        var chosen = mail._plain ?? mail._html;
        if (chosen is null)
        {
            intake.Faults.Whole("The message has no readable text.", "Save its attachments and add them as documents of their own.");
            return new Extraction(DocumentKind.Email, null);
        }

        return message["Snapshot-Content-Location"] is { } address && mail._html is { } page
            ? Body(page, intake, asPage: true) with { Url = address }
            : WithHeader(Body(chosen, intake, asPage: false), message);
    }

    private static Extraction WithHeader(Extraction body, MailPart message)
    {
        var subject = Line.OrNull(HeaderValue.Decode(message["Subject"]));
        var dated = DateText.TryFind(message["Date"] ?? "", out var day);
        return body with
        {
            Kind = DocumentKind.Email,
            Text = subject is null ? body.Text : subject + "\n\n" + body.Text,
            Title = subject,
            SiteName = HeaderValue.Decode(message["From"]),
            Published = dated ? new PublicationDay(day, "Date header") : null,
        };
    }

    private static Extraction Body(MailPart part, Intake intake, bool asPage)
    {
        var bytes = TransferEncoding.Undo(part.Body.Span, part["Content-Transfer-Encoding"]);
        var decoded = Decoding.Decode(bytes, DeclaredCharset.OfContentType(part["Content-Type"]) ?? (part.MediaType == "text/html" ? DeclaredCharset.OfHtml(bytes) : null), intake.Faults);
        if (part.MediaType != "text/html") return new Extraction(DocumentKind.Email, decoded.Text) { Encoding = decoded.Name };
        // A letter has no navigation to drop; a saved page has.
        return asPage
            ? HtmlPage.Read(decoded.Text, intake) with { Encoding = decoded.Name }
            : new Extraction(DocumentKind.Email, HtmlPage.AllText(decoded.Text, intake)) { Encoding = decoded.Name };
    }

    private void Collect(MailPart part, int nesting)
    {
        if (++_parts > _intake.Options.MaxEntries) return;
        var type = part.MediaType;
        if (type.StartsWith("multipart/", StringComparison.Ordinal))
        {
            if (nesting >= MaxNesting) _intake.Faults.Part($"Parts are nested deeper than {MaxNesting}; the inner ones are not read.", "");
            else if (HeaderValue.Parameter(part["Content-Type"], "boundary") is { Length: > 0 and <= 200 } boundary)
            {
                foreach (var inner in MultipartBody.Split(part.Body, boundary, _intake.Options.MaxEntries)) Collect(MailPart.Parse(inner), nesting + 1);
            }
            else
            {
                _intake.Faults.Part("A multipart message does not name its boundary; its text is taken as it stands.", "Export the message again.");
                _plain ??= part;
            }

            return;
        }

        var name = HeaderValue.Parameter(part["Content-Disposition"], "filename") ?? HeaderValue.Parameter(part["Content-Type"], "name");
        var attached = part["Content-Disposition"] is { } disposition && HeaderValue.Main(disposition) == "attachment";
        if (!attached && type == "text/plain" && _plain is null)
        {
            // Some senders put an empty plain part beside the HTML that says it all.
            if (!part.Body.Span.Trim(" \t\r\n"u8).IsEmpty) _plain = part;
        }
        else if (!attached && type == "text/html" && _html is null) _html = part;
        else if (attached || name is not null) _attachments.Add(Line.OrNull(HeaderValue.Decode(name)) ?? type);
    }
}
