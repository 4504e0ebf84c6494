using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Carriers that nobody hears, where no verb of its own says so: what the crew does with the transponder, how long they stay dark, signals that never came.</content>
internal static partial class VerbFrames
{
    // "switched the transponder off", "keeps her signals silent", "put out their transponders", "the beacon was put out off Kenya".
    private static Draft? Muted(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb) return null;
        var beacon = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (beacon is not { IsPronoun: false } || !IsBeacon(words, beacon) || words[beacon.Head].Form.NounLemma is "equipment" or "gear" or "system" or "position") return null;
        if (verb.Form.VerbLemma is not ("put out" or "silence" or "kill" or "stop") && !IsMute(words, verb.Passive ? verb.End : beacon.End)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var ship = beacon.Possessor ?? beacon.Of ?? Pointer(beacon);
        var crew = verb.Passive ? arguments.By : clause.Subject;
        var carrier = crew is null ? ship : Arguments.IsShipLike(crew) || crew.IsPronoun || crew.CountOnly ? crew : crew.Of is { } aboard && Arguments.IsShipLike(aboard) ? aboard : crew;
        if (carrier is null || words[carrier.Head].Form.Text is "the" or "a" or "an") return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/muted", clause, arguments), Clause = clause, Carrier = carrier, Counted = carrier, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    private static bool IsMute(ReadOnlySpan<Word> words, int word) => word < words.Length && words[word].Form.Text is "off" or "silent" or "dark" or "dead" or "out" or "mute" or "muted";

    // "others stay dark for days", "she kept silent off Aden": how a carrier goes about.
    private static Draft? StaysDark(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Passive: false } verb, Subject: { } ship, Objects.Count: 0 }) return null;
        if (!(Arguments.IsCarrier(ship) || IsShipPronoun(words, ship) || ship.CountOnly || words[ship.Head].Form.Text is "others" or "another" or "both")) return null;
        if (!HasModifier(words, clause, "dark") && !(verb.End < words.Length && words[verb.End].Form.Text == "dark") && !(Arguments.IsCarrier(ship) && HasModifier(words, clause, "silent"))) return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = "movement/stays-dark", Clause = clause, Carrier = ship, Counted = ship, To = IsWhere(Arguments.OfVerb(words, clause).At) ? Arguments.OfVerb(words, clause).At : null };
    }

    // "No signal from the tanker was received in May", "no position had come from her since": nobody heard of it.
    private static Draft? NotHeard(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { IsPronoun: false } signal } || words[signal.Head].Form.NounLemma is not ("signal" or "position" or "transmission" or "ping" or "ais signal" or "location" or "broadcast" or "ais")) return null;
        if (!verb.Negated && !(signal.Determiner >= 0 && words[signal.Determiner].Form.Text == "no")) return null;
        var ship = signal.Possessor ?? signal.Of;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "from" or "of" or "by") ship ??= complement.Noun;
        }

        return ship is null || !(ship.IsPronoun || Arguments.IsShipLike(ship) || IsBareName(ship)) ? null : new Draft { Kind = ClaimKind.Movement, Rule = "movement/not-heard", Clause = clause, Carrier = ship, Counted = ship, NegativeEvent = true };
    }
}
