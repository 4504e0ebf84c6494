using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>How carriers are heard, fall silent or lie about where they are.</content>
internal static partial class VerbFrames
{
    // "had switched off its transponder", "her tracking gear fell silent".
    private static Draft? Dark(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (IsBeside(words, clause)) return null;
        // "Ships that fear pursuit switch off their transponders": what is done, by nobody in particular.
        if (clause is { Times.Count: 0, Verb: { Passive: false, Perfect: false, Progressive: false, Modal: < 0 } habit, Subject: { Plural: true, IsPronoun: false, IsName: false, Determiner: < 0, Quantity: < 0, Nationality: < 0, Next: null } anyone } && clause.Relation is ClauseRelation.Main or ClauseRelation.Content && habit.Form.Forms.Has(VerbForms.Base) && !habit.Form.Forms.Has(VerbForms.Past) && anyone.CoreEnd == anyone.CoreFirst + 1) return NoEvent(clause);
        // To broadcast is nothing; not to broadcast is the event.
        var silent = clause.Verb!.Form.VerbLemma is "broadcast" or "transmit";
        // "operating without transmitting its position".
        if (silent && clause is { Relation: ClauseRelation.Gerund, Marker: >= 0, Subject: { } mute } && words[clause.Marker].Form.Text == "without") return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/dark", clause, arguments), Clause = clause, Carrier = mute, Counted = mute, To = arguments.At, NegativeEvent = true };
        var none = arguments.Agent is { Determiner: >= 0 } few && words[few.Determiner].Form.Text is "none" or "no" or "neither";
        if (silent && !(arguments.Theme is { } lie && IsFalse(words, lie))) return (clause.Verb.Negated || none) && arguments.Agent is { } quiet ? new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/dark", clause, arguments), Clause = clause, Carrier = quiet, Counted = quiet, To = arguments.At, NegativeEvent = true } : null;
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[arguments.Theme, arguments.Agent])
        {
            if (noun is null || !IsBeacon(words, noun)) continue;
            var carrier = noun == arguments.Agent || arguments.Agent is null ? noun.Possessor ?? Pointer(noun) : arguments.Agent;
            return carrier is null ? null : new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/dark", clause, arguments), Clause = clause, Carrier = carrier, Counted = carrier, To = arguments.At ?? arguments.ToPlace };
        }

        var goes = clause.Verb!.Form.VerbLemma is "go dark" or "go silent" or "fall silent" or "fall dark" or "black out" or "stop transmitting" or "stop broadcasting" or "cease transmitting" or "cease broadcasting" or "vanish" or "disappear" or "drop off" or "go off the grid" or "go off radar";
        return goes && !arguments.Passive && arguments.Agent is { } ship && (Arguments.IsShipLike(ship) || ship.Event == ClaimKind.Movement || IsShipPronoun(words, ship)) ? new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/dark", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = arguments.At } : null;
    }

    // "three barges broadcast their position off Sitra": who is heard from a place is there.
    private static Draft? Heard(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } || clause.Subject is not { } ship || !Arguments.IsShipLike(ship) || clause.Objects.Count == 0 || !IsBeacon(words, clause.Objects[0]) || IsFalse(words, clause.Objects[0])) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb.First && words[complement.Prep].Form.Text is "in" or "near" or "off" or "from" or "inside" or "outside" or "at" or "within" && IsSomewhere(complement.Noun)) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/heard", Clause = clause, Carrier = ship, Counted = ship, To = complement.Noun };
        }

        return null;
    }

    /// <summary>What tells others where a carrier is: "transponder", "AIS signal", "location data".</summary>
    private static bool IsBeacon(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "transponder" or "system" or "signal" or "position" or "gear" or "ais" or "transmitter" or "tracker" or "location" or "track" or "whereabouts" or "receiver" or "beacon" or "coordinate" or "identification system" or "tracking system" or "automatic identification system" or "tracking signal" or "tracking device" or "ais transponder" or "ais signal" or "broadcast" or "transmission" or "equipment" or "adsb"
        || (words[noun.Head].Form.NounLemma is "data" or "information" or "device" or "tracking" && noun.Head > noun.CoreFirst && words[noun.Head - 1].Form.Text is "location" or "position" or "ais" or "tracking" or "transponder" or "positional" or "positioning" or "identification");

    private static bool IsFalse(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.First; i < noun.Head; i++)
        {
            if (words[i].Form.Text is "false" or "wrong" or "fake" or "bogus" or "misleading" or "spoofed" or "phoney" or "phony" or "fictitious" or "manipulated" or "falsified") return true;
        }

        return false;
    }

    // "had not declared its position since May", "reported false positions": to be silent or to lie about where it is.
    private static Draft? Spoofed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Objects.Count == 0 || clause.Subject is not { } ship) return null;
        if (!(Arguments.IsShipLike(ship) || IsShipPronoun(words, ship) || ship.Event == ClaimKind.Movement) || !IsBeacon(words, clause.Objects[^1])) return null;
        var lie = IsFalse(words, clause.Objects[^1]) || verb.Form.VerbLemma is "falsify" or "spoof" or "manipulate" or "fake" or "forge" or "disguise" or "mask" or "conceal" or "hide" or "obscure";
        if (!lie && !((verb.Negated || HasModifier(words, clause, "neither") || HasModifier(words, clause, "none") || (ship.Determiner >= 0 && words[ship.Determiner].Form.Text is "no" or "neither" or "none") || (clause.Objects[^1] is { Determiner: >= 0 } unsent && words[unsent.Determiner].Form.Text is "no")) && verb.Form.VerbLemma is not ("use" or "show" or "give"))) return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = lie ? "movement/spoofed" : "movement/silent", Clause = clause, Carrier = ship, Counted = ship, To = Arguments.OfVerb(words, clause).At, NegativeEvent = !lie };
    }

    // "signalled Ningbo as its destination", "gave its destination as Port Said": where it says it goes.
    private static Draft? Signalled(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } || clause.Objects.Count == 0 || clause.Subject is not { } ship || !(Arguments.IsShipLike(ship) || IsShipPronoun(words, ship))) return null;
        NounPhrase? goal = null;
        var named = IsDestination(words, clause.Objects[0]);
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < clause.Verb.First || words[complement.Prep].Form.Text is not ("as" or "to" or "for")) continue;
            if (named) goal ??= complement.Noun;
            else if (IsDestination(words, complement.Noun)) goal ??= clause.Objects[0];
        }

        return goal is null || !IsSomewhere(goal) ? null : new Draft { Kind = ClaimKind.Movement, Rule = "movement/signalled", Clause = clause, Carrier = ship, Counted = ship, To = goal, Ceiling = Modality.Planned };
    }

    private static bool IsDestination(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "destination" or "port of call" or "next port of call" or "final destination";

    // "had its transponder off", "waited with its transponder dark".
    private static Draft? Unseen(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } ship || !(Arguments.IsShipLike(ship) || IsShipPronoun(words, ship) || ship.CountOnly)) return null;
        NounPhrase? beacon = null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "with" && IsBeacon(words, complement.Noun)) beacon ??= complement.Noun;
        }

        if (verb.Classes.Has(Classes.Have) && clause.Objects.Count > 0 && IsBeacon(words, clause.Objects[0])) beacon ??= clause.Objects[0];
        if (beacon is null || beacon.End >= words.Length || words[beacon.End].Form.Text is not ("off" or "silent" or "dark" or "disabled" or "switched" or "turned" or "shut" or "deactivated" or "muted" or "down" or "disconnected")) return null;
        if (words[beacon.End].Form.Text is "switched" or "turned" && beacon.End + 1 < words.Length && words[beacon.End + 1].Form.Text == "on") return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = "movement/unseen", Clause = clause, Carrier = ship, Counted = ship };
    }

    // "Its last known position was off Syria", "was last reported south of Ceuta".
    private static Draft? LastKnown(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb || clause.Subject is not { } subject) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if ((arguments.At ?? Near(words, clause)) is not { } at || !IsSomewhere(at)) return null;
        if (words[subject.Head].Form.NounLemma is not ("position" or "location" or "signal" or "ping" or "whereabouts" or "transmission") || (subject.Possessor ?? subject.Of ?? Pointer(subject)) is not { } ship || !(ship.IsPronoun || Arguments.IsShipLike(ship))) return null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/last-known", Clause = clause, Carrier = ship, Counted = ship, To = at };
    }

    // "The ship's signal was lost near Kerch", "its transponder has been off since May".
    private static Draft? Lost(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb || clause.Subject is not { } beacon || !IsBeacon(words, beacon)) return null;
        if (verb.IsBe && !(verb.End < words.Length && words[verb.End].Form.Text is "off" or "silent" or "dark")) return null;
        return (beacon.Possessor ?? beacon.Of ?? Pointer(beacon)) is { } ship && (ship.IsPronoun || Arguments.IsShipLike(ship)) ? new Draft { Kind = ClaimKind.Movement, Rule = "movement/lost", Clause = clause, Carrier = ship, Counted = ship, To = Arguments.OfVerb(words, clause).At } : null;
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
        if (clause.Verb is not { Negated: false } verb || clause.Subject is not { } beacon) return null;
        // "Satellite images picked up the Lady R at pier 2".
        // "A station caught the signal of the tanker close to Nakhodka".
        if (!verb.Passive && clause.Objects is [{ IsPronoun: false } caught, ..] && IsBeacon(words, caught)) return (caught.Possessor ?? caught.Of) is { IsPronoun: false, Country: null } sender && (Arguments.IsShipLike(sender) || IsBareName(sender)) && Arguments.OfVerb(words, clause).At is { } from && IsWhere(from) ? new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/received", Clause = clause, Carrier = sender, Counted = sender, To = from, Witness = beacon.IsPronoun ? null : beacon } : null;
        if (!verb.Passive) return verb.Form.VerbLemma != "pick up" ? null : beacon.Classes.Has(Classes.Source) && IsEye(words, beacon) && clause.Objects is [{ IsPronoun: false } ship, ..] && Arguments.IsShipLike(ship) && Arguments.OfVerb(words, clause).At is { } where && IsWhere(where) ? new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/received", Clause = clause, Carrier = ship, Counted = ship, To = where, Witness = beacon } : null;
        // "The aircraft was picked up off Vladivostok at 9:22 p.m.": by those who listen; who picks up a cargo is a ship.
        if (verb.Form.VerbLemma is "pick up" && (Arguments.IsCarrier(beacon) || IsShipPronoun(words, beacon)) && Arguments.OfVerb(words, clause) is { At: { } spot } seen && IsWhere(spot) && (seen.By is null || seen.By.Classes.Has(Classes.Source))) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/received", Clause = clause, Carrier = beacon, Counted = beacon, To = spot, Witness = seen.By };
        if (beacon.IsPronoun || !IsBeacon(words, beacon)) return null;
        var heard = beacon.Possessor ?? beacon.Of ?? Pointer(beacon);
        return heard is null || heard.Country is not null || Arguments.OfVerb(words, clause).At is not { } at || !IsWhere(at) ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/received", Clause = clause, Carrier = heard, Counted = heard, To = at };
    }
}
