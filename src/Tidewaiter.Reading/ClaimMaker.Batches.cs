using Tidewaiter.Reading.Frames;

namespace Tidewaiter.Reading;

/// <content>So many of what was spoken of: "Last year it delivered 25", "conceded that some had been sent".</content>
internal sealed partial class ClaimMaker
{
    // Paragraphs between a count and the claim that names what is counted.
    private const int FarthestBatch = 2;

    private bool IsBatch(Draft draft) => draft is { NeedsItem: true, Item: { } item } && VerbFrames.IsSome(Words, item);

    // The claim that names what a count alone is of.
    private Claim? Batch(ClaimKind kind) => _last is { Item: not null } last && last.Kind == kind ? last : _deed is { Item: not null } deed && deed.Kind == kind && _paragraph - _deedParagraph <= FarthestBatch ? deed : null;

    // Who hands over and who gets more of the same goods was said with them.
    private static Claim OfBatch(Claim claim, Claim batch)
    {
        if ((claim.Supplier ?? batch.Supplier) == (claim.Recipient ?? batch.Recipient)) return claim;
        return claim with { Supplier = claim.Supplier ?? batch.Supplier, Recipient = claim.Recipient ?? batch.Recipient };
    }
}
