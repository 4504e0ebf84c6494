using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Nets;

/// <summary>
/// What is publicly known of 30,000 words by the words that they stand among: data/lexicon/vectors.tsv, made by <c>eval vectors</c> from GloVe vectors (Pennington, Socher and Manning, EMNLP 2014; the
/// licence stands in the file). A vector has <see cref="Dimensions"/> cells of a signed byte; two words that are used alike have vectors that point alike.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>Cells of a vector.</summary>
    public const int Dimensions = 100;

    private const string File = "vectors.tsv";
    private const int MostWords = 40_000;

    // 127 of a cell is 1 of a unit vector's largest cell.
    private const float Unit = 127;

    private readonly FrozenDictionary<string, int> _rows;
    private readonly List<byte[]> _cells = [];

    /// <summary>Reads a table: word, tab, the cells as Base64.</summary>
    /// <exception cref="FormatException">A row has no word, stands twice, is of another length, or there are too many.</exception>
    public WordVectors(ReadOnlySpan<char> table)
    {
        var rows = new Dictionary<string, int>(MostWords, StringComparer.Ordinal);
        WeightRows.Read(File, table, (word, cells, line) =>
        {
            var row = new byte[Dimensions];
            if (!Convert.TryFromBase64Chars(cells, row, out var length) || length != Dimensions) throw new FormatException($"{File}, line {line}: {Dimensions} cells expected.");
            if (word.IsEmpty || rows.Count >= MostWords || !rows.TryAdd(word.ToString(), rows.Count)) throw new FormatException($"{File}, line {line}: a word twice, none, or more than {MostWords} of them.");
            _cells.Add(row);
        });
        _rows = rows.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The table that ships with the product.</summary>
    public static WordVectors Default { get; } = new(Lexicon.Resource(File));

    /// <summary>How many words have one.</summary>
    public int Count => _cells.Count;

    /// <summary>The row of a written form in lower case, or of its headword; -1 when neither has one.</summary>
    public int Find(string form, string headword) => _rows.TryGetValue(form, out var row) || _rows.TryGetValue(headword, out row) ? row : -1;

    /// <summary>The vector of a row.</summary>
    public void Read(int row, Span<float> cells)
    {
        var signed = MemoryMarshal.Cast<byte, sbyte>(_cells[row]);
        for (var i = 0; i < Dimensions; i++) cells[i] = signed[i] / Unit;
    }
}
