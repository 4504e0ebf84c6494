using System.Collections.Frozen;
using System.Globalization;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// How strongly each thing that is known of a claim speaks for an annotator writing it too: data/lexicon/plausibility.tsv, learnt from the claims that the reader made of annotated reports by
/// <c>eval plausibility --write</c> (docs/adr/0026-plausibility.md). A claim's sum of weights is the natural logarithm of its odds.
/// </summary>
internal sealed class PlausibilityTable
{
    private const string File = "plausibility.tsv";
    private const int MostFeatures = 20_000;

    private readonly FrozenDictionary<ulong, float> _weights;

    private PlausibilityTable()
    {
        var (weights, none) = (new Dictionary<ulong, float>(), 0f);
        WeightRows.Read(File, Lexicon.Resource(File), (feature, cell, line) =>
        {
            if (!float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)) throw new FormatException($"{File}, line {line}: a weight expected.");
            if (feature.Length == 0) none = weight;
            else if (weights.Count >= MostFeatures || !weights.TryAdd(Feature.Of(feature), weight)) throw new FormatException($"{File}, line {line}: a feature twice, or more than {MostFeatures} of them.");
        });
        (_weights, None) = (weights.ToFrozenDictionary(), none);
    }

    /// <summary>The table that ships with the product.</summary>
    public static PlausibilityTable Default { get; } = new();

    /// <summary>What a claim begins with.</summary>
    public float None { get; }

    /// <summary>The sum for what is known of a claim: natural logarithm of odds.</summary>
    public float Sum(List<ulong> features)
    {
        var sum = None;
        foreach (var feature in features) sum += _weights.GetValueOrDefault(feature);
        return sum;
    }
}
