using System.Collections.Immutable;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Contradictions;

/// <summary>A minimal set of claims and conversions that cannot all hold: without any one of them the rest can.</summary>
/// <param name="Voices">The claims, by day of publication.</param>
/// <param name="Conversions">The conversions that are assumed with them.</param>
internal sealed record Conflict(ImmutableArray<Voice> Voices, ImmutableArray<Conversion> Conversions)
{
    /// <summary>The row of the widest class that is spoken of.</summary>
    public FlowKey Widest => Voices.MinBy(voice => voice.Speaker.Key.Item.Depth)!.Speaker.Key;

    /// <summary>The days that are spoken of, from the first to the last.</summary>
    public Period Days => Voices.Select(voice => voice.Speaker.Period).Aggregate(Periods.Hull);

    /// <summary>True if the claim is one of the set.</summary>
    public bool Holds(Voice voice) => Voices.Any(own => ReferenceEquals(own, voice));

    /// <summary>Claims in the order in which they are told: by day of publication, then by id.</summary>
    public static IOrderedEnumerable<Voice> InOrder(IEnumerable<Voice> voices) =>
        voices.OrderBy(voice => voice.Speaker.Source.Published).ThenBy(voice => voice.Speaker.Source.Id.Text, StringComparer.Ordinal).ThenBy(voice => voice.Speaker.Key.Item.Id, StringComparer.Ordinal);

    /// <summary>Conflicts of the system that share no claim, until the rest has a solution or there are too many.</summary>
    /// <param name="system">The system.</param>
    /// <param name="pairs">Those of two claims, which are found without solving anything.</param>
    /// <param name="most">When there are more than these, no more are sought.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static ImmutableArray<Conflict> FindAll(LinearSystem system, IEnumerable<Conflict> pairs, int most, CancellationToken cancellation)
    {
        var conflicts = ImmutableArray.CreateBuilder<Conflict>();
        conflicts.AddRange(pairs);
        var clashing = conflicts.SelectMany(conflict => conflict.Voices).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        while (conflicts.Count <= most)
        {
            var rest = system.Keep(row => !clashing.Contains(row.Label)).Merged();
            if (FindOne(rest, new BoundSolver(rest, cancellation), cancellation) is not { } conflict) return conflicts.ToImmutable();
            conflicts.Add(conflict);
            clashing.UnionWith(conflict.Voices);
        }

        return conflicts.ToImmutable();
    }

    /// <summary>One conflict of a system that has no solution; null when it has one, when that could not be proved, or when no claim is part of it.</summary>
    public static Conflict? FindOne(LinearSystem system, BoundSolver solver, CancellationToken cancellation) =>
        solver is { Feasibility: SearchEnd.Infeasible, Conflict: { } proof } && Minimal(system, proof, cancellation) is { Voices.IsEmpty: false } conflict ? conflict : null;

    // The labels of a proof already clash; each is left out once, and stays out when the others clash without it.
    private static Conflict Minimal(LinearSystem system, Certificate proof, CancellationToken cancellation)
    {
        var needed = proof.Terms.Select(term => term.Label).Distinct(ReferenceEqualityComparer.Instance).OfType<object>().ToList();
        var clash = Only(system, needed).Merged();
        foreach (var label in needed.ToList())
        {
            var without = Only(clash, needed.Where(other => !ReferenceEquals(other, label))).Merged();
            if (new BoundSolver(without, cancellation) is { Feasibility: SearchEnd.Infeasible, Conflict: not null }) needed.Remove(label);
        }

        var units = needed.OfType<Voice>().Select(voice => voice.Speaker.Key.Unit).Distinct(StringComparer.Ordinal).Count();
        return new Conflict([.. InOrder(needed.OfType<Voice>())], [.. needed.OfType<Conversion>().Concat(units > 1 ? system.BuiltIn : []).OrderBy(conversion => conversion.Name, StringComparer.Ordinal)]);
    }

    private static LinearSystem Only(LinearSystem system, IEnumerable<object> labels)
    {
        var kept = labels.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return system.Keep(row => kept.Contains(row.Label));
    }
}
