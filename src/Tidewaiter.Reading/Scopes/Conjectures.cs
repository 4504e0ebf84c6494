using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// What is inferred and not told: "it is seen that", "the draught fits a delivery", "Or they bring soldiers", "share features with", "aid that Tehran gives probably goes by sea"; and what a comparison
/// or an answer denies: "does not use tricks such as handing over coal", "all of them were real students", "that it does not".
/// </summary>
internal static class Conjectures
{
    // From a verb to the noun of likeness, and from that to its "with".
    private const int Near = 5;

    // From what is told back to "such as".
    private const int Reach = 30;

    /// <summary>Folds them.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        for (var clause = draft.Clause; clause.Parent is { } parent; clause = parent) Seen(words, clause, parent, fold);
        OneOfSeveral(words, draft, sentence, fold);
        if (draft.Nominal is { } noun) Fitted(words, noun, draft.Clause, fold);
        else Described(words, draft.Clause, fold);
        if (draft.Kind is ClaimKind.Technology or ClaimKind.Transfer) Alike(words, sentence, fold);
        if (draft.Kind is ClaimKind.Labour or ClaimKind.Deployment or ClaimKind.Training) Genuine(words, sentence, fold);
        Exemplified(words, draft.Clause, head, fold);
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
        if (clause is not { Verb: { Passive: false, Negated: false, Form.VerbLemma: "fit" or "match" or "tally" or "square" or "accord" or "chime" or "correspond" or "agree" or "fit with" or "tally with" or "accord with" or "correspond to" } verb, Subject: { } sign } || sign.Classes.Has(Classes.Person | Classes.Party) || sign.Country is not null || noun.Head < verb.End) return;
        if (clause.Objects.Contains(noun) || clause.HasComplement(noun)) fold.Insist(verb.Main, verb.End, Modality.Possible);
    }

    // "other aid which Tehran gives the Kremlin probably goes by sea": no surer than its way, where no known thing is told apart.
    private static void Described(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Relative, Antecedent: { } thing, Verb: { Modal: < 0, Perfect: false } verb, Parent: { Verb: { } way, Subject: { } subject } } || verb.Form.Forms.Has(VerbForms.Past) || way.First <= verb.Main || thing.First < subject.First || thing.Head >= subject.End + Near) return;
        if (words[thing.First].Form.Text is "the" or "these" or "those" or "this") return;
        for (var i = verb.End; i < way.Main; i++)
        {
            if (words[i].Tag == Tag.Adv && words[i].Form.Ceiling(Parts.Adv, Classes.Cue) is Modality.Possible && way.First - i < Near) fold.Insist(i, i + 1, Modality.Possible);
        }
    }

    // "share technical features with arms from Iran", "has much in common with the Shahed", "bears the hallmarks of".
    private static void Alike(ReadOnlySpan<Word> words, ClauseBuilder sentence, Commitment fold)
    {
        var end = Math.Min(sentence.End, words.Length) - 1;
        for (var i = sentence.First + 1; i < end; i++)
        {
            if (words[i].Form.Text == "in common" || (words[i].Form.Text == "in" && words[i + 1].Form.Text == "common")) fold.Insist(i, i + 1, Modality.Possible);
            if (words[i].Form.NounLemma is not ("feature" or "characteristic" or "trait" or "similarity" or "resemblance" or "likeness" or "hallmark" or "parallel" or "element") || words[i].Tag != Tag.Noun || words[i + 1].Form.Text is not ("with" or "to" or "of" or "between")) continue;
            for (var verb = i - 1; verb >= sentence.First && verb >= i - Near && words[verb].Tag is not (Tag.Comma or Tag.Pause); verb--)
            {
                if (words[verb].Form.VerbLemma is "share" or "bear" or "show" or "display" or "exhibit" or "carry" || words[verb].Form.VerbClasses.Has(Classes.Have)) fold.Insist(verb, verb + 1, Modality.Possible);
            }
        }
    }

    // "said that all of them were real students": and so no labourers.
    private static void Genuine(ReadOnlySpan<Word> words, ClauseBuilder sentence, Commitment fold)
    {
        var end = Math.Min(sentence.End, words.Length) - 1;
        for (var i = sentence.First + 1; i < end; i++)
        {
            if (words[i].Form.Text is "real" or "genuine" or "ordinary" or "legitimate" or "regular" or "bona fide" && words[i - 1].Form.VerbClasses.Has(Classes.Be) && words[i + 1].Form.NounLemma is "student" or "tourist" or "trainee" or "civilian" or "visitor" or "pupil" or "diplomat" or "businessman" or "traveller" or "traveler" or "pilgrim") fold.Insist(i, i + 1, Modality.Denied);
        }
    }

    // "does not use tricks, such as handing coal over at sea": an example of what is not done.
    private static void Exemplified(ReadOnlySpan<Word> words, Clause clause, int head, Commitment fold)
    {
        for (var i = head - 1; i > 0 && i > head - Reach && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Pause or Tag.That or Tag.Wh); i--)
        {
            if (words[i].Form.Text is not ("such as" or "like") || words[i + 1].Tag is not (Tag.Verb or Tag.Adv) || !words[i + 1].Form.Text.EndsWith("ing", StringComparison.Ordinal)) continue;
            for (var around = clause; around is not null; around = around.Parent)
            {
                if (around.Verb is { } verb && verb.End <= i && (verb.Negated || words[Math.Max(0, verb.First - 1)].Form.Text == "no longer" || verb.Form.VerbLemma is "refrain from" or "avoid" or "stop")) fold.Insist(verb.First, verb.End, Modality.Denied);
            }

            return;
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
