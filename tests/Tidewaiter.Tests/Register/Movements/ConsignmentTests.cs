using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Register;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Tests.Register.Movements;

/// <summary>Sea, rail and depot legs of one cargo are counted once, and what comes back is not subtracted.</summary>
public sealed class ConsignmentTests
{
    private static readonly string[] Ships = ["v-angara", "v-maria", "v-maia1", "v-ladyr", "a ship"];
    private static readonly string[] Ports = ["ru-dunai", "ru-vostochny"];

    [Fact]
    public void A_voyage_the_train_from_its_port_and_the_road_to_the_depot_are_one_consignment()
    {
        var legs = SharedMovements.Table.Rows;
        var joined = Consignment.Join(legs).Single(one => one.Legs.Any(leg => leg.Id == "mv-43"));
        joined.Legs.Select(leg => leg.Id).ShouldBe(["mv-43", "mv-23", "mv-21", "mv-29", "mv-20"], ignoreOrder: true);
        joined.Counted.ShouldNotContain(leg => leg.Id == "mv-43");
        joined.From.ShouldBe("North Korea");
    }

    [Fact]
    public void Onward_legs_and_returning_ships_change_no_count() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), (PositiveInt seed) =>
    {
        var random = new Random(seed.Get);
        var voyages = Enumerable.Range(0, random.Next(1, 12)).Select(number => Voyage(random, number)).ToList();
        var onward = voyages.Where(_ => random.Next(2) == 0).SelectMany(voyage => Onward(random, voyage)).ToList();
        var back = voyages.Where(_ => random.Next(2) == 0).Select(Back).ToList();
        var alone = Count(voyages, "North Korea");
        Count([.. voyages, .. onward], "North Korea").ShouldBe(alone);
        Count([.. voyages, .. onward, .. back], "North Korea").ShouldBe(alone);
        if (back.Count > 0) Count([.. voyages, .. onward, .. back], "Russia").ShouldNotBeNull();
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithEndSize(100_000));

    [Fact]
    public void Voyages_of_different_ships_add_up_and_a_count_of_all_of_them_is_not_added()
    {
        ObservedMovement[] singles = [Make("v-angara", 0, 5), Make("v-maria", 0, 5) with { Line = 50 }, Make("v-angara", 10, 12)];
        Count([.. singles], "North Korea").ShouldBe(3);
        Count([.. singles, Make("four ships", 0, 20) with { Line = 60, Trips = new Quantity(2, null, approximate: false, "voyages") }], "North Korea").ShouldBe(3);
        Count([.. singles, Make("four ships", 0, 20) with { Line = 60, Trips = new Quantity(9, null, approximate: false, "voyages") }], "North Korea").ShouldBe(9);
        Count([Make("v-angara", 0, 5), Make("v-angara", 3, 8) with { Line = 99, Root = "another observer" }], "North Korea").ShouldBe(1, "two observers may have seen one voyage");
    }

    [Fact]
    public void Many_legs_at_one_place_are_joined_in_linear_time()
    {
        var legs = Enumerable.Range(0, 5_000).SelectMany(number => (ObservedMovement[])[Make("a ship", number % 700, (number % 700) + 3) with { Line = number }, Make("a train", (number % 700) + 3, (number % 700) + 6) with { Line = number + 50_000, Mode = TransportMode.Rail, Origins = ["ru-dunai"], Destinations = ["depot-mozdok"], FromState = "Russia", ToState = "Russia" }]).ToList();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Consignment.Join(legs).Sum(one => one.Counted.Length).ShouldBe(5_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static decimal? Count(IReadOnlyList<ObservedMovement> movements, string supplier) =>
        RegisterBuilder.Build(new RegisterInput { Claims = [], Movements = [.. movements.Select(leg => leg with { Span = leg.Span with { Start = leg.Line * 10, End = (leg.Line * 10) + 9 } })] }, new RegisterOptions(), TestContext.Current.CancellationToken).Rows.SingleOrDefault(row => row.Unit == "voyages" && row.Flow.Supplier == supplier)?.Lower;

    private static ObservedMovement Voyage(Random random, int number)
    {
        var from = random.Next(300);
        return Make(Ships[random.Next(Ships.Length)], from, from + random.Next(20)) with { Line = number, Destinations = [Ports[random.Next(Ports.Length)]], Trips = new Quantity(random.Next(1, 5), null, approximate: false, "voyages"), Root = $"observer {random.Next(3)}" };
    }

    private static IEnumerable<ObservedMovement> Onward(Random random, ObservedMovement voyage)
    {
        var train = voyage with { Line = voyage.Line + 1000, Mode = TransportMode.Rail, Carriers = ["a train"], Origins = voyage.Destinations, Destinations = ["depot-tikhoretsk"], FromState = "Russia", ToState = "Russia", Period = new Period(voyage.Period.To, voyage.Period.To!.Value.AddDays(random.Next(20))), Trips = new Quantity(random.Next(1, 9), null, approximate: false, "trains") };
        return [train, train with { Line = voyage.Line + 2000, Mode = TransportMode.Road, Carriers = ["lorries"], Origins = train.Destinations, Destinations = ["depot-mozdok"], Trips = new Quantity(7, null, approximate: false, "convoys") }];
    }

    private static ObservedMovement Back(ObservedMovement voyage) => voyage with
    {
        Line = voyage.Line + 3000,
        Origins = voyage.Destinations,
        Destinations = voyage.Origins,
        FromState = voyage.ToState,
        ToState = voyage.FromState,
        Period = new Period(voyage.Period.To, voyage.Period.To!.Value.AddDays(5)),
    };

    private static ObservedMovement Make(string carrier, int from, int to) => new()
    {
        Id = $"{carrier} {from}",
        Mode = TransportMode.Sea,
        Basis = MovementBasis.Observed,
        Carriers = [carrier],
        Origins = ["kp-rajin"],
        Destinations = ["ru-dunai"],
        FromState = "North Korea",
        ToState = "Russia",
        Period = new Period(new DateOnly(2023, 9, 1).AddDays(from), new DateOnly(2023, 9, 1).AddDays(to)),
        Trips = new Quantity(1, null, approximate: false, "voyages"),
        Root = "observer",
        Span = new Span(ContentHash.Of([1]), from, to + 1),
        Quote = "…",
        Line = from,
        Exhibit = ContentHash.Of([1]),
    };
}
