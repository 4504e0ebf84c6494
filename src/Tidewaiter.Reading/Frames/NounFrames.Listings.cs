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
        var sought = clause.Verb is { Passive: false, Form.VerbLemma: "pursue" or "seek" or "prepare" or "propose" or "push for" } && clause.Objects.Contains(noun);
        if (!named && !sought && clause.Times.Count == 0 && !(clause.Verb is { Passive: false } telling && clause.Objects.Contains(noun) && telling.Classes.Has(Classes.Say))) return null;
        return new Draft { Kind = ClaimKind.Designation, Rule = "designation/named", Clause = clause, Nominal = noun, Supplier = authority, SupplierWord = authority is null ? AuthorityWord(words, noun) : -1, Carrier = Arguments.IsCarrier(listed) ? listed : null, Recipient = Arguments.IsCarrier(listed) ? null : listed, Counted = listed, Ceiling = sought ? Modality.Planned : Modality.Asserted };
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

    /// <summary>The listing that a phrase presupposes: "an airline under U.S. sanctions", "was put under sanctions". Null when it is none.</summary>
    public static Draft? Under(ReadOnlySpan<Word> words, NounPhrase sanctions, Clause clause)
    {
        if (sanctions.Event != ClaimKind.Designation || sanctions.Head == 0) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun != sanctions || words[complement.Prep].Form.Text is not ("under" or "subject to" or "covered by")) continue;
            var put = clause.Verb is { } verb && complement.Prep > verb.First && (verb.IsBe || verb.Form.VerbLemma is "put" or "place" or "come" or "fall" or "remain" or "sit" or "stand");
            var authority = sanctions.Nationality >= 0 ? sanctions.Nationality : words[sanctions.CoreFirst].Country is not null ? sanctions.CoreFirst : -1;
            // "a tanker that the Treasury put under sanctions": whom it put there stands in front.
            var placed = put && clause is { Relation: ClauseRelation.Relative, Verb: { Passive: false, Form.VerbLemma: "put" or "place" }, Antecedent: { } told } && told != clause.Subject ? told : null;
            var listed = placed ?? (put ? (clause.Verb!.Passive || clause.Objects.Count == 0 ? Tracked(clause) : clause.Objects[0]) : Bearer(words, clause, complement.Prep) ?? (clause.Verb is null || complement.Prep < clause.Verb.First ? clause.Relation == ClauseRelation.Relative ? clause.Antecedent : clause.Subject : null));
            if (listed is null || !(put ? CanStandOnList(words, listed) || (listed.Country is not null && clause.Verb is { Perfect: true } && clause.Times.Count > 0) : listed is { IsPronoun: false, Country: null } && (Arguments.IsCarrier(listed) || listed.IsName || listed.Classes.Has(Classes.Party | Classes.Person)) && CanStandOnList(words, listed))) return null;
            // "trade with firms under sanctions": no firm in particular.
            if (!put && authority < 0 && !IsOne(listed)) return null;
            return new Draft { Kind = ClaimKind.Designation, Rule = "designation/under", Clause = clause, Nominal = sanctions, Carrier = Arguments.IsCarrier(listed) ? listed : null, Recipient = Arguments.IsCarrier(listed) ? null : listed, Supplier = put && clause.Verb is { Passive: false } && (placed is not null || clause.Objects.Count > 0) ? clause.Subject : null, SupplierWord = authority };
        }

        return null;
    }

    // "an aircraft from Russia that is under sanctions": no state is, and the aircraft before it is told of.
    private static NounPhrase? Tracked(Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Relative, Subject: { Country: not null } near, Parent: { } around }) return clause.Subject;
        foreach (var complement in around.Preps)
        {
            if (complement.Noun == near && around.Subject is { } subject && subject.End <= complement.Prep && complement.Prep - subject.End < 2) return subject;
        }

        return clause.Subject;
    }

    // "a company under US sanctions", "Kupol, itself now under sanctions": whom the phrase stands behind.
    private static NounPhrase? Bearer(ReadOnlySpan<Word> words, Clause clause, int prep)
    {
        var end = prep;
        while (end > clause.First && (words[end - 1].Tag is Tag.Adv or Tag.Comma || words[end - 1].Form.Text is "itself" or "himself" or "herself" or "themselves" or "both")) end--;
        if (clause.Subject is { } subject && subject.End == end) return subject;
        foreach (var noun in clause.Objects)
        {
            if (noun.End == end) return noun;
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Noun.End == end) return complement.Noun;
        }

        return null;
    }
}
