using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Plain verbs that tell an event only together with what stands beside them: "stopped the ship", "got jobs at", "took part in the raids", "makes drones under licence".</content>
internal static partial class VerbFrames
{
    private static Draft? Phrased(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } subject) return null;
        if (verb.IsBe) return Copied(words, clause, subject) ?? Modelled(words, clause, verb, subject) ?? OnVisit(words, clause, subject);
        return Stopped(words, clause, verb) ?? Searched(words, clause, verb, subject) ?? Employed(words, clause, verb, subject) ?? Joined(words, clause, verb, subject)
            ?? Licensed(words, clause, verb, subject) ?? Modelled(words, clause, verb, subject) ?? Fielded(words, clause, verb) ?? OnVisit(words, clause, subject) ?? Spoofed(words, clause, verb, subject) ?? Vanished(words, clause, verb, subject);
    }

    // "inspected the ship off Libya", "the Bella 1 was pursued by the coast guard".
    private static Draft? Stopped(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Classes.Has(Classes.Seize)) return null;
        if (verb.Form.VerbLemma is not ("stop" or "inspect" or "search" or "pursue" or "chase" or "halt" or "shadow" or "trail" or "arrest" or "impound" or "detain" or "apprehend") && !(verb is { Passive: true, Form.VerbLemma: "stop by" })) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false } ship || !Arguments.IsShipLike(ship) || (!arguments.Passive && arguments.Agent is null)) return null;
        return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/stop", clause, arguments), Clause = clause, Carrier = ship, Counted = ship, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "a search of the dhow found engines", "inspected the ship and found vehicles".
    private static Draft? Searched(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, NounPhrase subject)
    {
        if (verb.Passive || verb.Form.VerbLemma is not ("find" or "discover" or "uncover" or "reveal" or "yield" or "turn up" or "unearth") || clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } found || !Arguments.IsItem(found)) return null;
        var searching = words[subject.Head].Form.NounLemma is "search" or "inspection" or "boarding" or "examination" or "raid";
        var before = clause.Sibling is { Verb.Form.VerbLemma: "search" or "inspect" or "board" or "stop" or "raid" or "examine" or "open" } sibling && sibling.Subject == subject ? sibling : null;
        if (!searching && before is null) return null;
        var searched = searching ? subject.Of : before!.Objects.Count > 0 ? before.Objects[0] : null;
        var arguments = Arguments.OfVerb(words, clause);
        return new Draft { Kind = ClaimKind.Sighting, Rule = Rule("sighting/search", clause, arguments), Clause = clause, Item = found, Counted = found, Carrier = arguments.Aboard ?? (searched is { } ship && Arguments.IsShipLike(ship) ? ship : null), To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "IT workers got jobs at American companies", "infiltrated hundreds of firms".
    private static Draft? Employed(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, NounPhrase subject)
    {
        if (verb.Passive || subject.IsPronoun || !subject.Classes.Has(Classes.Workers) || clause.Objects.Count == 0) return null;
        var job = verb.Form.VerbLemma is "get" or "obtain" or "secure" or "land" or "find" or "hold" or "gain" or "take" or "win" or "seek" or "have" && words[clause.Objects[0].Head].Form.NounLemma is "job" or "jobs" or "employment" or "work" or "position" or "contract" or "role";
        var inside = verb.Form.VerbLemma is "infiltrate" or "penetrate" or "join" && clause.Objects[0].Classes.Has(Classes.Party | Classes.Source | Classes.Place);
        if (!job && !inside) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/job", clause, arguments), Clause = clause, Item = subject, Counted = subject, Recipient = inside ? clause.Objects[0] : arguments.At is { Country: null } employer && employer.Classes.Has(Classes.Party) ? employer : arguments.With, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "fighter jets have taken part in the bombing campaign".
    private static Draft? Joined(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, NounPhrase subject)
    {
        if (verb.Passive || verb.Form.VerbLemma is not ("participate" or "take part" or "join" or "join in" or "engage" or "assist" or "take part in" or "participate in") || subject.IsPronoun || !subject.Classes.Has(Classes.Goods | Classes.Carrier) || subject.Country is not null) return null;
        if (clause.Objects.Count > 0 && IsFighting(words, clause.Objects[0])) return InUse(words, clause, subject);
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "in" && IsFighting(words, complement.Noun)) return InUse(words, clause, subject);
        }

        return null;
    }

    private static bool IsFighting(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "campaign" or "strike" or "attack" or "raid" or "fighting" or "offensive" or "battle" or "combat" or "bombing" or "bombardment" or "assault" or "operation" or "war";

    private static Draft InUse(ReadOnlySpan<Word> words, Clause clause, NounPhrase weapon)
    {
        var arguments = Arguments.OfVerb(words, clause);
        return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/join", clause, arguments), Clause = clause, Item = weapon, Counted = weapon, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "now makes Shahed drones under licence", "assembles drones from Iranian kits", "produces Iranian-designed drones": another's design.
    private static Draft? Licensed(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, NounPhrase subject)
    {
        if (verb.Form.VerbLemma is not ("produce" or "make" or "manufacture" or "assemble" or "build" or "copy" or "clone")) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var (maker, goods) = (arguments.Passive ? arguments.Agent : subject, arguments.Theme);
        if (goods is not { IsPronoun: false } || !goods.Classes.Has(Classes.Goods) || (maker is { Country: { } land } && goods.Nationality >= 0 && words[goods.Nationality].Country == land)) return null;
        var origin = -1;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            var (prep, noun) = (words[complement.Prep].Form.Text, words[complement.Noun.Head].Form.NounLemma);
            var help = prep is "with" or "through" && noun is "help" or "assistance" or "support" or "aid" or "know-how" or "expertise";
            var kit = prep is "from" or "with" or "using" && noun is "kit" or "component" or "part" or "design" or "blueprint" or "technology" or "knockdown kit";
            if ((help || kit) && complement.Noun.Nationality >= 0 && words[complement.Noun.Nationality].Country != maker?.Country) origin = complement.Noun.Nationality;
            else if (help && complement.Noun.Possessor is { Country: not null, Head: var head } && words[head].Country != maker?.Country) origin = head;
            if (prep is "under" && noun is "licence" or "license" or "licensing") return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/licence", clause, arguments), Clause = clause, Supplier = arguments.From, Recipient = maker, Item = goods, Counted = goods, SupplierWord = arguments.From is null ? goods.Nationality : -1, To = IsWhere(arguments.At) ? arguments.At : null };
        }

        return origin < 0 ? null : new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/licence", clause, arguments), Clause = clause, SupplierWord = origin, Recipient = maker is { Country: not null } || (maker is not null && Arguments.IsParty(maker)) ? maker : null, Item = goods, Counted = goods, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "The drone is a copy of the Iranian Shahed-136".
    private static Draft? Copied(ReadOnlySpan<Word> words, Clause clause, NounPhrase subject)
    {
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { Of: { IsPronoun: false } model } copy || words[copy.Head].Form.NounLemma is not ("copy" or "variant" or "version" or "clone" or "derivative" or "replica") || subject.Country is not null || !(Arguments.IsItem(subject) || subject.IsPronoun || subject.IsName) || !model.Classes.Has(Classes.Goods) || model.Nationality < 0) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = "technology/copy", Clause = clause, Item = subject, Counted = subject, SupplierWord = model.Nationality };
    }

    // "The engine is based on a Russian design", "bears a resemblance to the Russian Pantsir".
    private static Draft? Modelled(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, NounPhrase subject)
    {
        var likeness = verb is { Passive: false, Form.VerbLemma: "bear" or "have" or "show" } && clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma is "resemblance" or "similarity" or "likeness";
        var modelled = verb.IsBe || verb is { Passive: true, Form.VerbLemma: "base" or "model" or "pattern" or "derive" or "copy" or "clone" or "develop" };
        if ((!likeness && !modelled) || subject.Country is not null || !(Arguments.IsItem(subject) || subject.IsPronoun)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("on" or "after" or "from" or "to" or "with" or "based on" or "modelled on" or "modeled on") || (verb.IsBe && !words[complement.Prep].Form.Text.EndsWith("ed on", StringComparison.Ordinal)) || !(likeness || words[complement.Noun.Head].Form.NounLemma is "design" or "model" or "technology" or "blueprint" || complement.Noun.Classes.Has(Classes.Goods)) || complement.Noun.Nationality < 0) continue;
            return new Draft { Kind = ClaimKind.Technology, Rule = likeness ? "technology/resemble" : "technology/model", Clause = clause, Item = subject, Counted = subject, SupplierWord = complement.Noun.Nationality, Ceiling = likeness ? Modality.Possible : Modality.Asserted };
        }

        return null;
    }

    // "has deployed around 50 North Korean missiles in Ukraine": another's weapons in the field are in use.
    private static Draft? Fielded(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb.Form.VerbLemma is not ("deploy" or "field" or "employ")) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false, Nationality: >= 0 } weapon || !weapon.Classes.Has(Classes.Goods) || weapon.Classes.Has(Classes.Carrier | Classes.Troops | Classes.Workers) || !IsWhere(arguments.At) || arguments.Agent is { } user && !Arguments.IsParty(user) && !user.IsPronoun) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/field", clause, arguments), Clause = clause, Recipient = arguments.Agent, Item = weapon, Counted = weapon, To = arguments.At };
    }

    // "Lavrov is in Pyongyang for talks", "arrived in Wonsan for a three-day visit".
    private static Draft? OnVisit(ReadOnlySpan<Word> words, Clause clause, NounPhrase subject)
    {
        if (!IsGuest(subject) || subject.Quantity >= 0 || !(clause.Verb!.IsBe || clause.Verb.Form.VerbLemma is "arrive" or "land" or "touch down" or "stay" or "fly in") || clause.Objects.Count > 0) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (!IsWhere(arguments.At) || Arguments.IsShipLike(subject)) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "for" or "on" && (complement.Noun.Event == ClaimKind.Visit || IsTalks(words, complement.Noun))) return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/stay", clause, arguments), Clause = clause, Supplier = subject, Recipient = arguments.At!.Country is null ? null : arguments.At, To = arguments.At };
        }

        return null;
    }

    // "The tanker disappeared from tracking systems on 5 May".
    private static Draft? Vanished(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, NounPhrase subject)
    {
        if (verb.Passive || verb.Form.VerbLemma is not ("disappear" or "vanish" or "drop" or "drop off" or "drop out" or "fall off") || !Arguments.IsShipLike(subject)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("from" or "off" or "out of" or "of") || words[complement.Noun.Head].Form.NounLemma is not ("radar" or "tracker" or "tracking" or "tracking system" or "ais" or "screen" or "system" or "view" or "map" or "platform" or "service" or "data")) continue;
            return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/vanish", clause, arguments), Clause = clause, Carrier = subject, Counted = subject, To = IsWhere(arguments.At) ? arguments.At : null };
        }

        return null;
    }

    // "The tanker falsified its position": a leg that was hidden.
    private static Draft? Spoofed(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, NounPhrase subject)
    {
        if (verb.Passive || verb.Form.VerbLemma is not ("spoof" or "falsify" or "manipulate" or "fake" or "forge" or "disguise" or "mask" or "conceal" or "hide" or "obscure") || clause.Objects.Count == 0 || words[clause.Objects[0].Head].Form.NounLemma is not ("location" or "position" or "ais" or "signal" or "track" or "movement" or "whereabouts" or "destination")) return null;
        if (!Arguments.IsShipLike(subject)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/spoof", clause, arguments), Clause = clause, Carrier = subject, Counted = subject, To = IsWhere(arguments.At) ? arguments.At : null };
    }
}
