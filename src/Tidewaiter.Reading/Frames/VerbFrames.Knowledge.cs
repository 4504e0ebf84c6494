using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Know-how: help with a programme, work on one together.</content>
internal static partial class VerbFrames
{
    // "its space programme", "the development of a satellite", "missile production": what know-how goes into.
    private static bool IsEndeavour(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is { IsPronoun: false, Country: null } && (noun.Classes.Has(Classes.Knowledge)
        || words[noun.Head].Form.NounLemma is "programme" or "program" or "development" or "production" or "manufacture" or "manufacturing" or "project" or "design" or "technology" or "construction" or "research" or "modernisation" or "modernization" or "upgrade" or "assembly" or "effort" or "engineering" or "technique" or "satellite" or "guidance" or "localisation" or "localization");

    // "is cooperating with Russia on drones", "worked together with Chinese firms on the development of drones".
    private static Draft? Collaborate(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Passive: false } verb || clause.Subject is not { } one || !(one.IsPronoun || Arguments.IsParty(one) || one.Next is not null || one.Classes.Has(Classes.Source))) return null;
        var joint = verb.Form.VerbLemma is "cooperate" or "co-operate" or "collaborate" or "partner" or "team up" or "work together";
        var engaged = verb.Form.VerbLemma is "engage" or "participate" or "expand" or "deepen" or "strengthen" or "begin" or "start" && Cooperation(words, clause) is not null;
        if (!joint && !engaged) return null;
        var arguments = Arguments.OfVerb(words, clause);
        NounPhrase? on = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "on" or "in" or "over" or "for" && IsEndeavour(words, complement.Noun)) on ??= complement.Noun;
        }

        var with = arguments.With is { } other && (Arguments.IsParty(other) || other.Classes.Has(Classes.Source)) ? other : null;
        if (engaged && with is not null && on is null) on = Cooperation(words, clause);
        return on is null || (with is null && one.Next is null) ? null : new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/together", clause, arguments), Clause = clause, Supplier = with is null ? null : one, Recipient = with, Item = on };
    }

    // "technical cooperation" may stand as object or behind "in".
    private static NounPhrase? Cooperation(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var noun in clause.Objects)
        {
            if (IsTechnicalCooperation(words, noun)) return noun;
        }

        foreach (var complement in clause.Preps)
        {
            if (IsTechnicalCooperation(words, complement.Noun)) return complement.Noun;
        }

        return null;
    }

    private static bool IsTechnicalCooperation(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Head > noun.CoreFirst && words[noun.Head].Form.Text is "cooperation" or "co-operation" or "collaboration" && words[noun.Head - 1].Form.Text is "technical" or "military-technical" or "technological" or "scientific" or "space" or "nuclear" or "missile" or "satellite" or "drone";
}
