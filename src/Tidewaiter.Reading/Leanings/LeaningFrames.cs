using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>A claim of a kind that a sentence leans to, with its phrases taken by what they are: who does it, what it is done with, where.</summary>
internal static class LeaningFrames
{
    /// <summary>The draft; null when the clause names nobody and nothing that such a claim is about.</summary>
    public static Draft? Of(ReadOnlySpan<Word> words, in Trigger trigger, ClaimKind kind)
    {
        var clause = trigger.Clause;
        var told = trigger.Noun is { } noun ? Arguments.OfNoun(words, noun, clause) : Arguments.OfVerb(words, clause);
        var thing = trigger.Noun is { } named ? Fits(named, kind) ?? Fits(told.Theme, kind) : Thing(clause, kind);
        var draft = new Draft { Kind = kind, Rule = $"{kind.Word()}/leaning", Clause = clause, Nominal = trigger.Noun, Counted = thing, From = told.FromPlace, To = told.ToPlace ?? told.At, Via = told.Via };
        Fill(draft, told, thing, kind);
        return draft.Filled > 0 ? draft : null;
    }

    private static void Fill(Draft draft, Arguments told, NounPhrase? thing, ClaimKind kind)
    {
        var agent = Party(told.Agent);
        if (thing is not null && Arguments.IsCarrier(thing) && kind is not (ClaimKind.Transfer or ClaimKind.Use)) draft.Carrier = thing;
        else draft.Item = thing;
        draft.Carrier ??= told.Aboard;
        switch (kind)
        {
            case ClaimKind.Transfer or ClaimKind.Technology:
                draft.Supplier = Party(told.From) ?? (told.From is null ? agent : null);
                draft.Recipient = Party(told.Dative) ?? Party(told.To) ?? Party(told.For) ?? (Party(told.From) is null ? null : agent);
                break;
            case ClaimKind.Designation:
                (draft.Supplier, draft.Item, draft.Counted) = (agent ?? Party(told.By), null, told.Theme);
                if (draft.Carrier is null) draft.Recipient = told.Theme;
                break;
            case ClaimKind.Use:
                draft.Recipient = agent ?? Party(told.By);
                break;
            case ClaimKind.Visit:
                (draft.Supplier, draft.Item, draft.Counted, draft.Carrier) = (told.Agent, null, null, null);
                break;
            case ClaimKind.Training:
                (draft.Supplier, draft.Recipient) = (agent, told.Theme is { } pupils && pupils.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person) ? pupils : null);
                if (draft.Item == draft.Recipient) draft.Item = null;
                break;
            case ClaimKind.Deployment or ClaimKind.Labour:
                draft.Supplier = agent == thing ? null : agent;
                draft.Recipient = Party(told.To);
                break;
        }
    }

    // The first phrase of the clause that such a claim is about.
    private static NounPhrase? Thing(Clause clause, ClaimKind kind)
    {
        if (Fits(clause.Subject, kind) is { } subject) return subject;
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
            if (noun.IsPronoun || noun.Country is not null) continue;
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
