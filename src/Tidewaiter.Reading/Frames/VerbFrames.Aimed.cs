using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Weapons told by where they were sent, by what they were put to, and by the blow itself.</content>
internal static partial class VerbFrames
{
    // "Russia sent missiles at seven regions", "five of them were sent against the port", "threw the guns into its war on Ukraine", "turned them on Kharkiv".
    private static Draft? SentAt(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || IsCan(words, verb)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { Money: false, Country: null } theme || theme == arguments.By) return null;
        var pointed = IsThem(words, theme);
        if (!pointed && (!IsWeapon(theme) || theme.Classes.Has(Classes.Troops | Classes.Workers | Classes.Money | Classes.Knowledge))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || complement.Noun is not { IsPronoun: false } target) continue;
            var aimed = words[complement.Prep].Form.Text switch
            {
                "against" => IsTarget(target) || words[target.Head].Form.NounLemma is "target" or "civilian" or "infrastructure",
                // "sent them at once", "at sea": no target.
                "at" => (IsTarget(target) || words[target.Head].Form.NounLemma is "target" or "civilian" or "infrastructure") && words[target.Head].Form.NounLemma is not ("sea" or "port" or "dock" or "anchorage" or "border" or "berth"),
                "on" => verb.Form.VerbLemma is "turn" or "try out" or "try" or "test" or "let loose" && IsTarget(target) && !target.Classes.Has(Classes.Carrier),
                "into" => verb.Form.VerbLemma is "throw" or "fling" or "pour" or "send" or "commit" && IsCombat(words, target) && words[target.Head].Form.NounLemma != "operation",
                _ => false,
            };
            if (!aimed || (target.Event is not null && words[complement.Prep].Form.Text != "into")) continue;
            // "its war on Ukraine": where the war is.
            var at = IsCombat(words, target) ? Struck(words, clause, target) ?? target.Of ?? target : target;
            return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/sent-at", clause, arguments), Clause = clause, NeedsItem = pointed, Recipient = verb.Passive ? arguments.By : clause.Subject, Item = theme, Counted = theme, To = at };
        }

        return null;
    }

    private static bool IsCan(ReadOnlySpan<Word> words, VerbGroup verb) => verb.Modal >= 0 && words[verb.Modal].Form.Text is "can" or "could" or "cannot";

    // "them", "five of them": weapons that were told of.
    private static bool IsThem(ReadOnlySpan<Word> words, NounPhrase noun) => (noun.IsPronoun && words[noun.Head].Form.Text is "them" or "they") || (noun is { CountOnly: true, Of: { IsPronoun: true } of } && words[of.Head].Form.Text is "them" or "these" or "those");

    // "the Hwasong-11 was applied in Sumy region", "the army flies Turkish drones over the capital": machine-made prose applies what others fire.
    private static Draft? Applied(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || IsCan(words, verb) || clause.Relation == ClauseRelation.Infinitive) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false, Country: null } weapon || !IsWeapon(weapon) || weapon.Classes.Has(Classes.Troops | Classes.Workers | Classes.Money | Classes.Knowledge)) return null;
        var user = verb.Passive ? arguments.By : clause.Subject;
        if (user is { } told && !(Arguments.IsParty(told) || told.Classes.Has(Classes.Troops))) return null;
        var at = IsWhere(arguments.At) ? arguments.At : null;
        if (verb.Form.VerbLemma == "fly") return user is not null && words[weapon.Head].Form.NounLemma.EndsWith("drone", StringComparison.Ordinal) && IsOver(words, clause, at) ? new Draft { Kind = ClaimKind.Use, Rule = Rule("use/flown", clause, arguments), Clause = clause, Recipient = user, Item = weapon, Counted = weapon, To = at } : null;
        if (at is null && user is null && clause.Times.Count == 0 && weapon.Nationality < 0) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = Rule("use/applied", clause, arguments), Clause = clause, Recipient = user, Item = weapon, Counted = weapon, To = at };
    }

    private static bool IsOver(ReadOnlySpan<Word> words, Clause clause, NounPhrase? place)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == place && words[complement.Prep].Form.Text == "over") return true;
        }

        return false;
    }

    // "The blow fell on the Zarichnyi district", "a strike came down on the port": where an assault ends.
    private static Draft? BlowFell(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Subject: { IsPronoun: false } blow, Verb: { Negated: false } verb, Objects.Count: 0 } || !(IsAssault(words, blow) || words[blow.Head].Form.NounLemma == "blow")) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "on" or "upon" or "in" or "at" && IsWhere(complement.Noun)) return new Draft { Kind = ClaimKind.Use, Rule = "use/blow-fell", Clause = clause, Recipient = blow.Possessor, Item = IsWeapon(blow.Of) ? blow.Of : null, Counted = blow, To = complement.Noun };
        }

        return null;
    }

    // "The generals answered with heavy guns and jets", "Israel hit back with air strikes on Hodeidah".
    private static Draft? HitBack(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Subject: { } fighter, Verb: { Passive: false, Negated: false } verb } || IsCan(words, verb) || clause.Relation == ClauseRelation.Infinitive || !(Arguments.IsParty(fighter) || fighter.Classes.Has(Classes.Troops) || (fighter.IsPronoun && words[fighter.Head].Form.Text is "they" or "it"))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text != "with") continue;
            if (IsWeapon(complement.Noun)) return new Draft { Kind = ClaimKind.Use, Rule = "use/hit-back", Clause = clause, Recipient = fighter, Item = complement.Noun, Counted = complement.Noun, To = Arguments.OfVerb(words, clause).At is { } at && IsWhere(at) ? at : null };
        }

        return null;
    }
}
