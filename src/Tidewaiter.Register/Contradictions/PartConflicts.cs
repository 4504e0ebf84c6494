using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Contradictions;

/// <summary>What in a part cannot all be true: as the viewer reads it, and as it would be if figures were read as exhaustive.</summary>
internal static class PartConflicts
{
    private static readonly decimal[] Tolerances = [0.02m, 0.05m, 0.1m, 0.15m, 0.2m, 0.25m];

    /// <summary>Describes every conflict of a part.</summary>
    public static IEnumerable<Contradiction> Describe(PartBounds part, IReadOnlyList<FlowKey> keys, IReadOnlyList<Voice> voices, RegisterOptions options, CancellationToken cancellation)
    {
        foreach (var conflict in part.Conflicts) yield return ConflictText.Write(conflict, part, onlyIfExhaustive: false, Reconciling(conflict, options.Makes(Assumption.Exhaustive), options, cancellation));
        if (options.Makes(Assumption.Exhaustive)) yield break;

        var standing = voices.Where(voice => !part.Conflicts.Any(conflict => conflict.Holds(voice))).ToList();
        var exhaustive = standing.ConvertAll(voice => voice with { Speaker = voice.Speaker.ReadAs(exhaustive: true, options.Tolerance) });
        if (!exhaustive.Exists(voice => voice.Speaker.Assumptions.Contains(Assumption.Exhaustive.Name))) yield break;
        var strict = new PartBounds(keys, exhaustive, options, cancellation);
        foreach (var conflict in strict.Conflicts) yield return ConflictText.Write(conflict, strict, onlyIfExhaustive: true, Reconciling(conflict, exhaustive: true, options, cancellation));
    }

    private static decimal? Reconciling(Conflict conflict, bool exhaustive, RegisterOptions options, CancellationToken cancellation)
    {
        if (!conflict.Voices.Any(voice => voice.Speaker.Approximate)) return null;
        var keys = conflict.Voices.Select(voice => voice.Speaker.Key).Distinct().ToList();
        bool Clash(decimal tolerance) => PartBounds.Clash(keys, [.. conflict.Voices.Select(voice => voice with { Speaker = voice.Speaker.ReadAs(exhaustive, tolerance) })], options, cancellation);
        var tried = Tolerances.Where(tolerance => tolerance > options.Tolerance).ToList();
        // A wider reading reconciles whatever a narrower one does.
        if (tried.Count == 0 || Clash(tried[^1])) return null;
        return tried.First(tolerance => !Clash(tolerance));
    }
}
