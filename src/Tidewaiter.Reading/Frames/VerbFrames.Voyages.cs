using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Legs told by the noun of a voyage, visits that carriers make, and what they land.</content>
internal static partial class VerbFrames
{
    // "her voyage was from Iran to Venezuela", "its course led from Iran to Yemen".
    private static Draft? Voyaged(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Passive: false }, Subject: { IsPronoun: false } way, Objects.Count: 0 }) return null;
        if (words[way.Head].Form.NounLemma is not ("voyage" or "trip" or "flight" or "journey" or "course" or "route" or "way" or "passage" or "run")) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var (from, to) = (arguments.From ?? arguments.FromPlace, arguments.To ?? arguments.ToPlace);
        if (from is null || to is null || !IsSomewhere(from) || !IsSomewhere(to)) return null;
        var ship = way.Possessor ?? way.Of ?? Pointer(way);
        if (ship is null || !(ship.IsPronoun || Arguments.IsShipLike(ship)) || words[ship.Head].Form.Text is "the" or "a" or "his" or "their") return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = "movement/voyage", Clause = clause, Carrier = ship, Counted = ship, From = from, To = to, Via = arguments.Via };
    }

    // "The Il-62 made a similar visit in August", "the tanker paid two visits to Nampo": who calls so is a carrier.
    private static Draft? CarrierVisit(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Passive: false }, Subject: { IsPronoun: false } ship, Objects: [{ Event: ClaimKind.Visit, IsPronoun: false } visit, ..] } || !Arguments.IsCarrier(ship) || ship.Classes.Has(Classes.Party | Classes.Person)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = "movement/visit", Clause = clause, Carrier = ship, Counted = visit.Quantity >= 0 ? visit : ship, To = arguments.To ?? arguments.ToPlace ?? (IsWhere(arguments.At) ? arguments.At : null) }, arguments);
    }

    // "The freighter landed ammunition at the pier", "they landed lorries there": what comes off a carrier.
    private static Draft? Landed(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments is not { Passive: false, Agent: { } ship } || clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false, Country: null } cargo || !cargo.Classes.Has(Classes.Goods)) return null;
        if (!(Arguments.IsShipLike(ship) || IsShipPronoun(words, ship) || words[ship.Head].Form.Text is "which" or "that")) return null;
        var at = arguments.To ?? arguments.ToPlace ?? (IsWhere(arguments.At) ? arguments.At : null);
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/landed", clause, arguments), Clause = clause, Carrier = ship, Item = cargo, Counted = cargo, To = at }, arguments);
    }
}
