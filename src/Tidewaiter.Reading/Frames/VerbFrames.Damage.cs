using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Weapons told by the harm that they did, by the fight that they saw, and attacks told by whose they are said to be.</content>
internal static partial class VerbFrames
{
    // "was reduced to rubble by a missile", "two bombs flattened the market", "fell victim to a drone": what strikes a target was used.
    private static Draft? Damaged(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { IsPronoun: false } subject } || IsAbleTo(words, verb) || clause.Relation == ClauseRelation.Gerund) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var falling = verb.Form.VerbLemma == "fall";
        var weapon = falling ? arguments.ToPlace ?? arguments.To : verb.Passive ? arguments.By ?? arguments.Aboard : subject;
        var struck = falling || verb.Passive ? subject : arguments.Theme;
        if (weapon is null || struck is null || weapon == struck || !IsOrdnance(words, weapon) || clause.Telling(weapon, Classes.Use) is not null) return null;
        // "the missiles flatten bunkers": what they do in general is performance.
        if (!verb.Passive && !falling && !IsPastOrPerfect(words, verb)) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/damage", clause, arguments), Clause = clause, Item = weapon, Counted = weapon, To = IsWhere(struck) ? struck : IsWhere(arguments.At) ? arguments.At : null };
    }

    private static bool IsAbleTo(ReadOnlySpan<Word> words, VerbGroup verb) => verb.Modal >= 0 && words[verb.Modal].Form.Text is "can" or "could" or "would";

    private static bool IsPastOrPerfect(ReadOnlySpan<Word> words, VerbGroup verb) => verb.Perfect || verb.Progressive || (verb.Finite && words[verb.First].Form.Forms.Has(VerbForms.Past));

    // What is fired, flown or thrown at something, and nothing else that is goods.
    private static bool IsOrdnance(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.IsPronoun || noun.Country is not null || noun.Classes.Has(Classes.Troops | Classes.Money | Classes.Workers)) return false;
        var lemma = words[noun.Head].Form.NounLemma;
        return IsProjectile(lemma) || lemma is "munition" or "grenade" or "mine" or "torpedo" or "mortar" or "mortar round" or "round" or "artillery" or "howitzer" or "loitering munition" or "weapon" or "gun"
            || (noun.Classes.Has(Classes.Goods) && (noun.IsName || words[noun.Head].IsDesignation)) || (noun.Of is { } of && lemma is "salvo" or "volley" or "barrage" or "swarm" or "wave" or "dozen" or "pair" && IsOrdnance(words, of));
    }

    // "saw action over Darfur", "were put to use in Omdurman", "was committed to the fight", "made its debut on the battlefield".
    private static Draft? SawAction(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { IsPronoun: false } weapon } || !IsWeapon(weapon) || weapon.Classes.Has(Classes.Troops) || IsAbleTo(words, verb)) return null;
        var told = !verb.Passive && clause.Objects.Count > 0 && verb.Form.VerbLemma == "see" && words[clause.Objects[0].Head].Form.NounLemma is "action" or "combat" or "battle" or "use";
        var debut = !verb.Passive && clause.Objects.Count > 0 && verb.Form.VerbLemma is "make" or "prove" && words[clause.Objects[0].Head].Form.NounLemma is "debut" or "combat debut" or "worth" or "mettle" or "battlefield debut";
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            var (prep, head) = (words[complement.Prep].Form.Text, words[complement.Noun.Head].Form.NounLemma);
            if (verb.Passive && prep is "to" or "into" && head is "use" or "action" or "fight" or "fighting" or "battle" or "combat" or "fray") told = true;
        }

        var arguments = Arguments.OfVerb(words, clause);
        return !told || (arguments.At is null && arguments.On is null && clause.Times.Count == 0) ? null : new Draft { Kind = ClaimKind.Use, Rule = Rule("use/saw-action", clause, arguments), Clause = clause, Recipient = verb.Passive ? arguments.By : null, Item = weapon, Counted = weapon, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "has resorted to barrel bombs", "is making use of thermobaric shells", "burns through 10,000 shells a day": verbs of using that are more than one word.
    private static Draft? Resorted(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false } verb, Subject: { } user, Objects: [{ IsPronoun: false } weapon, ..] } || IsAbleTo(words, verb) || clause.Relation == ClauseRelation.Infinitive) return null;
        if (!IsOrdnance(words, weapon) || !(user.IsPronoun || Arguments.IsParty(user) || user.Classes.Has(Classes.Troops))) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return new Draft { Kind = ClaimKind.Use, Rule = "use/resorted", Clause = clause, Recipient = user, Item = weapon, Counted = weapon, To = IsWhere(arguments.At) ? arguments.At : arguments.On is { } on && IsTarget(on) ? on : null };
    }

    // "blamed the army for the strike on the market", "blamed the strike on the army", "claimed responsibility for the attack", "was behind the bombing": whose the attack is said to be.
    private static Draft? Blamed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject } || clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund) return null;
        var lemma = verb.Form.VerbLemma;
        NounPhrase? attack = null, attacker = null;
        var (behind, responsible) = (false, HasModifier(words, clause, "responsible"));
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            var prep = words[complement.Prep].Form.Text;
            var strike = IsOneAssault(words, complement.Noun);
            if (strike && prep is "for" or "over" or "in" && !verb.IsBe) attack ??= complement.Noun;
            else if (strike && verb.IsBe && (prep == "behind" || (responsible && prep == "for"))) (attack, behind) = (complement.Noun, true);
            else if (prep == "on" && lemma is "blame" or "pin") attacker ??= complement.Noun;
        }

        // "blamed forces aligned with the junta over the strike".
        foreach (var child in clause.Children)
        {
            if (child.Relation != ClauseRelation.Participle || lemma != "blame") continue;
            foreach (var complement in child.Preps)
            {
                if (words[complement.Prep].Form.Text is "for" or "over" && IsOneAssault(words, complement.Noun)) attack ??= complement.Noun;
            }
        }

        if (verb.IsBe) return behind && IsAttacker(words, subject) ? Attack("use/behind", words, clause, attack!, subject) : null;
        var told = clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (lemma is "blame" or "pin")
        {
            if (verb.Passive) (attack, attacker) = IsOneAssault(words, subject) ? (subject, attacker) : (attack, subject);
            else if (told is not null && IsOneAssault(words, told)) attack = told;
            else attacker = told;
            return attack is null || attacker is null || !IsAttacker(words, attacker) ? null : Attack("use/blamed", words, clause, attack, attacker) is var draft && !verb.Passive ? draft with { Witness = subject, Ceiling = Modality.Reported } : draft with { Ceiling = Modality.Reported };
        }

        // "claimed the attack", "took responsibility for it".
        var claimed = told is not null && words[told.Head].Form.NounLemma is "responsibility" or "credit" ? attack : told is not null && IsOneAssault(words, told) && lemma == "claim" ? told : null;
        if (!verb.Passive && claimed is not null && lemma is "claim" or "take" or "accept" && IsAttacker(words, subject)) return Attack("use/claimed", words, clause, claimed, subject) with { Witness = subject, Ceiling = Modality.Reported };
        return verb.Passive && lemma == "claim" && IsOneAssault(words, subject) && Arguments.OfVerb(words, clause).By is { } owner && IsAttacker(words, owner) ? Attack("use/claimed", words, clause, subject, owner) with { Witness = owner, Ceiling = Modality.Reported } : null;
    }

    // "The militia carried out the attack", "is suspected of carrying out the strike".
    private static Draft? Perpetrated(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false } verb, Subject: { } attacker, Objects: [{ IsPronoun: false, Possessor: null } attack, ..] } || IsAbleTo(words, verb) || clause.Relation == ClauseRelation.Infinitive) return null;
        if (!IsOneAssault(words, attack) || attack.Determiner < 0 || words[attack.Determiner].Form.Text is not ("the" or "this" or "that") || !IsAttacker(words, attacker) || NounFrames.Of(words, attack, clause) is not null) return null;
        // A state's attack is told with its target.
        return attacker.Country is { } state && !state.IsStateless && Struck(words, clause, attack) is null ? null : Attack("use/perpetrated", words, clause, attack, attacker);
    }

    private static Draft Attack(string rule, ReadOnlySpan<Word> words, Clause clause, NounPhrase attack, NounPhrase attacker) => new() { Kind = ClaimKind.Use, Rule = rule, Clause = clause, Recipient = attacker, To = Struck(words, clause, attack) ?? (IsWhere(Arguments.OfVerb(words, clause).At) ? Arguments.OfVerb(words, clause).At : null) };

    private static bool IsAttacker(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Of is { IsPronoun: false } among && words[noun.Head].Form.Text == "one" ? IsAttacker(words, among) : !noun.IsPronoun && !Arguments.IsItem(noun) && (Arguments.IsParty(noun) || noun.Classes.Has(Classes.Troops) || words[noun.Head].Form.NounLemma is "army" or "military" or "air force" or "militia" or "group" or "rebel" or "jet" or "fighter jet" or "warplane");

    // One attack that took place: "the strike", "a drone attack on the port"; no cyber attack, and none in general.
    private static bool IsOneAssault(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (!(IsAssault(words, noun) || words[noun.Head].Form.NounLemma is "bombing" or "massacre" or "bombing raid" or "ambush" or "killing") || words[noun.Head].Form.NounLemma == "wave" || (noun.Determiner < 0 && !IsArmed(words, noun) && noun.Quantity < 0)) return false;
        for (var i = noun.First; i < noun.Head; i++)
        {
            if (words[i].Form.Text is "cyber" or "hacking" or "ransomware" or "denial-of-service" or "ddos" or "phishing" or "verbal" or "heart" or "terror" or "any" or "no" or "future" or "possible") return false;
        }

        return true;
    }
}
