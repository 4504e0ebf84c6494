using System.Globalization;
using System.IO.Compression;
using System.Text;
using Tidewaiter.Reading.Documents.Mail;

namespace Tidewaiter.Reading.Documents.WebArchive;

/// <summary>An HTTP response as it went over the line (RFC 9112): status, fields, and the body without chunks and packing.</summary>
internal sealed record HttpMessage(string? ContentType, ReadOnlyMemory<byte> Content)
{
    private const int RatioFloor = 1024 * 1024;

    /// <summary>Parses a response; null if it is no success, is not HTML, or cannot be unpacked (then with a fault).</summary>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> response, Intake intake, string? url)
    {
        var end = response.Span.IndexOf((byte)'\n');
        if (end < 0 || !response.Span.StartsWith("HTTP/"u8)) return null;
        var status = Encoding.Latin1.GetString(response.Span[..end]).Split(' ');
        if (status.Length < 2 || status[1].Length != 3 || status[1][0] != '2') return null;
        var fields = MailPart.Parse(response[(end + 1)..]);
        if (fields["Content-Type"] is not { } type || !type.Contains("html", StringComparison.OrdinalIgnoreCase)) return null;
        var body = fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Unchunked(fields.Body) : fields.Body;
        var content = Unpacked(body, fields["Content-Encoding"], intake, url);
        return content is { } bytes ? new HttpMessage(type, bytes) : null;
    }

    // Crawlers often store the body already put together and keep the header: what does not begin with a chunk size is taken as it stands.
    private static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream();
        var at = 0;
        while (at < body.Length)
        {
            var rest = body.Span[at..];
            var end = rest[..Math.Min(rest.Length, 100)].IndexOf((byte)'\n');
            var size = end < 0 ? "" : Encoding.Latin1.GetString(rest[..end]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0) return at == 0 ? body : whole.ToArray();
            if (length == 0) break;
            at += end + 1;
            length = Math.Min(length, body.Length - at);
            whole.Write(body.Span.Slice(at, length));
            at += length;
            if (body.Span[at..].StartsWith("\r\n"u8)) at += 2;
        }

        return whole.ToArray();
    }

    private static ReadOnlyMemory<byte>? Unpacked(ReadOnlyMemory<byte> body, string? encoding, Intake intake, string? url)
    {
        var packing = encoding?.Trim().ToLowerInvariant();
        if (packing is null or "" or "identity") return body;
        var marked = body.Length > 2 && body.Span[0] == 0x1F && body.Span[1] == 0x8B;
        if (packing is "gzip" or "x-gzip" && !marked) return body;
        using var source = new MemoryStream(body.ToArray(), writable: false);
        using Stream? stream = packing switch
        {
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            "deflate" => new ZLibStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            _ => null,
        };
        try
        {
            long total = 0;
            if (stream is not null && Inflation.ReadAll(stream, body.Length, intake, ref total, RatioFloor) is { } content) return content;
            intake.Faults.Part($"The page {Line.OrNull(url)} is packed with {Line.OrNull(packing)} beyond what is read; it is passed over.", "Capture it again.");
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException or IOException)
        {
            intake.Faults.Part($"The page {Line.OrNull(url)} cannot be unpacked: {broken.Message}", "Capture it again.");
        }

        return null;
    }
}
