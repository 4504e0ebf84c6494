using System.Collections.Immutable;

namespace Tidewaiter.Register.Movements;

/// <summary>What a movement rests on.</summary>
public enum MovementBasis
{
    /// <summary>An instrument saw it: radio, imagery, trade data.</summary>
    Observed,

    /// <summary>A part of it was seen and the rest is inferred. It counts for nothing and is shown.</summary>
    Inferred,

    /// <summary>Somebody says so, without showing it: it stands no firmer than any other claim of the same voice.</summary>
    Asserted,
}

/// <summary>
/// A carrier, or several, that moved between two places: a row of a table, or later what a detector found. It says that at least so many trips were made in a period. What was aboard it does not show.
/// </summary>
public sealed record ObservedMovement
{
    /// <summary>The rule of every claim that is a row of a table of movements.</summary>
    public const string Rule = "table/movements";

    /// <summary>The row's own name, "mv-08"; its line where it has none.</summary>
    public required string Id { get; init; }

    /// <summary>How the goods moved.</summary>
    public required TransportMode Mode { get; init; }

    /// <summary>What the movement rests on.</summary>
    public required MovementBasis Basis { get; init; }

    /// <summary>The carriers: the id of data/carriers.tsv for one that it knows, else the words of the row. Each is one that moved, or a description of several ("four ships").</summary>
    public required ImmutableArray<string> Carriers { get; init; }

    /// <summary>Where it left: ids of data/places.tsv or the words of the row; several are alternatives. Empty when unknown.</summary>
    public required ImmutableArray<string> Origins { get; init; }

    /// <summary>Where it arrived, likewise.</summary>
    public required ImmutableArray<string> Destinations { get; init; }

    /// <summary>The state that it left, under the name that the register prints; null when unknown.</summary>
    public string? FromState { get; init; }

    /// <summary>The state that it reached, likewise.</summary>
    public string? ToState { get; init; }

    /// <summary>The days in which all its trips lie, both ends included.</summary>
    public required Period Period { get; init; }

    /// <summary>How many trips, in <see cref="TransportModes.TripUnit"/>: from below only, since gaps in what is seen are never trips that did not happen.</summary>
    public required Quantity Trips { get; init; }

    /// <summary>What the row says was aboard; it is somebody's word and no observation. Null when it does not say.</summary>
    public string? Cargo { get; init; }

    /// <summary>The first amount in <see cref="Cargo"/>, from below; null when there is none.</summary>
    public Quantity? Amount { get; init; }

    /// <summary>Further words of the row.</summary>
    public string? Detail { get; init; }

    /// <summary>Who published it, as the row says.</summary>
    public string? Source { get; init; }

    /// <summary>Whose word or whose observation it is in the end, in the spelling that the register uses for voices.</summary>
    public required string Root { get; init; }

    /// <summary>The last day that the row gives for its publication; null when it gives none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the row stands.</summary>
    public required Span Span { get; init; }

    /// <summary>The words of <see cref="Span"/>, exactly.</summary>
    public required string Quote { get; init; }

    /// <summary>Line of the table, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The exhibit that it was read from.</summary>
    public required ContentHash Exhibit { get; init; }

    /// <summary>Who may read it.</summary>
    public Marking Marking { get; init; } = Marking.Clear;

    /// <summary>The id of <see cref="Claim"/>: the name under which proofs cite this movement.</summary>
    public ClaimId ClaimId => Claim.Id;

    /// <summary>The movement as a claim whose span is the row: reported, or possible when a part of it is inferred.</summary>
    public Claim Claim => new()
    {
        Span = Span,
        Quote = Quote,
        Kind = ClaimKind.Movement,
        Modality = Basis == MovementBasis.Inferred ? Modality.Possible : Modality.Reported,
        Sources = new SourceChain(Root),
        Supplier = FromState,
        Recipient = ToState,
        Carrier = Carriers.IsEmpty ? null : string.Join(", ", Carriers.Select(carrier => Fleet.Default.Find(carrier)?.Name ?? carrier)),
        Item = Cargo,
        Quantity = Trips,
        Time = new EventTime(Period, Period.ToString()),
        FromPlace = Words(Origins),
        ToPlace = Words(Destinations),
        Rule = Rule,
    };

    /// <summary>The movement as the register weighs it.</summary>
    public WeighedClaim Weighed() => new() { Id = ClaimId, Claim = Claim, Published = Published, SourceName = Source ?? Root, Exhibit = Exhibit, Marking = Marking };

    /// <summary>The carriers in words: "RA-82030 (An-124)", "four ships".</summary>
    public string CarriersInWords => Carriers.IsEmpty ? "an unnamed carrier" : string.Join(", ", Carriers.Select(carrier => Fleet.Default.Find(carrier)?.ToString() ?? carrier));

    private static string? Words(ImmutableArray<string> places) => places.IsEmpty ? null : string.Join(" or ", places.Select(place => Waypoints.Default.Find(place)?.Name ?? place));
}
