using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Weapons used: fired, dropped, shot down, crashed, and what they struck.</content>
internal static partial class VerbFrames
{
    // What only force does, and what words do as well ("attacked the report"): the latter need fighters or a machine.
    private static bool IsForce(string lemma) => lemma is "bomb" or "shell" or "sink" or "overrun" or "torpedo" or "strafe" or "bombard" or "pummel" or "ambush" or "blow up";

    private static bool IsAttack(string lemma) => IsForce(lemma) || lemma is "strike" or "hit" or "attack" or "pound" or "target" or "destroy" or "raid" or "assault" or "damage" or "set ablaze" or "set alight" or "set on fire";

    // "Kyiv was struck by drones", "attacked the port with missiles", "planes bombed the town", "the group sank two bulk carriers".
    private static Draft? Strike(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (clause.Relation == ClauseRelation.Infinitive && clause.Parent?.Verb?.Classes.Has(Classes.Use) == true) return null;
        var (theme, agent) = (arguments.Theme, arguments.Agent);
        // "The rocket blew up after launch", "the drones hit their targets in the drill": nobody is struck.
        if (!arguments.Passive && (theme is null ? clause.Verb!.Form.VerbLemma == "blow up" : theme is { Determiner: >= 0, Country: null, Of: null } && words[theme.Head].Form.NounLemma == "target" && words[theme.Determiner].Form.Text is "their" or "its")) return NoEvent(clause);
        // "the missiles have enabled the Houthis to attack targets".
        var enabling = clause is { Relation: ClauseRelation.Infinitive, Parent: { Verb.Form.VerbLemma: "enable" or "allow", Subject: { } means } } && IsWeapon(means) ? means : null;
        var weapon = enabling ?? (IsWeapon(arguments.With) ? arguments.With : IsWeapon(agent) && !IsStore(words, agent!) ? agent : IsWeapon(arguments.By) ? arguments.By : null);
        var draft = Draft.Of(clause, ClaimKind.Use, Rule("use/strike", clause, arguments));
        (draft.Item, draft.Counted, draft.To) = (weapon, weapon, theme ?? arguments.At);
        if (weapon is not null)
        {
            if (agent is not null && agent != weapon) draft.Recipient = agent;
            return draft;
        }

        if (agent is not null && !(theme is not null && Arguments.IsCarrier(theme)) && IsOwnArmy(words, agent)) return NoEvent(clause);
        // "The depot in Port Sudan was bombed on Monday": by whom is not told.
        if (arguments.Passive && agent is null && arguments.Aboard is null && theme is { IsPronoun: false } && IsTarget(theme) && !theme.Classes.Has(Classes.Carrier) && IsForce(clause.Verb!.Form.VerbLemma) && clause.Verb.Form.VerbLemma is not ("sink" or "overrun") && (clause.Times.Count > 0 || IsWhere(arguments.At)) && clause.Relation is not ClauseRelation.Participle) return draft;
        if (theme is null || !IsTarget(theme) || (agent ?? arguments.Aboard) is not { IsPronoun: false } attacker) return Plain(words, clause, arguments);
        var machine = Arguments.IsCarrier(attacker);
        // An armed party that is no state fights as its fighters do.
        var fighters = (attacker.Classes.Has(Classes.Troops) && !attacker.Classes.Has(Classes.Goods)) || (attacker.Country is { } party && party.IsStateless && party.Code != "XX-SAF");
        if (!machine && !fighters && !(IsForce(clause.Verb!.Form.VerbLemma) && Arguments.IsParty(attacker))) return Plain(words, clause, arguments);
        if (machine) draft.Carrier = attacker;
        else draft.Recipient = attacker;
        if (theme.Country is null && !theme.Classes.Has(Classes.Place) && arguments.At is { } at) draft.To = at;
        return draft;
    }

    // Where weapons lie strikes nothing.
    private static bool IsStore(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "arsenal" or "stockpile" or "depot" or "cache" or "stock";

    // "barrels were dropped on the town", "a jet dropped two bombs on a school".
    private static Draft? Dropped(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments.Theme is not { IsPronoun: false } bombs || (clause.Verb!.Modal >= 0 && words[clause.Verb.Modal].Form.Text == "can")) return null;
        var at = arguments.On ?? arguments.At;
        var ordnance = IsProjectile(words[bombs.Head].Form.NounLemma) || words[bombs.Head].Form.NounLemma is "munition" or "round" or "mortar round" or "grenade" or "explosive" or "barrel bomb" or "mine" || IsOfBombs(words, bombs);
        if (!ordnance && !(words[bombs.Head].Form.NounLemma is "barrel" or "ordnance" or "device" && at is not null && IsTarget(at))) return null;
        var draft = new Draft { Kind = ClaimKind.Use, Rule = Rule("use/drop", clause, arguments), Clause = clause, Item = bombs, Counted = bombs, To = at, Carrier = arguments.Aboard };
        if (arguments.Agent is { } agent && Arguments.IsCarrier(agent)) draft.Carrier = agent;
        else draft.Recipient = arguments.Agent;
        return draft.Recipient is null && draft.Carrier is null && draft.To is null && !arguments.Passive ? null : draft;
    }

    // "The attack included eight drones and three missiles", "North Korean missiles were part of the strike on Kyiv".
    private static Draft? Barrage(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { IsPronoun: false } subject || clause.Objects.Count == 0) return null;
        var told = clause.Objects[0];
        if (!clause.Verb!.IsBe && IsAssault(words, subject) && IsWeapon(told)) return new Draft { Kind = ClaimKind.Use, Rule = "use/barrage", Clause = clause, Item = told, Counted = told, Recipient = subject.Possessor, To = On(words, clause, subject) };
        if (clause.Verb!.IsBe && IsWeapon(subject) && words[told.Head].Form.Text == "part" && told.Of is { } assault && IsAssault(words, assault)) return new Draft { Kind = ClaimKind.Use, Rule = "use/part-of", Clause = clause, Item = subject, Counted = subject, Recipient = assault.Possessor, To = On(words, clause, assault) };
        return null;
    }

    private static bool IsAssault(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "attack" or "strike" or "barrage" or "salvo" or "raid" or "assault" or "bombardment" or "volley" or "drone attack" or "missile attack" or "missile strike" or "drone strike" or "air strike" or "airstrike" or "air raid" or "shelling" or "onslaught" or "wave";

    // "an attack on the capital", "a raid against the port".
    private static NounPhrase? On(ReadOnlySpan<Word> words, Clause clause, NounPhrase assault)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= assault.End && complement.Prep <= assault.End + 2 && words[complement.Prep].Form.Text is "on" or "against" && IsTarget(complement.Noun)) return complement.Noun;
        }

        return null;
    }

    // "relies on Chinese drones in its attacks on villages".
    private static Draft? Reliance(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } user) return null;
        foreach (var complement in clause.Preps)
        {
            // "rely on 1,000 North Korean workers".
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "on" or "upon" && complement.Noun.Classes.Has(Classes.Workers) && !complement.Noun.Classes.Has(Classes.Goods) && (complement.Noun.Quantity >= 0 || IsForeign(words, complement.Noun) || complement.Noun.Determiner >= 0)) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/reliance", Clause = clause, Supplier = user.Country is not null && !IsForeign(words, complement.Noun) ? user : null, Recipient = user.Country is not null && !IsForeign(words, complement.Noun) ? null : user, Item = complement.Noun, Counted = complement.Noun };
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "on" or "upon" && IsWeapon(complement.Noun) && (Assaulted(words, clause) is { } || (complement.Noun.Nationality < 0 && complement.Noun.Possessor is null && IsOrdnance(words, complement.Noun) && !verb.Passive && verb.Modal < 0 && (user.Classes.Has(Classes.Troops) || words[user.Head].Form.NounLemma is "army" or "military" or "air force")))) return new Draft { Kind = ClaimKind.Use, Rule = "use/reliance", Clause = clause, Recipient = user, Item = complement.Noun, Counted = complement.Noun, To = Assaulted(words, clause) };
        }

        return null;
    }

    // "launched 180 missiles in its attack on Israel".
    private static NounPhrase? Assaulted(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "in" or "during" or "for" && IsAssault(words, complement.Noun) && On(words, clause, complement.Noun) is { } target) return target;
        }

        return null;
    }

    /// <summary>"a Russian attack on Kyiv with Iranian drones": the weapon and who used it stand beside the noun. Null when no weapon does.</summary>
    public static Draft? Assault(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (!IsAssault(words, noun)) return null;
        NounPhrase? weapon = null, place = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < noun.End || complement.Prep > noun.End + 8) continue;
            var prep = words[complement.Prep].Form.Text;
            if (prep is "with" or "using" or "involving" && IsWeapon(complement.Noun)) weapon ??= complement.Noun;
            else if (prep is "in" or "near" && IsWhere(complement.Noun)) place ??= complement.Noun;
        }

        // "the shelling of El Obeid", "the bombing of the camp by the junta": what was struck stands behind "of".
        var struck = words[noun.Head].Form.NounLemma is "bombing" or "shelling" or "bombardment" && noun.Of is { IsPronoun: false } hit && (IsWhere(hit) || IsTarget(hit)) ? hit : null;
        var at = Struck(words, clause, noun) ?? struck ?? place;
        // "carried out strikes with Turkish drones": theirs are the strikes.
        var striking = clause is { Verb: { Passive: false, Form.VerbLemma: "carry out" or "conduct" or "launch" or "mount" or "stage" or "make" }, Subject: { IsPronoun: false } striker } && clause.Objects.Contains(noun) && Arguments.IsParty(striker) ? striker : null;
        // "Coalition warplanes carried out raids on Sanaa".
        if (clause is { Verb: { Passive: false, Form.VerbLemma: "carry out" or "conduct" or "launch" or "mount" or "stage" }, Subject: { } machine } && clause.Objects.Contains(noun) && IsWeapon(machine)) weapon ??= machine;
        var user = noun.Possessor ?? (noun.Nationality >= 0 ? Named(words, noun.Nationality) : striking ?? AttackerBehind(words, noun, clause));
        // "Houthi drone attacks on shipping": the weapon stands before the noun; "Ukraine's attacks on North Korean forces": none is told.
        var told = clause.Subject == noun && clause.Verb is { Form.VerbLemma: "include" or "involve" or "comprise" or "feature" or "consist" or "see" or "carry out" or "conduct" or "launch" or "mount" or "stage" };
        // "the strike on the depot destroyed a train", "drone strikes on the port began": by whom is not told.
        var effect = clause.Subject == noun && clause.Verb is { Passive: false, Form.VerbLemma: "kill" or "destroy" or "damage" or "wound" or "injure" or "hit" or "leave" or "claim" or "wreck" or "flatten" or "begin" or "start" or "continue" or "resume" or "ignite" or "cripple" or "take place" or "occur" or "happen" };
        // "The raid took place in the port of Olya on Friday".
        if (effect && weapon is null && noun.Determiner >= 0 && clause.Times.Count > 0 && clause.Verb!.Form.VerbLemma is "take place" or "occur" or "happen" && (at ?? (Arguments.OfVerb(words, clause).At is { } spot && IsWhere(spot) ? spot : null)) is { } scene) return new Draft { Kind = ClaimKind.Use, Rule = "use/took-place", Clause = clause, Nominal = noun, Counted = noun, Recipient = user, To = scene };
        if (weapon is null && at is not null && user is null && effect && !IsArmed(words, noun) && !Arguments.IsCarrier(at)) return NoEvent(clause);
        if (weapon is null && at is not null && user is null && effect && (IsArmed(words, noun) || clause.Verb!.Form.VerbLemma is not ("begin" or "start" or "continue" or "resume"))) return new Draft { Kind = ClaimKind.Use, Rule = "use/struck", Clause = clause, Nominal = noun, Counted = noun, To = at };
        if (weapon is null && at is not null && user is not null && !told && (IsForce(at) || IsStore(words, at) || Arguments.IsCarrier(at) || IsArmed(words, noun) || IsFromAfar(words, noun) || struck is not null || words[at.Head].Form.NounLemma is "shipping" or "merchant shipping" or "commercial shipping")) return new Draft { Kind = ClaimKind.Use, Rule = "use/attack", Clause = clause, Nominal = noun, Counted = noun, Recipient = user, To = at };
        // "a drone attack on the airport": by whom is not told.
        if (weapon is null && at is not null && noun.Quantity < 0 && IsArmed(words, noun) && (noun.Determiner >= 0 || clause.Times.Count > 0 || (clause.Subject == noun && clause.Verb is { Passive: false, Perfect: true, Modal: < 0, Negated: false })) && clause.Verb is not { Form.VerbLemma: "claim" or "blame" or "pin" }) return new Draft { Kind = ClaimKind.Use, Rule = "use/struck", Clause = clause, Nominal = noun, Counted = noun, To = at };
        return weapon is null || (at is null && user is null) ? null : new Draft { Kind = ClaimKind.Use, Rule = "use/assault", Clause = clause, Nominal = noun, Item = weapon, Counted = weapon, Recipient = user, To = at };
    }

    // "drone attack", "missile strikes": the weapon stands before the noun.
    private static bool IsArmed(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        var lemma = words[noun.Head].Form.NounLemma;
        var weapon = lemma.Contains(' ', StringComparison.Ordinal) ? lemma[..lemma.IndexOf(' ', StringComparison.Ordinal)] : noun.Head > noun.CoreFirst ? words[noun.Head - 1].Form.NounLemma : "";
        return IsProjectile(weapon) || weapon is "artillery" or "mortar";
    }

    // The state of a nationality adjective.
    private static NounPhrase Named(ReadOnlySpan<Word> words, int word) => new() { First = word, CoreFirst = word, CoreEnd = word + 1, End = word + 1, Head = word, Country = words[word].Country, IsName = true };

    // "used the missile to attack Kyiv".
    private static NounPhrase? Target(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Infinitive, Verb: { Passive: false } hitting, Objects.Count: > 0 } && IsAttack(hitting.Form.VerbLemma)) return IsTarget(child.Objects[0]) ? child.Objects[0] : Arguments.OfVerb(words, child).At;
        }

        return null;
    }

    // "tested longer-range drones against Saudi targets".
    private static Draft? Turned(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || (verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null) is not { } weapon || !(IsWeapon(weapon) || (verb is { Passive: false, Form.VerbLemma: "turn" } && words[weapon.Head].Form.Text == "them"))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "against" or "at" or "on" && complement.Noun is { IsPronoun: false, Event: null } target && (IsTarget(target) || words[target.Head].Form.NounLemma == "target")) return new Draft { NeedsItem = weapon.IsPronoun, Kind = ClaimKind.Use, Rule = "use/turned", Clause = clause, Recipient = verb.Passive ? Arguments.OfVerb(words, clause).By : clause.Subject, Item = weapon, Counted = weapon, To = target };
        }

        return null;
    }

    // "shot down two missiles": what is brought down had been fired.
    private static Draft? ShotDown(ReadOnlySpan<Word> words, Clause clause)
    {
        // "a drone downed at Odesa", "rules for shooting down drones", "can be shot down": spoken of, and not told.
        if (clause is not { Subject: not null, Relation: ClauseRelation.Main or ClauseRelation.Content or ClauseRelation.Adverbial, Verb: { Modal: < 0 } verb }) return null;
        var weapon = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (weapon is null || (weapon.IsPronoun && !weapon.Classes.Has(Classes.Goods)) || verb.Modal >= 0 || clause.Relation == ClauseRelation.Infinitive || !(IsProjectile(words[weapon.Head].Form.NounLemma) || (IsWeapon(weapon) && !weapon.Classes.Has(Classes.Carrier)))) return null;
        // "two missiles that Russia launched": the launch tells it.
        if (clause.Telling(weapon, Classes.Use) is not null) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = "use/shot-down", Clause = clause, Item = weapon, Counted = weapon, To = Arguments.OfVerb(words, clause).At };
    }

    // "ballistic missile" and "glide bomb" as well as the bare words.
    private static bool IsProjectile(string lemma)
    {
        var bare = lemma.AsSpan(lemma.LastIndexOf(' ') + 1);
        return bare is "missile" or "rocket" or "drone" or "shell" or "bomb" or "warhead";
    }

    private static bool IsOfBombs(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Of is { } of && words[of.Head].Form.NounLemma is "bomb" or "munition" or "shell" or "grenade" or "mine";

    private static bool IsWeapon(NounPhrase? noun) => noun is { Country: null } && noun.Classes.Has(Classes.Goods) && noun.Of?.Event is null;

    private static bool IsTarget(NounPhrase noun) => !noun.IsPronoun && !noun.CountOnly && (noun.Country is not null || noun.IsName || Arguments.IsCarrier(noun) || (noun.Classes.Has(Classes.Place | Classes.Goods | Classes.Troops) && noun.Event is null));

    // "A drone crashed in Kherson", "two missiles came down in the centre": a weapon that comes down was used.
    private static Draft? Impact(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } weapon || clause.Objects.Count > 0) return null;
        // "a salvo of rockets landed".
        if (words[weapon.Head].Form.NounLemma is "salvo" or "volley" or "barrage" or "swarm" && weapon.Of is { } fired) weapon = fired;
        // "a KN-23 came down on a housing block", "170 mm rounds landed near the town".
        var told = IsWeapon(weapon) && !weapon.Classes.Has(Classes.Carrier | Classes.Troops | Classes.Workers) && clause.Verb!.Form.VerbLemma is "come down" or "explode" or "detonate" or "slam" or "smash";
        // "Six missiles were fired; one fell on a school": what was fired.
        told |= weapon.Classes.Has(Classes.Goods) && (weapon.CountOnly || weapon.IsPronoun || weapon.CoreEnd - weapon.CoreFirst == 1 && words[weapon.Head].Form.Text is "one" or "others" or "other" or "most" or "some" or "several" or "rest" or "remainder");
        if (!told && !IsProjectile(words[weapon.Head].Form.NounLemma) && words[weapon.Head].Form.NounLemma is not ("mortar round" or "round" or "artillery round" or "shell")) return null;
        var arguments = Arguments.OfVerb(words, clause);
        // A drone can land at an airfield of its own accord.
        var crashed = clause.Verb!.Form.VerbLemma != "land" || words[weapon.Head].Form.NounLemma.EndsWith("missile", StringComparison.Ordinal) || words[weapon.Head].Form.NounLemma.EndsWith("rocket", StringComparison.Ordinal);
        if ((arguments.ToPlace ?? arguments.To ?? (clause.Verb.Form.VerbLemma is "tear" or "rip" or "plough" or "plow" ? arguments.Via : null) ?? arguments.At ?? arguments.On) is not { } at || Arguments.IsCarrier(at) || at.Classes.Has(Classes.Goods) || (!crashed && words[at.Head].Form.NounLemma is "airport" or "airfield" or "airbase" or "air base" or "runway" or "base")) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = "use/impact", Clause = clause, Item = weapon, Counted = weapon, To = at };
    }

    // "fighter jets have taken part in the bombing campaign".
    private static Draft? Joined(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (subject.IsPronoun || !subject.Classes.Has(Classes.Goods | Classes.Carrier) || subject.Country is not null) return null;
        // "a vessel that took part in the operation": what cargo ships take part in is no fight.
        if (!subject.Classes.Has(Classes.Goods) && words[subject.Head].Form.NounLemma is "vessel" or "ship" or "tanker" or "freighter" or "dhow" or "cargo ship" or "barge" or "boat" or "trawler" or "container ship" or "ferry") return null;
        // "drones played a great role in the war".
        if (verb.Form.VerbLemma == "play" && !(clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma is "role" or "part")) return null;
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

    private static Draft? Use(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        var theme = arguments.Theme;
        if (clause.Verb!.Modal >= 0 && words[clause.Verb.Modal].Form.Text is "can") return null;
        if (IsMaking(words, clause, arguments) || IsNoFight(words, clause, arguments)) return NoEvent(clause);
        if (theme is not null && arguments.At is null && IsKnownBy(clause, arguments, theme)) return null;
        // "launched a satellite": nothing is fired at anybody.
        if (theme is not null && IsSatellite(words, theme)) return null;
        // "a missile fired from the base hit the depot": one use, told by the verb of the clause above.
        if (clause is { Relation: ClauseRelation.Participle, Parent: { Verb: { } hit } above } && above.Subject == clause.Antecedent && hit.Classes.Has(Classes.Use)) return null;
        // "are able to employ drones": a capability; "used in missile fuel production": no combat; "it employs a seeker": performance.
        if (IsAble(words, clause) || (arguments.At is { } process && IsEndeavour(words, process)) || (arguments.Agent is { } machine && !arguments.Passive && (IsWeapon(machine) && !machine.Classes.Has(Classes.Troops) || words[machine.Head].Form.Text == "it") && clause.Verb.Form.VerbLemma is "use" or "employ" or "utilise" or "utilize")) return null;
        // "commandos raided the ship": boarded.
        if (clause.Verb.Form.VerbLemma == "raid" && theme is not null && Arguments.IsCarrier(theme) && !Arguments.IsCarrier(arguments.Agent ?? theme with { Classes = Classes.None })) return null;
        if (IsAttack(clause.Verb.Form.VerbLemma)) return Strike(words, clause, arguments);
        // "use North Korean labour": people used are at work.
        if (theme is { IsPronoun: false } && ((theme.Classes.Has(Classes.Workers) && !theme.Classes.Has(Classes.Goods)) || (theme.IsPeople && (clause.Verb.Form.VerbLemma == "employ" || (As(words, clause) is { } trade && trade.Classes.Has(Classes.Workers | Classes.Person)))))) return new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/use", clause, arguments), Clause = clause, Item = theme, Counted = theme, Recipient = arguments.Agent, To = arguments.At };
        // "are training to use the drones": learnt and not yet used.
        if (clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } taught } && (taught.Classes.Has(Classes.Train) || taught.Form.VerbLemma is "learn" or "practise" or "practice")) return null;
        // "fired at helicopters with smuggled rifles".
        if (theme is null && IsWeapon(arguments.With) && clause.Verb.Form.VerbLemma is "fire" or "open fire" or "shoot" or "let fly") theme = arguments.With;
        if (FiredAt(words, clause, arguments) is { } firedAt) return firedAt;
        if (theme is null || !(theme.Classes.Has(Classes.Goods) || (theme.IsPronoun && arguments.Agent is { IsPronoun: false } party && Arguments.IsParty(party))) || (arguments.Agent is { } user && Arguments.IsCarrier(user) && !user.Classes.Has(Classes.Goods))) return null;
        // "the number of rounds fired".
        if (clause is { Relation: ClauseRelation.Participle, Preps.Count: 0, Times.Count: 0, Objects.Count: 0 } && arguments is { Passive: true, Agent: null } && theme is { Nationality: < 0, Quantity: < 0 }) return null;
        var draft = new Draft { Kind = ClaimKind.Use, Rule = Rule("use/fire", clause, arguments), Clause = clause, Recipient = arguments.Agent, Item = theme, Counted = theme };
        draft.To = arguments.At ?? arguments.ToPlace ?? arguments.On ?? Target(words, clause) ?? Assaulted(words, clause);
        return draft;
    }

    // "used as couriers".
    private static NounPhrase? As(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text == "as") return complement.Noun;
        }

        return null;
    }

    private static bool IsAble(ReadOnlySpan<Word> words, Clause clause)
    {
        // "the capacity to launch 2,000 drones", "capable of striking targets".
        var before = clause.Relation == ClauseRelation.Gerund && clause.Marker > 0 ? clause.Marker - 1 : clause.Verb!.First - 1;
        return before >= 0 && words[before].Form.Text is "capacity" or "ability" or "capability" or "capabilities" or "potential" or "range" or "able" or "capable";
    }
}
