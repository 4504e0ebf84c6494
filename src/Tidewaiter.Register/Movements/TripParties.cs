using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Movements;

/// <summary>Between whom the trips of a claim went that does not say so: as the amounts of the same voice that trips carry, if all of them went one way; else as all such amounts of the docket.</summary>
internal sealed class TripParties
{
    private readonly ILookup<string, (string, string)> _byRoot;
    private readonly List<(string, string)> _all;

    /// <summary>Looks at the entries of rows.</summary>
    public TripParties(IReadOnlyList<FlowEntry> entries)
    {
        var carried = entries.Where(entry => Conversion.All.Any(conversion => TransportModes.OfTripUnit(conversion.From) is not null && conversion.To == entry.Key.Unit)).ToList();
        _byRoot = carried.ToLookup(entry => entry.Root, entry => (entry.Key.Supplier, entry.Key.Recipient), StringComparer.OrdinalIgnoreCase);
        _all = [.. carried.Select(entry => (entry.Key.Supplier, entry.Key.Recipient)).Distinct()];
    }

    /// <summary>The two states, or null when nothing tells. Only for counts of trips of ships: the published loads are of ships.</summary>
    public (string From, string To)? Of(WeighedClaim weighed, string root)
    {
        if (weighed.Claim.Quantity is not { } quantity || Units.Of(quantity.Unit) != TransportMode.Sea.TripUnit()) return null;
        return _byRoot[root].Distinct().ToList() is [var own] ? own : _all is [var only] ? only : null;
    }
}
