using Tidewaiter.Register;
using Tidewaiter.Register.Bounds;

namespace Tidewaiter.Tests.Register.Contradictions;

/// <summary>What a row shows when its claims cannot all be true, and what is said of it.</summary>
public sealed class ContradictionTests
{
    private static readonly string[] Classes = ["ammunition", "artillery shells", "152 mm shells"];

    private static readonly RegisterOptions Year = new() { Window = Period.Year(2024) };

    [Fact]
    public void A_row_is_as_wide_as_its_widest_way_out()
    {
        var compared = 0;
        for (var seed = 1; seed < 400; seed++)
        {
            var random = new Random(seed);
            // Each class is named by a claim of its own, so that it has a row under every way out.
            var claims = Classes.Select((item, i) => Said($"anchor {i}", item, "rounds", 1, null, Period.Year(2024), i))
                .Concat(Enumerable.Range(0, 5).Select(i => Random(random, i))).ToList();
            var register = Weigh.Build(claims, Year);
            if (register.Contradictions.Where(one => one.Verdict == Compatibility.Contradictory).ToList() is not [var one]) continue;
            // Built without each claim in turn, by the whole register and not by the search for ways out.
            var ways = one.Claims.Select(gone => Weigh.Build([.. claims.Where(claim => claim.Id != gone)], Year)).ToList();
            if (ways.Exists(way => way.Rows.Any(row => row.Contradicted))) continue;
            foreach (var row in register.Rows.Where(row => row.Contradicted))
            {
                // Where the claim that names a class gives way, the class has no row.
                var ends = ways.SelectMany(way => way.Rows.Where(other => other.Id == row.Id)).ToList();
                if (ends.Count < ways.Count) continue;
                row.Lower.ShouldBe(ends.Exists(end => end.Lower is null) ? null : ends.Min(end => end.Lower), $"seed {seed}, {row.Flow}");
                row.Upper.ShouldBe(ends.Exists(end => end.Upper is null) ? null : ends.Max(end => end.Upper), $"seed {seed}, {row.Flow}");
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Of_three_claims_against_one_the_earliest_is_named_and_the_others_give_way_with_it()
    {
        var claims = new[] { Containers("first", 100, null, 1), Containers("second", 200, null, 2), Containers("third", null, 50, 3), Containers("fourth", 300, null, 4) };
        var register = Weigh.Build(claims, Year);
        register.Contradictions.ShouldHaveSingleItem().Claims.ShouldBe([claims[0].Id, claims[2].Id]);
        var row = register.Rows.ShouldHaveSingleItem();
        // Without the first the third stands, and the second and the fourth, which it stands against, give way with the first.
        (row.Lower, row.Upper, row.Contradicted).ShouldBe((null, null, true));
        register.Contradictions[0].WaysOut.ShouldContain(way => way.StartsWith($"without {claims[0].Id}: [0, 50] containers", StringComparison.Ordinal));
        register.Contradictions[0].WaysOut.ShouldContain(way => way.StartsWith($"without {claims[2].Id}: [300, unknown] containers", StringComparison.Ordinal));
    }

    [Fact]
    public void More_contradictions_than_anybody_reads_are_named_and_not_worked_out()
    {
        var claims = Enumerable.Range(0, 3 * PartBounds.MostWorkedOut).Select(i => i % 2 == 0 ? Containers($"voice {i}", 1_000 + i, null, i) : Containers($"voice {i}", null, 500 + i, i)).Append(Containers("last", null, 40_000, 2)).ToList();
        var register = Weigh.Build(claims, Year);
        register.Contradictions.Length.ShouldBeGreaterThan(PartBounds.MostWorkedOut);
        register.Contradictions.ShouldAllBe(one => one.WaysOut.Length == 1 && one.WaysOut[0].StartsWith($"not worked out: the claims about these goods contradict one another in more than {PartBounds.MostWorkedOut} places"));
        register.Rows.ShouldHaveSingleItem().Contradicted.ShouldBeTrue();
        (register.Rows[0].Lower, register.Rows[0].Upper).ShouldBe((null, 40_000m), "what the claims that stand in no contradiction give");
        register.Rows[0].Assumptions.ShouldContain(text => text.StartsWith("not-tightest", StringComparison.Ordinal));
    }

    private static WeighedClaim Random(Random random, int i)
    {
        var low = 100 + random.Next(500);
        return Said($"voice {i}", Classes[random.Next(3)], "rounds", low, low + 100 + random.Next(500), new Period(new DateOnly(2024, 1 + random.Next(4), 1), new DateOnly(2024, 6 + random.Next(6), 1)), 10 + i);
    }

    private static WeighedClaim Containers(string root, decimal? low, decimal? high, int day) => Said(root, "munitions", "containers", low, high, Period.Year(2024), day);

    private static WeighedClaim Said(string root, string item, string unit, decimal? low, decimal? high, Period period, int day)
    {
        var layer = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(root));
        var claim = new Claim
        {
            Span = new Span(layer, 0, 10),
            Quote = "…",
            Kind = ClaimKind.Transfer,
            Modality = Modality.Asserted,
            Sources = new SourceChain(root),
            Supplier = "North Korea",
            Recipient = "Russia",
            Item = item,
            Quantity = new Quantity(low, high, approximate: false, unit),
            Time = new EventTime(period, "then"),
            Rule = "test",
        };
        return new WeighedClaim { Id = claim.Id, Claim = claim, Published = new DateOnly(2025, 1, 1).AddDays(day), SourceName = root, Exhibit = layer };
    }
}
