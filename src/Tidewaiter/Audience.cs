using System.Collections.Immutable;

namespace Tidewaiter;

/// <summary>
/// To whom something may be released: everyone, or an explicit set of parties (states, bodies, persons). The empty set is nobody, never everyone.
/// Names are compared exactly. Under intersection audiences form a semilattice with <see cref="Everyone"/> as its top.
/// </summary>
public sealed class Audience : IEquatable<Audience>
{
    private readonly ImmutableSortedSet<string>? _parties;

    private Audience(ImmutableSortedSet<string>? parties) => _parties = parties;

    /// <summary>Any reader at all.</summary>
    public static Audience Everyone { get; } = new(parties: null);

    /// <summary>No reader at all.</summary>
    public static Audience Nobody { get; } = Of();

    /// <summary>Exactly these parties.</summary>
    public static Audience Of(params IEnumerable<string> parties) => new(ImmutableSortedSet.CreateRange(StringComparer.Ordinal, parties));

    /// <summary>True for <see cref="Everyone"/>.</summary>
    public bool IsEveryone => _parties is null;

    /// <summary>The parties, in ordinal order; empty for <see cref="Everyone"/>, which has no list.</summary>
    public IReadOnlyCollection<string> Parties => _parties ?? [];

    /// <summary>True if the party may have it.</summary>
    public bool Includes(string party) => _parties is null || _parties.Contains(party);

    /// <summary>Those in both.</summary>
    public Audience Intersect(Audience other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (_parties is null) return other;
        return other._parties is null ? this : new Audience(_parties.Intersect(other._parties));
    }

    /// <inheritdoc/>
    public bool Equals(Audience? other) => other is not null
        && (_parties is null ? other._parties is null : other._parties is not null && _parties.SetEquals(other._parties));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Audience);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_parties is null);
        foreach (var party in _parties ?? []) hash.Add(party, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>"everyone", "nobody", or the parties with commas.</summary>
    public override string ToString() => _parties is null ? "everyone" : _parties.Count == 0 ? "nobody" : string.Join(", ", _parties);
}
