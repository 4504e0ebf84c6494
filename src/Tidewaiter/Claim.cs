using System.Collections.Immutable;

namespace Tidewaiter;

/// <summary>
/// One event of one kind, as one text puts it, with one modality and one source chain.
/// Slots hold the words of the text (a pronoun or "the plane" is replaced by the name it stands for); null means that the text does not say.
/// </summary>
public sealed record Claim
{
    /// <summary>Where the quote stands.</summary>
    public required Span Span { get; init; }

    /// <summary>The words of <see cref="Span"/>, exactly.</summary>
    public required string Quote { get; init; }

    /// <summary>What kind of event.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The weakest commitment in scope.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Who says so.</summary>
    public SourceChain Sources { get; init; } = SourceChain.None;

    /// <summary>Who gives, sends, trains, visits or lists.</summary>
    public string? Supplier { get; init; }

    /// <summary>Who receives, hosts, uses or is listed.</summary>
    public string? Recipient { get; init; }

    /// <summary>Ship, aircraft or mode; the vehicle first, its operator after "; ".</summary>
    public string? Carrier { get; init; }

    /// <summary>The goods, troops, workers or data.</summary>
    public string? Item { get; init; }

    /// <summary>How much, as an interval.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>When it happened.</summary>
    public EventTime? Time { get; init; }

    /// <summary>Where it left.</summary>
    public string? FromPlace { get; init; }

    /// <summary>Where it arrived, or was seen.</summary>
    public string? ToPlace { get; init; }

    /// <summary>Where it passed through.</summary>
    public string? Via { get; init; }

    /// <summary>Who runs the carrier.</summary>
    public string? Operator { get; init; }

    /// <summary>The cues that fired: why the modality and the chain are what they are.</summary>
    public ImmutableArray<Cue> Cues { get; init; } = [];

    /// <summary>Name of the rule that made the claim: "transfer/give/active", or "person" when somebody marked it by hand.</summary>
    public required string Rule { get; init; }

    /// <summary>The claim's id: see <see cref="ClaimId"/>.</summary>
    public ClaimId Id => ClaimId.Of(this);
}

/// <summary>A word or phrase that bears on how firmly a text commits itself, or that says who speaks.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Ceiling">The commitment that this cue allows at most.</param>
public sealed record Cue(string Text, Span Span, Modality Ceiling);
