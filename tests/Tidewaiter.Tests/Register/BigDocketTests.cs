using Tidewaiter.Register;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Tests.Register;

/// <summary>The 53 public claims and the two reports in one docket.</summary>
public sealed class BigDocketTests
{
    private static readonly RegisterOptions Window = new() { Window = new Period(new DateOnly(2023, 8, 1), new DateOnly(2025, 7, 31)) };

    private static List<WeighedClaim> Docket => [.. SharedReports.First, .. SharedReports.Second, .. ClaimTableTests.Weighed(Table)];

    private static TextLayer Table => TextLayer.From(File.ReadAllText(Checkout.SharedFile("reference/claims.csv")));

    [Fact]
    public void The_reference_table_is_read_whole()
    {
        var table = ClaimTable.Read(Table);
        table.Faults.ShouldBeEmpty();
        table.Rows.Length.ShouldBe(53);
    }

    [Fact]
    public void Missiles_are_an_interval_of_two_voices_and_never_their_sum()
    {
        var register = Weigh.Build(Docket, Window);
        var row = register.Rows.Single(row => row.Flow.Item == "KN-23 and KN-24 short-range ballistic missiles");
        (row.Lower, row.Upper).ShouldBe((148m, null));
        row.Roots.ShouldBe(["HUR"]);
        Weigh.Build(Docket, Window with { Without = Window.Without.Add("HUR") }).Rows.Single(other => other.Id == row.Id).Lower.ShouldBe(100);
    }

    [Fact]
    public void Guns_of_two_kinds_add_up_inside_their_class_with_a_proof()
    {
        var guns = Weigh.Build(Docket, Window).Rows.Single(row => row.Flow.Item == "heavy artillery");
        guns.Lower.ShouldBe(240);
        guns.LowerProof.Select(line => (line.Multiplier, line.Figure)).ShouldBe([("1", 120m), ("1", 120m)]);
    }

    [Fact]
    public void A_copy_that_made_a_figure_of_an_upper_bound_sets_no_lower_bound()
    {
        var register = Weigh.Build(Docket, Window with { Window = Period.Year(2024) });
        register.Rows.Where(row => row.Unit == "rounds").ShouldAllBe(row => row.Lower == null || row.Lower < 9_000_000);
        register.Rows.Where(row => row.Unit == "rounds").ShouldAllBe(row => row.Upper == null, "the original speaks of January to mid-December only");
        var spoken = new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 15));
        Weigh.Build(Docket, Window with { Window = spoken }).Rows.Single(row => row.Flow.Item == "artillery and rocket rounds").Upper.ShouldBe(9_000_000);
    }

    [Fact]
    public void The_container_counts_of_february_2024_need_an_assumption_and_name_it()
    {
        var february = Weigh.Build(Docket, Window).Contradictions.Single(one => one.Text.Contains("6,700", StringComparison.Ordinal));
        february.Verdict.ShouldBe(Compatibility.NeedsAssumption);
        february.Text.ShouldContain("at least 10,000 containers");
        february.Text.ShouldContain("read as exhaustive; otherwise they can stand side by side");
        february.WaysOut.ShouldContain(way => way.Contains("[6,700, 6,700]", StringComparison.Ordinal));
    }

    [Fact]
    public void No_capacity_plan_or_misreport_is_in_a_row()
    {
        var docket = Docket;
        var never = docket.Where(weighed => weighed.Claim.Quote.Contains("capacity conversion", StringComparison.Ordinal) || weighed.Claim.Quote.Contains(",plan", StringComparison.Ordinal) || weighed.Claim.Quote.Contains("misreport", StringComparison.Ordinal)).Select(weighed => weighed.Id).ToHashSet();
        never.Count.ShouldBeGreaterThan(10);
        Weigh.Build(docket, Window).Rows.SelectMany(row => row.LowerClaims.Concat(row.UpperClaims)).ShouldNotContain(id => never.Contains(id));
    }

    [Fact]
    public void What_was_known_on_a_day_is_the_register_without_what_came_later()
    {
        var rows = Weigh.Build(Docket, Window with { KnownAt = new DateOnly(2024, 3, 1) }).Rows;
        rows.ShouldNotContain(row => row.Unit == "units");
        var all = Weigh.Build(Docket, Window).Rows;
        all.Single(row => row.Unit == "containers").Lower.ShouldBe(28_000);
    }

    [Fact]
    public void Sensitivity_names_the_claim_that_the_figure_hangs_on()
    {
        var docket = Docket;
        var row = Weigh.Build(docket, Window).Rows.Single(row => row.Unit == "containers");
        var influence = Sensitivity.Of(docket, Window, row, TestContext.Current.CancellationToken).ShouldHaveSingleItem();
        influence.Lower.ShouldBe(20_000);
        influence.Moved.ShouldBe(8_000);
    }
}
