using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Who meets whom, and who is whose guest.</content>
internal static partial class VerbFrames
{
    private static bool IsGuest(NounPhrase? noun) => noun is { IsPronoun: false, Country: null } && !noun.Classes.Has(Classes.Carrier | Classes.Goods | Classes.Place) && (noun.Classes.Has(Classes.Person | Classes.Source) || (noun is { IsName: true, Determiner: < 0 } && noun.Classes == Classes.None));

    private static bool IsDelegation(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is not null && words[noun.Head].Form.NounLemma is "delegation" or "envoy" or "special envoy" or "emissary" or "delegate" or "mission" or "counterpart";

    // "met Putin in the Kremlin", "held talks with a delegation in Pyongyang", "hosted a delegation", "was greeted by officials in Wonsan".
    private static Draft? Meeting(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } subject) return null;
        var lemma = verb.Form.VerbLemma;
        if (lemma is not ("host" or "welcome" or "greet" or "receive" or "meet" or "meet with" or "hold" or "have" or "conduct")) return null;
        if (lemma is "hold" or "have" or "conduct" && !(clause.Objects.Count > 0 && IsTalks(words, clause.Objects[0]))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var at = IsWhere(arguments.At) ? arguments.At : null;
        if (lemma is "host" or "welcome" or "greet" or "receive")
        {
            var (guest, host) = (arguments.Theme, arguments.Agent);
            if (!IsGuest(guest) || host is null || !(host.Country is not null || host.IsPronoun || IsGuest(host)) || guest!.Quantity >= 0) return null;
            if (!IsDelegation(words, guest) && !(guest.IsName || guest.Classes.Has(Classes.Person)) && at is null) return null;
            return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/host", clause, arguments), Clause = clause, Supplier = guest, Recipient = host, To = at };
        }

        if (verb.Passive || !(IsGuest(subject) || subject.IsPronoun)) return null;
        var partner = lemma is "meet" or "meet with" ? arguments.Theme ?? arguments.With : arguments.With;
        if (partner is null || (partner == arguments.Theme && partner.Event is not null)) return Together(words, clause, subject, at);
        if (!IsGuest(partner)) return null;
        // "Putin had met with Kim in July": when two heads met is told, if not where.
        if (at is null && lemma is "meet" or "meet with" && clause.Times.Count > 0 && subject is { IsName: true } && partner is { IsName: true }) return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/meet", clause, arguments), Clause = clause, Supplier = subject, Recipient = partner };
        if (at is null && !(IsDelegation(words, partner) && partner!.Nationality >= 0)) return null;
        // Who comes as a delegation, or meets another in that one's own land, is the guest.
        var receiving = IsDelegation(words, partner) && words[partner!.Head].Form.NounLemma != "counterpart" ? true : at?.Country is { } land && IsOf(words, subject, land);
        return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/meet", clause, arguments), Clause = clause, Supplier = receiving ? partner : subject, Recipient = receiving ? subject : partner, To = at };
    }

    // "Kim and Putin met at the cosmodrome", "the two leaders held a summit in Istanbul": guest and host stand side by side.
    private static Draft? Together(ReadOnlySpan<Word> words, Clause clause, NounPhrase subject, NounPhrase? at)
    {
        if (at is null || subject.IsPronoun || clause.Relation is ClauseRelation.Participle || !(subject.Next is { Country: null } || (subject.Plural && subject.Classes.Has(Classes.Person)))) return null;
        var (guest, host) = subject.Next is { } second ? (subject.Alone(), second) : (subject, null);
        // Whose land it is is the host.
        if (host is not null && at.Country is { } land && IsOf(words, guest, land)) (guest, host) = (host, guest);
        return new Draft { Kind = ClaimKind.Visit, Rule = "visit/together", Clause = clause, Supplier = guest, Recipient = host, To = at };
    }

    // "A Russian delegation was in Bangui last week".
    private static Draft? Staying(ReadOnlySpan<Word> words, Clause clause, NounPhrase subject)
    {
        if (clause.Verb is not { IsBe: true } || clause.Objects.Count > 0 || clause.Times.Count == 0 || !IsGuest(subject) || !(IsDelegation(words, subject) || (subject.IsName && subject.Classes.Has(Classes.Person)))) return null;
        return Arguments.OfVerb(words, clause).At is { } at && IsWhere(at) && (at.Country is not null || at.Classes.Has(Classes.Place)) ? new Draft { Kind = ClaimKind.Visit, Rule = "visit/staying", Clause = clause, Supplier = subject, Recipient = at.Country is null ? null : at, To = at } : null;
    }

    private static bool IsTalks(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "talk" or "talks" or "meeting" or "summit" or "discussion" or "negotiation" or "consultation" or "conversation";

    private static bool IsOf(ReadOnlySpan<Word> words, NounPhrase person, Country land)
    {
        if (person.Possessor?.Country == land) return true;
        for (var i = person.CoreFirst; i < person.CoreEnd; i++)
        {
            if (words[i].Country == land) return true;
        }

        return false;
    }
}
