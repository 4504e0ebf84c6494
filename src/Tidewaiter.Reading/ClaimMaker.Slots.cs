using System.Collections.Immutable;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>The words and values that fill the slots of a claim.</content>
internal sealed partial class ClaimMaker
{
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
}
