namespace Tidewaiter.Reading.Documents.Mail;

/// <summary>Content-Transfer-Encoding (RFC 2045, section 6). What is malformed is kept as it stands or passed over, never refused.</summary>
internal static class TransferEncoding
{
    public static byte[] Undo(ReadOnlySpan<byte> body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body),
        "quoted-printable" => QuotedPrintable(body, underscoreIsBlank: false),
        _ => body.ToArray(),
    };

    /// <summary>Base64 with anything outside its alphabet passed over; an incomplete last group gives what bytes it holds.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length * 3 / 4);
        var (group, bits) = (0, 0);
        foreach (var c in text)
        {
            var value = c switch
            {
                >= (byte)'A' and <= (byte)'Z' => c - 'A',
                >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
                >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
                (byte)'+' or (byte)'-' => 62,
                (byte)'/' or (byte)'_' => 63,
                _ => -1,
            };
            if (value < 0) continue;
            group = ((group << 6) | value) & 0xFFFF;
            bits += 6;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)((group >> bits) & 0xFF));
        }

        return [.. bytes];
    }

    /// <summary>Quoted-printable; in encoded words (RFC 2047, 4.2) an underscore is a blank.</summary>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text, bool underscoreIsBlank)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'_' && underscoreIsBlank) bytes.Add((byte)' ');
            else if (text[i] != (byte)'=') bytes.Add(text[i]);
            else if (i + 2 < text.Length && Hex(text[i + 1]) is >= 0 and var high && Hex(text[i + 2]) is >= 0 and var low)
            {
                bytes.Add((byte)(high * 16 + low));
                i += 2;
            }
            else if (SoftBreak(text[(i + 1)..]) is > 0 and var skipped) i += skipped;
            else bytes.Add(text[i]);
        }

        return [.. bytes];
    }

    // Blanks may have been added between "=" and the line end on the way.
    private static int SoftBreak(ReadOnlySpan<byte> rest)
    {
        var end = rest[..Math.Min(rest.Length, 80)].IndexOf((byte)'\n');
        if (end < 0) return rest.IsEmpty ? 1 : 0;
        return rest[..end].Trim(" \t\r"u8).IsEmpty ? end + 1 : 0;
    }

    private static int Hex(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        _ => -1,
    };
}
