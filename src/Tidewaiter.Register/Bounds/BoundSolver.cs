namespace Tidewaiter.Register.Bounds;

/// <summary>The least or greatest value of a sum, with its proof; no proof and no value when nothing bounds it.</summary>
/// <param name="Value">The bound, exact; null when there is none.</param>
/// <param name="Proof">Its proof; null when there is no bound.</param>
/// <param name="Certified">False when the search gave up or its answer could not be certified: then there is no value either.</param>
internal sealed record ExactBound(Rational? Value, Certificate? Proof, bool Certified);

/// <summary>
/// Exact bounds over one linear system: the search is in floating point, every answer is certified in fractions.
/// A large system is searched with few of its rows; those that its answer breaks are added until it breaks none. A proof from some rows is a proof for all.
/// </summary>
internal sealed class BoundSolver
{
    private readonly LinearSystem _whole;
    private readonly RowSupply? _supply;
    private readonly CancellationToken _cancellation;
    private LinearSystem _system;
    private FloatSimplex _search;

    /// <summary>Looks for amounts that satisfy the system.</summary>
    public BoundSolver(LinearSystem system, CancellationToken cancellation)
    {
        (_whole, _cancellation) = (system, cancellation);
        _supply = system.Rows.Count > RowSupply.FewRows ? new RowSupply(system) : null;
        _system = _supply is null ? system : new LinearSystem(system.Amounts) { BuiltIn = system.BuiltIn };
        _search = new FloatSimplex(_system);
        Feasibility = SeekFeasible();
        if (Feasibility == SearchEnd.Infeasible) Conflict = Certifier.Certify(_system, _search, cost: null);
    }

    /// <summary>Optimal when amounts were found, infeasible when there are none.</summary>
    public SearchEnd Feasibility { get; }

    /// <summary>The proof that no amounts satisfy all rows; null when some do, or when the proof could not be certified.</summary>
    public Certificate? Conflict { get; }

    /// <summary>The least value of Σ coefficient × amount.</summary>
    public ExactBound Least(IReadOnlyCollection<(int Amount, Rational Coefficient)> sum) => Solve(sum, greatest: false);

    /// <summary>The greatest value of Σ coefficient × amount. The proof is one of the least value of minus the sum.</summary>
    public ExactBound Greatest(IReadOnlyCollection<(int Amount, Rational Coefficient)> sum) => Solve(sum, greatest: true);

    private ExactBound Solve(IReadOnlyCollection<(int Amount, Rational Coefficient)> sum, bool greatest)
    {
        if (Feasibility != SearchEnd.Optimal) return new ExactBound(null, null, Certified: false);
        var one = greatest ? -Rational.One : Rational.One;
        var cost = new Rational[_whole.Amounts];
        foreach (var (amount, coefficient) in sum) cost[amount] = one * coefficient;
        var end = Minimise([.. cost.Select(value => value.ToDouble())]);
        if (end == SearchEnd.Unbounded) return new ExactBound(null, null, Certified: true);
        var proof = end == SearchEnd.Optimal ? Certifier.Certify(_system, _search, cost, _whole) : null;
        if (proof is null || !proof.Tight) return new ExactBound(null, null, Certified: false);
        return new ExactBound(greatest ? -proof.Value : proof.Value, proof, Certified: true);
    }

    private SearchEnd SeekFeasible()
    {
        while (true)
        {
            var end = _search.SeekFeasible(_cancellation);
            if (end != SearchEnd.Optimal || _supply is null || !Grow(_supply.Broken(_search.Solution()))) return end;
        }
    }

    private SearchEnd Minimise(double[] cost)
    {
        while (true)
        {
            var end = _search.Minimise(cost, _cancellation);
            if (_supply is null || end is not (SearchEnd.Optimal or SearchEnd.Unbounded)) return end;
            if (!Grow(end == SearchEnd.Optimal ? _supply.Broken(_search.Solution()) : _supply.Met(_search.Solution(), _search.Ray!))) return end;
            if (_search.SeekFeasible(_cancellation) != SearchEnd.Optimal) return SearchEnd.GaveUp;
        }
    }

    private bool Grow(List<LinearSystem.Row> rows)
    {
        if (rows.Count == 0) return false;
        foreach (var row in rows) _system.Add(row);
        _search = new FloatSimplex(_system, _search);
        return true;
    }
}
