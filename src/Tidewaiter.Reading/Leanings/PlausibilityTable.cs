using System.Collections.Frozen;
using System.Globalization;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// How strongly each thing that is known of a claim speaks for an annotator writing it too: data/lexicon/plausibility.tsv, learnt from claims of annotated reports that nobody had mended the rules by, by
/// <c>eval plausibility --write</c> (docs/adr/0026-plausibility.md). A claim's sum of weights is the natural logarithm of its odds.
/// </summary>
internal sealed class PlausibilityTable
{
    private const int MostFeatures = 20_000;

    private readonly FrozenDictionary<ulong, float> _weights;

    private PlausibilityTable(ReadOnlySpan<char> table)
    {
        var weights = new Dictionary<ulong, float>();
        var number = 0;
        foreach (var range in table.Split('\n'))
        {
            number++;
            var line = table[range].TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            if (tab < 0 || !float.TryParse(line[(tab + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)) throw new FormatException($"plausibility.tsv, line {number}: a feature, a tab and a weight expected.");
            if (tab == 0) None = weight;
            else if (weights.Count >= MostFeatures || !weights.TryAdd(Feature.Of(line[..tab]), weight)) throw new FormatException($"plausibility.tsv, line {number}: a feature twice, or more than {MostFeatures} of them.");
        }

        _weights = weights.ToFrozenDictionary();
    }

    /// <summary>The table that ships with the product.</summary>
    public static PlausibilityTable Default { get; } = new(Resource());

    /// <summary>What a claim begins with.</summary>
    public float None { get; }

    /// <summary>The sum for what is known of a claim: natural logarithm of odds.</summary>
    public float Sum(List<ulong> features)
    {
        var sum = None;
        foreach (var feature in features) sum += _weights.GetValueOrDefault(feature);
        return sum;
    }

    private static string Resource()
    {
        using var stream = typeof(PlausibilityTable).Assembly.GetManifestResourceStream("lexicon/plausibility.tsv") ?? throw new InvalidOperationException("data/lexicon/plausibility.tsv is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
