using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What is put aboard, brought ashore and taken off, what stands about at a place, and what is gone from it.</content>
internal static partial class VerbFrames
{
    // "put long green crates on board the Lena", "shells were put on a train", "stowed the drums aboard".
    private static Draft? PutAboard(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (clause.Verb is not { } verb || arguments.Theme is not { Country: null } cargo || !(cargo.IsPronoun ? verb.Passive : Arguments.IsItem(cargo) && cargo.Classes.Has(Classes.Goods))) return null;
        // "put out", "put off" are other verbs; "could be put aboard" is what would fit.
        if (verb.Modal >= 0 && words[verb.Modal].Form.Text is "can" or "could" or "should" or "must") return null;
        var aboard = arguments.Aboard ?? (arguments.ToPlace is { } hull && Arguments.IsCarrier(hull) ? hull : null);
        if (aboard is null && !HasModifier(words, clause, "aboard") && !HasModifier(words, clause, "on board")) return null;
        if (cargo.IsPronoun && aboard is null) return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/put-aboard", clause, arguments), Clause = clause, Carrier = aboard, Item = cargo, Counted = cargo.Quantity >= 0 ? cargo : aboard ?? cargo, From = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "put the oil ashore at Nampo", "the lorries were brought ashore": a leg from the ship to the shore.
    private static Draft? Ashore(ReadOnlySpan<Word> words, Clause clause)
    {
        if (!HasModifier(words, clause, "ashore")) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { Country: null } cargo || !(Arguments.IsItem(cargo) && cargo.Classes.Has(Classes.Goods)) || (!arguments.Passive && arguments.Agent is null)) return null;
        var ship = arguments.Agent is { } agent && (Arguments.IsShipLike(agent) || IsShipPronoun(words, agent)) ? agent : null;
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/ashore", clause, arguments), Clause = clause, Carrier = ship, Item = cargo, Counted = cargo, To = IsWhere(arguments.At) ? arguments.At : null }, arguments);
    }

    // "a million barrels came aboard there", "the boxes came on board in the night".
    private static Draft? CameAboard(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Negated: false }, Subject: { IsPronoun: false } cargo, Objects.Count: 0 } || !cargo.Classes.Has(Classes.Goods) && !cargo.Measured && cargo.Of?.Classes.Has(Classes.Goods) != true) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Aboard is null && !HasModifier(words, clause, "aboard") && !HasModifier(words, clause, "on board")) return null;
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = "movement/came-aboard", Clause = clause, Carrier = arguments.Aboard, Item = cargo, Counted = cargo, From = IsWhere(arguments.At) ? arguments.At : null }, arguments);
    }

    // "On 3 March there stood 46 tank cars at the crossing", "there were 12 wagons on the Russian side": counted where they are.
    private static Draft? StoodThere(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Modal: < 0, Passive: false } verb, Objects: [{ IsPronoun: false, Quantity: >= 0 } seen, ..] }) return null;
        if (clause.Subject is { } subject && words[subject.Head].Form.Text != "there") return null;
        var what = IsArrayed(words[seen.Head].Form.Text) && seen.Of is { } of ? of : seen;
        if (!Arguments.IsCarrier(what) || what.Classes.Has(Classes.Party | Classes.Person | Classes.Troops)) return null;
        NounPhrase? at = null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "in" or "at" or "on" or "near" or "off" or "beside" or "alongside" or "by" or "outside" && (IsWhere(complement.Noun) || complement.Noun.Nationality >= 0)) at ??= complement.Noun;
        }

        return at is null && !(clause.Times.Count > 0 && verb.Form.VerbLemma is "stand" or "lie" or "sit") ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/there", Clause = clause, Carrier = what, Counted = seen, To = at };
    }

    // "Two days later the ship is gone", "by Friday the stack had gone": it has left where it was.
    private static Draft? Gone(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false, Modal: < 0 } verb, Subject: { IsPronoun: false } ship, Objects.Count: 0, Times.Count: > 0 } || !Arguments.IsCarrier(ship) || ship.Classes.Has(Classes.Party)) return null;
        if (!(words[verb.Main].Form.Text == "gone" || (verb.IsBe && HasModifier(words, clause, "gone"))) || clause.HasComplementAfter(verb.End)) return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = "movement/gone", Clause = clause, Carrier = ship, Counted = ship };
    }

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
        if (!(Arguments.IsItem(haul) || Arguments.IsShipLike(haul))) return null;
        var ship = Arguments.IsShipLike(haul) && !haul.Classes.Has(Classes.Goods) ? haul : arguments.FromPlace is { } boat && Arguments.IsCarrier(boat) ? boat : null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/laid-hands", Clause = clause, Carrier = ship, Item = ship == haul ? null : haul, Counted = haul, To = IsWhere(arguments.At) ? arguments.At : null };
    }
}
