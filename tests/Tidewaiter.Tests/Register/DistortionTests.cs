using Tidewaiter.Register;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Movements;
using Tidewaiter.Register.Tables;
using Tidewaiter.Tests.Register.Movements;

namespace Tidewaiter.Tests.Register;

/// <summary>What becomes of each way in which copies were seen to go wrong (data/distortions.tsv).</summary>
public sealed class DistortionTests
{
    private const string Wording = "the ministry told parliament on Tuesday that the shipments left by sea from the northern port in the second half of the year";

    [Fact]
    public void Two_names_of_one_body_are_one_voice() =>
        Weigh.Build([Said("Multilateral Sanctions Monitoring Team", "Paper 1", 1), Said("Multinational Sanctions Monitoring Team", "Paper 2", 2)]).Rows.ShouldHaveSingleItem().Roots.ShouldBe(["MSMT"]);

    [Fact]
    public void Facts_about_bodies_are_in_no_row()
    {
        var founded = Said("MSMT", "Paper 1", 1, kind: ClaimKind.Body, item: "Sanctions Monitoring Team", amount: Quantity.Exactly(12, "members"));
        var register = Weigh.Build([founded, Said("MSMT", "Paper 2", 9, kind: ClaimKind.Body, item: "Sanctions Monitoring Team", amount: Quantity.Exactly(12, "members"))]);
        register.Rows.ShouldBeEmpty();
        register.SetAside.ShouldAllBe(aside => aside.Cause == SetAsideCause.Timeline);
        register.Echoes.ShouldHaveSingleItem().Reasons[0].Kind.ShouldBe(EchoReasonKind.SharedWording);
    }

    [Fact]
    public void A_year_that_departs_from_the_bodys_own_word_is_shown()
    {
        var founded = Departure(Body("Paper 1", "body/founded", days: Period.Month(2023, 10)));
        founded.Kind.ShouldBe(DifferenceKind.Founded);
        founded.Text.ShouldContain("Those who say October 2023 are likely dependent");
    }

    [Fact]
    public void Members_that_depart_from_the_bodys_own_word_are_shown() =>
        Departure(Body("Paper 1", "body/members", amount: Quantity.Exactly(12, "members"))).Text.ShouldContain("MSMT (2024-10-16) says 11; Paper 1 (2025-07-02) and salthouseparishcouncil.org say 12.");

    [Fact]
    public void A_name_that_is_not_the_bodys_own_is_shown() => Written("The Multinational Sanctions Monitoring Team (MSMT) met.").Text.ShouldStartWith("MSMT (2024-10-16) writes Multilateral Sanctions Monitoring Team; Paper (2025-07-01) and KBS World");

    [Fact]
    public void Calibres_that_the_named_guns_do_not_fire_are_shown() => Written("Shells for the D-20 and the M-46, ranging in caliber from 82mm to 170mm.").Text.ShouldContain("82 mm and 170 mm are of none of these guns");

    [Fact]
    public void Copies_with_other_days_are_shown()
    {
        var one = Said("MSMT", "Paper 1", 1, item: "Pantsir", amount: Quantity.Exactly(1, "vehicles"), days: new Period(new DateOnly(2024, 11, 1), new DateOnly(2025, 5, 1)), quote: "one");
        var other = Said("MSMT", "Paper 2", 2, item: "Pantsir", amount: Quantity.Exactly(1, "vehicles"), days: new Period(new DateOnly(2023, 11, 1), new DateOnly(2025, 5, 1)), quote: "two");
        var link = Weigh.Build([one, other]).Echoes.ShouldHaveSingleItem();
        link.Differences.ShouldHaveSingleItem().ShouldBe(new EchoDifference(EchoDifferenceKind.Days, "the original says 2024-11-01..2025-05-01, the copy 2023-11-01..2025-05-01"));
        Shown(Said("A", "Paper 1", 1, days: Period.Month(2024, 10)), Said("B", "Paper 2", 2, days: Period.Month(2024, 8))).ShouldBe([EchoDifferenceKind.Days]);
    }

    [Fact]
    public void One_vehicle_and_one_system_of_one_root_are_not_two()
    {
        var register = Weigh.Build([Said("MSMT", "Paper 1", 1, item: "Pantsir-class vehicle", amount: Quantity.Exactly(1, "vehicles")), Said("MSMT", "Paper 2", 1, item: "Pantsir air defence system", amount: Quantity.Exactly(1, "systems"), quote: "x"), Said("MSMT", "Paper 2", 1, item: "Pantsir-class vehicle", amount: Quantity.Exactly(1, "vehicles"), quote: "y")]);
        register.Rows.ShouldAllBe(row => row.Lower == 1);
        register.Differences.Single(difference => difference.Kind == DifferenceKind.Amount).Text.ShouldContain("2 units (one system and one vehicle)");
    }

    [Fact]
    public void An_upper_bound_that_became_a_figure_counts_as_an_upper_bound_and_is_shown()
    {
        var original = Said("A", "Paper 1", 1, item: "mixed artillery and MRL rounds", amount: new Quantity(null, 9_000_000, approximate: false, "rounds"));
        var copy = Said("B", "Paper 2", 5, item: "artillery shells", amount: new Quantity(9_000_000, 9_000_000, approximate: true, "shells"));
        Shown(original, copy).ShouldBe([EchoDifferenceKind.Amount, EchoDifferenceKind.Goods]);
        Weigh.Build([original, copy]).Rows.ShouldAllBe(row => row.Lower == null);
    }

    [Fact]
    public void Two_names_of_one_operator_are_one_and_shown()
    {
        Fleet.Default.Named("aircraft of the 224th Air Squadron").Single().Carriers.ShouldBe(Fleet.Default.Named("224th Flight Unit").Single().Carriers);
        Written("It was operated by the 224th Air Squadron.").Text.ShouldContain("Paper (2025-07-01) writes 224th Air Squadron. 224th Flight Unit State Airlines is in the official text");
    }

    [Fact]
    public void Two_aircraft_where_one_is_known_are_shown() => Airlift("two An-124 airlifters", Quantity.Exactly(2, "aircraft")).Text
        .ShouldContain("It names 2 carriers; 1 of that sort is known to have moved then: RA-82030 (An-124). On the same route in those days: Tu-154 [mv-07].");

    [Fact]
    public void An_aircraft_of_another_type_meets_no_movement_and_is_shown()
    {
        var finding = Airlift("Russian An-12 aircraft", null);
        finding.Movements.ShouldBeEmpty();
        finding.Text.ShouldContain("No movement that is known matches it. On the same route in those days: Tu-154 [mv-07]; RA-82030 (An-124) [mv-08].");
    }

    [Fact]
    public void Alternatives_are_never_added()
    {
        var first = Said("ROK MND", "Paper 1", 1, kind: ClaimKind.Estimate, modality: Modality.Possible, item: "152 mm shells", amount: Quantity.Exactly(3_000_000, "shells"));
        var second = Said("ROK MND", "Paper 1", 1, kind: ClaimKind.Estimate, modality: Modality.Possible, item: "122 mm MRL rounds", amount: Quantity.Exactly(500_000, "rounds"), quote: Wording + " or else");
        var both = (List<WeighedClaim>)[Said("Paper 2", "Paper 2", 2, item: "152 mm shells", amount: Quantity.Exactly(3_000_000, "shells")), Said("Paper 2", "Paper 2", 2, item: "122 mm MRL rounds", amount: Quantity.Exactly(500_000, "rounds"), quote: Wording + " or else")];
        Weigh.Build([first, second]).Rows.ShouldBeEmpty();
        Weigh.Build([first, second, .. both]).Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Rockets_that_became_shells_are_shown() =>
        Shown(Said("A", "Paper 1", 1, item: "122 mm MRL rounds"), Said("B", "Paper 2", 2, item: "122 mm artillery shells")).ShouldBe([EchoDifferenceKind.Goods]);

    [Fact]
    public void A_misreport_counts_for_nothing()
    {
        var table = ClaimTable.Read(TextLayer.From("date,asserter,item,qty_low,unit,semantics,certainty,supplier,recipient\n2024-11,Z,155-mm shells,3500000,rounds,delivered,misreport,North Korea,Russia\n"));
        table.Rows.ShouldHaveSingleItem().Claim.Modality.ShouldBe(Modality.Denied);
    }

    [Fact]
    public void A_direction_that_was_turned_round_is_shown()
    {
        var turned = Said("B", "Paper 2", 2) is var copy ? copy with { Claim = copy.Claim with { Supplier = "Russia", Recipient = "North Korea" } } : null!;
        Shown(Said("A", "Paper 1", 1), turned).ShouldBe([EchoDifferenceKind.Direction, EchoDifferenceKind.Direction]);
    }

    [Fact]
    public void A_cargo_of_unknown_origin_that_got_one_is_shown()
    {
        var original = Said("C4ADS", "Paper 1", 1, kind: ClaimKind.Movement, item: "explosives", amount: new Quantity(74_000, null, approximate: false, "tonnes"));
        original = original with { Claim = original.Claim with { Supplier = null, Recipient = null } };
        var copy = Said("Paper 2", "Paper 2", 2, item: "explosives", amount: new Quantity(74_000, null, approximate: false, "tonnes"), quote: "in other words");
        Shown(original, copy).ShouldBe([EchoDifferenceKind.Firmness]);
    }

    [Fact]
    public void Another_spelling_of_a_place_changes_no_figure()
    {
        static string[] Rows(string place) => [.. Weigh.Build([At(Said("A", "Paper 1", 1), place)]).Rows.Select(row => $"{row.Id} {row.Lower} {row.Upper}")];
        Rows("Dunai").ShouldBe(Rows("Danube"));
    }

    [Fact]
    public void Two_places_of_one_name_lie_in_one_state() =>
        Waypoints.Default.StateOf("Vostochny Port").ShouldBe(Waypoints.Default.StateOf("Vostochny Cosmodrome"));

    [Fact]
    public void Four_that_became_three_are_shown_and_three_count()
    {
        var (original, copy) = (Said("A", "Paper 1", 1, item: "combat aircraft", amount: new Quantity(4, null, approximate: false, "aircraft")), Said("B", "Paper 2", 2, item: "combat aircraft", amount: new Quantity(3, null, approximate: false, "aircraft")));
        Shown(original, copy).ShouldBe([EchoDifferenceKind.Amount]);
        Weigh.Build([original, copy]).Rows.ShouldHaveSingleItem().Lower.ShouldBe(3);
    }

    [Fact]
    public void A_capacity_that_became_a_delivery_counts_for_nothing_and_is_shown()
    {
        var original = Said("ROK DIA", "Paper 1", 1, kind: ClaimKind.Estimate, modality: Modality.Possible, item: "152 mm shells", amount: new Quantity(12_000_000, null, approximate: false, "shells"), quote: "if all were 152 mm shells, " + Wording);
        var copy = Said("Paper 2", "Paper 2", 2, item: "152 mm shells", amount: new Quantity(12_000_000, null, approximate: false, "shells"));
        var register = Weigh.Build([original, copy]);
        register.Rows.ShouldBeEmpty();
        register.SetAside.Single(aside => aside.Claim == copy.Id).Reason.ShouldBe($"a copy of {original.Id}, which is possible: the weakest wording of a group counts");
        Shown(original, copy).ShouldContain(EchoDifferenceKind.Firmness);
    }

    [Fact]
    public void Other_goods_in_a_copied_text_are_shown()
    {
        Shown(Said("A", "Paper 1", 1, item: "KN-23"), Said("B", "Paper 2", 2, item: "intercontinental ballistic missiles")).ShouldBe([EchoDifferenceKind.Goods]);
        Shown(Said("A", "Paper 1", 1, item: "152 mm shells"), Said("B", "Paper 2", 2, item: "multiple rocket launchers")).ShouldBe([EchoDifferenceKind.Goods]);
    }

    [Fact]
    public void A_carrier_without_a_number_is_no_other()
    {
        var table = MovementTable.Read(TextLayer.From("mode,carrier,origin,destination,start\nsea,Does not exist,kp-rajin,ru-dunai,2024-03\n"));
        table.Rows.ShouldHaveSingleItem().Carriers.ShouldBe(["Does not exist"]);
        Fleet.Default.Find("Does not exist").ShouldBeNull();
    }

    [Fact]
    public void The_day_of_saying_is_not_the_day_of_the_event()
    {
        var use = SharedReports.First.First(weighed => weighed.Claim.Kind == ClaimKind.Use && weighed.Claim.Time is not null);
        (use.Claim.Time!.Period, use.Published).ShouldBe((Period.Day(new DateOnly(2024, 1, 2)), new DateOnly(2024, 3, 29)));
        Weigh.Build([use]).SetAside.ShouldHaveSingleItem().Cause.ShouldBe(SetAsideCause.Timeline);
    }

    [Fact]
    public void A_period_never_runs_past_publication()
    {
        var row = Weigh.Build([Said("A", "Paper 1", 1, days: Period.Year(2025))], new RegisterOptions { Window = new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 2)) }).Rows.ShouldHaveSingleItem();
        row.Occurred.ShouldBe(new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 2)));
    }

    [Fact]
    public void Another_place_of_landing_changes_no_row_and_is_shown()
    {
        var (original, copy) = (At(Said("A", "Paper 1", 1), "Vladivostok"), At(Said("B", "Paper 2", 2), "Dunai"));
        Weigh.Build([original, copy]).Rows.ShouldHaveSingleItem();
        Shown(original, copy).ShouldBe([EchoDifferenceKind.Place]);
    }

    [Fact]
    public void Totals_with_other_beginnings_bound_their_own_days()
    {
        var claims = (List<WeighedClaim>)[Said("A", "Paper 1", 1, amount: new Quantity(13_000, null, approximate: false, "containers"), item: "munitions", days: new Period(new DateOnly(2022, 6, 1), new DateOnly(2024, 8, 31)), quote: "a"), Said("B", "Paper 2", 2, amount: new Quantity(11_000, null, approximate: false, "containers"), item: "munitions", days: new Period(new DateOnly(2023, 9, 1), new DateOnly(2024, 6, 30)), quote: "b")];
        Weigh.Build(claims, new RegisterOptions { Window = new Period(new DateOnly(2023, 8, 1), new DateOnly(2024, 12, 31)) }).Rows.ShouldHaveSingleItem().Lower.ShouldBe(11_000);
        Weigh.Build(claims).Rows.ShouldHaveSingleItem().Lower.ShouldBe(13_000);
    }

    private static WeighedClaim Body(string paper, string rule, Quantity? amount = null, Period? days = null) =>
        Said("MSMT", paper, 1, kind: ClaimKind.Body) is var said ? said with { Claim = said.Claim with { Rule = rule, Sources = SourceChain.None, Supplier = "MSMT", Recipient = null, Item = null, Quantity = amount, Time = days is { } time ? new EventTime(time, "…") : null } } : null!;

    private static Difference Departure(WeighedClaim fact) => Weigh.Build([fact]).Differences.ShouldHaveSingleItem();

    private static Difference Written(string text)
    {
        var names = TextNames.In(TextLayer.From(text)).Select(named => new NameMention(named, "Paper", new DateOnly(2025, 7, 1), named.Span.Layer, Marking.Clear));
        return RegisterBuilder.Build(new RegisterInput { Claims = [], Names = [.. names] }, new RegisterOptions(), TestContext.Current.CancellationToken).Differences.ShouldHaveSingleItem();
    }

    private static List<EchoDifferenceKind> Shown(WeighedClaim original, WeighedClaim copy)
    {
        var link = Weigh.Build([original, copy]).Echoes.ShouldHaveSingleItem();
        (link.Original, link.Copy).ShouldBe((original.Id, copy.Id));
        return [.. link.Differences.Select(difference => difference.Kind)];
    }

    private static MovementFinding Airlift(string carrier, Quantity? count)
    {
        var claim = Said("Paper", "Paper", 1, kind: ClaimKind.Movement) is var said ? said with { Published = new DateOnly(2024, 3, 29), Claim = said.Claim with { Carrier = carrier, Quantity = count, Time = null, FromPlace = "Vladivostok", ToPlace = "Pyongyang", Supplier = null, Recipient = null, Item = null } } : null!;
        var input = new RegisterInput { Claims = [claim], Movements = SharedMovements.Table.Rows };
        return RegisterBuilder.Build(input, new RegisterOptions(), TestContext.Current.CancellationToken).MovementFindings.ShouldHaveSingleItem();
    }

    private static WeighedClaim At(WeighedClaim weighed, string place) => weighed with { Claim = weighed.Claim with { ToPlace = place } };

    private static WeighedClaim Said(string root, string paper, int day, ClaimKind kind = ClaimKind.Transfer, Modality modality = Modality.Reported, string item = "artillery shells", Quantity? amount = null, Period? days = null, string quote = Wording)
    {
        var layer = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(paper));
        var claim = new Claim
        {
            Span = new Span(layer, 0, quote.Length),
            Quote = quote,
            Kind = kind,
            Modality = modality,
            Sources = new SourceChain(root),
            Supplier = "North Korea",
            Recipient = "Russia",
            Item = item,
            Quantity = amount ?? new Quantity(500, null, approximate: false, "shells"),
            Time = new EventTime(days ?? Period.Year(2024), "…"),
            Rule = "test",
        };
        return new WeighedClaim { Id = claim.Id, Claim = claim, Published = new DateOnly(2025, 7, 1).AddDays(day), SourceName = paper, Exhibit = layer };
    }
}
