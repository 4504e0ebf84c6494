using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>What stands before a turn at the beginning of its line: "Q:", "Answer:", "MR. KIRBY:", "LW:".</summary>
/// <param name="Kind">Question or answer when the label says so itself; none for a name.</param>
/// <param name="Name">The words of the label.</param>
/// <param name="First">First word of it.</param>
/// <param name="End">Word behind its mark.</param>
internal readonly record struct TurnLabel(TurnKind Kind, string Name, int First, int End)
{
    private const int MostWords = 7;

    private const int Longest = 45;

    /// <summary>The label of a sentence; null when it opens with none.</summary>
    public static TurnLabel? Of(string text, List<Word> words, Sentence sentence)
    {
        var first = sentence.First;
        while (first < sentence.End && words[first].Tag is Tag.Mark or Tag.Open) first++;
        if (first >= sentence.End || !(words[sentence.First].LineStart || sentence.First == 0) || !char.IsUpper(text[words[first].Start])) return null;
        var end = first;
        while (end < sentence.End && end < first + MostWords && !IsColon(text, words[end])) end++;
        var colon = end < sentence.End && IsColon(text, words[end]);
        var spoken = text.AsSpan(words[first].Start, words[first].End - words[first].Start).TrimEnd('.');
        if (Asked(spoken) is var kind and not TurnKind.None)
        {
            if (colon && end <= first + 2) return new TurnLabel(kind, spoken.ToString(), first, Behind(words, end + 1, sentence.End));
            return spoken.Length < 3 && Marked(text, words, first, sentence.End) is > 0 and var behind ? new TurnLabel(kind, spoken.ToString(), first, Behind(words, behind, sentence.End)) : null;
        }

        if (!colon || words[end - 1].End - words[first].Start > Longest) return null;
        for (var i = first; i < end; i++)
        {
            if (!IsOfName(text, words[i])) return null;
        }

        return new TurnLabel(TurnKind.None, text[words[first].Start..words[end - 1].End], first, Behind(words, end + 1, sentence.End));
    }

    // "Q." and "A.", "[Q]", and the "Q" of transcripts that nothing stands behind but a capital.
    private static int Marked(string text, List<Word> words, int first, int end)
    {
        if (text[words[first].End - 1] == '.' || first + 1 >= end) return first + 1;
        if (words[first + 1].Tag is Tag.Stop or Tag.Close) return first + 2;
        return text[words[first].Start] == 'Q' && words[first].End - words[first].Start == 1 && words[first + 1] is { Capital: true } next && next.Start > words[first].End ? first + 1 : -1;
    }

    private static int Behind(List<Word> words, int next, int end)
    {
        while (next < end && words[next].Tag is Tag.Mark or Tag.Close) next++;
        return next;
    }

    // "LW:", "Kirby – Yes".
    private static bool IsColon(string text, Word word) => word.Tag == Tag.Pause && text[word.Start] is ':' or '–' or '—';

    private static TurnKind Asked(ReadOnlySpan<char> word) => word switch
    {
        "Q" or "Question" or "QUESTION" or "Interviewer" or "INTERVIEWER" or "Reporter" or "REPORTER" or "Journalist" or "JOURNALIST" or "Moderator" or "MODERATOR" or "Host" or "HOST" or "Correspondent" => TurnKind.Question,
        "A" or "Answer" or "ANSWER" => TurnKind.Answer,
        ['Q', >= '0' and <= '9', ..] when word.Length < 4 => TurnKind.Question,
        ['A', >= '0' and <= '9', ..] when word.Length < 4 => TurnKind.Answer,
        _ => TurnKind.None,
    };

    // A state or a place is a dateline, a number an hour.
    private static bool IsOfName(string text, Word word)
    {
        if (word.Country is not null || word.Form.NounClasses.Has(Classes.Place | Classes.Norm)) return false;
        if (word.Tag is Tag.Stop or Tag.Poss or Tag.Comma) return true;
        return char.IsUpper(text[word.Start]) || text.AsSpan(word.Start, word.End - word.Start) is "of" or "de" or "al" or "bin" or "van" or "von" or "the" or "for";
    }
}
