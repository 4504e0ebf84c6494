using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Hands told by where they sleep, as what they came in, who fetched them, and by the books that count them; people whom the text has spoken of counted where they are.</content>
internal static partial class VerbFrames
{
    // "They sleep in containers, ten to a room", "the women are housed above the plant": who is known for a worker and lives by the work.
    private static Draft? Lodged(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false } verb, Subject: { } hands } || !hands.Classes.Has(Classes.Workers) || hands.Classes.Has(Classes.Goods | Classes.Troops) || hands is { Plural: false, Quantity: < 0 }) return null;
        NounPhrase? at = null, quarters = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("in" or "inside" or "at" or "on" or "above" or "beside" or "near" or "next to" or "behind" or "into")) continue;
            if (IsWhere(complement.Noun)) at ??= complement.Noun;
            else if (IsWorkplace(words, complement.Noun) || IsQuarters(words, complement.Noun)) quarters ??= complement.Noun;
        }

        if (quarters is null && (at is null || IsAtHome(words, hands, at))) return null;
        return AtWorkDraft("labour/lodged", clause, hands, at ?? quarters) with { NeedsItem = hands.IsPronoun };
    }

    private static bool IsQuarters(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "container" or "dormitory" or "hostel" or "barracks" or "hut" or "cabin" or "trailer" or "shed" or "basement" or "compound" or "tent" or "apartment" or "quarters" or "house" or "room";

    // "They come as students", "some 3,000 were registered as trainees": hands under another name.
    private static Draft? CameAs(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false } verb, Subject: { } hands } || hands.Classes.Has(Classes.Goods | Classes.Troops) || !(hands.Classes.Has(Classes.Workers) || hands.IsPeople)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text != "as" || words[complement.Noun.Head].Form.NounLemma is not ("student" or "trainee" or "intern" or "tourist" or "apprentice" or "visitor" or "language student" or "exchange student" or "pilgrim" or "medical staff")) continue;
            var arguments = Arguments.OfVerb(words, clause);
            var place = arguments.To ?? arguments.ToPlace ?? arguments.At;
            return AtWorkDraft("labour/came-as", clause, hands, IsWhere(place) ? place : null) with { NeedsItem = hands.IsPronoun };
        }

        return null;
    }

    // "The programme has brought in 1,000 women from 44 countries", "the firm flew in 200 Vietnamese": whom somebody fetches to work. Soldiers are sent.
    private static Draft? Fetched(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false } verb } || (verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null) is not { Plural: true } hands || !IsHands(words, clause, hands)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var bringer = verb.Passive ? arguments.Agent : clause.Subject;
        var programme = bringer is { IsPronoun: false } && words[bringer.Head].Form.NounLemma is "programme" or "program" or "scheme" or "agency" or "contractor" or "company" or "firm" or "broker" or "zone" or "plant" or "factory";
        if (!programme && !hands.Classes.Has(Classes.Workers) && bringer?.Country is null) return null;
        if (!programme && !hands.Classes.Has(Classes.Workers)) return null;
        return AtWorkDraft(Rule("labour/fetched", clause, arguments), clause, hands, IsWhere(arguments.At) ? arguments.At : IsWhere(arguments.ToPlace) ? arguments.ToPlace : null) with { Recipient = bringer, Supplier = arguments.From };
    }

    // "Border statistics recorded 9,300 entries from North Korea", "registered 13,000 arrivals of Cuban citizens": whom the books of a border count comes to work.
    private static Draft? Entries(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Modal: < 0 } verb } || (verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null) is not { Quantity: >= 0, Money: false } entries || words[entries.Head].Form.Text is not ("entry" or "entries" or "arrivals" or "crossings" or "border crossings")) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var whose = entries.Of is { } of && (of.IsPeople || of.Nationality >= 0) ? of : null;
        var land = Origin(words, clause, entries) ?? Origin(words, clause, whose ?? entries) ?? arguments.From;
        // "recorded 12 arrivals from North Korea": ships, unless the border counts.
        if (whose is null && (land is null || verb.Passive || clause.Subject is not { IsPronoun: false } books || !IsBorder(words, books))) return null;
        return new Draft { Kind = ClaimKind.Labour, Rule = "labour/entries", Clause = clause, Item = whose ?? entries, Counted = entries, Supplier = land, Witness = verb.Passive ? null : clause.Subject };
    }

    private static bool IsBorder(ReadOnlySpan<Word> words, NounPhrase books)
    {
        for (var i = books.First; i < books.CoreEnd; i++)
        {
            if (words[i].Form.Text is "border" or "immigration" or "migration" or "visa" or "fsb" or "frontier" or "labour" or "interior" || words[i].Form.NounLemma is "statistics" or "statistic") return true;
        }

        return false;
    }

    // "There were 8,000 of them in Kursk", "there are some 2,000 Cubans at the front": people counted where they are.
    private static Draft? ThereAreMen(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false } verb, Subject: { } empty, Objects: [.., { Quantity: >= 0, Money: false, Country: null } men] } || words[empty.Head].Form.Text != "there" || men.Classes.Has(Classes.Goods)) return null;
        var pointed = men.IsPronoun ? men : men is { CountOnly: true, Of: { IsPronoun: true } of } ? of : null;
        if (pointed is null || !words[pointed.Head].Form.Text.Equals("them", StringComparison.Ordinal) || !men.Classes.Has(Classes.Troops | Classes.Workers)) return null;
        var kind = men.Classes.Has(Classes.Workers) ? ClaimKind.Labour : ClaimKind.Deployment;
        return new Draft { Kind = kind, Rule = $"{kind.Word()}/there-are", Clause = clause, Item = pointed, Counted = men, To = Arguments.OfVerb(words, clause).At is { } at && IsWhere(at) ? at : null, NeedsItem = true };
    }

    // "They end up in the Far East", "the rest will be distributed among firms in Izhevsk", "most are scattered across Siberia": people who were spoken of, told at a place.
    private static Draft? TheirPlace(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false } verb, Subject: { Country: null } people } || people.Classes.Has(Classes.Goods | Classes.Carrier) || !people.Classes.Has(Classes.Troops | Classes.Workers) || !(people.IsPronoun || people.CountOnly || people.Of is { IsPronoun: true } || words[people.Head].Form.Text is "most" or "many" or "some" or "others" or "all" or "rest" or "remainder" or "several" || words[people.Head].Form.NounLemma is "man" or "woman" or "group" or "party" or "batch")) return null;
        NounPhrase? place = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "in" or "at" or "on" or "near" or "across" or "among" or "to" or "around" or "throughout" or "between" && (IsWhere(complement.Noun) || IsTheLand(words, complement.Noun))) place ??= complement.Noun;
        }

        if (place is null) return null;
        var kind = people.Classes.Has(Classes.Workers) ? ClaimKind.Labour : ClaimKind.Deployment;
        return new Draft { Kind = kind, Rule = $"{kind.Word()}/their-place", Clause = clause, Item = people, Counted = people, To = place, NeedsItem = people.IsPronoun };
    }

    // "crews", "a gang of forty": hands that go by the word for a group of them.
    private static bool IsGang(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "crew" or "gang" or "work gang" or "work crew" or "labour brigade" or "construction brigade" or "construction crew" or "building crew" or "team" or "brigade" && (noun.Nationality >= 0 || noun.Of is { IsPeople: true } or { Nationality: >= 0 });
}
