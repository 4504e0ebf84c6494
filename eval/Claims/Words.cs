using System.Text;

namespace Tidewaiter.Eval.Claims;

/// <summary>
/// The words of a slot in a form that can be compared: lower case, typographic marks folded, possessive 's and plural s off, articles and little words out,
/// and every name of a state (capital, demonym, "the North") replaced by its code.
/// </summary>
internal static class Words
{
    private const int LongestName = 6;

    private static readonly HashSet<string> Little = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "and", "or", "to", "for", "in", "at", "on", "by", "from", "with", "its", "their", "his", "her", "some", "any", "these", "those", "this", "that",
    };

    private static readonly Dictionary<string, string> States = StateNames();

    /// <summary>The comparable words of a text, in its order; empty for null.</summary>
    public static string[] Of(string? text)
    {
        if (text is null) return [];
        var raw = Split(text);
        var words = new List<string>(raw.Count);
        for (var i = 0; i < raw.Count;)
        {
            var length = Math.Min(LongestName, raw.Count - i);
            while (length > 0 && !States.ContainsKey(string.Join(' ', raw.GetRange(i, length)))) length--;
            if (length > 0) words.Add(States[string.Join(' ', raw.GetRange(i, length))]);
            else if (!Little.Contains(raw[i])) words.Add(Singular(raw[i]));
            i += Math.Max(1, length);
        }

        return [.. words];
    }

    /// <summary>Dice coefficient of two bags of words: twice the shared ones by all; 1 for two empty bags.</summary>
    public static double Dice(string[] left, string[] right)
    {
        if (left.Length + right.Length == 0) return 1;
        return 2.0 * Shared(left, right) / (left.Length + right.Length);
    }

    /// <summary>True if every word of the shorter stands in the longer, and the shorter is not empty.</summary>
    public static bool Contained(string[] left, string[] right) => Math.Min(left.Length, right.Length) is > 0 and var shorter && Shared(left, right) == shorter;

    private static int Shared(string[] left, string[] right)
    {
        var rest = right.ToList();
        return left.Count(rest.Remove);
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            var folded = c switch { '’' or '‘' => '\'', '\u2010' or '\u2011' or '–' => '-', _ => char.ToLowerInvariant(c) };
            if (char.IsLetterOrDigit(folded) || folded is '-' or '\'' or '.' or '&')
            {
                word.Append(folded);
                continue;
            }

            var plain = word.ToString().Trim('-', '\'', '.', '&');
            if (plain.EndsWith("'s", StringComparison.Ordinal)) plain = plain[..^2];
            if (plain.Length > 0) words.Add(plain);
            word.Clear();
        }

        return words;
    }

    private static string Singular(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static Dictionary<string, string> StateNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in Countries.Default.All)
        {
            foreach (var name in country.Names)
            {
                var words = Split(name);
                if (words.Count > 0) names.TryAdd(string.Join(' ', words), "=" + country.Code);
            }
        }

        return names;
    }
}
