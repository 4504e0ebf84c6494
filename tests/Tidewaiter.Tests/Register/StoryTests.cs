using Tidewaiter.Register;

namespace Tidewaiter.Tests.Register;

/// <summary>The acceptance stories, as far as the two annotated reports carry them.</summary>
public sealed class StoryTests
{
    [Fact]
    public void The_first_report_yields_no_confirmed_transfer()
    {
        var register = Weigh.Build(SharedReports.First);
        register.Rows.ShouldBeEmpty();
        register.SetAside.Length.ShouldBe(SharedReports.First.Count);
        register.SetAside.Count(aside => aside.Cause == SetAsideCause.Modality).ShouldBe(7);
    }

    [Fact]
    public void Artillery_is_nine_million_rounds_or_twenty_thousand_containers_and_never_a_sum()
    {
        var register = Weigh.Build([.. SharedReports.First, .. SharedReports.Second]);
        var rounds = register.Rows.Single(row => row.Unit == "rounds");
        rounds.Flow.ShouldBe(new Flow("North Korea", "Russia", "artillery rounds"));
        (rounds.Lower, rounds.Upper, rounds.Approximate, rounds.Confirmed).ShouldBe((9_000_000m, null, true, true));
        rounds.Roots.ShouldBe(["MSMT"]);
        var containers = register.Rows.Single(row => row.Unit == "containers");
        (containers.Lower, containers.Upper, containers.Confirmed).ShouldBe((20_000m, null, false));
        containers.Occurred.From.ShouldBe(new DateOnly(2023, 9, 1));
        containers.Assumptions.ShouldContain(text => text.StartsWith("parties-from-context", StringComparison.Ordinal));
        register.Rows.ShouldNotContain(row => row.Unit == "voyages");
    }

    [Fact]
    public void Pantsir_is_at_least_one_and_jammers_are_unknown()
    {
        var register = Weigh.Build(SharedReports.Second);
        var pantsir = register.Rows.Single(row => row.Flow == new Flow("Russia", "North Korea", "Pantsir"));
        (pantsir.Lower, pantsir.Upper, pantsir.Confirmed).ShouldBe((1m, null, true));
        var jammers = register.Rows.Single(row => row.Flow.Item == "electronic warfare jamming equipment");
        (jammers.Lower, jammers.Upper).ShouldBe((null, null));
        jammers.Occurred.From.ShouldBe(new DateOnly(2023, 11, 1));
        jammers.LowerClaims.Length.ShouldBe(1);
    }

    [Fact]
    public void Missiles_are_about_a_hundred_from_the_maker()
    {
        var register = Weigh.Build(SharedReports.Second);
        var missiles = register.Rows.Single(row => row.Unit == "missiles");
        missiles.Flow.ShouldBe(new Flow("North Korea", "Russia", "KN-23 and KN-24 short-range ballistic missiles"));
        (missiles.Lower, missiles.Upper, missiles.Approximate, missiles.Confirmed).ShouldBe((100m, null, true, false));
    }

    [Fact]
    public void Guns_troops_and_workers_have_lines_of_their_own()
    {
        var rows = Weigh.Build(SharedReports.Second).Rows;
        rows.Single(row => row.Flow.Item == "heavy artillery").Lower.ShouldBe(200);
        rows.Single(row => row.Kind == FlowKind.Troops).Lower.ShouldBe(11_000);
        rows.Single(row => row.Kind == FlowKind.Workers).Lower.ShouldBe(8_000);
    }

    [Fact]
    public void Every_claim_is_in_a_row_or_set_aside_with_a_reason_and_not_both()
    {
        var claims = SharedReports.First.Concat(SharedReports.Second).ToList();
        var register = Weigh.Build(claims);
        var inRows = register.Rows.SelectMany(row => row.LowerClaims.Concat(row.UpperClaims)).ToHashSet();
        var aside = register.SetAside.Select(one => one.Claim).ToList();
        aside.ShouldBeUnique();
        aside.ShouldNotContain(id => inRows.Contains(id));
        inRows.Concat(aside).Order(Comparer<ClaimId>.Create((a, b) => string.CompareOrdinal(a.Text, b.Text))).ShouldBe(claims.Select(claim => claim.Id).OrderBy(id => id.Text, StringComparer.Ordinal));
        register.SetAside.ShouldAllBe(one => one.Reason.Length > 10);
    }

    [Fact]
    public void Rounds_and_containers_need_an_assumption_and_the_voyages_contradict()
    {
        var contradictions = Weigh.Build(SharedReports.Second).Contradictions;
        contradictions.Where(one => one.Verdict == Compatibility.NeedsAssumption && one.Text.Contains("containers", StringComparison.Ordinal)).ShouldHaveSingleItem().Text
            .ShouldContain("only at about 450 rounds per container: needs the assumption rounds-per-container-152mm");
        var voyages = contradictions.Single(one => one.Verdict == Compatibility.Contradictory && one.Text.Contains("9,000,000", StringComparison.Ordinal));
        voyages.Text.ShouldContain("183,673 rounds a voyage");
        voyages.WaysOut[0].ShouldStartWith("At 250 containers a voyage");
        voyages.WaysOut[0].ShouldContain("735 rounds per container, outside every one of the published factors");
    }

    [Fact]
    public void Read_as_exhaustive_a_figure_bounds_from_above_too_and_says_so()
    {
        var rounds = Weigh.Build(SharedReports.Second, new RegisterOptions().With(Assumption.Exhaustive, on: true)).Rows.Single(row => row.Unit == "rounds");
        rounds.Upper.ShouldBeNull("the window is all time and the figure is for 2024");
        var in2024 = Weigh.Build(SharedReports.Second, new RegisterOptions { Window = Period.Year(2024) }.With(Assumption.Exhaustive, on: true)).Rows.Single(row => row.Unit == "rounds");
        (in2024.Lower, in2024.Upper).ShouldBe((9_000_000m, 9_000_000m));
        in2024.Assumptions.ShouldContain(text => text.StartsWith("exhaustive", StringComparison.Ordinal));
    }
}
