using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// Suspicions that somebody voices beside the claim: ", so goes the guess of the radio", "as reports suggest", ", an official believes,", "containers that Seoul suspects were filled with weapons",
/// "look like those used before".
/// </summary>
internal static class Suspicions
{
    // From the edge of an aside to its verb.
    private const int LongestAside = 8;

    // From a relative clause back to what it is about.
    private const int Near = 4;

    /// <summary>Folds them.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        for (var i = sentence.First + 1; i + 1 < sentence.End; i++)
        {
            SoGoes(words, i, head, fold);
            Aside(words, i, fold);
            // "a ship of her length and deck colour": like her, and nobody says that it was she.
            if (i + 2 < sentence.End && draft.Kind is ClaimKind.Sighting or ClaimKind.Movement && words[i].Form.Text == "of" && words[i + 1].Form.Text is "its" or "her" && words[i - 1].Form.NounLemma == words[i - 1].Form.Text && Doubts.IsMark(words[i + 2].Form.NounLemma)) fold.Add(i, i + 3, Modality.Possible);
        }

        Maybe(words, draft, fold);
        Likened(words, draft, fold);
        foreach (var clause in sentence.Clauses) Suspected(words, draft, clause, fold);
        // "the ammunition Korea supplied is believed to be behind it": which ammunition that was is not known.
        if (draft.Clause is { Relation: ClauseRelation.Relative, Antecedent: { } known, Parent: { Verb: { Passive: true, Negated: false } held } above } && above.Subject == known && held.Form.VerbLemma is "believe" or "think" or "suspect" or "presume") fold.Insist(held.Main, held.End, Modality.Possible);
    }

    // "The cargo is handled at night, so goes the guess of the radio": what stands before it is guessed.
    private static void SoGoes(ReadOnlySpan<Word> words, int i, int head, Commitment fold)
    {
        if (i < head || i + 3 >= words.Length || words[i].Form.Text != "so" || words[i + 1].Form.Text is not ("goes" or "runs" or "went" or "ran")) return;
        if (words[i + 3].Tag == Tag.Noun && words[i + 3].Form.Ceiling(Parts.Noun, Classes.Cue) is { } ceiling) fold.Insist(i, i + 4, ceiling);
        else if (words[i + 3].Form.NounLemma is "guess" or "rumour" or "rumor" or "gossip" or "talk") fold.Insist(i, i + 4, Modality.Speculated);
    }

    // "…, as reports suggest, …", "In the boxes, an official in Seoul believes, are shells": of the whole sentence.
    private static void Aside(ReadOnlySpan<Word> words, int i, Commitment fold)
    {
        if (words[i].Tag != Tag.Verb || words[i + 1].Tag is not (Tag.Comma or Tag.Stop or Tag.Pause) || words[i].Form.Ceiling(Parts.Verb, Classes.Hedge) is not (Modality.Possible or Modality.Speculated) || !words[i].Form.VerbClasses.Has(Classes.Hedge)) return;
        for (var first = i - 1; first > 0 && first > i - LongestAside; first--)
        {
            if (words[first].Tag is Tag.Stop or Tag.Break or Tag.That or Tag.Wh or Tag.Verb or Tag.To or Tag.Neg) return;
            if (words[first].Tag is not (Tag.Comma or Tag.Pause)) continue;
            if (first < i - 1 && words[first + 1].Tag is Tag.Det or Tag.Noun or Tag.Name or Tag.Adj or Tag.Pron or Tag.Number || words[first + 1].Form.Text == "as") fold.Insist(i, i + 1, words[i].Form.Ceiling(Parts.Verb, Classes.Hedge)!.Value);
            return;
        }
    }

    // "containers that Seoul suspects were filled with arms have gone", "a freighter which is suspected of having taken shells was seen": what is suspected of a thing is what makes it worth telling.
    private static void Suspected(ReadOnlySpan<Word> words, Draft draft, Clause clause, Commitment fold)
    {
        // "found parts of missiles thought to be of Iranian make".
        if (clause is { Relation: ClauseRelation.Participle, Aside: false, Antecedent: { } part, Verb: { Passive: true, Negated: false } thought } && draft.Item is { Of: { } whole } && part == whole && thought.Form.VerbLemma is "think" or "believe" or "suspect" or "presume") fold.Add(thought.Main, thought.End, Modality.Possible);
        if (clause is not { Relation: ClauseRelation.Relative, Antecedent: { } thing, Verb: { Negated: false } verb } || clause == draft.Clause || !(thing == draft.Item || thing == draft.Carrier || thing == draft.Counted)) return;
        // "The tonnage that could have been delivered is put at 12,000".
        if (draft.Kind == ClaimKind.Estimate && verb.Modal >= 0 && words[verb.Modal].Form.Text is "could" or "may" or "might") fold.Add(verb.Modal, verb.Modal + 1, Modality.Possible);
        if (verb.Form.VerbLemma is "suspect" or "presume" or "surmise" || (verb is { Passive: false, Form.VerbLemma: "believe" or "think" or "assume" or "take" } && verb.End + 1 < words.Length && words[verb.End].Tag == Tag.To && words[verb.End + 1].Form.Text == "be")) fold.Add(verb.Main, verb.End, Modality.Possible);
    }

    // "comes into the zone and maybe passes by": the word stands right before the verb.
    private static void Maybe(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        // "possibly because engineers have helped", "perhaps after it was sold".
        if (draft.Clause.Marker > 0 && IsMaybe(words[draft.Clause.Marker - 1].Form.Text)) fold.Insist(draft.Clause.Marker - 1, draft.Clause.Marker, Modality.Possible);
        if (draft.Nominal is not null || draft.Clause.Verb is not { First: > 0 } verb) return;
        // "which it seems were on their way".
        for (var i = Math.Max(0, draft.Clause.First - 2); i + 2 < verb.Main; i++)
        {
            if (words[i].Form.Text == "it" && words[i + 1].Form.VerbLemma is "seem" or "appear" && words[i + 2].Tag is Tag.Verb or Tag.Aux) fold.Insist(i, i + 2, Modality.Possible);
        }

        for (var i = verb.First - 1; i < verb.Main; i++)
        {
            if (IsMaybe(words[i].Form.Text)) fold.Insist(i, i + 1, Modality.Possible);
        }
    }

    private static bool IsMaybe(string text) => text is "maybe" or "perhaps" or "possibly" or "conceivably";

    // "look like those used in these attacks": what is like a thing need not be it.
    private static void Likened(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        if (draft.Nominal is not null || draft.Clause.Verb is not { First: > 1 and var used }) return;
        if (words[used - 1].Form.Text is "those" or "ones" && (words[used - 2].Form.Text is "like" or "resembling" or "similar to" || words[used - 2].Form.VerbLemma is "look like" or "resemble" or "match")) fold.Insist(used - 2, used, Modality.Possible);
    }
}
