using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>What a page says of the conversation that stands on it: that somebody was spoken to, and who.</summary>
internal static class Interview
{
    private const int LongestName = 5;

    // Sentences behind the last answer.
    private const int Closing = 4;

    /// <summary>The sentences before the first question, or the last ones, say that somebody was spoken to.</summary>
    public static bool IsTold(string text, List<Word> words, List<Sentence> sentences, int first, int most)
    {
        for (var i = 0; i < Math.Min(first, most); i++)
        {
            if (TellsOfPage(text, words, sentences[i]) || TellsOfTalk(words, sentences[i])) return true;
        }

        for (var i = Math.Max(first, sentences.Count - Closing); i < sentences.Count; i++)
        {
            if (TellsOfPage(text, words, sentences[i])) return true;
        }

        return false;
    }

    /// <summary>Questions that an author or an office puts to itself: "FAQ", "Explainer".</summary>
    public static bool IsExplainer(string text, List<Word> words, List<Sentence> sentences, int first)
    {
        for (var i = 0; i < Math.Min(first, sentences.Count); i++)
        {
            for (var word = sentences[i].First; word < sentences[i].End; word++)
            {
                if (IsOneOf(text, words[word], "explainer", "explained", "faq", "faqs", "frequently")) return true;
            }
        }

        return false;
    }

    /// <summary>The name of whoever was spoken to, as written before the first question; null when none is given.</summary>
    public static string? Guest(string text, List<Word> words, List<Sentence> sentences, int first)
    {
        string? opening = null;
        for (var i = 0; i < Math.Min(first, sentences.Count); i++)
        {
            var sentence = sentences[i];
            for (var word = sentence.First; word < sentence.End; word++)
            {
                if (NameAt(text, words, word, sentence.End) is not { } name) continue;
                if (word > sentence.First && IsSpokenTo(words, sentence.First, word)) return name;
                if (opening is null && sentence.Kind == SentenceKind.Body && IsSubject(words, sentence, word, name)) opening = name;
            }
        }

        return opening;
    }

    /// <summary>"LW" or "Warsame" is short for "Leïla Warsame".</summary>
    public static bool IsInitials(string label, string? guest)
    {
        if (guest is null) return false;
        var parts = guest.Split(' ');
        return label == parts[^1] || (label.Length == parts.Length && parts.Select(static part => part[0]).SequenceEqual(label));
    }

    // "Interview: T. Novak", "This conversation has been edited", "Excerpts from our talk"; "in an interview with X" is how others are cited.
    private static bool TellsOfPage(string text, List<Word> words, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var next = i + 1 < sentence.End ? words[i + 1].Form.Text : "";
            var opens = i == sentence.First && i + 1 < sentence.End && (next is "by" or "with" || words[i + 1].Tag == Tag.Pause);
            if (IsOneOf(text, words[i], "interviewed", "excerpts") && (opens || next is "from" or "of")) return true;
            if (!IsOneOf(text, words[i], "interview", "conversation", "exchange", "transcript")) continue;
            if (opens || (next is "has" or "have" or "was" or "were" && IsWorkedOn(words, i, sentence.End)) || (i > sentence.First && words[i - 1].Form.Text is "this" or "our") || (sentence.Kind == SentenceKind.Heading && !IsOneOf(text, words[i], "exchange"))) return true;
        }

        return false;
    }

    private static bool IsOneOf(string text, Word word, params ReadOnlySpan<string> signs)
    {
        var written = text.AsSpan(word.Start, word.End - word.Start);
        foreach (var sign in signs)
        {
            if (written.Equals(sign, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool TellsOfTalk(List<Word> words, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (IsTalking(words[i]) && Listens(words, sentence, i)) return true;
        }

        return false;
    }

    // "has been shortened", "was edited for clarity", "took place before the strike".
    private static bool IsWorkedOn(List<Word> words, int talk, int end)
    {
        for (var i = talk + 1; i < Math.Min(end, talk + 6); i++)
        {
            if (words[i].Form.VerbLemma is "shorten" or "edit" or "condense" or "abridge" or "translate" or "conduct" or "record" or "cut" or "trim" or "hold") return true;
        }

        return false;
    }

    private static bool IsTalking(Word word) => word.Form.VerbLemma is "speak" or "talk" or "meet" or "sit" or "interview" or "answer" or "explain" or "ask" or "discuss";

    // "We spoke to", "We met her", "talks to our newsletter", "answered our questions", "I sat down with".
    private static bool Listens(List<Word> words, Sentence sentence, int verb)
    {
        if (verb > sentence.First && words[verb - 1].Form.Text is "we" or "i") return true;
        return false;
    }

    // "We spoke to X", "an interview with X", "Five questions for X".
    private static bool IsSpokenTo(List<Word> words, int first, int name)
    {
        var prep = name - 1;
        while (prep > first && words[prep].Tag is Tag.Det or Tag.Adj or Tag.Noun or Tag.Comma or Tag.Poss) prep--;
        if (words[prep].Form.Text is not ("to" or "with" or "for")) return words[prep].Form.VerbLemma is "meet" or "interview" or "ask";
        for (var i = prep - 1; i >= Math.Max(first, prep - 3); i--)
        {
            if (words[i].Form.VerbLemma is "speak" or "talk" or "sit" or "chat" || words[i].Form.Text is "interview" or "conversation" or "question" or "questions" or "q&a" or "down") return true;
        }

        return false;
    }

    // "X has followed the trade for years", "X, a former panel member, explains".
    private static bool IsSubject(List<Word> words, Sentence sentence, int word, string name)
    {
        // "The economist Maria Lopez has studied the trade".
        if (word > sentence.First + 4) return false;
        for (var i = sentence.First; i < word; i++)
        {
            if (words[i].Tag is not (Tag.Det or Tag.Adj or Tag.Noun) || (words[i].Capital && i > sentence.First)) return false;
        }

        var end = word + name.Count(static mark => mark == ' ') + 1;
        return end < sentence.End && (words[end].Tag is Tag.Verb or Tag.Aux or Tag.Comma);
    }

    // Two words or more with capitals that are no state, place, office or page.
    private static string? NameAt(string text, List<Word> words, int first, int end)
    {
        var last = first;
        while (last < end && last < first + LongestName && IsOfName(text, words[last])) last++;
        if (last - first < 2 || (first > 0 && IsOfName(text, words[first - 1]))) return null;
        return text[words[first].Start..words[last - 1].End];
    }

    private static bool IsOfName(string text, Word word) => word.Tag is Tag.Name or Tag.Noun && word.Country is null && char.IsUpper(text[word.Start]) && !word.Form.NounClasses.Has(Classes.Place | Classes.Party | Classes.Source | Classes.Carrier | Classes.Goods | Classes.Money) && !(word.Form.NounClasses.Has(Classes.Person) && word.Tag == Tag.Noun);
}
