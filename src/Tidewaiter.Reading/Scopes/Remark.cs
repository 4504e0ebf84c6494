namespace Tidewaiter.Reading.Scopes;

/// <summary>What a sentence says of its own telling beside the telling: ", though proof is lacking", ": a lie", "with near certainty".</summary>
/// <param name="From">The first word that it reaches.</param>
/// <param name="To">The word after the last that it reaches.</param>
/// <param name="Word">The word that the cue is shown by.</param>
/// <param name="Ceiling">What it leaves of a claim.</param>
/// <param name="OfNoSource">It takes nothing from what somebody is named for: that a claim of his could not be verified leaves it his claim.</param>
internal readonly record struct Remark(int From, int To, int Word, Modality Ceiling, bool OfNoSource = false);
