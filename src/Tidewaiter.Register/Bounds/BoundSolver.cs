namespace Tidewaiter.Register.Bounds;

/// <summary>The least or greatest value of a sum, with its proof; no proof and no value when nothing bounds it.</summary>
/// <param name="Value">The bound, exact; null when there is none.</param>
/// <param name="Proof">Its proof; null when there is no bound.</param>
/// <param name="Certified">False when the search gave up or its answer could not be certified: then there is no value either.</param>
internal sealed record ExactBound(Rational? Value, Certificate? Proof, bool Certified);

/// <summary>Exact bounds over one linear system: the search is in floating point, every answer is certified in fractions.</summary>
internal sealed class BoundSolver
{
    private readonly LinearSystem _system;
    private readonly FloatSimplex _search;
    private readonly CancellationToken _cancellation;

    /// <summary>Looks for amounts that satisfy the system.</summary>
    public BoundSolver(LinearSystem system, CancellationToken cancellation)
    {
        (_system, _cancellation) = (system, cancellation);
        _search = new FloatSimplex(system);
        Feasibility = _search.SeekFeasible(cancellation);
        if (Feasibility == SearchEnd.Infeasible) Conflict = Certifier.Certify(system, _search, cost: null);
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
        var cost = new Rational[_system.Amounts];
        foreach (var (amount, coefficient) in sum) cost[amount] = one * coefficient;
        var end = _search.Minimise([.. cost.Select(value => value.ToDouble())], _cancellation);
        if (end == SearchEnd.Unbounded) return new ExactBound(null, null, Certified: true);
        var proof = end == SearchEnd.Optimal ? Certifier.Certify(_system, _search, cost) : null;
        if (proof is null || !proof.Tight) return new ExactBound(null, null, Certified: false);
        return new ExactBound(greatest ? -proof.Value : proof.Value, proof, Certified: true);
    }
}
