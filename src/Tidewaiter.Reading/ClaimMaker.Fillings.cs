using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Slots that the frame of the verb leaves open and the words around it fill, whatever the verb: in what it was carried, whom a guest met, against whom a measure is.</content>
internal sealed partial class ClaimMaker
{
    private Draft Fill(Draft draft) => draft.Kind switch
    {
        ClaimKind.Movement or ClaimKind.Transfer => Laden(draft),
        ClaimKind.Use => draft with { Recipient = draft.Recipient ?? Wielder(draft), To = draft.To ?? Struck(draft.Clause) },
        ClaimKind.Visit => draft with { Recipient = Met(draft.Clause) is { } host && host != draft.Supplier ? host : draft.Recipient },
        ClaimKind.Designation => Listed(draft with { Recipient = Target(draft) }),
        ClaimKind.Technology => draft.Recipient is null && draft.Supplier is null && draft is { SupplierWord: >= 0, Nominal: null, Clause: { Verb.Passive: false, Subject: { Country: not null } builder } } ? draft with { Recipient = builder } : draft,
        // "Diplomats put the contingent at 1,000 men": who counts them did not send them.
        ClaimKind.Deployment or ClaimKind.Labour => draft is { Clause: { Verb.Form.VerbLemma: "put", Subject: { Country: null } counter } } && draft.Supplier == counter ? draft with { Supplier = null } : draft,
        _ => draft,
    };

    // "were flown to Nyala in Il-76 cargo planes", "moved its warplanes to Jufra", "the Irtysh delivered grain".
    private Draft Laden(Draft draft)
    {
        if (draft.Carrier is not null) return draft;
        if (draft is { Kind: ClaimKind.Movement, Nominal: null, Item: { IsPronoun: false, Next: null } flown } && (Arguments.IsCarrier(flown) || flown.Plural) && Vehicles.IsAircraft(Words[flown.Head].Form.NounLemma) && draft.Clause.Verb is { } moving && !moving.Classes.Has(Classes.Load)) return draft with { Carrier = flown, Item = null };
        if (draft is { Kind: ClaimKind.Transfer, Nominal: null, Supplier: { IsPronoun: false, IsName: true, Country: null } giver } && draft.Clause.Subject == giver && recency.IsNamed(giver)) return draft with { Carrier = giver, Supplier = null };
        // "The tanker left Kharg. It delivered oil to Syria."
        if (draft is { Kind: ClaimKind.Transfer, Nominal: null, Supplier: { IsPronoun: true } hull } && hull == draft.Clause.Subject && draft.Clause.Relation == ClauseRelation.Main && _hullParagraph == _paragraph && Words[hull.Head].Form.Text is "it" or "she" or "they") return draft with { Carrier = hull, Supplier = null };
        if (draft.Nominal is not null) return draft;
        // "delivered rockets to Russia for use by Wagner": whose they are in the end.
        if (draft.Kind == ClaimKind.Transfer && draft.Clause.Preps.Find(complement => Words[complement.Prep].Form.Text == "for use by").Noun is { IsPronoun: false } user && user != draft.Recipient) draft = draft with { Recipient = user, To = draft.To ?? draft.Recipient };
        foreach (var complement in draft.Clause.Preps)
        {
            var vessel = complement.Noun;
            if (Words[complement.Prep].Form.Text is "in" or "aboard" or "on board" or "on" && vessel is { IsPronoun: false, Event: null } && vessel != draft.Item && vessel != draft.To && vessel != draft.From && Arguments.IsCarrier(vessel) && !vessel.Classes.Has(Classes.Place | Classes.Source) && draft.Clause.Verb is { } verb && complement.Prep > verb.First) return draft with { Carrier = vessel };
        }

        return draft;
    }

    // "has deployed drones to attack cities": who put them to use.
    private static NounPhrase? Wielder(Draft draft) => draft is { Item: not null, Clause: { Relation: ClauseRelation.Infinitive, Governor: null, Parent: { Verb.Passive: false, Subject: { IsPronoun: false } wielder } } } && wielder != draft.Item && wielder != draft.Supplier ? wielder : null;

    // "fired missiles into Ukraine", "will use the drones to target Ukraine's power plants".
    private NounPhrase? Struck(Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (Words[complement.Prep].Form.Text == "into" && complement.Noun.Country is not null) return complement.Noun;
        }

        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Infinitive or ClauseRelation.Participle, Governor: null, Verb: { Passive: false, Form.VerbLemma: "target" or "hit" or "strike" or "attack" or "bomb" or "shell" or "pound" }, Objects: [{ IsPronoun: false } hit, ..] }) return hit.Country is not null || hit.Classes.Has(Classes.Place) ? hit : hit.Possessor is { Country: not null } land ? land : null;
        }

        return null;
    }

    // "travelled to Alaska to meet Trump", "flew to Pyongyang and met Kim".
    private NounPhrase? Met(Clause clause)
    {
        foreach (var other in clauses.Clauses)
        {
            if (other != clause && other.Parent != clause && other.Sibling != clause) continue;
            if (other is { Verb: { Passive: false, Negated: false, Form.VerbLemma: "meet" or "meet with" }, Objects: [{ IsPronoun: false, Event: null } host, ..] } && other.First > clause.First - 1 && (host.Classes.Has(Classes.Person) || (host.IsName && host.Country is null && !host.Classes.Has(Classes.Place)))) return host;
        }

        return null;
    }

    // "were added to a U.N. blacklist": whose list it is.
    private Draft Listed(Draft draft)
    {
        if (draft is not { Supplier: null, SupplierWord: < 0, Nominal: null }) return draft;
        foreach (var complement in draft.Clause.Preps)
        {
            if (Words[complement.Prep].Form.Text is not ("to" or "on" or "onto" or "from" or "in") || complement.Noun is not { IsPronoun: false } list || !Written(list.Head).EndsWith("list", StringComparison.OrdinalIgnoreCase)) continue;
            return list.Possessor is { IsPronoun: false } keeper ? draft with { Supplier = keeper } : draft with { SupplierWord = NounFrames.AuthorityWord(Words, list) };
        }

        return draft;
    }

    // "will impose additional sanctions against Wagner": the measure is not the one it hits.
    private NounPhrase? Target(Draft draft)
    {
        if (draft.Recipient is not { Event: ClaimKind.Designation } measure) return draft.Recipient;
        foreach (var complement in draft.Clause.Preps)
        {
            if (complement.Prep >= measure.End && Words[complement.Prep].Form.Text is "on" or "against" or "upon" && complement.Noun is { IsPronoun: false } hit) return hit;
        }

        return null;
    }
}
