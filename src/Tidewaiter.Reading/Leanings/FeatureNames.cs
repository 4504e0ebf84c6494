using System.Runtime.InteropServices;

namespace Tidewaiter.Reading.Leanings;

/// <summary>Receives the names of features: all of them for who learns, and for who explains only the few that spoke loudest, because a name costs a string and its hash nothing.</summary>
internal sealed class FeatureNames
{
    private readonly List<string> _names = [];
    private readonly HashSet<ulong> _wanted = [];
    private readonly List<float> _weights = [];
    private bool _few;

    /// <summary>The names received, in the order in which they were shown.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Forgets all names, and wants from now on those of the loudest features for a kind alone, each once.</summary>
    /// <param name="features">What is shown.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="count">How many are loudest; more when several are as loud as the last of these.</param>
    public void Want(List<ulong> features, ClaimKind kind, int count)
    {
        _names.Clear();
        _wanted.Clear();
        _few = true;
        _weights.Clear();
        foreach (var feature in features) _weights.Add(LeaningTable.Default.Weight(feature, kind));
        var least = float.PositiveInfinity;
        // The loudest weights one after the other, until enough features have them.
        while (_wanted.Count < count)
        {
            var next = float.NegativeInfinity;
            foreach (var weight in _weights)
            {
                if (weight < least && weight > next) next = weight;
            }

            if (float.IsNegativeInfinity(next)) return;
            least = next;
            for (var i = 0; i < features.Count; i++)
            {
                if (_weights[i] == least) _wanted.Add(features[i]);
            }
        }
    }

    /// <summary>Whether the name of a feature is wanted.</summary>
    /// <param name="feature">Hash of its name.</param>
    public bool Wants(ulong feature) => !_few || _wanted.Remove(feature);

    /// <summary>Adds a name that is wanted.</summary>
    public void Add(string name) => _names.Add(name);

    /// <summary>The loudest names for a kind, loudest first and among equals by the alphabet, with commas between.</summary>
    public string Loudest(ClaimKind kind, int count)
    {
        var names = CollectionsMarshal.AsSpan(_names);
        var told = Math.Min(count, names.Length);
        for (var place = 0; place < told; place++)
        {
            for (var i = place + 1; i < names.Length; i++)
            {
                if (IsLouder(names[i], names[place], kind)) (names[place], names[i]) = (names[i], names[place]);
            }
        }

        return string.Join(", ", (ReadOnlySpan<string?>)names[..told]);
    }

    private static bool IsLouder(string one, string other, ClaimKind kind)
    {
        var (loud, louder) = (LeaningTable.Default.Weight(Feature.Of(other), kind), LeaningTable.Default.Weight(Feature.Of(one), kind));
        return louder > loud || (louder == loud && string.CompareOrdinal(one, other) < 0);
    }
}
