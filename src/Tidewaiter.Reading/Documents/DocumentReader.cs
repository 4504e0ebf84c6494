using Tidewaiter.Reading.Documents.Encodings;
using Tidewaiter.Reading.Documents.Html;
using Tidewaiter.Reading.Documents.Mail;
using Tidewaiter.Reading.Documents.Pdf;
using Tidewaiter.Reading.Documents.WebArchive;
using Tidewaiter.Reading.Documents.Word;

namespace Tidewaiter.Reading.Documents;

/// <summary>Turns the bytes of a file into its canonical text and what it says about itself. The same bytes, name and options always give the same text.</summary>
public static class DocumentReader
{
    /// <summary>Version of the rules; it changes whenever a text may change.</summary>
    public const string Version = "documents/0.1";

    /// <summary>Reads a document. Time and memory are linear in its size; no content makes it throw: what is wrong stands in the faults.</summary>
    /// <param name="content">The bytes as captured.</param>
    /// <param name="fileName">Name of the file; only its ending is used, and only where the bytes leave a choice.</param>
    /// <param name="options">Limits, and the way to poppler.</param>
    /// <param name="cancellation">The wish to stop.</param>
    /// <exception cref="OperationCanceledException">Cancellation was asked for.</exception>
    public static DocumentText Read(ReadOnlyMemory<byte> content, string fileName, DocumentOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        var intake = new Intake(options, new FaultLog(), cancellation);
        return Finish(Extract(content, fileName, intake), intake);
    }

    /// <summary>Makes the layer of what a format gave.</summary>
    internal static DocumentText Finish(Extraction found, Intake intake)
    {
        var layer = MakeLayer(found, intake);
        var language = layer is null ? TextLanguage.None : LanguageOf.Text(layer.Text);
        if (language is TextLanguage.Korean or TextLanguage.Cyrillic or TextLanguage.Other)
        {
            var name = language switch { TextLanguage.Korean => "Korean", TextLanguage.Cyrillic => "in Cyrillic script", _ => "not in English" };
            intake.Faults.Note($"The text is {name}: it is kept as it is and not read for claims.", "Add a translation as a document of its own.");
        }

        return new DocumentText
        {
            Kind = found.Kind,
            Layer = layer,
            Published = found.Published,
            Title = Line.OrNull(found.Title),
            SiteName = Line.OrNull(found.SiteName),
            Url = Line.OrNull(found.Url),
            Language = language,
            Encoding = found.Encoding,
            Faults = intake.Faults.ToArray(),
            Pages = [.. found.Pages],
        };
    }

    private static TextLayer? MakeLayer(Extraction found, Intake intake)
    {
        if (found.Text is not { } text) return null;
        if (text.AsSpan().IsWhiteSpace())
        {
            intake.Faults.Whole("There is no text in it.", "If it shows text on screen, it is an image of text: run character recognition and add the result.");
            return null;
        }

        var limit = intake.Options.MaxTextLength;
        if (text.Length > limit)
        {
            // A pair is never cut in two.
            var end = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
            intake.Faults.Part($"The text has {text.Length} characters; only the first {end} are kept.", "Split the document and add its parts.");
            text = text[..end];
        }

        return TextLayer.From(text);
    }

    private static Extraction Extract(ReadOnlyMemory<byte> content, string fileName, Intake intake)
    {
        if (content.Length == 0)
        {
            intake.Faults.Whole("The file is empty.", "Check that it was saved or copied completely.", 0);
            return new Extraction(DocumentKind.Unknown, null);
        }

        if (content.Length > intake.Options.MaxBytes)
        {
            intake.Faults.Whole(
                $"The file has {content.Length} bytes; documents up to {intake.Options.MaxBytes} bytes are read.", "Split it, or take the pages that matter out of it.", intake.Options.MaxBytes);
            return new Extraction(DocumentKind.Unknown, null);
        }

        var guess = KindDetection.ByContent(content.Span);
        switch (guess.Kind)
        {
            case DocumentKind.Pdf: return PdfDocument.Read(content, intake);
            case DocumentKind.Docx: return WordDocument.Read(content, intake);
            case DocumentKind.Wacz: return WaczArchive.Read(content, intake);
            case DocumentKind.Warc: return WarcArchive.Read(content, intake);
            case DocumentKind.Unknown:
                intake.Faults.Whole(guess.Reason, guess.Remedy, 0);
                return new Extraction(DocumentKind.Unknown, null);
            default: return ExtractText(content, fileName, intake);
        }
    }

    private static Extraction ExtractText(ReadOnlyMemory<byte> content, string fileName, Intake intake)
    {
        var kind = KindDetection.OfText(content.Span, fileName);
        if (kind == DocumentKind.Email) return MailDocument.Read(content, intake);
        var decoded = Decoding.Decode(content.Span, kind == DocumentKind.Html ? DeclaredCharset.OfHtml(content.Span) : null, intake.Faults);
        var found = kind switch
        {
            DocumentKind.Html => HtmlPage.Read(decoded.Text, intake),
            DocumentKind.Markdown => MarkdownText.Read(decoded.Text, intake),
            _ => PlainText.Read(decoded.Text),
        };
        return found with { Encoding = decoded.Name };
    }
}
