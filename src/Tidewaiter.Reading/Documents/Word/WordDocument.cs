using System.Text;
using System.Xml;

namespace Tidewaiter.Reading.Documents.Word;

/// <summary>A word-processing document (ISO/IEC 29500, WordprocessingML): body, tables, lists, foot- and endnotes. Deleted text, comments, headers and footers are left out.</summary>
internal static class WordDocument
{
    public static Extraction Read(ReadOnlyMemory<byte> content, Intake intake)
    {
        using var zip = SafeZip.Open(content, intake);
        var body = zip?.Read("word/document.xml") ?? zip?.Read("word/document2.xml");
        if (zip is null || body is null)
        {
            if (zip is not null) intake.Faults.Whole("The main part of the document cannot be read.", "Open it in a word processor, save it again, and add that as well.");
            return new Extraction(DocumentKind.Docx, null);
        }

        var text = new StringBuilder();
        WordPart.Write(body, "word/document.xml", text, intake);
        foreach (var notes in (ReadOnlySpan<string>)["word/footnotes.xml", "word/endnotes.xml"])
        {
            if (zip.Read(notes) is { } part) WordPart.Write(part, notes, text, intake);
        }

        var (title, created) = zip.Read("docProps/core.xml") is { } core ? CoreProperties(core) : (null, null);
        return new Extraction(DocumentKind.Docx, text.ToString())
        {
            Title = Line.OrNull(title) ?? FirstLine(text),
            Published = created is { } day ? new PublicationDay(day, PublicationDay.FileCreated) : null,
        };
    }

    private static string? FirstLine(StringBuilder text)
    {
        var head = text.ToString(0, Math.Min(text.Length, 400)).TrimStart();
        var end = head.IndexOf('\n', StringComparison.Ordinal);
        return end is > 0 and < 200 ? head[..end] : null;
    }

    private static (string? Title, DateOnly? Created) CoreProperties(byte[] xml)
    {
        string? title = null;
        DateOnly? created = null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), WordPart.Safe(xml.Length));
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.Depth != 1 || reader.IsEmptyElement) continue;
                var name = reader.LocalName;
                if (name is not ("title" or "created") || !reader.Read() || reader.NodeType != XmlNodeType.Text) continue;
                if (name == "title") title = reader.Value;
                else if (DateText.TryFind(reader.Value, out var day)) created = day;
            }
        }
        catch (XmlException)
        {
            // Properties are a courtesy; the text does not depend on them.
        }

        return (title, created);
    }
}
