using System.Text;

namespace Tidewaiter.Reading.Documents.Encodings;

/// <summary>Recognises UTF-16 without a byte order mark: its spaces and line ends put zeros on one side of the pairs only.</summary>
internal static class Utf16Shape
{
    private const int Sample = 8192;

    /// <summary>True for big-endian, false for little-endian, null if it is not UTF-16.</summary>
    public static bool? Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        var pairs = sample.Length / 2;
        if (pairs < 2 || (even + odd) * 50 < pairs) return null;
        bool? bigEndian = even > 5 * odd ? true : odd > 5 * even ? false : null;
        return bigEndian is { } order && IsPlausible(sample, order) ? order : null;
    }

    private static bool IsPlausible(ReadOnlySpan<byte> sample, bool bigEndian)
    {
        var text = new UnicodeEncoding(bigEndian, byteOrderMark: false).GetString(sample);
        var odd = 0;
        foreach (var c in text)
        {
            if (c is < ' ' and not ('\t' or '\n' or '\r' or '\f') or '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or '\uFFFF') odd++;
        }

        // The sample may end inside a pair of surrogates: one bad character is allowed.
        return odd <= 1 + text.Length / 100;
    }
}
