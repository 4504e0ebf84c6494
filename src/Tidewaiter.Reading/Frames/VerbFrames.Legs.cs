using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Legs told by plain verbs or beside another event: loaded at, linked, met, who follows or joins, on to the next port; what goes on at a port.</content>
internal static partial class VerbFrames
{
    // "A second vessel followed two days later", "was joined by a third ship, the Lena": one more on the same way.
    private static Draft? NextShip(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var ship = verb.Passive ? By(words, clause) : clause.Subject;
        if (ship is not { IsPronoun: false } || !(Arguments.IsShipLike(ship) || ship.Event == ClaimKind.Movement) || ship.Classes.Has(Classes.Person | Classes.Party)) return null;
        // "the trip followed up on the accord".
        if (verb.End < words.Length && words[verb.End].Form.Text is "up" or "from") return null;
        var other = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (other is null ? verb.Form.VerbLemma != "follow" || verb.Passive : !(other.IsPronoun || Arguments.IsShipLike(other))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        // "two more follow": who follows in the present is still to come.
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/followed", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = arguments.To ?? arguments.ToPlace, Ceiling = verb is { Passive: false, Perfect: false, Progressive: false } && verb.First == verb.Main && !verb.Form.Forms.Has(VerbForms.Past) ? Modality.Planned : Modality.Asserted }, arguments);
    }

    private static NounPhrase? By(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text == "by") return complement.Noun;
        }

        return null;
    }

    // "There has been increased activity at the port", "reported unusual rail traffic at the crossing".
    private static Draft? Busy(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb || clause.Objects.Count == 0 || words[clause.Objects[0].Head].Form.NounLemma is not ("activity" or "traffic" or "movement") || clause.Objects[0] is not { Possessor: null } bustle) return null;
        // "has been increased activity", "reported increased traffic": the adjective looks like a verb.
        var more = verb.Form.VerbLemma is "increase" or "heighten" or "renew" or "intensify";
        var telling = more && clause.Parent is { Verb: { Negated: false } above } && above.Classes.Has(Classes.Say | Classes.Show | Classes.Sight) ? clause.Parent : clause;
        var stirring = more;
        for (var i = bustle.First; i < bustle.Head; i++) stirring |= words[i].Form.Text is "increased" or "heightened" or "unusual" or "renewed" or "intense" or "increasing" or "growing" or "heavy" or "brisk" or "suspicious" or "elevated" or "intensified" or "high";
        if (!stirring || (bustle.Determiner >= 0 && words[bustle.Determiner].Form.Text is "no" or "any")) return null;
        var at = bustle.Of is { } of && IsHaven(words, of) ? of : null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > bustle.Head && words[complement.Prep].Form.Text is "at" or "in" or "near" or "around" or "across" or "on" && IsHaven(words, complement.Noun)) at ??= complement.Noun;
        }

        return at is null ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/activity", Clause = clause, To = at, Witness = telling.Subject is { IsPronoun: false } witness && witness.Classes.Has(Classes.Source) && !verb.IsBe ? witness : null };
    }

    // Where carriers come and go: a port, a station, an airfield.
    private static bool IsHaven(ReadOnlySpan<Word> words, NounPhrase noun) => (noun.IsName && noun.Country is null && noun.Classes.Has(Classes.Place)) || words[noun.Head].Form.NounLemma is "port" or "seaport" or "harbour" or "harbor" or "pier" or "quay" or "dock" or "berth" or "terminal" or "station" or "airport" or "airfield" or "airbase" or "air base" or "crossing" or "facility" or "depot" or "base" or "border" or "shipyard" or "yard" or "bridge" or "naval base" or "rail crossing" or "border crossing" or "railway station" or "train station" or "rail facility"
        || (noun.Of is { } of && noun.Of != noun && IsHaven(words, of));

    /// <summary>The leg behind another of the same carrier or cargo: "from Dalian to Dubai and on to Aden", "and from there to Goma". Null when there is none.</summary>
    public static Draft? Further(ReadOnlySpan<Word> words, Clause clause, Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Movement or ClaimKind.Deployment or ClaimKind.Labour, Nominal: null, To: { } first } || draft.Clause != clause || clause.Verb is null) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep <= first.End || complement.Noun == first || complement.Prep < clause.Verb.First || words[complement.Prep].Form.Text is not ("to" or "into" or "towards" or "toward") || !IsSomewhere(complement.Noun)) continue;
            var joined = false;
            for (var i = first.End; i < complement.Prep; i++) joined |= words[i].Form.Text is "on" or "onward" or "onwards" or "then" or "there" or "later" or "further" or "finally" or "eventually";
            if (!joined) continue;
            return draft with { From = first, To = complement.Noun, Via = null, Rule = "movement/further", Date = -1 };
        }

        return null;
    }

    // "The ship's manifest listed the cargo as tractors", "Her papers mentioned cosmetics": what the papers say was aboard.
    private static Draft? ShipPapers(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb || clause.Subject is not { } paper || words[paper.Head].Form.NounLemma is not ("manifest" or "paper" or "papers" or "flight plan" or "bill of lading" or "waybill" or "air waybill" or "cargo manifest" or "declaration" or "customs declaration" or "cargo document" or "document" or "documentation" or "shipping document")) return null;
        NounPhrase? cargo = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "as" or "of") cargo ??= complement.Noun;
        }

        var load = clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (load is not null && words[load.Head].Form.NounLemma is not ("cargo" or "load" or "consignment" or "shipment" or "content" or "freight")) cargo = cargo is null && Arguments.IsItem(load) && verb.Form.VerbLemma is "list" or "mention" or "declare" ? load : null;
        if (cargo is not { IsPronoun: false, Country: null } || Arguments.IsCarrier(cargo) || cargo.Classes.Has(Classes.Person | Classes.Place)) return null;
        var ship = paper.Possessor ?? paper.Of ?? Pointer(paper);
        return new Draft { Kind = ClaimKind.Movement, Rule = "movement/papers", Clause = clause, Carrier = ship is not null && (ship.IsPronoun || Arguments.IsShipLike(ship)) ? ship : null, Item = cargo, Counted = cargo, Witness = paper };
    }

    // "The tanker met the Lena off Malta": two carriers have come to where they meet.
    private static Draft? Meets(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } ship || !(Arguments.IsShipLike(ship) || IsShipPronoun(words, ship)) || ship.Classes.Has(Classes.Person | Classes.Party)) return null;
        var other = clause.Objects.Count > 0 ? clause.Objects[0] : With(words, clause);
        if (other is null ? !ship.Plural && ship.Next is null : other.IsPronoun || !Arguments.IsShipLike(other)) return null;
        var at = Arguments.OfVerb(words, clause).At ?? Near(words, clause);
        foreach (var complement in clause.Preps)
        {
            if (at is null && complement.Prep > 0 && words[complement.Prep].Form.Text is "of" && IsCompass(words[complement.Prep - 1].Form.Text)) at = complement.Noun;
        }

        return at is null && clause.Times.Count == 0 ? null : new Draft { Kind = ClaimKind.Movement, Rule = "movement/meets", Clause = clause, Carrier = ship, Counted = ship, To = at };
    }

    /// <summary>The leg that a sighting tells of: "seized rockets destined for Lebanon", "a system photographed on its way to North Korea". Null when it tells of none.</summary>
    public static Draft? Onward(ReadOnlySpan<Word> words, Clause clause, Draft draft)
    {
        if (draft.Kind != ClaimKind.Sighting || draft.Clause != clause || clause.Verb is null) return null;
        foreach (var complement in clause.Preps)
        {
            var prep = words[complement.Prep].Form.Text;
            // "stopped a tanker on her way from Sharjah to Benghazi".
            if (prep is "on its way from" or "on her way from" or "on their way from" or "on the way from" or "en route from" && complement.Prep > clause.Verb.First && draft is { Item: not null } or { Carrier: not null } && IsSomewhere(complement.Noun)) return new Draft { Kind = ClaimKind.Movement, Rule = "movement/onward", Clause = clause, Carrier = draft.Carrier, Item = draft.Item, Counted = draft.Counted, From = complement.Noun, To = Goal(words, clause, complement), Witness = draft.Witness };
            if ((complement.Prep < clause.Verb!.First && !(clause.Subject is { } whose && complement.Prep > whose.First)) || !(prep.EndsWith(" for", StringComparison.Ordinal) || prep.EndsWith(" to", StringComparison.Ordinal)) || prep is not ("bound for" or "destined for" or "headed for" or "heading for" or "en route to" or "on its way to" or "on their way to" or "on her way to" or "on the way to")) continue;
            if (complement.Noun.Country is null && !complement.Noun.IsName && !complement.Noun.Classes.Has(Classes.Place | Classes.Party | Classes.Troops)) return null;
            // What is on its way to a party that is no place is on its way into hands.
            if ((complement.Noun.Country is { } party ? party.IsStateless : complement.Noun.Classes.Has(Classes.Party | Classes.Troops) && !complement.Noun.Classes.Has(Classes.Place)) && draft.Item is not null) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/onward", Ceiling = Modality.Planned, Clause = clause, Carrier = draft.Carrier, Item = draft.Item, Counted = draft.Counted, Recipient = complement.Noun, Witness = draft.Witness };
            return new Draft { Kind = ClaimKind.Movement, Rule = "movement/onward", Clause = clause, Carrier = draft.Carrier, Item = draft.Item, Counted = draft.Counted, To = complement.Noun, Witness = draft.Witness };
        }

        return null;
    }

    // Where a way that begins somewhere goes to.
    private static NounPhrase? Goal(ReadOnlySpan<Word> words, Clause clause, Complement start)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > start.Prep && words[complement.Prep].Form.Text is "to" or "into" or "towards" or "toward") return IsSomewhere(complement.Noun) ? complement.Noun : null;
        }

        return null;
    }

    // "was stopped at the crossing": who is stopped at a place was not alone.
    private static Draft? Halted(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { IsPronoun: false } stopped || !(Arguments.IsShipLike(stopped) || Arguments.IsItem(stopped)) || clause.Objects.Count == 0 || !IsSomewhere(clause.Objects[0])) return null;
        var carrier = Arguments.IsShipLike(stopped) ? stopped : null;
        return Aboard(words, new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/halted", Clause = clause, Carrier = carrier, Item = carrier is null ? stopped : null, Counted = stopped, To = clause.Objects[0] });
    }

    // "The Angara loaded at Rajin": a name that loads at a place is a ship.
    private static Draft? Loaded(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count > 0 || !Arguments.IsShipLike(subject) || Arguments.OfVerb(words, clause).At is not { } port || !IsWhere(port)) return null;
        var loading = IsLoading(verb.Form.VerbLemma);
        return new Draft { Kind = ClaimKind.Movement, Rule = "movement/loaded", Clause = clause, Carrier = subject, Counted = subject, From = loading ? port : null, To = loading ? null : port };
    }

    // "32 flights linked the Emirates with eastern Chad".
    private static Draft? Linked(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (subject is not { IsPronoun: false, Event: ClaimKind.Movement } || clause.Objects.Count == 0 || !IsWhere(clause.Objects[0])) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var other = arguments.With ?? arguments.To ?? arguments.ToPlace ?? clause.Objects[0].Next;
        return other is null || !IsWhere(other) ? null : new Draft { Kind = ClaimKind.Movement, Rule = "movement/linked", Clause = clause, Counted = subject, Carrier = subject.Of is { } of && Arguments.IsCarrier(of) ? of : arguments.Aboard ?? subject, From = clause.Objects[0].Alone(), To = other };
    }

    // "The two vessels met in the East China Sea", "came alongside the tanker off Oman".
    private static Draft? Met(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (!Arguments.IsShipLike(subject) || (subject.Classes.Has(Classes.Person | Classes.Source | Classes.Party | Classes.Goods) && !Arguments.IsCarrier(subject))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var other = arguments.Theme ?? arguments.With;
        if (other is not null ? !Arguments.IsShipLike(other) : !(Arguments.IsCarrier(subject) && (subject.Plural || subject.Next is not null))) return null;
        return other is null && !IsWhere(arguments.At) ? null : new Draft { Kind = ClaimKind.Movement, Rule = "movement/met", Clause = clause, Carrier = subject, Counted = subject, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "The tanker passed Gibraltar on 4 March": by what it went.
    private static Draft? PassedBy(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: not (ClauseRelation.Participle or ClauseRelation.Gerund or ClauseRelation.Adverbial), Verb.Passive: false, Subject: { } ship, Objects: [{ IsPronoun: false, Next: null } mark] } || clause.Children.Exists(static child => child is { Relation: ClauseRelation.Participle, Verb: { } bearing } && bearing.Classes.Has(Classes.Carry)) || !IsWhere(mark) || mark.Classes.Has(Classes.Party)) return null;
        if (!(Arguments.IsCarrier(ship) || (mark.Classes.Has(Classes.Place) && (IsShipPronoun(words, ship) || (Arguments.IsShipLike(ship) && !ship.Classes.Has(Classes.Party | Classes.Person)))))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return arguments is { To: not null } or { With: not null } ? null : Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/passed", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = mark }, arguments);
    }

    // "The bodies were flown home", "brought the remains of the soldiers to Pyongyang", "his ashes were repatriated": the last leg of those who fell.
    private static Draft? BroughtHome(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false } fallen || words[fallen.Head].Form.NounLemma is not ("body" or "remains" or "corpse" or "ashes" or "coffin" or "urn")) return null;
        var goal = arguments.To ?? arguments.ToPlace;
        var home = clause.Verb!.Form.VerbLemma is "repatriate" or "bring home" or "fly home" or "send home" || HasModifier(words, clause, "home") || HasModifier(words, clause, "back");
        return goal is null ? home ? Homeward(clause, arguments, fallen) : null : IsWhere(goal) && (goal.Country is not null || goal.IsName) ? Homeward(clause, arguments, fallen) with { To = goal } : null;

        static Draft Homeward(Clause clause, Arguments arguments, NounPhrase fallen) => Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/home", clause, arguments), Clause = clause, Item = fallen, Counted = fallen }, arguments);
    }

    // "It then changed course", "two tankers turned around".
    private static Draft? TurnedAbout(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Negated: false }, Subject: { } ship } || !Arguments.IsCarrier(ship)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/turned", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = arguments.To ?? arguments.ToPlace ?? (IsWhere(arguments.At) ? arguments.At : null) }, arguments);
    }

    // "before continuing to Nampo".
    private static Draft? Continued(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count > 0 || !(Arguments.IsShipLike(subject) || IsShipPronoun(words, subject) || subject.Event == ClaimKind.Movement)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return (arguments.To ?? arguments.ToPlace) is { } goal && IsWhere(goal) ? Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/continued", clause, arguments), Clause = clause, Carrier = subject, Counted = subject, To = goal }, arguments) : null;
    }
}
