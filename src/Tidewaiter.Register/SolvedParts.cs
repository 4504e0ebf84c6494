using System.Collections.Immutable;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Contradictions;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register;

/// <summary>
/// The connected parts that the last register was made of, with their solutions. A part of the next register that has the same rows, the same voices and the same options is not solved again.
/// </summary>
internal sealed class SolvedParts
{
    private Dictionary<FlowKey, Solution> _last = [];
    private Dictionary<FlowKey, Solution> _next = [];
    private RegisterOptions? _options;

    /// <summary>How many parts of this register were taken from the last.</summary>
    public int Kept { get; private set; }

    /// <summary>How many had to be solved.</summary>
    public int Solved { get; private set; }

    /// <summary>Begins a register. Under other options nothing of the last one holds.</summary>
    public void Begin(RegisterOptions options)
    {
        (_last, _next) = (_options is not null && AsksTheSame(_options, options) ? _next : [], []);
        (_options, Kept, Solved) = (options, 0, 0);
    }

    /// <summary>The bounds of the rows of a part, in the order of its keys, and what cannot all be true in it.</summary>
    public Solution Solve(IReadOnlyList<FlowKey> keys, IReadOnlyList<Voice> voices, RegisterOptions options, CancellationToken cancellation)
    {
        if (_last.TryGetValue(keys[0], out var known) && known.Is(keys, voices)) Kept++;
        else
        {
            var part = new PartBounds(keys, voices, options, cancellation);
            known = new Solution(keys, voices, [.. keys.Select(key => part.Of(key))], [.. PartConflicts.Describe(part, keys, voices, options, cancellation)]);
            Solved++;
        }

        _next[keys[0]] = known;
        return known;
    }

    // What else was chosen acts before parts are made: it shows in their voices.
    private static bool AsksTheSame(RegisterOptions one, RegisterOptions other) => one.Window == other.Window && one.Tolerance == other.Tolerance && one.Assumed.SequenceEqual(other.Assumed, StringComparer.Ordinal);

    /// <summary>A part and its solution.</summary>
    internal sealed record Solution(IReadOnlyList<FlowKey> Keys, IReadOnlyList<Voice> Voices, ImmutableArray<FlowBound> Bounds, ImmutableArray<Contradiction> Conflicts)
    {
        /// <summary>True if it is the solution of this part.</summary>
        public bool Is(IReadOnlyList<FlowKey> keys, IReadOnlyList<Voice> voices) =>
            keys.SequenceEqual(Keys) && voices.Count == Voices.Count && voices.Zip(Voices).All(pair => SaysTheSame(pair.First.Speaker, pair.Second.Speaker));

        private static bool SaysTheSame(FlowEntry one, FlowEntry other) =>
            one.Source.Id == other.Source.Id && one.Key == other.Key && one.Low == other.Low && one.High == other.High && one.Period == other.Period && one.Root == other.Root
            && one.Source.Published == other.Source.Published && one.Assumptions.SetEquals(other.Assumptions);
    }
}
