namespace Tidewaiter.Register.Items;

/// <summary>Finds known phrases in a row of words, the longest first.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
    where T : class
{
    private readonly Dictionary<string, T> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longestFrom = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase; the first meaning of a phrase stays.</summary>
    public void Add(string phrase, T meaning)
    {
        var words = WordForms.Of(phrase);
        if (words.Count == 0) return;
        _phrases.TryAdd(string.Join(' ', words), meaning);
        _longestFrom[words[0]] = Math.Max(_longestFrom.GetValueOrDefault(words[0]), words.Count);
    }

    /// <summary>What the whole row of words stands for, or null.</summary>
    public T? Exactly(IReadOnlyList<string> words) => _phrases.GetValueOrDefault(string.Join(' ', words));

    /// <summary>What the longest phrase that begins at the index stands for, and its length in words; null and 0 when there is none.</summary>
    public (T? Meaning, int Length) LongestAt(IReadOnlyList<string> words, int index)
    {
        // Most words begin no phrase.
        if (!_longestFrom.TryGetValue(words[index], out var longest)) return (null, 0);
        for (var length = Math.Min(longest, words.Count - index); length > 0; length--)
        {
            if (_phrases.TryGetValue(string.Join(' ', words.Skip(index).Take(length)), out var meaning)) return (meaning, length);
        }

        return (null, 0);
    }
}
