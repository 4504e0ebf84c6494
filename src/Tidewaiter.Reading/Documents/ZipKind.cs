using System.IO.Compression;

namespace Tidewaiter.Reading.Documents;

/// <summary>Tells what a ZIP holds by the names in it. No entry is unpacked and no name is used as a path.</summary>
internal static class ZipKind
{
    private const string AddWhatIsInIt = "Unpack it and add the documents in it.";

    public static KindGuess Of(ReadOnlySpan<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            bool word = false, sheet = false, slides = false, openDocument = false, archive = false;
            foreach (var entry in zip.Entries)
            {
                var name = entry.FullName;
                word |= name is "word/document.xml" or "word/document2.xml";
                sheet |= name.StartsWith("xl/", StringComparison.Ordinal);
                slides |= name.StartsWith("ppt/", StringComparison.Ordinal);
                openDocument |= name == "content.xml";
                archive |= name.StartsWith("archive/", StringComparison.Ordinal) && (name.EndsWith(".warc", StringComparison.Ordinal) || name.EndsWith(".warc.gz", StringComparison.Ordinal));
            }

            if (word) return new KindGuess(DocumentKind.Docx);
            if (archive) return new KindGuess(DocumentKind.Wacz);
            if (sheet) return new KindGuess(DocumentKind.Unknown, "This is a spreadsheet (XLSX), not a document that is read.", "Save the sheet as CSV or text and add that as well.");
            if (slides) return new KindGuess(DocumentKind.Unknown, "This is a presentation (PPTX), not a document that is read.", "Save it as PDF and add that as well.");
            if (openDocument) return new KindGuess(DocumentKind.Unknown, "This is an OpenDocument file, not a document that is read.", "Save it as DOCX or PDF and add that as well.");
            return new KindGuess(DocumentKind.Unknown, "This is a ZIP archive, not a document.", AddWhatIsInIt);
        }
        catch (InvalidDataException)
        {
            return new KindGuess(DocumentKind.Unknown, "This is a ZIP archive (or a DOCX) whose directory is missing or broken: it was cut off or damaged.", "Fetch or copy it again.");
        }
    }
}
