using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Echoes;

/// <summary>Names of those who speak, in one form for each (data/voices.tsv).</summary>
internal static class Voices
{
    private static readonly HashSet<string> Documents = new(StringComparer.Ordinal) { "report", "document", "study", "paper", "statement" };
    private static readonly HashSet<string> Crowds = new(StringComparer.Ordinal) { "analyst", "official", "source", "observer", "expert", "report", "media", "outlet", "critic", "lawmaker" };
    private static readonly Dictionary<string, string> Known = Load();

    /// <summary>The one name of a voice: the table's, or the words without a leading article.</summary>
    public static string Name(string source)
    {
        var key = Key(source);
        return Known.TryGetValue(key, out var name) ? name : WithoutArticle(source.Trim());
    }

    /// <summary>True for "the report", "the document": a word for the report that is passed on, not a name.</summary>
    public static bool IsTheDocument(string source)
    {
        var words = WordForms.Of(source);
        return words.Count is 1 or 2 && Documents.Contains(words[^1]) && (words.Count == 1 || words[0] is "the" or "this" or "it");
    }

    /// <summary>True for "some analysts", "officials": words that name nobody, so that two uses need not be one voice.</summary>
    public static bool IsACrowd(string source)
    {
        var words = WordForms.Of(source);
        return words.Count <= 3 && words.Count > 0 && Crowds.Contains(words[^1]);
    }

    /// <summary>The word of a source that is one word with an article ("the team"); null for any other source.</summary>
    public static string? LoneWord(string source) => source.TrimStart().StartsWith("the ", StringComparison.OrdinalIgnoreCase) && WordForms.Of(WithoutArticle(source.Trim())) is [var word] ? word : null;

    /// <summary>The last word of a source of several words ("Sanctions Monitoring Team"); null for any other source.</summary>
    public static string? LastWord(string source) => WordForms.Of(WithoutArticle(source.Trim())) is [_, .., var last] ? last : null;

    private static string Key(string source) => string.Join(' ', WordForms.Of(WithoutArticle(source.Trim())));

    private static string WithoutArticle(string text)
    {
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (text.Length > article.Length && text.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return text[article.Length..];
        }

        return text;
    }

    private static Dictionary<string, string> Load()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, cells) in Reference.Rows(Reference.ReadText("voices.tsv"), "voices.tsv", 2))
        {
            known.TryAdd(Key(cells[0]), cells[0]);
            foreach (var other in cells[1].Split(';')) known.TryAdd(Key(other), cells[0]);
        }

        return known;
    }
}
