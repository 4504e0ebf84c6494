using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Soldiers at the fighting, and weapons told by what they did there.</content>
internal static partial class VerbFrames
{
    /// <summary>"combat", "the battle for Kursk": where those who take part fight.</summary>
    internal static bool IsCombat(ReadOnlySpan<Word> words, NounPhrase noun) => IsFighting(words, noun) || words[noun.Head].Form.NounLemma is "hostilities" or "hostility" or "clash" or "skirmish" or "liberation" or "combat operation" or "combat operations" or "combat mission" or "counteroffensive" or "ground assault" or "firefight" or "front-line fighting";

    // Who fights: soldiers, an armed party that is no state, the people of a state, or a state that helps another fight.
    private static bool IsFighter(NounPhrase? noun) => noun is not null && (IsForce(noun) || noun.IsPeople || (noun.IsPronoun && noun.Classes.Has(Classes.Troops)) || (noun.Country is { } party && party.IsStateless && party.Code != "XX-SAF"));

    // "took part in the battle for Kursk", "were thrown into assaults", "have engaged in combat".
    private static Draft? Combat(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } fighter || IsErrand(clause) || !(IsFighter(fighter) || ((verb.Passive || verb.IsBe) && AreMen(words, fighter)))) return null;
        // "they were first involved in fighting in November".
        if (verb.Passive && clause.Children.Find(static child => child is { Relation: ClauseRelation.Gerund, Objects.Count: 0, Verb: { Ing: true, Form.VerbLemma: "fight" } }) is { } combat) return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/combat", clause, Arguments.OfVerb(words, clause)), Clause = combat, Recipient = fighter, Counted = fighter.Quantity >= 0 ? fighter : null, To = Arguments.OfVerb(words, combat).At is { } front && IsWhere(front) ? front : null };
        NounPhrase? fight = !verb.Passive && clause.Objects.Count > 0 && IsCombat(words, clause.Objects[0]) ? clause.Objects[0] : null;
        NounPhrase? place = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            if (fight is null && words[complement.Prep].Form.Text is "in" or "into" or "to" && (IsCombat(words, complement.Noun) || (verb.Passive && words[complement.Prep].Form.Text == "into" && words[complement.Noun.Head].Form.NounLemma is "fight" or "fray" or "meat grinder")) && (!verb.IsBe || words[complement.Noun.Head].Form.Text is "combat" or "battle" or "action" or "fighting")) fight = complement.Noun;
            else if (words[complement.Prep].Form.Text is "in" or "near" or "at" or "for" or "around" or "outside" && IsWhere(complement.Noun)) place ??= complement.Noun;
        }

        return fight is null ? null : new Draft { Kind = ClaimKind.Use, Rule = Rule("use/combat", clause, Arguments.OfVerb(words, clause)), Clause = clause, Recipient = fighter, Counted = fighter.Quantity >= 0 ? fighter : null, To = IsWhere(fight.Of) ? fight.Of : place };
    }

    // "3,000 of its men", "most of them", "they": who is thrown into a fight is somebody.
    private static bool AreMen(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.Text is "they" || (noun is { Of: null, Determiner: < 0 } && words[noun.Head].Form.Text is "some" or "several" or "others" && noun.End - noun.First == 1) || (noun.Plural && words[noun.Head].Form.NounLemma == "man") || (noun.Of is { } of && of != noun && (noun.CountOnly || words[noun.Head].Form.Text is "most" or "some" or "many" or "all" or "several" or "half" or "first" or "last" or "rest" or "part" or "bulk" or "few" or "any" or "none") && (words[of.Head].Form.Text == "them" || words[of.Head].Form.NounLemma == "man" || IsForce(of)));

    // "stormed the village", "retook the town".
    private static Draft? Storm(ReadOnlySpan<Word> words, Clause clause)
    {
        // "they were storming positions in Kursk".
        if (clause is { Subject: { IsPronoun: true, Plural: true } they, Relation: not ClauseRelation.Infinitive, Verb: { Passive: false, Modal: < 0, Form.VerbLemma: "storm" or "assault" }, Objects: [{ IsPronoun: false } works, ..] } && words[they.Head].Form.Text == "they" && words[works.Head].Form.NounLemma is "position" or "trench" or "line" or "village" or "town" or "stronghold" or "treeline" or "outpost" or "dugout" or "fortification") return new Draft { Kind = ClaimKind.Use, Rule = "use/storm", Clause = clause, Recipient = they, To = works };
        if (clause.Subject is not { } fighter || (fighter.Country is { } own && (!fighter.IsPeople || own.IsStateless)) || clause.Relation == ClauseRelation.Infinitive || !IsFighter(fighter) || !IsForeign(words, fighter)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (!IsWhere(arguments.Theme) || IsAtHome(words, fighter, arguments.Theme!)) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/storm", clause, arguments), Clause = clause, Recipient = fighter, Counted = fighter.Quantity >= 0 ? fighter : null, To = arguments.Theme };
    }

    // "sent troops to take part in the assault": one sending.
    private static bool IsErrand(Clause clause) => clause.Relation == ClauseRelation.Infinitive && clause.Parent?.Verb?.Classes.Has(Classes.Give | Classes.Deploy | Classes.Labour | Classes.Carry) == true;

    // "helped Russian forces retake Kursk", "helped liberate the region".
    private static Draft? Freed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } helper || IsErrand(clause) || (!IsFighter(helper) && helper.Country is null)) return null;
        foreach (var child in clause.Children)
        {
            if (child.Verb is not { Passive: false, Form.VerbLemma: "liberate" or "retake" or "recapture" or "free" or "regain" or "reclaim" or "expel" or "repel" or "repulse" or "drive out" or "push back" or "capture" or "seize" or "take" or "take back" or "win back" or "fight" or "defend" } freeing) continue;
            var taken = child.Objects.Count > 0 ? child.Objects[0] : null;
            // "regained control of Kursk".
            var won = taken?.Of is { } held && IsWhere(held) ? held : IsWhere(taken) ? taken : Arguments.OfVerb(words, child).At is { } at && IsWhere(at) ? at : null;
            if (won is null && freeing.Form.VerbLemma is "take" or "seize" or "capture") continue;
            return new Draft { Kind = ClaimKind.Use, Rule = "use/freed", Clause = clause, Recipient = helper, Counted = helper.Quantity >= 0 ? helper : null, To = won };
        }

        return null;
    }

    // "The missile attack on Riyadh was carried out by the Houthis", "a strike carried out with a KN-23": what was done of an assault.
    private static Draft? CarriedOut(ReadOnlySpan<Word> words, Clause clause)
    {
        if ((clause.Relation is ClauseRelation.Participle or ClauseRelation.Relative ? clause.Antecedent ?? clause.Subject : clause.Subject) is not { } assault || !IsAssault(words, assault)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        NounPhrase? weapon = null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "with" or "using" or "by" && IsWeapon(complement.Noun)) weapon ??= complement.Noun;
        }

        var at = Struck(words, clause, assault) ?? (clause.Parent is { } around ? Struck(words, around, assault) : null) ?? (IsWhere(arguments.At) ? arguments.At : null);
        var user = arguments.By is { } by && by != weapon && (Arguments.IsParty(by) || by.Classes.Has(Classes.Troops)) ? by : assault.Possessor ?? (assault.Nationality >= 0 ? Named(words, assault.Nationality) : null);
        return weapon is null && (user is null || at is null) ? null : new Draft { Kind = ClaimKind.Use, Rule = "use/carried-out", Clause = clause, Recipient = user, Item = weapon, Counted = weapon, To = at };
    }

    // "Kyiv came under attack from missiles", "the port is under drone attack": what is attacked is told of.
    private static Draft? UnderAttack(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { IsPronoun: false } struck || !IsTarget(struck)) return null;
        NounPhrase? weapon = null;
        var (attacked, armed) = (false, false);
        foreach (var complement in clause.Preps)
        {
            var prep = words[complement.Prep].Form.Text;
            if (prep == "under" && (IsAssault(words, complement.Noun) || words[complement.Noun.Head].Form.Text is "fire" or "bombardment" or "shellfire" || words[complement.Noun.Head].Form.NounLemma.EndsWith(" fire", StringComparison.Ordinal))) (attacked, armed) = (true, IsArmed(words, complement.Noun));
            else if (attacked && prep is "from" or "by" && IsWeapon(complement.Noun)) weapon ??= complement.Noun;
        }

        return attacked && (weapon is not null || clause.Times.Count > 0 || armed || (Arguments.IsCarrier(struck) && IsWhere(Arguments.OfVerb(words, clause).At))) ? new Draft { Kind = ClaimKind.Use, Rule = "use/under-attack", Clause = clause, Item = weapon, Counted = weapon, To = struck } : null;
    }

    // "Ukraine has become a testing ground for North Korean missiles": what is tested there is fired there.
    private static Draft? ProvingGround(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || !IsWhere(clause.Subject)) return null;
        NounPhrase? ground = clause.Objects.Count > 0 ? clause.Objects[0] : null, tested = null, user = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            // "serves Russia as a range": whom it serves uses it.
            if (words[complement.Prep].Form.Text == "as") (user, ground) = (ground is { Country: not null } ? ground : null, complement.Noun);
            else if (words[complement.Prep].Form.Text == "for" && IsWeapon(complement.Noun)) tested ??= complement.Noun;
        }

        tested ??= IsWeapon(ground?.Of) ? ground!.Of : null;
        return ground is not null && tested is not null && words[ground.Head].Form.NounLemma is "test site" or "testing ground" or "proving ground" or "test bed" or "testbed" or "laboratory" or "range" or "firing range" or "test range" or "shooting range" or "training ground" or "polygon" ? new Draft { Kind = ClaimKind.Use, Rule = "use/proving-ground", Clause = clause, Recipient = user, Item = tested, Counted = tested, To = clause.Subject } : null;
    }

    // "Koksan guns are in use near Kursk".
    private static Draft? InService(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } weapon || !IsWeapon(weapon) || clause.Objects.Count > 0) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text != "in" || !(words[complement.Noun.Head].Form.Text is "use" or "action" or "combat" || (words[complement.Noun.Head].Form.Text == "service" && Arguments.OfVerb(words, clause).On is not null)) || complement.Noun.Possessor is not null) continue;
            var arguments = Arguments.OfVerb(words, clause);
            var at = IsWhere(arguments.At) ? arguments.At : arguments.On is { } on && words[on.Head].Form.NounLemma is "front" or "frontline" or "front line" ? on : null;
            if (complement.Noun.Of is { } user && Arguments.IsParty(user)) return null;
            return at is not null || clause.Times.Count > 0 ? new Draft { Kind = ClaimKind.Use, Rule = "use/in-use", Clause = clause, Item = weapon, Counted = weapon, To = at } : null;
        }

        return null;
    }

    /// <summary>"Houthi-launched drones": the use that an adjective presupposes. Null when there is none.</summary>
    public static Draft? Launched(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        for (var i = noun.CoreFirst; i < noun.Head; i++)
        {
            if (words[i].Form.Text != Tagger.Launched || !IsWeapon(noun)) continue;
            var weapon = noun with { CoreFirst = i + 1 };
            return new Draft { Kind = ClaimKind.Use, Rule = "use/launched", Clause = clause, Nominal = noun, Item = weapon, Counted = weapon, Recipient = NounPhrase.OfState(words, i) };
        }

        return null;
    }

    // What an assault is aimed at, wherever it stands behind the noun: "strikes with drones on Odesa".
    internal static NounPhrase? Struck(ReadOnlySpan<Word> words, Clause clause, NounPhrase assault)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= assault.End && complement.Prep <= assault.End + 8 && words[complement.Prep].Form.Text is "on" or "against" && (IsTarget(complement.Noun) || words[complement.Noun.Head].Form.NounLemma is "shipping" or "target" or "civilian" or "infrastructure" or "position")) return complement.Noun;
        }

        return null;
    }

    // "Russian crews operate the launchers in Kherson", "deployed Israeli drones against tanks", "24 people were killed by missiles", "the weapons were turned against protesters".
    private static Draft? Wielded(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (verb.Modal >= 0 && words[verb.Modal].Form.Text is "can" or "could") return null;
        var lemma = verb.Form.VerbLemma;
        var arguments = Arguments.OfVerb(words, clause);
        if (verb.Passive && lemma is "kill" or "wound" or "injure" or "maim" && subject.Classes.Has(Classes.Person | Classes.Workers | Classes.Troops | Classes.Vague) && (arguments.By ?? arguments.Aboard) is { IsPronoun: false } killer && IsWeapon(killer) && !killer.Classes.Has(Classes.Troops) && clause.Telling(killer, Classes.Use) is null) return new Draft { Kind = ClaimKind.Use, Rule = "use/killed", Clause = clause, Item = killer, Counted = killer, To = IsWhere(arguments.At) ? arguments.At : null };
        var against = Against(words, clause);
        if (arguments.Theme is not { IsPronoun: false } weapon || !IsWeapon(weapon) || weapon.Classes.Has(Classes.Troops | Classes.Money | Classes.Workers)) return null;
        if (lemma is "turn" or "deploy" or "wield" or "point" or "direct" or "unleash" && against is not null) return new Draft { Kind = ClaimKind.Use, Rule = "use/against", Clause = clause, Recipient = verb.Passive ? arguments.Agent : subject, Item = weapon, Counted = weapon, To = IsWhere(arguments.At) ? arguments.At : IsWhere(against) ? against : null };
        var gunners = subject.Country is null && (subject.Classes.Has(Classes.Troops) || words[subject.Head].Form.NounLemma is "crew" or "gunner" or "operator" or "crewman");
        return lemma is "operate" or "man" or "crew" or "serve" && !verb.Passive && gunners && IsWhere(arguments.At) && IsForeign(words, subject) ? new Draft { Kind = ClaimKind.Use, Rule = "use/operated", Clause = clause, Recipient = subject, Item = weapon, Counted = weapon, To = arguments.At } : null;
    }

    private static NounPhrase? Against(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text is "against" or "on") return complement.Noun;
        }

        return null;
    }

    private static Draft? Fight(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        // "the jets saw combat over Darfur".
        if (clause.Verb!.Form.VerbLemma is "see combat" or "see action" && arguments.Agent is { IsPronoun: false } jets && IsWeapon(jets) && !jets.Classes.Has(Classes.Troops)) return new Draft { Kind = ClaimKind.Use, Rule = "use/saw-action", Clause = clause, Item = jets, Counted = jets, To = IsWhere(arguments.At) ? arguments.At : null };
        // "sent troops to fight": one sending.
        if (arguments.Agent is not { } troops || (clause is { Relation: ClauseRelation.Infinitive, Parent: { Verb: { } sending } } && sending.Classes.Has(Classes.Give | Classes.Deploy | Classes.Labour | Classes.Carry) && arguments.At is null)) return null;
        var pointing = troops is { IsPronoun: true, Plural: true } && IsWhere(arguments.At) && clause.Verb!.Form.VerbLemma == "fight";
        // "Chadian groups fight for both sides", "any of them had fought".
        var band = (troops is { IsPronoun: false, Plural: true } && words[troops.Head].Form.NounLemma is "group" or "faction" or "gang" or "movement" or "man" && IsForeign(words, troops)) || (troops.Of is { IsPronoun: true } && AreMen(words, troops));
        if (!pointing && !band && !troops.Classes.Has(Classes.Troops) && !troops.IsPeople && troops.Country?.IsStateless != true) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/fight", clause, arguments), Clause = clause, Recipient = troops, Counted = troops.Quantity >= 0 ? troops : null, To = arguments.At };
    }
}
