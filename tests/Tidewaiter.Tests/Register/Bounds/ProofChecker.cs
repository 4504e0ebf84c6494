using Tidewaiter.Register.Bounds;

namespace Tidewaiter.Tests.Register.Bounds;

/// <summary>Checks a proof by adding up. Shares nothing with the product but the rows themselves and the fractions.</summary>
internal static class ProofChecker
{
    /// <summary>True if Σ multiplier × row is at most the target in every amount, and Σ multiplier × end is the value.</summary>
    public static bool Holds(LinearSystem system, Certificate proof, Func<int, Rational> target)
    {
        var sums = new Dictionary<int, Rational>();
        var value = Rational.Zero;
        foreach (var term in proof.Terms)
        {
            var row = system.Rows.Single(row => ReferenceEquals(row.Label, term.Label));
            var end = term.Multiplier > Rational.Zero ? row.Low : row.High;
            if (end is null || end.Value != term.End) return false;
            value += end.Value * term.Multiplier;
            foreach (var (amount, coefficient) in row.Terms) sums[amount] = sums.GetValueOrDefault(amount) + (coefficient * term.Multiplier);
        }

        return value == proof.Value && Enumerable.Range(0, system.Amounts).All(amount => sums.GetValueOrDefault(amount) <= target(amount));
    }
}
