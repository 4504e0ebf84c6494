using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
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
    private string? _paragraphSource;
    private int _paragraph = -1;
    private int _paragraphFirst = -1;
    private Claim? _last;
    private int _lastParagraph;
    private Claim? _before;
    private int _beforeParagraph;
    private Claim? _deed;
    private int _deedParagraph;
    private Claim? _deedBefore;
    private int _deedBeforeParagraph;
    private readonly Dictionary<ClaimKind, Claim> _lastOf = [];

    private ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(list);

    /// <summary>Adds the claims of the drafts of a sentence; returns how many.</summary>
    public int Make(Sentence sentence, List<Draft> drafts, ImmutableArray<Claim>.Builder claims)
    {
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
            var fold = Fold(draft);
            if (fold.Legal || fold.Asked) continue;
            spoken |= fold.Sources.Count > 0;
            foreach (var part in Split(draft).SelectMany(Dated))
            {
                // "carried supplies and no weapons": each part has its own certainty.
                var own = part.Item is { Determiner: >= 0 } item && part.Item != draft.Item && Words[item.Determiner].Form.Text == "no" ? Fold(part) : part.Item != draft.Item && fold.Modality == Modality.Denied ? Fold(part) : fold;
                var claim = Inherit(part, Make(sentence, part, own), drafts);
                if (part.Carrier is { IsPronoun: true } nobody && (nobody.Plural || claim.Kind == ClaimKind.Sighting) && claim is { Carrier: null, Item: null, Quantity: null } && claim.Kind is ClaimKind.Movement or ClaimKind.Sighting) continue;
                if ((part.NeedsItem || part is { Kind: ClaimKind.Use, Item.IsPronoun: true }) && claim.Item is null) continue;
                if (IsRepeat(claims, claim, sentence.Kind == SentenceKind.Caption)) continue;
                if (claim.Sources.Sources.Length == 0 || _speakerParagraph != _paragraph) NoteUnspoken(draft, fold, claims.Count);
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
        if (claim.Kind is ClaimKind.Estimate or ClaimKind.Designation or ClaimKind.Visit or ClaimKind.Body) return;
        _lastOf[claim.Kind] = claim;
        if (claim.Kind is not (ClaimKind.Movement or ClaimKind.Sighting or ClaimKind.Use)) (_deed, _deedParagraph) = (claim, sentence.Paragraph);
        var beside = draft.Clause.Relation is ClauseRelation.Participle or ClauseRelation.Relative or ClauseRelation.Infinitive;
        if (main && beside) return;
        main |= !beside;
        (_last, _lastParagraph) = (claim, sentence.Paragraph);
    }

    // "fired missiles on December 30, January 2 and January 6": each day is an event.
    private IEnumerable<Draft> Dated(Draft draft)
    {
        var dates = draft.Clause.Times;
        if (dates.Count < 2 || draft.Kind is ClaimKind.Estimate || !IsDay(dates[0])) return [draft];
        var several = new List<Draft> { draft };
        for (var i = 1; i < dates.Count && i < 8 && IsDay(dates[i]) && IsJoined(dates[i - 1], dates[i]); i++) several.Add(draft with { Date = dates[i] });
        return several;
    }

    private bool IsDay(int word) => times[Words[word].Time].Period is { From: { } from, To: { } to } && from == to;

    private bool IsJoined(int first, int second)
    {
        if (second - first > 3 || second - first < 2) return false;
        for (var i = first + 1; i < second; i++)
        {
            if (Words[i].Tag is not (Tag.Comma or Tag.Conj)) return false;
        }

        return true;
    }

    // "ammunition, including two million shells and 20 launchers": what is counted in the list is a claim of its own beside the whole.
    private List<Draft> Split(Draft draft)
    {
        var parts = Members(draft);
        if (draft is not { Kind: ClaimKind.Transfer, Item: { } item, NeedsItem: false }) return parts;
        for (var whole = item; whole is not null; whole = whole.Next) AddCounted(draft, whole.Including, parts);
        // "sent shells to Goma, including 20 launchers": the list stands apart from what it belongs to.
        foreach (var complement in draft.Clause.Preps)
        {
            if (complement.Prep > item.First && Words[complement.Prep].Form.Text == "including") AddCounted(draft, complement.Noun, parts);
        }

        return parts;
    }

    private static void AddCounted(Draft draft, NounPhrase? list, List<Draft> parts)
    {
        for (var listed = list; listed is not null; listed = listed.Next)
        {
            if (listed.Quantity >= 0 && !listed.CountOnly && (Arguments.IsItem(listed) || Arguments.IsCarrier(listed))) parts.Add(draft with { Item = listed, Counted = listed, ItemAlone = true });
        }
    }

    // A coordination in which members have counts of their own is one claim for each of them.
    private List<Draft> Members(Draft draft)
    {
        var parts = new List<Draft>();
        var item = draft.Counted is not null && (draft.Counted == draft.Item || draft.Kind == ClaimKind.Designation) ? draft.Counted : null;
        if (item?.Next is null)
        {
            return [draft];
        }

        var counted = 0;
        for (var member = item; member is not null; member = member.Next)
        {
            if (member.Quantity >= 0) counted++;
            if (member != item && member.Determiner >= 0 && Words[member.Determiner].Form.Text == "no") return [draft with { Item = item.Before(member), Counted = item }, draft with { Item = member, Counted = member }];
        }

        // "listed the tanker and its captain": a ship and a person are listed each for itself.
        var mixed = draft.Kind == ClaimKind.Designation && Arguments.IsCarrier(item) != Arguments.IsCarrier(item.Next) && (Arguments.IsCarrier(item) ? item.Next : item).Classes.Has(Classes.Person | Classes.Party);
        if ((counted == 0 && !mixed) || (counted == 1 && item.Quantity >= 0 && item.Next.Determiner < 0 && (item.Next.Next is null || draft.Kind != ClaimKind.Transfer || quantities[item.Quantity] is { Unit: not null } or { Vague: true })))
        {
            return [draft];
        }

        for (var member = item; member is not null; member = member.Next)
        {
            var alone = mixed || member.Quantity >= 0 || member.Next is { Quantity: >= 0 };
            parts.Add(draft.Kind != ClaimKind.Designation ? draft with { Item = member, Counted = member, ItemAlone = alone }
                : Arguments.IsCarrier(member) ? draft with { Carrier = alone ? member.Alone() : member, Recipient = null, Counted = member }
                : draft with { Recipient = alone ? member.Alone() : member, Carrier = null, Counted = member });
            if (!alone) break;
        }

        return parts;
    }

    private Claim Make(Sentence sentence, Draft draft, Commitment fold)
    {
        var (first, end) = Quote(sentence, draft);
        var (start, stop) = (Words[first].Start, Words[end - 1].End);
        var span = layer.SpanOf(start, stop);
        var sources = fold.Sources.Count == 0 ? Spoken(draft) : Sources(fold);
        var modality = fold.Modality;
        var cues = Cues(fold);
        if (sources.Count == 0 && modality == Modality.Asserted && _paragraphSource is { } governing)
        {
            sources = [governing];
            modality = Modality.Reported;
        }

        return new Claim
        {
            Span = span,
            Quote = layer.Slice(span),
            Kind = draft.Kind,
            Modality = modality,
            Sources = new SourceChain(sources),
            Supplier = Party(draft.Supplier, draft, sentence, draft.Recipient) ?? (draft.SupplierWord >= 0 ? Authority(draft) : NationalityOf(draft)),
            Recipient = Party(draft.Recipient ?? Host(draft), draft, sentence, draft.Supplier),
            Carrier = Carrier(draft.Carrier, draft, sentence),
            Item = Item(draft, sentence),
            Quantity = QuantityOf(draft),
            Time = Time(draft),
            FromPlace = Place(draft.From, sentence),
            ToPlace = Place(draft.To, sentence),
            Via = Place(draft.Via, sentence),
            Operator = Party(draft.Operator ?? OperatorOf(draft), draft, sentence),
            Cues = cues,
            Rule = draft.Rule,
        };
    }

    private ImmutableArray<Cue> Cues(Commitment fold)
    {
        var cues = ImmutableArray.CreateBuilder<Cue>(fold.Cues.Count);
        foreach (var (first, end, ceiling) in fold.Cues) cues.Add(new Cue(layer.Text[Words[first].Start..Words[end - 1].End], layer.SpanOf(Words[first].Start, Words[end - 1].End), ceiling));
        cues.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return cues.MoveToImmutable();
    }

    private static bool IsRepeat(ImmutableArray<Claim>.Builder claims, Claim claim, bool caption)
    {
        for (var i = claims.Count - 1; i >= 0 && i >= claims.Count - 12; i--)
        {
            var other = claims[i];
            if (caption && other.Kind == claim.Kind && other.Quote.Replace('’', '\'') == claim.Quote.Replace('’', '\'')) return true;
            if ((other.Quote == claim.Quote || other.Span.End > claim.Span.Start) && other.Kind == claim.Kind && other.Supplier == claim.Supplier && other.Recipient == claim.Recipient && other.Item == claim.Item && other.Carrier == claim.Carrier && Equals(other.Time, claim.Time) && other.FromPlace == claim.FromPlace && other.ToPlace == claim.ToPlace && Equals(other.Quantity, claim.Quantity)) return true;
        }

        return false;
    }

    private (int First, int End) Quote(Sentence sentence, Draft draft)
    {
        var clause = draft.Clause;
        var (first, end) = (clause.First, clause.End);
        var outer = clause;
        for (; outer.Parent is { } parent && outer.Relation is ClauseRelation.Content or ClauseRelation.Infinitive or ClauseRelation.Gerund; outer = parent)
        {
            first = Math.Min(first, parent.First);
            end = Math.Max(end, parent.End);
        }

        // "the drones that Tehran supplies": what is told of is quoted with it.
        if (outer is { Relation: ClauseRelation.Relative, Antecedent: { } told } && draft.Kind == ClaimKind.Transfer && told.First >= sentence.First && told.First < first && first - told.End < 3) first = told.First;

        if (clause.Subject is { } subject && clause.Relation is not ClauseRelation.Relative) first = Math.Min(first, Math.Max(subject.First, sentence.First));
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[draft.Item, draft.Recipient, draft.Carrier, draft.To, draft.From])
        {
            if (noun is not null && noun.First >= first && noun.First < sentence.End) end = Math.Max(end, noun.End);
        }

        end = Math.Min(end, sentence.End);
        while (first < end - 1 && Words[first].Tag is Tag.Comma or Tag.Conj or Tag.Pause or Tag.Stop or Tag.That) first++;
        while (end > first + 1 && Words[end - 1].Tag is Tag.Comma or Tag.Conj or Tag.Pause or Tag.Open) end--;
        return (first, end);
    }
}
