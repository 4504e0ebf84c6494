using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What is seen and seized, what imagery shows, who and what is at a place.</content>
internal static partial class VerbFrames
{
    // "A video shows soldiers unloading crates", "photographs show captured soldiers in hospital beds": who is seen, or the goods that they handle.
    private static NounPhrase? SeenPeople(Clause clause)
    {
        if (clause.Objects[0] is not { IsPronoun: false, Country: null, Event: null } people || !people.Classes.Has(Classes.Troops)) return null;
        var doing = Telling(clause, people, static child => child.Relation is ClauseRelation.Participle or ClauseRelation.Gerund && child.Verb is { Ing: true });
        if (doing?.Verb is { } deed && deed.Classes.Has(Classes.Train | Classes.Fight | Classes.Travel | Classes.Use)) return null;
        return doing is { Objects.Count: > 0 } && doing.Objects[0] is { IsPronoun: false } handled && Arguments.IsItem(handled) && handled.Classes.Has(Classes.Goods) ? handled : doing is not null || clause.Preps.Count > 0 || people.Quantity >= 0 ? people : null;
    }

    // The first clause that tells of a noun and is of some kind.
    private static Clause? Telling(Clause clause, NounPhrase noun, Predicate<Clause> kind)
    {
        foreach (var child in clause.Children)
        {
            if (child.Antecedent == noun && kind(child)) return child;
        }

        return null;
    }

    // "Imagery shows vehicles lined up at the quay": seen, on the word of the image.
    private static Draft? Shown(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } subject || !subject.Classes.Has(Classes.Source) || subject.Country is not null || clause.Verb!.Passive || clause.Objects.Count == 0) return null;
        if ((FirstSeen(clause) ?? SeenPeople(clause)) is not { } theme) return null;
        // "Satellite images taken on 9 January show a drone": seen when they were taken.
        var taken = clause.Times.Count > 0 ? null : Telling(clause, subject, static child => child is { Relation: ClauseRelation.Participle, Times.Count: > 0, Verb.Form.VerbLemma: "take" or "capture" or "date" or "acquire" or "collect" or "film" or "shoot" or "record" });
        // "The report highlights weapons worth millions": only what has eyes or receivers shows a thing.
        if (theme.Money || (!IsEye(words, subject) && clause.Verb.Form.VerbLemma is not ("show" or "reveal" or "capture" or "depict"))) return null;
        // "Its website shows drones": wares and plans are no sight of them.
        if (words[subject.Head].Form.NounLemma is "website" or "site" or "brochure" or "catalogue" or "catalog" or "chart" or "graph" or "map" or "table" or "poster" && !clause.HasComplementAfter(theme.First, Classes.Place)) return null;
        // "do show two planes arriving in Tehran": the leg is the event.
        if (IsUnderWay(clause, theme)) return null;
        var at = PlaceAfter(clause, theme.First);
        var carrier = Arguments.IsShipLike(theme) ? theme : null;
        // "images show the vessels repeatedly transporting containers": the leg is the event.
        if (carrier is not null && Telling(clause, theme, static child => child is { Verb: { Ing: true } bearing, Objects: [{ IsPronoun: false } load, ..] } && bearing.Classes.Has(Classes.Carry | Classes.Give) && !bearing.Classes.Has(Classes.Load) && Arguments.IsItem(load) && !Arguments.IsCarrier(load)) is { } hauling && Telling(clause, theme, static child => child.Verb?.Classes.Has(Classes.Load) == true) is null) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = "movement/show", Clause = clause, Carrier = carrier, Item = hauling.Objects[0], Counted = hauling.Objects[0].Quantity >= 0 ? hauling.Objects[0] : theme, To = at, Witness = subject, Date = taken is null ? -1 : taken.Times[0] }, Arguments.OfVerb(words, hauling));
        // "data shows the tanker heading for Vadinar": the leg is the event.
        if (carrier is not null && clause.Preps.Find(complement => complement.Prep == theme.End) is { Noun: { } goal } && words[theme.End].Form.Text is "heading for" or "headed for" or "bound for" or "on its way to" or "en route to") return new Draft { Kind = ClaimKind.Movement, Rule = "movement/show", Clause = clause, Carrier = carrier, Counted = theme, To = goal, Witness = subject, Date = taken is null ? -1 : taken.Times[0] };
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/show", Clause = clause, Carrier = carrier, Item = carrier is null ? theme : null, Counted = theme, To = at, Witness = subject, Date = taken is null ? -1 : taken.Times[0] };
    }

    private static NounPhrase? PlaceAfter(Clause clause, int word)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > word && (complement.Noun.Classes.Has(Classes.Place) || complement.Noun.Country is not null)) return complement.Noun;
        }

        return null;
    }

    private static bool IsUnderWay(Clause clause, NounPhrase theme)
    {
        foreach (var child in clause.Children)
        {
            if (child.Antecedent == theme && child is { Verb: { Ing: true } bearing } && bearing.Classes.Has(Classes.Carry | Classes.Give) && child.Preps.Exists(static way => way.Noun.Country is not null || way.Noun.Classes.Has(Classes.Place)) && Arguments.IsShipLike(theme) && Telling(clause, theme, static other => other.Verb?.Classes.Has(Classes.Load) == true) is null) return true;
            if (child.Antecedent == theme && child.Verb is { } verb && (verb.Ing || (verb.MaybeParticiple && verb.Form.VerbLemma is "sail" or "arrive" or "depart" or "travel" or "return" or "head" or "dock" or "berth" or "anchor" or "land" or "proceed" or "steam" or "enter" or "leave")) && verb.Classes.Has(Classes.Travel) && (!verb.Classes.Has(Classes.Sight) || (Arguments.IsCarrier(theme) && child.Preps.Count > 0))) return true;
        }

        return false;
    }

    // "shows new hangars and an Il-76": the first that is a carrier or goods.
    private static NounPhrase? FirstSeen(Clause clause)
    {
        foreach (var noun in clause.Objects)
        {
            for (var member = noun; member is not null; member = member.Next)
            {
                if (Arguments.IsShipLike(member) || member.Classes.Has(Classes.Goods)) return member;
            }
        }

        return null;
    }

    // "The transponder placed her in the Red Sea", "AIS data put the tanker off Malaysia", "her signal placed her north of Curaçao".
    private static Draft? Placed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { Country: null } subject || !(IsBeacon(words, subject) || (subject.Classes.Has(Classes.Source) && !subject.Classes.Has(Classes.Party))) || clause.Objects.Count == 0) return null;
        // "records have her at Nampo", and no "footage has it in colour".
        var ship = clause.Objects[0];
        // "placed her north of Crete": "her" is no owner of the north.
        if (Compass(words, ship) is { } mark && Pointer(ship) is { } afloat && IsShipPronoun(words, afloat)) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/placed", Clause = clause, Carrier = afloat, Counted = afloat, To = mark, Witness = IsBeacon(words, subject) ? null : subject };
        if (ship.IsPronoun ? clause.Verb!.Classes.Has(Classes.Have) && !IsShipPronoun(words, ship) : !Arguments.IsShipLike(ship)) return null;
        return Whereabouts(words, clause) is not { } at ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/placed", Clause = clause, Carrier = ship, Counted = ship, To = at, Witness = IsBeacon(words, subject) ? null : subject };
    }

    // "The command published images of Il-76s unloading at Al Khadim".
    private static Draft? Pictured(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var picture = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (picture?.Of is not { IsPronoun: false } seen || words[picture.Head].Form.NounLemma is not ("image" or "picture" or "photograph" or "photo" or "footage" or "video" or "imagery" or "film")) return null;
        if (!Arguments.IsShipLike(seen) && !seen.Classes.Has(Classes.Goods)) return null;
        // "pictures of wagons that had travelled to Rajin": what they had done is told, and no look at them.
        if (clause.HasRelative(picture, Classes.Travel | Classes.Carry | Classes.Give) || clause.HasRelative(seen, Classes.Travel | Classes.Carry | Classes.Give)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var doing = Doing(clause, picture, seen);
        var deed = doing is null ? null : Arguments.OfVerb(words, doing);
        var at = deed?.At ?? deed?.ToPlace ?? (doing is { Objects.Count: > 0 } && doing.Objects[0].Classes.Has(Classes.Place) ? doing.Objects[0] : null) ?? arguments.At;
        var carrier = Arguments.IsShipLike(seen) ? seen : null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/picture", Clause = clause, Carrier = carrier, Item = carrier is null ? seen : deed?.Theme is { } cargo && Arguments.IsItem(cargo) && cargo != picture ? cargo : null, Counted = seen, To = at, Witness = verb.Passive ? picture : clause.Subject };
    }

    private static Clause? Doing(Clause clause, NounPhrase picture, NounPhrase seen) => clause.Children.Find(child => child.Relation == ClauseRelation.Participle && child.Antecedent is { } told && (told == picture || told == seen));

    private static Draft? Seize(ReadOnlySpan<Word> words, Clause clause)
    {
        if (Caught(words, clause) is { } caught) return caught;
        var arguments = Arguments.OfVerb(words, clause);
        var theme = arguments.Theme;
        if (theme is null || !(Arguments.IsShipLike(theme) || Arguments.IsItem(theme) || theme.IsPronoun)) return null;
        // "Imagery captured in recent months shows": what shows is not seized.
        if (arguments.Passive && theme.Classes.Has(Classes.Source) && !theme.Classes.Has(Classes.Goods | Classes.Carrier) && IsEye(words, theme)) return null;
        if (theme.IsPronoun && arguments.At is null && clause.Verb!.Form.VerbLemma != "board" && !Arguments.IsCarrier(theme) && words[theme.Head].Form.Text is not ("her" or "she")) return null;
        // "tried to board the tanker off Venezuela" was seen to be done; "try to stop such ships" has not been.
        if (clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { Form.VerbLemma: "attempt" or "try" } trying } && (!Arguments.IsShipLike(theme) || theme is { Plural: true, Determiner: < 0, Quantity: < 0 } || trying.Modal >= 0 || trying.Negated || !trying.Form.Forms.Has(VerbForms.Past) || clause.Parent.Relation == ClauseRelation.Infinitive)) return NoEvent(clause);
        // "intercepted 30 drones over Kyiv", "stopped all shipments", "the remains of soldiers were recovered": shot down, no longer made, brought home.
        if (IsNoCatch(words, clause, arguments, theme)) return NoEvent(clause);
        // "A stateless vessel may be boarded", "the right to search it": what is allowed, possible or tried has not been done.
        if (clause.Verb is { Modal: >= 0, Perfect: false } free && words[free.Modal].Form.Text is "can" or "cannot" or "could" or "may" or "might" or "must" or "should" or "shall") return NoEvent(clause);
        if (clause is { Relation: ClauseRelation.Infinitive, Parent.Verb.Form.VerbLemma: "permit" or "allow" or "authorise" or "authorize" or "empower" or "entitle" or "let" or "enable" } || ((clause.Governor ?? (clause.Relation == ClauseRelation.Infinitive ? clause.Antecedent : null)) is { } grant && words[grant.Head].Form.NounLemma is "right" or "power" or "authority" or "permission" or "ability" or "attempt" or "mandate" or "ground" or "warrant" or "plan" or "threat" or "order" or "request" or "bid")) return NoEvent(clause);
        if (clause is { Relation: ClauseRelation.Infinitive, Parent.Objects: [.., { } held] } && words[held.Head].Form.NounLemma is "warrant" or "permission" or "authority" or "power" or "right") return NoEvent(clause);
        // "To stop 4,000 containers you need a navy".
        if (clause.Relation == ClauseRelation.Infinitive && clause.Antecedent is null && (clause.Parent?.Verb is not { } needed || clause.Verb!.First < needed.First)) return NoEvent(clause);
        // "have attempted to seize vessels": no ship in particular, and nowhere.
        if (clause.Relation == ClauseRelation.Infinitive && theme is { Plural: true, IsPronoun: false, IsName: false, Determiner: < 0, Quantity: < 0, Nationality: < 0 } && arguments.At is null) return null;
        // Who is captured or arrested is no cargo, and wages are none.
        if ((theme.Classes.Has(Classes.Troops | Classes.Workers) && !theme.Classes.Has(Classes.Goods | Classes.Carrier)) || (theme.Classes.Has(Classes.Money) && !theme.Classes.Has(Classes.Goods) && theme.Quantity < 0 && arguments is { At: null, Aboard: null, FromPlace: null })) return null;
        var draft = new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/seize", clause, arguments), Clause = clause, Counted = theme };
        // "satellite imagery captures the train": what takes a picture is a witness.
        if (clause.Verb!.Form.VerbLemma is "capture" or "catch" && arguments.By?.Classes.Has(Classes.Party) != true) draft.Witness = Observer(words, clause, arguments);
        if (Arguments.IsShipLike(theme) || (IsShipPronoun(words, theme) && clause.Verb.Form.VerbLemma is "board" or "stop" or "intercept" or "storm" or "search" or "impound" or "interdict" or "raid")) draft.Carrier = theme;
        else draft.Item = theme;
        draft.To = arguments.At;
        // "seized the Eventin and its cargo of 100,000 tonnes of oil".
        if (draft.Carrier is { Next: { Next: null, Determiner: >= 0 } load } hull && words[load.Head].Form.NounLemma is "cargo" or "load" or "freight" && words[load.Determiner].Form.Text is "its" or "her")
        {
            (draft.Carrier, draft.Item) = (hull.Alone(), load.Of ?? load);
            draft.Counted = draft.Item is { Quantity: >= 0 } ? draft.Item : draft.Carrier;
        }

        Laden(words, draft, clause, arguments);
        draft.Carrier ??= arguments.Aboard ?? (arguments.FromPlace is { } from && Arguments.IsCarrier(from) ? from : null);
        // That it was tried is certain.
        if (clause is { Relation: ClauseRelation.Infinitive, Parent: { Verb.Form.VerbLemma: "attempt" or "try" } attempt }) draft.Clause = attempt;
        return draft;
    }

    private static bool IsNoCatch(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase theme)
    {
        if (theme.IsPronoun) return false;
        var thing = words[theme.Head].Form.NounLemma;
        var lemma = clause.Verb!.Form.VerbLemma;
        // "He boarded a train", "the infantrymen boarded landing ships": passengers.
        if (lemma == "board" && arguments.Agent is { } passenger && (passenger.IsPronoun || passenger.IsName || passenger.Classes.Has(Classes.Person | Classes.Troops | Classes.Workers)) && thing is "train" or "plane" or "bus" or "airliner" or "flight" or "jet" or "aircraft" or "landing ship" or "ferry" or "coach" or "truck" or "lorry" or "helicopter" or "airplane" or "cargo plane") return true;
        if (thing is "remains" or "body" or "corpse" or "coffin") return true;
        if (lemma is "stop" or "halt" or "block") return theme is { Plural: true, Event: ClaimKind.Transfer } && arguments.At is null;
        return lemma == "intercept" && thing is "drone" or "missile" or "rocket" or "projectile" or "uav" or "munition" or "cruise missile" or "ballistic missile" && arguments is { Aboard: null, FromPlace: null, On: null, With: null } && !(arguments.Agent is { } guard && guard.Classes.Has(Classes.Carrier | Classes.Source | Classes.Person)) && !(arguments.At is { IsName: false } haven && IsHaven(words, haven));
    }

    // "boarded a dhow carrying 2,000 rifles in the Gulf", "stopped a ship with a cargo of fuel": the load belongs to what was seen, and what follows it to the seeing.
    private static void Laden(ReadOnlySpan<Word> words, Draft draft, Clause clause, Arguments arguments)
    {
        if (draft.Carrier is not { } carrier || draft.Item is not null) return;
        var load = arguments.With is { IsPronoun: false } with && !IsBeacon(words, with) && Arguments.IsItem(with) && !Arguments.IsCarrier(with) && !with.Classes.Has(Classes.Troops) ? with : null;
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Participle, Verb: { Passive: true, Form.VerbLemma: "load" or "fill" or "pack" or "stuff" or "lade" } } && child.Antecedent == carrier && With(words, child) is { IsPronoun: false } filling && Arguments.IsItem(filling)) load ??= filling;
            if (child.Relation is not (ClauseRelation.Participle or ClauseRelation.Relative) || child.Antecedent != carrier || child.Verb is not { Passive: false } verb || !(verb.Classes.Has(Classes.Carry) || verb.Form.VerbLemma is "hold" or "contain" or "smuggle")) continue;
            var told = Arguments.OfVerb(words, child);
            if (load is null && told.Theme is { IsPronoun: false } cargo && cargo != carrier && Arguments.IsItem(cargo)) load = cargo;
            draft.To ??= told.At;
        }

        if (load is null) return;
        draft.Item = load;
        if (carrier.Quantity < 0 && (load.Quantity >= 0 || load.Of is { Quantity: >= 0 })) draft.Counted = load;
    }

    private static Draft? Sight(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        var theme = arguments.Theme;
        var doing = clause.Children.Find(static child => child is { Relation: ClauseRelation.Gerund, Verb: { Ing: true } verb } && verb.Classes.Has(Classes.Travel | Classes.Carry | Classes.Load));
        // "was observed sailing within the bay": no leg without a direction.
        if (doing is not null && arguments.Passive && theme is not null && Arguments.IsShipLike(theme) && InPlace(words, doing) is { } bay) return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/doing", clause, arguments), Clause = clause, Carrier = theme, Counted = theme, To = bay, Date = clause.Times.Count == 0 && doing.Times.Count > 0 ? doing.Times[0] : -1 };
        if (doing is null && theme is not null && Watched(words, clause, arguments, theme) is { } leg) return leg;
        // "were seen travelling to the border": the leg is the event; "was seen unloading tanks": the sighting is.
        if (doing is not null && arguments.Passive && (!doing.Verb!.Classes.Has(Classes.Load | Classes.Sight) || (doing.Verb.Classes.Has(Classes.Travel) && theme is not null && Arguments.IsShipLike(theme)))) return null;
        if (doing is not null && theme is not null && arguments.Passive)
        {
            var deed = Arguments.OfVerb(words, doing);
            var seen = new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/doing", clause, arguments), Clause = clause, Counted = theme, Carrier = Arguments.IsShipLike(theme) || theme.IsPronoun || IsUnknownName(theme) ? theme : null, Item = deed.Theme is { } cargo && Arguments.IsItem(cargo) ? cargo : null, To = deed.At ?? deed.ToPlace ?? arguments.At };
            return seen.To is null && seen.Item is null ? null : seen;
        }

        // "was found to be carrying rifles": told by what it was found to do.
        if (arguments is { Passive: true, At: null } && clause.Verb!.Form.VerbLemma is "find" or "see" or "observe" && clause.Children.Find(static child => child.Relation == ClauseRelation.Infinitive) is { } told)
        {
            var content = told is { Verb.Form.VerbLemma: "contain" or "hold" or "include", Objects.Count: > 0 } && theme is { IsPronoun: false } && Arguments.IsItem(told.Objects[0]) ? told.Objects[0] : null;
            return content is null ? null : new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/content", clause, arguments), Clause = clause, Carrier = Arguments.IsShipLike(theme!) && words[theme!.Head].Form.NounLemma is not ("container" or "cargo") ? theme : null, Item = content, Counted = content };
        }

        // "detected four ships enter the bay": the leg is the event.
        if (doing is null && theme is not null && !arguments.Passive && Arguments.IsShipLike(theme) && IsUnderWay(clause, theme) && Telling(clause, theme, static _ => true) is { } way && InPlace(words, way) is null) return null;
        if (doing is null && theme is not null && !arguments.Passive && IsDoing(clause, theme)) return null;
        // "The State Department identified six vessels": a listing sees nothing.
        if (clause.Verb!.Form.VerbLemma is "identify" && !arguments.Passive && arguments.At is null && arguments.Agent is { } authority && (authority.Country is not null || authority.Classes.Has(Classes.Party))) return null;
        // "is seen as part of the fleet", "identified as blocked property": what it is held to be, and no look at it.
        if (arguments.Passive && clause.Preps is [var taken, ..] && taken.Noun is { IsName: false } role && words[taken.Prep].Form.Text == "as" && clause.Verb.Form.VerbLemma is "see" or "identify" or "recognise" or "recognize" or "describe" && !Arguments.IsCarrier(role) && !Arguments.IsItem(role)) return null;
        if (theme is not null && (IsNoLook(clause, arguments, theme) || IsKnownBy(clause, arguments, theme))) return null;
        // "an account that tracks equipment", "a group which documents weapons in war zones": what they do, and no find.
        if (clause is { Relation: ClauseRelation.Relative, Times.Count: 0, Verb: { Passive: false, Perfect: false, Progressive: false, Modal: < 0, Form: { VerbLemma: "track" or "document" or "monitor" or "record" or "identify" or "catalogue" or "trace" or "photograph", Forms: var habit } } } && habit.Has(VerbForms.Third | VerbForms.Base) && !habit.Has(VerbForms.Past)) return null;
        // "unveiled the new destroyer", "a system unveiled in 2020": shown to the public, and seen nowhere.
        if (clause.Verb.Form.VerbLemma == "unveil" && arguments.At is null && (arguments.Passive || clause.Times.Count == 0)) return null;
        // "radar may track a ship": a capability.
        if ((clause.Verb.Modal >= 0 || (clause.Sibling?.Verb is { Modal: >= 0 } && clause.Verb.Form.Forms.Has(VerbForms.Base))) && !arguments.Passive && arguments.At is null) return null;
        // "soldiers were seen in Kursk".
        if (arguments is { Passive: true, At: { } front } && theme is { IsPronoun: false, Country: null } && theme.Classes.Has(Classes.Troops) && !theme.Classes.Has(Classes.Goods) && IsSomewhere(front) && clause.Verb.Form.VerbLemma is "see" or "spot" or "sight" or "film" or "photograph" or "picture" or "observe") return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/troops", clause, arguments), Clause = clause, Item = theme, Counted = theme, To = front };
        // "workers were photographed on a building site": where they are seen they work.
        if (arguments is { Passive: true } && (arguments.At ?? arguments.On) is { } site && theme is { IsPronoun: false, Country: null } hands && hands.Classes.Has(Classes.Workers) && !hands.Classes.Has(Classes.Goods) && IsSomewhere(site) && clause.Verb.Form.VerbLemma is "see" or "spot" or "sight" or "film" or "photograph" or "picture" or "observe") return new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/seen", clause, arguments), Clause = clause, Item = hands, Counted = hands, To = site };
        // "identified fragments of a guided bomb": what is left of a weapon shows that it was there.
        if (theme is { IsPronoun: false, Of: { } whole } && clause.Verb!.Form.VerbLemma is "identify" or "find" or "recover" or "discover" or "document" or "examine" && (IsWreck(words[theme.Head].Form.NounLemma) || words[theme.Head].Form.NounLemma is "piece" or "tail" or "part") && (whole.Classes.Has(Classes.Goods) || words[whole.Head].IsDesignation)) return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/remains", clause, arguments), Clause = clause, Item = whole, Counted = whole, To = arguments.At };
        // "it was spotted off Tunisia": the ship that was spoken of.
        var pointed = theme is not null && IsShipPronoun(words, theme) && arguments is { Passive: true, At: { } spot } && IsSomewhere(spot) && clause.Verb!.Form.VerbLemma is "spot" or "see" or "sight" or "photograph" or "track" or "locate" or "detect" or "observe" or "picture" or "image" or "film";
        if (theme is null || !(pointed || Arguments.IsShipLike(theme) || (theme.Classes.Has(Classes.Goods) && (arguments.At is not null || arguments.Aboard is not null || arguments.On?.Of is { Classes: var deck } && deck.Has(Classes.Carrier) || arguments.Passive || clause.Sibling is not null || clause.Verb!.Form.VerbLemma == "unveil")))) return null;
        var draft = new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/see", clause, arguments), Clause = clause, Counted = theme, To = arguments.At };
        if (arguments is { Passive: true, Agent: { IsPronoun: false, Country: null } finder } && finder.Classes.Has(Classes.Source) && clause.Verb!.Classes.Has(Classes.Say)) draft.Witness = finder;
        else if (!arguments.Passive) draft.Witness = Observer(words, clause, arguments);
        if (pointed || Arguments.IsShipLike(theme)) draft.Carrier = theme;
        else draft.Item = theme;
        var hold = false;
        if (arguments.On is { Of: { } beneath } && Arguments.IsCarrier(beneath)) draft.Carrier ??= beneath;
        // "boarded the tanker and found crude in its tanks": a part of the carrier is no place.
        if (arguments.At is { Determiner: >= 0, Of: null } part && words[part.Head].Form.NounLemma is "hold" or "tank" or "deck" or "cargo hold" or "compartment" or "hull" or "cabin" or "bilge" or "engine room")
        {
            draft.To = null;
            hold = true;
            if (clause.Sibling is { Verb: { } boarding } boarded && boarding.Classes.Has(Classes.Seize) && boarded.Objects.Count > 0 && Arguments.IsShipLike(boarded.Objects[0])) (draft.Carrier, draft.To) = (boarded.Objects[0], Arguments.OfVerb(words, boarded).At);
            else if (words[part.Determiner].Form.Text is "its" or "her" or "their") draft.Carrier ??= Pointer(part);
        }

        if (arguments.At is { Of: { } held } && Arguments.IsCarrier(held)) (draft.Carrier, draft.To) = (draft.Carrier ?? held, null);
        if (clause.Verb!.Form.VerbLemma is "find" or "discover" or "uncover") draft.Carrier ??= arguments.Aboard ?? (arguments.On is { } on && Arguments.IsCarrier(on) ? on : null);
        if (draft.Carrier is null && clause.Verb.Form.VerbLemma is "find" or "discover" or "uncover" or "recover") FoundAboard(words, draft, clause);
        return draft.To is null && draft.Carrier is null && !hold && !arguments.Passive && clause.Verb.Form.VerbLemma != "unveil" ? null : draft;
    }

    private static bool IsHere(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Text is "here" or "there") return true;
        }

        return false;
    }

    private static bool Bound(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "bound for" or "destined for" or "headed for" or "heading for" or "en route to" or "en route for" or "on its way to" or "on her way to" or "on their way to" or "on its way from" or "on her way from" or "on their way from" or "en route from" or "on the way to" or "on the way from") return true;
        }

        return false;
    }

    // "The soldiers are now at bases in Ussuriysk"; "73 freight cars were visible at Tumangang".
    private static Draft? Presence(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (clause is { Subject: { IsPronoun: false } going, Objects.Count: 0 } && (IsForce(going) || going.Classes.Has(Classes.Workers)) && (arguments.To ?? arguments.ToPlace) is { } goal && IsWhere(goal) && Bound(words, clause))
        {
            var kind = IsForce(going) ? ClaimKind.Deployment : ClaimKind.Labour;
            return new Draft { Kind = kind, Rule = $"{kind.Word()}/bound", Clause = clause, Item = going, Counted = going, Recipient = arguments.To, To = goal, Ceiling = Modality.Planned };
        }

        if (clause.Subject is { } moving && (Arguments.IsShipLike(moving) || Arguments.IsItem(moving) || (IsShipPronoun(words, moving) && (!moving.Plural || (clause.Verb is { IsBe: true } && words[moving.Head].Form.Text == "they")))) && clause.Objects.Count == 0 && (arguments.To ?? arguments.ToPlace) is { } heading && Bound(words, clause)) return Aboard(words, new Draft { Kind = ClaimKind.Movement, Rule = "movement/bound", Clause = clause, Carrier = Arguments.IsCarrier(moving) || !Arguments.IsItem(moving) ? moving : null, Item = Arguments.IsCarrier(moving) || !Arguments.IsItem(moving) ? null : moving, Counted = moving, From = arguments.From ?? arguments.FromPlace, To = heading });
        // "There are 15,000 workers in Russia": what there is stands behind the verb.
        var there = clause.Objects.Count == 1 && clause.Subject is { } empty && words[empty.Head].Form.Text == "there" ? clause.Objects[0] : null;
        // "Ugandan units are here to back up the army".
        if (clause is { Objects.Count: 0, Subject: { IsPronoun: false, Country: null } force } && force.Classes.Has(Classes.Troops) && !force.Classes.Has(Classes.Goods) && (arguments.At ?? arguments.On) is null && IsHere(words, clause) && !(clause.Verb is { } being && being.End < words.Length && words[being.End].Form.Text == "to")) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/here", Clause = clause, Item = force, Counted = force };
        // "the plane was on the tarmac", "it was off Oman".
        if (clause is { Objects.Count: 0, Subject: { } parked } && (arguments.On ?? arguments.At) is { } ground && (Arguments.IsCarrier(parked) || IsShipPronoun(words, parked)) && words[ground.Head].Form.NounLemma is "ground" or "tarmac" or "apron" or "runway" or "ramp" or "flight line" or "quay" or "pier" or "roadstead" or "anchorage") return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/presence", Clause = clause, Carrier = parked, Counted = parked, To = arguments.At };
        if (clause is { Objects.Count: 0, Subject: { } afloat } && IsShipPronoun(words, afloat) && Near(words, clause) is { } waters) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/presence", Clause = clause, Carrier = afloat, Counted = afloat, To = waters };
        // "was between Malta and Crete"; "had been there for several days".
        if (clause is { Objects.Count: 0, Subject: { } lying } && (Arguments.IsCarrier(lying) || (IsShipPronoun(words, lying) && !lying.Plural)))
        {
            if (arguments.Between is { Next: not null } shores && IsSomewhere(shores)) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/presence", Clause = clause, Carrier = lying, Counted = lying, To = shores };
        }

        if (OnDeck(words, clause) is { } loaded) return loaded;
        if (OftenThere(words, clause, arguments) is { } often) return often;
        if (Stowed(words, clause, arguments) is { } stowed) return stowed;
        // "Several thousand labourers for sites in Russia are to follow": who is still to come is not there.
        if (clause is { Objects.Count: 0, Subject: { IsPronoun: false } coming, Verb: { } told } && (IsForce(coming) || coming.Classes.Has(Classes.Workers)) && told.End < words.Length && words[told.End].Tag == Tag.To && clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "follow" }))
        {
            var kind = IsForce(coming) ? ClaimKind.Deployment : ClaimKind.Labour;
            return new Draft { Kind = kind, Rule = $"{kind.Word()}/to-follow", Clause = clause, Item = coming, Counted = coming, To = arguments.At is { } whereTo && IsWhere(whereTo) ? whereTo : null, Ceiling = Modality.Planned };
        }

        if ((arguments.At ?? arguments.On) is not { } at || (clause.Objects.Count > 0 && there is null) || (there ?? clause.Subject) is not { } subject) return null;
        if (there is { Quantity: < 0 } && !(there.Determiner >= 0 && words[there.Determiner].Form.Text == "no")) return null;
        if (at.Country is null && !at.Classes.Has(Classes.Place) && !at.IsName && !(IsTheLand(words, at) && subject.Classes.Has(Classes.Troops | Classes.Workers))) return null;
        // "the number of workers in the country is unclear": what is said of them is not that they are there.
        if (clause.Modifiers.Count > 0 && words[clause.Modifiers[^1]].Tag == Tag.Adj && words[clause.Modifiers[^1]].Form.Text is "unclear" or "unknown" or "uncertain" or "small" or "large" or "high" or "low") return null;
        // "are in Iran training to fly": the training is what is told.
        if (IsTraining(clause, subject)) return null;
        if (IsCraftsmen(words, subject) && IsWorkplace(words, at)) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/presence", Clause = clause, Item = subject, Counted = subject, Recipient = at.Country is null ? null : at, To = at };
        if (subject.Classes.Has(Classes.Troops) && !Arguments.IsCarrier(subject)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/presence", Clause = clause, Item = subject, Counted = subject, Supplier = arguments.From, To = at };
        if (subject.Classes.Has(Classes.Workers)) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/presence", Clause = clause, Item = subject, Counted = subject, To = at };
        if (Arguments.IsCarrier(subject)) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/presence", Clause = clause, Carrier = subject, Counted = subject, To = at };
        // "Piled containers were visible at Rajin Port".
        if (there is null && subject is { IsPronoun: false, Country: null } && subject.Classes.Has(Classes.Goods) && !subject.Classes.Has(Classes.Money) && (HasModifier(words, clause, "visible") || HasModifier(words, clause, "recognisable") || HasModifier(words, clause, "recognizable"))) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/visible", Clause = clause, Item = subject, Counted = subject, To = at };
        // "Iranian drones were in Ukraine by August".
        return there is null && (at.Country is not null || (at.IsName && at.Classes.Has(Classes.Place))) && subject is { IsPronoun: false, Possessor: null } && subject.Classes.Has(Classes.Goods) && (subject.Nationality >= 0 || subject.Quantity >= 0) ? new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/presence", Clause = clause, Item = subject, Counted = subject, To = at } : null;
    }

    // "The soldiers remain in Kursk": that they were there is not said of goods or of a leg.
    private static Draft? Remaining(ReadOnlySpan<Word> words, Clause clause) => StillPosted(words, clause) ?? (Presence(words, clause) is { Kind: ClaimKind.Deployment or ClaimKind.Labour or ClaimKind.Sighting } staying ? staying : null);

    private static bool IsTraining(Clause clause, NounPhrase who)
    {
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Participle, Verb: { Passive: false } doing } && child.Subject == who && doing.Classes.Has(Classes.Train)) return true;
        }

        return false;
    }

    // "saw three of them loading": a gerund that is read as what somebody does.
    private static bool IsDoing(Clause clause, NounPhrase who)
    {
        foreach (var child in clause.Children)
        {
            if (child.Relation == ClauseRelation.Gerund && child.Subject == who && child.Verb is { Ing: false } verb && verb.Classes.Has(Classes.Travel | Classes.Carry | Classes.Load)) return true;
        }

        return false;
    }

    // The place behind "near" or "off", where "it" can only be a ship or an aircraft.
    private static NounPhrase? Near(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text is "near" or "off" or "off the coast of" && IsSomewhere(complement.Noun)) return complement.Noun;
        }

        return null;
    }

    private static bool IsEye(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "imagery" or "image" or "photo" or "photograph" or "picture" or "footage" or "video" or "film" or "clip" or "camera" or "radar" or "data" or "screenshot" or "recording" or "satellite" or "tracker" or "transponder" or "still" or "snapshot" or "satellite image" or "satellite imagery" or "satellite photo" or "satellite picture";
}
