using System.Buffers;
using System.Text;

namespace Tidewaiter.Reading.Documents.Pdf;

/// <summary>
/// Joins the lines of a PDF into paragraphs, before the layer is made, so that quotes are exact in what everyone sees. A blank line ends a paragraph; so does a
/// line much shorter than its page's lines, a line before a number, bullet or heading. A paragraph goes on over the page break if the page ends in mid-sentence.
/// </summary>
internal static class Reflow
{
    private const int ShortShare = 60;
    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    private static readonly HashSet<string> HyphenHeads = new(StringComparer.Ordinal)
    {
        "well", "long", "short", "medium", "high", "low", "mid", "non", "anti", "self", "all", "half", "multi", "semi", "post", "pre", "ship", "full", "large", "small", "heavy", "light", "air", "sea",
        "land", "surface", "ground", "state", "dual", "third", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety", "one", "first", "second", "fourth", "fifth", "year", "day", "month", "week", "cross", "counter", "quasi", "vice", "deputy", "north", "south", "east", "west", "so", "co", "no", "by", "on", "up", "at", "to", "us", "ex", "much", "man", "inter", "open", "close", "early", "late", "newly", "oil", "arms",
    };

    private static readonly HashSet<string> HyphenTails = new(StringComparer.Ordinal)
    {
        "range", "based", "made", "built", "to", "of", "in", "on", "and", "the", "ship", "launched", "owned", "flagged", "registered", "led", "related", "controlled", "linked", "backed", "supplied", "style", "scale", "level", "term", "grade", "class", "type", "old", "long", "known", "propelled", "held", "called", "wide", "free", "up", "off", "out",
    };

    public static string Join(List<List<string>> pages)
    {
        var (text, paragraph, notes) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var page in pages)
        {
            var width = UsualWidth(page);
            var foot = Footnotes.Start(page);
            Lines(page[..foot], width, paragraph, EndOfBody);
            if (!RunsOn(paragraph)) EndOfBody();
            var note = new StringBuilder();
            Lines(page[foot..], width, note, () => End(note, notes));
            End(note, notes);
            Flush(paragraph, notes, text);
        }

        EndOfBody();
        return text.ToString();

        void EndOfBody()
        {
            End(paragraph, text);
            Flush(paragraph, notes, text);
        }
    }

    // The notes of a page stand behind the paragraph that runs over its end, so that no sentence is cut in two by them.
    private static void Flush(StringBuilder paragraph, StringBuilder notes, StringBuilder text)
    {
        if (paragraph.Length > 0 || notes.Length == 0) return;
        if (text.Length > 0) text.Append('\n');
        text.Append(notes);
        notes.Clear();
    }

    private static void Lines(List<string> lines, int width, StringBuilder paragraph, Action end)
    {
        string? before = null;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                // A mark alone ("12.", "•") waits for its words; so does a sentence that goes on in small letters.
                before = null;
                continue;
            }

            var goesOn = (paragraph.Length is > 0 and <= 5 && IsLabel(paragraph.ToString())) || (before is null && RunsOn(paragraph) && char.IsLower(line.TrimStart(' ')[0]));
            if (!goesOn && (before is null || StartsBlock(line) || EndsBlock(before, line, width) || IsRow(before) != IsRow(line))) end();
            Append(paragraph, line.TrimStart(' '));
            before = line;
        }
    }

    // Rows of a table stand line by line.
    private static bool IsRow(string line) => line.Contains(" | ", StringComparison.Ordinal);

    /// <summary>True for a paragraph number or a bullet that stands alone in its line.</summary>
    public static bool IsLabel(string label)
    {
        if (label.Length is 0 or > 5) return false;
        if (label is "•" or "●" or "▪" or "◦" or "‣" or "■" or "□" or "–" or "-" or "*") return true;
        var inner = label.AsSpan().TrimStart('(').TrimEnd(".)");
        return inner.Length is > 0 and <= 3 && inner.Length < label.Length && !inner.ContainsAnyExcept(LabelCharacters);
    }

    private static void End(StringBuilder paragraph, StringBuilder text)
    {
        if (paragraph.Length == 0) return;
        if (text.Length > 0) text.Append('\n');
        text.Append(paragraph).Append('\n');
        paragraph.Clear();
    }

    private static void Append(StringBuilder paragraph, string line)
    {
        if (paragraph.Length == 0)
        {
            paragraph.Append(line);
            return;
        }

        if (IsRow(line))
        {
            paragraph.Append('\n').Append(line);
            return;
        }

        var last = paragraph[^1];
        if (last == '\u00AD') paragraph.Length--;
        else if (last == '-' && paragraph.Length > 1)
        {
            if (IsWordBreak(paragraph, line)) paragraph.Length--;
        }
        else if (last is not ('–' or '—' or '/'))
        {
            paragraph.Append(' ');
        }

        paragraph.Append(line);
    }

    /// <summary>
    /// True if the hyphen at the line's end was set by the typesetter: small letters on both sides, at least two on each, and the head is no
    /// prefix or number word that takes a hyphen of its own ("well-known", "short-range", "twenty-two"). In doubt the hyphen stays.
    /// </summary>
    private static bool IsWordBreak(StringBuilder paragraph, string next)
    {
        var start = paragraph.Length - 1;
        while (start > 0 && char.IsLetter(paragraph[start - 1])) start--;
        var head = paragraph.ToString(start, paragraph.Length - 1 - start);
        var tail = 0;
        while (tail < next.Length && char.IsLetter(next[tail])) tail++;
        if (head.Length < 2 || tail < 2 || !head.All(char.IsLower) || !next.Take(tail).All(char.IsLower)) return false;
        if (start > 0 && paragraph[start - 1] is '-' or '\u2011') return false;
        return !HyphenHeads.Contains(head) && !HyphenTails.Contains(next[..tail]);
    }

    private static bool EndsBlock(string before, string line, int width)
    {
        if (before[^1] is '.' or ';' or '!' or '?' && (Footnotes.IsNote(line) || IsLabel(line))) return true;
        if (before.Length * 100 >= width * ShortShare) return false;
        // A short line in mid-sentence is a narrow column or a broken line, not the end of a paragraph.
        var last = before.AsSpan().TrimEnd("\"'”’)]»0123456789") is { Length: > 0 } trimmed ? trimmed[^1] : ' ';
        return last is '.' or '!' or '?' or ':' or ';' || (char.IsUpper(line[0]) && last is not (',' or '-'));
    }

    /// <summary>True for a numbered paragraph ("12. Text", "(a) text") or a bullet.</summary>
    public static bool StartsBlock(string line)
    {
        if (line[0] is '•' or '●' or '▪' or '◦' or '‣' or '■' or '□' or '–' or '*' && (line.Length == 1 || line[1] == ' ')) return true;
        var at = line[0] == '(' ? 1 : 0;
        var start = at;
        while (at < line.Length && at - start < 4 && char.IsAsciiLetterOrDigit(line[at])) at++;
        if (at == start || at + 2 >= line.Length) return false;
        var number = char.IsAsciiDigit(line[start]);
        if (line[0] == '(') return line[at] == ')' && line[at + 1] == ' ' && at - start <= 3;
        return number ? line[at] is '.' or ')' && line[at + 1] == ' ' && char.IsUpper(Next(line, at + 1)) : at - start == 1 && line[at] == ')' && line[at + 1] == ' ';
    }

    private static char Next(string line, int at)
    {
        while (at < line.Length - 1 && line[at] == ' ') at++;
        return line[at];
    }

    private static bool RunsOn(StringBuilder paragraph) => paragraph.Length > 60 && (char.IsLower(paragraph[^1]) || paragraph[^1] is ',' or '-');

    private static int UsualWidth(List<string> page)
    {
        var lengths = page.Where(line => line.Length > 0).Select(line => line.Length).Order().ToList();
        // The ninth decile: paragraphs' full lines, not their last ones, and not one long line of a table.
        return lengths.Count == 0 ? 0 : lengths[lengths.Count * 9 / 10 is var index && index < lengths.Count ? index : lengths.Count - 1];
    }
}
