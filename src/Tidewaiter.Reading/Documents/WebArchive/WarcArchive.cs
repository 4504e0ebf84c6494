using System.IO.Compression;

namespace Tidewaiter.Reading.Documents.WebArchive;

/// <summary>
/// A web archive (WARC 1.0 and 1.1, ISO 28500), plain or gzip. Every HTML response becomes a page of its own; the text of the archive is that of its main page,
/// the first with a real text. Images, styles and scripts are passed over.
/// </summary>
internal static class WarcArchive
{
    public static Extraction Read(ReadOnlyMemory<byte> content, Intake intake)
    {
        var pages = new List<DocumentText>();
        if (Unpacked(content, intake) is { } records) ArchivedPages.Collect(records, pages, intake);
        return ArchivedPages.Main(DocumentKind.Warc, pages, mainUrl: null, intake);
    }

    /// <summary>The records without gzip; null with a fault if they are broken from the start.</summary>
    public static ReadOnlyMemory<byte>? Unpacked(ReadOnlyMemory<byte> content, Intake intake)
    {
        if (content.Length < 2 || content.Span[0] != 0x1F || content.Span[1] != 0x8B) return content;
        using var packed = new MemoryStream(content.ToArray(), writable: false);
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var records = new MemoryStream();
        var buffer = new byte[81920];
        var limit = Math.Min(intake.Options.MaxUnpackedBytes, (long)content.Length * intake.Options.MaxRatio);
        try
        {
            // One gzip member a record is usual; the stream reads them one after another.
            while (gzip.Read(buffer) is > 0 and var read)
            {
                intake.Cancellation.ThrowIfCancellationRequested();
                if (records.Length + read > limit)
                {
                    intake.Faults.Part($"The archive unfolds beyond {limit} bytes; what follows is not read.", "Take the pages that matter out of it.");
                    break;
                }

                records.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            intake.Faults.Part("The archive is damaged or cut off; what stands before that place is read.", "Fetch or copy it again.", packed.Position);
        }

        return records.ToArray();
    }
}
