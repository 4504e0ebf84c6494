using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Legs told by the noun of a voyage, visits that carriers make, what they land, and finds told by where they lay or by the picture of them.</content>
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

    // "There appeared a video of a train with howitzers", "a photo emerged of a dhow at the quay": seen by whoever took it.
    private static Draft? VideoOf(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Modal: < 0, Passive: false } verb, Subject: { } subject }) return null;
        var picture = words[subject.Head].Form.Text == "there" && clause.Objects.Count > 0 ? clause.Objects[0] : subject;
        if (words[picture.Head].Form.NounLemma is not ("video" or "photo" or "photograph" or "picture" or "image" or "clip" or "footage" or "film")) return null;
        var seen = picture.Of;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= verb.End && words[complement.Prep].Form.Text == "of") seen ??= complement.Noun;
        }

        if (seen is not { IsPronoun: false, Country: null } || !(Arguments.IsCarrier(seen) || seen.Classes.Has(Classes.Goods)) || seen.Classes.Has(Classes.Troops | Classes.Person)) return null;
        var carrier = Arguments.IsCarrier(seen) && !seen.Classes.Has(Classes.Goods) ? seen : null;
        var arguments = Arguments.OfVerb(words, clause);
        var load = carrier is not null && arguments.With is { IsPronoun: false } with && with.Classes.Has(Classes.Goods) ? with : null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/video", Clause = clause, Carrier = carrier, Item = carrier is null ? seen : load, Counted = load ?? seen, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "Optical sights were among the rest", "two launchers were among the haul".
    private static Draft? AmongHaul(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Modal: < 0 } verb, Subject: { IsPronoun: false, Country: null } found, Objects.Count: 0 } || !found.Classes.Has(Classes.Goods) || found.Classes.Has(Classes.Money | Classes.Troops)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "among" && (IsWreck(words[complement.Noun.Head].Form.NounLemma) || words[complement.Noun.Head].Form.NounLemma is "rest" or "haul" or "find" or "catch" or "cargo" or "load")) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/among", Clause = clause, Item = found, Counted = found };
        }

        return null;
    }

    // "In the hold were pieces of cruise missiles": where it lay stands first.
    private static Draft? WithinHold(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Subject: null, Parent: null, Verb: { IsBe: true, Negated: false, Modal: < 0 } verb, Objects: [{ IsPronoun: false } found, ..] }) return null;
        if (!found.Classes.Has(Classes.Goods) && found.Of?.Classes.Has(Classes.Goods) != true && found.Of?.Next?.Classes.Has(Classes.Goods) != true) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First && words[complement.Prep].Form.Text is "in" or "inside" or "under" or "below" && words[complement.Noun.Head].Form.NounLemma is "hold" or "cargo hold" or "deck" or "bilge" or "fish hold" or "compartment" or "cabin" or "hull") return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/within-hold", Clause = clause, Item = found, Counted = found, To = complement.Noun };
        }

        return null;
    }
}
