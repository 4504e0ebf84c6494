using System.Collections.Immutable;

namespace Tidewaiter;

/// <summary>
/// On whose behalf a view is computed. A viewer is one party: who may act for two states looks once for each,
/// because only so is the join law of <see cref="Marking"/> exact.
/// </summary>
/// <param name="Name">The party, compared exactly with the names of audiences.</param>
/// <param name="Clearance">Highest TLP level that the viewer may read at all.</param>
/// <param name="Caveats">Caveats that the viewer holds.</param>
public sealed record Viewer(string Name, Tlp Clearance, ImmutableSortedSet<string> Caveats)
{
    /// <summary>A party that may read up to TLP:RED what names it, without caveats.</summary>
    public Viewer(string name)
        : this(name, Tlp.Red, [])
    {
    }

    /// <summary>Nobody in particular: what may be published.</summary>
    public static Viewer Public { get; } = new("public", Tlp.Clear, []);
}
