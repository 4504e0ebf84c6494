namespace Tidewaiter.Reading.Words;

/// <summary>The regular inflections of English verbs and nouns. Of a headword of several words the verb's first and the noun's last word change.</summary>
internal static class Inflection
{
    /// <summary>The forms of a verb: third person, past, participle, -ing. <paramref name="irregular"/> is "past,participle", with variants allowed.</summary>
    public static IEnumerable<(string Form, VerbForms Kind)> OfVerb(string lemma, string? irregular)
    {
        var space = lemma.IndexOf(' ', StringComparison.Ordinal);
        var (head, tail) = space < 0 ? (lemma, "") : (lemma[..space], lemma[space..]);
        yield return (lemma, VerbForms.Base);
        yield return (WithS(head) + tail, VerbForms.Third);
        var ing = Ing(head, irregular) + tail;
        yield return (ing, VerbForms.Ing);
        // "traveled, travelled": who writes the one past writes its -ing too.
        if (irregular?.Contains($"{head}{head[^1]}ed", StringComparison.Ordinal) == true && ing != $"{head}{head[^1]}ing{tail}") yield return ($"{head}{head[^1]}ing{tail}", VerbForms.Ing);
        if (string.IsNullOrEmpty(irregular))
        {
            yield return (Ed(head) + tail, VerbForms.Past | VerbForms.Participle);
            yield break;
        }

        var parts = irregular.Split(',');
        for (var i = 0; i < parts.Length; i++)
        {
            var kind = parts.Length == 1 ? VerbForms.Past | VerbForms.Participle : i == 0 ? VerbForms.Past : VerbForms.Participle;
            yield return (parts[i], IsRegularPast(parts[i]) ? VerbForms.Past | VerbForms.Participle : kind);
        }
    }

    /// <summary>The plural of a noun.</summary>
    public static string Plural(string lemma, string? irregular) => irregular switch
    {
        null or "" => WithS(lemma),
        "=" => lemma,
        _ => irregular,
    };

    private static bool IsRegularPast(string form) => form.EndsWith("ed", StringComparison.Ordinal);

    private static string WithS(string word)
    {
        if (EndsIn(word, "s", "x", "z", "ch", "sh")) return word + "es";
        return word.EndsWith('y') && !IsVowelBefore(word) ? word[..^1] + "ies" : word + (word is "go" or "do" ? "es" : "s");
    }

    private static string Ed(string word)
    {
        if (word.EndsWith('e')) return word + "d";
        return word.EndsWith('y') && !IsVowelBefore(word) ? word[..^1] + "ied" : word + "ed";
    }

    private static string Ing(string word, string? irregular)
    {
        if (EndsIn(word, "ie")) return word[..^2] + "ying";
        if (word.EndsWith('e') && !EndsIn(word, "ee", "oe", "ye") && word != "be") return word[..^1] + "ing";

        // A verb that doubles its last letter in the past ("shipped") or is short and strong ("put", "get") doubles it here too.
        var past = string.IsNullOrEmpty(irregular) ? "" : irregular.Split(',')[0].Split(' ')[0];
        var doubles = past == $"{word}{word[^1]}ed" || (word.Length == 3 && !IsRegularPast(past) && past.Length > 0 && !IsVowel(word[0]) && IsVowel(word[1]) && !IsVowel(word[2]) && word[2] is not ('w' or 'y'))
            || word is "begin" or "split" or "quit" or "shut" or "forbid";
        return doubles ? $"{word}{word[^1]}ing" : word + "ing";
    }

    private static bool IsVowelBefore(string word) => word.Length > 1 && IsVowel(word[^2]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool EndsIn(string word, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (word.EndsWith(end, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
