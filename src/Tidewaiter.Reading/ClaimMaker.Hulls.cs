using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>What is a ship, a plane or a train in a claim and what only looks like one: the airline, the patrol boat that seizes, the sea, the crew.</content>
internal sealed partial class ClaimMaker
{
    // "transfers from ship to ship", "by sea", "was met by a destroyer": the carrier of a claim is one that the words tell of, and not one that they are only made with.
    private Draft Afloat(Draft draft)
    {
        if (draft.Carrier is not { IsPronoun: false } carrier) return draft;
        if (IsHullToHull(carrier) || (IsMode(carrier) && (draft.Kind == ClaimKind.Sighting || carrier.First == 0 || Words[carrier.First - 1].Form.Text != "by"))) return draft with { Carrier = null };
        // "went home by sea on the Lena".
        if (IsMode(carrier) && draft.Nominal is null && Means(draft) is { } vehicle) return draft with { Carrier = vehicle };
        return draft.Kind == ClaimKind.Sighting ? Guarded(draft, carrier) : draft;
    }

    // "sea", "the road": a way to go and no vehicle.
    private bool IsMode(NounPhrase noun) => noun is { IsName: false, Of: null, Next: null } && Words[noun.Head].Form.NounLemma is "sea" or "road" or "air" or "land road";

    // "from ship to ship": any ship and any other.
    private bool IsHullToHull(NounPhrase noun)
    {
        if (noun is not { Determiner: < 0, Plural: false, Quantity: < 0, IsName: false, Nationality: < 0 } || noun.CoreEnd != noun.CoreFirst + 1) return false;
        var head = Words[noun.Head].Form.Text;
        return (noun.CoreEnd + 1 < Words.Length && Words[noun.CoreEnd].Form.Text == "to" && Words[noun.CoreEnd + 1].Form.Text == head) || (noun.First > 1 && Words[noun.First - 1].Form.Text == "to" && Words[noun.First - 2].Form.Text == head);
    }

    // "was met by a destroyer", "the cruiser took rifles from a dhow": who seizes or watches is not what is seen.
    private Draft Guarded(Draft draft, NounPhrase guard)
    {
        if (draft is not { Nominal: null, Clause: { Verb: { } verb } clause }) return draft;
        var agent = verb.Passive && guard.First > verb.First && Words[guard.First - 1].Form.Text == "by";
        if (!agent && !(guard == clause.Subject && !verb.Passive && IsPatrol(guard))) return draft;
        var seen = agent && clause.Subject is { } subject && (subject.IsPronoun || IsSpareCarrier(draft, subject)) ? subject : Caught(draft, guard);
        if (seen is null && !agent) return draft;
        return draft with { Carrier = seen, Counted = draft.Counted == guard ? seen : draft.Counted };
    }

    // "aboard the Lena", "by bus", "on a night flight": what else takes somebody or something along.
    private bool IsRide(Draft draft, Complement complement)
    {
        var noun = complement.Noun;
        return Words[complement.Prep].Form.Text switch
        {
            "by" => noun is { IsPronoun: false, Determiner: < 0, Event: null } && Vehicles.IsOwnPower(Words[noun.Head].Form.NounLemma),
            "on" or "aboard" or "on board" => IsFlight(noun) || (draft.Kind is ClaimKind.Movement or ClaimKind.Transfer && noun != draft.To && noun != draft.From && noun != draft.Item && (noun.CoreEnd > noun.CoreFirst + 1 || Words[complement.Prep].Form.Text != "on") && IsNamedShip(noun)),
            _ => false,
        };
    }

    // What a patrol stops, or takes its find from.
    private NounPhrase? Caught(Draft draft, NounPhrase guard)
    {
        foreach (var noun in draft.Clause.Objects)
        {
            if (noun != guard && IsSpareCarrier(draft, noun)) return noun;
        }

        foreach (var complement in draft.Clause.Preps)
        {
            var noun = complement.Noun;
        }

        return null;
    }

    // "a US destroyer", "a patrol boat of the coast guard", "HMS Lancaster".
    private bool IsPatrol(NounPhrase noun)
    {
        for (var i = noun.CoreFirst; i < noun.CoreEnd; i++)
        {
            if (Words[i].Form.Text is "patrol" or "navy" or "naval" or "uss" or "hms" or "warship" or "warships" or "frigate" or "frigates" or "destroyer" or "destroyers" or "cruiser" or "corvette" or "gunboat" or "gunboats" or "cutter" || (i == noun.Head && Words[i].Form.NounLemma?.StartsWith("patrol ", StringComparison.Ordinal) == true)) return true;
        }

        return false;
    }

    // "sanctioned Mahan Air", "a cargo airline under sanctions", "blacklisted the Angara": a firm is listed in its own name and a ship in hers.
    private Draft Enlisted(Draft draft)
    {
        if (draft.Carrier is { IsPronoun: false } carrier)
        {
            if (IsAirline(carrier)) return draft with { Carrier = null, Recipient = draft.Recipient ?? carrier };
            // "planes of two airlines which are under sanctions".
            return carrier.Of is { IsPronoun: false } owner && draft.Clause.Antecedent == carrier && owner.Classes.Has(Classes.Party) ? draft with { Carrier = null, Recipient = owner } : draft;
        }

        if (draft.Recipient is not { IsPronoun: false, Country: null, Possessor: null } listed) return draft;
        return IsNamedShip(listed) || (listed.CountOnly && Hulls(listed) is not null) ? draft with { Carrier = listed, Recipient = null } : draft;
    }

    // "Iran Air", "a Minsk-based cargo carrier", "Kratol Aviation".
    private bool IsAirline(NounPhrase noun)
    {
        var last = Words[noun.Head];
        if (last.Form.NounLemma is "carrier" or "cargo carrier" or "air carrier") return last.Form.NounLemma != "carrier" || (noun.Head > noun.CoreFirst && Words[noun.Head - 1].Form.Text is "cargo" or "air" or "national" or "flag" or "private");
        return noun.Next is null && Words[noun.CoreEnd - 1].Capital && Words[noun.CoreEnd - 1].Form.Text is "air" or "airlines" or "airways" or "airline" or "aviation" && noun.CoreEnd > noun.CoreFirst + 1;
    }

    // "the Angara", a name that is nobody's: firms and people go without an article.
    private bool IsNamedShip(NounPhrase noun)
    {
        var nobodys = false;
        for (var member = noun; member is not null; member = member.Next)
        {
            if (!IsWrittenLarge(member)) return false;
            nobodys |= member.IsName && (member.Classes & ~Classes.Vague) == Classes.None;
        }

        return nobodys;
    }

    // "the Baltic Leader": every word of it has a capital.
    private bool IsWrittenLarge(NounPhrase noun)
    {
        if (noun is not { IsPronoun: false, CountOnly: false, Quantity: < 0, Country: null, Determiner: >= 0, Possessor: null, Of: null } || Words[noun.Determiner].Form.Text != "the" || Words[noun.Head].Form.Plural || IsAcronym(noun.CoreFirst) || Words[noun.CoreEnd - 1].Form.Text is "line" or "lines" or "shipping" or "trading") return false;
        for (var i = noun.CoreFirst; i < noun.CoreEnd; i++)
        {
            if (!Words[i].Capital && Words[i].Tag != Tag.Number) return false;
        }

        return true;
    }

    // "one of them, the Lena Star,": the ship that one of several is.
    private (int First, int End)? Hulls(NounPhrase noun) => Appositions.Of(Words, noun, ofShip: true) is { } named && named.First > 0 && Words[named.First - 1].Form.Text == "the" ? named : null;

    // "the crew switched the transponder off": the ship that they are on.
    private string? Manned(NounPhrase crew, int paragraph)
    {
        if (Words[crew.Head].Form.NounLemma is not ("crew" or "skipper" or "crewman")) return null;
        return recency.Carrier(Words, new NounPhrase { First = crew.First, CoreFirst = crew.Head, CoreEnd = crew.Head + 1, Head = crew.Head, End = crew.Head + 1, IsPronoun = true, Plural = crew.Plural }, paragraph);
    }
}
