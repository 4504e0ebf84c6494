using System.Collections.Immutable;

namespace Tidewaiter.Register.Movements;

/// <summary>What was aboard the trips that were observed on one route, as far as assumed loads of their carriers bound it. What else went unseen, it does not bound.</summary>
/// <param name="From">The state that they left.</param>
/// <param name="To">The state that the cargo reached.</param>
/// <param name="Mode">How it moved.</param>
/// <param name="Unit">What the loads are counted in: "containers", "tonnes".</param>
/// <param name="Trips">How many trips were observed; those that two observers may both have seen are counted twice.</param>
/// <param name="Most">At most this many could be aboard; null when a trip is among them for whose carrier no load is assumed.</param>
/// <param name="Least">At least this many were aboard if all were full; null unless that is assumed.</param>
/// <param name="Movements">The movements, in the order of their first days: their <see cref="ObservedMovement.ClaimId"/>.</param>
/// <param name="Assumptions">What is assumed, each "name: text".</param>
/// <param name="Marking">The join of the markings of the movements.</param>
public sealed record Carriage(string From, string To, TransportMode Mode, string Unit, decimal Trips, decimal? Most, decimal? Least, ImmutableArray<ClaimId> Movements, ImmutableArray<string> Assumptions, Marking Marking)
{
    /// <summary>"64 voyages observed, which could hold at most 19,200 containers".</summary>
    public string Text
    {
        get
        {
            var most = Most is { } limit ? $"which could hold at most {limit:#,0.##} {Unit}" : $"among them some for whose carrier no load in {Unit} is assumed: nothing bounds what they could hold";
            return $"{TransportModes.Trips(Trips, Mode)} observed{(Movements.Length > 1 ? ", some perhaps twice" : "")}, {most}{(Least is { } least ? $"; at least {least:#,0.##} {Unit} if all were full" : "")}";
        }
    }
}
