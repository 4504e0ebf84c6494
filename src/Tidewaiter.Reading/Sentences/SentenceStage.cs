using System.Runtime.InteropServices;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Sentences;

/// <summary>Cuts words into sentences and says what part of the page each belongs to. No word is left out.</summary>
internal static class SentenceStage
{
    private const int LongLine = 200;

    // What is longer is no sentence of a report; the cut bounds the work on any input.
    private const int LongestSentence = 500;

    private static readonly string[] Furniture =
    [
        "related:", "related articles", "related stories", "read more", "read also", "also read", "see also", "subscribe", "sign up", "photo:", "photo by", "photo credit", "image:", "image credit", "credit:", "©", "copyright", "all rights reserved",
        "follow us", "advertisement", "- advertisement", "share this", "about the author", "join our", "click here", "support our", "donate", "newsletter", "most read", "more from", "recommended", "comments", "contact us", "terms of use", "privacy policy", "editing by", "reporting by", "additional reporting", "updated:", "published:", "last updated", "listen to", "watch:", "tags:", "filed under", "source:", "(reporting by", "our newsletter", "get the", "this article was", "this story was", "if you found", "if you value", "to support", "become a", "your support", "help us", "for more news", "stay up to date", "get our",
    ];

    // Titles of lists of links: what stands below one without a full stop is a title of another page.
    private static readonly string[] LinkTitles = ["related", "read more", "see also", "most read", "most popular", "more from", "more news", "more on", "recommended", "also read", "trending", "top stories", "you may also", "further reading"];

    /// <summary>Replaces the content of <paramref name="sentences"/>.</summary>
    public static void Cut(string text, List<Word> list, List<Sentence> sentences)
    {
        sentences.Clear();
        var words = CollectionsMarshal.AsSpan(list);
        string? author = null;
        var (paragraph, boilerplateParagraph, links) = (0, -1, false);
        var lines = new LineLengths(text);
        for (var first = 0; first < words.Length;)
        {
            if (words[first].Tag == Tag.Break)
            {
                first++;
                paragraph++;
                continue;
            }

            var end = End(text, words, first, lines);
            var kind = Classify(text, words, first, end, author);
            if (kind == SentenceKind.Boilerplate && author is null && IsByline(text, words, first, end)) author = LastName(text, words, first, end);
            if (kind == SentenceKind.Boilerplate && boilerplateParagraph < 0 && author is not null && Names(text, words, first, end, author)) boilerplateParagraph = paragraph;
            // The rest of a line of furniture is furniture.
            if (!words[first].LineStart && sentences.Count > 0 && sentences[^1] is { Kind: SentenceKind.Boilerplate } before && before.End == first) kind = SentenceKind.Boilerplate;
            if (boilerplateParagraph == paragraph) kind = SentenceKind.Boilerplate;
            else boilerplateParagraph = -1;
            links = (links && !IsStopped(text, words, first, end)) || (kind is SentenceKind.Heading or SentenceKind.Boilerplate && StartsWith(text.AsSpan(words[first].Start), LinkTitles));
            if (links) kind = SentenceKind.Boilerplate;
            sentences.Add(new Sentence(first, end, paragraph, kind));
            if (end < words.Length && words[end].LineStart && words[end].Tag != Tag.Break && (lines.Unwrapped || lines.Before(words[end].Start) > LongLine)) paragraph++;
            first = end;
        }
    }

    private static int End(string text, Span<Word> words, int first, LineLengths lines)
    {
        var i = first;
        while (i < words.Length)
        {
            if (words[i].Tag == Tag.Break || i - first >= LongestSentence) return i;
            if (i > first && words[i].LineStart && IsLineEnd(text, words, i, lines)) return i;
            var stop = words[i].Tag == Tag.Stop;
            i++;
            if (!stop && !EndsWithPoint(text, words, i)) continue;
            while (stop && i < words.Length && (words[i].Tag is Tag.Stop or Tag.Close || (words[i].Tag == Tag.Quote && words[i].Start == words[i - 1].End))) i++;
            if (i >= words.Length || words[i].Tag == Tag.Break || words[i].Capital || words[i].Tag is Tag.Quote or Tag.Open or Tag.Number or Tag.Mark) return i;
            if (stop && words[i].LineStart) return i;
        }

        return i;
    }

    // "in the U.S. The ship": an abbreviation ends a sentence when a word follows that begins one.
    private static bool EndsWithPoint(string text, Span<Word> words, int next)
    {
        if (next >= words.Length || !words[next].Capital || words[next - 1].End - words[next - 1].Start < 3 || text[words[next - 1].End - 1] != '.') return false;
        // "at 1 p.m. It seems": one word, whatever it begins with.
        if (words[next].Form.Text.StartsWith("it ", StringComparison.Ordinal)) return true;
        return words[next].Form.Parts.Has(Parts.Det | Parts.Pron | Parts.Prep | Parts.Conj | Parts.Sub) && !words[next].Form.Parts.Has(Parts.Noun);
    }

    private static bool IsLineEnd(string text, Span<Word> words, int i, LineLengths lines)
    {
        if (!words[i].Capital && words[i].Tag is not (Tag.Mark or Tag.Pause or Tag.Quote or Tag.Number or Tag.Open)) return false;
        if (words[i - 1].Tag is Tag.Close or Tag.Stop) return true;
        if (words[i].Tag is Tag.Mark or Tag.Pause) return true;
        if (lines.Unwrapped || IsFurniture(text.AsSpan(words[i].Start))) return true;
        var length = lines.Before(words[i].Start);
        return length < 45 || length > LongLine;
    }

    private static SentenceKind Classify(string text, Span<Word> words, int first, int end, string? author)
    {
        var sentence = text.AsSpan(words[first].Start, words[end - 1].End - words[first].Start);
        if (IsFurniture(sentence)) return SentenceKind.Boilerplate;
        // "## What was delivered": a heading of plain text.
        if (words[first].LineStart && sentence[0] == '#' && sentence.TrimStart('#') is { Length: > 1 } title && title[0] == ' ') return SentenceKind.Heading;

        // A line of addresses is furniture; a linked word is text.
        if (sentence.Length < 200 && !sentence.Contains("](http", StringComparison.OrdinalIgnoreCase) && (sentence.Contains('@') || sentence.Contains("http", StringComparison.Ordinal) || sentence.Contains("www.", StringComparison.Ordinal))) return SentenceKind.Boilerplate;
        if (IsByline(text, words, first, end)) return SentenceKind.Boilerplate;
        if (author is not null && Names(text, words, first, end, author)) return SentenceKind.Boilerplate;
        if (words[end - 1].Tag == Tag.Close && sentence.LastIndexOf('[') > 0 && sentence.LastIndexOf('[') > sentence.Length - 40) return SentenceKind.Caption;
        if (end < words.Length && words[end].Tag == Tag.Open && words[first].LineStart && IsCredit(words, end)) return SentenceKind.Caption;
        var alone = (first == 0 || words[first - 1].Tag == Tag.Break || words[first].LineStart) && (end == words.Length || words[end].Tag == Tag.Break || words[end].LineStart);
        if (!alone) return SentenceKind.Body;
        if (IsStopped(text, words, first, end) && !(words[end - 1].Tag == Tag.Stop && text[words[end - 1].Start] == '?' && first == 0)) return SentenceKind.Body;
        if (words[first].Tag is Tag.Mark or Tag.Pause) return SentenceKind.Body;
        // "Oct 3: six officers killed near Donetsk": a line of a list of dates tells what was done then.
        if (IsDated(text, words, first, end)) return SentenceKind.Body;
        return end - first <= 24 ? SentenceKind.Heading : SentenceKind.Body;
    }

    // "… on Wednesday. [NEWS1]": a credit at the end of its line.
    private static bool IsCredit(Span<Word> words, int open)
    {
        for (var i = open + 1; i < words.Length && i < open + 8; i++)
        {
            if (words[i].Tag == Tag.Close) return i + 1 == words.Length || words[i + 1].LineStart || words[i + 1].Tag == Tag.Break;
        }

        return false;
    }

    private static bool IsStopped(string text, Span<Word> words, int first, int end) => words[end - 1].Tag is Tag.Stop or Tag.Quote or Tag.Close || (end - first > 1 && text[words[end - 1].End - 1] is '.' or ':' or ';');

    private static bool IsDated(string text, Span<Word> words, int first, int end)
    {
        // "4:06 p.m.: Seoul on the list": a title of a live page.
        if (words[first].Tag != Tag.Time || text.AsSpan(words[first].Start, words[first].End - words[first].Start).Contains(':')) return false;
        var next = first + 1;
        while (next < end && words[next].Tag == Tag.Time) next++;
        return next + 3 < end && text[words[next].Start] == ':';
    }

    private static bool IsFurniture(ReadOnlySpan<char> text) => StartsWith(text, Furniture);

    private static bool StartsWith(ReadOnlySpan<char> text, string[] starts)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsByline(string text, Span<Word> words, int first, int end)
    {
        if (end - first is < 2 or > 14 || words[end - 1].Tag == Tag.Stop || !text.AsSpan(words[first].Start, words[first].End - words[first].Start).Equals("by", StringComparison.OrdinalIgnoreCase)) return false;
        return words[first + 1].Capital;
    }

    private static string? LastName(string text, Span<Word> words, int first, int end)
    {
        string? name = null;
        for (var i = first + 1; i < end && i < first + 4 && words[i].Tag is Tag.Name or Tag.Noun && words[i].Capital; i++) name = text[words[i].Start..words[i].End];
        return name;
    }

    private static bool Names(string text, Span<Word> words, int first, int end, string author)
    {
        for (var i = first; i < end && i < first + 4; i++)
        {
            if (text.AsSpan(words[i].Start, words[i].End - words[i].Start).Equals(author, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The length of the line before one that begins at an index.</summary>
    private readonly struct LineLengths(string text)
    {
        // A page as saved: a text that is broken into lines by its width has none so long.
        private const int Page = 300;

        /// <summary>Every line is a paragraph of its own.</summary>
        public bool Unwrapped { get; } = HasLine(text, Page);

        public int Before(int start)
        {
            var newline = start > 0 ? text.LastIndexOf('\n', start - 1, Math.Min(start, 400)) : -1;
            if (newline <= 0) return newline < 0 && start > 400 ? 400 : Math.Max(newline, 0);
            var previous = text.LastIndexOf('\n', newline - 1, Math.Min(newline, 400));
            return previous < 0 ? Math.Min(newline, 400) : newline - previous - 1;
        }

        private static bool HasLine(string text, int length)
        {
            foreach (var line in text.AsSpan().EnumerateLines())
            {
                if (line.Length > length) return true;
            }

            return false;
        }
    }
}
