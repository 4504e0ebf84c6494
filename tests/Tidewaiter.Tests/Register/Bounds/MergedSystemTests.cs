using System.Collections.Immutable;
using Tidewaiter.Register.Bounds;

namespace Tidewaiter.Tests.Register.Bounds;

/// <summary>A system in which amounts that nothing tells apart are one has the answers of the whole.</summary>
public sealed class MergedSystemTests
{
    [Fact]
    public void Amounts_in_the_same_rows_with_the_same_coefficients_are_one_and_those_in_none_are_left_out()
    {
        var system = new LinearSystem(6);
        system.Add(new LinearSystem.Row("a", [(0, Rational.One), (1, Rational.One), (2, Rational.One)], new Rational(3, 1), null));
        system.Add(new LinearSystem.Row("b", [(2, Rational.One), (3, new Rational(2, 1)), (4, new Rational(2, 1))], null, new Rational(4, 1)));
        var merged = system.Merged();
        merged.Amounts.ShouldBe(3);
        merged.Rows.Select(row => (row.Label, row.Terms.Length, row.Low, row.High)).ShouldBe([("a", 2, new Rational(3, 1), null), ("b", 2, null, new Rational(4, 1))]);
        merged.Rows[1].Terms.Select(term => term.Coefficient).ShouldBe([Rational.One, new Rational(2, 1)]);
        // A sum keeps apart what it counts from what it does not, and what it alone counts.
        var apart = system.Merged([[(0, Rational.One), (5, Rational.One)]], out var place);
        apart.Amounts.ShouldBe(5);
        place.ShouldBe([0, 1, 2, 3, 3, 4]);
    }

    [Fact]
    public void It_has_a_solution_exactly_when_the_whole_has_and_sums_have_the_same_bounds()
    {
        var (feasible, infeasible) = (0, 0);
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var system = RandomSystems.Make(random);
            var whole = new BoundSolver(system, TestContext.Current.CancellationToken);
            var bare = new BoundSolver(system.Merged(), TestContext.Current.CancellationToken);
            bare.Feasibility.ShouldBe(whole.Feasibility, $"seed {seed}");
            if (whole.Feasibility == SearchEnd.Infeasible)
            {
                infeasible++;
                bare.Conflict!.Terms.ShouldAllBe(term => system.Rows.Any(row => ReferenceEquals(row.Label, term.Label)));
                continue;
            }

            feasible++;
            ImmutableArray<(int Amount, Rational Coefficient)> sum = [.. Enumerable.Range(0, system.Amounts).Where(_ => random.Next(2) == 0).Select(amount => (amount, Rational.One))];
            var merged = new BoundSolver(system.Merged([sum], out var place), TestContext.Current.CancellationToken);
            var own = sum.Select(term => (place[term.Amount], term.Coefficient)).Distinct().ToList();
            // One amount of the smaller system stands for several, so its sum is that of the groups.
            merged.Least(own).Value.ShouldBe(whole.Least(sum).Value, $"seed {seed}");
            merged.Greatest(own).Value.ShouldBe(whole.Greatest(sum).Value, $"seed {seed}");
        }

        (feasible, infeasible).ShouldSatisfyAllConditions(() => feasible.ShouldBeGreaterThan(200), () => infeasible.ShouldBeGreaterThan(30));
    }
}
