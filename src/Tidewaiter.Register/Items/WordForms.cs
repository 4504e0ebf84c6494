using System.Text;

namespace Tidewaiter.Register.Items;

/// <summary>Words in the one form in which names of goods and units are compared: lower case, singular, a calibre apart from its unit.</summary>
internal static class WordForms
{
    /// <summary>Longest phrase that is looked at, in characters: a slot longer than this is no name of goods.</summary>
    private const int LongestPhrase = 2_000;

    /// <summary>Splits a phrase into words; a comma is a word of its own.</summary>
    public static List<string> Of(string phrase)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in phrase.AsSpan(0, Math.Min(phrase.Length, LongestPhrase)))
        {
            if (char.IsLetterOrDigit(c) || c is '.' or '%' || (c is '-' or '/' && word.Length > 0))
            {
                // "152mm" and "152-mm" are "152 mm"; "KN-23" and "D-20" stay whole.
                if (char.IsLetter(c) && word.Length > 0 && char.IsAsciiDigit(word[0]) && IsNumber(word)) Flush(words, word);
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (c is '‐' or '‑' or '–' && word.Length > 0)
            {
                word.Append('-');
                continue;
            }

            Flush(words, word);
            if (c is ',' or ';') words.Add(",");
        }

        Flush(words, word);
        return words;
    }

    private static bool IsNumber(StringBuilder word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiDigit(word[i]) && word[i] is not '.' and not '-') return false;
        }

        return true;
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        var text = word.ToString().Trim('-', '.', '/');
        word.Clear();
        if (text.Length > 0) words.Add(Singular(text));
    }

    private static string Singular(string word) => word switch
    {
        _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.Length > 3 && word[^1] == 's' && word[^2] is not 's' and not 'u' && char.IsLetter(word[^2]) => word[..^1],
        _ => word,
    };
}
