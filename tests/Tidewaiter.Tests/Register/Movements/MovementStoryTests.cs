using Tidewaiter.Register;
using Tidewaiter.Register.Movements;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Tests.Register.Movements;

/// <summary>The movements that are known beside what the two reports and the table of claims say of them.</summary>
public sealed class MovementStoryTests
{
    private static readonly Period Year2024 = Period.Year(2024);

    private static TextLayer ClaimsTable => TextLayer.From(File.ReadAllText(Checkout.SharedFile("reference/claims.csv")));

    private static RegisterInput Docket => new() { Claims = [.. SharedReports.First, .. SharedReports.Second, .. ClaimTableTests.Weighed(ClaimsTable)], Movements = SharedMovements.Table.Rows };

    [Fact]
    public void Forty_nine_voyages_are_consistent_and_their_own_voice_shows_nothing()
    {
        var voyages = Finding(Docket, claim => claim.Quantity?.Min == 49 && claim.Time is not null);
        voyages.Verdict.ShouldBe(MovementVerdict.Consistent);
        voyages.Text.ShouldContain("49 voyages, by sea, North Korea to Russia, 2024-01-01..2024-12-31");
        voyages.Text.ShouldContain("[mv-30] Russian cargo vessels, at least 49 voyages, 2024-01-01..2024-12-31, asserted by MSMT, which shows nothing");
        voyages.Text.ShouldContain("[mv-29] four ships, at least 64 voyages, 2023-09-01..2025-03-31, observed by Open Source Centre, not wholly within its days");
        voyages.Text.ShouldContain("4 of 49 voyages were observed within its days; no coverage is assumed");
        voyages.Text.ShouldNotContain("mv-34", customMessage: "tankers going the other way are no such voyages");
        voyages.Assumptions.ShouldHaveSingleItem().ShouldStartWith("parties-from-context");
    }

    [Fact]
    public void Only_under_an_assumed_coverage_is_absence_evidence_and_the_coverage_is_named()
    {
        Coverage.TryParse("sea North Korea > Russia 2024", out var coverage).ShouldBeTrue();
        var voyages = Finding(Docket with { Covered = [coverage] }, claim => claim.Quantity?.Min == 49 && claim.Time is not null);
        voyages.Verdict.ShouldBe(MovementVerdict.NotObserved);
        voyages.Assumptions.ShouldContain("coverage: sea, North Korea to Russia, 2024-01-01..2024-12-31: every trip would have been seen");
        foreach (var elsewhere in (string[])["sea North Korea > Russia 2024-02..2024-12", "sea Russia > North Korea 2024", "rail * > * 2024"])
        {
            Coverage.TryParse(elsewhere, out var other).ShouldBeTrue();
            Finding(Docket with { Covered = [other] }, claim => claim.Quantity?.Min == 49 && claim.Time is not null).Verdict.ShouldBe(MovementVerdict.Consistent, elsewhere);
        }
    }

    [Fact]
    public void Two_An_124_and_multiple_flights_are_one_aircraft_whose_landing_was_inferred_and_a_Tu_154()
    {
        var airlifters = Finding(Docket, claim => claim.Quantity is { Min: 2, Unit: "aircraft" });
        airlifters.Verdict.ShouldBe(MovementVerdict.Consistent);
        airlifters.Text.ShouldContain("[mv-08] RA-82030 (An-124), a flight, 2024-03-21..2024-03-21, in part inferred by NK Pro");
        airlifters.Text.ShouldContain("It names 2 carriers; 1 of that sort is known to have moved then: RA-82030 (An-124). On the same route in those days: Tu-154 [mv-07].");
        Coverage.TryParse("air * > * 2024", out var coverage).ShouldBeTrue();
        Finding(Docket with { Covered = [coverage] }, claim => claim.Quantity is { Min: 2, Unit: "aircraft" }).Verdict.ShouldBe(MovementVerdict.NotObserved);
    }

    [Fact]
    public void The_flights_of_November_2023_match_what_a_government_says_and_nobody_saw()
    {
        var arms = Finding(Docket, claim => claim.Carrier?.Contains("224th", StringComparison.Ordinal) == true);
        arms.Verdict.ShouldBe(MovementVerdict.Consistent);
        arms.Text.ShouldContain("[mv-05] RF-82011 (An-124), RF-82041 (An-124), RF-86898 (Il-76), RF-78757 (Il-76), at least 4 flights, 2023-11-01..2023-12-31, asserted by United States, which shows nothing");
        arms.Movements.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_Tu_154_was_observed()
    {
        var flight = Finding(Docket, claim => claim.Carrier == "Tupolev Tu-154 aircraft");
        flight.Verdict.ShouldBe(MovementVerdict.Corroborated);
        flight.Text.ShouldContain("[mv-07] Tu-154, a flight, 2024-03-20..2024-03-21, observed by NK Pro");
        flight.Assumptions.ShouldHaveSingleItem().ShouldStartWith("movement-is-recent");
    }

    [Fact]
    public void A_fleet_that_is_assumed_can_make_49_voyages_and_a_lone_slow_ship_cannot_make_4900()
    {
        var options = new RegisterOptions().With(CarriageLimit.All.Single(limit => limit.Name == "fleet-rajin-ships").Assumption, on: true).With(CarriageLimit.All.Single(limit => limit.Name == "turn-rajin-ships").Assumption, on: true);
        var docket = Docket;
        var made = Finding(docket, claim => claim.Quantity?.Min == 49 && claim.Time is not null, options);
        made.Verdict.ShouldBe(MovementVerdict.Consistent);
        made.Assumptions.ShouldContain(text => text.StartsWith("fleet-rajin-ships: ", StringComparison.Ordinal));
        var many = docket.Claims.Select(weighed => weighed.Claim.Quantity?.Min == 49 ? weighed with { Claim = weighed.Claim with { Quantity = Quantity.Exactly(4900, "voyages") } } : weighed).ToList();
        var tooMany = Finding(docket with { Claims = many }, claim => claim.Quantity?.Min == 4900 && claim.Time is not null, options);
        tooMany.Verdict.ShouldBe(MovementVerdict.Contradicted);
        tooMany.Text.ShouldContain("4 ships that need 3 days between trips make at most 488 in 2024-01-01..2024-12-31");
    }

    [Fact]
    public void More_than_a_claim_allows_contradicts_it()
    {
        var docket = Docket;
        var few = docket.Claims.Select(weighed => weighed.Claim.Quantity?.Min == 49 ? weighed with { Claim = weighed.Claim with { Quantity = new Quantity(null, 3, approximate: false, "voyages") } } : weighed).ToList();
        Finding(docket with { Claims = few }, claim => claim.Quantity?.Max == 3 && claim.Time is not null).Verdict.ShouldBe(MovementVerdict.Contradicted);
    }

    [Fact]
    public void Voyages_have_a_row_of_their_own_and_couple_to_containers_only_when_switched_on()
    {
        var window = new RegisterOptions { Window = new Period(new DateOnly(2023, 8, 1), new DateOnly(2025, 7, 31)) };
        var rows = RegisterBuilder.Build(Docket, window, TestContext.Current.CancellationToken).Rows;
        var voyages = rows.Single(row => row.Unit == "voyages" && row.Flow.Supplier == "North Korea");
        (voyages.Lower, voyages.Upper).ShouldBe((64m, null));
        voyages.Flow.Item.ShouldBe("trips, contents not seen");
        rows.Single(row => row.Unit == "voyages" && row.Flow.Supplier == "Russia").Lower.ShouldBe(43, "the visits of tankers; Lady R came back after the window");
        var containers = Tidewaiter.Register.Bounds.Conversion.All.Single(one => one.Name == "containers-per-voyage");
        var alone = new RegisterInput { Claims = [.. Docket.Claims.Where(weighed => weighed.Claim.Quantity is { Min: 1000, Unit: "containers" })], Movements = Docket.Movements };
        RegisterBuilder.Build(Named(alone), window.With(containers.Assumption, on: true), TestContext.Current.CancellationToken).Rows.Single(row => row.Unit == "containers").Lower.ShouldBe(64 * 250);
        RegisterBuilder.Build(Named(alone), window, TestContext.Current.CancellationToken).Rows.Single(row => row.Unit == "containers").Lower.ShouldBe(1000);
    }

    [Fact]
    public void Every_movement_is_in_a_row_or_set_aside_and_not_both()
    {
        var docket = Docket;
        var register = RegisterBuilder.Build(docket, new RegisterOptions { Window = Year2024 }, TestContext.Current.CancellationToken);
        var inRows = register.Rows.SelectMany(row => row.LowerClaims.Concat(row.UpperClaims)).ToHashSet();
        var aside = register.SetAside.Select(one => one.Claim).ToHashSet();
        docket.Movements.ShouldAllBe(movement => inRows.Contains(movement.ClaimId) != aside.Contains(movement.ClaimId));
        register.SetAside.Length.ShouldBe(aside.Count);
    }

    [Fact]
    public void A_finding_never_raises_a_claim()
    {
        var docket = Docket;
        static string[] Goods(TransferRegister register) => [.. register.Rows.Where(row => row.Unit is not ("voyages" or "flights" or "trains")).Select(row => $"{row.Id} {row.Lower} {row.Upper} {row.Confirmed}")];
        Goods(RegisterBuilder.Build(docket, new RegisterOptions(), TestContext.Current.CancellationToken)).ShouldBe(Goods(Weigh.Build(docket.Claims)));
    }

    private static RegisterInput Named(RegisterInput input) => input with { Claims = [.. input.Claims.Select(weighed => weighed with { Claim = weighed.Claim with { Supplier = "North Korea", Recipient = "Russia" } })] };

    private static MovementFinding Finding(RegisterInput docket, Func<Claim, bool> which, RegisterOptions? options = null)
    {
        var register = RegisterBuilder.Build(docket, options ?? new RegisterOptions(), TestContext.Current.CancellationToken);
        var claim = docket.Claims.Single(weighed => weighed.Claim.Kind is ClaimKind.Movement or ClaimKind.Transfer && which(weighed.Claim));
        return register.MovementFindings.Single(finding => finding.Claim == claim.Id);
    }
}
