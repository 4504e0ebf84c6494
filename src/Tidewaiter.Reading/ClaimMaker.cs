using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;
using Word = Tidewaiter.Reading.Words.Word;

namespace Tidewaiter.Reading;

/// <summary>Makes claims of drafts: folds the commitment, resolves what points back, splits counted conjuncts, cuts the quote.</summary>
internal sealed partial class ClaimMaker(TextLayer layer, SlotText slots, List<Word> list, List<QuantityNode> quantities, List<TimeNode> times, Recency recency, ClauseBuilder clauses, DateOnly? published)
{
    // Characters within which the same words are looked for: a long paragraph.
    private const int Beside = 2_000;

    /// <summary>Why nothing is told of what is law, background or supposed.</summary>
    public const string NoEvent = "it is law or background and no event";

    /// <summary>Why nothing is told of what is asked.</summary>
    public const string Asked = "it is asked and not told";

    private (int First, int End)? _paragraphSource;
    private int _paragraph = -1;
    private int _paragraphFirst = -1;
    private Claim? _last;
    private int _lastParagraph;
    private int _listingParagraph = -9;
    private Claim? _before;
    private int _beforeParagraph;
    private Claim? _deed;
    private int _deedParagraph;
    private Claim? _deedBefore;
    private int _deedBeforeParagraph;
    private readonly Dictionary<ClaimKind, Claim> _lastOf = [];

    private ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(list);

    /// <summary>Where the claims of the sentence stand in the list, and what they were made of.</summary>
    public List<(int Claim, Draft Draft)> Made { get; } = [];

    /// <summary>Why a draft of the last sentence made no claim; null when all did.</summary>
    public string? Withheld { get; private set; }

    /// <summary>Adds the claims of the drafts of a sentence; returns how many.</summary>
    public int Make(Sentence sentence, List<Draft> drafts, ImmutableArray<Claim>.Builder claims)
    {
        Withheld = null;
        _caption = sentence.Kind == SentenceKind.Caption;
        (_before, _beforeParagraph) = (_last, _lastParagraph);
        (_deedBefore, _deedBeforeParagraph) = (_deed, _deedParagraph);
        if (sentence.Paragraph != _paragraph) (_paragraph, _paragraphSource, _paragraphFirst) = (sentence.Paragraph, null, sentence.First);
        Listen(sentence);
        var opening = OpeningSource(sentence);
        if (opening is not null) _paragraphSource = opening;
        var count = 0;
        var spoken = false;
        var main = false;
        foreach (var draft in drafts)
        {
            if (IsNumberOfAnother(draft, drafts)) continue;
            var fold = Fold(draft);
            if (fold.Legal || fold.Asked)
            {
                Withheld = fold.Asked ? Asked : NoEvent;
                continue;
            }

            spoken |= fold.Sources.Count > 0;
            foreach (var filled in Parts(Fill(draft), dated: true))
            {
                var part = WithSender(filled);
                // "carried supplies and no weapons": each part has its own certainty.
                var own = part.Item is { Determiner: >= 0 } item && part.Item != draft.Item && Words[item.Determiner].Form.Text == "no" ? Fold(part) : part.Item != draft.Item && fold.Modality == Modality.Denied ? Fold(part) : fold;
                var claim = There(part, Inherit(part, Make(sentence, part, own), drafts));
                if (Untold(claims, part, claim, sentence) is { } why)
                {
                    Withheld = why;
                    continue;
                }

                if (claim.Sources.Sources.Length == 0 || _speakerParagraph != _paragraph) NoteUnspoken(draft, fold, claims.Count);
                if (Accused(part, claim, own) is { } accused)
                {
                    claims.Add(accused);
                    claim = Without(claim, accused);
                    count++;
                }

                Made.Add((claims.Count, part));
                claims.Add(claim);
                Remember(claim, draft, sentence, ref main);
                if (part.Carrier is { IsName: true, Plural: false, Next: null } ship && !Arguments.IsCarrier(ship)) recency.NoteShip(ship, sentence.Paragraph);
                count++;
            }
        }

        // Another source has appeared: the one that opened the paragraph governs no longer.
        if (spoken && sentence.First != _paragraphFirst) _paragraphSource = null;
        return count;
    }

    // What the next sentence leans on is what the main clause said, not what is told beside it.
    private void Remember(Claim claim, Draft draft, Sentence sentence, ref bool main)
    {
        if (claim.Kind == ClaimKind.Designation) _listingParagraph = sentence.Paragraph;
        if (claim.Kind is ClaimKind.Estimate or ClaimKind.Designation or ClaimKind.Visit or ClaimKind.Body) return;
        _lastOf[claim.Kind] = claim;
        if (claim.Kind is not (ClaimKind.Movement or ClaimKind.Sighting or ClaimKind.Use)) (_deed, _deedParagraph) = (claim, sentence.Paragraph);
        var beside = draft.Clause.Relation is ClauseRelation.Participle or ClauseRelation.Relative or ClauseRelation.Infinitive;
        if (main && beside) return;
        main |= !beside;
        (_last, _lastParagraph) = (claim, sentence.Paragraph);
    }

    // What no rule understands is no firmer than a "may" in its own quote.
    private void Quoted(int first, int end, Commitment fold)
    {
        for (var i = first; i < end; i++)
        {
            if (Words[i].Tag == Tag.Modal && Words[i].Form.Text is "may" or "might" or "could" && !Firmness.IsInView(Words, i)) fold.Insist(i, i + 1, Modality.Possible);
        }
    }

    private Claim Make(Sentence sentence, Draft draft, Commitment fold)
    {
        var (first, end) = Quote(sentence, draft);
        if (fold.Modality >= Modality.Reported) end = BeforeDoubt(draft, first, end);
        var (start, stop) = Bracketed(Words[first].Start, Words[end - 1].End);
        var span = layer.SpanOf(start, stop);
        if (draft.IsLeaning) Quoted(first, end, fold);
        var sources = Sources(fold);
        if (sources.Count == 0) sources = Spoken(draft);
        var modality = fold.Modality;
        var cues = Cues(fold);
        var item = Item(draft, sentence);
        var carrier = Carrier(draft.Carrier ?? (item is null && draft is { Kind: ClaimKind.Movement, Item: { IsPronoun: true } mover } && recency.PeopleMeant(_paragraph) == Classes.None ? mover : null), draft, sentence) ?? Hull(draft, sentence);
        if (sources.Count == 0 && modality == Modality.Asserted && _paragraphSource is { } governing)
        {
            sources.Add(slots.Range(governing));
            modality = Modality.Reported;
        }

        return new Claim
        {
            Span = span,
            Quote = layer.Slice(span),
            Kind = draft.Kind,
            Modality = modality,
            Sources = sources.Count == 0 ? SourceChain.None : new SourceChain(sources),
            Supplier = Party(draft.Supplier, draft, sentence, draft.Recipient) ?? (draft.SupplierWord >= 0 ? Authority(draft) : NationalityOf(draft)) ?? Owner(draft) ?? Commander(draft) ?? Denier(draft),
            Recipient = Party(draft.Recipient ?? Host(draft), draft, sentence, draft.Supplier),
            Carrier = carrier,
            Item = item,
            Quantity = InNouns(QuantityOf(draft), item, carrier, IsBatch(draft)),
            Time = Dated(When(draft), draft, modality),
            FromPlace = Place(draft.From, draft, sentence),
            // "transfers to North Korean tankers": who is given is no place.
            ToPlace = draft.To is { } met && Arguments.IsCarrier(met) && Host(draft) == met ? null : Place(draft.To, draft, sentence),
            Via = Place(draft.Via, draft, sentence),
            Operator = Party(draft.Operator ?? OperatorOf(draft), draft, sentence),
            Cues = cues,
            Rule = draft.Rule,
        };
    }

    private ImmutableArray<Cue> Cues(Commitment fold)
    {
        if (fold.Cues.Count == 0) return [];
        var cues = new Cue[fold.Cues.Count];
        for (var i = 0; i < cues.Length; i++)
        {
            var (first, end, ceiling) = fold.Cues[i];
            cues[i] = new Cue(layer.Text[Words[first].Start..Words[end - 1].End], layer.SpanOf(Words[first].Start, Words[end - 1].End), ceiling);
        }

        Array.Sort(cues, static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return ImmutableCollectionsMarshal.AsImmutableArray(cues);
    }

    // Why a claim is not told, or null.
    private string? Untold(ImmutableArray<Claim>.Builder claims, Draft part, Claim claim, Sentence sentence)
    {
        const string Nothing = "what its pronoun stands for is not known";
        if (part.Carrier is { IsPronoun: true } nobody && !nobody.Classes.Has(Classes.Carrier) && (nobody.Plural || claim.Kind == ClaimKind.Sighting || claim.Rule is "movement/bound" or "movement/dated") && claim is { Carrier: null, Item: null, Quantity: null } && claim.Kind is ClaimKind.Movement or ClaimKind.Sighting && !IsSomewhere(nobody, part, claim)) return Nothing;
        if ((part.NeedsItem || part is { Kind: ClaimKind.Use, Item.IsPronoun: true, Rule: not "use/fired-at" }) && claim.Item is null) return Nothing;
        return Repeated(claims, claim, sentence.Kind == SentenceKind.Caption) is { } told ? $"it tells again what claim {told.Id.Text} tells" : null;
    }

    // "They were bound for Dunai", "she was off Soroosh": whatever it was, where it was is told. "as they loaded at Vostochny" leans on what is told of somebody else.
    private static bool IsSomewhere(NounPhrase nobody, Draft part, Claim claim) => (claim.FromPlace ?? claim.ToPlace) is not null && !(nobody.Plural && part.Clause.Relation is ClauseRelation.Adverbial or ClauseRelation.Relative or ClauseRelation.Participle);

    // The claim before that a claim tells again, or null. Said in the same words with nothing but the end of a paragraph between (a line set twice, a quotation pulled out of its paragraph), or said twice by
    // the rules of one sentence, it is the same telling; said again further on, it is told again.
    private Claim? Repeated(ImmutableArray<Claim>.Builder claims, Claim claim, bool caption)
    {
        for (var i = claims.Count - 1; i >= 0 && i >= claims.Count - 12; i--)
        {
            var other = claims[i];
            if (other.Kind != claim.Kind) continue;
            if (caption && IsSameText(other.Quote, claim.Quote)) return other;
            if ((other.Span.End > claim.Span.Start || (other.Quote == claim.Quote && IsBeside(other.Span.End, claim.Span.Start))) && other.Supplier == claim.Supplier && other.Recipient == claim.Recipient && other.Item == claim.Item && other.Carrier == claim.Carrier && Equals(other.Time, claim.Time) && other.FromPlace == claim.FromPlace && other.ToPlace == claim.ToPlace && Equals(other.Quantity, claim.Quantity)) return other;
        }

        return null;
    }

    private static bool IsSameText(string one, string other)
    {
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i] && !(one[i] is '’' or '\'' && other[i] is '’' or '\'')) return false;
        }

        return true;
    }

    // At most one paragraph ends between two places that are not far apart.
    private bool IsBeside(int end, int start)
    {
        if (start - end > Beside) return false;
        var breaks = 0;
        for (var i = end; i < start; i++)
        {
            if (layer.Text[i] == '\n' && layer.Text[i - 1] != '\n') breaks++;
        }

        return breaks <= 1;
    }

    private (int First, int End) Quote(Sentence sentence, Draft draft)
    {
        var clause = draft.Clause;
        var (first, end) = (clause.First, clause.End);
        var outer = clause;
        for (; outer.Parent is { } parent && outer.Relation is ClauseRelation.Content or ClauseRelation.Infinitive or ClauseRelation.Gerund; outer = parent)
        {
            if (!IsBehindDenied(outer, parent)) first = Math.Min(first, parent.First);
            end = Math.Max(end, parent.End);
        }

        // "the drones that Tehran supplies": what is told of is quoted with it.
        if (outer is { Relation: ClauseRelation.Relative, Antecedent: { } told } && draft.Kind == ClaimKind.Transfer && told.First >= sentence.First && told.First < first && first - told.End < 3) first = told.First;

        if (clause.Subject is { } subject && clause.Relation is not ClauseRelation.Relative) first = Math.Min(first, Math.Max(subject.First, sentence.First));
        // "designated two men for buying drones from Iran": what for is quoted with it.
        foreach (var ground in clause.Children)
        {
            if (draft.Kind == ClaimKind.Designation && ground is { Relation: ClauseRelation.Gerund, Marker: >= 0 and var marker } && Words[marker].Form.Text == "for" && marker <= end + 1)
            {
                end = Math.Max(end, ground.End);
                foreach (var noun in ground.Objects) end = Math.Max(end, noun.End);
                foreach (var complement in ground.Preps) end = Math.Max(end, complement.Noun.End);
            }
        }

        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[draft.Item, draft.Recipient, draft.Carrier, draft.To, draft.From])
        {
            if (noun is not null && noun.First >= first && noun.First < sentence.End) end = Math.Max(end, noun.End);
        }

        // What is taken for granted of people at a place is told by their phrase alone.
        if (draft is not { Nominal: not null, Kind: ClaimKind.Deployment or ClaimKind.Labour }) end = Reaching(clause, end);
        end = Math.Min(end, sentence.End);
        while (first < end - 1 && Words[first].Tag is Tag.Comma or Tag.Conj or Tag.Pause or Tag.Stop or Tag.That) first++;
        return (first, Tidy(first, Trimmed(clause, first, end)));
    }

    // "says that no arms have come into its hands, and that it buys tractors": the words of what is denied are none of what is told.
    private bool IsBehindDenied(Clause told, Clause saying)
    {
        foreach (var other in saying.Children)
        {
            if (other is { Relation: ClauseRelation.Content } && other.First < told.First && other.First > saying.First && (other.Verb is { Negated: true } || (other.Subject is { Determiner: >= 0 } nothing && Words[nothing.Determiner].Form.Text == "no"))) return true;
        }

        return false;
    }

    // "flew to Pyongyang and laid", "who fought in Kursk were", "said on Wednesday, seven months after": a quote does not end in the verb of another clause, nor in the words that date it.
    private int Trimmed(Clause clause, int first, int end)
    {
        if (clause.Verb is not { } verb) return end;
        var tail = end;
        while (tail > verb.End && Words[tail - 1].Tag is Tag.Verb or Tag.Aux or Tag.Modal or Tag.Adv or Tag.Neg) tail--;
        if (tail < end && tail > verb.End && Words[tail - 1].Tag == Tag.Conj) return tail - 1;
        if (end - 2 <= Math.Max(first, verb.End) || Words[end - 1].Form.Text is not ("after" or "before" or "since")) return end;
        tail = end - 1;
        while (tail > verb.End && tail > end - 5 && (Words[tail - 1].Tag is Tag.Time or Tag.Number || Words[tail - 1].Form.NounLemma is "hour" or "day" or "week" or "month" or "year" or "minute")) tail--;
        return tail;
    }

    // "teach what they know of drones": a quote does not break off in what hangs in it; what stands behind a comma, or may, will or is only believed to be, is told apart.
    private int Reaching(Clause clause, int end)
    {
        foreach (var child in clause.Children)
        {
            if (child.First > end || child.End <= end || child.Relation is ClauseRelation.Adverbial or ClauseRelation.Main || IsApart(child)) continue;
            end = Reaching(child, child.End);
        }

        return end;
    }

    private bool IsApart(Clause child)
    {
        if (child.Antecedent is { First: > 0 and var named } && Words[named - 1].Tag == Tag.Comma) return true;
        var before = child.First - 1;
        if (Words[child.First].Tag == Tag.Comma || (before >= 0 && Words[before].Tag == Tag.Comma)) return true;
        if (child.Verb is not { } verb) return false;
        while (before > 0 && Words[before].Tag is Tag.Wh or Tag.Prep) before--;
        return verb.Classes.Has(Classes.Hedge | Classes.Deny) || ((verb.Modal >= 0 || verb.Negated) && before >= 0 && Words[before].Tag == Tag.Comma);
    }
}
