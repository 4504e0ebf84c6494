using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What a carrier has aboard and who is housed where, told by verbs of having and being; soldiers told by their losses.</content>
internal static partial class VerbFrames
{
    // "The base is home to 300 Turkish soldiers", "the sawmill is home to 600 loggers from North Korea".
    private static Draft? Home(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { IsBe: true, Negated: false, Modal: < 0 } verb, Subject: { IsPronoun: false } place } || clause.Objects.Exists(static noun => noun.IsPronoun) || !(clause.Objects is [{ } home, ..] ? words[home.Head].Form.NounLemma == "home" : HasModifier(words, clause, "home"))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text != "to" || complement.Noun is not { IsPronoun: false } people || !(IsForce(people) || people.Classes.Has(Classes.Workers)) || !(people.Quantity >= 0 || IsForeign(words, people))) continue;
            var kind = IsForce(people) ? ClaimKind.Deployment : ClaimKind.Labour;
            return new Draft { Kind = kind, Rule = $"{kind.Word()}/home", Clause = clause, Supplier = Origin(words, clause, people), Item = people, Counted = people, To = IsWhere(place) ? place : null };
        }

        return null;
    }

    // "The North Koreans suffered heavy losses at Plekhovo": who loses men in a fight has been in it.
    private static Draft? Suffered(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Modal: < 0, Negated: false } verb, Subject: { IsPronoun: false } force, Objects: [{ } loss, ..] } || !(IsForce(force) || force.IsPeople) || !IsForeign(words, force) || words[loss.Head].Form.NounLemma is not ("loss" or "losses" or "casualty" or "casualties" or "toll")) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("in" or "at" or "near" or "around" or "on" or "outside" or "during")) continue;
            if (IsCombat(words, complement.Noun) || words[complement.Noun.Head].Form.NounLemma is "battlefield" or "front" or "front line") return new Draft { Kind = ClaimKind.Use, Rule = "use/losses", Clause = clause, Recipient = force, Counted = force.Quantity >= 0 ? force : null, To = IsWhere(complement.Noun.Of) ? complement.Noun.Of : complement.Noun };
            if (IsWhere(complement.Noun) && !IsAtHome(words, force, complement.Noun)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/losses", Clause = clause, Item = force, Counted = force, To = complement.Noun };
        }

        return null;
    }

    /// <summary>"The dhow, en route to Yemen, was registered in Iran": a leg told beside what the clause says. Null when the clause tells a leg of its own.</summary>
    public static Draft? EnRoute(ReadOnlySpan<Word> words, Clause clause, List<Draft> drafts)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is not ("en route to" or "en route for" or "on its way to" or "on her way to" or "on their way to") || complement.Noun.Event is not null) continue;
            NounPhrase? ship = null;
            foreach (var noun in clause.Objects)
            {
                if (noun.End == complement.Prep) ship = noun;
            }

            if (clause.Subject is { } subject && (subject.End == complement.Prep || (subject.End + 1 == complement.Prep && words[subject.End].Tag == Tag.Comma))) ship = subject;
            if (ship is null or { IsPronoun: true } || !(Arguments.IsShipLike(ship) || ship.Event == ClaimKind.Transfer) || !(IsWhere(complement.Noun) || Arguments.IsParty(complement.Noun)) || IsGoing(clause, drafts)) return null;
            var carrier = Arguments.IsShipLike(ship) ? ship : null;
            return new Draft { Kind = ClaimKind.Movement, Rule = "movement/en-route", Clause = clause, Carrier = carrier, Item = carrier is null ? ship : null, Counted = ship, To = complement.Noun };
        }

        return null;
    }

    private static bool IsGoing(Clause clause, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Clause == clause && draft.Kind is ClaimKind.Movement or ClaimKind.Transfer && (draft.To ?? draft.Recipient) is not null) return true;
        }

        return false;
    }
}
