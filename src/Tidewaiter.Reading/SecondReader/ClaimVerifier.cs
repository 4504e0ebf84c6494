using System.Collections.Immutable;

namespace Tidewaiter.Reading.SecondReader;

/// <summary>
/// Checks the claims of a model against the text. A claim stands when its quote does; its slots, numbers and days are the text's own or nothing; its
/// modality is the weakest of the model's, of every cue that reaches the quote, and of the grammar's firmest claim of the same kind there. No step raises it.
/// </summary>
/// <param name="text">The text with all that claims are checked against.</param>
/// <param name="rule">Written into the claims: which model it was.</param>
internal sealed class ClaimVerifier(CheckedText text, string rule)
{
    private const int LongestQuote = 1_000;

    private static readonly string[] CarryingSlots = ["supplier", "recipient", "carrier", "item", "from_place", "to_place"];

    /// <summary>Checks one claim about a piece of the text.</summary>
    /// <param name="proposed">The claim as the model put it.</param>
    /// <param name="piece">The piece that the model was shown, in UTF-16 indices.</param>
    /// <param name="corrections">Receives what was taken away or lowered, as sentences.</param>
    /// <param name="reason">Why the claim is refused, as a sentence; null when it stands.</param>
    public Claim? Check(ProposedClaim proposed, (int Start, int End) piece, List<string> corrections, out string? reason)
    {
        if (!ClaimKinds.TryParse(proposed.Kind, out var kind)) return Refuse($"“{proposed.Kind}” is no kind of claim.", out reason);
        if (!Modalities.TryParse(proposed.Modality, out var modality)) return Refuse($"“{proposed.Modality}” is no modality.", out reason);
        if (Quote(proposed.Quote, piece, out reason) is not { } quote) return null;
        var slots = new SlotCheck(text, quote, corrections);
        var found = CarryingSlots.ToDictionary(static slot => slot, slot => slots.Words(proposed, slot), StringComparer.Ordinal);
        var measures = new MeasureCheck(text, quote, corrections);
        var quantity = measures.Quantity(proposed, slots);
        if (quantity is null && found.Values.All(static words => words is null)) return Refuse("Nothing that it says of who, what, where or how much stands in the text.", out reason);
        var cues = text.Ceiling.Over(quote);
        var claim = new Claim
        {
            Span = quote,
            Quote = text.Layer.Slice(quote),
            Kind = kind,
            Modality = Lower(modality, kind, quote, cues, corrections),
            Sources = slots.Sources(proposed),
            Supplier = found["supplier"],
            Recipient = found["recipient"],
            Carrier = found["carrier"],
            Item = found["item"],
            Quantity = quantity,
            Time = measures.Time(proposed, slots),
            FromPlace = found["from_place"],
            ToPlace = found["to_place"],
            Via = slots.Words(proposed, "via"),
            Operator = slots.Words(proposed, "operator"),
            Cues = cues,
            Rule = rule,
        };
        reason = null;
        return claim;
    }

    private Modality Lower(Modality model, ClaimKind kind, Span quote, ImmutableArray<Cue> cues, List<string> corrections)
    {
        var modality = model;
        foreach (var cue in cues) modality = Modalities.Weakest(modality, cue.Ceiling);
        if (modality < model) corrections.Add($"It was lowered from {model.Word()} to {modality.Word()} by {string.Join(", ", cues.Where(cue => cue.Ceiling == modality).Select(static cue => $"“{cue.Text}”"))}.");
        var grammar = text.Grammar.Claims.Where(claim => claim.Kind == kind && ReaderComparison.IsSamePlace(claim.Span, quote)).Select(static claim => claim.Modality).ToList();
        if (grammar.Count == 0 || grammar.Max() >= modality) return modality;
        corrections.Add($"It was lowered from {modality.Word()} to {grammar.Max().Word()}, the firmest that the grammar reads here.");
        return grammar.Max();
    }

    private Span? Quote(string? words, (int Start, int End) piece, out string? reason)
    {
        reason = null;
        if (string.IsNullOrWhiteSpace(words)) reason = "It has no quote.";
        else if (words.Length > LongestQuote) reason = $"Its quote has more than {LongestQuote} characters.";
        if (reason is not null) return null;
        var found = text.Folded.Find(words!, piece.Start, piece.End, 2);
        if (found.Count == 0) reason = text.Folded.Holds(words!, piece.Start, piece.End) ? "Its quote begins or ends inside a word or number of the text." : "Its quote does not stand in the text.";
        else if (found.Count > 1) reason = "Its quote stands in the text more than once.";
        if (reason is not null) return null;
        var quote = text.Layer.SpanOf(found[0].Start, found[0].End);
        var sentences = text.SentencesOf(quote);
        if (sentences.Length == 0 || sentences.All(static sentence => sentence.Kind is "heading" or "boilerplate")) reason = "Its quote stands in a headline or in what belongs to the page, where no claims are made.";
        else if (sentences[0].Paragraph != sentences[^1].Paragraph) reason = "Its quote runs over more than one paragraph.";
        return reason is null ? quote : null;
    }

    private static Claim? Refuse(string why, out string? reason)
    {
        reason = why;
        return null;
    }
}
