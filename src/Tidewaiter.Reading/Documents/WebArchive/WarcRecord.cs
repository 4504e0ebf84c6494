using Tidewaiter.Reading.Documents.Mail;

namespace Tidewaiter.Reading.Documents.WebArchive;

/// <summary>One record: named fields and a block of the length that they state.</summary>
internal sealed record WarcRecord(MailPart Header, ReadOnlyMemory<byte> Body)
{
    /// <summary>The records in order. A broken record is a fault; reading goes on at the next that begins with "WARC/".</summary>
    public static IEnumerable<WarcRecord> Split(ReadOnlyMemory<byte> archive, Intake intake)
    {
        var at = 0;
        for (var count = 0; at < archive.Length; count++)
        {
            if (count >= intake.Options.MaxEntries)
            {
                intake.Faults.Part($"The archive has more than {intake.Options.MaxEntries} records; what follows is not read.", "Take the pages that matter out of it.", at);
                yield break;
            }

            if (!archive.Span[at..].StartsWith("WARC/"u8))
            {
                var next = Next(archive.Span, at);
                if (!archive.Span[at..next].Trim("\r\n"u8).IsEmpty) intake.Faults.Part("Between two records stands something else; it is passed over.", "Check that the archive was copied completely.", at);
                at = next;
                continue;
            }

            var header = MailPart.Parse(archive[at..]);
            var start = archive.Length - header.Body.Length;
            if (!int.TryParse(header["Content-Length"], out var length) || length < 0)
            {
                intake.Faults.Part("A record does not state its length; it is passed over.", "", at);
                at = Next(archive.Span, start);
                continue;
            }

            if (length > archive.Length - start)
            {
                intake.Faults.Part("The last record is cut off; what is there of it is read.", "Fetch or copy the archive again.", at);
                length = archive.Length - start;
            }

            yield return new WarcRecord(header, archive.Slice(start, length));
            at = start + length;
        }
    }

    private static int Next(ReadOnlySpan<byte> archive, int from)
    {
        var next = archive[from..].IndexOf("WARC/"u8);
        return next < 0 ? archive.Length : from + next;
    }
}
