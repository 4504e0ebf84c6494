using System.Collections.Immutable;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Movements;

/// <summary>A claim read as one about trips or carriers.</summary>
/// <param name="Source">The claim.</param>
/// <param name="Root">Whose word it is.</param>
/// <param name="Mode">How the goods moved.</param>
/// <param name="Trips">The trips that it counts, or null.</param>
/// <param name="Carriers">The carriers that it counts ("two An-124"), or null.</param>
/// <param name="Named">Types, carriers and operators that it names, each with the ids of data/carriers.tsv; empty when it names none.</param>
/// <param name="From">State of departure, or null.</param>
/// <param name="To">State of arrival, or null.</param>
/// <param name="Period">The days.</param>
/// <param name="Assumptions">What is assumed in reading it so.</param>
internal sealed record MovementClaim(
    WeighedClaim Source, string Root, TransportMode Mode, Quantity? Trips, Quantity? Carriers, List<NamedCarriers> Named,
    string? From, string? To, Period Period, ImmutableSortedSet<string> Assumptions)
{
    private const int RecentDays = 30;

    private static readonly (string Word, TransportMode Mode)[] Words =
    [
        ("ship", TransportMode.Sea), ("vessel", TransportMode.Sea), ("sea", TransportMode.Sea), ("boat", TransportMode.Sea), ("freighter", TransportMode.Sea), ("tanker", TransportMode.Sea),
        ("aircraft", TransportMode.Air), ("plane", TransportMode.Air), ("airplane", TransportMode.Air), ("flight", TransportMode.Air), ("air", TransportMode.Air), ("airlifter", TransportMode.Air), ("jet", TransportMode.Air),
        ("rail", TransportMode.Rail), ("train", TransportMode.Rail), ("railcar", TransportMode.Rail), ("railway", TransportMode.Rail), ("road", TransportMode.Road), ("truck", TransportMode.Road), ("lorry", TransportMode.Road),
    ];

    /// <summary>Reads a claim; null when it says nothing about trips or carriers of one mode.</summary>
    /// <param name="weighed">The claim.</param>
    /// <param name="root">Whose word it is.</param>
    /// <param name="parties">Its parties and those of its own voice's amounts.</param>
    /// <param name="options">Which assumptions are made.</param>
    public static MovementClaim? Read(WeighedClaim weighed, string root, TripParties parties, RegisterOptions options)
    {
        var claim = weighed.Claim;
        if (claim.Rule == ObservedMovement.Rule || claim.Kind is not (ClaimKind.Movement or ClaimKind.Transfer or ClaimKind.Sighting or ClaimKind.Deployment)) return null;
        var unit = claim.Quantity is { } quantity ? Units.Of(quantity.Unit) : "";
        // A transfer whose reading has no carrier may still name who flew it ("the 224th used for arms transactions"): only carriers and operators of data/ are taken from its words.
        var named = claim.Carrier is not null ? Fleet.Default.Named(claim.Carrier) : claim.Kind == ClaimKind.Transfer ? Fleet.Default.Named(claim.Quote).FindAll(static name => name.Carriers.Count > 0) : [];
        if (ModeOf(claim.Carrier, unit, named) is not { } mode) return null;

        var assumptions = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
        var (from, to) = (Waypoints.Default.StateOf(claim.FromPlace) ?? Parties.Name(claim.Supplier), Waypoints.Default.StateOf(claim.ToPlace) ?? Parties.Name(claim.Recipient));
        if (from is null && to is null && options.Makes(Assumption.PartiesFromContext) && parties.Of(weighed, root) is { } pair)
        {
            (from, to) = pair;
            assumptions = assumptions.Add(Assumption.PartiesFromContext.Name);
        }

        var period = claim.Time?.Period ?? Period.Always;
        if (period == Period.Always && weighed.Published is { } published && options.Makes(Assumption.MovementIsRecent) && OfTrips(unit) is null)
        {
            period = new Period(published.AddDays(-Math.Min(RecentDays, published.DayNumber)), published);
            assumptions = assumptions.Add(Assumption.MovementIsRecent.Name);
        }

        return new MovementClaim(weighed, root, mode, OfTrips(unit) is null ? null : claim.Quantity, unit is "aircraft" or "ships" ? claim.Quantity : null, named, from, to, period, assumptions);
    }

    /// <summary>True if a movement on its route and in its days can be one of those that the claim speaks of.</summary>
    public bool IsMetBy(ObservedMovement movement) =>
        Named.Count == 0 || movement.Carriers.Any(carrier => Named.Exists(name => name.Carriers.Contains(carrier)) || (Fleet.Default.Find(carrier) is null && WordForms.Of(carrier) is var words && Named.Exists(name => words.Contains(name.Name, StringComparer.OrdinalIgnoreCase))));

    /// <summary>True if it went between the states that the claim names; an aircraft flies out and back, so either way.</summary>
    public bool IsOnRoute(ObservedMovement movement) => IsItsWay(movement) || (Mode == TransportMode.Air && Goes(movement.ToState, movement.FromState));

    /// <summary>True if it went the way that the claim says. A flight the other way is known to belong to the same journey at most, and shows nothing of what this one brought.</summary>
    public bool IsItsWay(ObservedMovement movement) => Goes(movement.FromState, movement.ToState);

    private bool Goes(string? from, string? to)
    {
        // A movement of which one end is not known is on a route when the other end is.
        if (from is null && to is null) return false;
        return (From is null || from is null || from == From) && (To is null || to is null || to == To);
    }

    private static TransportMode? OfTrips(string unit) => TransportModes.OfTripUnit(unit);

    private static TransportMode? ModeOf(string? carrier, string unit, List<NamedCarriers> named)
    {
        if (OfTrips(unit) is { } counted) return counted;
        if (named.Exists(static name => name.Carriers.Count > 0)) return Fleet.Default.ModeOf(named);
        if (carrier is null) return null;
        List<TransportMode> modes = [.. WordForms.Of(carrier).SelectMany(word => Words.Where(known => known.Word == word).Select(known => known.Mode)).Distinct()];
        return modes is [var mode] ? mode : null;
    }
}
