using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>The border of hand-over and leg: goods that go from place to place are on their way, and in nobody's hands.</content>
internal static partial class VerbFrames
{
    // "were transferred from Al Khadim to Al Jufra", "was smuggled through Malaysia", "she shipped laptops to a Chinese city".
    private static Draft? Shipped(ReadOnlySpan<Word> words, Clause clause)
    {
        if (Give(words, clause) is not { } draft) return null;
        var arguments = Arguments.OfVerb(words, clause);
        // "tankers are shipping crude", "crude shipped by foreign vessels", "rifles are transshipped off Somalia": goods on the water, and in nobody's hands.
        var hull = arguments.Passive ? arguments.Aboard : arguments.Agent;
        if (draft is { Kind: ClaimKind.Transfer, Recipient: null } && draft.Rule.StartsWith("transfer/give", StringComparison.Ordinal) && arguments.For is null && clause.Verb!.Form.VerbLemma is "ship" or "transship" && (hull is not null ? Arguments.IsCarrier(hull) && !hull.Classes.Has(Classes.Party) : clause.Verb!.Form.VerbLemma == "transship" && arguments is { Passive: true, Agent: null }))
        {
            return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/give", clause, arguments), Clause = clause, Carrier = hull, Item = draft.Item, Counted = draft.Counted, To = arguments.ToPlace ?? (arguments.At is { } at && IsWhere(at) ? at : null) }, arguments);
        }

        if (draft is not { Kind: ClaimKind.Transfer, Recipient: null } || !draft.Rule.StartsWith("transfer/give", StringComparison.Ordinal) || !IsSentOn(words, draft, arguments)) return draft;
        (draft.Kind, draft.Rule, draft.From, draft.Supplier) = (ClaimKind.Movement, Rule("movement/give", clause, arguments), arguments.FromPlace ?? arguments.From, null);
        return draft;
    }

    // Nobody gives, or a man does; nobody gets; and a place is told where the goods go, or one by which they go.
    private static bool IsSentOn(ReadOnlySpan<Word> words, Draft draft, Arguments arguments)
    {
        if (arguments is { FromPlace: { } ship } && Arguments.IsShipLike(ship)) return false;
        if (arguments.Agent is { } agent && !IsOneself(words, agent)) return false;
        if (arguments.ToPlace is { } goal) return IsWhere(goal) && !Arguments.IsParty(goal) && !(arguments.From is not null && (goal.Nationality >= 0 || words[goal.CoreFirst].Country is not null));
        return arguments is { Passive: true, From: null } && ((draft.Via is not null && (draft.Carrier is not null || draft.Item is { Event: ClaimKind.Transfer })) || arguments.FromPlace is { } start && IsWhere(start));
    }

    // Goods that a party has brought to itself, and a carrier that is found with them.
    private static Draft? Fetched(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        // "took 1,900 tonnes of diesel from a tanker under the flag of Palau": from ship to ship.
        if (clause.Verb!.Form.VerbLemma is "take" or "take in" or "take over" or "receive" && arguments is { Passive: false, Agent: { } receiving, Theme: { IsPronoun: false } taken } && (Arguments.IsCarrier(receiving) || IsShipPronoun(words, receiving)) && Arguments.IsItem(taken) && (arguments.From ?? arguments.FromPlace) is { IsPronoun: false } giving && Arguments.IsCarrier(giving)) return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/alongside", clause, arguments), Clause = clause, Recipient = receiving, Carrier = giving, Item = taken, Counted = taken, To = arguments.At };
        // "Zimbabwe took 18 helicopters from Russia", "Mali brought in shells from Belarus": a party that fetches goods from another receives them.
        if (clause.Verb!.Form.VerbLemma is "take" or "take in" or "bring in" or "bring home" or "bring over" or "fly in" or "truck in" or "ship in" && arguments.Theme is { IsPronoun: false } fetched && IsItem(fetched) && !fetched.Classes.Has(Classes.Troops | Classes.Workers) && arguments is { Passive: false, Agent: { } home, From: { } origin, To: null, ToPlace: null, For: null } && (home.IsPronoun || Arguments.IsParty(home)) && !Arguments.IsCarrier(home)) return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/fetch", clause, arguments), Clause = clause, Supplier = origin, Recipient = home, Item = fetched, Counted = fetched, Carrier = arguments.Aboard, From = arguments.FromPlace, Via = arguments.Via };
        // "the rebels bring in small parts on container ships": who has goods brought to himself gets them.
        if (clause.Verb.Form.VerbLemma is "bring in" or "ship in" or "truck in" && arguments.Theme is { IsPronoun: false } brought && IsItem(brought) && brought.Classes.Has(Classes.Goods) && !brought.Classes.Has(Classes.Troops | Classes.Workers) && arguments is { Passive: false, Agent: { } getting, To: null, ToPlace: null, FromPlace: null } && !Arguments.IsCarrier(getting) && (getting.Country is not null || getting.Classes.Has(Classes.Party | Classes.Troops))) return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/fetch", clause, arguments), Clause = clause, Recipient = getting, Item = brought, Counted = brought, Carrier = arguments.Aboard, Via = arguments.Via };
        // "was found to be transporting missile parts": found, with them aboard.
        if (clause is { Relation: ClauseRelation.Infinitive, Verb.Progressive: true, Parent: { Verb: { Passive: true, Form.VerbLemma: "find" or "discover" } } finding } && arguments.Agent is { } caught && caught == finding.Subject && Arguments.IsShipLike(caught) && arguments.Theme is { IsPronoun: false } aboard && Arguments.IsItem(aboard)) return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/caught", clause, arguments), Clause = clause, Carrier = caught, Item = aboard, Counted = aboard.Quantity >= 0 ? aboard : caught, To = Arguments.OfVerb(words, finding).At };
        return null;
    }

    // "she", "smugglers", "two brothers": who carries goods himself.
    private static bool IsOneself(ReadOnlySpan<Word> words, NounPhrase agent) => agent.IsPronoun ? words[agent.Head].Form.Text is "he" or "she" or "who" : agent is { Country: null, IsPeople: false } && agent.Classes.Has(Classes.Person) && !agent.Classes.Has(Classes.Party | Classes.Troops);

    // "transporting weapons on behalf of the government": for whom it is done, and not who gets them.
    private static bool IsOnBehalf(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) return words[complement.Prep].Form.Text == "on behalf of";
        }

        return false;
    }

    // "were flown to Tehran aboard the Airbuses", "entered Chad from Libya", "arrive by way of Djibouti from China": goods on their way.
    private static bool IsUnderway(Clause clause, Arguments arguments)
    {
        var lemma = clause.Verb!.Form.VerbLemma;
        if (lemma == "fly" && arguments is { Passive: true, Aboard: not null }) return true;
        if (lemma == "enter") return true;
        return lemma is "arrive" or "come" or "come in" or "come over" && arguments is { To: null } && (arguments.Via is not null || arguments.Aboard is not null);
    }

    // "After calling at Djibouti, the carrier sailed on", "left Nampo and called at Shidao", "is due to dock on Friday": a leg of a voyage, and seen by nobody.
    private static bool IsCallOnTheWay(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var lemma = verb.Form.VerbLemma;
        if (lemma is "weigh anchor" or "set sail" or "put to sea" or "stop over" or "lay over" or "make a stop at" or "make a stop in" or "make stops at" or "make stops in") return true;
        if (verb.Passive || lemma is "reappear" or "resurface") return false;
        if (IsCall(lemma) || lemma is "loiter" or "circle" or "drift") return true;
        if (!IsMooring(lemma)) return false;
        // "tied up at Vostochny in March": it came there; "lay tied up", "is anchored off Aden" is how it was seen.
        if (IsComingToRest(lemma) && verb is { Progressive: false, Ing: false } && clause.Relation is not (ClauseRelation.Participle or ClauseRelation.Gerund) && !(clause.Sibling is not null && words[verb.First - 1].Tag == Tag.Comma)) return true;
        if (clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } due } && (due.IsBe || due.Classes.Has(Classes.Plan))) return true;
        for (var before = clause.Sibling; before is { Verb: { } leaving }; before = before.Sibling)
        {
            if (before.Subject == clause.Subject && leaving.Classes.Has(Classes.Travel) && !leaving.Classes.Has(Classes.Sight)) return true;
        }

        return Bound(words, clause);
    }

    private static bool IsComingToRest(string lemma) => lemma is "berth" or "tie up" or "anchor" or "moor" or "drop anchor" or "come to anchor" or "make fast";

    private static bool IsCall(string lemma) => lemma is "call at" or "call" or "stop" or "stop at" or "stop in" or "stop off" or "call in at" or "put in" or "call into" or "make a port call at" or "make port calls at" or "make a call at" or "pay a call at";

    // "The tanker was tracked from Kharg to Malacca", "the convoy was filmed heading for the border": what was watched is a leg.
    private static Draft? Watched(ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase theme)
    {
        if (arguments.At is not null || theme.IsPronoun || !Arguments.IsShipLike(theme) || (arguments.To ?? arguments.ToPlace) is not { } goal || !IsWhere(goal)) return null;
        if (arguments is { From: null, FromPlace: null } && !Bound(words, clause)) return null;
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/watched", clause, arguments), Clause = clause, Carrier = theme, Counted = theme, To = goal, Witness = arguments.Passive ? null : Observer(words, clause, arguments) }, arguments);
    }

    // "The navy shadowed the corvette through the Channel": a leg of the one that is followed.
    private static Draft? Shadowed(ReadOnlySpan<Word> words, Clause clause)
    {
        // "The Orso, shadowed by a frigate, left Tartus": told with the leg.
        if (clause.Relation == ClauseRelation.Participle && clause.Verb is not ({ Progressive: true, Passive: true } or { Form.VerbLemma: "pursue" or "chase" })) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { } ship || !(Arguments.IsShipLike(ship) || IsShipPronoun(words, ship)) || (!arguments.Passive && arguments.Agent is null)) return null;
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/shadowed", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = arguments.To ?? arguments.ToPlace ?? (IsWhere(arguments.At) ? arguments.At : null) }, arguments);
    }
}
