using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Listings that a noun tells: "Britain's designation of the ship", "US sanctions on the trading firm".</content>
internal static partial class NounFrames
{
    private static Draft? Listing(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "any" or "such" or "every") return null;
        var arguments = Arguments.OfNoun(words, noun, clause);
        var authority = noun.Possessor is { } owner && (owner.Country is not null || owner.Classes.Has(Classes.Source | Classes.Party)) ? owner : arguments.By is { Event: null } by && !Arguments.IsCarrier(by) ? by : null;
        var named = authority is not null || AuthorityWord(words, noun) >= 0;
        var listed = words[noun.Head].Form.NounLemma is "designation" or "listing" or "blacklisting" or "redesignation" ? noun.Of : named && IsPresupposed(words, noun, clause) ? arguments.On ?? arguments.Aboard : null;
        if (listed is null or { IsPronoun: true } || (listed.Country is { } state && !state.IsStateless) || listed.Event is not null || !IsOne(listed) || !(Arguments.IsCarrier(listed) || listed.IsName || listed.Country is not null || listed.Classes.Has(Classes.Party | Classes.Person))) return null;
        if (!named && clause.Times.Count == 0 && !(clause.Verb is { Passive: false } telling && clause.Objects.Contains(noun) && telling.Classes.Has(Classes.Say))) return null;
        return new Draft { Kind = ClaimKind.Designation, Rule = "designation/named", Clause = clause, Nominal = noun, Supplier = authority, SupplierWord = authority is null ? AuthorityWord(words, noun) : -1, Carrier = Arguments.IsCarrier(listed) ? listed : null, Recipient = Arguments.IsCarrier(listed) ? null : listed, Counted = listed };
    }

    /// <summary>The word of the state whose sanctions, list or designation it is ("US sanctions"), or -1 when none is named or a possessor tells it.</summary>
    public static int AuthorityWord(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.Possessor is not null) return -1;
        if (noun.Nationality >= 0) return noun.Nationality;
        for (var i = noun.Head - 1; i >= 0 && i >= Math.Min(noun.First, noun.CoreFirst) - 1; i--)
        {
            if (words[i].Country is not null || words[i].Form.Text is "u.n." or "un") return i;
        }

        return -1;
    }

    // A listing is of somebody: a name, a number of them, or the one spoken of. "sanctions on companies" are a policy.
    private static bool IsOne(NounPhrase listed) => listed.IsName || listed.Country is not null || listed.Quantity >= 0 || listed.Named is not null || (listed is { Plural: false, Determiner: >= 0 });

    // "US sanctions on the bank took effect", "despite US sanctions on the bank": they are there. What is lifted, called for or feared is told by its verb.
    private static bool IsPresupposed(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (clause.Subject == noun) return clause.Verb is { Passive: false, Modal: < 0, Negated: false } verb && !verb.Classes.Has(Classes.Plan | Classes.Hedge);
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) return words[complement.Prep].Form.Text is "despite" or "in spite of" or "after" or "since" or "following" or "because of" or "due to" or "amid" or "under";
        }

        return false;
    }
}
