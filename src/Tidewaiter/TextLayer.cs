using System.Text;

namespace Tidewaiter;

/// <summary>
/// The canonical text of an exhibit: one immutable string that every span counts in, with the hash of its UTF-8 bytes.
/// Canonical means: no byte order mark, every line end (CR LF, CR, U+0085, U+2028, U+2029) written as LF, an unpaired surrogate as
/// U+FFFD; nothing else is touched, so U+00A0, curly quotation marks and soft hyphens stand as captured.
/// </summary>
/// <remarks>Spans count code points; .NET strings count UTF-16 units. The two differ only after a character outside the basic plane, so the table
/// that maps them is empty for almost every text.</remarks>
public sealed class TextLayer
{
    // UTF-16 indices of the high surrogates, ascending: each one makes every later UTF-16 index one larger than the code point index.
    private readonly int[] _surrogatePairs;

    private TextLayer(string text)
    {
        Text = text;
        Hash = ContentHash.Of(Encoding.UTF8.GetBytes(text));
        _surrogatePairs = FindPairs(text);
    }

    /// <summary>The canonical text.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the text in UTF-8.</summary>
    public ContentHash Hash { get; }

    /// <summary>Length in code points.</summary>
    public int Length => Text.Length - _surrogatePairs.Length;

    /// <summary>Makes the canonical text of a decoded document.</summary>
    public static TextLayer From(string decoded)
    {
        ArgumentNullException.ThrowIfNull(decoded);
        var start = decoded.StartsWith('\uFEFF') ? 1 : 0;
        var builder = new StringBuilder(decoded.Length - start);
        for (var i = start; i < decoded.Length; i++)
        {
            var c = decoded[i];
            if (c == '\r')
            {
                builder.Append('\n');
                if (i + 1 < decoded.Length && decoded[i + 1] == '\n') i++;
            }
            else if (c is '\u0085' or '\u2028' or '\u2029')
            {
                builder.Append('\n');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < decoded.Length && char.IsLowSurrogate(decoded[i + 1]))
            {
                builder.Append(c).Append(decoded[++i]);
            }
            else
            {
                builder.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return new TextLayer(builder.ToString());
    }

    /// <summary>The span of a range of UTF-16 indices of <see cref="Text"/> (start included, end excluded).</summary>
    public Span SpanOf(int start, int end) => new(Hash, ToCodePoint(start), ToCodePoint(end));

    /// <summary>The words of a span of this layer.</summary>
    /// <exception cref="ArgumentException">The span is of another layer or lies outside the text.</exception>
    public string Slice(Span span)
    {
        if (span.Layer != Hash) throw new ArgumentException("The span belongs to another text layer.", nameof(span));
        if (span.Start < 0 || span.End < span.Start || span.End > Length) throw new ArgumentException($"The span {span.Start}..{span.End} lies outside the text of {Length} code points.", nameof(span));
        return Text[ToIndex(span.Start)..ToIndex(span.End)];
    }

    /// <summary>Code point index of a UTF-16 index; an index inside a pair counts as the pair's own code point.</summary>
    public int ToCodePoint(int index) => index - CountBelow(index);

    /// <summary>UTF-16 index of a code point index.</summary>
    public int ToIndex(int codePoint)
    {
        // Each pair that starts before the wanted code point pushes the index one further; pairs are ascending, so one pass by bisection.
        int low = 0, high = _surrogatePairs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_surrogatePairs[middle] - middle < codePoint) low = middle + 1;
            else high = middle;
        }

        return codePoint + low;
    }

    private int CountBelow(int index)
    {
        var found = Array.BinarySearch(_surrogatePairs, index);
        return found >= 0 ? found : ~found;
    }

    private static int[] FindPairs(string text)
    {
        List<int>? pairs = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsHighSurrogate(text[i])) continue;
            (pairs ??= []).Add(i);
            i++;
        }

        return pairs?.ToArray() ?? [];
    }
}
