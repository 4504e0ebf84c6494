using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// Doubts, plans and denials that stand in a phrase of the sentence and in no clause above the claim: "consistent with loaded trains going south", "in its belief", "knows of no case in which", "what
/// had long been rumoured: that …", "a vessel of the Lena's length", "300 men were picked", "were unable to
/// establish who fired it".
/// </summary>
internal static class Reservations
{
    // From a word of doubt to what it is about.
    private const int Reach = 24;

    // From a word of doubt to the noun that it belongs to.
    private const int Near = 5;

    /// <summary>Folds what phrases of the sentence leave of the claim.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        Fitting(words, draft, head, fold);
        Believed(words, sentence, head, fold);
        Rumoured(words, head, fold);
        Measured(words, draft, fold);
        NoCase(words, draft, fold);
        Ahead(words, draft, fold);
        Ready(words, head, fold);
        Fronted(words, draft, sentence, head, fold);
        Unable(words, sentence, head, fold);
        for (var clause = draft.Clause; clause.Parent is not null; clause = clause.Parent) Unconfirmed(words, clause, fold);
    }

    // "That does not mean that there were no deliveries": it leaves them possible. The "no" is passed before the cues are looked at.
    internal static void Meaning(ReadOnlySpan<Word> words, int head, ClauseBuilder sentence, Commitment fold)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Verb is not { Negated: true, Passive: false, Form.VerbLemma: "mean" or "imply" or "signify" } verb || verb.End > head) continue;
            for (var i = verb.First; i < head; i++)
            {
                if (words[i].Tag == Tag.Neg || words[i].Form.Text is "no" or "not") fold.Pass(i);
            }

            fold.Add(verb.Main, verb.End, Modality.Possible);
        }
    }

    // "The shift is consistent with loaded trains going south": what fits a thing does not show it.
    private static void Fitting(ReadOnlySpan<Word> words, Draft draft, int head, Commitment fold)
    {
        if (draft.Clause is { Relation: ClauseRelation.Relative, Aside: true }) return;
        // "The number of wagons follows that at the border by days, which is consistent with trains going on": told for what it fits.
        for (var i = head + 1; draft is { Kind: ClaimKind.Movement, Nominal: null } && i + 2 < words.Length && i < head + Reach && !IsEdge(words[i].Tag); i++)
        {
            if (words[i].Form.Text == "which" && words[i - 1].Tag == Tag.Comma && words[i + 1].Form.VerbClasses.Has(Classes.Be) && words[i + 2].Form.Text is "consistent with" or "compatible with") fold.Insist(i + 2, i + 3, Modality.Possible);
        }

        for (var i = head - 1; i >= 0 && i > head - Reach && !IsEdge(words[i].Tag) && words[i].Tag != Tag.Comma; i--)
        {
            if (words[i].Form.Text is "consistent with" or "compatible with") fold.Add(i, i + 1, Modality.Possible);
        }
    }

    // "weapons that in its belief were being sent", "in the suspicion of the panel".
    private static void Believed(ReadOnlySpan<Word> words, ClauseBuilder sentence, int head, Commitment fold)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            // "found weapons that in its belief were being sent": the find is no belief.
            if (i > head && words[i].Tag is Tag.That or Tag.Wh) return;
            if (words[i].Form.Text is not ("in" or "to")) continue;
            var noun = i + 1;
            while (noun < sentence.End && noun < i + Near && words[noun].Tag is Tag.Det or Tag.Name or Tag.Poss or Tag.Adj or Tag.Pron) noun++;
            if (noun > i + 1 && noun + 1 < sentence.End && words[noun + 1].Form.Text != "that" && words[noun].Form.NounLemma is "belief" or "suspicion" or "guess" or "conjecture" or "supposition" or "surmise" && words[noun].Tag == Tag.Noun) fold.Add(noun, noun + 1, Modality.Possible);
        }
    }

    // "bore out what had long been rumoured: that Russia helps", "as is suspected: that …".
    private static void Rumoured(ReadOnlySpan<Word> words, int head, Commitment fold)
    {
        for (var i = head - 1; i > 1 && i > head - Reach - Reach && words[i].Tag is not (Tag.Stop or Tag.Break); i--)
        {
            if (words[i].Form.Text != "that" || words[i - 1].Tag is not (Tag.Pause or Tag.Comma)) continue;
            var verb = i - 2;
            while (verb > 0 && verb > i - Near && words[verb].Tag is Tag.Adv or Tag.Time) verb--;
            if (words[verb].Form.Ceiling(Parts.Verb, Classes.Hedge) is { } ceiling and not Modality.Planned && words[verb].Form.Forms.Has(VerbForms.Participle)) fold.Insist(verb, verb + 1, ceiling);
            else if (words[verb].Form.Ceiling(Parts.Adj, Classes.Cue) is { } adjective and < Modality.Planned) fold.Insist(verb, verb + 1, adjective);
        }
    }

    // "a vessel of the Lena's length and colours": what is like a thing need not be it.
    private static void Measured(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[draft.Carrier, draft.Item, draft.Counted])
        {
            // "boats of her size": what such boats do.
            if (noun is { Plural: true, Quantity: < 0 }) continue;
            for (var mark = noun?.Of; mark is not null; mark = mark.Next)
            {
                if ((mark.Possessor is not null || (mark.Determiner >= 0 && words[mark.Determiner].Form.Text is "its" or "her" or "his" or "their")) && Doubts.IsMark(words[mark.Head].Form.NounLemma)) fold.Add(mark.Head, mark.Head + 1, Modality.Possible);
            }
        }
    }

    // "knows of no case in which students were employed", "recalls no instance where arms were sent".
    private static void NoCase(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        for (var clause = draft.Clause; clause.Parent is not null; clause = clause.Parent)
        {
            if (clause is not { Relation: ClauseRelation.Relative or ClauseRelation.Content or ClauseRelation.Gerund } || (clause.Antecedent ?? clause.Governor) is not { Determiner: >= 0 } kind) continue;
            if (words[kind.Determiner].Form.Text == "no" && words[kind.Head].Form.NounLemma is "case" or "instance" or "example" or "incident" or "occasion") fold.Insist(kind.Determiner, kind.Determiner + 1, Modality.Denied);
        }
    }

    // "300 young men were picked": who is chosen has not gone. "More labourers are to follow": still to come.
    private static void Ahead(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        if (draft.Clause.Verb is not { } verb) return;
        if (draft.Kind is ClaimKind.Labour or ClaimKind.Deployment && verb is { Negated: false, Form.VerbLemma: "pick" or "select" or "choose" or "earmark" or "designate" } && !IsPickedUp(words, verb)) fold.Add(verb.Main, verb.End, Modality.Planned);
        if (verb is { IsBe: true, Modal: < 0 } && verb.End + 1 < words.Length && words[verb.End].Tag == Tag.To && words[verb.Main].Form.Text is "is" or "are" or "was" or "were" && words[verb.End + 1].Form.Text is not ("be" or "blame")) fold.Add(verb.End, verb.End + 1, Modality.Planned);
    }

    // "picked the men up at the port": fetched and not chosen.
    private static bool IsPickedUp(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        for (var i = verb.End; i < words.Length && i < verb.End + Near && words[i].Tag is not (Tag.Comma or Tag.Stop or Tag.Verb); i++)
        {
            if (words[i].Form.Text == "up") return verb.Form.VerbLemma == "pick";
        }

        return false;
    }

    // "was getting ready to hand Russia armed drones": whatever is read as the verb behind it.
    private static void Ready(ReadOnlySpan<Word> words, int head, Commitment fold)
    {
        for (var i = head; i > 1 && i > head - Near && !IsEdge(words[i - 1].Tag) && words[i - 1].Tag != Tag.Comma; i--)
        {
            if (words[i - 1].Form.Text == "to" && (words[i - 2].Form.Text.EndsWith(" ready", StringComparison.Ordinal) || words[i - 2].Form.Text is "ready" or "set" or "poised" or "prepared" or "keen" or "eager" or "about")) fold.Add(i - 2, i, Modality.Planned);
        }
    }

    // "That it supplied drones to the Kremlin, Tehran denies": what stands in front is what is denied.
    private static void Fronted(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, int head, Commitment fold)
    {
        if (sentence.First >= words.Length || words[sentence.First].Form.Text != "that") return;
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Verb is not { } verb || verb.First < head || clause == draft.Clause) continue;
            var teller = ScopeStage.IsTeller(words, clause.Subject) ? clause.Subject : null;
            // "That arms were flown there is plausible but not proven."
            if (verb is { IsBe: true, Negated: false } && verb.End < words.Length && words[verb.End].Form.Ceiling(Parts.Adj, Classes.Cue) is { } judged and < Modality.Planned) fold.Insist(verb.End, verb.End + 1, judged);
            if (verb.Classes.Has(Classes.Deny) && !verb.Passive && clause.Objects.Count == 0) fold.Say(teller, verb.Main, verb.End, verb.Negated ? Modality.Possible : Modality.Denied);
        }
    }

    // "no confirmation so far of Russia passing on technology": a time stands between the noun and what it is about.
    private static void Unconfirmed(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Gerund or ClauseRelation.Participle, Verb: { Ing: true } verb }) return;
        var prep = (clause.Subject ?? clause.Antecedent) is { } doer && doer.End == verb.First ? doer.First - 1 : verb.First - 1;
        if (prep > 0 && words[prep].Tag == Tag.Prep && words[prep].Form.Text is "of" or "about" or "on" or "for") Hearsay.Nothing(words, prep, pastVerbs: 0, fold);
    }

    private static bool IsEdge(Tag tag) => tag is Tag.Stop or Tag.Break or Tag.Pause;

    // "From what place it was fired they were unable to establish", "unable to confirm that it was fired".
    private static void Unable(ReadOnlySpan<Word> words, ClauseBuilder sentence, int head, Commitment fold)
    {
        for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
        {
            if (words[i].Form.Text != "unable" || words[i + 1].Form.Text != "to" || words[i + 2].Form.VerbLemma is not ("establish" or "determine" or "confirm" or "verify" or "say" or "tell" or "prove" or "ascertain")) continue;
            if (i < head ? IsOneClause(words, i, head) : words[sentence.First].Tag == Tag.Wh || words[sentence.First + 1].Tag == Tag.Wh) fold.Insist(i, i + 3, Modality.Denied);
        }
    }

    private static bool IsOneClause(ReadOnlySpan<Word> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Tag is Tag.Comma or Tag.Pause or Tag.Stop) return false;
        }

        return true;
    }
}
