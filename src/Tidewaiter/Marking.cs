using System.Collections.Immutable;

namespace Tidewaiter;

/// <summary>
/// Who may read something: a TLP level, the parties whose information it is, the audience it may be released to, and caveats that a reader must hold.
/// Derived things carry the join of the markings of what they were derived from.
/// Law: a viewer can read <c>A.Join(B)</c> exactly when the viewer can read A and can read B.
/// </summary>
public sealed class Marking : IEquatable<Marking>
{
    /// <summary>Makes a marking.</summary>
    /// <param name="level">TLP level.</param>
    /// <param name="originators">Whose information it is; they do not read by that alone, so an intake that means "originators only" names them in the audience too.</param>
    /// <param name="releasableTo">The audience, always said.</param>
    /// <param name="caveats">What a reader must hold beyond that.</param>
    public Marking(Tlp level, IEnumerable<string> originators, Audience releasableTo, params IEnumerable<string> caveats)
    {
        ArgumentNullException.ThrowIfNull(releasableTo);
        Level = level;
        Originators = ImmutableSortedSet.CreateRange(StringComparer.Ordinal, originators);
        ReleasableTo = releasableTo;
        Caveats = ImmutableSortedSet.CreateRange(StringComparer.Ordinal, caveats);
    }

    /// <summary>TLP:CLEAR to everyone, from nobody, without caveats: the unit of <see cref="Join"/>.</summary>
    public static Marking Clear { get; } = new(Tlp.Clear, [], Audience.Everyone);

    /// <summary>TLP level.</summary>
    public Tlp Level { get; }

    /// <summary>Whose information it is.</summary>
    public ImmutableSortedSet<string> Originators { get; }

    /// <summary>Who may have it.</summary>
    public Audience ReleasableTo { get; }

    /// <summary>What a reader must hold beyond that.</summary>
    public ImmutableSortedSet<string> Caveats { get; }

    /// <summary>A marking for new material of an owner: CLEAR and GREEN are for everyone at that level, the others for the parties named and, when none is named, for the owner only.</summary>
    public static Marking ForIntake(Tlp level, string owner, params IEnumerable<string> releasableTo)
    {
        var parties = releasableTo.ToList();
        var audience = parties.Count > 0 ? Audience.Of(parties.Append(owner)) : level <= Tlp.Green ? Audience.Everyone : Audience.Of(owner);
        return new Marking(level, [owner], audience);
    }

    /// <summary>The marking of something derived from both: highest level, all originators and caveats, only those whom both may be released to.
    /// Commutative, associative, idempotent.</summary>
    public Marking Join(Marking other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Marking(
            Level > other.Level ? Level : other.Level,
            Originators.Union(other.Originators),
            ReleasableTo.Intersect(other.ReleasableTo),
            Caveats.Union(other.Caveats));
    }

    /// <summary>The one test of readability: the level is within the viewer's clearance, the viewer is in the audience and holds every caveat.</summary>
    public bool CanRead(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return Level <= viewer.Clearance && ReleasableTo.Includes(viewer.Name) && Caveats.IsSubsetOf(viewer.Caveats);
    }

    /// <inheritdoc/>
    public bool Equals(Marking? other) => other is not null
        && Level == other.Level
        && Originators.SetEquals(other.Originators)
        && ReleasableTo.Equals(other.ReleasableTo)
        && Caveats.SetEquals(other.Caveats);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Marking);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, ReleasableTo, Originators.Count, Caveats.Count);

    /// <summary>The label, the audience when it is a list, and the caveats: "TLP:AMBER (KR, US) [NOFORN]".</summary>
    public override string ToString() => Level.Label()
        + (ReleasableTo.IsEveryone ? "" : $" ({ReleasableTo})")
        + (Caveats.Count == 0 ? "" : $" [{string.Join(", ", Caveats)}]");
}
