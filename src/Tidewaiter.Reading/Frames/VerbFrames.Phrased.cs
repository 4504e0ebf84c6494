using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Plain verbs that tell an event only together with what stands beside them: "stopped the ship", "got jobs at", "took part in the raids", "is in Pyongyang for talks".</content>
internal static partial class VerbFrames
{
    // "inspected the ship off Libya", "the Bella 1 was pursued by the coast guard".
    private static Draft? Stopped(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Subject: not null, Verb: { } verb } || verb.Classes.Has(Classes.Seize)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        // "officials inspected the Shahed-129 at Kashan": guests who look at it.
        if (verb is { Passive: false, Form.VerbLemma: "inspect" } && arguments.Agent is { } guest && guest.Classes.Has(Classes.Person) && words[guest.Head].Form.NounLemma is "official" or "delegation" or "minister" or "general" or "commander" or "president" or "leader" or "delegate" or "officer") return null;
        // "was stopped by a frigate": the one that stops it is not the one that is stopped.
        if ((verb.Form.VerbLemma == "stop by" ? clause.Subject : arguments.Theme) is not { IsPronoun: false } ship || !Arguments.IsShipLike(ship) || (!arguments.Passive && arguments.Agent is null)) return null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/stop", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "a search of the dhow found engines", "inspected the ship and found vehicles".
    private static Draft? Searched(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } found || !Arguments.IsItem(found)) return null;
        var searching = words[subject.Head].Form.NounLemma is "search" or "inspection" or "boarding" or "examination" or "raid";
        var before = clause.Sibling is { Verb.Form.VerbLemma: "search" or "inspect" or "board" or "stop" or "raid" or "examine" or "open" } sibling && sibling.Subject == subject ? sibling : null;
        if (!searching && before is null) return null;
        var searched = searching ? subject.Of : before!.Objects.Count > 0 ? before.Objects[0] : null;
        var arguments = Arguments.OfVerb(words, clause);
        return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/search", clause, arguments), Clause = clause, Item = found, Counted = found, Carrier = arguments.Aboard ?? (searched is { } ship && Arguments.IsShipLike(ship) ? ship : null), To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "IT workers got jobs at American companies", "infiltrated hundreds of firms".
    private static Draft? Employed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (verb.Passive || subject.IsPronoun || !subject.Classes.Has(Classes.Workers)) return null;
        // "IT workers pose as Americans": to be hired under another name.
        if (verb.Form.VerbLemma is "pose" or "masquerade" or "impersonate" && (clause.Objects.Count > 0 || clause.HasComplementAfter(verb.First))) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/pose", Clause = clause, Item = subject, Counted = subject };
        if (clause.Objects.Count == 0) return null;
        var job = verb.Form.VerbLemma is "get" or "obtain" or "secure" or "land" or "find" or "hold" or "gain" or "take" or "win" or "seek" or "have" && words[clause.Objects[0].Head].Form.NounLemma is "job" or "jobs" or "employment" or "work" or "position" or "contract" or "role";
        var inside = verb.Form.VerbLemma is "infiltrate" or "penetrate" or "join" && clause.Objects[0].Classes.Has(Classes.Party | Classes.Source | Classes.Place);
        if (!job && !inside) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/job", clause, arguments), Clause = clause, Item = subject, Counted = subject, Recipient = inside ? clause.Objects[0] : arguments.At is { Country: null } employer && employer.Classes.Has(Classes.Party) ? employer : arguments.With, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "fighter jets have taken part in the bombing campaign".
    private static Draft? Joined(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (subject.IsPronoun || !subject.Classes.Has(Classes.Goods | Classes.Carrier) || subject.Country is not null) return null;
        if (clause.Objects.Count > 0 && IsFighting(words, clause.Objects[0])) return InUse(words, clause, subject);
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "in" && IsFighting(words, complement.Noun)) return InUse(words, clause, subject);
        }

        return null;
    }

    private static bool IsFighting(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "campaign" or "strike" or "attack" or "raid" or "fighting" or "offensive" or "battle" or "combat" or "bombing" or "bombardment" or "assault" or "operation" or "war";

    private static Draft InUse(ReadOnlySpan<Word> words, Clause clause, NounPhrase weapon)
    {
        var arguments = Arguments.OfVerb(words, clause);
        return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/join", clause, arguments), Clause = clause, Item = weapon, Counted = weapon, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "Lavrov is in Pyongyang for talks", "arrived in Wonsan for a three-day visit".
    private static Draft? OnVisit(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } subject) return null;
        if (!IsGuest(subject) || subject.Quantity >= 0 || (clause.Objects.Count > 0 && !(clause.Verb!.Perfect && words[clause.Objects[0].Head].Form.NounLemma == "time"))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (!(IsWhere(arguments.At) || (clause.Verb!.Perfect && arguments.To is not null)) || Arguments.IsShipLike(subject)) return null;
        if (Staying(words, clause, subject) is { } staying) return staying;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "for" or "on" && (complement.Noun.Event == ClaimKind.Visit || IsTalks(words, complement.Noun))) return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/stay", clause, arguments), Clause = clause, Supplier = subject, Recipient = arguments.At!.Country is null ? null : arguments.At, To = arguments.At };
        }

        return null;
    }
}
