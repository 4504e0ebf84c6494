using System.Collections.Immutable;
using Tidewaiter.Register.Contradictions;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Bounds;

/// <summary>The bounds of every row of one connected part, and what in it cannot all be true.</summary>
internal sealed class PartBounds
{
    private readonly FlowSystem _flows;
    private readonly Period _window;
    private readonly IReadOnlyList<Voice> _voices;
    private readonly CancellationToken _cancellation;
    private readonly BoundSolver _solver;
    private readonly Lazy<Dictionary<FlowKey, FlowBound>> _ifEachGaveWay;
    private readonly Dictionary<Voice, HashSet<object>> _waysOut = new(ReferenceEqualityComparer.Instance);

    /// <summary>Solves the part, and if it has no solution, finds what stands against what.</summary>
    public PartBounds(IReadOnlyList<FlowKey> keys, IReadOnlyList<Voice> voices, RegisterOptions options, CancellationToken cancellation)
    {
        (_window, _voices, _cancellation) = (options.Window, voices, cancellation);
        _flows = new FlowSystem(keys, voices, options.Window, Conversion.All.Where(conversion => options.Makes(conversion.Assumption)));
        _solver = new BoundSolver(_flows.System, cancellation);
        Conflicts = _solver.Feasibility == SearchEnd.Infeasible ? Conflict.FindAll(_flows.System, cancellation) : [];
        _ifEachGaveWay = new Lazy<Dictionary<FlowKey, FlowBound>>(() => IfEachGaveWay(keys));
    }

    /// <summary>Sets of claims that cannot all be true; no two share a claim.</summary>
    public ImmutableArray<Conflict> Conflicts { get; }

    /// <summary>The bounds of a row.</summary>
    public FlowBound Of(FlowKey key)
    {
        if (_solver.Feasibility == SearchEnd.Optimal) return Solve(_solver, key, _window, contradicted: false);
        if (Conflicts.IsEmpty) return Direct(key, _window);
        return _ifEachGaveWay.Value[key];
    }

    /// <summary>The bounds of a class in a period if this claim gave way, and of the other conflicts nothing stood. The period begins and ends where a claim or the window does.</summary>
    public FlowBound Without(Voice gives, FlowKey key, Period period) => Solve(Relaxed(WayOut(gives)), key, period, contradicted: true);

    // What gives way does not depend on the row that is asked for: each way out is sought once, and all rows are solved under it.
    private Dictionary<FlowKey, FlowBound> IfEachGaveWay(IReadOnlyList<FlowKey> keys)
    {
        var hulls = new Dictionary<FlowKey, FlowBound>();
        foreach (var voice in Conflicts.SelectMany(conflict => conflict.Voices))
        {
            var solver = Relaxed(WayOut(voice));
            foreach (var key in keys)
            {
                var bound = Solve(solver, key, _window, contradicted: true);
                hulls[key] = hulls.TryGetValue(key, out var others) ? FlowBound.Hull(others, bound) : bound;
            }
        }

        return hulls;
    }

    // All that gives way if this claim does.
    private HashSet<object> WayOut(Voice gives)
    {
        if (_waysOut.TryGetValue(gives, out var known)) return known;
        var own = Conflicts.First(conflict => conflict.Voices.Contains(gives));
        var dropped = Conflicts.Where(conflict => conflict != own).SelectMany(conflict => conflict.Voices).Append(gives).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        while (Conflict.FindOne(_flows.System.Keep(row => !dropped.Contains(row.Label)), _cancellation) is { } next)
        {
            // The claims that this one stood against keep standing; what else they clash with gives way too.
            var others = next.Voices.Where(voice => !own.Voices.Contains(voice)).ToList();
            dropped.UnionWith(others.Count > 0 ? others : own.Voices);
        }

        return _waysOut[gives] = dropped;
    }

    private BoundSolver Relaxed(HashSet<object> dropped) => new(_flows.System.Keep(row => !dropped.Contains(row.Label)), _cancellation);

    private FlowBound Solve(BoundSolver solver, FlowKey key, Period period, bool contradicted)
    {
        var amounts = _flows.AmountsOf(key.Item, key.Unit, period);
        var (least, greatest) = (solver.Least(amounts), solver.Greatest(amounts));
        if (!least.Certified || !greatest.Certified) return Direct(key, period);
        BoundEnd End(decimal? value, ImmutableArray<ProofTerm> terms) => new(value, terms, _flows.System.BuiltIn, key.Unit);
        var lower = least.Value is { Sign: > 0 } low ? End(low.ToDecimal(), least.Proof!.Terms) : BoundEnd.Open;
        var upper = greatest.Value is { } high ? End(high.ToDecimal(), greatest.Proof!.Terms) : BoundEnd.Open;
        return new FlowBound(lower, upper, Certified: true, contradicted);
    }

    // What single claims give: one about the class or a part of it inside the period, from below; one about the class or a wider one over days that hold the period, from above.
    private FlowBound Direct(FlowKey key, Period period)
    {
        var speakers = _voices.Where(voice => voice.Speaker.Key.Unit == key.Unit).ToList();
        var low = speakers.Where(voice => voice.Speaker is { Low: not null } entry && entry.Key.Item.IsPartOf(key.Item) && period.Contains(entry.Period)).MaxBy(voice => voice.Speaker.Low);
        var high = speakers.Where(voice => voice.Speaker is { High: not null } entry && key.Item.IsPartOf(entry.Key.Item) && entry.Period.Contains(period)).MinBy(voice => voice.Speaker.High);
        return new FlowBound(End(low, low?.Speaker.Low, Rational.One), End(high, high?.Speaker.High, -Rational.One), Certified: false, Contradicted: !Conflicts.IsEmpty);
    }

    private static BoundEnd End(Voice? voice, decimal? value, Rational multiplier) =>
        voice is null || value is not { } end ? BoundEnd.Open : new BoundEnd(end, [new ProofTerm(voice, multiplier, Rational.From(end))], [], voice.Speaker.Key.Unit);
}
