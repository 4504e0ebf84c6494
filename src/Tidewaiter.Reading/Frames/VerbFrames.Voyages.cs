using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Voyages told by plain verbs: loaded at, linked, met, went on to, not heard from.</content>
internal static partial class VerbFrames
{
    // "The Angara loaded at Rajin": a name that loads at a place is a ship.
    private static Draft? Loaded(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count > 0 || !Arguments.IsShipLike(subject) || Arguments.OfVerb(words, clause).At is not { } port || !IsWhere(port)) return null;
        var loading = IsLoading(verb.Form.VerbLemma);
        return new Draft { Kind = ClaimKind.Movement, Rule = "movement/loaded", Clause = clause, Carrier = subject, Counted = subject, From = loading ? port : null, To = loading ? null : port };
    }

    // "32 flights linked the Emirates with eastern Chad".
    private static Draft? Linked(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (subject is not { IsPronoun: false, Event: ClaimKind.Movement } || clause.Objects.Count == 0 || !IsWhere(clause.Objects[0])) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var other = arguments.With ?? arguments.To ?? arguments.ToPlace ?? clause.Objects[0].Next;
        return other is null || !IsWhere(other) ? null : new Draft { Kind = ClaimKind.Movement, Rule = "movement/linked", Clause = clause, Counted = subject, Carrier = subject.Of is { } of && Arguments.IsCarrier(of) ? of : arguments.Aboard ?? subject, From = clause.Objects[0].Alone(), To = other };
    }

    // "The two vessels met in the East China Sea", "came alongside the tanker off Oman".
    private static Draft? Met(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (!Arguments.IsShipLike(subject) || (subject.Classes.Has(Classes.Person | Classes.Source | Classes.Party | Classes.Goods) && !Arguments.IsCarrier(subject))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var other = arguments.Theme ?? arguments.With;
        if (other is not null ? !Arguments.IsShipLike(other) : !(Arguments.IsCarrier(subject) && (subject.Plural || subject.Next is not null))) return null;
        return other is null && !IsWhere(arguments.At) ? null : new Draft { Kind = ClaimKind.Movement, Rule = "movement/met", Clause = clause, Carrier = subject, Counted = subject, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "before continuing to Nampo".
    private static Draft? Continued(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count > 0 || !(Arguments.IsShipLike(subject) || IsShipPronoun(words, subject) || subject.Event == ClaimKind.Movement)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return (arguments.To ?? arguments.ToPlace) is { } goal && IsWhere(goal) ? Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/continued", clause, arguments), Clause = clause, Carrier = subject, Counted = subject, To = goal }, arguments) : null;
    }

    // "has not been heard from since", "contact with the vessel was lost off Socotra".
    private static Draft? Unheard(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Relation == ClauseRelation.Participle) return null;
        var at = Arguments.OfVerb(words, clause).At;
        if (verb is { Negated: true, Form.VerbLemma: "hear from" or "hear of" } && (Arguments.IsShipLike(subject) || IsShipPronoun(words, subject))) return new Draft { Kind = ClaimKind.Movement, Rule = "movement/unheard", Clause = clause, Carrier = subject, Counted = subject, To = at, NegativeEvent = true };
        if (verb.Form.VerbLemma is not ("lose" or "cut" or "cut off") || verb.Negated) return null;
        var contact = words[subject.Head].Form.NounLemma is "contact" or "radio contact" ? With(words, clause) : null;
        return contact is null || !Arguments.IsShipLike(contact) ? null : new Draft { Kind = ClaimKind.Movement, Rule = "movement/unheard", Clause = clause, Carrier = contact, Counted = contact, To = at };
    }

    // "The aircraft's transponder was picked up over the Caspian": who is heard at a place is there.
    private static Draft? Received(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } || clause.Subject is not { IsPronoun: false } beacon || !IsBeacon(words, beacon)) return null;
        var heard = beacon.Possessor ?? beacon.Of ?? Pointer(beacon);
        return heard is null || heard.Country is not null || Arguments.OfVerb(words, clause).At is not { } at || !IsWhere(at) ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/received", Clause = clause, Carrier = heard, Counted = heard, To = at };
    }
}
