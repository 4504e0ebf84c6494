using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Measures;

/// <summary>Phrases of a few tokens with what they mean. A lookup reads at most as many tokens as the longest phrase has, and allocates nothing.</summary>
internal sealed class PhraseTable<T>
{
    private const int LongestPhrase = 48;

    private readonly Dictionary<string, T> _phrases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, T> _exact = new(StringComparer.Ordinal);
    private readonly HashSet<string> _secondWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _firstWords = new(StringComparer.OrdinalIgnoreCase);

    // Made at the first look-up, when all phrases are in.
    private WordTable<T>? _anyCaseTable;
    private WordTable<T>? _exactTable;
    private WordTable<int>? _firstTable;

    /// <summary>The words that a phrase can begin with.</summary>
    public IEnumerable<string> FirstWords => _firstWords.Keys;

    /// <summary>The words that stand second in a phrase.</summary>
    public IEnumerable<string> SecondWords => _secondWords;

    /// <summary>Adds a phrase; the first meaning of a phrase stays.</summary>
    public void Add(string phrase, T meaning, bool exactCase = false)
    {
        var tokens = new List<Token>();
        Tokeniser.Cut(phrase, tokens);
        var key = string.Join(' ', tokens.Select(token => phrase.Substring(token.Start, token.Length)));
        if (key.Length > LongestPhrase) throw new FormatException($"'{phrase}' is longer than {LongestPhrase} characters.");
        (exactCase ? _exact : _phrases).TryAdd(key, meaning);
        var words = key.Split(' ');
        var first = words[0];
        if (words.Length > 1) _secondWords.Add(words[1]);
        _firstWords[first] = Math.Max(_firstWords.GetValueOrDefault(first), tokens.Count);
    }

    /// <summary>Finds the longest phrase that begins at a token.</summary>
    /// <param name="text">The tokens and their text.</param>
    /// <param name="at">First token.</param>
    /// <param name="meaning">What the phrase means.</param>
    /// <param name="end">The token after the phrase.</param>
    public bool TryMatch(in MeasureText text, int at, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T meaning, out int end)
    {
        (meaning, end) = (default, at);
        if (at >= text.Count) return false;
        _firstTable ??= new WordTable<int>(_firstWords, anyCase: true);
        if (!_firstTable.TryGetValue(text[at], out var longest)) return false;
        _exactTable ??= new WordTable<T>(_exact);
        _anyCaseTable ??= new WordTable<T>(_phrases, anyCase: true);
        Span<char> key = stackalloc char[LongestPhrase];
        Span<int> lengths = stackalloc int[LongestPhrase];
        var (used, count) = (0, 0);
        while (count < longest && at + count < text.Count && used + text[at + count].Length + 1 <= LongestPhrase && Continues(text, at + count, count))
        {
            if (count > 0) key[used++] = ' ';
            text[at + count].CopyTo(key[used..]);
            used += text[at + count].Length;
            lengths[count++] = used;
        }

        for (; count > 0; count--)
        {
            var phrase = key[..lengths[count - 1]];
            if (!_exactTable.TryGetValue(phrase, out meaning) && !_anyCaseTable.TryGetValue(phrase, out meaning)) continue;
            end = at + count;
            return true;
        }

        return false;
    }

    // "m2" is one unit; in "12 m 2 dm" the figure begins the next number.
    private static bool Continues(in MeasureText text, int at, int count) => count == 0 || !text.Has(at, WordClass.Digits) || text.Glued(at);
}
