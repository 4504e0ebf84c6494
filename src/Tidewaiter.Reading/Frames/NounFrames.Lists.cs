using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Which lists are lists of sanctions, who keeps them and who may stand on one.</content>
internal static partial class NounFrames
{
    /// <summary>"list", "blacklist", "entity list": of anything.</summary>
    public static bool IsListWord(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "list" or "blacklist" or "sanctions list" or "sanction list" or "entity list" or "sdn list";

    /// <summary>A list of sanctions: it says so, or one who keeps such lists keeps it.</summary>
    public static bool IsSanctionsList(ReadOnlySpan<Word> words, NounPhrase list)
    {
        if (words[list.Head].Form.NounLemma != "list") return true;
        if (list.Possessor is { } owner && IsLister(words, owner)) return true;
        if (list.Of is { } of) return of.Event == ClaimKind.Designation || (IsLister(words, of) && (of.Country is not null || of.Classes.Has(Classes.Source)));
        for (var i = list.First; i < list.Head; i++)
        {
            if (words[i].Form.NounLemma is "sanction" or "sanctions" or "un" or "u.n." or "treasury" or "ofac" or "entity" or "blocking" or "terrorism" or "terrorist" or "terror" or "european" || (words[i].Country is { } state && IsListing(state))) return true;
        }

        return false;
    }

    /// <summary>Such a word, and a list of sanctions.</summary>
    public static bool IsListOfSanctions(ReadOnlySpan<Word> words, NounPhrase noun) => IsListWord(words, noun) && IsSanctionsList(words, noun);

    /// <summary>The sanctions that a phrase names, "sanctions" or "a new round of sanctions"; null when it names none.</summary>
    public static NounPhrase? Sanctions(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Event == ClaimKind.Designation ? noun : noun.Of is { Event: ClaimKind.Designation } of && words[noun.Head].Form.NounLemma is "round" or "package" or "set" or "raft" or "wave" or "series" or "batch" or "tranche" or "slew" ? of : null;

    /// <summary>A state or an office that lists ships, bodies and people.</summary>
    public static bool IsLister(ReadOnlySpan<Word> words, NounPhrase noun) => (noun.Country is { } state && IsListing(state))
        || words[noun.Head].Form.NounLemma is "treasury" or "ofac" or "un" or "united nations" or "union" or "european union" or "european commission" or "commission" or "council" or "security council" or "committee" or "state department" or "commerce department" or "department" or "foreign office" or "office" or "administration" or "foreign ministry" or "ministry" or "government" or "cabinet" or "member state";

    /// <summary>It can be listed: somebody, something with a name or a number, or the one spoken of; no state and no goods.</summary>
    public static bool CanStandOnList(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.IsPronoun) return words[noun.Head].Form.Text is "it" or "itself" or "he" or "she" or "they" or "him" or "her" or "them" or "both" or "all" or "these" || noun.Quantity >= 0;
        if ((noun.Country is { } state && !state.IsStateless && noun is not { IsPeople: true, Quantity: >= 0 }) || noun.Event is not null || noun.Money || noun.Measured) return false;
        if (noun.Classes.Has(Classes.Goods | Classes.Vague) && !noun.Classes.Has(Classes.Carrier | Classes.Party | Classes.Person | Classes.Place | Classes.Troops) && !noun.IsName) return false;
        return words[noun.Head].Form.NounLemma is not ("country" or "state" or "regime" or "economy" or "sector" or "industry" or "trade" or "government");
    }

    /// <summary>A state that keeps lists of sanctions, or the capital by which one speaks of it.</summary>
    public static bool IsListing(Country state) => state.Code is "US" or "GB" or "EU" or "CA" or "AU" or "JP" or "CH" or "NZ" or "UA" or "KR" or "BE";
}
