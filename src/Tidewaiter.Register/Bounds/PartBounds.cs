using System.Collections.Immutable;
using Tidewaiter.Register.Contradictions;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Bounds;

/// <summary>The bounds of every row of one connected part, and what in it cannot all be true.</summary>
internal sealed class PartBounds
{
    /// <summary>In a part with more contradictions than these none is worked out: its claims are named, and the rows show what the claims that stand in none give one by one.</summary>
    public const int MostWorkedOut = 40;

    private readonly FlowSystem _flows;
    private readonly Period _window;
    private readonly IReadOnlyList<FlowKey> _keys;
    private readonly IReadOnlyList<Voice> _voices;
    private readonly CancellationToken _cancellation;
    private readonly BoundSolver? _solver;
    private readonly Lazy<Dictionary<FlowKey, FlowBound>> _ifEachGaveWay;
    private readonly Dictionary<Voice, WayOut> _waysOut = new(ReferenceEqualityComparer.Instance);

    /// <summary>Solves the part, and if it has no solution, finds what stands against what.</summary>
    public PartBounds(IReadOnlyList<FlowKey> keys, IReadOnlyList<Voice> voices, RegisterOptions options, CancellationToken cancellation)
    {
        (_window, _keys, _voices, _cancellation) = (options.Window, keys, voices, cancellation);
        _flows = Lay(keys, voices, options);
        var pairs = IntervalClash.Pairs(voices.Where(voice => !voice.Speaker.OnlyOccurred));
        if (pairs.Count == 0) _solver = new BoundSolver(_flows.System, cancellation);
        Conflicts = _solver is null or { Feasibility: SearchEnd.Infeasible } ? Conflict.FindAll(_flows.System, pairs, MostWorkedOut, cancellation) : [];
        _ifEachGaveWay = new Lazy<Dictionary<FlowKey, FlowBound>>(IfEachGaveWay);
    }

    /// <summary>Sets of claims that cannot all be true; no two share a claim.</summary>
    public ImmutableArray<Conflict> Conflicts { get; }

    /// <summary>False when there are more conflicts than are worked out.</summary>
    public bool WorksOut => Conflicts.Length <= MostWorkedOut;

    /// <summary>True if it is certain that these claims cannot all be true.</summary>
    public static bool Clash(IReadOnlyList<FlowKey> keys, IReadOnlyList<Voice> voices, RegisterOptions options, CancellationToken cancellation) =>
        new BoundSolver(Lay(keys, voices, options).System.Merged(), cancellation) is { Feasibility: SearchEnd.Infeasible, Conflict: not null };

    private static FlowSystem Lay(IReadOnlyList<FlowKey> keys, IReadOnlyList<Voice> voices, RegisterOptions options) =>
        new(keys, voices, options.Window, Conversion.All.Where(conversion => options.Makes(conversion.Assumption)));

    /// <summary>The bounds of a row.</summary>
    public FlowBound Of(FlowKey key)
    {
        if (_solver is { Feasibility: SearchEnd.Optimal }) return Solve(_solver, key, _window, _flows.AmountsOf(key.Item, key.Unit, _window));
        if (Conflicts.IsEmpty || !WorksOut) return Direct(key, _window);
        return _ifEachGaveWay.Value[key];
    }

    /// <summary>The bounds of what a conflict is about, over its days, if one of its claims gave way and of the other conflicts nothing stood.</summary>
    public FlowBound IfGaveWay(Conflict conflict, Voice gives) => Solve(Way(conflict, gives), conflict.Widest, conflict.Days);

    // A row is as wide as under the widest way out. Under a way in which the proof of an end stands, that end is no wider: most rows need few of the ways.
    private Dictionary<FlowKey, FlowBound> IfEachGaveWay()
    {
        var ways = Conflicts.SelectMany(conflict => conflict.Voices.Select(voice => Way(conflict, voice))).ToList();
        var hulls = new Dictionary<FlowKey, FlowBound>();
        foreach (var way in ways)
        {
            foreach (var key in _keys)
            {
                if (!hulls.TryGetValue(key, out var widest)) hulls[key] = Solve(way, key, _window);
                else if (!way.Proves(widest)) hulls[key] = FlowBound.Hull(widest, Solve(way, key, _window));
            }
        }

        return hulls;
    }

    // All that gives way if this claim does.
    private WayOut Way(Conflict own, Voice gives)
    {
        if (_waysOut.TryGetValue(gives, out var known)) return known;
        var dropped = Conflicts.Where(conflict => conflict != own).SelectMany(conflict => conflict.Voices).Append(gives).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        // The claims that this one stood against keep standing; what else they clash with gives way too.
        var keep = own.Voices.Where(voice => !ReferenceEquals(voice, gives)).ToList();
        dropped.UnionWith(_voices.Where(voice => !own.Holds(voice) && keep.Exists(kept => IntervalClash.Between(kept, voice))));
        while (true)
        {
            var sums = _keys.Select(key => _flows.AmountsOf(key.Item, key.Unit, _window)).Append(_flows.AmountsOf(own.Widest.Item, own.Widest.Unit, own.Days));
            var system = _flows.System.Keep(row => !dropped.Contains(row.Label)).Merged(sums, out var place);
            var solver = new BoundSolver(system, _cancellation);
            if (Conflict.FindOne(system, solver, _cancellation) is not { } next) return _waysOut[gives] = new WayOut(solver, place, dropped);
            var others = next.Voices.Where(voice => !own.Holds(voice)).ToList();
            dropped.UnionWith(others.Count > 0 ? others : own.Voices);
        }
    }

    private FlowBound Solve(WayOut way, FlowKey key, Period period) => Solve(way.Solver, key, period, way.Merged(_flows.AmountsOf(key.Item, key.Unit, period)));

    private FlowBound Solve(BoundSolver solver, FlowKey key, Period period, ImmutableArray<(int Amount, Rational Coefficient)> amounts)
    {
        var (least, greatest) = (solver.Least(amounts), solver.Greatest(amounts));
        if (!least.Certified || !greatest.Certified) return Direct(key, period);
        BoundEnd End(decimal? value, ImmutableArray<ProofTerm> terms) => new(value, terms, _flows.System.BuiltIn, key.Unit);
        var lower = least.Value is { Sign: > 0 } low ? End(low.ToDecimal(), least.Proof!.Terms) : BoundEnd.Open;
        var upper = greatest.Value is { } high ? End(high.ToDecimal(), greatest.Proof!.Terms) : BoundEnd.Open;
        return new FlowBound(lower, upper, Certified: true, !Conflicts.IsEmpty);
    }

    // What single claims give: one about the class or a part of it inside the period, from below; one about the class or a wider one over days that hold the period, from above.
    private FlowBound Direct(FlowKey key, Period period)
    {
        var speakers = _voices.Where(voice => voice.Speaker.Key.Unit == key.Unit && (WorksOut || !Conflicts.Any(conflict => conflict.Holds(voice)))).ToList();
        var low = speakers.Where(voice => voice.Speaker is { Low: not null } entry && entry.Key.Item.IsPartOf(key.Item) && period.Contains(entry.Period)).MaxBy(voice => voice.Speaker.Low);
        var high = speakers.Where(voice => voice.Speaker is { High: not null } entry && key.Item.IsPartOf(entry.Key.Item) && entry.Period.Contains(period)).MinBy(voice => voice.Speaker.High);
        return new FlowBound(End(low, low?.Speaker.Low, Rational.One), End(high, high?.Speaker.High, -Rational.One), Certified: false, Contradicted: !Conflicts.IsEmpty);
    }

    private static BoundEnd End(Voice? voice, decimal? value, Rational multiplier) =>
        voice is null || value is not { } end ? BoundEnd.Open : new BoundEnd(end, [new ProofTerm(voice, multiplier, Rational.From(end))], [], voice.Speaker.Key.Unit);

    // The claims that stand when one gives way, solved.
    private sealed record WayOut(BoundSolver Solver, int[] Place, HashSet<object> Dropped)
    {
        public bool Proves(FlowBound bound) => !bound.Lower.Terms.Concat(bound.Upper.Terms).Any(term => Dropped.Contains(term.Label));

        public ImmutableArray<(int Amount, Rational Coefficient)> Merged(ImmutableArray<(int Amount, Rational Coefficient)> sum) =>
            [.. sum.Select(term => (Amount: Place[term.Amount], term.Coefficient)).DistinctBy(term => term.Amount)];
    }
}
