using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// What is inferred and not told: "it is seen that", "the draught fits a delivery", "Or they bring soldiers", "aid that Tehran gives probably goes by sea"; and what an example or an
/// answer denies: "does not use tricks such as handing over coal", "that it does not".
/// </summary>
internal static class Conjectures
{
    // From what is told back to "such as".
    private const int Reach = 30;

    /// <summary>Folds them.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        for (var clause = draft.Clause; clause.Parent is { } parent; clause = parent) Seen(words, clause, parent, fold);
        OneOfSeveral(words, draft, sentence, fold);
        if (draft.Nominal is { } noun) Fitted(words, noun, draft.Clause, fold);
        else Described(words, draft.Clause, sentence, fold);
        ThoughtToBe(words, draft, Math.Min(sentence.End, words.Length), fold);
        if (draft.Kind == ClaimKind.Sighting && draft.Rule.Contains("leaning", StringComparison.Ordinal)) TakenFor(words, sentence, head, fold);
        Received(words, draft, sentence, fold);
        Exemplified(words, draft.Clause, head, fold);
        Without(words, draft.Clause, fold);
        Myth(words, sentence, head, fold);
        Elliptic(words, sentence, head, fold);
        if (draft.Rule.Contains("leaning", StringComparison.Ordinal)) NeverAny(words, sentence, draft.Clause, head, fold);
    }

    // "It is seen that loading goes on", "is viewed as having sent": seen by the mind. "It was seen loading" is seen by the eye.
    private static void Seen(ReadOnlySpan<Word> words, Clause clause, Clause parent, Commitment fold)
    {
        if (parent is not { Verb: { Passive: true, Negated: false, Form.VerbLemma: "see" or "view" or "regard" or "perceive" or "interpret" or "analyse" or "analyze" or "read" or "deem" or "judge" } verb, Subject: { } subject }) return;
        var told = clause.Relation == ClauseRelation.Content && clause.Governor is null && words[subject.Head].Form.Text == "it";
        var likened = clause is { Relation: ClauseRelation.Gerund, Marker: >= 0 and var marker } && words[marker].Form.Text == "as";
        if (told || likened) fold.Insist(verb.Main, verb.End, Modality.Possible);
    }

    // "Or they are adding to its stock": the second of two answers stands in a sentence of its own.
    private static void OneOfSeveral(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        if (words[sentence.First] is { Capital: true, Form.Text: "or" } && draft.Clause.Relation is not (ClauseRelation.Relative or ClauseRelation.Adverbial)) fold.Insist(sentence.First, sentence.First + 1, Modality.Possible);
    }

    // "The draught fits a delivery of fuel", "the pattern tallies with shipments": what something fits need not be.
    private static void Fitted(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause, Commitment fold)
    {
        if (clause is not { Verb: { Passive: false, Negated: false, Form.VerbLemma: "fit" or "match" or "tally" or "accord" or "correspond" or "fit with" or "tally with" or "accord with" or "correspond to" } verb, Subject: { } sign } || sign.Classes.Has(Classes.Person | Classes.Party) || sign.Country is not null || noun.Head < verb.End) return;
        if (clause.Objects.Contains(noun) || clause.HasComplement(noun)) fold.Insist(verb.Main, verb.End, Modality.Possible);
    }

    // "other aid which Tehran gives the Kremlin probably goes by sea": no surer than its way, where no known thing is told apart.
    private static void Described(ReadOnlySpan<Word> words, Clause clause, ClauseBuilder sentence, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Relative, Aside: false, Antecedent: { } thing, Verb: { Modal: < 0, Perfect: false } verb } || verb.Form.Forms.Has(VerbForms.Past) || words[thing.First].Form.Text is "the" or "these" or "those" or "this") return;
        for (var i = verb.End; i + 1 < sentence.End && i < verb.End + Reach && words[i].Tag is not (Tag.Pause or Tag.Stop or Tag.Verb); i++)
        {
            if (words[i].Tag == Tag.Adv && words[i + 1].Tag == Tag.Verb && words[i].Form.Ceiling(Parts.Adv, Classes.Cue) is Modality.Possible) fold.Insist(i, i + 1, Modality.Possible);
        }
    }

    // "found parts of cruise and ballistic missiles thought to be of Iranian make"; ", believed to be Iranian," is told beside.
    private static void ThoughtToBe(ReadOnlySpan<Word> words, Draft draft, int end, Commitment fold)
    {
        foreach (var noun in (ReadOnlySpan<NounPhrase?>)[draft.Item, draft.Counted, draft.To])
        {
            if (noun is null) continue;
            for (var i = noun.Head + 1; i + 3 < end && i <= noun.End + 1 && i < noun.Head + Reach; i++)
            {
                if (words[i].Form.VerbLemma is "think" or "believe" or "suspect" or "presume" or "assume" or "judge" && words[i].Form.Forms.Has(VerbForms.Participle) && words[i + 1].Tag == Tag.To && words[i + 2].Form.Text == "be" && words[i + 3].Tag != Tag.Verb && words[i - 1].Tag is Tag.Noun or Tag.Name) fold.Insist(i, i + 1, Modality.Possible);
            }
        }
    }

    // "stands in a station that looks like Krasnoyarsk", "over one ship, that the researchers believe to be the Vilkov": what is seen is taken for it.
    private static void TakenFor(ReadOnlySpan<Word> words, ClauseBuilder sentence, int head, Commitment fold)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause is not { Relation: ClauseRelation.Relative, Verb: { Negated: false, Passive: false } verb } || verb.First < head) continue;
            if (verb.Form.VerbLemma is "look like" || (verb.Form.VerbLemma == "look" && verb.End < words.Length && words[verb.End].Form.Text == "like") || (verb.Form.VerbLemma is "believe" or "think" or "suspect" or "take" or "assume" or "presume" && verb.End + 1 < words.Length && words[verb.End].Tag == Tag.To && words[verb.End + 1].Form.Text == "be")) fold.Insist(verb.Main, verb.End, Modality.Possible);
        }
    }

    // "has got hold of two shipments, which it seems were on their way to the militants": what goods are known by.
    private static void Received(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        if (draft is not { Kind: ClaimKind.Transfer, Nominal: null, Recipient: not null, Supplier: null, Clause.Verb: { Passive: false } got } || !got.Classes.Has(Classes.Receive)) return;
        for (var i = got.End; i + 2 < sentence.End; i++)
        {
            if (words[i].Form.Text == "which" && words[i + 1].Form.Text is "it seems" or "it appears" || (words[i].Form.Text == "which" && words[i + 1].Form.Text == "it" && words[i + 2].Form.VerbLemma is "seem" or "appear")) fold.Insist(i + 1, i + 2, Modality.Possible);
        }
    }

    // "does not use tricks, such as handing coal over at sea": an example of what is not done.
    private static void Exemplified(ReadOnlySpan<Word> words, Clause clause, int head, Commitment fold)
    {
        for (var i = head - 1; i > 0 && i > head - Reach && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause or Tag.That or Tag.Wh); i--)
        {
            if (words[i].Form.Text is not ("such as" or "like") || !words[i + 1].Form.Text.EndsWith("ing", StringComparison.Ordinal)) continue;
            for (var around = clause; around is not null; around = around.Parent)
            {
                if (around.Verb is { } verb && verb.End <= i && (verb.Negated || words[Math.Max(0, verb.First - 1)].Form.Text == "no longer" || verb.Form.VerbLemma is "refrain from" or "avoid" or "stop")) fold.Insist(verb.First, verb.End, Modality.Denied);
            }

            return;
        }
    }

    // "Without Iran ever sending missiles".
    private static void Without(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause.Verb is { Ing: true } && (clause.Subject ?? clause.Antecedent) is { First: > 0 } doer && words[doer.First - 1].Form.Text == "without") fold.Insist(doer.First - 1, doer.First, Modality.Denied);
    }

    // "Iran sending missiles was a fairy tale."
    private static void Myth(ReadOnlySpan<Word> words, ClauseBuilder sentence, int head, Commitment fold)
    {
        var end = Math.Min(sentence.End, words.Length) - 1;
        for (var i = head + 1; i + 1 < end && i < head + Reach && words[i].Tag is not (Tag.Comma or Tag.Pause or Tag.Stop or Tag.Conj or Tag.That or Tag.Wh); i++)
        {
            if (words[i].Form.VerbClasses.Has(Classes.Be) && words[i + 1].Tag == Tag.Det && words[i + 2].Tag == Tag.Noun && words[i + 2].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Denied) fold.Insist(i + 2, i + 3, Modality.Denied);
        }
    }

    // "passed on an assurance that it does not.": the verb is left out, and what it would be stands before.
    private static void Elliptic(ReadOnlySpan<Word> words, ClauseBuilder sentence, int head, Commitment fold)
    {
        var stop = Math.Min(sentence.End, words.Length) - 1;
        while (stop > head && words[stop].Tag is Tag.Stop or Tag.Quote) stop--;
        if (stop - 3 <= head || words[stop].Tag != Tag.Neg) return;
        if (words[stop - 1].Tag is Tag.Aux or Tag.Verb && words[stop - 2].Tag is Tag.Pron or Tag.Noun or Tag.Name && (words[stop - 3].Form.Text == "that" || (stop > 3 && words[stop - 4].Form.Text == "that"))) fold.Insist(stop, stop + 1, Modality.Denied);
    }

    // "said the firm dealt in kettles and “never had anything for the army”": what it dealt in was nothing of the kind.
    private static void NeverAny(ReadOnlySpan<Word> words, ClauseBuilder sentence, Clause clause, int head, Commitment fold)
    {
        var end = Math.Min(sentence.End, words.Length) - 2;
        for (var i = head + 1; i < end; i++)
        {
            if (words[i].Tag is Tag.Comma or Tag.Pause or Tag.Stop) return;
            if (words[i].Form.Text is not ("never" or "not" or "n't") || clause.Subject is null) continue;
            if (words[i + 1].Tag is Tag.Verb or Tag.Aux && words[i + 2].Form.Text is "anything" or "any" or "anybody" or "anyone") fold.Insist(i, i + 1, Modality.Denied);
        }
    }
}
