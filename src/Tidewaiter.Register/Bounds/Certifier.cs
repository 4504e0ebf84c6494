using System.Collections.Immutable;

namespace Tidewaiter.Register.Bounds;

/// <summary>A row of a proof: the end of a row's interval that is used, times a multiplier.</summary>
/// <param name="Label">What the row comes from.</param>
/// <param name="Multiplier">Above 0 when the low end is used, below 0 when the high end is.</param>
/// <param name="End">The end.</param>
internal sealed record ProofTerm(object Label, Rational Multiplier, Rational End);

/// <summary>Σ multiplier × end is at most Σ cost × amount, whatever the amounts are: a proof that anybody can check by adding up.</summary>
/// <param name="Value">Σ multiplier × end.</param>
/// <param name="Terms">The rows with a multiplier that is not 0.</param>
/// <param name="Tight">True when exact amounts were found at which the value is reached, so that no better proof exists.</param>
internal sealed record Certificate(Rational Value, ImmutableArray<ProofTerm> Terms, bool Tight);

/// <summary>Turns what the floating-point search proposes into exact fractions, and accepts them only if they prove it.</summary>
internal static class Certifier
{
    /// <summary>
    /// A proof of the least value of Σ cost × amount, or, without cost, a proof that no amounts satisfy the rows (its value is then above 0). Null when none could be made.
    /// </summary>
    /// <param name="system">The rows that the search was given.</param>
    /// <param name="search">The search.</param>
    /// <param name="cost">One coefficient for each amount, or null.</param>
    /// <param name="whole">All rows, when the search was given only some: the amounts at which the value is reached must satisfy them all.</param>
    public static Certificate? Certify(LinearSystem system, FloatSimplex search, IReadOnlyList<Rational>? cost, LinearSystem? whole = null)
    {
        var multipliers = Rounded(search.Multipliers);
        var value = multipliers is null ? null : Proves(system, multipliers, cost);
        if (value is null && cost is not null)
        {
            multipliers = ExactMultipliers(system, search, cost);
            value = multipliers is null ? null : Proves(system, multipliers, cost);
        }

        if (value is not { } proven || (cost is null && proven.Sign <= 0)) return null;
        var terms = ImmutableArray.CreateBuilder<ProofTerm>();
        for (var i = 0; i < multipliers!.Length; i++)
        {
            if (multipliers[i].Sign != 0) terms.Add(new ProofTerm(system.Rows[i].Label, multipliers[i], End(system.Rows[i], multipliers[i])!.Value));
        }

        return new Certificate(proven, terms.ToImmutable(), cost is null || Reached(system, search, cost, proven, whole ?? system));
    }

    // Σ π A ≤ cost for every amount, and every used end exists: then Σ π × end is proven.
    private static Rational? Proves(LinearSystem system, Rational[] multipliers, IReadOnlyList<Rational>? cost)
    {
        var sums = new Rational[system.Amounts];
        var value = Rational.Zero;
        for (var i = 0; i < multipliers.Length; i++)
        {
            if (multipliers[i].Sign == 0) continue;
            if (End(system.Rows[i], multipliers[i]) is not { } end) return null;
            value += multipliers[i] * end;
            foreach (var (amount, coefficient) in system.Rows[i].Terms) sums[amount] += multipliers[i] * coefficient;
        }

        for (var j = 0; j < sums.Length; j++)
        {
            if (sums[j] > (cost?[j] ?? Rational.Zero)) return null;
        }

        return value;
    }

    private static Rational? End(LinearSystem.Row row, Rational multiplier) => multiplier.Sign > 0 ? row.Low : row.High;

    private static bool Reached(LinearSystem system, FloatSimplex search, IReadOnlyList<Rational> cost, Rational value, LinearSystem whole)
    {
        var rounded = Rounded(search.Solution());
        if (rounded is not null && Satisfies(whole, rounded, cost, value)) return true;
        return ExactSolution(system, search) is { } exact && Satisfies(whole, exact, cost, value);
    }

    private static bool Satisfies(LinearSystem system, Rational[] amounts, IReadOnlyList<Rational> cost, Rational value)
    {
        if (Array.Exists(amounts, amount => amount.Sign < 0)) return false;
        foreach (var row in system.Rows)
        {
            var sum = Rational.Zero;
            foreach (var (amount, coefficient) in row.Terms)
            {
                if (amounts[amount].Sign != 0) sum += coefficient * amounts[amount];
            }

            if (sum < row.Low || sum > row.High) return false;
        }

        var total = Rational.Zero;
        for (var j = 0; j < amounts.Length; j++)
        {
            if (amounts[j].Sign != 0) total += cost[j] * amounts[j];
        }

        return total == value;
    }

    private static Rational[]? Rounded(double[] values)
    {
        var rounded = new Rational[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (Math.Abs(values[i]) < 1e-9) continue;
            if (Rational.Near(values[i]) is not { } near) return null;
            rounded[i] = near;
        }

        return rounded;
    }

    // The basis says which rows are tight and which amounts are not 0; both linear systems have one solution.
    private static Rational[]? ExactMultipliers(LinearSystem system, FloatSimplex search, IReadOnlyList<Rational> cost)
    {
        var (amounts, tight) = search.Basis();
        var place = tight.Select((row, index) => (row.Row, index)).ToDictionary(pair => pair.Row, pair => pair.index);
        var equations = amounts.ConvertAll(j => new Equation(
            system.Column(j).Where(term => place.ContainsKey(term.Row)).ToDictionary(term => place[term.Row], term => term.Coefficient), cost[j]));
        if (Equation.Solve(equations, tight.Count) is not { } solution) return null;
        var multipliers = new Rational[system.Rows.Count];
        foreach (var (row, index) in place) multipliers[row] = solution[index];
        return multipliers;
    }

    private static Rational[]? ExactSolution(LinearSystem system, FloatSimplex search)
    {
        var (amounts, tight) = search.Basis();
        var place = amounts.Select((amount, index) => (amount, index)).ToDictionary(pair => pair.amount, pair => pair.index);
        var equations = new List<Equation>();
        foreach (var (index, atHigh) in tight)
        {
            var row = system.Rows[index];
            if ((atHigh ? row.High : row.Low) is not { } end) return null;
            equations.Add(new Equation(row.Terms.Where(term => place.ContainsKey(term.Amount)).ToDictionary(term => place[term.Amount], term => term.Coefficient), end));
        }

        if (Equation.Solve(equations, amounts.Count) is not { } solution) return null;
        var all = new Rational[system.Amounts];
        foreach (var (amount, index) in place) all[amount] = solution[index];
        return all;
    }
}
