using Tidewaiter.Register;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Tests.Register.Movements;

/// <summary>What observed carriers could hold, as their loads are assumed, and claims about amounts beside it.</summary>
public sealed class CarrierLoadsTests
{
    private const string Header = "movement_id,mode,carrier,origin,destination,start,end,evidence_kind,trips,source\n";

    private static readonly RegisterOptions Year = new() { Window = Period.Year(2024) };

    private static readonly RegisterOptions Ships = Year.With(Limit("load-container-ship"), on: true);

    [Fact]
    public void Nothing_is_assumed_unless_it_is_switched_on_and_no_row_moves_when_it_is()
    {
        var input = Input("m1,sea,v-angara,kp-rajin,ru-dunai,2024-01,2024-02,imagery,4,RUSI 2024-03-01", Said(5_000, "containers"));
        var (without, with) = (RegisterBuilder.Build(input, Year), RegisterBuilder.Build(input, Ships.With(Assumption.FullLoads, on: true)));
        without.Carriages.ShouldBeEmpty();
        without.CarriageFindings.ShouldBeEmpty();
        with.Rows.Select(row => (row.Id, row.Lower, row.Upper)).ShouldBe(without.Rows.Select(row => (row.Id, row.Lower, row.Upper)));
    }

    [Fact]
    public void Every_observed_voyage_holds_at_most_its_load_and_full_ones_at_least_the_certain_number()
    {
        // Two observers may have seen the same ship in the same days: both count from above, the greater from below.
        var input = Input("m1,sea,v-angara,kp-rajin,ru-dunai,2024-01,2024-02,imagery,4,RUSI 2024-03-01\nm2,sea,v-angara,kp-rajin,ru-dunai,2024-02,2024-02,imagery,3,CSIS 2024-03-05\nm3,sea,v-maria,kp-rajin,ru-dunai,2024-05,2024-05,imagery,2,CSIS 2024-06-05\nm4,sea,v-maria,kp-rajin,ru-dunai,2024-06,2024-06,asserted by US,9,CSIS 2024-07-05");
        var carriage = RegisterBuilder.Build(input, Ships).Carriages.ShouldHaveSingleItem();
        (carriage.From, carriage.To, carriage.Unit, carriage.Trips, carriage.Most, carriage.Least).ShouldBe(("North Korea", "Russia", "containers", 9m, 2_700m, null));
        carriage.Text.ShouldBe("9 voyages observed, some perhaps twice, which could hold at most 2,700 containers");
        carriage.Assumptions.ShouldHaveSingleItem().ShouldStartWith("load-container-ship: sea: at most 300 containers a trip");
        var full = RegisterBuilder.Build(input, Ships.With(Assumption.FullLoads, on: true)).Carriages.ShouldHaveSingleItem();
        (full.Most, full.Least).ShouldBe((2_700m, 1_800m));
        full.Assumptions.ShouldContain(text => text.StartsWith("full-loads: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_carrier_of_another_type_could_hold_anything()
    {
        const string flights = "f1,air,ac-ra82030,ap-uhww,ap-zkpy,2024-03-21,,ADS-B,1,NK Pro 2024-03-27\nf2,air,ac-aviacon-il76,ap-uhww,ap-zkpy,2024-04-01,,ADS-B,2,NK Pro 2024-04-27";
        var options = Year.With(Limit("load-an-124"), on: true);
        var open = RegisterBuilder.Build(Input(flights), options).Carriages.ShouldHaveSingleItem();
        (open.Trips, open.Most).ShouldBe((3m, null));
        open.Text.ShouldContain("nothing bounds what they could hold");
        RegisterBuilder.Build(Input(flights, Said(100, "tonnes", "Russia", "North Korea")), options).CarriageFindings.ShouldBeEmpty();
        RegisterBuilder.Build(Input(flights), options.With(Limit("load-il-76"), on: true)).Carriages.ShouldHaveSingleItem().Most.ShouldBe(120 + (2 * 48));
    }

    [Theory]
    [InlineData(1_200, "containers", MovementVerdict.Consistent, "they could have carried all of it")]
    [InlineData(1_201, "containers", MovementVerdict.BeyondCarriers, "the rest went unseen or not by sea")]
    [InlineData(600_001, "rounds", MovementVerdict.BeyondCarriers, "which could hold at most 600,000 rounds")]
    public void A_claim_about_an_amount_is_set_beside_what_its_own_days_could_hold(decimal amount, string unit, MovementVerdict verdict, string words)
    {
        var conversion = Conversion.All.Single(one => one.Name == "rounds-per-container-152mm");
        var input = Input("m1,sea,v-angara,kp-rajin,ru-dunai,2024-01,2024-02,imagery,4,RUSI 2024-03-01\nm2,sea,v-angara,kp-rajin,ru-dunai,2025-01,2025-02,imagery,40,RUSI 2025-03-01", Said(amount, unit));
        var finding = RegisterBuilder.Build(input, Ships.With(conversion.Assumption, on: true)).CarriageFindings.ShouldHaveSingleItem();
        finding.Verdict.ShouldBe(verdict);
        finding.Text.ShouldContain(words);
        finding.Movements.ShouldHaveSingleItem();
        finding.Assumptions.Any(text => text.StartsWith("rounds-per-container", StringComparison.Ordinal)).ShouldBe(unit == "rounds");
    }

    [Fact]
    public void What_went_by_ship_contradicts_ships_that_were_all_seen_and_could_not_hold_it()
    {
        Coverage.TryParse("sea North Korea > Russia 2024", out var coverage).ShouldBeTrue();
        var input = Input("m1,sea,v-angara,kp-rajin,ru-dunai,2024-01,2024-02,imagery,4,RUSI 2024-03-01", Said(5_000, "containers"), Said(5_000, "containers", carrier: "Angara")) with { Covered = [coverage] };
        RegisterBuilder.Build(input, Ships).CarriageFindings.Select(finding => finding.Verdict).Order().ShouldBe([MovementVerdict.BeyondCarriers, MovementVerdict.Contradicted]);
    }

    [Fact]
    public void Of_the_public_claims_those_that_the_observed_ships_could_not_hold_are_named()
    {
        var claims = ClaimTableTests.Weighed(TextLayer.From(File.ReadAllText(Checkout.SharedFile("reference/claims.csv"))));
        var window = new RegisterOptions { Window = new Period(new DateOnly(2023, 8, 1), new DateOnly(2025, 7, 31)) };
        var register = RegisterBuilder.Build(new RegisterInput { Claims = [.. SharedReports.Second, .. claims], Movements = SharedMovements.Table.Rows }, window.With(Limit("load-container-ship"), on: true));
        var ships = register.Carriages.Single(carriage => carriage.From == "North Korea" && carriage.Mode == TransportMode.Sea);
        ships.Most.ShouldBe(300 * ships.Trips);
        ships.Trips.ShouldBeGreaterThanOrEqualTo(64);
        register.CarriageFindings.ShouldContain(finding => finding.Verdict == MovementVerdict.Consistent && finding.Text.Contains("6,700", StringComparison.Ordinal));
    }

    private static Assumption Limit(string name) => CarriageLimit.All.Single(limit => limit.Name == name).Assumption;

    private static RegisterInput Input(string movements, params WeighedClaim[] claims) => new() { Claims = claims, Movements = MovementTable.Read(TextLayer.From(Header + movements + "\n")).Rows };

    private static WeighedClaim Said(decimal amount, string unit, string from = "North Korea", string to = "Russia", string? carrier = null)
    {
        var layer = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes($"{amount} {unit} {carrier}"));
        var claim = new Claim
        {
            Span = new Span(layer, 0, 10),
            Quote = "…",
            Kind = ClaimKind.Transfer,
            Modality = Modality.Asserted,
            Sources = new SourceChain("ministry " + carrier),
            Supplier = from,
            Recipient = to,
            Item = unit == "rounds" ? "152 mm shells" : "munitions",
            Carrier = carrier,
            Quantity = new Quantity(amount, null, approximate: false, unit),
            Time = new EventTime(Period.Year(2024), "in 2024"),
            Rule = "test",
        };
        return new WeighedClaim { Id = claim.Id, Claim = claim, Published = new DateOnly(2025, 1, 1), SourceName = "paper", Exhibit = layer };
    }
}
