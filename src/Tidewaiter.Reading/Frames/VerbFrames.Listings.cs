using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Listings told without the verb of listing.</content>
internal static partial class VerbFrames
{
    private static bool IsAuthority(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is not null && words[noun.Head].Form.NounLemma is "treasury" or "ofac" or "state department" or "department" or "council" or "security council" or "office" or "foreign office" or "commission" or "european union" or "european commission" or "foreign ministry" or "administration";

    private static bool CanBeListed(NounPhrase? noun) => noun is { IsPronoun: false, Country: null } && (Arguments.IsCarrier(noun) || noun.IsName || noun.Classes.Has(Classes.Party | Classes.Person));

    private static Draft Listing(string rule, Clause clause, NounPhrase listed, NounPhrase? authority) => new() { Kind = ClaimKind.Designation, Rule = rule, Clause = clause, Supplier = authority, Carrier = Arguments.IsCarrier(listed) ? listed : null, Recipient = Arguments.IsCarrier(listed) ? null : listed, Counted = listed };

    // "the Treasury targeted three tankers", "the sanctions hit two banks", "was hit with sanctions", "sanctioned entities include X", "among those listed are Y".
    private static Draft? Sanctioned(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } subject) return null;
        var lemma = verb.Form.VerbLemma;
        var arguments = Arguments.OfVerb(words, clause);
        if (lemma is "target" or "hit" or "cover" or "affect" or "apply" or "extend" && (subject.Event == ClaimKind.Designation || words[subject.Head].Form.NounLemma is "restriction" or "sanctions package") && !verb.Passive && (arguments.Theme ?? arguments.To) is { } struck && CanBeListed(struck) && subject.Quantity < 0) return Listing("designation/sanctions-hit", clause, struck, subject.Possessor) with { SupplierWord = subject.Possessor is null ? subject.Nationality : -1 };
        if (lemma is "target" or "punish" or "penalise" or "penalize" or "blacklist" && IsAuthority(words, arguments.Agent) && CanBeListed(arguments.Theme)) return Listing("designation/target", clause, arguments.Theme!, arguments.Agent);
        if (verb.Passive && lemma is "hit" or "slap" or "strike" or "target" or "subject" && clause.Subject is { } hit && CanBeListed(hit) && Behind(words, clause, "with", "by", "to") is { } sanctions)
        {
            var authority = sanctions.Possessor ?? (arguments.By is { Event: null } by ? by : null);
            return Listing("designation/hit-with", clause, hit, authority) with { SupplierWord = authority is null ? sanctions.Nationality : -1 };
        }

        if ((lemma is "include" || verb.IsBe) && clause.Objects.Count > 0 && CanBeListed(clause.Objects[0]) && IsListedGroup(words, subject) && clause.Objects[0] is { IsName: true } named) return Listing("designation/members", clause, named, null);
        return null;
    }

    // "Sanctioned entities", "the designated vessels", "those listed".
    private static bool IsListedGroup(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.First; i < noun.CoreEnd; i++)
        {
            if (words[i].Form.Text is "sanctioned" or "designated" or "listed" or "blacklisted") return true;
        }

        return false;
    }

    private static NounPhrase? Behind(ReadOnlySpan<Word> words, Clause clause, params ReadOnlySpan<string> preps)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && complement.Noun.Event == ClaimKind.Designation && preps.Contains(words[complement.Prep].Form.Text)) return complement.Noun;
        }

        return null;
    }
}
