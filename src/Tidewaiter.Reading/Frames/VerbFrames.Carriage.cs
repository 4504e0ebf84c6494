using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Carriers told where they are, on their way, laden, or by what lies in them.</content>
internal static partial class VerbFrames
{
    // "is north of Crete", "was within 20 miles of Aden": so far from a place, or on a side of it.
    private static Draft? Away(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } ship || !(Arguments.IsShipLike(ship) || IsShipPronoun(words, ship) || IsBareName(ship))) return null;
        NounPhrase? mark = clause.Objects.Count == 1 && Compass(words, clause.Objects[0]) is { } side ? side : null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < clause.Verb!.First) continue;
            var prep = words[complement.Prep].Form.Text;
            if (prep is "within" && words[complement.Noun.First] is { Money: false } far && (far.Measured || far.Share)) mark ??= complement.Noun.Of ?? complement.Noun;
            else if (prep == "to") mark ??= Compass(words, complement.Noun);
            else if (prep == "of" && complement.Prep > 0 && IsCompass(words[complement.Prep - 1].Form.Text)) mark ??= complement.Noun;
        }

        return mark is null || !(IsSomewhere(mark) || mark.Nationality >= 0) ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/away", Clause = clause, Carrier = ship, Counted = ship, To = mark };
    }

    private static NounPhrase? Compass(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Of is { } of && noun.CoreEnd - noun.CoreFirst <= 2 && IsCompass(words[noun.Head].Form.Text) ? of : null;

    private static bool IsCompass(string word) => word is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" or "north-east" or "north-west" or "south-east" or "south-west" or "upstream" or "downstream" or "inland" or "seaward" or "offshore";

    private static bool IsHeading(string word) => IsCompass(word) || word is "westward" or "eastward" or "northward" or "southward" or "westwards" or "eastwards" or "northwards" or "southwards" or "ashore";

    private static bool IsSomewhere(NounPhrase noun) => noun.Country is not null || noun.IsName || noun.Classes.Has(Classes.Place);

    // "it", "she": a ship, if one was spoken of.
    private static bool IsShipPronoun(ReadOnlySpan<Word> words, NounPhrase noun) => noun.IsPronoun && words[noun.Head].Form.Text is "it" or "she" or "her" or "they";

    // "Sparta II": two words of a name, or a name and a number, that is nobody known.
    internal static bool IsBareName(NounPhrase noun) => noun is { IsName: true, Country: null, Classes: Classes.None, Plural: false } && noun.CoreEnd - noun.CoreFirst > 1;

    // "is laden with crude", "was fully loaded with a cargo of coal".
    private static Draft? Laden(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } ship || !(Arguments.IsShipLike(ship) || IsShipPronoun(words, ship)) || !HasModifier(words, clause, "laden")) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text == "with" && Arguments.IsItem(complement.Noun)) return new Draft { Kind = ClaimKind.Movement, Rule = "movement/laden", Clause = clause, Carrier = ship, Item = complement.Noun, Counted = complement.Noun.Quantity >= 0 ? complement.Noun : ship, To = Arguments.OfVerb(words, clause) is var way ? way.To ?? way.ToPlace : null };
        }

        return null;
    }

    private static bool HasModifier(ReadOnlySpan<Word> words, Clause clause, string text)
    {
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Text == text) return true;
        }

        return false;
    }

    // "A train appears at the station", "the frigate reappeared off Oman": seen there.
    private static Draft? Appears(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } || clause.Objects.Count > 0 || clause.Subject is not { IsPronoun: false } shown || (IsArrayed(words[shown.Head].Form.Text) && shown.Of is { IsPronoun: false } of ? of : shown) is not { } ship || !(Arguments.IsShipLike(ship) || ship.Classes.Has(Classes.Goods)) || clause.Children.Exists(static child => child.Relation is ClauseRelation.Infinitive or ClauseRelation.Content)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.At is not { } at) return null;
        // "appeared again in satellite images".
        if (at.Classes.Has(Classes.Source)) return Arguments.IsShipLike(ship) && words[at.Head].Form.NounLemma is "image" or "satellite image" or "imagery" or "satellite imagery" or "footage" or "photograph" or "picture" or "video" ? new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/appears", Clause = clause, Carrier = ship, Counted = ship } : null;
        // "turned up in the wreck", "came to light in the hold".
        var within = ship.Classes.Has(Classes.Goods) && (IsWreck(words[at.Head].Form.NounLemma) || words[at.Head].Form.NounLemma is "hold" or "wreck" or "haul" or "cargo" or "wreckage" or "hull");
        if (!IsSomewhere(at) && !within) return null;
        var carrier = Arguments.IsShipLike(ship) ? ship : null;
        return Reach(new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/appears", Clause = clause, Carrier = carrier, Item = carrier is null ? ship : null, Counted = ship, To = at }, arguments);
    }

    // "Among the goods seized were fuses", "Hidden under the rice were crates", "Aboard were 2,000 rifles".
    private static Draft? Inverted(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false, Modal: < 0 } || clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } found || !Arguments.IsItem(found) || found.Classes.Has(Classes.Troops | Classes.Workers)) return null;
        var fronted = clause.Sibling is { Subject: null, Verb: { MaybeParticiple: true } taken } && (taken.Classes.Has(Classes.Seize | Classes.Sight) || taken.Form.VerbLemma is "hide" or "conceal" or "stow" or "stash" or "bury" or "pack" or "load") ? clause.Sibling : null;
        // "On board were 2,000 tonnes of chemicals".
        if (fronted is null && clause is { Subject: null, Verb.IsBe: true } && (found.Quantity >= 0 || found.Classes.Has(Classes.Goods)) && (HasModifier(words, clause, "aboard") || HasModifier(words, clause, "on board"))) return new Draft { Kind = ClaimKind.Movement, Rule = "movement/stowed", Clause = clause, Item = found, Counted = found };
        if (fronted is null && !((clause.Subject is null || words[clause.Subject.Head].Form.Text == "there") && clause.Parent is null && clause.HasComplementBefore(clause.Verb.First))) return null;
        NounPhrase? aboard = null, at = null;
        var among = false;
        foreach (var complement in (fronted ?? clause).Preps)
        {
            if (words[complement.Prep].Form.Text is "aboard" or "on board" or "onboard" or "on" or "in" or "inside" && Arguments.IsCarrier(complement.Noun)) aboard ??= complement.Noun;
            else if (words[complement.Prep].Form.Text is "in" or "at" or "off" or "near" or "aboard" or "on" or "next to" or "beside" or "behind" or "outside" or "inside" && IsSomewhere(complement.Noun)) at ??= complement.Noun;
            // "Among the debris was a tail fin", "among the weapons identified were 18 missiles".
            else if (complement.Prep < clause.Verb.First && words[complement.Prep].Form.Text == "among") among |= IsWreck(words[complement.Noun.Head].Form.NounLemma) || (words[complement.Noun.Head].Form.NounLemma is "weapon" or "item" or "haul" or "cargo" or "munition" or "material" or "piece" or "part" or "find" or "load" or "rest" or "crate" or "catch" && !clause.Children.Exists(child => child.Relation == ClauseRelation.Relative && child.Antecedent == complement.Noun));
        }

        return fronted is null && aboard is null && !among && !(at is not null && !clause.Verb.Infinitive && found.Determiner is var told && (found.Quantity >= 0 || (told >= 0 && words[told].Form.Text is "a" or "an" or "another"))) ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/inverted", Clause = clause, Carrier = aboard, Item = found, Counted = found, To = at };
    }

    // "the airline sends flights between Iran and Syria", "operates two flights a week to Tripoli".
    private static Draft? Sends(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Objects[^1] is not { Event: ClaimKind.Movement, IsPronoun: false } trip || clause.Subject is not { } party || Arguments.IsCarrier(party)) return null;
        if (NounFrames.Of(words, trip, clause) is not { } draft) return null;
        draft.Operator ??= party.IsPronoun ? null : party;
        return draft;
    }

    // "its destination was thought to be Bosaso": where a leg was to end.
    private static Draft? Destined(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || !IsSomewhere(clause.Objects[0]) || clause.Subject is not { } end || words[end.Head].Form.NounLemma is not ("destination" or "port of discharge" or "final destination" or "next port of call" or "port of destination")) return null;
        // "The declared destination was Alexandria": what papers say; "a tanker whose declared destination is Lomé" is told of a ship.
        var told = clause is { Relation: ClauseRelation.Relative, Marker: >= 0 and var marker } && words[marker].Form.Text == "whose" && end.First == marker + 1 ? clause.Antecedent : null;
        if (told is null && end.Head > end.CoreFirst && words[end.Head - 1].Form.Text is "declared" or "stated" or "listed") return null;
        var ship = told ?? end.Possessor ?? end.Of ?? Pointer(end);
        // "moved to the Ocean Lily, whose declared destination is Lomé": what has a port to go to is a ship, though nothing else calls it one.
        var named = told is { IsName: true, Country: null, Determiner: >= 0 } && !told.Classes.Has(Classes.Place | Classes.Party | Classes.Person);
        if (ship is null || !(ship.IsPronoun || named || Arguments.IsShipLike(ship))) return null;
        return new Draft { Kind = ClaimKind.Movement, Rule = "movement/destined", Clause = clause, Carrier = ship, Counted = ship, To = clause.Objects[0], Ceiling = Modality.Planned };
    }

    /// <summary>True for verbs by which cargo comes aboard: the place is where it comes from.</summary>
    internal static bool IsLoading(string lemma) => lemma is "load" or "load up" or "take on" or "pick up" or "collect" or "onload" or "lade" or "embark" or "take on board" or "top up" or "lift" or "hoist";

    // "entered the bay carrying coal", "a tanker laden with crude docked": what the carrier of a leg has aboard.
    private static Draft Aboard(ReadOnlySpan<Word> words, Draft draft)
    {
        if (draft is not { Carrier: { } carrier, Item: null, Kind: ClaimKind.Movement or ClaimKind.Sighting }) return draft;
        foreach (var child in draft.Clause.Children)
        {
            if (child.Relation != ClauseRelation.Participle || (child.Antecedent ?? child.Subject) != carrier || child.Verb is not { Negated: false } verb || child.Governor is not null || IsHedged(words, carrier, child)) continue;
            var cargo = verb.Passive ? (verb.Form.VerbLemma is "load" or "fill" or "lade" or "pack" or "stuff" ? With(words, child) : null) : (verb.Classes.Has(Classes.Carry) || verb.Form.VerbLemma is "hold" or "contain" or "smuggle") && child.Objects.Count > 0 ? child.Objects[0] : null;
            if (cargo is not { IsPronoun: false } || cargo == carrier || !Arguments.IsItem(cargo) || Arguments.IsCarrier(cargo) || cargo.Cue >= 0) continue;
            draft.Item = cargo;
            // "left Hariga carrying crude bound for Malta": where the cargo goes, its carrier goes.
            if (draft is { Kind: ClaimKind.Movement, To: null } && child.Preps.Find(complement => complement.Prep > cargo.First && complement.Noun != cargo) is { Noun: { } goal } going && words[going.Prep].Form.Text is "bound for" or "to" or "destined for" && IsSomewhere(goal)) draft.To = goal;
            if ((draft.Counted is not { Quantity: >= 0 } && (cargo.Quantity >= 0 || cargo.Of is { Quantity: >= 0 })) || (cargo is { Quantity: >= 0, Next.Quantity: >= 0 })) draft.Counted = cargo;
            break;
        }

        return draft;
    }

    // "a ship likely carrying rockets": what it carries is another claim, and not so sure.
    private static bool IsHedged(ReadOnlySpan<Word> words, NounPhrase carrier, Clause carrying)
    {
        for (var i = carrier.End; i < carrying.Verb!.End; i++)
        {
            if (words[i].Tag is Tag.Adv or Tag.Adj && words[i].Form.Ceiling(Parts.Adv | Parts.Adj, Classes.Cue) is not null) return true;
        }

        return false;
    }

    private static NounPhrase? With(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "with") return complement.Noun;
        }

        return null;
    }

    // "satellite imagery captured the ship at Rajin", "the Group observed two tankers": who or what has seen it says so.
    private static NounPhrase? Observer(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments.Agent is not { IsPronoun: false } agent || Arguments.IsCarrier(agent) || (agent.Determiner >= 0 && words[agent.Determiner].Form.Text is "our" or "its" or "their")) return null;
        var saw = clause.Verb!.Form.VerbLemma is "observe" or "spot" or "see" or "photograph" or "detect" or "film" or "record" or "track" or "locate" or "image" or "picture" or "pick out" or "sight" or "capture" or "catch" or "geolocate" or "monitor";
        var source = agent.Classes.Has(Classes.Source) && !agent.Classes.Has(Classes.Troops) && agent.Country is null;
        return (saw && source) || (saw && agent is { IsName: true, Country: null } && clause.Verb.Form.VerbLemma is not ("capture" or "catch" or "record")) ? agent : null;
    }

    // "boarded it and found 2,000 rifles": what is found is found on what was boarded.
    private static void FoundAboard(ReadOnlySpan<Word> words, Draft draft, Clause clause)
    {
        var before = clause.Sibling;
        for (var back = 0; before is { Verb: { } boarding } && back < 3; before = before.Sibling, back++)
        {
            if (!boarding.Classes.Has(Classes.Seize) || before.Objects.Count == 0 || !Arguments.IsShipLike(before.Objects[0])) continue;
            draft.Carrier = before.Objects[0];
            draft.To ??= Arguments.OfVerb(words, before).At;
            return;
        }
    }

    /// <summary>True for verbs that only ships and aircraft do: a pronoun before them is one.</summary>
    private static bool IsMooring(string lemma) => lemma is "dock" or "berth" or "anchor" or "moor" or "drop anchor" or "come to anchor" or "make fast" or "reappear" or "resurface" or "loiter" or "idle" or "drift" or "call at" or "call in at" or "put in" or "tie up" or "dry-dock";

    // Where something goes about without going anywhere: "navigating within the gulf"; null when it has a direction or moors.
    private static NounPhrase? InPlace(ReadOnlySpan<Word> words, Clause doing)
    {
        if (doing.Verb is not { Ing: true } verb || !verb.Classes.Has(Classes.Travel) || verb.Classes.Has(Classes.Sight | Classes.Load) || verb.Form.VerbLemma is "leave" or "depart" or "enter" or "cross" or "arrive" or "land" or "reach" or "head" or "approach" || doing.Objects.Count > 0) return null;
        var way = Arguments.OfVerb(words, doing);
        return way is { To: null, ToPlace: null, From: null, FromPlace: null, Via: null, At: { } at } && IsSomewhere(at) ? at : null;
    }

    // "weapons had been on board", "there were no rockets in the ship": cargo told by where it was.
    private static Draft? Stowed(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        var there = clause.Objects.Count == 1 && clause.Subject is { } empty && words[empty.Head].Form.Text == "there";
        if (clause.Objects.Count > 0 && !there) return null;
        var cargo = there ? clause.Objects[0] : clause.Subject;
        if (cargo is not { IsPronoun: false, Country: null } || !(cargo.Classes.Has(Classes.Goods) || (!there && cargo is { Plural: true, IsName: false } && cargo.Classes.Has(Classes.Troops | Classes.Person | Classes.Workers) && words[clause.Verb!.Main].Form.Text is "were" or "been" && words[cargo.Head].Form.NounLemma is not ("crew" or "passenger" or "sailor" or "seaman"))) || Arguments.IsCarrier(cargo)) return null;
        // "how much oil is on board": asked, and not told.
        if (!there && words[clause.Verb!.Main].Form.Text is "is" or "are" && cargo.Quantity < 0) return null;
        var hold = arguments.Aboard ?? (arguments.At is { } at && Arguments.IsCarrier(at) ? at : null);
        var aboard = HasModifier(words, clause, "aboard") || HasModifier(words, clause, "on board") || HasModifier(words, clause, "onboard");
        return hold is null && !aboard ? null : new Draft { Kind = ClaimKind.Movement, Rule = "movement/stowed", Clause = clause, Carrier = hold, Item = cargo, Counted = cargo };
    }

    // "analysts counted 19 railcars at the station".
    private static Draft? Counted(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb || (verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null) is not { IsPronoun: false } seen) return null;
        var arguments = Arguments.OfVerb(words, clause);
        // "We counted dozens of guided missiles": those who saw them laid out.
        if (!verb.Passive && !Arguments.IsCarrier(seen) && seen is { Quantity: >= 0, Event: null } && seen.Classes.Has(Classes.Goods) && !seen.Classes.Has(Classes.Money) && arguments.Agent is { } teller && (IsLooker(teller) || (teller.IsPronoun && words[teller.Head].Form.Text is "we" or "i" or "they"))) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/counted", Clause = clause, Item = seen, Counted = seen, To = IsWhere(arguments.At) ? arguments.At : null };
        if (!Arguments.IsCarrier(seen)) return null;
        // "96 wagons were counted there".
        if (verb.Passive && arguments.At is null && IsHere(words, clause)) return new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/counted", Clause = clause, Carrier = seen, Counted = seen };
        return arguments.At is { } at && IsSomewhere(at) ? new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/counted", Clause = clause, Carrier = seen, Counted = seen, To = at, Witness = arguments.Agent is { IsPronoun: false } counter ? counter : null } : null;
    }
}
