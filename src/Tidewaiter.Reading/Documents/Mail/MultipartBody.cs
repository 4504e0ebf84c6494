namespace Tidewaiter.Reading.Documents.Mail;

/// <summary>Cuts a multipart body at its boundary lines (RFC 2046, 5.1).</summary>
internal static class MultipartBody
{
    /// <summary>The parts in order; a body that ends without its last boundary gives its last part as far as it goes.</summary>
    public static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, string boundary, int maxParts)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var mark = System.Text.Encoding.Latin1.GetBytes("--" + boundary);
        var start = -1;
        for (var at = 0; at <= body.Length && parts.Count < maxParts;)
        {
            var rest = body.Span[at..];
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd(" \t\r"u8);
            if (line.StartsWith(mark) && (line.Length == mark.Length || line[mark.Length..].SequenceEqual("--"u8)))
            {
                if (start >= 0) parts.Add(WithoutLastBreak(body[start..at]));
                if (line.Length > mark.Length) return parts;
                start = end < 0 ? body.Length : at + end + 1;
            }

            if (end < 0) break;
            at += end + 1;
        }

        if (start >= 0 && parts.Count < maxParts) parts.Add(body[start..]);
        return parts;
    }

    // The line end before a boundary belongs to the boundary.
    private static ReadOnlyMemory<byte> WithoutLastBreak(ReadOnlyMemory<byte> part)
    {
        if (part.Span.EndsWith("\r\n"u8)) return part[..^2];
        return part.Span.EndsWith("\n"u8) ? part[..^1] : part;
    }
}
