using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>What no frame has filled though the clause names it: its only count, its only carrier, its only day.</content>
internal sealed partial class ClaimMaker
{
    // "On the tarmac stand two pallets", "around 14,000 were in the country": the one count of the clause that such a claim can be about; of several nobody knows which.
    private Quantity? SpareCount(Draft draft)
    {
        if (draft.Kind is ClaimKind.Estimate or ClaimKind.Visit or ClaimKind.Technology or ClaimKind.Body || draft.ByAttribute || _parts.Count > 1) return null;
        if (InBulk(draft) is { } bulk) return bulk;
        // "The strike killed dozens": they were not fired.
        if (draft is { Nominal: not null } and ({ IsLeaning: false } or { Kind: ClaimKind.Use })) return null;
        NounPhrase? only = null;
        var many = false;
        // "Two gunboats stopped a trawler", "dozens of images show the pier": who seizes or shows is not counted.
        var acting = draft is { Kind: ClaimKind.Sighting, Clause.Verb: { Passive: false } seeing } && seeing.Classes.Has(Classes.Seize | Classes.Sight | Classes.Show);
        if (!acting) Spare(draft, draft.Clause.Subject, ref only, ref many);
        foreach (var noun in draft.Clause.Objects) Spare(draft, noun, ref only, ref many);
        foreach (var complement in draft.Clause.Preps)
        {
            if (Words[complement.Prep].Form.Text is "of" or "with" or "on" or "for" or "aboard" || (Words[complement.Prep].Form.Text == "by" && Arguments.IsCarrier(complement.Noun))) Spare(draft, complement.Noun, ref only, ref many);
        }

        if (only is null && draft is { Kind: ClaimKind.Labour, Recipient: { Quantity: >= 0, IsName: false } employers }) only = employers;
        return only is null || many ? null : Number(draft, only);
    }

    private void Spare(Draft draft, NounPhrase? noun, ref NounPhrase? only, ref bool many)
    {
        for (; noun is not null; noun = noun.Of)
        {
            if (noun.Quantity < 0 || noun.Next is not null || noun == only || !IsCountFor(draft, noun)) continue;
            many |= only is not null;
            only = noun;
        }
    }

    private bool IsCountFor(Draft draft, NounPhrase noun)
    {
        if (noun.Money || Written(noun.First) is "one" or "One" or "another" || IsPointed(noun) || IsRest(noun) || IsSender(draft, noun) || noun == draft.From || noun == draft.To || noun == draft.Via || noun.Classes.Has(Classes.Source)) return false;
        // "150 tons a month" is how often; "ships that carried oil" are counted where they are told of.
        if (IsRate(noun) || (noun.End < Words.Length && Words[noun.End].Form.Text is "a" or "per" or "each") || (noun == draft.Clause.Antecedent && !draft.IsLeaning)) return false;
        var node = quantities[noun.Quantity];
        if (node.Kind == QuantityKind.Dimension) return node.Unit is "tonnes" or "tons" or "barrels" or "litres" or "kilograms" or "gallons" or "cubic metres" && draft.Kind is ClaimKind.Transfer or ClaimKind.Movement or ClaimKind.Sighting;
        // "missiles as well as two launchers": what is told apart has a count of its own.
        if (draft.Item is { IsPronoun: false } told && told != noun && Arguments.IsItem(told) && Arguments.IsItem(noun)) return false;
        var bare = noun.IsPronoun || (noun is { CountOnly: true, Measured: false } && (noun.Of is null or { IsPronoun: true }));
        return draft.Kind switch
        {
            ClaimKind.Deployment or ClaimKind.Labour or ClaimKind.Training => bare || noun.IsPeople || noun.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person) || Words[noun.Head].Form.NounLemma is "man" or "woman",
            ClaimKind.Designation => bare || noun.Classes.Has(Classes.Party | Classes.Person | Classes.Carrier) || noun.Country is null && noun.Plural,
            ClaimKind.Use => bare || noun == draft.Item,
            // "sold 600 false identities": where the words of the sentence tell it and no rule, nobody knows the name of the goods either.
            _ when draft.IsLeaning => IsThing(draft, noun),
            _ => bare || noun.IsPeople || Arguments.IsItem(noun) || Arguments.IsCarrier(noun) || noun.Classes.Has(Classes.Troops),
        };
    }

    // "25,000 more are to follow" are sent; "two states sent men" are not.
    private static bool IsSender(Draft draft, NounPhrase noun) => noun == draft.Supplier && !noun.IsPeople && !(noun.CountOnly && draft.Kind is ClaimKind.Deployment or ClaimKind.Labour);

    // Not a place, nor who sees, nor how many times as much.
    private bool IsThing(Draft draft, NounPhrase noun) => noun.Country is null && !noun.Classes.Has(Classes.Place) && Words[noun.Head].Form.Text != "times" && !(draft.Kind == ClaimKind.Sighting && (noun.Classes.Has(Classes.Person) || Words[noun.Head].Form.NounLemma is "man" or "woman" or "member"));

    // "drones by the dozen", "shells by the million", "in the tens of thousands": a least number behind what it counts.
    private Quantity? InBulk(Draft draft)
    {
        if ((draft.Item ?? draft.Carrier ?? draft.Recipient) is not { IsPronoun: false } counted) return null;
        var unit = LastWord(slots.Word(counted.Head));
        foreach (var complement in draft.Clause.Preps)
        {
            var bulk = complement.Noun;
            if (bulk is not { CountOnly: true, Money: false, Measured: false } and not { Quantity: < 0, Of: null, Possessor: null }) continue;
            var prep = Words[complement.Prep].Form.Text;
            if (prep == "by" && bulk.Determiner >= 0 && Words[bulk.Determiner].Form.Text == "the" && Bulk(Written(bulk.Head)) is > 0 and var least) return new Quantity(least, null, true, unit);
            if (prep == "in" && bulk is { Quantity: >= 0, Of: null } && quantities[bulk.Quantity] is { Vague: true, Min: { } min }) return new Quantity(min, null, true, unit);
        }

        return null;
    }

    private static decimal Bulk(ReadOnlySpan<char> word) => word switch
    {
        "dozen" => 24,
        "hundred" => 200,
        "thousand" => 2_000,
        "million" => 2_000_000,
        _ => 0,
    };

    // "The Pavel Orlov is suspected of having carried arms", "flour goes in by rail", "a boat which was bringing rifles": what carries is the subject, stands in or behind the phrase, or is what the clause tells of.
    private Draft Carried(Draft draft)
    {
        if (draft is { Kind: ClaimKind.Visit or ClaimKind.Labour, Carrier: null, Nominal: null }) return Means(draft) is { } ride ? draft with { Carrier = ride } : draft;
        if (draft is not { Carrier: null or { IsPronoun: true }, Kind: ClaimKind.Movement or ClaimKind.Sighting or ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Designation } || draft.ByAttribute || (draft.Nominal is { } told && (!draft.IsLeaning || Arguments.IsCarrier(told)))) return draft;
        // "She passed oil to another ship": the ship gives.
        if (draft is { Kind: ClaimKind.Transfer, Carrier: null, Supplier: { IsPronoun: true } hull } && hull == draft.Clause.Subject && (Words[hull.Head].Form.Text == "she" || hull.Classes.Has(Classes.Carrier))) return draft with { Carrier = hull, Supplier = null };
        return (Means(draft) ?? (draft.Carrier is null ? Mover(draft) : null)) is { } carrier ? draft with { Carrier = carrier, Recipient = carrier == draft.Recipient ? null : draft.Recipient, Supplier = carrier == draft.Supplier ? null : draft.Supplier } : draft;
    }

    // "by rail", "on Russian ships", "off an Il-76".
    private NounPhrase? Means(Draft draft)
    {
        if (draft.Kind == ClaimKind.Designation || draft.Clause.Verb is not { } verb) return null;
        foreach (var complement in draft.Clause.Preps)
        {
            if (complement.Prep > verb.First && (!IsMode(complement.Noun) || Words[complement.Prep].Form.Text == "by") && (Words[complement.Prep].Form.Text is "on" or "aboard" or "on board" or "in" or "off" or "with" || (Words[complement.Prep].Form.Text == "by" && draft.Kind != ClaimKind.Sighting) || (Words[complement.Prep].Form.Text is "from" or "out of" && draft.Kind == ClaimKind.Transfer)) && (IsSpareCarrier(draft, complement.Noun) || IsRide(draft, complement)) && (!complement.Noun.Classes.Has(Classes.Goods) || Words[complement.Prep].Form.Text == "by")) return complement.Noun;
        }

        return null;
    }

    private NounPhrase? Mover(Draft draft)
    {
        var clause = draft.Clause;
        // "A destroyer seized the boat": who seizes or sees is not what is seen.
        var acting = draft.Kind is ClaimKind.Designation or ClaimKind.Sighting && clause.Verb is { Passive: false, IsBe: false, Classes: var doing } && (draft.Kind == ClaimKind.Designation || doing.Has(Classes.Seize | Classes.Sight | Classes.Show) || (clause.Objects is [{ } other, ..] && Arguments.IsCarrier(other)));
        if (!acting && clause.Subject is { } subject)
        {
            if (IsSpareCarrier(draft, subject) || (IsFlight(subject) && draft.Kind == ClaimKind.Movement && clause.Verb is { Passive: false } bringing && bringing.Classes.Has(Classes.Carry | Classes.Give))) return subject;
            if (subject.CountOnly && Hulls(subject) is not null) return subject;
            // "the transponder of the Lena sent nothing", "the Lena's course led north".
            if (draft.Kind is ClaimKind.Movement or ClaimKind.Sighting && (subject.Possessor ?? subject.Of) is { } owner && IsSpareCarrier(draft, owner)) return owner;
            if (IsNamedMover(draft, subject) || (draft.Kind is ClaimKind.Movement or ClaimKind.Sighting && subject != draft.Item && subject != draft.Supplier && IsNamedShip(subject) && clause.Verb?.Classes.Has(Classes.Say | Classes.Show | Classes.Sight) != true)) return subject;
        }

        if (draft.Kind == ClaimKind.Sighting && clause.Verb is { Passive: false } && clause.Objects is [{ } seen, ..] && IsSpareCarrier(draft, seen)) return seen;
        if (!acting && clause.Antecedent is { } told && IsSpareCarrier(draft, told) && clause.Relation is ClauseRelation.Relative or ClauseRelation.Participle) return told;
        for (var depth = 0; clause.Parent is { } around && depth < 3 && clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund; clause = around, depth++)
        {
            if (around is { Relation: ClauseRelation.Participle, Antecedent: { } blamed } && IsSpareCarrier(draft, blamed)) return blamed;
            if (Suspected(clause, around) is { } held && (held.IsPronoun || IsSpareCarrier(draft, held))) return held;
        }

        return null;
    }

    // "suspected it of carrying arms", "accused the tanker of loading oil": who is said to have done it.
    private NounPhrase? Suspected(Clause clause, Clause around) => clause is { Relation: ClauseRelation.Gerund, Marker: >= 0 and var marker } && Words[marker].Form.Text == "of" && around is { Verb.Passive: false, Objects: [{ } held] } && (!held.IsPronoun || Words[held.Head].Form.Text is "it" or "her") ? held : null;

    // "flights brought goods", "left on a flight": by whatever they were made.
    private bool IsFlight(NounPhrase noun) => noun is { Event: ClaimKind.Movement, IsPronoun: false } && Words[noun.Head].Form.NounLemma.EndsWith("flight", StringComparison.Ordinal);

    // "TL-KRB landed at Latakia", "Sofia V herself loaded at Rajin": a name that is nobody's and moves.
    private static bool IsNamedMover(Draft draft, NounPhrase noun) => draft is { Kind: ClaimKind.Movement, Item: null, Clause.Verb: { Passive: false } verb } && noun is { IsPronoun: false, IsName: true, Country: null, Possessor: null, Plural: false } && (noun.Classes & ~Classes.Vague) == Classes.None && noun != draft.Supplier && noun != draft.Recipient && (verb.Classes.Has(Classes.Travel) || VerbFrames.IsLoading(verb.Form.VerbLemma));

    private bool IsSpareCarrier(Draft draft, NounPhrase noun) => noun is { IsPronoun: false, Event: null, Country: null } && noun != draft.Item && noun != draft.To && noun != draft.From && noun != draft.Via && !noun.Classes.Has(Classes.Place | Classes.Source | Classes.Troops) && !IsHullToHull(noun) && (Arguments.IsCarrier(noun) || (noun is { IsName: true, Plural: false } && recency.IsNamed(noun)));
}
