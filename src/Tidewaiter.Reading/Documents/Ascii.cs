namespace Tidewaiter.Reading.Documents;

/// <summary>ASCII comparisons on bytes, blind to case.</summary>
internal static class Ascii
{
    public static bool StartsWith(ReadOnlySpan<byte> bytes, string text) =>
        bytes.Length >= text.Length && System.Text.Ascii.EqualsIgnoreCase(bytes[..text.Length], text);

    public static int IndexOf(ReadOnlySpan<byte> bytes, string text)
    {
        var first = (byte)char.ToLowerInvariant(text[0]);
        var upper = (byte)char.ToUpperInvariant(text[0]);
        for (var i = 0; ;)
        {
            var next = bytes[i..].IndexOfAny(first, upper);
            if (next < 0) return -1;
            i += next;
            if (StartsWith(bytes[i..], text)) return i;
            i++;
        }
    }
}
