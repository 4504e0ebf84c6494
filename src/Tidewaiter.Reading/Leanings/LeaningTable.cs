using System.Globalization;
using System.Runtime.InteropServices;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// How strongly each feature of a sentence speaks for a claim of each kind: data/lexicon/leanings.tsv, learnt from our own labelled sentences by
/// <c>eval leanings --write</c> (docs/adr/0023-leanings.md). A sentence leans to a kind by the sum of the weights of what it shows; 0 is even odds.
/// </summary>
internal sealed class LeaningTable
{
    /// <summary>The kinds that sentences lean to: all but facts about bodies.</summary>
    public static readonly ClaimKind[] Kinds = [.. Enum.GetValues<ClaimKind>().Where(static kind => kind != ClaimKind.Body)];

    // Two and a half times as many places as there may be features, a power of two.
    private const int Places = 1 << 18;
    private const int Mask = Places - 1;
    private const int MostFeatures = 100_000;

    private readonly ulong[] _keys = new ulong[Places];
    private readonly int[] _rows = new int[Places];
    private readonly List<float> _weights = [];
    private readonly float[] _none = new float[Kinds.Length];

    private LeaningTable(ReadOnlySpan<char> table)
    {
        Span<float> row = stackalloc float[Kinds.Length];
        var number = 0;
        foreach (var range in table.Split('\n'))
        {
            number++;
            var line = table[range].TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            if (tab < 0) throw new FormatException($"leanings.tsv, line {number}: a feature, a tab and weights expected.");
            ReadWeights(line[(tab + 1)..], row, number);
            if (tab == 0) row.CopyTo(_none);
            else Put(Feature.Of(line[..tab]), row, number);
        }
    }

    /// <summary>The table that ships with the product.</summary>
    public static LeaningTable Default { get; } = new(Resource());

    /// <summary>What a sentence begins with, in the order of <see cref="Kinds"/>.</summary>
    public void Begin(Span<float> sums) => _none.CopyTo(sums);

    /// <summary>Adds the weights of features to one number for each of <see cref="Kinds"/>.</summary>
    /// <param name="features">Hashes of their names.</param>
    /// <param name="sums">The sums, in the order of <see cref="Kinds"/>.</param>
    public void Sum(List<ulong> features, Span<float> sums)
    {
        foreach (var feature in features) Add(feature, sums);
    }

    /// <summary>The same of sorted features, each counted once.</summary>
    public void SumOnce(List<ulong> features, Span<float> sums)
    {
        ulong before = 0;
        foreach (var feature in features)
        {
            if (feature != before) Add(feature, sums);
            before = feature;
        }
    }

    /// <summary>The weight of one feature for a kind; 0 when it has none.</summary>
    public float Weight(string name, ClaimKind kind) => RowOf(Feature.Of(name)) is >= 0 and var row ? _weights[row + Array.IndexOf(Kinds, kind)] : 0;

    private void Put(ulong feature, ReadOnlySpan<float> row, int number)
    {
        if (_weights.Count >= MostFeatures * Kinds.Length) throw new FormatException($"leanings.tsv, line {number}: more than {MostFeatures} features.");
        var place = (int)(feature & Mask);
        while (_keys[place] != 0 && _keys[place] != feature) place = (place + 1) & Mask;
        (_keys[place], _rows[place]) = (feature, _weights.Count);
        _weights.AddRange(row);
    }

    private void Add(ulong feature, Span<float> sums)
    {
        if (RowOf(feature) is not (>= 0 and var row)) return;
        var weights = CollectionsMarshal.AsSpan(_weights).Slice(row, sums.Length);
        for (var kind = 0; kind < sums.Length; kind++) sums[kind] += weights[kind];
    }

    // Names are hashes already: the first free place from where their last bits point is theirs.
    private int RowOf(ulong feature)
    {
        for (var place = (int)(feature & Mask); ; place = (place + 1) & Mask)
        {
            if (_keys[place] == feature) return _rows[place];
            if (_keys[place] == 0) return -1;
        }
    }

    private static void ReadWeights(ReadOnlySpan<char> cell, Span<float> row, int number)
    {
        row.Clear();
        foreach (var range in cell.Split(' '))
        {
            var pair = cell[range];
            var equals = pair.IndexOf('=');
            if (equals < 0 || KindOf(pair[..equals]) is not (>= 0 and var at) || !float.TryParse(pair[(equals + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out row[at]))
            {
                throw new FormatException($"leanings.tsv, line {number}: '{pair}' is no kind=weight.");
            }
        }
    }

    private static int KindOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Kinds.Length; i++)
        {
            if (word.SequenceEqual(Kinds[i].Word())) return i;
        }

        return -1;
    }

    private static string Resource()
    {
        using var stream = typeof(LeaningTable).Assembly.GetManifestResourceStream("lexicon/leanings.tsv") ?? throw new InvalidOperationException("data/lexicon/leanings.tsv is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
