using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>What is done to nothing and nobody is not done: "sold nothing to them", "sends arms to no one", "supplied nobody with tanks".</summary>
internal static class Negations
{
    /// <summary>Folds the empty givers, things and takers of the claim's own clause.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        if (draft.Nominal is not null || draft.NegativeEvent || draft.Clause.Verb is null) return;
        // "had received no weapons", also where the tree finds another object.
        if (draft.Clause.Verb.End + 1 < words.Length && words[draft.Clause.Verb.End].Form.Text == "no" && words[draft.Clause.Verb.End + 1].Tag is Tag.Noun or Tag.Name or Tag.Adj) fold.Add(draft.Clause.Verb.End, draft.Clause.Verb.End + 1, Modality.Denied);
        if (draft.Clause.Subject is { } doer) Empty(words, doer, fold);
        foreach (var noun in draft.Clause.Objects)
        {
            if (IsGiven(words, draft.Clause.Verb.End, noun)) Empty(words, noun, fold);
        }

        foreach (var complement in draft.Clause.Preps)
        {
            if (words[complement.Prep].Form.Text is "to" or "from") Empty(words, complement.Noun, fold);
        }
    }

    /// <summary>"sailed under a false name", "gave false positions": how a thing is hidden, and nothing that is denied.</summary>
    /// <param name="words">The words.</param>
    /// <param name="word">The adjective.</param>
    public static bool IsDisguise(ReadOnlySpan<Word> words, int word) => words[word].Form.Text is "false" or "fake" && word + 1 < words.Length && words[word + 1].Form.NounLemma is "name" or "position" or "paper" or "papers" or "document" or "destination" or "flag" or "signal" or "location" or "number" or "passport" or "invoice" or "label" or "coordinate" or "certificate" or "manifest";

    // Not "by a gun of a calibre nobody else uses", not "Venezuelans came in 2022, before them nobody".
    private static bool IsGiven(ReadOnlySpan<Word> words, int after, NounPhrase noun)
    {
        for (var i = after; i < noun.First; i++)
        {
            if (words[i].Tag is Tag.Comma or Tag.Pause) return false;
        }

        var next = noun.End < words.Length && words[noun.End].Form.Text == "else" ? noun.End + 1 : noun.End;
        return next >= words.Length || words[next].Tag is not (Tag.Verb or Tag.Aux or Tag.Modal);
    }

    private static void Empty(ReadOnlySpan<Word> words, NounPhrase noun, Commitment fold)
    {
        // "not a single weapon has gone".
        if (noun.First > 0 && words[noun.First - 1].Tag == Tag.Neg && noun.First < noun.Head && words[noun.First + (words[noun.First].Tag == Tag.Det ? 1 : 0)].Form.Text is "single" or "one") fold.Add(noun.First - 1, noun.First, Modality.Denied);
        for (var member = noun; member is not null; member = member.Next)
        {
            if (Word(words, member) is not (>= 0 and var word)) continue;
            // "nothing less than 40 tanks" are 40 tanks.
            if (word + 1 < words.Length && (words[word + 1].Quantity >= 0 || words[word + 1].Form.Text is "less" or "short" or "less than" or "short of")) continue;
            // "flies in aid and nothing else": the aid is there.
            if (word > 0 && words[word - 1].Tag == Tag.Conj && word + 1 < words.Length && words[word + 1].Form.Text is "else" or "more") continue;
            fold.Add(word, member.Head + 1, Modality.Denied);
        }
    }

    private static int Word(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.Possessor is not null) return -1;
        if (words[noun.Head].Form.Text is "nothing" or "nobody" or "none" or "no-one") return noun.Head;
        var before = noun.Head - 1;
        return before >= 0 && words[before].Form.Text is "no" or "not a" && words[noun.Head].Form.Text is "one" or "soul" ? before : -1;
    }
}
