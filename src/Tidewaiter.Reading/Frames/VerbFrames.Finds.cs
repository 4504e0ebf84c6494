using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What people search, find, examine and put on show, what things bear, where carriers stand or are held.</content>
internal static partial class VerbFrames
{
    // "saw no sign of the containers", "had found no trace of any shells": looked for, and not seen.
    private static Draft? Trace(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var trace = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (trace is not { Of: { IsPronoun: false, Country: null, Event: null } sought } || !IsTrace(words, trace)) return null;
        if (!verb.Negated && !(trace.Determiner >= 0 && words[trace.Determiner].Form.Text is "no") && words[trace.Head].Form.Text is not ("no evidence" or "no sign" or "no trace" or "no indication")) return null;
        if (!Arguments.IsShipLike(sought) && !sought.Classes.Has(Classes.Goods)) return null;
        // "no evidence of the missile having been fired".
        if (IsWeapon(sought) && sought.End + 1 < words.Length && words[sought.End].Form.Text is "having" or "being")
        {
            for (var i = sought.End + 1; i < words.Length && i < sought.End + 4; i++)
            {
                if (words[i].Form.VerbClasses.Has(Classes.Use)) return new Draft { Kind = ClaimKind.Use, Rule = "use/no-evidence", Clause = clause, Item = sought, Counted = sought, To = Arguments.OfVerb(words, clause).At, Ceiling = Modality.Denied };
            }
        }

        // "no evidence of the missile having been fired": what was not done to it is told by its own verb.
        if (clause.Telling(sought, Classes.Frames) is not null) return null;
        var carrier = Arguments.IsShipLike(sought) ? sought : null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/no-trace", Clause = clause, Carrier = carrier, Item = carrier is null ? sought : null, Counted = sought, To = Arguments.OfVerb(words, clause).At, Ceiling = Modality.Denied };
    }

    private static bool IsTrace(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "sign" or "trace" or "evidence" or "indication" or "hint" or "no evidence" or "no sign" or "no trace" or "no indication";

    // "Dozens of freight wagons stood in the yard", "the jet has been sitting on the apron at Nyala".
    private static Draft? Standing(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count > 0) return null;
        if (!Arguments.IsCarrier(subject)) return Heaped(words, clause, subject);
        var arguments = Arguments.OfVerb(words, clause);
        return (arguments.At ?? arguments.On) is { } at && (IsWhere(at) || IsWhere(at.Of)) ? new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/standing", Clause = clause, Carrier = subject, Counted = subject, To = at } : Heaped(words, clause, subject);
    }

    // "Two rows of crates lay beside the siding", "180 boxes stood on the quay": goods that are counted where they lie.
    private static Draft? Heaped(ReadOnlySpan<Word> words, Clause clause, NounPhrase subject)
    {
        if (clause.Verb is not { Modal: < 0, Negated: false, Form.VerbLemma: "stand" or "lie" or "lay" or "sit" or "wait" } || subject is not { IsPronoun: false, Quantity: >= 0 }) return null;
        var heaped = IsArrayed(words[subject.Head].Form.Text) ? subject.Of : subject;
        if (heaped is null || !(Arguments.IsCarrier(heaped) || (heaped.Classes.Has(Classes.Goods) && !heaped.Classes.Has(Classes.Money | Classes.Troops)))) return null;
        var carrier = Arguments.IsCarrier(heaped) && !heaped.Classes.Has(Classes.Goods);
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < clause.Verb.First || words[complement.Prep].Form.Text is not ("in" or "at" or "on" or "near" or "beside" or "alongside" or "along" or "under" or "outside" or "inside" or "by" or "next to" or "behind" or "around")) continue;
            return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/heaped", Clause = clause, Carrier = carrier ? heaped : null, Item = carrier ? null : heaped, Counted = subject, To = IsWhere(complement.Noun) ? complement.Noun : null };
        }

        return null;
    }

    // "Twenty trucks are lined up along the taxiway", "crates had been set out on the platform": where they were put.
    private static Draft? Arrayed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: true, Modal: < 0, Negated: false } verb, Subject: { IsPronoun: false, Country: null } put, Objects.Count: 0, Relation: not ClauseRelation.Participle }) return null;
        var carrier = Arguments.IsCarrier(put) && !put.Classes.Has(Classes.Goods);
        if (!carrier && (!put.Classes.Has(Classes.Goods) || put.Classes.Has(Classes.Money | Classes.Troops))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.End || words[complement.Prep].Form.Text is not ("along" or "alongside" or "beside" or "opposite" or "next to" or "in front of" or "behind" or "on" or "outside" or "under") || complement.Noun.Event is not null) continue;
            return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/arrayed", Clause = clause, Carrier = carrier ? put : null, Item = carrier ? null : put, Counted = put, To = IsWhere(complement.Noun) ? complement.Noun : null };
        }

        return null;
    }

    private static bool IsArrayed(string text) => text is "row" or "rows" or "stack" or "stacks" or "string" or "strings" or "line" or "lines" or "pile" or "piles" or "column" or "columns" or "cluster" or "clusters" or "group" or "groups" or "set" or "sets" or "heap" or "heaps" or "mountain" or "mountains" or "mound" or "mounds";

    // "Experts examined the remnants of the missile", "on board, sailors discovered 200 packages": what those whose work is to look have found.
    private static Draft? Examined(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var looking = verb.Form.VerbLemma is "examine" or "inspect" or "analyse" or "analyze" or "document" or "photograph" or "film" or "dismantle" or "take apart" or "disassemble" or "study" or "catalogue" or "inventory";
        if ((looking && verb.Negated) || (verb.Modal >= 0 && words[verb.Modal].Form.Text is "can" or "could") || !(verb.Perfect || verb.Form.Forms.Has(VerbForms.Past)) || clause.Children.Exists(static child => child.Relation is ClauseRelation.Infinitive or ClauseRelation.Content)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false, Country: null, Event: null } thing || arguments.Agent is not { } looker) return null;
        if (!(Arguments.IsShipLike(thing) || thing.Classes.Has(Classes.Goods)) || thing.Classes.Has(Classes.Money | Classes.Troops | Classes.Source)) return null;
        if (!IsLooker(looker) || (!looking && thing.Quantity < 0 && !thing.Plural && thing.Determiner < 0)) return null;
        var carrier = Arguments.IsShipLike(thing) ? thing : null;
        var inside = Telling(clause, thing, static child => child is { Relation: ClauseRelation.Participle, Verb: { Passive: true } });
        var hidden = inside is null ? null : Arguments.OfVerb(words, inside);
        var aboard = arguments.Aboard ?? hidden?.Aboard ?? (hidden?.At is { } hold && Arguments.IsCarrier(hold) ? hold : null);
        var at = IsWhere(arguments.At) ? arguments.At : IsWhere(hidden?.At) ? hidden?.At : null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/examined", clause, arguments), Clause = clause, Carrier = carrier ?? aboard, Item = carrier is null ? thing.Of is { } whole && IsWreck(words[thing.Head].Form.NounLemma) && whole.Classes.Has(Classes.Goods) ? whole : thing : null, Counted = thing, To = at };
    }

    // "inspectors", "the crew", "divers", "customs": they have eyes; a state finds nothing itself.
    private static bool IsLooker(NounPhrase noun) => noun is { IsPronoun: false, Country: null } && noun.Classes.Has(Classes.Person | Classes.Source | Classes.Troops | Classes.Workers) && !noun.Classes.Has(Classes.Goods | Classes.Carrier);

    // "Soldiers showed journalists a captured tank", "two drones were put on display in Kyiv".
    private static Draft? Exhibited(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var arguments = Arguments.OfVerb(words, clause);
        var two = !arguments.Passive && clause.Objects.Count > 1;
        if ((two ? clause.Objects[1] : arguments.Theme) is not { IsPronoun: false, Country: null, Event: null } shown || !(Arguments.IsCarrier(shown) || shown.Classes.Has(Classes.Goods)) || shown.Classes.Has(Classes.Money | Classes.Troops | Classes.Source)) return null;
        var audience = two ? clause.Objects[0] : arguments.To ?? arguments.ToPlace;
        var put = verb.Form.VerbLemma is "put on display" or "put on show" or "exhibit" or "show off" or "parade" or "display";
        if (!put && !(audience is not null && (audience.Classes.Has(Classes.Source | Classes.Person) || (audience.IsPronoun && words[audience.Head].Form.Text is "us" or "me")))) return null;
        if (!arguments.Passive && !(arguments.Agent is { IsPronoun: false } host && (Arguments.IsParty(host) || host.Classes.Has(Classes.Source)))) return null;
        if (put && !IsWhere(arguments.At) && audience is null && !HasModifier(words, clause, "captured") && !IsTaken(words, shown)) return null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/exhibited", clause, arguments), Clause = clause, Carrier = Arguments.IsCarrier(shown) && !shown.Classes.Has(Classes.Goods) ? shown : null, Item = Arguments.IsCarrier(shown) && !shown.Classes.Has(Classes.Goods) ? null : shown, Counted = shown, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "Marines slid down ropes onto the tanker", "police were lowered onto its deck", "put an inspection team aboard the ship": boarded.
    private static Draft? RopedDown(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Modal: < 0 } verb) return null;
        var sent = verb.Passive || verb.Form.VerbLemma is "lower" or "drop" or "put" or "winch";
        if ((!sent || verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null) is not { Country: null, Event: null } men || !(men.Classes.Has(Classes.Troops | Classes.Person | Classes.Source) || words[men.Head].Form.NounLemma == "man") || men.Classes.Has(Classes.Goods | Classes.Carrier)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("onto" or "on to" or "on" or "aboard" or "on board")) continue;
            var deck = complement.Noun;
            var ship = words[deck.Head].Form.NounLemma is "deck" ? deck.Of ?? deck.Possessor : deck;
            if (ship is null || !Arguments.IsCarrier(ship) || ship.Classes.Has(Classes.Party)) continue;
            var arguments = Arguments.OfVerb(words, clause);
            return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/boarded", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = IsWhere(arguments.At) && arguments.At != deck ? arguments.At : null };
        }

        return null;
    }

    // "the tanker was held in Estonia for two weeks".
    private static Draft? Held(ReadOnlySpan<Word> words, Clause clause)
    {
        if (HeldByState(words, clause) is { } arrested) return arrested;
        if (clause.Verb is { Passive: false } || clause.Subject is not { } ship || !Arguments.IsShipLike(ship) || clause.Objects.Count > 0) return null;
        var at = Arguments.OfVerb(words, clause).At;
        return at is null || !(at.Country is not null || at.IsName || at.Classes.Has(Classes.Place)) ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/held", Clause = clause, Carrier = ship, Counted = ship, To = at };
    }

    // "inspected the ship off Libya", "the Bella 1 was pursued by the coast guard".
    private static Draft? Stopped(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Subject: not null, Verb: { } verb } || verb.Classes.Has(Classes.Seize)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        // "officials inspected the Shahed-129 at Kashan": guests who look at it.
        if (verb is { Passive: false, Form.VerbLemma: "inspect" } && arguments.Agent is { } guest && guest.Classes.Has(Classes.Person) && words[guest.Head].Form.NounLemma is "official" or "delegation" or "minister" or "general" or "commander" or "president" or "leader" or "delegate" or "officer") return null;
        // "was stopped by a frigate": the one that stops it is not the one that is stopped.
        if ((verb.Form.VerbLemma == "stop by" ? clause.Subject : arguments.Theme) is not { } ship || !(ship.IsPronoun ? Arguments.IsCarrier(ship) : Arguments.IsShipLike(ship)) || (!arguments.Passive && arguments.Agent is null)) return null;
        // "the coast guard approached a tanker": those who may stop it.
        if (verb.Form.VerbLemma is "approach" or "hail" or "challenge" && (arguments.Passive || arguments.Agent is not { IsPronoun: false } guard || Arguments.IsCarrier(guard) || !guard.Classes.Has(Classes.Troops))) return null;
        // "ships on the list should be inspected": what is asked for has not been done.
        if (verb is { Modal: >= 0, Perfect: false } && words[verb.Modal].Form.Text is "can" or "cannot" or "could" or "may" or "might" or "must" or "should" or "shall") return NoEvent(clause);
        // "pictures of Kim inspecting a plane": a guest who is shown round.
        if (!arguments.Passive && verb.Form.VerbLemma is "inspect" or "examine" or "board" && arguments.Agent is { Country: null } visitor && (visitor.IsName ? !visitor.Classes.Has(Classes.Party | Classes.Troops | Classes.Carrier | Classes.Source) : visitor.Classes.Has(Classes.Person) && !visitor.Plural)) return null;
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

    // "The captured arms included mortars": what was seized, told by what was in it.
    private static Draft? Haul(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } || clause.Subject is not { IsPronoun: false } haul || !haul.Classes.Has(Classes.Goods | Classes.Vague)) return null;
        var told = clause.Objects.Count > 0 ? clause.Objects[0] : clause.Preps.Count > 0 ? clause.Preps[0].Noun : null;
        if (told is null || !Arguments.IsItem(told) || !(IsTaken(words, haul) || TakenBy(clause, haul) || IsWreck(words[haul.Head].Form.NounLemma) || words[haul.Head].Form.NounLemma is "haul" or "cache" or "stash")) return null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/haul", Clause = clause, Item = told, Counted = told };
    }

    // "seized items", "the captured weapons".
    private static bool IsTaken(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.First; i < noun.Head; i++)
        {
            if (words[i].Tag == Tag.Adj && words[i].Form.VerbClasses.Has(Classes.Seize) && words[i].Form.Forms.Has(VerbForms.Participle)) return true;
        }

        return false;
    }

    private static bool TakenBy(Clause clause, NounPhrase noun) => Telling(clause, noun, static child => child is { Relation: ClauseRelation.Participle, Verb: { Passive: true } verb } && verb.Classes.Has(Classes.Seize)) is not null;

    // "collected debris from the attack", "gathered fragments of two rockets": what is left of a weapon shows that it was there.
    private static Draft? Remains(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var left = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (left is not { IsPronoun: false, Of: null } || !IsWreck(words[left.Head].Form.NounLemma)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var place = arguments.At ?? arguments.FromPlace ?? arguments.From;
        return place is null || !IsSomewhere(place) ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/remains", Clause = clause, Item = left, Counted = left, To = place };
    }

    private static bool IsWreck(string lemma) => lemma is "fragment" or "remnant" or "remains" or "debris" or "wreckage" or "shrapnel" or "wreck";

    // "parts that the fleet identified as nose caps", "identified the vessel as the Lena": what it was said to be.
    private static Draft? Recognised(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb) return null;
        var seen = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (seen is null || !(seen.IsPronoun || Arguments.IsShipLike(seen) || seen.Classes.Has(Classes.Goods))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text != "as" || complement.Noun is not { IsPronoun: false } told) continue;
            var arguments = Arguments.OfVerb(words, clause);
            var carrier = Arguments.IsShipLike(told) || (Arguments.IsShipLike(seen) && told is { IsName: true, Country: null });
            if (!carrier && !(told.Classes.Has(Classes.Goods) && !told.Classes.Has(Classes.Money))) return null;
            return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/identified", Clause = clause, Carrier = carrier ? told : null, Item = carrier ? null : told, Counted = told.Quantity >= 0 ? told : seen, To = arguments.At, Witness = verb.Passive ? arguments.By : arguments.Agent is { IsPronoun: false } speaker ? speaker : null };
        }

        return null;
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
