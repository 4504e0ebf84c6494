using System.Runtime.InteropServices;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>A text cut into tokens, with the words that the stage sees.</summary>
internal sealed class Texts
{
    private readonly List<Token> _tokens = [];
    private readonly Word[] _words;

    public Texts(string text)
    {
        Text = text;
        Tokeniser.Cut(text, _tokens);
        _words = new Word[_tokens.Count];
        MeasureStage.Look(text, Tokens, _words);
    }

    public string Text { get; }

    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(_tokens);

    public MeasureText Measures => new(Text, Tokens, _words);

    /// <summary>The words from one token up to another, with their place.</summary>
    public Found Found(int first, int end, string value)
    {
        var (from, to) = (_tokens[first].Start, _tokens[end - 1].End);
        return new Found(Text[from..to], from, value);
    }

    public string Word(int at) => at >= 0 && at < _tokens.Count ? Text.Substring(_tokens[at].Start, _tokens[at].Length) : "";
}
