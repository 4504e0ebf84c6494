using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Ships and loads that a state takes and holds, told by verbs that mean other things too: "took", "held", "laid hands on".</content>
internal static partial class VerbFrames
{
    // "The Navy took a tanker off the coast", "troops have taken a dhow in the night": who may seize ships has seized one.
    private static Draft? TookShip(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments is not { To: null, ToPlace: null, Theme: { } taken } || clause.Verb is { Modal: >= 0, Perfect: false } || clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund) return null;
        var guard = arguments.Agent;
        // "Weapons have been taken off a boat".
        if (clause is { Verb: { Passive: true, Form.VerbLemma: "take off" or "lift off" }, Subject: { IsPronoun: false } haul, Objects: [{ IsPronoun: false } deck, ..] }) return Arguments.IsItem(haul) && words[deck.Head].Form.NounLemma is "dhow" or "boat" or "skiff" or "smuggling boat" or "fishing boat" or "small boat" or "sailing boat" or "trawler" ? new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/took-from", clause, arguments), Clause = clause, Carrier = deck, Item = haul, Counted = haul, To = IsWhere(arguments.At) ? arguments.At : null } : null;
        var armed = guard is not null && (guard.Country is not null || guard.Classes.Has(Classes.Troops) || IsGuard(words, guard) || MaySeize(words, guard));
        // "rifles were taken by a patrol craft from a boat", "commandos took shells off a skiff": what a boarding party takes.
        if (arguments.FromPlace is { } robbed && Arguments.IsCarrier(robbed) && robbed is { IsPronoun: false } && Arguments.IsItem(taken) && taken.Classes.Has(Classes.Goods) && (armed || arguments is { Passive: true, Aboard: not null })) return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/took-from", clause, arguments), Clause = clause, Carrier = robbed, Item = taken, Counted = taken, To = IsWhere(arguments.At) ? arguments.At : null };
        if (!armed || arguments is { From: not null } or { FromPlace: not null } or { Dative: not null } || taken.IsPronoun || !IsVessel(words, taken)) return null;
        if (!arguments.Passive && arguments.At is null && Off(words, clause) is null && clause.Times.Count == 0) return null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/took-ship", clause, arguments), Clause = clause, Carrier = taken, Counted = taken, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // A vessel, or what has a ship's name; no train that somebody takes.
    private static bool IsVessel(ReadOnlySpan<Word> words, NounPhrase noun) => Arguments.IsCarrier(noun)
        ? words[noun.Head].Form.NounLemma is "ship" or "tanker" or "vessel" or "dhow" or "boat" or "freighter" or "skiff" or "barge" or "trawler" or "coaster" or "oil tanker" or "cargo ship" or "fishing boat" or "container ship" or "crude oil tanker" or "craft" or "smuggling boat" or "sailing boat" or "supertanker" || (noun.IsName && !noun.Classes.Has(Classes.Goods))
        : noun is { IsName: true, Determiner: >= 0, Country: null } && (noun.Classes & ~Classes.Vague) == Classes.None;

    private static bool IsGuard(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "navy" or "coast guard" or "marine" or "commando" or "force" or "special forces" or "customs" or "seals" or "navy seals" or "police" or "border guard" or "frigate" or "destroyer" or "cutter" or "warship" or "patrol boat" or "patrol craft" or "patrol" or "cruiser" or "command" or "sailor" or "troops" or "boarding team" or "boarding party";

    // "The marines came into possession of warheads", "the Navy got hold of missile parts": taken from smugglers, and given by nobody.
    private static Draft? LaidHands(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments is not { From: null, Theme: { Country: null, IsPronoun: false } haul, Agent: { } guard } || clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund) return null;
        if (!(IsGuard(words, guard) || guard.Classes.Has(Classes.Troops))) return null;
        var ship = Arguments.IsShipLike(haul) && !haul.Classes.Has(Classes.Goods) ? haul : arguments.FromPlace is { } boat && Arguments.IsCarrier(boat) ? boat : null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/laid-hands", Clause = clause, Carrier = ship, Item = ship == haul ? null : haul, Counted = haul, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // A state, its government, its navy.
    private static bool MaySeize(ReadOnlySpan<Word> words, NounPhrase guard) => !Arguments.IsCarrier(guard) && (guard.Country is not null || guard.Nationality >= 0 || IsGuard(words, guard) || words[guard.Head].Form.NounLemma is "authority" or "authorities" or "government");

    // "Two tankers are being held by the authorities of Malaysia", "France held the Boracay for several days in the autumn".
    private static Draft? HeldByState(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund || clause.Verb is { Modal: >= 0, Perfect: false } || arguments is not { Theme: { IsPronoun: false } ship, Agent: { IsPronoun: false } guard }) return null;
        if (!MaySeize(words, guard) || !IsVessel(words, ship)) return null;
        return !arguments.Passive && clause.Times.Count == 0 && arguments.At is null ? null : new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/held", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = IsWhere(arguments.At) ? arguments.At : null };
    }
}
