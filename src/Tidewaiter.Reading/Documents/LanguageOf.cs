namespace Tidewaiter.Reading.Documents;

/// <summary>Tells English from what is not read. Scripts are counted over the letters, function words over the words of the first part of the text.</summary>
internal static class LanguageOf
{
    private const int Sample = 20_000;
    private const int ShortText = 25;

    private static readonly HashSet<string> FunctionWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "to", "in", "a", "is", "was", "that", "for", "on", "with", "by", "as", "at", "from", "has", "have", "had", "it", "its",
        "be", "been", "are", "were", "an", "this", "which", "not", "but", "he", "they", "or", "said", "will",
    };

    public static TextLanguage Text(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Sample));
        int latin = 0, hangul = 0, cyrillic = 0, other = 0;
        foreach (var c in head)
        {
            if (!char.IsLetter(c)) continue;
            if (c < 0x250) latin++;
            else if (c is >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F') hangul++;
            else if (c is >= '\u0400' and <= '\u052F') cyrillic++;
            else other++;
        }

        // A syllable block or an ideograph carries about as much as two or three letters of an alphabet.
        var most = Math.Max(Math.Max(latin, hangul * 3), Math.Max(cyrillic, other * 2));
        if (most == 0) return TextLanguage.English;
        if (most == hangul * 3) return TextLanguage.Korean;
        if (most == cyrillic) return TextLanguage.Cyrillic;
        return most == other * 2 || !IsEnglish(head) ? TextLanguage.Other : TextLanguage.English;
    }

    private static bool IsEnglish(ReadOnlySpan<char> text)
    {
        var lookup = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        int words = 0, function = 0, start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0)
            {
                words++;
                if (lookup.Contains(text[start..i])) function++;
            }

            start = -1;
        }

        // English prose has 35 to 45 % of these words, a table or a list of names far less; French or Spanish under 5 %.
        return words < ShortText || function * 100 >= words * 6;
    }
}
