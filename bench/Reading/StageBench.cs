using System.Diagnostics;
using System.Runtime.InteropServices;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Tokens;
using Tidewaiter.Reading.Words;
using Word = Tidewaiter.Reading.Words.Word;

namespace Tidewaiter.Bench.Reading;

/// <summary>Time and allocation of each stage of the reader alone, in steady state: what a stage keeps for itself is used again for every report.</summary>
internal sealed class StageBench
{
    private readonly List<Token> _tokens = [];
    private readonly List<QuantityNode> _quantities = [];
    private readonly List<TimeNode> _times = [];
    private readonly List<Word> _words = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<Node> _nodes = [];
    private readonly NodeStage _nodeStage = new();
    private readonly ClauseBuilder _clauses = new();
    private readonly WordStage _wordStage;
    private readonly ReadingOptions _options;
    private readonly (string Name, long Ticks, long Bytes)[] _stages = [.. new[] { "tokens", "measures", "words", "tags", "sentences", "phrases", "clauses" }.Select(name => (name, 0L, 0L))];
    private int _stage;
    private long _start;
    private long _allocated;

    private StageBench(ReadingOptions options) => (_options, _wordStage) = (options, new WordStage(options.Lexicon, []));

    /// <summary>Prints a line for every stage.</summary>
    public static void Run(IReadOnlyList<TextLayer> layers, ReadingOptions options, int sentences, int runs)
    {
        var bench = new StageBench(options);
        foreach (var layer in layers) bench.Read(layer);
        for (var i = 0; i < bench._stages.Length; i++) bench._stages[i] = (bench._stages[i].Name, 0, 0);
        for (var run = 0; run < runs; run++)
        {
            foreach (var layer in layers) bench.Read(layer);
        }

        foreach (var (name, ticks, bytes) in bench._stages) Console.WriteLine($"  {name,-12} {ticks * 1e6 / Stopwatch.Frequency / (runs * (double)sentences),8:F2} us {bytes / (runs * (double)sentences),8:N0} bytes a sentence");
    }

    private void Read(TextLayer layer)
    {
        var text = layer.Text;
        Begin();
        Tokeniser.Cut(text, _tokens);
        End();
        MeasureStage.Find(text, CollectionsMarshal.AsSpan(_tokens), _options.Published, _quantities, _times);
        End();
        _wordStage.Cut(text, CollectionsMarshal.AsSpan(_tokens), _quantities, _times, _words);
        End();
        Tagger.Run(text, _words);
        End();
        SentenceStage.Cut(text, _words, _sentences);
        End();
        _clauses.Source = new SlotText(text, _words).Word;
        foreach (var sentence in _sentences)
        {
            _stage = 5;
            Mark();
            _nodeStage.TakeBack();
            _clauses.TakeBack();
            _nodeStage.Run(_words, sentence.First, sentence.End, _nodes);
            End();
            _clauses.Run(_words, _nodes);
            End();
        }
    }

    private void Begin()
    {
        _stage = 0;
        Mark();
    }

    private void Mark() => (_allocated, _start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());

    private void End()
    {
        var (now, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        ref var stage = ref _stages[_stage++];
        stage = (stage.Name, stage.Ticks + now - _start, stage.Bytes + bytes - _allocated);
        Mark();
    }
}
