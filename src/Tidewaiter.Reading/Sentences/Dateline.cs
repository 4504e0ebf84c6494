using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Sentences;

/// <summary>"SEOUL, March 12 (Agency) - ": where and when a report was filed stands before its first sentence and belongs to no claim.</summary>
internal static class Dateline
{
    private const int Longest = 16;

    /// <summary>The first word behind the dateline, or the first word of the sentence when it has none.</summary>
    public static int End(string text, List<Word> words, Sentence sentence)
    {
        if (!IsCapitals(text, words[sentence.First])) return sentence.First;
        var inside = false;
        for (var i = sentence.First; i < sentence.End - 1 && i < sentence.First + Longest; i++)
        {
            var word = words[i];
            if (word.Tag == Tag.Open) inside = true;
            else if (word.Tag == Tag.Close) inside = false;
            else if (word.Tag == Tag.Pause && !inside) return i > sentence.First && text[word.Start] is not (':' or ';') ? i + 1 : sentence.First;
            else if (!inside && word.Tag is not (Tag.Name or Tag.Comma or Tag.Time or Tag.Number or Tag.Mark) && !IsCapitals(text, word)) return sentence.First;
        }

        return sentence.First;
    }

    private static bool IsCapitals(string text, Word word)
    {
        for (var i = word.Start; i < word.End; i++)
        {
            if (char.IsLower(text[i])) return false;
        }

        return word.End - word.Start > 2;
    }
}
