using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>Finds sentences that deny what was claimed before without saying it again: "dismissed the account", "called the reports a hoax", "said the claims were baseless".</summary>
internal static class Denials
{
    /// <summary>The clause that denies and who denies, or null.</summary>
    public static (Clause Clause, NounPhrase? Source)? Find(ReadOnlySpan<Word> words, List<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (clause.Verb is not { } verb) continue;
            // "was denied entry": who is refused denies nothing.
            if (verb is { Passive: true, Form.VerbLemma: "deny" } && clause.Objects.Count > 0) continue;
            // "Nobody denies it".
            if (clause.Subject is { } nobody && words[nobody.Head].Form.Text is "nobody" or "no one" or "none" or "noone" or "neither") continue;
            if (verb.Form.VerbLemma == "shoot down" && !IsStoryShot(words, clause, verb)) continue;
            if (verb.Negated || (verb.First > 0 && words[verb.First - 1].Form.Text == "nor")) continue;
            if (SpeaksOfFalse(words, clause, verb)) return (clause, clause.Subject);
            // "…, which the French have always denied": what the sentence itself has told.
            if (clause is { Relation: ClauseRelation.Relative, Aside: true } && verb is { Passive: false, Form.VerbLemma: "deny" or "reject" or "dismiss" or "dispute" } && clause.Subject is not null && clause.Antecedent is { } said && clause.Subject != said && !said.Classes.Has(Classes.Cue)) return (clause, clause.Subject);
            // "…, a claim denied by Tehran".
            if (clause is { Relation: ClauseRelation.Participle, Antecedent: { First: > 0 } claim } && verb is { Passive: true, Form.VerbLemma: "deny" or "reject" or "dismiss" or "dispute" } && words[claim.First - 1].Tag is Tag.Comma or Tag.Pause && IsAccount(words, claim)) return (clause, By(words, clause));
            // "waved away the reports", "denied breaching the embargo", "denied any part in the trade": no verb of a claim, and the claim is denied all the same.
            if (verb.Classes.Has(Classes.Deny) && !verb.Classes.Has(Classes.Ban) && !verb.Passive && !IsNoDenial(verb) && IsOneObject(words, clause) && (IsAccount(words, clause.Objects[0]) || IsPart(words, clause.Objects[0]) || clause.Objects[0] is { Event: ClaimKind.Transfer, Of: null })) return (clause, clause.Subject);
            if (verb.Classes.Has(Classes.Deny) && !verb.Passive && !IsNoDenial(verb) && clause.Objects.Count == 0 && clause.Children.Exists(static child => child.Relation == ClauseRelation.Gerund && child.Verb is { } breach && breach.Classes.Has(Classes.Ban))) return (clause, clause.Subject);
            if (verb.Classes.Has(Classes.Deny) && !verb.Classes.Has(Classes.Ban) && verb.Form.VerbLemma is "deny" or "dismiss" or "reject" or "refute" or "rebut" or "repudiate" or "disavow" or "debunk")
            {
                if (verb.Passive && clause is { Subject: { } denied, Objects.Count: 0 } && IsAccount(words, denied)) return (clause, By(words, clause));
                if (clause.Objects.Count == 0 && !clause.Children.Exists(static child => child.Relation is ClauseRelation.Content or ClauseRelation.Gerund)) return (clause, clause.Subject);
                // "denying them the use of our banks" refuses.
                if (IsOneObject(words, clause) && IsAccount(words, clause.Objects[0])) return (clause, clause.Subject);
            }
            else if (verb.Classes.Has(Classes.Label) && clause.Objects.Count > 0 && ((IsAccount(words, clause.Objects[0]) && HasFalsehood(words, clause, clause.Objects[0])) || IsFalseAccount(words, clause.Objects[0])))
            {
                return (clause, clause.Subject);
            }
            else if (verb.IsBe && clause.Subject is { } subject && IsAccount(words, subject) && HasFalsehood(words, clause, subject))
            {
                return (clause, clause.Parent?.Verb?.Classes.Has(Classes.Say) == true ? clause.Parent.Subject : null);
            }
        }

        return null;
    }

    /// <summary>True for a denial that bears on its own sentence: "…, which Tehran denies", "…, a claim both states have denied".</summary>
    public static bool IsAside(ReadOnlySpan<Word> words, List<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (clause is not { Relation: ClauseRelation.Relative or ClauseRelation.Participle, Verb: { } verb } || !verb.Classes.Has(Classes.Deny)) continue;
            if ((clause.Aside && clause.Relation == ClauseRelation.Relative) || (clause.Antecedent is { First: > 0 } told && words[told.First - 1].Tag is Tag.Comma or Tag.Pause)) return true;
        }

        return false;
    }

    /// <summary>True for a denial behind "but" of what its own sentence has told: "…, but Kampala denies it".</summary>
    public static bool IsAnswer(ReadOnlySpan<Word> words, List<Clause> clauses)
    {
        if (Find(words, clauses) is not { Clause: { Sibling: not null, Subject: { } answering } clause } || clause.Verb is not { Passive: false, Modal: < 0, Form.VerbLemma: "deny" or "reject" or "dismiss" or "dispute" }) return false;
        var before = Math.Min(answering.First, clause.First) - 1;
        return before > 0 && (words[before].Tag is Tag.Conj or Tag.Pause || words[before].Form.Text is "though" or "although" or "while") && (clause.Objects.Count == 0 || clause.Objects[0].IsPronoun || IsAccount(words, clause.Objects[0]));
    }

    /// <summary>True when what is denied is told in a clause that made a draft: "rejected accusations that it arms the rebels", "dismissed the charge, saying that it arms nobody".</summary>
    public static bool SaysWhat(ReadOnlySpan<Word> words, Clause denying, List<Draft> drafts)
    {
        // "pushed back on speculation that a reactor was installed": even where nothing was read of it.
        if (denying.Children.Exists(static child => child is { Relation: ClauseRelation.Content, Governor: not null })) return true;
        foreach (var draft in drafts)
        {
            // "rejected the charge: 'Iran has sent no missiles.'"
            if (draft.Clause is { Verb: { Negated: true } negated } && negated.First > denying.First) return true;
            var said = false;
            // "dismissed the account, saying that its ships carry coal": what the denier says instead is no denial of it.
            var instead = false;
            for (var clause = draft.Clause; clause.Parent is { } parent && clause.Relation is ClauseRelation.Content or ClauseRelation.Gerund or ClauseRelation.Infinitive or ClauseRelation.Participle; clause = parent)
            {
                said |= clause.Relation is ClauseRelation.Content or ClauseRelation.Gerund || clause.Governor is not null;
                instead |= clause is { Relation: ClauseRelation.Participle, Verb: { Ing: true } saying } && saying.Classes.Has(Classes.Say) && clause != draft.Clause;
                if (parent == denying && said) return !instead || IsNegative(words, draft);
            }
        }

        return false;
    }

    // "saying that it arms nobody", "adding that no shells had been sent".
    private static bool IsNegative(ReadOnlySpan<Word> words, Draft draft)
    {
        if (draft.NegativeEvent || draft.Ceiling == Modality.Denied || draft.Clause.Verb is { Negated: true }) return true;
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[draft.Clause.Subject, draft.Supplier, draft.Recipient, draft.Carrier, draft.Item, draft.Nominal])
        {
            if (noun is not null && words[noun.Determiner >= 0 ? noun.Determiner : noun.Head].Form.Text is "no" or "none" or "neither" or "nobody" or "nothing" or "no-one") return true;
        }

        return false;
    }

    // "called the reports fiction": one phrase to the eye of the grammar.
    private static bool IsFalseAccount(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Determiner >= 0 && noun.Head > noun.CoreFirst && IsFalsehood(words, noun) && (words[noun.CoreFirst].Form.NounClasses.Has(Classes.Account) || words[noun.Head - 1].Form.NounClasses.Has(Classes.Account));

    // "shot down the rumour"; "shot down several hundred of them" tells of what flies.
    private static bool IsStoryShot(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb) => (verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null) is { IsPronoun: false, CountOnly: false } told && words[told.Head].Form.NounClasses.Has(Classes.Account);

    // "ceased complying with the sanctions": says nothing of what was said.
    private static bool IsNoDenial(VerbGroup verb) => verb.Form.VerbLemma is "fail" or "refuse" or "decline" or "halt" or "cease" or "stop" or "rule out";

    private static NounPhrase? By(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "by") return complement.Noun;
        }

        return null;
    }

    private static bool IsAccount(ReadOnlySpan<Word> words, NounPhrase noun) => (noun.Of is null || noun.Of.Event is not null) && (noun.IsPronoun || words[noun.Head].Form.NounClasses.Has(Classes.Account));

    private static bool IsPart(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.Text is "presence" or "involvement" or "role" or "part" or "link" or "links" or "connection" or "responsibility" or "complicity" or "wrongdoing";

    // "denied the matter several times": how often is no object.
    private static bool IsOneObject(ReadOnlySpan<Word> words, Clause clause) => clause.Objects.Count == 1 || (clause.Objects.Count == 2 && (words[clause.Objects[1].Head].Form.NounLemma == "time" || IsFalsehood(words, clause.Objects[1])));

    /// <summary>"called the reports groundless": the clause says of an account that it is false.</summary>
    internal static bool IsCalledFalse(ReadOnlySpan<Word> words, Clause clause, NounPhrase account) => words[account.Head].Form.NounClasses.Has(Classes.Account) && HasFalsehood(words, clause, account);

    // "The Kremlin spoke of false reports".
    private static bool SpeaksOfFalse(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        if (verb is { Passive: true } || (clause.Sibling is { } before && before.Subject == clause.Subject) || verb.Form.VerbLemma is not ("speak of" or "speak" or "talk of" or "talk")) return false;
        foreach (var noun in clause.Objects)
        {
            if (noun.Of is null && IsFalseWord(words, noun)) return true;
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "of" or "about" && !complement.Noun.IsPronoun && complement.Noun.Of is null && IsFalseWord(words, complement.Noun)) return true;
        }

        return false;
    }

    // "false reports", "a groundless fabrication", "fake news".
    private static bool IsFalseWord(ReadOnlySpan<Word> words, NounPhrase noun) => (IsAccount(words, noun) && IsFalsehood(words, noun)) || words[noun.Head].Form.Ceiling(Parts.Noun, Classes.Cue) is Modality.Denied;

    private static bool HasFalsehood(ReadOnlySpan<Word> words, Clause clause, NounPhrase account)
    {
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Ceiling(Parts.Adj, Classes.Cue) == Modality.Denied) return true;
        }

        foreach (var noun in clause.Objects)
        {
            if (noun != account && IsFalsehood(words, noun)) return true;
        }

        foreach (var complement in clause.Preps)
        {
            if (IsFalsehood(words, complement.Noun)) return true;
        }

        return false;
    }

    private static bool IsFalsehood(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.CoreFirst; i < noun.CoreEnd; i++)
        {
            // Who calls a report a rumour denies it.
            if (words[i].Form.Ceiling(Parts.Adj | Parts.Noun, Classes.Cue) is Modality.Denied or Modality.Speculated) return true;
        }

        return false;
    }
}
