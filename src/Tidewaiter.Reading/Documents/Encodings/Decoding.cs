using System.Text;

namespace Tidewaiter.Reading.Documents.Encodings;

/// <summary>Text with the name of the encoding it was read in.</summary>
internal readonly record struct Decoded(string Text, string Name);

/// <summary>
/// Bytes to characters. Order of belief: byte order mark; the zeros of UTF-16; valid UTF-8; what the document declares; what the bytes look like.
/// Bytes that fit no character become U+FFFD, each run a located fault.
/// </summary>
internal static class Decoding
{
    private const int Sample = 64 * 1024;

    public static Decoded Decode(ReadOnlySpan<byte> bytes, string? declared, FaultLog faults)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Utf8(bytes, 3, faults);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return By(bytes, 4, "utf-32le", new UTF32Encoding(bigEndian: false, byteOrderMark: false), faults);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return By(bytes, 2, "utf-16le", new UnicodeEncoding(bigEndian: false, byteOrderMark: false), faults);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return By(bytes, 2, "utf-16be", new UnicodeEncoding(bigEndian: true, byteOrderMark: false), faults);
        if (Utf16Shape.Of(bytes) is { } bigEndian) return By(bytes, 0, bigEndian ? "utf-16be" : "utf-16le", new UnicodeEncoding(bigEndian, byteOrderMark: false), faults);

        var label = EncodingNames.Normal(declared);
        if (declared is not null && label is null) faults.Note($"The document declares the encoding \"{Line.OrNull(declared)}\", which is not known.", "");
        if (System.Text.Unicode.Utf8.IsValid(bytes) && label is not ("iso-2022-kr" or "iso-2022-jp")) return ValidUtf8(bytes, label, faults);
        return Legacy(bytes, label, faults);
    }

    /// <summary>True if the bytes are no text in any encoding: too many control characters, or zeros that are not those of UTF-16.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return false;
        var sample = content[..Math.Min(content.Length, Sample)];
        if (Utf16Shape.Of(sample) is not null) return false;
        int zeros = 0, controls = 0;
        foreach (var b in sample)
        {
            if (b == 0) zeros++;
            else if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B) || b == 0x7F) controls++;
        }

        return zeros * 100L > sample.Length || controls * 50L > sample.Length;
    }

    private static Decoded ValidUtf8(ReadOnlySpan<byte> bytes, string? label, FaultLog faults)
    {
        if (label is not (null or "utf-8") && bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            faults.Note($"The document declares {label}, but its bytes are valid UTF-8 and are read as such.", "");
        return Utf8(bytes, 0, faults);
    }

    private static Decoded Legacy(ReadOnlySpan<byte> bytes, string? label, FaultLog faults)
    {
        var (valid, invalid) = Utf8Shape.Count(bytes);
        var nearlyUtf8 = valid > 4 * invalid;
        if (nearlyUtf8 && label is null or "utf-8") return Utf8(bytes, 0, faults);

        var guess = EncodingGuess.Of(bytes);
        // A page that says Latin-1 (often a server's default) while its bytes are plainly Hangul or Cyrillic would come out as noise.
        var believed = label is not (null or "utf-8") && !(guess != "windows-1252" && EncodingNames.IsWestern(label));
        var chosen = believed ? label! : nearlyUtf8 ? "utf-8" : guess;
        if (label is not null && chosen != label)
            faults.Part($"The document declares {label}, but its bytes are not; they are read as {chosen}.", "Check names with accents or in other scripts against the original.");
        else if (label is null)
            faults.Note($"The encoding is not declared and not UTF-8; the bytes look like {chosen} and are read as such.", "Check names with accents or in other scripts against the original.");
        return chosen == "utf-8" ? Utf8(bytes, 0, faults) : By(bytes, 0, chosen, EncodingNames.Open(chosen), faults);
    }

    private static Decoded Utf8(ReadOnlySpan<byte> bytes, int start, FaultLog faults) => By(bytes, start, "utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), faults);

    private static Decoded By(ReadOnlySpan<byte> bytes, int start, string name, Encoding encoding, FaultLog faults)
    {
        var located = new LocatedFallback();
        var own = (Encoding)encoding.Clone();
        own.DecoderFallback = located;
        var text = own.GetString(bytes[start..]);
        located.Report(bytes, start, name, faults);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            var offset = bytes.IndexOf((byte)0);
            faults.Part("The text holds zero characters; each is shown as U+FFFD.", "Check that the file is not damaged.", offset, LineNumber.At(bytes, offset));
            text = text.Replace('\0', '\uFFFD');
        }

        return new Decoded(text, name);
    }
}
