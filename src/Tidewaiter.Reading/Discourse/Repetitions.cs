using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>Clauses that tell anew, of others or of another day, what the last claim told.</summary>
internal static class Repetitions
{
    /// <summary>The listing that a clause adds to the one before it: "London followed suit", "among those targeted are two brokers". Null when it adds none.</summary>
    public static Draft? Listing(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb) return null;
        if (verb.Form.VerbLemma is "follow suit") return clause.Subject is { IsPronoun: false, Event: null } follower && !Arguments.IsCarrier(follower) ? Follows(words, clause, follower) : null;
        if (!verb.IsBe || clause.Objects.Count == 0 || clause.Subject is not null || clause.Objects[0] is not { IsPronoun: false, Country: null, Event: null } named || !(Arguments.IsCarrier(named) || named.IsName || named.Classes.Has(Classes.Party | Classes.Person))) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "among" && complement.Prep < verb.First && IsMet(clause, complement.Noun)) return Of("more/listed", clause, named, null, Arguments.IsCarrier(complement.Noun));
        }

        return null;
    }

    /// <summary>The new number of what was counted before: "by November 21 the figure had dropped to 38". Null when the clause tells of something else.</summary>
    public static Draft? Count(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Passive: false, Modal: < 0 } verb, Subject: { IsPronoun: false, Of: null, Possessor: null } figure } || words[figure.Head].Form.NounLemma is not ("number" or "figure" or "count" or "total" or "tally")) return null;
        if (verb.Form.VerbLemma is not ("rise" or "fall" or "drop" or "grow" or "climb" or "shrink" or "stand" or "increase" or "decline" or "swell" or "dwindle" or "jump" or "be" or "reach" or "decrease")) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "to" or "at" && complement.Noun is { CountOnly: true, Quantity: >= 0, Money: false, Measured: false } number) return new Draft { Kind = ClaimKind.Sighting, Rule = "more/counted", Clause = clause, Counted = number };
        }

        return null;
    }

    // "follow suit with measures against six entities".
    private static Draft Follows(ReadOnlySpan<Word> words, Clause clause, NounPhrase follower)
    {
        NounPhrase? listed = null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "against" or "on" && complement.Prep > clause.Verb!.First && complement.Noun is { IsPronoun: false, Event: null } noun) listed ??= noun;
        }

        return Of("more/suit", clause, listed, follower);
    }

    private static bool IsMet(Clause clause, NounPhrase those)
    {
        foreach (var child in clause.Children)
        {
            if (child.Antecedent == those && child.Verb is { Passive: true, Form.VerbLemma: "target" or "hit" or "name" or "punish" or "penalise" or "penalize" or "identify" or "affect" or "add" or "list" }) return true;
        }

        return false;
    }

    private static Draft Of(string rule, Clause clause, NounPhrase? listed, NounPhrase? authority, bool ships = false)
    {
        var carrier = ships || (listed is not null && Arguments.IsCarrier(listed));
        return new Draft { Kind = ClaimKind.Designation, Rule = rule, Clause = clause, Supplier = authority, Carrier = carrier ? listed : null, Recipient = carrier ? null : listed, Counted = listed };
    }
}
