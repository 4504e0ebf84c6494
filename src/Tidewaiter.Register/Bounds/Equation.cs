namespace Tidewaiter.Register.Bounds;

/// <summary>Σ coefficient × unknown = value, in exact fractions, kept sparse.</summary>
internal sealed class Equation(Dictionary<int, Rational> coefficients, Rational value)
{
    private Rational _value = value;

    /// <summary>The one solution of as many equations as unknowns, by Gauss–Jordan elimination; null when there is none or more than one.</summary>
    public static Rational[]? Solve(List<Equation> equations, int unknowns)
    {
        if (equations.Count != unknowns) return null;
        var solvedBy = new Equation?[unknowns];
        foreach (var equation in equations)
        {
            for (var k = 0; k < unknowns; k++)
            {
                if (solvedBy[k] is { } solver) equation.Subtract(solver, k);
            }

            if (!equation.TryPivot(out var unknown)) return null;
            foreach (var earlier in solvedBy) earlier?.Subtract(equation, unknown);
            solvedBy[unknown] = equation;
        }

        return [.. solvedBy.Select(equation => equation!._value)];
    }

    // Makes the coefficient of the first unknown left 1.
    private bool TryPivot(out int unknown)
    {
        unknown = -1;
        foreach (var k in coefficients.Keys)
        {
            if (unknown < 0 || k < unknown) unknown = k;
        }

        if (unknown < 0) return false;
        var pivot = coefficients[unknown];
        foreach (var k in coefficients.Keys.ToList()) coefficients[k] /= pivot;
        _value /= pivot;
        return true;
    }

    private void Subtract(Equation other, int unknown)
    {
        if (!coefficients.TryGetValue(unknown, out var factor)) return;
        foreach (var (k, coefficient) in other.Terms)
        {
            var left = coefficients.GetValueOrDefault(k) - (factor * coefficient);
            if (left.Sign == 0) coefficients.Remove(k);
            else coefficients[k] = left;
        }

        _value -= factor * other._value;
    }

    private Dictionary<int, Rational> Terms => coefficients;
}
