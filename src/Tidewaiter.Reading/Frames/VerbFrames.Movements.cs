using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Carriers and cargo on their way, by the role classes of those verbs.</content>
internal static partial class VerbFrames
{
    private static Draft? Carry(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        var theme = arguments.Theme;
        if (clause is { Relation: ClauseRelation.Gerund or ClauseRelation.Participle, Parent: { } catching } && Caught(words, catching) is not null) return null;
        if ((MenMoved(words, clause, arguments) ?? PersonMoved(words, clause, arguments) ?? Brought(words, clause, arguments)) is { } gone) return gone;
        if (clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } skill } && skill.Classes.Has(Classes.Train)) return null;
        if (theme is { Quantity: >= 0 } && !theme.Classes.Has(Classes.Workers) && IsLabour(theme) && (arguments.To ?? arguments.ToPlace) is not null) return Hands("labour/carry", words, clause, arguments, theme, arguments.To);
        // "more than 1,000 men brought over by ship".
        if (theme is { Quantity: >= 0, Nationality: < 0 } && words[theme.Head].Form.NounLemma == "man" && (arguments.Aboard ?? arguments.To ?? arguments.ToPlace) is not null) return Move("deployment/carry", ClaimKind.Deployment, clause, arguments, theme, arguments.To);
        // "left Hariga carrying crude bound for Malta": told with the leg.
        if (clause is { Relation: ClauseRelation.Participle, Antecedent: null, Verb: { Ing: true }, Parent: { Verb: { } faring } leg0 } && faring.Classes.Has(Classes.Travel) && !faring.Classes.Has(Classes.Sight) && leg0.Subject is { } hauling && hauling == clause.Subject && Arguments.IsShipLike(hauling) && theme is { IsPronoun: false } && Arguments.IsItem(theme) && !theme.Classes.Has(Classes.Troops | Classes.Workers) && arguments is { From: null, FromPlace: null, Via: null } && (arguments.To ?? arguments.ToPlace) is not null && Bound(words, clause) && !IsHedged(words, hauling, clause)) return null;
        // "took 2,521 rifles off a skiff": what a boarding party takes.
        if (Off(words, clause) is { } robbed && theme is { IsPronoun: false } && Arguments.IsItem(theme)) return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/take-off", clause, arguments), Clause = clause, Carrier = robbed, Item = theme, Counted = theme, To = arguments.At };
        // "brought the delegation to the airport": a leg of the carrier, whoever is on board.
        if (theme is { IsPronoun: false, Country: null } && theme.Classes.Has(Classes.Person | Classes.Source) && !Arguments.IsItem(theme) && arguments.Agent is { } plane && Arguments.IsCarrier(plane) && (arguments.To ?? arguments.ToPlace) is { } where) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/carry", clause, arguments), Clause = clause, Carrier = plane, Counted = plane, To = where }, arguments);
        // "The Orso, escorted by a frigate, left Tartus": told with the leg.
        if (clause is { Relation: ClauseRelation.Participle, Times.Count: 0, Parent.Verb: { } faring0 } && faring0.Classes.Has(Classes.Travel) && clause.Verb!.Form.VerbLemma is "escort" or "shadow" && arguments is { Passive: true, To: null, ToPlace: null, At: null }) return null;
        if (clause.Verb!.Form.VerbLemma is "escort" or "tow" or "shadow" && arguments is { Passive: true, Theme: { IsPronoun: false } convoyed } && Arguments.IsShipLike(convoyed)) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/escorted", clause, arguments), Clause = clause, Carrier = convoyed, Counted = convoyed, To = arguments.To ?? arguments.ToPlace ?? arguments.At }, arguments);
        if (clause.Verb!.Form.VerbLemma is "escort" && arguments is { Passive: false, Agent: { } naval } && !Arguments.IsCarrier(naval) && theme is { IsPronoun: false } && Arguments.IsShipLike(theme)) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/escorted", clause, arguments), Clause = clause, Carrier = theme, Counted = theme, To = arguments.To ?? arguments.ToPlace }, arguments);
        if (clause.Verb!.Form.VerbLemma is "escort" && arguments is { Passive: false, Agent: { } guard } && Arguments.IsCarrier(guard) && theme is not null && (theme.IsPronoun || Arguments.IsShipLike(theme))) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/escort", clause, arguments), Clause = clause, Carrier = theme, Counted = theme, To = arguments.To ?? arguments.ToPlace }, arguments);
        // "The seized vessel was taken to Houston", "boarded the tanker and escorted it to Muuga": a leg of what is led.
        if (clause.Verb!.Form.VerbLemma is "take" or "bring" or "escort" or "move" or "transfer" or "shift" or "bring in" && theme is not null && (theme.IsPronoun ? words[theme.Head].Form.Text is "she" or "her" || (words[theme.Head].Form.Text == "it" && clause.Verb.Form.VerbLemma == "escort") : (Arguments.IsCarrier(theme) && !theme.Classes.Has(Classes.Goods)) || (arguments.Passive && theme is { IsName: true, Determiner: >= 0, Country: null, Classes: Classes.None, Plural: false })) && !(arguments.Agent is { } hull0 && Arguments.IsCarrier(hull0)) && (arguments.To ?? arguments.ToPlace) is { } haven && IsSomewhere(haven)) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/led", clause, arguments), Clause = clause, Carrier = theme, Counted = theme, To = haven }, arguments);
        if (theme is null && arguments.Agent is { Event: ClaimKind.Movement } leg && (arguments.To ?? arguments.ToPlace) is { } end) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/shift", clause, arguments), Clause = clause, Counted = leg, Carrier = arguments.Aboard ?? (leg.Possessor is { } traveller && Arguments.IsCarrier(traveller) ? traveller : null), To = end }, arguments);
        // "has taken millions of barrels from vessels linked to …": a party that takes from a ship receives.
        if (clause.Verb!.Form.VerbLemma == "take" && theme is { IsPronoun: false } taken && Arguments.IsItem(taken) && arguments is { Passive: false, Agent: { } taker, FromPlace: { } giver, To: null, ToPlace: null } && Arguments.IsCarrier(giver) && !Arguments.IsCarrier(taker) && (Arguments.IsParty(taker) || taker.IsName || (taker.IsPronoun && HasModifier(words, clause, "over")))) return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/take", clause, arguments), Clause = clause, Recipient = taker, Carrier = giver, Item = taken, Counted = taken, To = arguments.At };
        if ((Fetched(words, clause, arguments) ?? Taken(words, clause, arguments)) is { } fetched) return fetched;
        // "had taken the same route in January".
        if (clause.Verb.Form.VerbLemma is "take" or "follow" && theme is { } way && words[way.Head].Form.NounLemma is "route" or "road" or "path" or "way" && arguments.Agent is { IsPronoun: false } mover && (Arguments.IsCarrier(mover) || Arguments.IsItem(mover))) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/route", clause, arguments), Clause = clause, Carrier = Arguments.IsCarrier(mover) ? mover : null, Item = Arguments.IsCarrier(mover) ? null : mover.Of is { } load && Arguments.IsItem(load) ? load : mover, Counted = mover, To = arguments.To ?? arguments.ToPlace }, arguments);
        if (!IsItem(theme) || (clause.Verb!.Modal >= 0 && words[clause.Verb.Modal].Form.Text is "can" or "cannot" or "must" or "should" or "shall")) return null;
        if (theme!.IsPronoun && arguments.ToPlace is null && arguments.To is null && arguments.FromPlace is null) return null;
        var routed = arguments.To is not null || arguments.ToPlace is not null || arguments.From is not null || arguments.FromPlace is not null || arguments.Via is not null || arguments.Between is not null || (arguments.For is { } usedFor && Arguments.IsParty(usedFor)) || arguments.Dative is not null || (arguments.Agent is { } hauling0 && Arguments.IsCarrier(hauling0) && clause.Modifiers.Count > 0 && IsHeading(words[clause.Modifiers[^1]].Form.Text));
        if (IsNoFreight(words, clause, arguments, routed)) return null;
        // "tankers could carry", "the drone carries a camera": what a thing is able to do or is made of.
        if (!routed && ((clause.Verb!.Modal >= 0 && words[clause.Verb.Modal].Form.Text is "could" or "would") || (arguments.Agent is { Classes: Classes.None, IsPronoun: false } && clause.Verb.Form.Forms.Has(VerbForms.Third)))) return null;
        // "The bridge will carry cars and trucks".
        if (arguments.Agent is { IsPronoun: false } way0 && words[way0.Head].Form.NounLemma is "bridge" or "tunnel" or "road" or "railway" or "highway" or "canal" && !arguments.Passive) return null;
        // "a fleet for transporting oil": a purpose.
        if (!routed && clause is { Relation: ClauseRelation.Gerund, Marker: >= 0 } && words[clause.Marker].Form.Text == "for" && clause.Parent?.Verb?.Classes.Has(Classes.Designate | Classes.Seize) != true) return null;
        // "a train carrying 2,000 tons of shells".
        var laden = clause is { Relation: ClauseRelation.Participle, Antecedent: { } hauler } && Arguments.IsCarrier(hauler) && hauler == arguments.Agent && !arguments.Passive && theme.Quantity >= 0 && clause.Verb!.Form.VerbLemma is "carry" or "transport" or "haul" && clause.Parent?.Verb?.Classes.Has(Classes.Travel | Classes.Seize | Classes.Sight | Classes.Dark | Classes.Show) != true;
        laden |= clause is { Relation: ClauseRelation.Participle, Antecedent: { } hedged } && hedged == arguments.Agent && !arguments.Passive && Arguments.IsShipLike(hedged) && IsHedged(words, hedged, clause);
        if (!routed && !laden && (clause.Relation == ClauseRelation.Participle || clause.Verb!.Form.VerbLemma is "take" or "bring" or "move" or "rail" || (clause.Verb!.Form.VerbLemma == "haul" && !(arguments.Agent is { } hauler1 && Arguments.IsCarrier(hauler1))) || (arguments.Agent is { } what && !Arguments.IsCarrier(what) && !Arguments.IsParty(what) && !what.IsPronoun && what.Event != ClaimKind.Movement))) return null;
        if (theme.Classes.Has(Classes.Workers) && !theme.Classes.Has(Classes.Goods)) return Hands("labour/carry", words, clause, arguments, theme, arguments.To);
        // "the aircraft carried officers": who was on board, and sent nowhere.
        if (theme.Classes.Has(Classes.Troops) && !theme.Classes.Has(Classes.Goods) && theme.Quantity < 0 && clause.Verb!.Form.VerbLemma is "carry" or "transport" && arguments is { Passive: false, To: null, ToPlace: null, Agent: { } plane0 } && Arguments.IsCarrier(plane0)) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/carry", clause, arguments), Clause = clause, Carrier = plane0, Item = theme, Counted = theme }, arguments);
        if (theme.Classes.Has(Classes.Troops) && !theme.Classes.Has(Classes.Goods)) return IsTakenAway(clause, arguments) ? Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/withdraw", clause, arguments), Clause = clause, Item = theme, Counted = theme, To = arguments.To ?? arguments.ToPlace }, arguments) : Move("deployment/carry", ClaimKind.Deployment, clause, arguments, theme, arguments.To);
        // "ferried weapons to the Houthis": a band that goods are taken to gets them.
        var recipient = arguments.For is { } user && Arguments.IsParty(user) && words[user.Head].Form.NounLemma is not ("crew" or "citizen" or "people" or "population" or "civilian" or "customer" or "consumer" or "resident" or "passenger" or "public") && !IsOnBehalf(words, clause, user) ? user : arguments.Dative ?? (clause.Verb!.Form.VerbLemma != "fly" && arguments.To is { IsPronoun: false } band && (band.Country is { IsStateless: true } || IsTaker(words, band)) ? band : null);
        // "it was transporting oil to Syria": what transports is a carrier.
        var hull = arguments is { Passive: false, Agent: { } pointed } && (IsShipPronoun(words, pointed) ? !pointed.Plural && arguments.From is null : pointed is { IsName: true, Determiner: >= 0, Country: null, Classes: Classes.None } && clause.Verb!.Form.VerbLemma != "transport") && clause.Verb!.Form.VerbLemma is "carry" or "transport" or "haul" or "ferry" or "shuttle";
        // "Moscow flew two systems to Pyongyang", "could be transporting missiles for use by Russian forces": a state that carries goods to another gives them, and who they are for gets them; else they are under way.
        var handed = User(words, clause, arguments, theme) is not null || IsBetweenStates(words, clause, arguments, theme) || (!hull && recipient is not null) || (arguments is { Agent.Country: not null, To.Country: not null } && !IsHeld(words, theme)) || arguments is { Agent.Event: ClaimKind.Transfer } || (arguments.To is not null && IsBarter(words, clause));
        var draft = new Draft { Kind = handed ? ClaimKind.Transfer : ClaimKind.Movement, Rule = Rule(handed ? "transfer/carry" : "movement/carry", clause, arguments), Clause = clause, Item = theme, Counted = theme };
        if (arguments.Agent is { } agent && (hull || Arguments.IsCarrier(agent))) draft.Carrier = agent;
        else if (arguments.Agent is { Event: not null } event0) (draft.Counted, draft.Carrier) = (event0.Quantity >= 0 ? event0 : theme, event0.Event == ClaimKind.Movement ? event0 : null);
        else if (handed) draft.Supplier = arguments.Agent;
        // "were carried on the Lena".
        if (draft.Carrier is null && arguments is { Passive: true, On: { IsPronoun: false } bearer } && Arguments.IsShipLike(bearer) && !bearer.Classes.Has(Classes.Goods | Classes.Party | Classes.Person)) draft.Carrier = bearer;
        if (handed)
        {
            draft.Recipient = recipient ?? arguments.To;
            Owned(words, draft, arguments, theme);
        }
        else
        {
            (draft.From, draft.To) = (arguments.From, arguments.To);
        }

        return Route(draft, arguments);
    }

    // "ferried weapons to commander Khalifa Haftar", "petrol to the garrisons of the RSF": people who are no place get what is brought to them.
    private static bool IsTaker(ReadOnlySpan<Word> words, NounPhrase hands) =>
        hands is { Country: null, Event: null } && !hands.Classes.Has(Classes.Place | Classes.Carrier | Classes.Goods) && (hands.Classes.Has(Classes.Troops) || (hands.Nationality >= 0 && hands.Head > hands.Nationality + 1 && words[hands.Nationality + 1].Form.NounLemma is "commander" or "general" or "warlord") || words[hands.CoreFirst].Form.NounLemma is "commander" or "general" or "warlord" || words[hands.Head].Form.NounLemma is "commander" or "warlord" or "rebel" or "militia" or "militant" or "insurgent" or "fighter" or "garrison" or "group" or "faction");

    // "took its jets to Chad": what a state carries of its own stays its own.
    private static bool IsHeld(ReadOnlySpan<Word> words, NounPhrase theme) => theme.Determiner >= 0 && words[theme.Determiner].Form.Text is "its" or "their";

    // "flew the cash to Tehran in exchange for drones": what is paid with has been handed over.
    private static bool IsBarter(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "in exchange for" or "in return for") return true;
        }

        return false;
    }

    private static NounPhrase? Off(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text is "off" && Arguments.IsCarrier(complement.Noun)) return complement.Noun;
        }

        return null;
    }

    private static Draft? Load(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (clause.Verb!.Classes.Has(Classes.Dark)) return Dark(words, clause, arguments);
        if (clause.Verb.Form.VerbLemma == "drop" && Dropped(words, clause, arguments) is { } bombed) return bombed;
        if (IsNoLading(words, clause, arguments)) return null;
        // "landing ships picked up 1,500 troops around Chongjin": those who are taken aboard are sent.
        if (arguments.Theme is { IsPronoun: false } boarding && boarding.Classes.Has(Classes.Troops) && !boarding.Classes.Has(Classes.Goods | Classes.Carrier) && (boarding.Quantity >= 0 || boarding.Nationality >= 0) && IsLoading(clause.Verb.Form.VerbLemma)) return Move("deployment/load", ClaimKind.Deployment, clause, arguments, boarding, arguments.To);
        // "made 20 visits to load shells": what the calls were for.
        if (clause is { Relation: ClauseRelation.Infinitive, Parent: { } calling } && calling.Objects.Exists(static noun => noun.Event is ClaimKind.Visit or ClaimKind.Movement)) return null;
        // "a ship loaded with aid has arrived": told with the leg or the sighting of the ship.
        if (clause is { Relation: ClauseRelation.Participle, Times.Count: 0, Antecedent: { } laden, Parent.Verb: { } going } && arguments is { Passive: true, At: null, FromPlace: null } && Arguments.IsCarrier(laden) && (going.IsBe || going.Form.VerbLemma == "stand" || going.Classes.Has(Classes.Travel | Classes.Seize | Classes.Sight | Classes.Dark))) return null;
        // "imagery shows an Il-76 being unloaded": what is shown is the event.
        if (clause is { Relation: ClauseRelation.Participle, Parent: { Verb: { } showing } shown } && showing.Classes.Has(Classes.Show) && !showing.Classes.Has(Classes.Frames) && Shown(words, shown) is not null) return null;
        if (clause is { Relation: ClauseRelation.Gerund or ClauseRelation.Participle, Parent: { Verb: { Passive: true } seen, Subject: { } watched } } && (clause.Relation == ClauseRelation.Gerund || (watched == clause.Subject && clause.Verb.Ing)) && seen.Classes.Has(Classes.Sight) && (watched.IsPronoun || Arguments.IsShipLike(watched) || IsUnknownName(watched))) return null;
        var carrier = arguments.Agent is { } agent && (Arguments.IsCarrier(agent) || (!arguments.Passive && Arguments.IsShipLike(agent) && arguments.Theme is not null)) ? agent : arguments.Theme is { } theme && Arguments.IsCarrier(theme) ? theme : arguments.Aboard ?? Hold(clause, arguments) ?? (arguments is { Passive: true, Theme.Possessor: { } owner } && Arguments.IsShipLike(owner) ? owner : null);
        // "Containers unloaded at Dunai": the cargo alone, where the place is told.
        if (carrier is null && arguments is { Passive: true, Theme: { IsPronoun: false } alone, At: { } quay } && Arguments.IsItem(alone) && (quay.Country is not null || quay.IsName || quay.Classes.Has(Classes.Place))) return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/load", clause, arguments), Clause = clause, Item = alone, Counted = alone, From = IsLoading(clause.Verb.Form.VerbLemma) ? quay : null, To = IsLoading(clause.Verb.Form.VerbLemma) ? null : quay };
        // "the Serena took on 700,000 barrels from the Delta": from ship to ship.
        if (!arguments.Passive && arguments.Agent is { } taker && (Arguments.IsShipLike(taker) || IsShipPronoun(words, taker) || taker.CountOnly) && arguments.FromPlace is { } giver && Arguments.IsShipLike(giver) && arguments.Theme is { IsPronoun: false } oil && Arguments.IsItem(oil)) return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/load", clause, arguments), Clause = clause, Recipient = taker, Carrier = giver, Item = oil, Counted = oil, To = arguments.At };
        if (carrier is null && arguments is { Passive: true, Theme: { IsPronoun: false, Quantity: >= 0 } counted } && clause.Times.Count > 0 && Arguments.IsItem(counted)) return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/load", clause, arguments), Clause = clause, Item = counted, Counted = counted };
        if (carrier is null && arguments is { Passive: false, Theme: { IsPronoun: false } crates, At: { } apron } && Arguments.IsItem(crates) && (apron.Country is not null || apron.IsName || apron.Classes.Has(Classes.Place))) return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/load", clause, arguments), Clause = clause, Item = crates, Counted = crates, From = IsLoading(clause.Verb.Form.VerbLemma) ? apron : null, To = IsLoading(clause.Verb.Form.VerbLemma) ? null : apron };
        // "had been discharged to another vessel": from ship to ship.
        if (clause.Verb.Form.VerbLemma is "discharge" or "offload" or "unload" or "pump" && arguments is { Passive: true, Theme: { IsPronoun: false } pumped, ToPlace: { } receiver } && Arguments.IsItem(pumped) && Arguments.IsShipLike(receiver)) return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/discharge", clause, arguments), Clause = clause, Item = pumped, Counted = pumped, Recipient = receiver, Carrier = carrier == pumped ? null : carrier, To = arguments.At };
        if (carrier is null && arguments.Agent is not { IsPronoun: true }) return null;
        var draft = new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/load", clause, arguments), Clause = clause, Carrier = carrier ?? arguments.Agent, Counted = carrier };
        if (arguments.Theme is { } cargo && Arguments.IsItem(cargo) && cargo != carrier) draft.Item = cargo;
        // "was loaded with 2,000 tons of salt".
        else if (With(words, clause) is { IsPronoun: false } filling && Arguments.IsItem(filling) && !Arguments.IsCarrier(filling)) draft.Item = filling;
        if (draft.Item is { } aboard && (aboard.Quantity >= 0 || aboard.Of is { Quantity: >= 0 })) draft.Counted = aboard;
        // "loaded at Ust-Luga": where the cargo comes from.
        if (IsLoading(clause.Verb.Form.VerbLemma)) (draft.From, draft.To) = (arguments.FromPlace ?? arguments.From ?? arguments.At, arguments.ToPlace ?? arguments.To);
        else draft.To = arguments.At ?? arguments.ToPlace ?? arguments.To;
        if (draft.From == carrier) draft.From = arguments.At;
        if (draft.To == carrier) draft.To = IsLoading(clause.Verb.Form.VerbLemma) ? null : arguments.At;
        return draft;
    }

    // "loaded onto the Sparta", "unloaded from the plane": what the cargo goes onto or comes off.
    private static NounPhrase? Hold(Clause clause, Arguments arguments)
    {
        if (arguments.Theme is not { IsPronoun: false } cargo || !Arguments.IsItem(cargo)) return null;
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)(IsLoading(clause.Verb!.Form.VerbLemma) ? [arguments.ToPlace, arguments.To] : [arguments.FromPlace, arguments.From]))
        {
            if (noun is { IsPronoun: false } && Arguments.IsShipLike(noun) && !(arguments.Agent is { } agent && Arguments.IsShipLike(agent))) return noun;
        }

        return null;
    }

    // "its transponder": the determiner stands for the ship.
    private static NounPhrase? Pointer(NounPhrase noun) => noun.Determiner < 0 ? null : new NounPhrase { First = noun.Determiner, CoreFirst = noun.Determiner, CoreEnd = noun.Determiner + 1, End = noun.Determiner + 1, Head = noun.Determiner, IsPronoun = true, Determiner = noun.Determiner };

    // Verbs of going that tell no leg.
    private static bool IsNoJourney(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase? subject)
    {
        // "this comes from the hold", "the trip came days after the summit": no leg.
        if (clause.Verb!.Form.VerbLemma == "come" && ((subject is { IsPronoun: true } told && words[told.Head].Form.Text is "this" or "that") || (subject is { Event: not null } && arguments is { To: null, ToPlace: null, From: null, FromPlace: null }))) return true;
        // "Yevkurov's fifth trip to Benghazi came in June": a visit, told by its noun.
        if (subject is { Event: not null, Possessor: { } visitor } && !Arguments.IsShipLike(visitor) && words[subject.Head].Form.NounLemma is "trip" or "visit" or "journey" or "tour") return true;
        // "landed a job at a bank".
        if (arguments.Theme is { } gained && words[gained.Head].Form.NounLemma is "job" or "contract" or "deal" or "position") return true;
        // "came back to public attention", "the matter went to court".
        return (arguments.ToPlace ?? arguments.To) is { IsName: false, Country: null } end && words[end.Head].Form.Text is "attention" or "mind" or "light" or "life" or "terms" or "court" or "agreement" or "conclusion" or "end" or "halt" or "standstill" or "knowledge" or "prominence" or "power" or "fore" or "normal" or "zero" or "waste" or "trial" or "market" or "auction";
    }

    private static Draft? Travel(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        // "Kenya withdrew its troops from Goma": a leg of those who go.
        if (clause.Verb!.Classes.Has(Classes.Withdraw) && arguments is { Passive: false, Theme: { IsPronoun: false } leaving0 } && leaving0.Classes.Has(Classes.Troops) && !Arguments.IsCarrier(leaving0)) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/withdraw", clause, arguments), Clause = clause, Item = leaving0, Counted = leaving0, To = arguments.To ?? arguments.ToPlace }, arguments);
        // "turned back before reaching Syria": it never did.
        if (clause is { Relation: ClauseRelation.Gerund, Marker: >= 0, Parent.Verb: { } ended } && words[clause.Marker].Form.Text == "before" && clause.Verb.Form.VerbLemma is "reach" or "enter" or "arrive" or "cross" or "land" or "make" && (ended.Passive || ended.Classes.Has(Classes.Seize) || ended.Form.VerbLemma is "turn back" or "turn around" or "double back" or "turn away" or "reverse course" or "change course" or "sink" or "crash" or "stop" or "divert" or "break down" or "run aground" or "u-turn")) return null;
        // "teaching crews to fly drones", "learned to drive tanks": a skill.
        if (clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } skill } && ((skill.Classes.Has(Classes.Train) && !clause.Verb.Perfect) || (skill is { Passive: false } && skill.Form.VerbLemma is "learn" or "know" or "study"))) return null;
        // "flew the cash to Tehran": a party moves goods.
        if (arguments is { Passive: false, Theme: { IsPronoun: false, Country: null } moved, Agent: { } mover } && Arguments.IsItem(moved) && !Arguments.IsCarrier(moved) && (Arguments.IsCarrier(mover) ? clause.Verb!.Form.VerbLemma == "fly" : (Arguments.IsParty(mover) || mover.IsPronoun) && clause.Verb!.Form.VerbLemma is "fly" or "run" or "sail" or "return")) return Carry(words, clause);
        if (clause is { Relation: ClauseRelation.Infinitive, Parent: { Verb.Form.VerbLemma: "warn" or "urge" or "order" or "tell" or "ask" or "advise" or "instruct" or "caution" or "beg" or "press" } told0 } && (clause.Verb.Negated || told0.Verb!.Passive || HasModifier(words, told0, "not"))) return NoEvent(clause);
        // "have come to depend on": no leg.
        if (clause.Verb.Form.VerbLemma == "come" && clause.Preps.Count == 0 && clause.Times.Count == 0 && clause.Children.Exists(static child => child.Relation == ClauseRelation.Infinitive)) return null;
        if (clause is { Relation: ClauseRelation.Gerund, Parent: { Verb: { Passive: true } watching, Subject: { } watched } } && watching.Classes.Has(Classes.Sight) && Arguments.IsShipLike(watched) && InPlace(words, clause) is not null) return null;
        if (clause is { Relation: ClauseRelation.Participle, Antecedent: { } found, Parent: { Verb: { Passive: false } looking } seeing } && looking.Classes.Has(Classes.Sight) && seeing.Objects.Contains(found) && InPlace(words, clause) is not null) return null;
        var subject = arguments.Passive ? arguments.Theme : arguments.Agent;
        if (subject is not null && IsNoLeg(words, clause, arguments, subject)) return null;
        if (subject is not null && KinWent(words, clause, arguments, subject) is { } gone) return gone;
        if (IsNoJourney(words, clause, arguments, subject)) return null;
        var transitive = arguments.Theme is { } flown && Arguments.IsCarrier(flown) && !arguments.Passive;
        if ((subject = transitive ? arguments.Theme : Whole(words, subject)) is null) return null;
        // "sailed for India".
        var bound = arguments.For is { IsPronoun: false, Event: null } goal && IsSomewhere(goal) && !clause.Verb!.Classes.Has(Classes.Sight) ? goal : null;
        var to = arguments is { To: { } state, ToPlace: { } stop } && stop.First < state.First ? stop : arguments.To ?? arguments.ToPlace ?? bound ?? arguments.At ?? (clause.Verb.Form.VerbLemma is "land" or "touch down" or "set down" && IsWhere(arguments.On) ? arguments.On : null);
        var place = arguments.Theme is { } visited && !arguments.Passive && !transitive && (visited.Country is not null || visited.Classes.Has(Classes.Place) || (visited.IsName && !Arguments.IsCarrier(visited))) ? visited : null;
        if (place is not null && arguments is { To: null, ToPlace: null } && bound is null) to = place;
        var leaving = clause.Verb!.Form.VerbLemma is "leave" or "depart" or "exit" or "pull out of" or "slip out of" or "steam out of" or "take off" or "lift off" or "fly out" or "fly off" or "sail away" or "set sail" or "put to sea" or "weigh anchor";
        if (subject.Classes.Has(Classes.Troops | Classes.Workers) && arguments.Theme is { } steered && !arguments.Passive && (Arguments.IsItem(steered) || Arguments.IsCarrier(steered))) return null;
        if (subject.Classes.Has(Classes.Troops) && !Arguments.IsCarrier(subject) && !(subject.Classes.Has(Classes.Goods) && to is null && place is null && arguments.From is null && arguments.FromPlace is null)) return IsSchooled(words, clause) ? NoEvent(clause) : Errand(words, clause, arguments, subject, place) ?? Marched(words, clause, arguments, subject) ?? Went(words, ClaimKind.Deployment, clause, arguments, subject, place, leaving);
        if ((subject.Classes.Has(Classes.Workers) || (subject.Quantity >= 0 && IsLabour(subject)) || subject.IsPeople) && !Arguments.IsCarrier(subject)) return subject.Plural && IsSchooled(words, clause) ? NoEvent(clause) : Went(words, ClaimKind.Labour, clause, arguments, subject, place, leaving);
        if (!arguments.Passive && Headcount(words, clause, subject) is { } many) return Went(words, many, clause, arguments, subject, place, leaving);
        if (!Arguments.IsCarrier(subject) && !subject.IsPronoun && !subject.CountOnly && !subject.Classes.Has(Classes.Goods) && subject.Event != ClaimKind.Movement)
        {
            var ship = subject.IsName && subject.Country is null && (subject.Determiner >= 0 || clause.Verb!.Classes.Has(Classes.Sight)) && (!subject.Classes.Has(Classes.Person | Classes.Source | Classes.Party) || (IsSailing(clause.Verb!.Form.VerbLemma) && subject.Determiner >= 0 && subject.CoreEnd - subject.CoreFirst > 1));
            ship |= IsUnknownName(subject) && IsSailing(clause.Verb!.Form.VerbLemma);
            var person = (subject.Classes.Has(Classes.Person | Classes.Source) && !subject.Classes.Has(Classes.Knowledge)) || subject.IsName;
            var host = arguments.To ?? (place?.Country is null ? null : place) ?? (arguments.At is { Country: not null } at && clause.Verb!.Form.VerbLemma is "arrive" or "land" or "fly in" ? at : null) ?? (leaving && arguments.For is { Country: not null } aim ? aim : null);
            if (subject.Plural && !ship && IsSchooled(words, clause)) return NoEvent(clause);
            if (!ship && host is null && !arguments.Passive && !leaving && subject is { Country: null, Event: null } && subject.Classes.Has(Classes.Person | Classes.Source) && !subject.Classes.Has(Classes.Place | Classes.Items) && (subject.IsName || subject.Classes.Has(Classes.Person)) && clause.Verb!.Form.VerbLemma is "arrive" or "fly" or "travel" or "go" or "fly in" or "land" or "head" or "journey" && (arguments.ToPlace ?? (clause.Verb.Form.VerbLemma is "arrive" or "land" or "fly in" ? arguments.At : null)) is { } town && IsWhere(town)) return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/travel", clause, arguments), Clause = clause, Supplier = subject, Recipient = Arguments.OfVerb(words, clause).At is { Country: not null } land0 && land0 != town ? land0 : null, To = town };
            if (ship) return Voyage(words, clause, arguments, subject, to ?? place, leaving ? place : null);
            if (!person || host is null || subject.Country is not null || arguments.Passive) return null;
            return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/travel", clause, arguments), Clause = clause, Supplier = subject, Recipient = host, To = host };
        }

        var dated = clause.Times.Count > 0 && clause.Relation != ClauseRelation.Participle && (Arguments.IsCarrier(subject) || (subject is { CountOnly: true, Quantity: >= 0, Of: null } && clause.Verb!.Form.VerbLemma is "land" or "take off" or "sail" or "set sail" or "berth" or "dock") || ((leaving || clause.Verb!.Form.VerbLemma == "arrive") && subject is { IsPronoun: true, Plural: false } && IsShipPronoun(words, subject)) || subject is { Event: ClaimKind.Movement, Determiner: >= 0 } or { Event: ClaimKind.Movement, Quantity: >= 0 }) && (leaving || clause.Verb!.Classes.Has(Classes.Sight) || clause.Verb!.Form.VerbLemma is "sail" or "arrive" or "return" or "land" or "weigh anchor" or "set sail" or "take off" or "put to sea" or "set off" or "set out" or "get under way");
        // "The missiles have arrived", "would arrive by March": goods that come have been handed over.
        if (clause.Verb!.Form.VerbLemma == "arrive" && to is null && place is null && arguments is { Passive: false, From: null, FromPlace: null, Via: null, Aboard: null } && clause.Relation is not (ClauseRelation.Participle or ClauseRelation.Gerund or ClauseRelation.Adverbial) && Arguments.IsItem(subject) && !subject.IsPronoun && subject.Event is null && words[subject.Head].Form.NounLemma is not ("container" or "cargo" or "load" or "consignment" or "shipment") && !subject.Classes.Has(Classes.Money | Classes.Knowledge) && (!Arguments.IsCarrier(subject) || subject.Classes.Has(Classes.Goods))) return Goods(clause, arguments, subject, null);
        // "The rockets reached the rebels": who has them now was given them.
        if (clause.Verb!.Form.VerbLemma == "reach" && Arguments.IsItem(subject) && !subject.IsPronoun && (!Arguments.IsCarrier(subject) || subject is { Plural: true } && subject.Classes.Has(Classes.Goods)) && arguments.Theme is { IsPronoun: false, Country: null } hands && hands.Classes.Has(Classes.Party | Classes.Troops | Classes.Person) && !hands.Classes.Has(Classes.Place)) return Goods(clause, arguments, subject, hands);
        if (!dated && to is null && place is null && arguments.Between is null && arguments.From is null && arguments.FromPlace is null && arguments.Via is null && !(leaving && Arrived(words, clause) is not null)) return null;
        if (Come(words, clause, arguments, subject, place) is { } come) return come;
        // "were flown to Tehran aboard the Airbuses": a leg of the carrier.
        if (Arguments.IsItem(subject) && !(leaving && arguments is { To: null }) && !IsUnderway(clause, arguments) && clause.Verb!.Form.VerbLemma is not ("make its way" or "make their way" or "pass" or "pass through" or "pass by" or "sail through" or "cross" or "transit" or "head" or "travel" or "return" or "proceed") && (!Arguments.IsCarrier(subject) || (subject.Classes.Has(Classes.Goods) && arguments.From is not null && clause.Verb!.Form.VerbLemma == "come")) && (arguments.To ?? arguments.From ?? (place is not null && Arguments.IsParty(place) ? place : null)) is not null && !IsCargoOf(words, clause, arguments, subject, place)) return Goods(clause, arguments, subject, place);
        // "The rifles came from a Bulgarian factory": where goods come from, somebody gave them.
        if (clause.Verb!.Form.VerbLemma == "come" && !subject.IsPronoun && Arguments.IsItem(subject) && !subject.Classes.Has(Classes.Carrier) && arguments is { To: null, ToPlace: null, At: null, Passive: false, FromPlace: { } maker } && words[maker.Head].Form.NounLemma is "factory" or "plant" or "refinery" or "stockpile" or "firm" or "maker" or "depot" or "arsenal" or "stock" or "manufacturer" or "supplier") return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/origin", clause, arguments), Clause = clause, Item = subject, Counted = subject, Supplier = maker, From = arguments.At };
        var berthed = !IsCallOnTheWay(words, clause) && clause.Verb!.Classes.Has(Classes.Sight) && (!subject.IsPronoun || subject.Quantity >= 0 || IsMooring(clause.Verb.Form.VerbLemma) || (clause.Verb.Form.VerbLemma is "lie" or "lie alongside" or "wait at anchor" or "remain at anchor" && IsShipPronoun(words, subject)));
        // "called at Shidao before heading for Vladivostok": seen where it called.
        if (clause.Verb.Classes.Has(Classes.Sight)) to = place ?? arguments.At ?? to;
        if (berthed && Posted(clause, arguments, subject, to) is { } posted) return posted;
        var draft = new Draft { Kind = berthed ? ClaimKind.Sighting : ClaimKind.Movement, Rule = subject.IsPronoun && dated && to is null && clause.Verb.Form.VerbLemma == "arrive" ? "movement/dated" : Rule(berthed ? "sighting/berth" : "movement/travel", clause, arguments), Clause = clause, Counted = subject };
        if (subject.Event == ClaimKind.Transfer) draft.Item = subject;
        else if (subject.Event is not null) draft.Carrier = subject.Of is { } of && Arguments.IsCarrier(of) ? of : arguments.Aboard ?? subject;
        else if (Arguments.IsCarrier(subject) || subject.IsPronoun || subject.CountOnly || (subject.IsName && !clause.Verb!.Form.VerbLemma.StartsWith("come", StringComparison.Ordinal))) draft.Carrier = subject;
        else draft.Item = subject;
        (draft.From, draft.To) = leaving ? (place ?? arguments.From ?? (arguments.FromPlace is null ? Arrived(words, clause) : null), arguments.To ?? arguments.ToPlace ?? arguments.For) : (arguments.From, to ?? place);
        if (draft.Counted is not { Quantity: >= 0 } && clause.Objects.Find(static noun => noun.Quantity >= 0 && noun.Classes == Classes.Vague) is { } often && words[often.Head].Form.NounLemma == "time") draft.Counted = often;
        return Aboard(words, Reach(draft, arguments));
    }

    // "A third cargo arrived from the Emirates in May": a load that comes in, and nobody is told who gets it.
    private static bool IsCargoOf(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase load, NounPhrase? place) =>
        arguments.To is null && place is null && clause.Verb!.Form.VerbLemma is "arrive" or "come in" or "sail" && words[load.Head].Form.NounLemma is "cargo" or "load" or "shipload" or "tanker load" or "trainload" or "truckload" or "planeload" or "container";

    // "The Baltic Leader sailed": nobody but ships do that.
    private static bool IsSailing(string lemma) => lemma.StartsWith("sail", StringComparison.Ordinal) || lemma.StartsWith("steam", StringComparison.Ordinal) || lemma is "set sail" or "weigh anchor" or "put to sea" or "put in" || IsMooring(lemma);

    private static bool IsComing(string lemma) => lemma is "arrive" or "leave" or "depart" or "sail" or "set sail" or "weigh anchor" or "put to sea";

    // "arriving in Tehran and leaving for Moscow": it leaves from where it came to.
    private static NounPhrase? Arrived(ReadOnlySpan<Word> words, Clause clause) => clause.Sibling is { Verb: { } verb } sibling && verb.Classes.Has(Classes.Travel) && sibling.Subject == clause.Subject && Arguments.OfVerb(words, sibling) is var arguments ? arguments.At ?? arguments.To ?? arguments.ToPlace : null;

    // "The Fortune berthed at El Palito": what berths and sails under a name with "the" is a ship.
    private static Draft? Voyage(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase ship, NounPhrase? to, NounPhrase? left)
    {
        var berthed = clause.Verb!.Classes.Has(Classes.Sight) && !IsCallOnTheWay(words, clause);
        if (to is not null && left is null && !IsSomewhere(to)) return null;
        if (to is null && arguments.From is null && arguments.FromPlace is null && left is null && !((berthed || IsComing(clause.Verb.Form.VerbLemma)) && clause.Times.Count > 0)) return null;
        var draft = new Draft { Kind = berthed ? ClaimKind.Sighting : ClaimKind.Movement, Rule = Rule(berthed ? "sighting/berth" : "movement/travel", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, From = left, To = left is null ? to : arguments.To ?? arguments.ToPlace ?? (arguments.For is { Event: null } goal && IsSomewhere(goal) ? goal : null) };
        return Aboard(words, Reach(draft, arguments));
    }

    // "148 missiles had reached Russia", "equipment arrived from Russia": goods that come to a party have changed hands.
    private static Draft Goods(Clause clause, Arguments arguments, NounPhrase goods, NounPhrase? place)
    {
        var recipient = arguments.To ?? (place is not null && Arguments.IsParty(place) ? place : null);
        var draft = new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/arrive", clause, arguments), Clause = clause, Item = goods, Counted = goods, Recipient = recipient, Supplier = arguments.From, From = arguments.FromPlace, To = arguments.ToPlace ?? (arguments.At is { } at && IsSomewhere(at) && at != recipient ? at : null) };
        (draft.Via, draft.Carrier) = (arguments.Via, arguments.Aboard);
        return draft;
    }

    private static Draft Reach(Draft draft, Arguments arguments)
    {
        // "arrived with 300 tons of rice": what a carrier comes with is its cargo.
        if (draft is { Kind: ClaimKind.Movement or ClaimKind.Sighting, Carrier: not null, Item: null } && arguments.With is { IsPronoun: false } cargo && Arguments.IsItem(cargo) && !Arguments.IsCarrier(cargo) && !cargo.Classes.Has(Classes.Troops | Classes.Source | Classes.Vague))
        {
            draft.Item = cargo;
            if (draft.Counted is not { Quantity: >= 0 } && cargo.Quantity >= 0) draft.Counted = cargo;
        }

        draft.From ??= arguments.From ?? arguments.FromPlace;
        draft.Via ??= arguments.Via;
        draft.Carrier ??= arguments.Aboard;
        if (arguments.Between is { Next: { } other } between && draft.From is null) (draft.From, draft.To) = (between.Alone(), other);
        return draft;
    }
}
