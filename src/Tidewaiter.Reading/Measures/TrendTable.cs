using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Measures;

/// <summary>The words of data/lexicon/measures-trends.tsv.</summary>
internal sealed class TrendTable
{
    private readonly WordTable<TrendWord> _words;

    /// <summary>Reads the rows: word, direction, part. The first row of a word stays.</summary>
    public TrendTable(IEnumerable<string[]> rows)
    {
        var words = new Dictionary<string, TrendWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var cells in rows) words.TryAdd(cells[0], new TrendWord(Enum.Parse<Trend>(cells[1], ignoreCase: true), Enum.Parse<TrendPart>(cells[2], ignoreCase: true)));
        _words = new WordTable<TrendWord>(words, anyCase: true);
    }

    /// <summary>What a word of movement is.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out TrendWord found) => _words.TryGetValue(word, out found);
}
