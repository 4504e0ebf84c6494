using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Measures;

/// <summary>Tokens with what the lexicon says of each. Reading past either end gives an empty token without a class.</summary>
internal readonly ref struct MeasureText(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Word> words)
{
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly ReadOnlySpan<Word> _words = words;

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Length;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> this[int at] => InRange(at) ? text.AsSpan(_tokens[at].Start, _tokens[at].Length) : default;

    /// <summary>The token.</summary>
    public Token Token(int at) => InRange(at) ? _tokens[at] : default;

    /// <summary>What the lexicon says of the token.</summary>
    public Word Word(int at) => InRange(at) ? _words[at] : default;

    /// <summary>True if the token can play any of the parts.</summary>
    public bool Has(int at, WordClass type) => InRange(at) && _words[at].Class.Any(type);

    /// <summary>True if the token is this word or mark, whatever its case.</summary>
    public bool Is(int at, string word) => this[at].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True if the token is one of two words.</summary>
    public bool Is(int at, string word, string other) => Is(at, word) || Is(at, other);

    /// <summary>True if the token touches the one before.</summary>
    public bool Glued(int at) => InRange(at) && _tokens[at].Glued;

    /// <summary>True for a hyphen or a dash of any length.</summary>
    public bool IsDash(int at) => InRange(at) && _tokens[at].Length == 1 && text[_tokens[at].Start] is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>True if a word, in letters of any case, stands here.</summary>
    public bool IsWord(int at) => InRange(at) && _tokens[at].IsWord;

    /// <summary>The token after a hyphen at <paramref name="at"/>, or <paramref name="at"/> itself.</summary>
    public int SkipDash(int at) => IsDash(at) ? at + 1 : at;

    private bool InRange(int at) => at >= 0 && at < _tokens.Length;
}
