using System.Collections.Immutable;

namespace Tidewaiter.Register.Echoes;

/// <summary>Why a claim may rest on another.</summary>
public enum EchoReasonKind
{
    /// <summary>Both name one root, with one figure.</summary>
    SameRoot,

    /// <summary>The later text has the words of the earlier.</summary>
    SharedWording,

    /// <summary>The later claim has the figure of the earlier, of the same goods over nearly the same days.</summary>
    SharedFigure,

    /// <summary>The later figure is the earlier one times a published factor.</summary>
    ConvertedFigure,

    /// <summary>The later text names the earlier voice or publication as where it has it from.</summary>
    Citation,

    /// <summary>Both say of a body what departs from its own word in the same way: an error in common is a sign of one source.</summary>
    SharedDeparture,
}

/// <summary>What a named person decided about a link.</summary>
public enum EchoDecision
{
    /// <summary>The later claim does rest on the earlier.</summary>
    Confirmed,

    /// <summary>It does not: the link is never used.</summary>
    Cut,
}

/// <summary>One reason for a link.</summary>
/// <param name="Kind">The sort.</param>
/// <param name="Text">The reason in words, with what was compared.</param>
public sealed record EchoReason(EchoReasonKind Kind, string Text);

/// <summary>In what a copy departs from its original.</summary>
public enum EchoDifferenceKind
{
    /// <summary>Another number, unit, or end: "up to" became a figure.</summary>
    Amount,

    /// <summary>Other goods.</summary>
    Goods,

    /// <summary>Other days.</summary>
    Days,

    /// <summary>Other parties, or turned round.</summary>
    Direction,

    /// <summary>Said more firmly, or as another kind of event: a capacity became a delivery.</summary>
    Firmness,

    /// <summary>Another place.</summary>
    Place,
}

/// <summary>One difference between a copy and its original: either is wrong, or they are no copies.</summary>
/// <param name="Kind">The sort.</param>
/// <param name="Text">What the original says and what the copy says.</param>
public sealed record EchoDifference(EchoDifferenceKind Kind, string Text);

/// <summary>A hypothesis that one claim rests on another, so that the two are one voice. An analyst can confirm or cut it by its id.</summary>
/// <param name="Id">"e-" and 12 hexadecimal digits that depend on the two claims only.</param>
/// <param name="Copy">The claim that rests on the other: published later, or on the same day.</param>
/// <param name="Original">The claim that it rests on.</param>
/// <param name="Reasons">Why, at least one, the firmest first.</param>
/// <param name="Differences">In what the copy departs from the original; empty when they say the same. A converted figure is no difference.</param>
/// <param name="Decision">What a person decided; null when nobody has: then it carries a mark of doubt.</param>
/// <param name="Used">True when the two claims count as one voice: somebody confirmed it, or nobody cut it and the viewer takes hypotheses of its sort as echoes.</param>
/// <param name="Marking">The join of the markings of both claims.</param>
public sealed record EchoLink(string Id, ClaimId Copy, ClaimId Original, ImmutableArray<EchoReason> Reasons, ImmutableArray<EchoDifference> Differences, EchoDecision? Decision, bool Used, Marking Marking)
{
    /// <summary>True while nobody has decided about it.</summary>
    public bool Doubtful => Decision is null;

    /// <summary>Relation of a copy to its original in an entry by which a person confirms the link.</summary>
    public const string Confirms = "echo confirmed";

    /// <summary>Relation in an entry that cuts it.</summary>
    public const string Cuts = "echo cut";

    /// <summary>Relation in an entry that takes an earlier decision back.</summary>
    public const string Open = "echo open";

    /// <summary>The id of the link between two claims.</summary>
    public static string IdOf(ClaimId copy, ClaimId original) => IdOf(copy.Text, original.Text);

    /// <summary>The id of the link between two claims, by their ids.</summary>
    public static string IdOf(string copy, string original) =>
        "e-" + ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\u001F', "echo-link/1", copy, original))).ToString()[..12];
}
