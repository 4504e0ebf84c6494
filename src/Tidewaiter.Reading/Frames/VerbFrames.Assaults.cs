using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Attacks told by who struck what, without a word of the weapon.</content>
internal static partial class VerbFrames
{
    // "the Houthis fired on a merchant ship", "they opened fire on the post", "the guns fired at Chasiv Yar": at whom is told, if not with what.
    private static Draft? FiredAt(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments.Passive || IsWeapon(arguments.With) || arguments.Agent is not { } shooter || clause.Verb is not { Form.VerbLemma: "fire" or "open fire" or "shoot" } verb || (verb.Modal >= 0 && words[verb.Modal].Form.Text is "could" or "would" or "might" or "may" or "can")) return null;
        var them = arguments.Theme is { IsPronoun: true } thrown && words[thrown.Head].Form.Text is "them" or "it" ? arguments.Theme : null;
        if (arguments.Theme is { IsPronoun: false, CountOnly: false } theme && theme.Classes != Classes.None && theme != shooter) return null;
        if (words[shooter.Head].Form.Text is "nobody" or "i" or "we" or "you" || !(shooter.IsPronoun || Arguments.IsParty(shooter) || Arguments.IsCarrier(shooter) || shooter.Classes.Has(Classes.Goods | Classes.Person))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("at" or "on" or "upon" or "into" or "against") || complement.Noun is not { Event: null } target || !(IsTarget(target) || target.IsPronoun || target.Classes.Has(Classes.Person | Classes.Party | Classes.Source))) continue;
            var armed = IsWeapon(shooter);
            return new Draft { Kind = ClaimKind.Use, Rule = "use/fired-at", Clause = clause, Recipient = armed ? null : shooter, Item = armed ? shooter : them, Counted = armed ? shooter : them, To = IsWhere(arguments.At) ? arguments.At : target };
        }

        return null;
    }

    // "Israel bombed the ministry in Damascus", "they sank the ship", "the group attacked two tankers": what only force does, and what is done to ships.
    private static Draft? Plain(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments.Passive || clause.Verb is not { } verb || verb.Modal >= 0 || arguments.Theme is not { Event: null } theme || arguments.Agent is not { Event: null } attacker || attacker == theme) return null;
        var force = IsForce(verb.Form.VerbLemma) && verb.Form.VerbLemma is not ("blow up" or "overrun");
        var party = attacker.IsPronoun || Arguments.IsParty(attacker) || attacker.Classes.Has(Classes.Troops);
        if (!party || attacker.Classes.Has(Classes.Goods) || (attacker.IsPronoun && theme.IsPronoun) || words[attacker.Head].Form.Text is "he" or "she" or "i" or "nobody" or "we" or "you") return null;
        var ship = Arguments.IsCarrier(theme) && verb.Form.VerbLemma is "attack" or "strike" or "hit" or "target";
        if ((!force && !ship) || (arguments.From ?? arguments.FromPlace) is { } register && words[register.Head].Form.NounLemma is "register" or "registry" or "list" || (verb.Form.VerbLemma == "shell" && !(IsTarget(theme) || theme.IsPronoun || theme.Classes.Has(Classes.Place)))) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = "use/attacked", Clause = clause, Recipient = attacker, To = IsWhere(theme) || arguments.At is null ? theme : arguments.At };
    }

    // "The army bombed the runway", "the Defense Forces struck a warehouse": a war goes on, and nothing is told of what was sent to it.
    private static bool IsOwnArmy(ReadOnlySpan<Word> words, NounPhrase attacker) => attacker is { IsPronoun: false, Nationality: < 0, Country: null, Possessor: null, Of: null, Quantity: < 0 } && words[attacker.Head].Form.NounLemma is "army" or "air force" or "military" or "navy" or "armed forces" or "defence forces" or "defense forces" or "government forces" or "security forces" or "force" or "forces";

    // "attacks by the militia on villages", "the attacks of the Houthis on ships".
    private static NounPhrase? AttackerBehind(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (noun.Of is { IsPronoun: false } of && (of.Country is not null || of.Classes.Has(Classes.Troops))) return of;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= noun.End && complement.Prep <= noun.End + 3 && words[complement.Prep].Form.Text == "by" && complement.Noun is { IsPronoun: false } by && (Arguments.IsParty(by) || by.Classes.Has(Classes.Troops))) return by;
        }

        return null;
    }

    // What is done with weapons only.
    private static bool IsFromAfar(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "shelling" or "bombardment" or "air strike" or "airstrike" or "air raid" or "barrage" or "salvo" or "volley";
}
