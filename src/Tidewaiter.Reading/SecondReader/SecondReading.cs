using System.Collections.Immutable;

namespace Tidewaiter.Reading.SecondReader;

/// <summary>What a second reader's answers came to after they were checked against the text.</summary>
/// <param name="Claims">The claims that stand, in the order of their quotes; every character of them is the text's own.</param>
/// <param name="Rejections">What was refused, and why.</param>
/// <param name="Corrections">What of a standing claim was taken away or lowered, and why.</param>
/// <param name="Failures">Pieces of the text that could not be read, and why; empty when the whole text was.</param>
public sealed record SecondReading(ImmutableArray<Claim> Claims, ImmutableArray<Rejection> Rejections, ImmutableArray<Correction> Corrections, ImmutableArray<PieceFailure> Failures);

/// <summary>A proposed claim that was refused.</summary>
/// <param name="Quote">The words that the model gave; outside data, possibly empty.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record Rejection(string Quote, string Reason);

/// <summary>A part of a claim that was taken away, replaced or lowered.</summary>
/// <param name="Claim">The claim as it stands.</param>
/// <param name="Reason">What and why, as a sentence.</param>
public sealed record Correction(ClaimId Claim, string Reason);

/// <summary>A piece of the text for which no answer could be had or used.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record PieceFailure(Span Piece, string Reason);

/// <summary>What came back from a model: its text, or why there is none.</summary>
/// <param name="Content">The text of the answer; null when there is none.</param>
/// <param name="Fault">Why there is none, as a sentence; null when there is one.</param>
public sealed record ModelReply(string? Content, string? Fault)
{
    /// <summary>An answer.</summary>
    public static ModelReply Of(string content) => new(content, null);

    /// <summary>No answer.</summary>
    public static ModelReply Failed(string fault) => new(null, fault);
}

/// <summary>One question to a model.</summary>
/// <param name="System">What it is to do.</param>
/// <param name="User">The piece of the text, as JSON.</param>
public sealed record ModelQuestion(string System, string User);
