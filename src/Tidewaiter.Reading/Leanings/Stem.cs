using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>Words outside the lexicon without their ending, so that "rivets" and "rivet" are one.</summary>
internal static class Stem
{
    // Names beyond this length are no words of a language.
    private const int LongestWord = 24;

    private static readonly string[] Endings = ["ing", "ed", "es", "s"];

    /// <summary>The word without the first ending that leaves at least four letters of it.</summary>
    public static ReadOnlySpan<char> Of(string text, in Word word)
    {
        var span = text.AsSpan(word.Start, Math.Min(word.End - word.Start, LongestWord));
        if (span.IsEmpty || span[^1] is not ('g' or 'd' or 's' or 'G' or 'D' or 'S')) return span;
        foreach (var ending in Endings)
        {
            if (span.Length > ending.Length + 3 && span.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return span[..^ending.Length];
        }

        return span;
    }
}
