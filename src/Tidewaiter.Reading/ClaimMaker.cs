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
internal sealed class ClaimMaker(TextLayer layer, SlotText slots, List<Word> list, List<QuantityNode> quantities, List<TimeNode> times, Recency recency, ClauseBuilder clauses)
{
    private string? _paragraphSource;
    private int _paragraph = -1;
    private int _paragraphFirst = -1;
    private string? _lastSource;
    private Claim? _last;
    private int _lastParagraph;
    private Claim? _before;
    private int _beforeParagraph;
    private readonly Dictionary<ClaimKind, Claim> _lastOf = [];

    private ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(list);

    /// <summary>Adds the claims of the drafts of a sentence; returns how many.</summary>
    public int Make(Sentence sentence, List<Draft> drafts, ImmutableArray<Claim>.Builder claims)
    {
        (_before, _beforeParagraph) = (_last, _lastParagraph);
        if (sentence.Paragraph != _paragraph) (_paragraph, _paragraphSource, _paragraphFirst) = (sentence.Paragraph, null, sentence.First);
        var opening = OpeningSource(sentence);
        if (opening is not null) _paragraphSource = opening;
        var count = 0;
        var spoken = false;
        foreach (var draft in drafts)
        {
            var fold = ScopeStage.Fold(Words, draft, clauses);
            if (fold.Legal) continue;
            spoken |= fold.Sources.Count > 0;
            foreach (var part in Split(draft))
            {
                var claim = Inherit(part, Make(sentence, part, fold), drafts);
                if (part.Carrier is { IsPronoun: true, Plural: true } && claim is { Carrier: null, Item: null, Quantity: null } && claim.Kind is ClaimKind.Movement or ClaimKind.Sighting) continue;
                if (part is { Kind: ClaimKind.Use, Item.IsPronoun: true } && claim.Item is null) continue;
                if (IsRepeat(claims, claim, sentence.Kind == SentenceKind.Caption)) continue;
                claims.Add(claim);
                if (claim.Kind is not (ClaimKind.Estimate or ClaimKind.Designation or ClaimKind.Visit)) (_last, _lastParagraph, _lastOf[claim.Kind]) = (claim, sentence.Paragraph, claim);
                count++;
            }
        }

        // Another source has appeared: the one that opened the paragraph governs no longer.
        if (spoken && sentence.First != _paragraphFirst) _paragraphSource = null;
        return count;
    }

    // "These laborers are working …", "with another 3,000 troops sent": the parties are those of the claim that the phrase points back to.
    private Claim Inherit(Draft draft, Claim claim, List<Draft> drafts)
    {
        // "around 15,000 went": a bare count of those who were spoken of.
        if (claim is { Kind: ClaimKind.Movement, Carrier: null } && draft.Carrier is { CountOnly: true } && _last is { Kind: ClaimKind.Deployment or ClaimKind.Labour }) claim = claim with { Kind = _last.Kind };
        // "500 North Koreans": soldiers where soldiers are spoken of.
        if (claim.Kind == ClaimKind.Labour && draft.Item is { IsPeople: true } && _last is { Kind: ClaimKind.Deployment or ClaimKind.Use }) claim = claim with { Kind = ClaimKind.Deployment };
        if (_last is null || _last.Kind != claim.Kind || _last.Modality == Modality.Denied) return claim;
        var pointing = draft.Item is { Determiner: >= 0, IsPronoun: false } item && Words[item.Determiner].Form.Text is "these" or "those";
        var within = draft.Clause is { Relation: ClauseRelation.Participle, Parent: { } parent, Antecedent: { } told } && parent.Preps.Exists(complement => complement.Noun == told && Words[complement.Prep].Form.Text == "with") && drafts.Exists(other => other.Clause == parent);
        if (!pointing && !within) return claim;
        return claim with { Supplier = claim.Supplier ?? _last.Supplier, Recipient = claim.Recipient ?? _last.Recipient, ToPlace = claim.ToPlace ?? _last.ToPlace };
    }

    /// <summary>Makes the claim of a sentence that denies the last claim without saying it again; returns how many.</summary>
    public int Deny(Sentence sentence, List<Draft> drafts, ImmutableArray<Claim>.Builder claims)
    {
        if (_before is null || sentence.Paragraph - _beforeParagraph > 3 || Denials.Find(Words, clauses.Clauses) is not { } found || found.Clause.Verb is not { } verb || drafts.Exists(draft => draft.Clause == found.Clause)) return 0;
        var (first, end) = (sentence.First, sentence.End);
        var span = layer.SpanOf(Words[first].Start, Words[end - 1].End);
        string[] sources = found.Source is null ? [] : found.Source.IsPronoun ? (_lastSource is null ? [] : [_lastSource]) : [slots.Source(found.Source, clauses.EndWithComplements(found.Source.End))];
        // "talk of a troop dispatch": what is denied is named, and may not be what was said last.
        var named = found.Clause.Objects.Find(static noun => noun.Of?.Event is not null)?.Of!.Event;
        claims.Add((named is { } kind && _lastOf.TryGetValue(kind, out var told) ? told : _before) with
        {
            Span = span,
            Quote = layer.Slice(span),
            Modality = Modality.Denied,
            Sources = new SourceChain(sources),
            Quantity = null,
            Time = null,
            Cues = [new Cue(slots.Word(verb.Main), layer.SpanOf(Words[verb.Main].Start, Words[verb.Main].End), Modality.Denied)],
            Rule = "denial/of-what-was-said",
        });
        return 1;
    }

    /// <summary>
    /// Makes the claim of a sentence that only says more of the last one: "These include shells", "with thousands more expected". Returns how many.
    /// </summary>
    public int Elaborate(Sentence sentence, ImmutableArray<Claim>.Builder claims)
    {
        if (_last is not { Kind: ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Labour } last || last.Modality == Modality.Denied || sentence.Paragraph != _lastParagraph) return 0;
        var count = 0;
        foreach (var clause in clauses.Clauses)
        {
            if (Elaborations.Of(Words, clause) is not { } draft) continue;
            var fold = ScopeStage.Fold(Words, draft, clauses);
            foreach (var part in Split(draft))
            {
                var claim = Make(sentence, part, fold);
                var kind = part.Item is null ? last.Item : claim.Item;
                claims.Add(claim with { Kind = last.Kind, Supplier = last.Supplier, Recipient = last.Recipient, ToPlace = claim.ToPlace ?? last.ToPlace, Item = kind, Time = claim.Time ?? (part.Item is null ? null : last.Time), Modality = part.Item is null ? claim.Modality : Modalities.Weakest(claim.Modality, last.Modality) });
                count++;
            }
        }

        return count;
    }

    /// <summary>Takes note of who spoke in the sentence, for "he said" in the next.</summary>
    public void NoteSources()
    {
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Verb is { Passive: false } verb && verb.Classes.Has(Classes.Say | Classes.Deny) && clause.Subject is { IsPronoun: false } speaker) Note(speaker);
        }

        foreach (var attribution in clauses.Attributions)
        {
            if (attribution.Source is { IsPronoun: false } source) Note(source);
        }
    }

    private void Note(NounPhrase speaker)
    {
        if (speaker.Country is not null || speaker.Classes.Has(Classes.Source | Classes.Person | Classes.Party) || speaker.IsName) _lastSource = slots.Source(speaker, clauses.EndWithComplements(speaker.End));
    }

    // "According to X," at the start of a paragraph governs it until another source speaks.
    private string? OpeningSource(Sentence sentence)
    {
        foreach (var attribution in clauses.Attributions)
        {
            if (attribution.First == sentence.First && Words[attribution.Cue].Form.Text == "according to" && attribution.Source is { } source) return slots.Source(source, source.End);
        }

        return clauses.Attributions.Count > 0 ? null : _paragraphSource;
    }

    // A coordination in which members have counts of their own is one claim for each of them.
    private List<Draft> Split(Draft draft)
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
        if ((counted == 0 && !mixed) || (counted == 1 && item.Quantity >= 0 && item.Next.Determiner < 0))
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
        var sources = Sources(fold);
        var modality = fold.Modality;
        var cues = fold.Cues.Select(cue => new Cue(layer.Text[Words[cue.First].Start..Words[cue.End - 1].End], layer.SpanOf(Words[cue.First].Start, Words[cue.End - 1].End), cue.Ceiling)).OrderBy(cue => cue.Span.Start).ToImmutableArray();
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
            Supplier = Party(draft.Supplier, draft, sentence) ?? (draft.SupplierWord >= 0 ? slots.Word(draft.SupplierWord) : NationalityOf(draft)),
            Recipient = Party(draft.Recipient, draft, sentence),
            Carrier = Carrier(draft.Carrier, sentence),
            Item = Item(draft, sentence),
            Quantity = QuantityOf(draft),
            Time = Time(draft),
            FromPlace = Place(draft.From),
            ToPlace = Place(draft.To),
            Via = Place(draft.Via),
            Operator = Party(draft.Operator, draft, sentence),
            Cues = cues,
            Rule = draft.Rule,
        };
    }

    private static bool IsRepeat(ImmutableArray<Claim>.Builder claims, Claim claim, bool caption)
    {
        for (var i = claims.Count - 1; i >= 0 && i >= claims.Count - 12; i--)
        {
            var other = claims[i];
            if (caption && other.Kind == claim.Kind && other.Quote.Replace('’', '\'') == claim.Quote.Replace('’', '\'')) return true;
            if ((other.Quote == claim.Quote || other.Span.Start < claim.Span.End) && other.Kind == claim.Kind && other.Supplier == claim.Supplier && other.Recipient == claim.Recipient && other.Item == claim.Item && other.Carrier == claim.Carrier && other.FromPlace == claim.FromPlace && other.ToPlace == claim.ToPlace && Equals(other.Quantity, claim.Quantity)) return true;
        }

        return false;
    }

    private List<string> Sources(Commitment fold)
    {
        var sources = new List<string>();
        for (var i = fold.Sources.Count - 1; i >= 0; i--)
        {
            var noun = fold.Sources[i];
            var text = noun.IsPronoun ? _lastSource ?? slots.Source(noun, noun.End) : slots.Source(noun, clauses.EndWithComplements(noun.End));
            if (text.Length > 0 && !sources.Contains(text, StringComparer.OrdinalIgnoreCase)) sources.Add(text);
        }

        return sources;
    }

    private string? Party(NounPhrase? noun, Draft draft, Sentence sentence)
    {
        if (noun is null) return null;
        if (!noun.IsPronoun) return slots.Name(noun);

        // "Moscow denied that it had received": the speaker speaks of itself.
        for (var clause = draft.Clause; clause.Parent is { } parent && clause.Relation is ClauseRelation.Content or ClauseRelation.Infinitive or ClauseRelation.Gerund; clause = parent)
        {
            if (parent.Subject is { IsPronoun: false } speaker && parent.Subject != noun && (speaker.Country is not null || speaker.Classes.Has(Classes.Party | Classes.Person)) && !noun.Plural) return slots.Name(speaker);
        }

        return noun.Plural ? recency.People(Words, noun, sentence.Paragraph) : null;
    }

    private string? Carrier(NounPhrase? noun, Sentence sentence)
    {
        if (noun is null) return null;
        if (noun.CountOnly || Recency.IsAnaphor(Words, noun)) return recency.Carrier(Words, noun, sentence.Paragraph) ?? (noun.IsPronoun || noun.CountOnly ? null : slots.Name(noun));
        return slots.Name(noun);
    }

    private string? Place(NounPhrase? noun) => noun is null || noun.IsPronoun ? null : slots.Name(noun);

    private string? Item(Draft draft, Sentence sentence)
    {
        if (draft.ItemWords is { } range) return slots.Range(range.First, range.End);
        if (draft.Item is not { } item || item is { Money: true, CountOnly: true, Of: null }) return null;
        if (item.Of is null && IsContainer(item) && Filling(draft.Clause, item) is { } filling) return slots.Item(filling, alone: false);
        if (item.Of is { } of && Arguments.IsItem(of) && IsContainer(item)) return slots.Item(of, alone: false);
        if (!Recency.IsAnaphor(Words, item)) return slots.Item(item, draft.ItemAlone) + Including(draft.Clause, item);
        var found = item.Classes.Has(Classes.Troops | Classes.Workers) ? recency.People(Words, item, sentence.Paragraph) : recency.Item(Words, item, sentence.Paragraph);
        return found ?? (item.IsPronoun ? null : slots.Item(item, alone: false));
    }

    // "containers filled with munitions", "packages containing rifles".
    private NounPhrase? Filling(Clause clause, NounPhrase item)
    {
        foreach (var child in clause.Children)
        {
            if (child.Antecedent != item || child.Verb is not { } verb || verb.Form.VerbLemma is not ("fill" or "load" or "contain" or "hold" or "carry" or "pack" or "stuff")) continue;
            var content = child.Objects.Count > 0 ? child.Objects[0] : child.Preps.Find(complement => Words[complement.Prep].Form.Text is "with" or "of").Noun;
            if (content is not null && Arguments.IsItem(content)) return content;
        }

        return null;
    }

    // "equipment from Russia, including mobile systems": the list stands apart from what it belongs to.
    private string Including(Clause clause, NounPhrase item)
    {
        if (item.Including is not null || item.Next is not null) return "";
        foreach (var complement in clause.Preps)
        {
            if (Words[complement.Prep].Form.Text is "including" or "such as" && complement.Prep > item.First && Arguments.IsItem(complement.Noun)) return $", including {slots.Item(complement.Noun, alone: false)}";
        }

        return "";
    }

    private bool IsContainer(NounPhrase noun) => noun.CountOnly || Words[noun.Head].Form.NounLemma is "container" or "package" or "bale" or "sack" or "bag" or "shipment" or "consignment" or "cargo" or "batch" or "load" or "crate" or "pallet" or "box" or "lot" or "haul" or "stock" or "stockpile" or "barrel" or "tonnage" or "delivery" or "supply" or "volume" or "amount" or "number" or "freight";

    private string? NationalityOf(Draft draft)
    {
        if (draft.Supplier is not null || draft.Kind is ClaimKind.Movement or ClaimKind.Sighting or ClaimKind.Use or ClaimKind.Visit or ClaimKind.Designation or ClaimKind.Estimate) return null;
        var item = draft.Item is { } noun && noun.Of is { } of && IsContainer(noun) ? of : draft.Item;
        if (item is { IsPeople: true }) return slots.Name(item);
        return item is { Nationality: >= 0 } ? slots.Word(item.Nationality) : item?.Possessor?.Country is not null ? slots.Name(item.Possessor) : null;
    }

    private Quantity? QuantityOf(Draft draft)
    {
        var counted = draft.Counted;
        if (counted is null) return null;
        if (counted.Quantity < 0 && counted.Of is { Quantity: >= 0 } of) counted = of;
        if (counted.Quantity < 0) counted = Worth(draft.Clause, counted) ?? counted;
        if (counted.Quantity < 0) return null;
        var node = quantities[counted.Quantity];
        if (node.Min is null && node.Max is null) return null;
        var unit = node.Unit ?? (counted.CountOnly && counted.Of is { } inner ? slots.Word(inner.Head) : counted is { CountOnly: true } && draft.Item is { CountOnly: false } told && told != counted ? slots.Word(told.Head) : slots.Word(LastMember(counted).Head));
        var meaning = node.Meaning;
        if (node.Unit is null)
        {
            // The lexicon knows "artillery shell" as one word, and what is counted are shells; a people keeps its whole name.
            if (Countries.Default.Find(unit) is null) unit = unit[(unit.LastIndexOfAny([' ', '\u00A0']) + 1)..];
            unit = unit.ToLowerInvariant();
        }

        return new Quantity(node.Min, node.Max, node.Approximate, unit, meaning);
    }

    // "weapons worth $50 million": goods without a count are counted in money.
    private NounPhrase? Worth(Clause clause, NounPhrase counted)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep == counted.End && complement.Noun.Money && Words[complement.Prep].Form.Text == "worth") return complement.Noun;
        }

        return null;
    }

    private static NounPhrase LastMember(NounPhrase noun)
    {
        while (noun.Next is { Quantity: < 0 } next && noun.IsName) noun = next;
        return noun;
    }

    private EventTime? Time(Draft draft)
    {
        var clause = draft.Clause;
        var word = clause.Times.Count > 0 ? clause.Times[0] : -1;
        // "A month later, on 9 February": the one that says when.
        if (clause.Times.Count > 1 && times[Words[word].Time].Unanchored && clause.Times.Find(other => !times[Words[other].Time].Unanchored) is > 0 and var dated) word = dated;
        if (word < 0 && clause.Sibling is { } sibling && sibling.Subject == clause.Subject && sibling.Times.Count > 0 && sibling.Verb is { } verb && sibling.Times[0] < verb.First) word = sibling.Times[0];
        if (word < 0 && clause.Children.Find(static child => child is { Relation: ClauseRelation.Participle, Times.Count: > 0, Verb: { } verb } && !verb.Classes.Has(Classes.Frames)) is { } child0 && child0.Antecedent is { } told && (clause.Objects.Contains(told) || clause.Preps.Exists(complement => complement.Noun == told))) word = child0.Times[0];
        if (word < 0) return null;
        var node = times[Words[word].Time];
        if (word + 1 < Words.Length && Words[word + 1].Time >= 0 && OfYear(node.Period, times[Words[word + 1].Time].Period) is { } period) return new EventTime(period, slots.Range(word, word + 2));
        return new EventTime(node.Period, slots.Word(word));
    }

    // "in April last year": the month of the first in the year of the second.
    private static Period? OfYear(Period part, Period year)
    {
        if (part.From is not { } from || part.To is not { } to || year.From is not { Month: 1, Day: 1 } first || from.Year != to.Year || first.Year == from.Year) return null;
        return new Period(from.AddYears(first.Year - from.Year), to.AddYears(first.Year - to.Year));
    }

    private (int First, int End) Quote(Sentence sentence, Draft draft)
    {
        var clause = draft.Clause;
        var (first, end) = (clause.First, clause.End);
        for (var outer = clause; outer.Parent is { } parent && outer.Relation is ClauseRelation.Content or ClauseRelation.Infinitive or ClauseRelation.Gerund; outer = parent)
        {
            first = Math.Min(first, parent.First);
            end = Math.Max(end, parent.End);
        }

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
