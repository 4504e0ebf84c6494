using System.Collections.Immutable;

namespace Tidewaiter.Register.Accounts;

/// <summary>What words of a text are for comparisons.</summary>
public enum NameKind
{
    /// <summary>The name of a body.</summary>
    Body,

    /// <summary>A designation of goods: "KN-23B".</summary>
    Designation,

    /// <summary>A sentence that speaks of calibres.</summary>
    Calibres,
}

/// <summary>A body or a designation that a text names, or its sentence about calibres, in a claim or not.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">The words, exactly.</param>
/// <param name="Subject">The body, as data/accounts.tsv or its short form has it; null for anything else.</param>
public sealed record NamedInText(NameKind Kind, Span Span, string Words, string? Subject);

/// <summary>The same with the publication of the text.</summary>
/// <param name="Named">The words and what they name.</param>
/// <param name="SourceName">Who published the text.</param>
/// <param name="Published">The day; null when nobody knows it.</param>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Marking">Who may read it.</param>
public sealed record NameMention(NamedInText Named, string SourceName, DateOnly? Published, ContentHash Exhibit, Marking Marking);

/// <summary>
/// Finds the names that accounts are compared in: bodies of data/accounts.tsv, full names that stand before their own short form ("Sanctions Monitoring Team (SMT)"), designations ("KN-23B"), and sentences about calibres.
/// Linear in the text; each name is given once, where it stands first.
/// </summary>
public static class TextNames
{
    private const int MostNames = 1_000;
    private const int LongestDesignation = 12;
    private const int MostWords = 12;
    private const int LongestSentence = 1_000;

    private static readonly ImmutableArray<(string Words, string Subject)> Bodies =
        [.. KnownAccount.All.Where(account => account.Fact == "name").SelectMany(account => account.Values.Select(value => (value, account.Subject))).OrderByDescending(name => name.value.Length)];

    /// <summary>The names in a text, in their order.</summary>
    public static ImmutableArray<NamedInText> In(TextLayer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var found = ImmutableArray.CreateBuilder<NamedInText>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var text = layer.Text;
        var words = new List<(int Start, int End)>();
        var sentence = 0;
        for (var i = 0; i < text.Length && found.Count < MostNames;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                if (text[i] == '(' && ShortForm(text, i) is { Length: > 0 } acronym && Expansion(text, words, acronym) is { } start) Add(NameKind.Body, start, i, acronym);
                i++;
                if (!EndsSentence(text, i - 1)) continue;
                words.Clear();
                sentence = i;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' or '’' or '\'' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))) end++;
            if (IsDesignation(text.AsSpan(i, end - i))) Add(NameKind.Designation, i, end, null);
            if (BodyAt(text, i) is { } body) Add(NameKind.Body, i, i + body.Words.Length, body.Subject);
            if (text.AsSpan(i, end - i).StartsWith("calib", StringComparison.OrdinalIgnoreCase) && i - sentence < LongestSentence) Add(NameKind.Calibres, sentence, SentenceEnd(text, end, sentence + LongestSentence), null);
            words.Add((i, end));
            if (words.Count > MostWords) words.RemoveAt(0);
            i = end;
        }

        return found.ToImmutable();

        void Add(NameKind kind, int start, int end, string? subject)
        {
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            if (seen.Add($"{kind}\u001F{subject}\u001F{text[start..end].Replace('\u00A0', ' ')}")) found.Add(new NamedInText(kind, layer.SpanOf(start, end), text[start..end], subject));
        }
    }

    // A line, or a full stop that no letter or digit follows: "7.62 mm" goes on.
    private static bool EndsSentence(string text, int at) => text[at] == '\n' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));

    private static int SentenceEnd(string text, int from, int limit)
    {
        var end = from;
        while (end < text.Length && end < limit && !EndsSentence(text, end)) end++;
        return end;
    }

    /// <summary>True for a word of letters and digits that begins with a letter and has a digit: "KN-23B", "D-20".</summary>
    public static bool IsDesignation(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestDesignation || !char.IsLetter(word[0])) return false;
        var digit = false;
        foreach (var c in word)
        {
            if (!char.IsLetterOrDigit(c) && c != '-') return false;
            digit |= char.IsAsciiDigit(c);
        }

        return digit;
    }

    // Only where a word begins, and written like a name. Most words begin no name: the first letters decide.
    private static (string Words, string Subject)? BodyAt(string text, int at)
    {
        if (!char.IsUpper(text[at]) && !char.IsAsciiDigit(text[at])) return null;
        foreach (var body in Bodies)
        {
            var end = at + body.Words.Length;
            if (end <= text.Length && text[at] == body.Words[0] && (end == text.Length || !char.IsLetterOrDigit(text[end])) && text.AsSpan(at, body.Words.Length).Equals(body.Words, StringComparison.OrdinalIgnoreCase)) return body;
        }

        return null;
    }

    // "(MSMT)": capitals only, 3 to 8 of them.
    private static string ShortForm(string text, int open)
    {
        var end = open + 1;
        while (end < text.Length && end - open <= 9 && char.IsUpper(text[end])) end++;
        return end < text.Length && text[end] == ')' && end - open - 1 is >= 3 and <= 8 ? text[(open + 1)..end] : "";
    }

    // The words before it whose capitals are the short form, without small words between.
    private static int? Expansion(string text, List<(int Start, int End)> words, string acronym)
    {
        var letter = acronym.Length;
        for (var i = words.Count - 1; i >= 0 && letter > 0; i--)
        {
            var first = text[words[i].Start];
            if (first == acronym[letter - 1]) letter--;
            else if (char.IsUpper(first) || words[i].End - words[i].Start > 3) return null;
            if (letter == 0) return words[i].Start;
        }

        return null;
    }
}
