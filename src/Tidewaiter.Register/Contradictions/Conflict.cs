using System.Collections.Immutable;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Contradictions;

/// <summary>A minimal set of claims and conversions that cannot all hold: without any one of them the rest can.</summary>
/// <param name="Voices">The claims.</param>
/// <param name="Conversions">The conversions that are assumed with them.</param>
/// <param name="Gap">By how much the proof misses: above 0.</param>
internal sealed record Conflict(ImmutableArray<Voice> Voices, ImmutableArray<Conversion> Conversions, Rational Gap)
{
    /// <summary>Conflicts of the system that share no claim, until the rest has a solution.</summary>
    public static ImmutableArray<Conflict> FindAll(LinearSystem system, CancellationToken cancellation)
    {
        var conflicts = ImmutableArray.CreateBuilder<Conflict>();
        var rest = system;
        while (FindOne(rest, cancellation) is { } conflict)
        {
            conflicts.Add(conflict);
            var clash = conflict.Voices.ToHashSet<object>(ReferenceEqualityComparer.Instance);
            rest = rest.Keep(row => !clash.Contains(row.Label));
        }

        return conflicts.ToImmutable();
    }

    /// <summary>One conflict of an infeasible system; null when it is not, when that could not be proved, or when no claim is part of it.</summary>
    public static Conflict? FindOne(LinearSystem system, CancellationToken cancellation) =>
        new BoundSolver(system.Merged(), cancellation) is { Feasibility: SearchEnd.Infeasible, Conflict: { } proof } && Minimal(system, proof, cancellation) is { Voices.IsEmpty: false } conflict ? conflict : null;

    // The labels of a proof already clash; each is left out once, and stays out when the others clash without it.
    private static Conflict Minimal(LinearSystem system, Certificate proof, CancellationToken cancellation)
    {
        var needed = proof.Terms.Select(term => term.Label).Distinct(ReferenceEqualityComparer.Instance).OfType<object>().ToList();
        var clash = Only(system, needed);
        var gap = proof.Value;
        foreach (var label in needed.ToList())
        {
            if (new BoundSolver(Only(clash, needed.Where(other => !ReferenceEquals(other, label))).Merged(), cancellation) is not { Feasibility: SearchEnd.Infeasible, Conflict: { } smaller }) continue;
            needed.Remove(label);
            gap = smaller.Value;
        }

        var units = needed.OfType<Voice>().Select(voice => voice.Speaker.Key.Unit).Distinct(StringComparer.Ordinal).Count();
        return new Conflict(
            [.. needed.OfType<Voice>().OrderBy(voice => voice.Speaker.Source.Published).ThenBy(voice => voice.Speaker.Source.Id.Text, StringComparer.Ordinal)],
            [.. needed.OfType<Conversion>().Concat(units > 1 ? system.BuiltIn : []).OrderBy(conversion => conversion.Name, StringComparer.Ordinal)],
            gap);
    }

    private static LinearSystem Only(LinearSystem system, IEnumerable<object> labels)
    {
        var kept = labels.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return system.Keep(row => kept.Contains(row.Label));
    }
}
