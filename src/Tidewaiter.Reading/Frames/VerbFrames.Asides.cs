using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What a clause tells beside what its verb says: the fight that somebody fell in, the talks that a speaker comes from, the carrier of a caption.</content>
internal static partial class VerbFrames
{
    /// <summary>"150 soldiers have died in clashes in Kursk": who falls in a fight has fought. Null when no fight is told.</summary>
    public static Draft? Fell(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false } verb, Subject: { } fallen } || clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund) return null;
        if (verb.Passive ? verb.Form.VerbLemma is not ("kill" or "wound" or "injure" or "maim") : verb.Form.VerbLemma is not ("die" or "perish" or "fall")) return null;
        NounPhrase? fight = null, place = null, sides = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            var prep = words[complement.Prep].Form.Text;
            if (fight is null && prep is "in" or "during" or "after" or "following" or "amid" && IsClash(words, complement.Noun)) fight = complement.Noun;
            else if (prep is "in" or "near" or "at" or "for" or "around" or "outside" && IsWhere(complement.Noun)) place ??= complement.Noun;
        }

        var soldiers = IsForce(fallen) || fallen.IsPeople || (fallen.CountOnly && fallen.Of is { } of && (IsForce(of) || of.IsPeople));
        if (fight is null || !(soldiers || sides is not null) || (fallen.Determiner >= 0 && words[fallen.Determiner].Form.Text == "no")) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = "use/fell", Clause = clause, Recipient = sides ?? fallen, Counted = sides is null && fallen.Quantity >= 0 ? fallen : null, To = IsWhere(fight.Of) ? fight.Of : place };
    }

    private static bool IsClash(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "clash" or "battle" or "combat" or "fighting" or "firefight" or "skirmish" or "hostilities" or "hostility" or "offensive" or "counteroffensive" or "ground assault" or "front-line fighting" or "gun battle" or "fight";

    /// <summary>"Emerging from talks with Kim in Pyongyang, Shoigu said", "made the remarks after a meeting with his counterpart in Bamako": who speaks there is a guest. Null when it is not told with whom, and where or when.</summary>
    public static Draft? AfterTalks(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { IsPronoun: false, Country: null, Plural: false } speaker || !(speaker.IsName || speaker.Classes.Has(Classes.Person)) || speaker.Classes.Has(Classes.Carrier | Classes.Goods | Classes.Place) || Arguments.IsShipLike(speaker)) return null;
        for (var i = 0; i + 1 < clause.Preps.Count; i++)
        {
            var (talks, with) = (clause.Preps[i], clause.Preps[i + 1]);
            if (words[talks.Prep].Form.Text is not ("after" or "following" or "from" or "during" or "out of") || !IsTalks(words, talks.Noun) || words[with.Prep].Form.Text != "with" || with.Prep != talks.Noun.CoreEnd) continue;
            if (words[talks.Prep].Form.Text is "from" or "out of" && clause.Verb?.Form.VerbLemma is not ("emerge" or "come" or "return")) continue;
            if (with.Noun is not { IsPronoun: false, Country: null } partner || !(partner.Classes.Has(Classes.Person) || (partner.IsName && partner.Classes == Classes.None)) || Arguments.IsShipLike(partner)) continue;
            var at = i + 2 < clause.Preps.Count && words[clause.Preps[i + 2].Prep].Form.Text is "in" or "at" or "on" && clause.Preps[i + 2].Prep <= partner.End + 1 && IsWhere(clause.Preps[i + 2].Noun) ? clause.Preps[i + 2].Noun : null;
            if (at is null && !(clause.Times.Count > 0 && clause.Relation == ClauseRelation.Participle && (partner.Possessor?.Country is not null || partner.Nationality >= 0))) continue;
            var host = at?.Country is { } land && IsOf(words, speaker, land) ? speaker : partner;
            return new Draft { Kind = ClaimKind.Visit, Rule = "visit/after-talks", Clause = clause, Nominal = talks.Noun, Supplier = host == speaker ? partner : speaker, Recipient = host, To = at };
        }

        return null;
    }

    /// <summary>"An Il-76 on the tarmac at Kufra on 12 June": a line without a verb that says what is seen where and when. Null for any other.</summary>
    public static Draft? Captioned(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: null, Relation: ClauseRelation.Main, Parent: null, Sibling: null, Subject: { IsPronoun: false, Event: null } carrier, Times.Count: > 0 } || !Arguments.IsCarrier(carrier) || carrier.First > clause.First + 1) return null;
        foreach (var child in clause.Children)
        {
            if (child.Verb is { Finite: true, MaybeParticiple: false }) return null;
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= carrier.End && words[complement.Prep].Form.Text is "at" or "in" or "off" or "near" or "alongside" or "beside" or "outside" && IsWhere(complement.Noun)) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/captioned", Clause = clause, Nominal = carrier, Carrier = carrier, Counted = carrier, To = complement.Noun };
        }

        return null;
    }

    // "took a train to Beijing", "rode his armoured train to Vladivostok": who goes there, by whatever it takes, is a guest.
    private static Draft? Rode(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: not ClauseRelation.Infinitive, Verb: { Passive: false } verb, Subject: { Plural: false } guest, Objects: [{ IsPronoun: false } train, ..] } || !(IsGuest(guest) || (guest.IsPronoun && words[guest.Head].Form.Text is "he" or "she")) || !Arguments.IsCarrier(train) || train.Classes.Has(Classes.Goods) || words[train.Head].Form.NounLemma is not ("train" or "flight" or "plane" or "jet" or "helicopter" or "ferry" or "aircraft" or "private jet" or "airliner" or "boat" or "bus" or "armoured train" or "armored train")) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if ((arguments.To ?? arguments.ToPlace) is not { } host || !IsWhere(host)) return null;
        // Where to alone is any journey: he is somebody's guest where he goes for talks, or to another land in the train of a state.
        var called = host.Country is not null || host.Possessor?.Country is not null || clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "see" or "meet" or "visit" });
        foreach (var complement in clause.Preps) called |= complement.Prep > verb.First && words[complement.Prep].Form.Text is "for" && (IsTalks(words, complement.Noun) || complement.Noun.Event == ClaimKind.Visit);
        return called ? new Draft { Kind = ClaimKind.Visit, Rule = "visit/rode", Clause = clause, Supplier = guest, Recipient = host.Country is null ? null : host, Carrier = train, To = host } : null;
    }
}
