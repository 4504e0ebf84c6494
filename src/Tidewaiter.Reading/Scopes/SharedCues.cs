using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>A word before the first of two verbs that holds for both: "probably came from Sudan and went to Tobruk", "might be bound for Rajin, and be loaded there".</summary>
internal static class SharedCues
{
    // From the second verb back to the modal of the first.
    private const int Reach = 32;

    /// <summary>Folds it into the claim of the second verb.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, int first, Commitment fold)
    {
        if (draft.Nominal is not null) return;
        Adverb(words, draft.Clause, fold);
        Modal(words, draft.Clause, first, fold);
    }

    private static void Adverb(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause is not { Subject: { } doer, Sibling: { Verb: { } before } beside } || beside.Subject != doer) return;
        for (var word = doer.End; word < before.Main; word++)
        {
            if (words[word].Tag == Tag.Adv && words[word].Form.Ceiling(Parts.Adv, Classes.Cue) is Modality.Possible) fold.Add(word, word + 1, Modality.Possible);
        }
    }

    private static void Modal(ReadOnlySpan<Word> words, Clause clause, int first, Commitment fold)
    {
        if (clause.Verb is not { Modal: < 0, First: > 1 } verb || words[verb.First].Form.Text is not ("be" or "have") || words[verb.First - 1].Form.Text is not ("and" or "or" or "then" or "then to")) return;
        for (var i = verb.First - 1; i > first && i > verb.First - Reach; i--)
        {
            if (words[i].Tag is Tag.Stop or Tag.Break || words[i].Form.Text is not ("may" or "might" or "could" or "will" or "would" or "should")) continue;
            fold.Insist(i, i + 1, words[i].Form.Text is "will" or "would" or "should" ? Modality.Planned : Modality.Possible);
            return;
        }
    }
}
