using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// How strongly each feature of a sentence, and of a word in it, speaks for a claim of each kind: data/lexicon/leanings.tsv, learnt from our own labelled sentences by
/// <c>eval leanings --write</c> (docs/adr/0023-leanings.md, 0025-triggers.md). What is shown leans to a kind by the sum of its weights; 0 is even odds.
/// </summary>
internal sealed class LeaningTable
{
    /// <summary>The kinds that sentences lean to: all but facts about bodies.</summary>
    public static readonly ClaimKind[] Kinds = [.. Enum.GetValues<ClaimKind>().Where(static kind => kind != ClaimKind.Body)];

    private const string File = "leanings.tsv";

    // More than half as many places again as there may be features, a power of two.
    private const int Places = 1 << 18;
    private const int Mask = Places - 1;
    private const int MostFeatures = 160_000;

    // Weights are hundredths, a row of them is one vector: a feature costs one addition for all kinds. Behind the weights, in the last quarter, stands the hash of the
    // feature's name, so that a feature is found and weighed by one look into memory; what becomes of that quarter in a sum is never read.
    private const float Unit = 100;
    private const int Key = 3;
    private const int MostKinds = Key * 4;

    // Beyond it a sum of the features of a sentence could leave the numbers.
    private const float MostWeight = 10;

    // Most features that a text shows are not in the table: one bit each tells so from memory that stays near.
    private const int Bits = 1 << 20;
    private const int BitShift = 20;

    private readonly ulong[] _bits = new ulong[Bits / 64];
    private readonly Vector256<short>[] _places = new Vector256<short>[Places];
    private readonly Vector256<short> _none;
    private int _count;

    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">A row is no feature with weights, or there are too many.</exception>
    public LeaningTable(ReadOnlySpan<char> table)
    {
        if (Kinds.Length > MostKinds) throw new InvalidOperationException($"A row of weights has room for {MostKinds} kinds.");
        Vector256<short> none = default;
        WeightRows.Read(File, table, (feature, cell, line) =>
        {
            var row = ReadWeights(cell, line);
            if (feature.Length == 0) none = row;
            else Put(Feature.Of(feature), row, line);
        });
        _none = none;
    }

    /// <summary>The table that ships with the product.</summary>
    public static LeaningTable Default { get; } = new(Lexicon.Resource(File));

    /// <summary>What a sentence begins with, in the order of <see cref="Kinds"/>; to be read by <see cref="Of"/>.</summary>
    public Vector256<short> None => _none;

    /// <summary>The sum for a kind, by its place in <see cref="Kinds"/>: natural logarithm of odds.</summary>
    public static float Of(Vector256<short> sums, int kind) => sums[kind] / Unit;

    /// <summary>Writes the sums for all kinds, in the order of <see cref="Kinds"/>.</summary>
    public static void Spread(Vector256<short> sums, Span<float> all)
    {
        Span<float> wide = stackalloc float[Vector256<short>.Count];
        var (low, high) = Vector256.Widen(sums);
        (Vector256.ConvertToSingle(low) / Unit).CopyTo(wide);
        (Vector256.ConvertToSingle(high) / Unit).CopyTo(wide[Vector256<float>.Count..]);
        wide[..Kinds.Length].CopyTo(all);
    }

    /// <summary>Adds the weights of features to one sum for each of <see cref="Kinds"/>.</summary>
    /// <param name="features">Hashes of their names; those that are not in the table are taken out.</param>
    /// <param name="sums">The sums so far.</param>
    public Vector256<short> Sum(List<ulong> features, Vector256<short> sums)
    {
        Sift(features);
        foreach (var feature in CollectionsMarshal.AsSpan(features)) sums += WeightsOf(feature);
        return sums;
    }

    /// <summary>The same, each feature counted once however often it is shown.</summary>
    public Vector256<short> SumOnce(List<ulong> features, Vector256<short> sums)
    {
        Sift(features);
        features.Sort();
        ulong before = 0;
        foreach (var feature in CollectionsMarshal.AsSpan(features))
        {
            if (feature != before) sums += WeightsOf(feature);
            before = feature;
        }

        return sums;
    }

    /// <summary>The weight of one feature for a kind; 0 when it has none.</summary>
    /// <param name="feature">Hash of its name.</param>
    /// <param name="kind">The kind.</param>
    public float Weight(ulong feature, ClaimKind kind) => Seen(feature) != 0 ? Of(WeightsOf(feature), Array.IndexOf(Kinds, kind)) : 0;

    private void Put(ulong feature, Vector256<short> row, int number)
    {
        if (_count++ >= MostFeatures) throw new FormatException($"{File}, line {number}: more than {MostFeatures} features.");
        var place = (int)(feature & Mask);
        while (KeyOf(_places[place]) is var key && key != 0 && key != feature) place = (place + 1) & Mask;
        _places[place] = row.AsUInt64().WithElement(Key, feature).AsInt16();
        var bit = BitOf(feature);
        _bits[bit / 64] |= 1UL << (bit % 64);
    }

    private static int BitOf(ulong feature) => (int)((feature >> BitShift) % Bits);

    // 0 for most features that are not in the table.
    private int Seen(ulong feature)
    {
        var bit = BitOf(feature);
        return (int)((_bits[bit / 64] >> (bit % 64)) & 1);
    }

    // Takes out what is surely not in the table. It does so without a branch, and before any row is looked for: the rows lie far apart in memory, and those of
    // several features can be fetched at a time where nothing between them has to be guessed.
    private void Sift(List<ulong> features)
    {
        var all = CollectionsMarshal.AsSpan(features);
        var kept = 0;
        foreach (var feature in all)
        {
            all[kept] = feature;
            kept += Seen(feature);
        }

        CollectionsMarshal.SetCount(features, kept);
    }

    // The weights of a feature, or nothing. Names are hashes already: the first free place from where their last bits point is theirs.
    private Vector256<short> WeightsOf(ulong feature)
    {
        for (var place = (int)(feature & Mask); ; place = (place + 1) & Mask)
        {
            ref readonly var held = ref _places[place];
            if (KeyOf(held) == feature) return held;
            if (KeyOf(held) == 0) return default;
        }
    }

    private static ulong KeyOf(in Vector256<short> place) => place.AsUInt64()[Key];

    private static Vector256<short> ReadWeights(ReadOnlySpan<char> cell, int number)
    {
        Span<short> row = stackalloc short[Vector256<short>.Count];
        row.Clear();
        foreach (var range in cell.Split(' '))
        {
            var pair = cell[range];
            var equals = pair.IndexOf('=');
            if (equals < 0 || KindOf(pair[..equals]) is not (>= 0 and var at) || !float.TryParse(pair[(equals + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || Math.Abs(weight) > MostWeight)
            {
                throw new FormatException($"{File}, line {number}: '{pair}' is no kind=weight.");
            }

            row[at] = (short)MathF.Round(weight * Unit);
        }

        return Vector256.Create<short>(row);
    }

    private static int KindOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Kinds.Length; i++)
        {
            if (word.SequenceEqual(Kinds[i].Word())) return i;
        }

        return -1;
    }
}
