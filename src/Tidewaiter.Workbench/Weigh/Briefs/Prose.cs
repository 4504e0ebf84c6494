using System.Collections.Immutable;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>Running text cut into sentences.</summary>
internal static class Prose
{
    /// <summary>
    /// Cuts where a full stop is followed by a space and a capital letter, but not after a single capital ("U.S. Navy"). A cut too few joins two sentences, which then share their exhibits; a cut too many gives
    /// both halves the same exhibits: neither leaves words without one.
    /// </summary>
    public static ImmutableArray<string> Sentences(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 1; i + 2 < text.Length; i++)
        {
            var initial = char.IsUpper(text[i - 1]) && (i < 2 || !char.IsLetterOrDigit(text[i - 2]));
            if (text[i] != '.' || text[i + 1] != ' ' || !char.IsUpper(text[i + 2]) || initial) continue;
            sentences.Add(text[start..(i + 1)].Trim());
            start = i + 2;
        }

        if (text[start..].Trim() is { Length: > 0 } rest) sentences.Add(rest);
        return sentences.ToImmutable();
    }
}
