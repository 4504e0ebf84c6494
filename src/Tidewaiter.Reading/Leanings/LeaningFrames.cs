using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>A claim of a kind that a sentence leans to, with its phrases taken by what they are: who does it, what it is done with, where.</summary>
internal static class LeaningFrames
{
    private static readonly string[] Rules = [.. Enum.GetValues<ClaimKind>().Select(static kind => $"{kind.Word()}/leaning")];

    /// <summary>The draft; null when the clause names nobody and nothing that such a claim is about.</summary>
    public static Draft? Of(ReadOnlySpan<Word> words, in Trigger trigger, ClaimKind kind)
    {
        var clause = trigger.Clause;
        var told = trigger.Noun is { } noun ? Arguments.OfNoun(words, noun, clause) : Arguments.OfVerb(words, clause);
        var thing = trigger.Noun is { } named ? Fits(named, kind) ?? Fits(told.Theme, kind) : (kind is ClaimKind.Transfer or ClaimKind.Technology or ClaimKind.Use ? Fits(told.Theme, kind) : null) ?? Thing(clause, kind, told) ?? Unknown(told, kind);
        var draft = Draft.Of(clause, kind, Rules[(int)kind]);
        (draft.Nominal, draft.Counted, draft.From, draft.To, draft.Via) = (trigger.Noun, thing, told.FromPlace, told.ToPlace ?? told.At, told.Via);
        // "had come in from Ethiopia": a leg has its ends in states as well.
        if (kind == ClaimKind.Movement) (draft.From, draft.To) = (draft.From ?? told.From, told.ToPlace ?? told.To ?? told.At);
        Fill(words, draft, told, thing, kind);
        if (trigger.Noun is { } part && clause.Verb is not null) FillBeside(draft, part, Arguments.OfVerb(words, clause));
        if (draft.Filled == 0) return null;
        // "one of the two governments that claim to rule Libya": who does something tells no hand-over of nothing.
        if (kind == ClaimKind.Transfer && trigger.Noun is null && draft is { Item: null, Counted: null, Carrier: null } && clause.Relation is ClauseRelation.Relative or ClauseRelation.Infinitive) return null;
        if (draft is { Item: null, Carrier: null, Counted: null } && trigger.Noun is null) Pointed(draft, told.Theme ?? (told.Passive ? null : told.Agent));
        return draft;
    }

    private static void Fill(ReadOnlySpan<Word> words, Draft draft, Arguments told, NounPhrase? thing, ClaimKind kind)
    {
        var agent = Party(told.Agent);
        if (thing is { CountOnly: true, Of: null }) draft.Item = null;
        else if (thing is not null && Arguments.IsCarrier(thing) && kind is not (ClaimKind.Transfer or ClaimKind.Use)) draft.Carrier = thing;
        else draft.Item = thing;
        draft.Carrier ??= told.Aboard;
        switch (kind)
        {
            case ClaimKind.Transfer or ClaimKind.Technology:
                // "imported 8,203 tonnes", "bought them": who gets the goods does it.
                var gets = draft.Nominal is null && draft.Clause.Verb?.Classes is { } classes && classes.Has(Classes.Receive) && !classes.Has(Classes.Give) && !told.Passive;
                draft.Supplier = Party(told.From) ?? (told.From is null && !gets ? agent : null);
                draft.Recipient = Party(told.Dative) ?? Party(told.To) ?? Party(told.For) ?? (Party(told.From) is null && !gets ? null : agent) ?? (!told.Passive && draft.Clause.Verb?.Form.VerbLemma == "reach" && draft.Nominal is null && told.Theme is { IsPronoun: false } reached && reached != thing && (Arguments.IsParty(reached) || reached.Nationality >= 0) && !Arguments.IsCarrier(reached) ? reached : null);
                break;
            case ClaimKind.Designation:
                (draft.Supplier, draft.Item, draft.Counted) = (agent ?? Party(told.By), null, told.Theme);
                if (draft.Carrier is null) draft.Recipient = told.Theme;
                break;
            case ClaimKind.Use:
                draft.Recipient = agent ?? Party(told.By);
                break;
            case ClaimKind.Visit:
                Visit(draft, told);
                break;
            case ClaimKind.Training:
                // "has also trained members of these forces on its territory".
                (draft.Supplier, draft.Recipient) = (agent, told.Theme is { IsPronoun: false } pupils && draft.Nominal is null && (pupils.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person) || Arguments.IsParty(pupils)) ? pupils : null);
                if (draft.Item is { } taught && (taught == draft.Recipient || taught.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person))) draft.Item = null;
                break;
            case ClaimKind.Deployment or ClaimKind.Labour:
                People(words, draft, told, thing, agent);
                break;
        }
    }

    // "It was meant for the militia, in the navy's words", "gave the army 30 trucks": what the noun has not about it, its verb has.
    private static void FillBeside(Draft draft, NounPhrase noun, Arguments verb)
    {
        var doing = draft.Clause.Verb!.Classes;
        if (doing.Has(Classes.Say | Classes.Show | Classes.Deny | Classes.Hedge | Classes.Designate)) return;
        var (giver, taker) = (draft.Supplier, draft.Recipient);
        switch (draft.Kind)
        {
            case ClaimKind.Transfer or ClaimKind.Technology:
                taker ??= Apart(verb.Dative) ?? Apart(verb.To) ?? Apart(verb.For) ?? (doing.Has(Classes.Receive) && !verb.Passive ? Apart(verb.Agent) : null);
                giver ??= Apart(verb.From) ?? (doing.Has(Classes.Give) && !doing.Has(Classes.Receive) ? Apart(verb.Agent) : null);
                (draft.From, draft.To) = (draft.From ?? Place(verb.FromPlace), draft.To ?? Place(verb.ToPlace));
                break;
            case ClaimKind.Deployment or ClaimKind.Labour or ClaimKind.Training:
                taker ??= Apart(verb.To);
                giver ??= Apart(verb.From is { Country: not null } ? verb.From : null) ?? (doing.Has(Classes.Give | Classes.Deploy) ? Apart(verb.Agent) : null);
                draft.To ??= Place(verb.ToPlace) ?? Place(verb.At);
                break;
            case ClaimKind.Movement:
                (draft.From, draft.To) = (draft.From ?? Place(verb.FromPlace) ?? Apart(verb.From), draft.To ?? Place(verb.ToPlace) ?? Apart(verb.To));
                break;
            case ClaimKind.Sighting:
                draft.To ??= Place(verb.At);
                break;
        }

        if (giver == taker) return;
        (draft.Supplier, draft.Recipient) = (giver, taker);

        NounPhrase? Apart(NounPhrase? party) => party != noun && party != draft.Item && party != draft.Carrier ? Party(party) : null;

        NounPhrase? Place(NounPhrase? place) => place is { IsPronoun: false } && place != noun && place != draft.Item && place != draft.Carrier && (place.Country is not null || place.IsName || place.Classes.Has(Classes.Place)) ? place : null;
    }

    // "had been in Pyongyang", "the trip to Moscow": who goes, and whose guest it is.
    private static void Visit(Draft draft, Arguments told)
    {
        var guest = told.Agent ?? (draft.Nominal is { } trip && draft.Clause.Subject is { IsPronoun: false } traveller && traveller != trip && trip.First > traveller.First && Arguments.IsParty(traveller) ? traveller : null);
        (draft.Supplier, draft.Item, draft.Counted, draft.Carrier) = (guest, null, null, null);
        draft.To ??= told.To;
        if (draft.To is { Country: not null } host && host != guest && (host == told.To || draft.Clause.Verb is { IsBe: true } or { Form.VerbLemma: "arrive" or "land" or "stay" })) draft.Recipient = host;
    }

    private static void People(ReadOnlySpan<Word> words, Draft draft, Arguments told, NounPhrase? thing, NounPhrase? agent)
    {
        // "Fewer than 100 men remain in Kidal": people that no class knows for soldiers or workers are who was sent.
        if (thing is null && agent is { Country: null, IsName: false } people && (people.CountOnly || people.Quantity >= 0 || (people.Plural && words[people.Head].Form.NounLemma is "man" or "woman"))) (draft.Item, draft.Counted, agent) = (people.CountOnly ? null : people, people, null);
        agent = agent == thing ? null : agent;
        draft.Recipient = Party(told.To);
        // "have been recruited by a company": who employs is not who sends.
        if (draft.Kind == ClaimKind.Labour && agent is { Country: null } && draft.Clause.Verb?.Form.VerbLemma is "recruit" or "hire" or "employ" or "engage") draft.Recipient = agent;
        else draft.Supplier = agent;
    }

    // "8,203 tonnes of disodium sulfate", "the Orlan-10 that it exported": what is handed over or used has a name that no class knows.
    private static NounPhrase? Unknown(Arguments told, ClaimKind kind)
    {
        if (kind is not (ClaimKind.Transfer or ClaimKind.Use) || told.Theme is not { IsPronoun: false } theme) return null;
        var thing = theme is { Measured: true, Of: { IsPronoun: false } of } ? of : theme;
        return thing is { Country: null, CountOnly: false, Event: null, IsPeople: false, Classes: Classes.None } && (thing != theme || thing.IsName || thing.Quantity >= 0) ? thing : null;
    }

    // "It carried", "several vanished": what a pronoun points at is found by the maker, or not.
    private static void Pointed(Draft draft, NounPhrase? pronoun)
    {
        if (pronoun is not { IsPronoun: true, Plural: true }) return;
        if (draft.Kind is ClaimKind.Transfer or ClaimKind.Use) draft.Item = pronoun;
    }

    // The first phrase of the clause that such a claim is about.
    private static NounPhrase? Thing(Clause clause, ClaimKind kind, Arguments told)
    {
        // "its ships have brought in armoured vehicles": what brings the goods is not the goods.
        // "satellites captured the tanker", "a patrol boat stopped the dhow": what sees or seizes is not what is seen.
        var seeing = kind == ClaimKind.Sighting && clause.Verb is { Passive: false } verb && verb.Classes.Has(Classes.Seize | Classes.Sight | Classes.Show);
        if (!seeing && Fits(clause.Subject, kind) is { } subject && !(kind == ClaimKind.Transfer && subject == told.Agent && Arguments.IsCarrier(subject))) return subject;
        foreach (var noun in clause.Objects)
        {
            if (Fits(noun, kind) is { } found) return found;
        }

        foreach (var complement in clause.Preps)
        {
            if (Fits(complement.Noun, kind) is { } found) return found;
        }

        return null;
    }

    private static NounPhrase? Fits(NounPhrase? noun, ClaimKind kind)
    {
        for (var depth = 0; noun is not null && depth < 4; noun = noun.Of, depth++)
        {
            if (noun.IsPronoun || (noun.Country is not null && !(noun.IsPeople && kind is ClaimKind.Deployment or ClaimKind.Labour))) continue;
            var fits = kind switch
            {
                ClaimKind.Movement or ClaimKind.Sighting => Arguments.IsCarrier(noun) || noun.Classes.Has(Classes.Goods),
                ClaimKind.Deployment => noun.Classes.Has(Classes.Troops) || noun.IsPeople,
                ClaimKind.Labour => noun.Classes.Has(Classes.Workers) || noun.IsPeople,
                ClaimKind.Estimate => noun.Quantity >= 0,
                ClaimKind.Technology => noun.Classes.Has(Classes.Knowledge | Classes.Goods),
                _ => Arguments.IsItem(noun) || Arguments.IsCarrier(noun),
            };
            if (fits) return noun;
        }

        return null;
    }

    private static NounPhrase? Party(NounPhrase? noun) => noun is { IsPronoun: false } && Arguments.IsParty(noun) ? noun : null;
}
