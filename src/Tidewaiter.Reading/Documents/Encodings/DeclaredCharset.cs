using System.Buffers;
using System.Text;

namespace Tidewaiter.Reading.Documents.Encodings;

/// <summary>Finds the charset that a page or a header line declares, without parsing the page.</summary>
internal static class DeclaredCharset
{
    private const int Prescan = 4096;
    private static readonly SearchValues<byte> LabelEnd = SearchValues.Create(" \t\r\n\"';/>"u8);

    /// <summary>The label of the first "charset=" inside a meta element, or of the XML declaration; null if there is none.</summary>
    public static string? OfHtml(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Prescan)];
        if (Documents.Ascii.IndexOf(head, "<?xml") is >= 0 and < 8 && head.IndexOf("?>"u8) is > 0 and var end && Value(head[..end], "encoding") is { } xml) return xml;
        while (Documents.Ascii.IndexOf(head, "<meta") is >= 0 and var meta)
        {
            head = head[(meta + 5)..];
            var close = head.IndexOf((byte)'>');
            if (Value(close < 0 ? head : head[..close], "charset") is { } label) return label;
        }

        return null;
    }

    /// <summary>The charset parameter of a Content-Type value; null if there is none.</summary>
    public static string? OfContentType(string? value) => value is null ? null : Value(Encoding.Latin1.GetBytes(value), "charset");

    private static string? Value(ReadOnlySpan<byte> text, string name)
    {
        var at = Documents.Ascii.IndexOf(text, name);
        if (at < 0) return null;
        var rest = text[(at + name.Length)..].TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty || rest[0] != (byte)'=') return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'"u8);
        var end = rest.IndexOfAny(LabelEnd);
        var label = Encoding.Latin1.GetString(end < 0 ? rest : rest[..end]);
        return label.Length is 0 or > 40 ? null : label;
    }
}
