using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Who people are, whose and where: what the frames of troops and of work ask.</content>
internal static partial class VerbFrames
{
    internal static bool IsWhere(NounPhrase? noun) => noun is { IsPronoun: false, Event: null } && (noun.Country is not null || noun.IsName || noun.Classes.Has(Classes.Place)) && !noun.Classes.Has(Classes.Person | Classes.Carrier);

    /// <summary>"in the country": where the text has been all along.</summary>
    internal static bool IsTheLand(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is { Determiner: >= 0, Of: null, Possessor: null, Plural: false } && words[noun.Head].Form.NounLemma is "country" or "nation" or "republic" or "kingdom" && words[noun.Determiner].Form.Text is "the" or "that" or "this";

    internal static bool IsForce(NounPhrase noun) => (noun.Country is null or { Code: "XX-WAGNER" } || noun.IsPeople) && noun.Classes.Has(Classes.Troops) && !noun.Classes.Has(Classes.Goods);

    // "Rwandan troops", "soldiers of Rwanda", "Wagner fighters", "North Koreans": whose they are is told.
    internal static bool IsForeign(ReadOnlySpan<Word> words, NounPhrase people)
    {
        if (people.Classes.Has(Classes.Foreign) || people.Country is not null || people.Nationality >= 0 || people.IsPeople || people.Possessor?.Country is not null || people.Of is { Country: not null }) return true;
        for (var i = people.CoreFirst; i < people.CoreEnd; i++)
        {
            if (words[i].Country is not null || words[i].Form.AdjectiveClasses.Has(Classes.Foreign)) return true;
        }

        return false;
    }

    internal static bool IsAtHome(ReadOnlySpan<Word> words, NounPhrase people, NounPhrase place) => people.Nationality >= 0 && place.Country is { } land && words[people.Nationality].Country == land;

    // "Some 300 of them came on work visas": who comes so comes to work.
    private static Draft? OnVisas(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } people } || !((people.IsPeople && people.Country is not null) || (people.Classes.Has(Classes.Workers) && (people.Quantity >= 0 || people.IsPronoun || IsForeign(words, people))) || (people is { CountOnly: true, Quantity: >= 0, Of: { IsPronoun: true } them } && words[them.Head].Form.Text is "them" or "whom"))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "on" or "with" && words[complement.Noun.Head].Form.NounLemma is "visa" or "student visa" or "work visa" or "tourist visa" or "education visa" or "study visa" or "trainee visa" or "guest visa" or "visitor visa" or "business visa" or "study permit" or "residence permit" or "work permit" or "student permit" or "permit" or "paper" or "papers" or "document" or "passport") return new Draft { Kind = ClaimKind.Labour, Rule = "labour/on-visas", Clause = clause, Item = people, Counted = people, To = Arguments.OfVerb(words, clause).To ?? Arguments.OfVerb(words, clause).At };
        }

        return null;
    }

    // "engineers from North Korea": whose they are stands behind them.
    private static NounPhrase? Origin(ReadOnlySpan<Word> words, Clause clause, NounPhrase people)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep == people.End && words[complement.Prep].Form.Text == "from" && complement.Noun.Country is not null) return complement.Noun;
        }

        return null;
    }

    // "Another 100 men landed in Gao", "a first group of 1,500 people is to arrive at the plant": so many are nobody's guests. Null when they are.
    private static ClaimKind? Headcount(ReadOnlySpan<Word> words, Clause clause, NounPhrase subject)
    {
        var people = subject.Of is { Quantity: >= 0 } of && words[subject.Head].Form.NounLemma is "group" or "batch" or "contingent" or "party" or "wave" ? of : subject;
        if (people is not { Quantity: >= 0, Plural: true, IsName: false, Country: null, IsPronoun: false }) return null;
        return words[people.Head].Form.NounLemma switch
        {
            "man" => ClaimKind.Deployment,
            "people" or "person" or "persons" or "individual" or "citizen" or "national" or "woman" or "girl" or "youth" or "migrant" => ClaimKind.Labour,
            _ => null,
        };
    }

    // "Part of the contingent has flown home", "a third of the force left Gao": they go who are part of it.
    private static NounPhrase? Whole(ReadOnlySpan<Word> words, NounPhrase? subject) => subject is { IsPronoun: false, Of: { IsPronoun: false, Country: null } whole } && IsShare(words, subject) && (IsForce(whole) || whole.Classes.Has(Classes.Workers)) ? whole : subject;

    // "a further contingent", "another 3,000 soldiers", "a second wave".
    private static bool IsAnother(ReadOnlySpan<Word> words, NounPhrase people)
    {
        for (var i = people.First; i < people.Head; i++)
        {
            if (words[i].Form.Text is "further" or "another" or "second" or "third" or "new" or "fresh" or "additional" or "more" or "next") return true;
        }

        return false;
    }

    // "Mercenaries were evacuated from Goma": they are deployed no longer.
    private static bool IsTakenAway(Clause clause, Arguments arguments) => clause.Verb!.Form.VerbLemma is "evacuate" or "airlift" or "extract" or "pull out" && (arguments.From ?? arguments.FromPlace) is not null && arguments is { To: null, ToPlace: null };

    // "part of the troops", "a third of the force", "the last of the soldiers".
    private static bool IsShare(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.Text is "part" or "third" or "half" or "quarter" or "rest" or "bulk" or "remainder" or "majority" or "first" or "last" or "most" or "some" or "many" or "portion" or "remnant" or "remnants";

    // "a Russian general", "the North's officers".
    private static bool IsOfficer(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { IsPronoun: false, IsName: false } && IsRank(words, noun) && IsForeign(words, noun);

    // Not one of the many: his fate says where he was sent.
    internal static bool IsRank(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "general" or "commander" or "colonel" or "major" or "officer" or "captain" or "lieutenant" or "admiral" or "operative" or "national" or "citizen" or "prisoner" or "mercenary" or "volunteer";
}
