using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>The name that stands behind what it names: "another ageing vessel, Eolika (IMO 8214968),", "two tankers - the Sierra and the Naxos -", "a Slovak citizen, Ashot Petrov,".</summary>
internal static class Appositions
{
    private const int Longest = 24;

    /// <summary>First and end word of the names behind a phrase; null when there are none, or when they are more or fewer than the phrase speaks of.</summary>
    public static (int First, int End)? Of(ReadOnlySpan<Word> words, NounPhrase noun, bool ofShip) => At(words, noun, noun.End, ofShip);

    /// <summary>The same where something stands between the phrase and its names: "companies linked to Petrov, Delta Chips and Nord Trade,".</summary>
    public static (int First, int End)? At(ReadOnlySpan<Word> words, NounPhrase noun, int behind, bool ofShip)
    {
        var first = behind;
        if (first < words.Length && words[first].Form.Text is "concerned" or "involved" or "in question") first++;
        if (first + 2 >= words.Length || words[first].Tag is not (Tag.Comma or Tag.Pause)) return null;
        var mark = words[first].Tag;
        first++;
        for (var limit = first + 3; first < limit && first < words.Length && words[first].Form.Text is "then" or "now" or "once" or "formerly" or "called" or "named" or "renamed" or "the";) first++;
        // "the 17,061-ton Wise Honest".
        for (var limit = first + 2; ofShip && first < limit && first + 1 < words.Length && words[first].Tag is Tag.Adj or Tag.Number && words[first - 1].Form.Text is "the" && IsName(words, first + 1, ofShip);) first++;
        var end = first;
        var joined = false;
        while (end < words.Length && end < first + Longest && (IsName(words, end, ofShip) || (end > first && (words[end].Tag is Tag.Number or Tag.Conj || (noun.Plural && words[end].Tag == Tag.Comma) || words[end].Form.Text == "the")))) joined |= words[end++].Tag == Tag.Conj;
        if (end > first && words[end - 1].Tag == Tag.Comma) end--;
        if (end <= first || end >= words.Length || joined != (noun.Plural && words[noun.First].Form.Text != "one") || words[end - 1].Tag == Tag.Conj) return null;
        return words[end].Tag is Tag.Stop or Tag.Open || words[end].Tag == mark ? (first, end) : null;
    }

    /// <summary>The name in front of what tells of it: "Kratol Aviation, an Emirati company that …", "the Eventin, a tanker that …". Null when none stands there.</summary>
    public static (int First, int End)? Before(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.IsName || noun.First < 2 || words[noun.First].Form.Text is not ("a" or "an" or "two" or "three" or "four") || words[noun.First - 1].Tag is not (Tag.Comma or Tag.Pause)) return null;
        var end = noun.First - 1;
        var first = end;
        var several = words[noun.First].Tag != Tag.Det;
        while (first > 0 && end - first < Longest && (words[first - 1] is { Tag: Tag.Name, Capital: true } or { Tag: Tag.Number, Capital: true } || (several && first < end && (words[first - 1].Tag is Tag.Conj or Tag.Comma || words[first - 1].Form.Text == "the")))) first--;
        while (first < end && words[first].Tag is Tag.Conj or Tag.Comma or Tag.Det) first++;
        if (first == end || words[first].Tag != Tag.Name || (first > 0 && words[first - 1].Tag is Tag.Noun or Tag.Adj or Tag.Prep or Tag.Poss)) return null;
        // "Sana'a, a city": a place is told elsewhere.
        for (var i = first; i < end; i++)
        {
            if (words[i].Form.NounClasses.Has(Classes.Place) || (words[i].Country is { } state && !state.IsStateless)) return null;
        }

        return (first, end);
    }

    /// <summary>The name that a ship is known by: "The vessel, known as the Lena,", "a ship believed to be the Lena". Null when none is told.</summary>
    public static (int First, int End)? Known(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        var verb = Knowing(words, noun);
        var first = verb + 1;
        if (verb < 0 || first >= words.Length) return null;
        if (words[verb].Form.VerbLemma is "believe" or "think" && !(first + 1 < words.Length && words[first].Form.Text == "to" && words[++first].Form.Text == "be")) return null;
        for (var limit = first + 3; first < limit && first < words.Length && words[first].Form.Text is "be" or "as" or "the";) first++;
        var end = first;
        while (end < words.Length && end < first + 4 && (IsName(words, end, ofShip: true) || (end > first && words[end].Tag == Tag.Number))) end++;
        return end > first ? (first, end) : null;
    }

    /// <summary>The word of belief by which a ship has its name: "believed to be the Lena"; -1 when it is known.</summary>
    public static int Thought(ReadOnlySpan<Word> words, NounPhrase noun) => Knowing(words, noun) is >= 0 and var verb && words[verb].Form.VerbLemma is "believe" or "think" && Known(words, noun) is not null ? verb : -1;

    // "known", "believed", a few words behind the phrase; -1 without one.
    private static int Knowing(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        var verb = noun.End;
        if (verb >= words.Length || words[verb].Tag is not (Tag.Comma or Tag.Pause or Tag.Verb or Tag.That or Tag.Wh)) return -1;
        for (var limit = verb + 5; verb < limit && verb < words.Length && !IsKnowing(words[verb].Form.VerbLemma); verb++)
        {
            if (words[verb].Tag is Tag.Stop or Tag.Conj or Tag.Prep || (words[verb].Tag is Tag.Comma or Tag.Pause && verb > noun.End)) return -1;
        }

        return verb < words.Length && IsKnowing(words[verb].Form.VerbLemma) ? verb : -1;
    }

    private static bool IsKnowing(string? lemma) => lemma is "know as" or "know" or "believe" or "think" or "identify" or "name" or "call" or "rename" or "dub" or "christen";

    private static bool IsName(ReadOnlySpan<Word> words, int word, bool ofShip) => words[word] is { Tag: Tag.Name, Capital: true, Country: null } && !(ofShip && words[word].Form.NounClasses.Has(Classes.Place | Classes.Source));
}
