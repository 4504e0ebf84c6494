using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>How much: the count of the phrase that the frame counts, or of the trips that were made.</content>
internal sealed partial class ClaimMaker
{
    private Quantity? QuantityOf(Draft draft) => CountOf(draft) ?? SpareCount(draft);

    private Quantity? CountOf(Draft draft)
    {
        var counted = Share(draft.Clause) ?? draft.Counted ?? Guests(draft);
        if (draft is { Ordinal: > 0, Item: { } nth }) return new Quantity(draft.Ordinal, draft.Ordinal, false, slots.Word(nth.Head).ToLowerInvariant());
        if (Times(draft) is { } trips) return trips;
        if (draft is { Kind: ClaimKind.Training, Supplier: { Quantity: >= 0 } teachers } && counted is not { Quantity: >= 0 }) counted = teachers;
        if ((counted is null || (counted.Quantity < 0 && counted.Of is not { Quantity: >= 0 } && !IsOne(counted))) && Occasions(draft) is { } often) return often;
        if (counted is null || IsRest(counted)) return null;
        if (IsOne(counted)) return new Quantity(1, 1, false, slots.Word(counted.Head).ToLowerInvariant());
        if (counted.Quantity < 0 && counted.Of is { Quantity: >= 0 } of) counted = of;
        if (counted.Quantity < 0 && Percentage(draft, counted) is { } part) return part;
        if (counted.Quantity < 0) counted = Worth(draft.Clause, counted) ?? PutAt(draft.Clause) ?? counted;
        return counted.Quantity < 0 ? NumberBehind(draft, counted) : Number(draft, counted);
    }

    // The number of a phrase, in what it counts.
    private Quantity? Number(Draft draft, NounPhrase counted)
    {
        var node = quantities[Whole(draft, counted)];
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

    // "supplied fuel on at least three occasions".
    private Quantity? Occasions(Draft draft)
    {
        foreach (var complement in draft.Clause.Preps)
        {
            if (complement.Noun is { Quantity: >= 0, Of: null } times0 && Words[complement.Prep].Form.Text is "on" or "in" && !IsPointed(times0) && Words[times0.Head].Form.Text is "occasions" or "instances" or "cases" or "times" or "dates" or "days" or "nights" or "shipments" or "consignments" or "batches" or "tranches" or "instalments" or "convoys" && quantities[times0.Quantity] is var node && (node.Min ?? node.Max) is not null) return new Quantity(node.Min, node.Max, node.Approximate, Words[times0.Head].Form.Text, node.Meaning);
        }

        return draft.Kind is ClaimKind.Transfer or ClaimKind.Use && draft.Nominal is null ? Repeatedly(draft, "times") : null;
    }

    // "flew to Benghazi nine times", "visited the plant twice": so many trips, whoever made them.
    private Quantity? Times(Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Movement or ClaimKind.Visit or ClaimKind.Sighting, Nominal: null }) return null;
        var unit = draft.Kind == ClaimKind.Visit ? "visits" : draft.Kind == ClaimKind.Sighting ? "calls" : draft.Clause.Verb?.Form.VerbLemma == "fly" || (draft.Carrier is { } carrier && Vehicles.IsAircraft(Words[carrier.Head].Form.NounLemma)) ? "flights" : "voyages";
        return Repeatedly(draft, unit);
    }

    // "several times a week" is how often, and "several times before" hardly says how often.
    private Quantity? Repeatedly(Draft draft, string unit)
    {
        foreach (var word in draft.Clause.Modifiers)
        {
            if (Words[word].Form.Text is "twice" && word + 1 < Words.Length && Words[word + 1].Form.Text is not ("as" or "the" or "that" or "a")) return new Quantity(2, 2, false, unit);
        }

        foreach (var noun in draft.Clause.Objects)
        {
            if (noun is { Quantity: >= 0, Of: null } && Words[noun.Head].Form.Text == "times" && noun.End < Words.Length && Words[noun.End].Form.Text is not ("more" or "as" or "the" or "higher" or "larger" or "that") && quantities[noun.Quantity] is var node && (unit != "times" || (!node.Vague && Words[noun.End].Form.Text is not ("a" or "per" or "each"))) && (node.Min ?? node.Max) is not null) return new Quantity(node.Min, node.Max, node.Approximate, unit, node.Meaning);
        }

        return null;
    }

    // "the last of six fighters", "the rest of the 20 tanks": how many, the text does not say.
    private bool IsRest(NounPhrase counted)
    {
        var first = counted.Determiner >= 0 && counted.Determiner == counted.First || Words[counted.First].Tag == Tag.Det ? counted.First + 1 : counted.First;
        return first + 1 < Words.Length && Words[first + 1].Form.Text == "of" && Words[first].Form.Text is "last" or "first" or "rest" or "remainder" or "most" or "some" or "part" or "none";
    }

    // "one of the four".
    private bool IsOne(NounPhrase counted) => Written(counted.First) is "one" or "One" && counted.First + 1 < Words.Length && Words[counted.First + 1].Form.Text == "of" && counted.Head > counted.First;

    // "some 300 of the 4,000 men posted to Goma fell": all of them were posted.
    private int Whole(Draft draft, NounPhrase counted)
    {
        if (draft.Clause is not { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Aside: false } || draft.Clause.Antecedent != counted) return counted.Quantity;
        for (var i = counted.First + 1; i < counted.Head; i++)
        {
            if (Words[i].Tag == Tag.Number && Words[i].Quantity >= 0 && Words[i - 1].Tag == Tag.Det && i > 1 && Words[i - 2].Form.Text == "of") return Words[i].Quantity;
        }

        return counted.Quantity;
    }

    // "put the number of containers shipped to Russia at 6,700": the number stands behind what is told of them.
    private NounPhrase? PutAt(Clause clause)
    {
        if (clause is { Verb: { Passive: false, Form.VerbLemma: "put" }, Objects: [{ Quantity: < 0 } whole, ..] }) return NumberAt(clause, whole);
        if (clause is not { Antecedent: { } told, Parent: { Verb: { Passive: false, Form.VerbLemma: "put" } } putting } || told.Quantity >= 0) return null;
        foreach (var around in (ReadOnlySpan<Clause>)[clause, putting])
        {
            foreach (var complement in around.Preps)
            {
                if (complement.Noun is { CountOnly: true, Money: false, Quantity: >= 0 } number && (IsNumberOf(told) ? !number.Measured : number.Measured || number.Of is null) && Words[complement.Prep].Form.Text == "at") return number;
            }
        }

        return null;
    }

    private NounPhrase? NumberAt(Clause clause, NounPhrase whole)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > whole.First && complement.Noun is { Quantity: >= 0, Measured: false, Money: false } && Words[complement.Prep].Form.Text == "at") return complement.Noun;
        }

        return null;
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
}
