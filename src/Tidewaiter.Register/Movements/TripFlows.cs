using System.Collections.Immutable;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Movements;

/// <summary>Movements as entries of rows that count trips: at least so many between two states, whatever was aboard.</summary>
internal static class TripFlows
{
    private const string OneCarrier = "aboard:";

    /// <summary>What trips carry, if anything: nobody who counts ships has seen it.</summary>
    public static ItemClass Aboard { get; } = new("aboard", "trips, contents not seen", Parent: null, "", Maker: null);

    /// <summary>True for what one carrier has aboard: such classes keep trips of different carriers apart, so that they add up, and have no row of their own.</summary>
    public static bool IsOneCarrier(FlowKey key) => key.Item.Id.StartsWith(OneCarrier, StringComparison.Ordinal);

    /// <summary>The row in which the trips of a key are shown.</summary>
    public static FlowKey ShownIn(FlowKey key) => IsOneCarrier(key) ? key with { Item = Aboard } : key;

    /// <summary>Reads the admitted movements, each as an entry or as the reason why it is in none.</summary>
    public static (ImmutableArray<FlowEntry> Entries, ImmutableArray<SetAside> Asides) Read(IEnumerable<Consignment> consignments)
    {
        var entries = ImmutableArray.CreateBuilder<FlowEntry>();
        var asides = ImmutableArray.CreateBuilder<SetAside>();
        foreach (var consignment in consignments)
        {
            var counted = consignment.Counted.ToHashSet(ReferenceEqualityComparer.Instance);
            foreach (var leg in consignment.Legs)
            {
                if (counted.Contains(leg)) entries.Add(Entry(leg, consignment));
                else if (consignment.Counted.IsEmpty) asides.Add(new SetAside(leg.ClaimId, SetAsideCause.Timeline, "a movement that is not known to have gone from one state to another: see the timeline"));
                else asides.Add(new SetAside(leg.ClaimId, SetAsideCause.Echo, $"a further leg of the consignment of {consignment.Counted[0].ClaimId} ({consignment.Counted[0].Id}), which is counted once"));
            }
        }

        return (entries.ToImmutable(), asides.ToImmutable());
    }

    private static FlowEntry Entry(ObservedMovement leg, Consignment consignment) => Entry(leg, leg.FromState!, consignment.To is { } last && last != leg.FromState ? last : leg.ToState!);

    /// <summary>The trips of one movement between two states.</summary>
    public static FlowEntry Entry(ObservedMovement leg, string from, string to)
    {
        var item = leg.Carriers is [var carrier] && Fleet.Default.Find(carrier) is { } one ? new ItemClass(OneCarrier + one.Id, $"trips of {one}, contents not seen", Aboard, "", Maker: null) : Aboard;
        var key = new FlowKey(from, to, item, FlowKind.Goods, leg.Mode.TripUnit(), QuantityMeaning.Cumulative);
        return new FlowEntry(leg.Weighed(), key, leg.Trips.Min, null, leg.Period, leg.Root, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));
    }
}
