using System.Collections.Immutable;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Register;

/// <summary>Everything that a register is weighed from, as one viewer may see it.</summary>
public sealed record RegisterInput
{
    /// <summary>The claims; an id that comes twice counts once.</summary>
    public required IReadOnlyList<WeighedClaim> Claims { get; init; }

    /// <summary>Movements that were observed or asserted.</summary>
    public ImmutableArray<ObservedMovement> Movements { get; init; } = [];

    /// <summary>The routes and days for which the viewer assumes that every trip would have been seen.</summary>
    public ImmutableArray<Coverage> Covered { get; init; } = [];

    /// <summary>Bodies and designations that texts name, in claims or not.</summary>
    public ImmutableArray<NameMention> Names { get; init; } = [];

    /// <summary>What people decided about links between claims: the id of the link, and whether it stands. A link that is not named is a hypothesis.</summary>
    public ImmutableSortedDictionary<string, EchoDecision> EchoDecisions { get; init; } = ImmutableSortedDictionary.Create<string, EchoDecision>(StringComparer.Ordinal);
}
