using System.Runtime.InteropServices;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Tokens;
using Tidewaiter.Reading.Words;
using Word = Tidewaiter.Reading.Words.Word;

namespace Tidewaiter.Reading;

/// <summary>The stages of the cascade up to clauses over one text, without frames: what the layers are made of.</summary>
internal sealed class LayerRun
{
    private readonly List<Word> _words = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<Node> _nodes = [];
    private readonly NodeStage _nodeStage = new();

    public LayerRun(TextLayer layer, ReadingOptions options)
    {
        (Layer, Published) = (layer, options.Published);
        Tokeniser.Cut(layer.Text, Tokens);
        MeasureStage.Find(layer.Text, CollectionsMarshal.AsSpan(Tokens), options.Published, Quantities, Times);
        new WordStage(options.Lexicon, []).Cut(layer.Text, CollectionsMarshal.AsSpan(Tokens), Quantities, Times, _words);
        Tagger.Run(layer.Text, _words);
        SentenceStage.Cut(layer.Text, _words, _sentences);
        Builder.Source = new SlotText(layer.Text, _words).Word;
    }

    public TextLayer Layer { get; }

    /// <summary>Day of publication, against which times are resolved.</summary>
    public DateOnly? Published { get; }

    public List<Token> Tokens { get; } = [];

    public List<QuantityNode> Quantities { get; } = [];

    public List<TimeNode> Times { get; } = [];

    public ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(_words);

    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>Nodes of the sentence that was parsed last.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>Clauses and attributions of the sentence that was parsed last.</summary>
    public ClauseBuilder Builder { get; } = new();

    /// <summary>Builds nodes and clauses of a sentence.</summary>
    public void Parse(Sentence sentence)
    {
        _nodeStage.Run(_words, sentence.First, sentence.End, _nodes);
        Builder.Run(_words, _nodes);
    }

    /// <summary>Writes for each quantity of the sentence that was parsed last what it counts, in lower case.</summary>
    public void Count(string?[] counted)
    {
        foreach (var node in _nodes)
        {
            for (var noun = node.Noun; noun is not null; noun = noun.Next)
            {
                for (var phrase = noun; phrase is not null; phrase = phrase.Of)
                {
                    if (phrase.Quantity < 0) continue;
                    var head = phrase is { CountOnly: true, Of: { } inner } ? inner.Head : phrase.Head;
                    if (Words[head].Quantity != phrase.Quantity) counted[phrase.Quantity] = Layer.Text[Words[head].Start..Words[head].End].ToLowerInvariant();
                }
            }
        }
    }

    /// <summary>The span of a range of words, the end excluded.</summary>
    public Span SpanOf(int first, int end) => Layer.SpanOf(_words[first].Start, _words[end - 1].End);

    /// <summary>The range without commas, pauses and stops at its ends; empty when nothing else is in it.</summary>
    public (int First, int End) Trim(int first, int end)
    {
        while (first < end && IsEdge(_words[first].Tag)) first++;
        while (end > first && IsEdge(_words[end - 1].Tag)) end--;
        return (first, end);
    }

    private static bool IsEdge(Tag tag) => tag is Tag.Comma or Tag.Pause or Tag.Stop or Tag.Break;
}
