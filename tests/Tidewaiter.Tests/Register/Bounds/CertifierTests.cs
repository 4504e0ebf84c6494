using Tidewaiter.Register.Bounds;

namespace Tidewaiter.Tests.Register.Bounds;

/// <summary>The search is never believed: what it proposes is accepted only if it proves something.</summary>
public sealed class CertifierTests
{
    [Fact]
    public void A_search_of_another_system_is_refused_or_proves_what_it_says()
    {
        var (refused, accepted) = (0, 0);
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var system = RandomSystems.Make(random);
            var other = Distort(system, random);
            var search = new FloatSimplex(system);
            if (search.SeekFeasible(TestContext.Current.CancellationToken) != SearchEnd.Optimal) continue;
            var cost = Enumerable.Range(0, system.Amounts).Select(_ => new Rational(random.Next(2), 1)).ToList();
            if (search.Minimise([.. cost.Select(value => value.ToDouble())], TestContext.Current.CancellationToken) != SearchEnd.Optimal) continue;
            var proof = Certifier.Certify(other, search, cost);
            if (proof is null)
            {
                refused++;
                continue;
            }

            accepted++;
            ProofChecker.Holds(other, proof, j => cost[j]).ShouldBeTrue($"seed {seed}");
            if (proof.Tight) new BoundSolver(other, TestContext.Current.CancellationToken).Least([.. cost.Select((value, j) => (j, value))]).Value.ShouldBe(proof.Value, $"seed {seed}");
        }

        refused.ShouldBeGreaterThan(100);
        accepted.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_search_that_found_no_solution_of_one_system_proves_nothing_of_one_that_has_some()
    {
        var compared = 0;
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            var system = RandomSystems.Make(random);
            var search = new FloatSimplex(system);
            if (search.SeekFeasible(TestContext.Current.CancellationToken) != SearchEnd.Infeasible) continue;
            var other = Distort(system, random);
            if (new BoundSolver(other, TestContext.Current.CancellationToken).Feasibility != SearchEnd.Optimal) continue;
            compared++;
            Certifier.Certify(other, search, cost: null).ShouldBeNull($"seed {seed}");
        }

        compared.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_proof_that_is_spoilt_is_noticed_by_the_checker()
    {
        var system = new LinearSystem(2);
        system.Add(new LinearSystem.Row("a", [(0, Rational.One)], new Rational(3, 1), null));
        system.Add(new LinearSystem.Row("b", [(1, Rational.One)], new Rational(4, 1), null));
        var proof = new BoundSolver(system, TestContext.Current.CancellationToken).Least([(0, Rational.One), (1, Rational.One)]).Proof!;
        ProofChecker.Holds(system, proof, _ => Rational.One).ShouldBeTrue();
        ProofChecker.Holds(system, proof with { Value = new Rational(8, 1) }, _ => Rational.One).ShouldBeFalse();
        ProofChecker.Holds(system, proof with { Terms = [proof.Terms[0] with { Multiplier = new Rational(2, 1) }, proof.Terms[1]], Value = new Rational(10, 1) }, _ => Rational.One).ShouldBeFalse();
    }

    // The same shape with other ends and coefficients: what was best there is rarely a proof here.
    private static LinearSystem Distort(LinearSystem system, Random random)
    {
        var other = new LinearSystem(system.Amounts);
        foreach (var row in system.Rows)
        {
            var terms = row.Terms.Select(term => random.Next(4) == 0 ? term with { Coefficient = term.Coefficient * new Rational(random.Next(1, 5), 2) } : term);
            var low = random.Next(4) == 0 ? null : row.Low;
            other.Add(new LinearSystem.Row(row.Label, [.. terms], low, low is not null && row.High is null ? null : (row.High ?? row.Low ?? Rational.Zero) + new Rational(random.Next(3), 1)));
        }

        return other;
    }
}
