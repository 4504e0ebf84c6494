using System.Collections.Immutable;
using Tidewaiter.Reading.Discourse;

namespace Tidewaiter.Reading;

/// <content>What the beginning of a list says of the claims of an item.</content>
internal sealed partial class ClaimMaker
{
    /// <summary>Who speaks in the sentence that was read last; null where nobody does.</summary>
    public (int First, int End)? SpeakerHere => _speakerParagraph == _paragraph ? _speaker : null;

    /// <summary>Lowers the claims of an item, those from an index on, to what its stem leaves of them, and fills in who tells it and, where the item begins with its verb, who does it.</summary>
    public void EndItem(ListStem stem, bool verbal, int first, ImmutableArray<Claim>.Builder claims)
    {
        for (var i = first; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (stem.Speaker is { } speaker && claim.Sources.Sources.IsEmpty) claim = claim with { Sources = new SourceChain([slots.Range(speaker)]) };
            if (verbal && stem.Doer is { } doer) claim = Done(claim, slots.Range(doer));
            claims[i] = stem.Word < 0 || stem.Ceiling >= claim.Modality ? claim : claim with { Modality = stem.Ceiling, Cues = [CueOf(stem), .. claim.Cues] };
        }
    }

    private static Claim Done(Claim claim, string doer) => claim.Kind switch
    {
        ClaimKind.Use when claim.Recipient is null => claim with { Recipient = doer },
        ClaimKind.Transfer or ClaimKind.Technology or ClaimKind.Training or ClaimKind.Deployment or ClaimKind.Labour when claim.Supplier is null && claim.Recipient != doer => claim with { Supplier = doer },
        _ => claim,
    };

    private Cue CueOf(ListStem stem)
    {
        var span = layer.SpanOf(Words[stem.Word].Start, Words[stem.Word].End);
        return new Cue(layer.Slice(span), span, stem.Ceiling);
    }
}
