using System.Collections.Immutable;

namespace Tidewaiter.Register.Movements;

/// <summary>What the movements say about a claim. It never raises the claim's modality.</summary>
public enum MovementVerdict
{
    /// <summary>Movements that were observed, and not only asserted by the claim's own voice, show at least what it says.</summary>
    Corroborated,

    /// <summary>Nothing that is known stands against it, and what was observed does not show all of it.</summary>
    Consistent,

    /// <summary>More is claimed than the carriers that were observed could hold, as their loads are assumed: the rest went unseen or another way, or the figure is too high.</summary>
    BeyondCarriers,

    /// <summary>It was not observed on a route and in days for which the viewer assumes that it would have been.</summary>
    NotObserved,

    /// <summary>More was observed than it allows, or no such fleet as is assumed could have done it.</summary>
    Contradicted,
}

/// <summary>A claim about a movement beside the movements that are known.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Text">What is claimed, what is known, and why the verdict follows, in words.</param>
/// <param name="Movements">The movements that match it, in the order of their first days: their <see cref="ObservedMovement.ClaimId"/>.</param>
/// <param name="Assumptions">What is assumed, each "name: text".</param>
/// <param name="Marking">The join of the markings of the claim and of the movements.</param>
public sealed record MovementFinding(ClaimId Claim, MovementVerdict Verdict, string Text, ImmutableArray<ClaimId> Movements, ImmutableArray<string> Assumptions, Marking Marking)
{
    /// <summary>How many carriers of that sort are known to have moved then, when the claim counts more of them than that; null otherwise.</summary>
    public int? FewerCarriers { get; init; }
}

/// <summary>The words of <see cref="MovementVerdict"/>.</summary>
public static class MovementVerdicts
{
    /// <summary>"corroborated", "consistent", "beyond the observed carriers", "not observed", "contradicted".</summary>
    public static string Word(this MovementVerdict verdict) => verdict switch
    {
        MovementVerdict.Corroborated => "corroborated",
        MovementVerdict.Consistent => "consistent",
        MovementVerdict.BeyondCarriers => "beyond the observed carriers",
        MovementVerdict.NotObserved => "not observed",
        MovementVerdict.Contradicted => "contradicted",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "not a verdict"),
    };
}
