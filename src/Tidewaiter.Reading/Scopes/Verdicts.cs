using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// What is said of an account in its own sentence: that it is false ("called the reports a fantasy", "the claim that … is a lie", "a lie according to which"), or that it is rejected
/// ("turned down charges that", "a rebuttal of the story that").
/// </summary>
internal static class Verdicts
{
    // From a relative clause back to what it is about.
    private const int Near = 4;

    // From an account to its rejection.
    private const int Far = 12;

    private const int Reach = 16;

    /// <summary>Folds them.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        foreach (var clause in sentence.Clauses)
        {
            // "called claims of exports a paradox" too: of a noun, its own clause.
            if (clause is { Relation: ClauseRelation.Relative, Verb.Negated: true } && clause.First > head) Contradicted(words, clause, fold);
            if (clause.Verb is { } verb && (clause != draft.Clause || (draft.Nominal is not null && verb.Classes.Has(Classes.Label)))) Verdict(words, draft, clause, verb, fold);
        }

        Belied(words, head, sentence.End, fold);
        Rejected(words, head, fold);
        Lied(words, head, fold);
        for (var clause = draft.Clause; clause.Parent is not null; clause = clause.Parent) Rebutted(words, clause, fold);
    }

    // "called the reports that … a fantasy", "rejected as false a statement by X that …".
    private static void Verdict(ReadOnlySpan<Word> words, Draft draft, Clause clause, VerbGroup verb, Commitment fold)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        if (clause.Subject is { } told && (told.Classes.Has(Classes.Cue | Classes.Account) || told.Next?.Classes.Has(Classes.Cue | Classes.Account) == true) && told.First < head && head < verb.First)
        {
            if (verb.IsBe || verb.Form.VerbLemma is "prove" or "turn out" or "ring") Untrue(words, verb, fold);
            // "Evidence that … is lacking"
            if (verb.Form.VerbLemma == "lack" && clause.Objects.Count == 0) fold.Add(verb.Main, verb.End, Modality.Denied);
            // "have no basis in fact"
            if (verb.Classes.Has(Classes.Have) && clause.Objects.Count > 0 && clause.Objects[0] is { Determiner: >= 0 } ground && words[ground.Determiner].Form.Text == "no") fold.Add(ground.Determiner, ground.Determiner + 1, Modality.Denied);
        }

        // "The supply of arms is called a fabrication".
        if (verb is { Passive: true, Negated: false } && draft.Nominal is not null && clause.Subject is { } named && head < verb.First && (named == draft.Nominal || Surroundings.Reaches(named, draft.Nominal)) && verb.Classes.Has(Classes.Label)) False(words, verb.End, head, fold);
        if (head <= verb.Main || verb.Negated) return;
        if (verb.Classes.Has(Classes.Label) && !SaysBeside(clause, draft.Clause)) False(words, verb.End, head, fold);

        if (!verb.Classes.Has(Classes.Deny) || ScopeStage.Silences(clause) || SaysBeside(clause, draft.Clause)) return;
        for (var i = verb.End; i < head; i++)
        {
            if (words[i].Tag is Tag.Stop or Tag.Break) return;
            // "was halted on the suspicion that …": why it was halted.
            if (words[i - 1].Form.Text == "on" || (words[i - 1].Tag == Tag.Det && words[i - 2].Form.Text == "on")) continue;
            if (words[i].Tag == Tag.Noun && words[i].Form.NounClasses.Has(Classes.Cue) && !Leaves(clause, draft.Clause)) fold.Add(verb.Main, verb.End, Modality.Denied);
        }
    }

    // Words of falsehood behind a verb that gives a name to something.
    private static void False(ReadOnlySpan<Word> words, int first, int head, Commitment fold)
    {
        for (var i = first; i < words.Length && words[i].Tag is not (Tag.Stop or Tag.Break); i++)
        {
            if (i != head && words[i].Tag is Tag.Noun or Tag.Adj && words[i].Form.Ceiling(Parts.Noun | Parts.Adj, Classes.Cue) is Modality.Denied) fold.Add(i, i + 1, Modality.Denied);
        }
    }

    // "called the account groundless and said it was Paris that …", "rejected the charge, saying that its trains carry wheat": what is said beside the verdict is no part of it.
    private static bool SaysBeside(Clause verdict, Clause clause)
    {
        for (; clause.Parent is { } parent; clause = parent)
        {
            if (clause.Relation == ClauseRelation.Content && parent.Verb is { Negated: false } said && said.Classes.Has(Classes.Say) && !said.Classes.Has(Classes.Deny) && (parent.Sibling == verdict || (parent is { Relation: ClauseRelation.Participle, Antecedent: null, Verb.Ing: true } && parent.Parent == verdict))) return true;
        }

        return false;
    }

    // "The claim that … is a lie".
    private static void Untrue(ReadOnlySpan<Word> words, VerbGroup verb, Commitment fold)
    {
        for (var i = verb.End; i < words.Length && words[i].Tag is Tag.Noun or Tag.Adj or Tag.Det or Tag.Adv; i++)
        {
            if (words[i].Form.Ceiling(Parts.Noun | Parts.Adj, Classes.Cue) is { } ceiling) fold.Add(i, i + 1, ceiling);
        }
    }

    // Another main clause behind "and" or "but" is out of the reach of a verdict.
    private static bool Leaves(Clause verdict, Clause clause)
    {
        for (var around = clause; around is not null; around = around.Parent)
        {
            if (around == verdict) return false;
            if (around.Relation == ClauseRelation.Main) return true;
        }

        return true;
    }

    // "has spread a lie according to which Pyongyang gave it ammunition".
    private static void Lied(ReadOnlySpan<Word> words, int head, Commitment fold)
    {
        for (var which = head - 1; which > 2 && which > head - Reach && words[which].Tag is not (Tag.Stop or Tag.Break); which--)
        {
            if (words[which].Form.Text != "which" || words[which - 1].Form.Text is not ("according to" or "by" or "in")) continue;
            for (var lie = which - 2; lie >= 0 && lie > which - Near; lie--)
            {
                if (words[lie].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Denied) fold.Insist(lie, lie + 1, Modality.Denied);
            }
        }
    }

    // "put out one more rebuttal of a paper's story that ammunition had gone": it is denied.
    private static void Rebutted(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        var that = clause.Subject?.First ?? clause.Verb?.First ?? clause.First;
        while (that > 1 && that > clause.First - Near && words[that].Form.Text != "that") that--;
        if (that < 1 || words[that].Form.Text != "that" || words[that - 1].Form.Ceiling(Parts.Noun, Classes.Cue) is null) return;
        for (var i = that - 1; i > 0 && i > that - Far && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Verb); i--)
        {
            if (words[i].Form.NounLemma is "rebuttal" or "denial" or "refutation" or "dismissal" or "rejection") fold.Insist(i, i + 1, Modality.Denied);
        }
    }

    // "Reports which placed weapons on board had turned out to be false", "claims that Iran sends arms were “worn out”": what is said of an account is seldom that it is true.
    private static void Belied(ReadOnlySpan<Word> words, int head, int end, Commitment fold)
    {
        var told = head - 1;
        while (told > 0 && told > head - Reach && !(words[told].Tag is Tag.That or Tag.Wh || words[told].Form.Text == "that")) told--;
        if (told < 1 || !words[told - 1].Form.NounClasses.Has(Classes.Account | Classes.Cue | Classes.Telling)) return;
        for (var i = head + 1; i + 1 < end && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause); i++)
        {
            var be = words[i].Form.VerbClasses.Has(Classes.Be) || words[i].Form.VerbLemma is "prove" or "turn out";
            if (IsUnchecked(words, head, i) || (be && words[i + 1].Form.VerbLemma is "drop" or "withdraw" or "retract" or "quash")) fold.Insist(i, i + 1, Modality.Possible);
            if (be && words[i + 1].Tag == Tag.Quote) fold.Insist(i, i + 1, Modality.Possible);
            for (var verdict = i + 1; be && verdict < end && verdict < i + Near; verdict++)
            {
                if (words[verdict].Form.Text == "worn out" || words[verdict].Form.Ceiling(Parts.Noun | Parts.Adj, Classes.Cue) == Modality.Denied) fold.Insist(verdict, verdict + 1, Modality.Denied);
            }
        }
    }

    // "The report that Iran sent missiles could not be verified".
    private static bool IsUnchecked(ReadOnlySpan<Word> words, int head, int check)
    {
        if (words[check].Form.VerbLemma is not ("verify" or "confirm" or "prove" or "check" or "corroborate" or "substantiate" or "authenticate" or "establish")) return false;
        for (var i = check - 1; i > head && i >= check - Near; i--)
        {
            if (words[i].Tag == Tag.Neg || words[i].Form.Text is "cannot" or "impossible" or "yet" or "remains") return true;
        }

        return false;
    }

    // "Its signal placed it off Oman, which it was not": the writer knows better.
    private static void Contradicted(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause is { Subject.IsPronoun: true, Modifiers.Count: 0, Preps.Count: 0, Verb: { } verb } && (verb.IsBe || verb.Form.VerbLemma is "do") && (verb.End >= words.Length || words[verb.End].Tag is Tag.Comma or Tag.Stop or Tag.Pause or Tag.Break)) fold.Insist(verb.First, verb.End, Modality.Denied);
    }

    // "turned down Western charges that arms are reaching Russia", where "charges" may be read as a verb.
    private static void Rejected(ReadOnlySpan<Word> words, int head, Commitment fold)
    {
        for (var that = head - 1; that > 2 && that > head - Reach && words[that].Tag is not (Tag.Stop or Tag.Break); that--)
        {
            if (words[that].Form.Text != "that" || !words[that - 1].Form.NounClasses.Has(Classes.Account | Classes.Cue)) continue;
            for (var i = that - 2; i >= 0 && i > that - 2 - Near && words[i].Tag is not (Tag.Comma or Tag.Pause or Tag.Stop); i--)
            {
                // "Nobody has produced proof that …"
                if (words[i].Form.Text is "nobody" or "no one" or "no-one" && words[that - 1].Form.NounLemma is "proof" or "evidence" or "confirmation" or "sign") fold.Insist(i, i + 1, Modality.Denied);
                if (words[i].Form.VerbLemma is "turn down" or "reject" or "dismiss" or "deny" or "refute" or "rebuff" or "throw out" or "brush aside" or "brush off" or "wave away" && i > 0 && words[i - 1].Tag != Tag.Neg) fold.Insist(i, i + 1, Modality.Denied);
            }
        }
    }
}
