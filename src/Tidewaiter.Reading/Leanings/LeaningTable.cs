using System.Collections.Frozen;
using System.Globalization;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// How strongly each feature of a sentence speaks for a claim of each kind: data/lexicon/leanings.tsv, learnt from our own labelled sentences by
/// <c>eval leanings --write</c> (docs/adr/0023-leanings.md). A sentence leans to a kind by the sum of the weights of what it shows; 0 is even odds.
/// </summary>
internal sealed class LeaningTable
{
    /// <summary>The kinds that sentences lean to: all but facts about bodies.</summary>
    public static readonly ClaimKind[] Kinds = [.. Enum.GetValues<ClaimKind>().Where(static kind => kind != ClaimKind.Body)];

    private readonly FrozenDictionary<ulong, int> _rows;
    private readonly float[] _weights;
    private readonly float[] _none;

    private LeaningTable(string table)
    {
        var rows = new Dictionary<ulong, int>();
        var weights = new List<float>();
        _none = new float[Kinds.Length];
        var number = 0;
        foreach (var line in table.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0) throw new FormatException($"leanings.tsv, line {number}: a feature, a tab and weights expected.");
            var row = Weights(line[(tab + 1)..], number);
            if (tab == 0) _none = row;
            else if (rows.TryAdd(Feature.Of(line.AsSpan(0, tab)), weights.Count)) weights.AddRange(row);
        }

        (_rows, _weights) = (rows.ToFrozenDictionary(), [.. weights]);
    }

    /// <summary>The table that ships with the product.</summary>
    public static LeaningTable Default { get; } = new(Resource());

    /// <summary>Sums the weights of features, each counted once, into one number for each of <see cref="Kinds"/>.</summary>
    /// <param name="features">Hashes; sorted by this call.</param>
    /// <param name="sums">Receives the sums, in the order of <see cref="Kinds"/>.</param>
    public void Sum(List<ulong> features, Span<float> sums)
    {
        _none.CopyTo(sums);
        features.Sort();
        ulong before = 0;
        foreach (var feature in features)
        {
            if (feature == before || !_rows.TryGetValue(feature, out var at)) continue;
            before = feature;
            for (var kind = 0; kind < sums.Length; kind++) sums[kind] += _weights[at + kind];
        }
    }

    /// <summary>The weight of one feature for a kind; 0 when it has none.</summary>
    public float Weight(string name, ClaimKind kind) => _rows.TryGetValue(Feature.Of(name), out var at) ? _weights[at + Array.IndexOf(Kinds, kind)] : 0;

    private static float[] Weights(string cell, int number)
    {
        var row = new float[Kinds.Length];
        foreach (var pair in cell.TrimEnd('\r').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !ClaimKinds.TryParse(pair[..equals], out var kind) || Array.IndexOf(Kinds, kind) is not (>= 0 and var at) || !float.TryParse(pair.AsSpan(equals + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out row[at]))
            {
                throw new FormatException($"leanings.tsv, line {number}: '{pair}' is no kind=weight.");
            }
        }

        return row;
    }

    private static string Resource()
    {
        using var stream = typeof(LeaningTable).Assembly.GetManifestResourceStream("lexicon/leanings.tsv") ?? throw new InvalidOperationException("data/lexicon/leanings.tsv is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
