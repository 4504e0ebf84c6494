using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tidewaiter.Register.Bounds;

namespace Tidewaiter.Tests.Register.Bounds;

public sealed class BoundSolverTests
{
    private const int Systems = 3_000;

    [Fact]
    public void Every_answer_is_certified_and_its_proof_adds_up()
    {
        var (feasible, infeasible) = (0, 0);
        for (var seed = 0; seed < Systems; seed++)
        {
            var random = new Random(seed);
            var system = RandomSystems.Make(random);
            var solver = new BoundSolver(system, TestContext.Current.CancellationToken);
            if (solver.Feasibility == SearchEnd.Infeasible)
            {
                infeasible++;
                solver.Conflict.ShouldNotBeNull($"seed {seed}");
                ProofChecker.Holds(system, solver.Conflict, _ => Rational.Zero).ShouldBeTrue($"seed {seed}");
                (solver.Conflict.Value > Rational.Zero).ShouldBeTrue($"seed {seed}");
                continue;
            }

            feasible++;
            var target = Enumerable.Range(0, system.Amounts).Where(_ => random.Next(2) == 0).ToHashSet();
            var (least, greatest) = (solver.Least(Sum(target)), solver.Greatest(Sum(target)));
            (least.Certified && greatest.Certified).ShouldBeTrue($"seed {seed}");
            ProofChecker.Holds(system, least.Proof!, j => target.Contains(j) ? Rational.One : Rational.Zero).ShouldBeTrue($"seed {seed}");
            if (greatest.Value is null) continue;
            ProofChecker.Holds(system, greatest.Proof!, j => target.Contains(j) ? -Rational.One : Rational.Zero).ShouldBeTrue($"seed {seed}");
            (least.Value <= greatest.Value).ShouldBeTrue($"seed {seed}");
        }

        feasible.ShouldBeGreaterThan(Systems / 4);
        infeasible.ShouldBeGreaterThan(Systems / 20);
    }

    [Fact]
    public void A_large_system_that_is_searched_with_few_of_its_rows_has_the_answers_of_the_whole()
    {
        var (feasible, infeasible) = (0, 0);
        for (var seed = 0; seed < 120; seed++)
        {
            var random = new Random(seed);
            var system = RandomSystems.MakeLarge(random);
            var solver = new BoundSolver(system, TestContext.Current.CancellationToken);
            var target = Enumerable.Range(0, system.Amounts).Where(_ => random.Next(3) == 0).ToHashSet();
            var outside = Glpsol.IsThere ? Glpsol.Least([(system, target)]) : null;
            if (solver.Feasibility == SearchEnd.Infeasible)
            {
                infeasible++;
                ProofChecker.Holds(system, solver.Conflict.ShouldNotBeNull($"seed {seed}"), _ => Rational.Zero).ShouldBeTrue($"seed {seed}");
                outside.ShouldBeNull($"seed {seed}");
                continue;
            }

            feasible++;
            var (least, greatest) = (solver.Least(Sum(target)), solver.Greatest(Sum(target)));
            (least.Certified && greatest.Certified).ShouldBeTrue($"seed {seed}");
            ProofChecker.Holds(system, least.Proof!, j => target.Contains(j) ? Rational.One : Rational.Zero).ShouldBeTrue($"seed {seed}");
            if (outside is { } value) least.Value!.Value.ToDouble().ShouldBe(value, 1e-6 * Math.Max(1, value), $"seed {seed}");
            if (greatest.Value is not { } most) continue;
            ProofChecker.Holds(system, greatest.Proof!, j => target.Contains(j) ? -Rational.One : Rational.Zero).ShouldBeTrue($"seed {seed}");
            if (Glpsol.IsThere) most.ToDouble().ShouldBe(Glpsol.Least([(system, target)], greatest: true)!.Value, 1e-6 * Math.Max(1, most.ToDouble()), $"seed {seed}");
        }

        feasible.ShouldBeGreaterThan(40);
        infeasible.ShouldBeGreaterThan(5);
    }

    private static List<(int, Rational)> Sum(HashSet<int> amounts) => [.. amounts.Order().Select(amount => (amount, Rational.One))];

    [Fact]
    public void The_answers_are_those_of_an_outside_solver()
    {
        if (!Glpsol.IsThere)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") throw new FileNotFoundException("glpsol (Debian: glpk-utils) is required in CI.");
            Assert.Skip("glpsol (Debian: glpk-utils) is not on this machine: the bounds were NOT compared with an outside solver.");
        }

        // Many systems in one run of the outside solver: they share no amount, so their sums are least together exactly when each is.
        const int InOneRun = 50;
        for (var first = 0; first < Systems; first += InOneRun)
        {
            var systems = Enumerable.Range(first, InOneRun).Select(seed => (System: RandomSystems.Make(new Random(seed)), Seed: seed)).ToList();
            var feasible = systems.Where(one => new BoundSolver(one.System, TestContext.Current.CancellationToken).Feasibility == SearchEnd.Optimal).ToList();
            foreach (var (system, seed) in systems.Except(feasible).Take(3)) Glpsol.Least([(system, new HashSet<int>())]).ShouldBeNull($"seed {seed} has a solution");
            var targets = feasible.ConvertAll(one => (one.System, Target: Enumerable.Range(0, one.System.Amounts).Where(j => (j + one.Seed) % 2 == 0).ToHashSet()));
            var ours = targets.Sum(one => new BoundSolver(one.System, TestContext.Current.CancellationToken).Least(Sum(one.Target)).Value!.Value.ToDouble());
            var theirs = Glpsol.Least(targets);
            theirs.ShouldNotBeNull();
            ours.ShouldBe(theirs.Value, 1e-6 * Math.Max(1, Math.Abs(ours)), $"systems {first} to {first + InOneRun - 1}");

            var bounded = targets.Select(one => (one.System, one.Target, new BoundSolver(one.System, TestContext.Current.CancellationToken).Greatest(Sum(one.Target)).Value)).Where(one => one.Value is not null).ToList();
            var ourMost = bounded.Sum(one => one.Value!.Value.ToDouble());
            var theirMost = Glpsol.Least([.. bounded.Select(one => (one.System, one.Target))], greatest: true);
            theirMost.ShouldNotBeNull();
            ourMost.ShouldBe(theirMost.Value, 1e-6 * Math.Max(1, Math.Abs(ourMost)), $"systems {first} to {first + InOneRun - 1}");
        }
    }
}

/// <summary>The outside solver, over files in CPLEX LP format.</summary>
internal static class Glpsol
{
    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "glpsol")));

    /// <summary>The least (or greatest) sum of the targets of all systems, or null when they have no solution.</summary>
    public static double? Least(List<(LinearSystem System, HashSet<int> Target)> systems, bool greatest = false)
    {
        var folder = Directory.CreateTempSubdirectory("tidewaiter-lp-").FullName;
        try
        {
            var (model, answer) = (Path.Combine(folder, "model.lp"), Path.Combine(folder, "answer.txt"));
            File.WriteAllText(model, Write(systems, greatest));
            using var process = Process.Start(new ProcessStartInfo("glpsol", ["--lp", model, "--write", answer]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            foreach (var line in File.ReadLines(answer))
            {
                // "s bas ROWS COLUMNS PRIMAL DUAL OBJECTIVE": f is feasible.
                var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words is ["s", "bas", _, _, var primal, _, var objective]) return primal == "f" ? double.Parse(objective, CultureInfo.InvariantCulture) : null;
            }

            throw new InvalidDataException("glpsol wrote no answer.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Write(List<(LinearSystem System, HashSet<int> Target)> systems, bool greatest)
    {
        var lp = new StringBuilder(greatest ? "Maximize\n obj: 0 one" : "Minimize\n obj: 0 one");
        for (var s = 0; s < systems.Count; s++)
        {
            foreach (var j in systems[s].Target) lp.Append(CultureInfo.InvariantCulture, $"\n + y{s}x{j}");
        }

        lp.Append("\nSubject To\n fixed: one = 1\n");
        for (var s = 0; s < systems.Count; s++)
        {
            var rows = systems[s].System.Rows;
            for (var i = 0; i < rows.Count; i++)
            {
                var sum = string.Concat(rows[i].Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $" {term.Coefficient.ToDouble():+0.############;-0.############} y{s}x{term.Amount}")));
                if (rows[i].Low is { } low) lp.Append(CultureInfo.InvariantCulture, $" l{s}r{i}:{sum} >= {low.ToDouble():R}\n");
                if (rows[i].High is { } high) lp.Append(CultureInfo.InvariantCulture, $" h{s}r{i}:{sum} <= {high.ToDouble():R}\n");
            }
        }

        return lp.Append("End\n").ToString();
    }
}
