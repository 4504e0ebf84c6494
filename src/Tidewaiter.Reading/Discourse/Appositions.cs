using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>The name that stands behind what it names: "another ageing vessel, Eolika (IMO 8214968),", "two tankers - the Sierra and the Naxos -", "a Slovak citizen, Ashot Petrov,".</summary>
internal static class Appositions
{
    private const int Longest = 24;

    /// <summary>First and end word of the names behind a phrase; null when there are none, or when they are more or fewer than the phrase speaks of.</summary>
    public static (int First, int End)? Of(ReadOnlySpan<Word> words, NounPhrase noun, bool ofShip)
    {
        var first = noun.End;
        if (first < words.Length && words[first].Form.Text is "concerned" or "involved" or "in question") first++;
        if (first + 2 >= words.Length || words[first].Tag is not (Tag.Comma or Tag.Pause)) return null;
        var mark = words[first].Tag;
        first++;
        for (var limit = first + 3; first < limit && first < words.Length && words[first].Form.Text is "then" or "now" or "once" or "formerly" or "called" or "named" or "renamed" or "the";) first++;
        var end = first;
        var joined = false;
        while (end < words.Length && end < first + Longest && (IsName(words, end, ofShip) || (end > first && (words[end].Tag is Tag.Number or Tag.Conj || (noun.Plural && words[end].Tag == Tag.Comma) || words[end].Form.Text == "the")))) joined |= words[end++].Tag == Tag.Conj;
        if (end > first && words[end - 1].Tag == Tag.Comma) end--;
        if (end <= first || end >= words.Length || joined != noun.Plural || words[end - 1].Tag == Tag.Conj) return null;
        return words[end].Tag is Tag.Stop or Tag.Open || words[end].Tag == mark ? (first, end) : null;
    }

    private static bool IsName(ReadOnlySpan<Word> words, int word, bool ofShip) => words[word] is { Tag: Tag.Name, Capital: true, Country: null } && !(ofShip && words[word].Form.NounClasses.Has(Classes.Place | Classes.Source));
}
