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
        if (people.Country is not null || people.Nationality >= 0 || people.IsPeople || people.Possessor?.Country is not null || people.Of is { Country: not null }) return true;
        for (var i = people.CoreFirst; i < people.CoreEnd; i++)
        {
            if (words[i].Country is not null) return true;
        }

        return false;
    }

    internal static bool IsAtHome(ReadOnlySpan<Word> words, NounPhrase people, NounPhrase place) => people.Nationality >= 0 && place.Country is { } land && words[people.Nationality].Country == land;

    // "engineers from North Korea": whose they are stands behind them.
    private static NounPhrase? Origin(ReadOnlySpan<Word> words, Clause clause, NounPhrase people)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep == people.End && words[complement.Prep].Form.Text == "from" && complement.Noun.Country is not null) return complement.Noun;
        }

        return null;
    }

    // "a Russian general", "the North's officers".
    private static bool IsOfficer(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { IsPronoun: false, IsName: false } && words[noun.Head].Form.NounLemma is "general" or "commander" or "colonel" or "major" or "officer" or "captain" or "lieutenant" or "admiral" or "operative" or "national" or "citizen" or "prisoner" or "mercenary" or "volunteer" && IsForeign(words, noun);
}
