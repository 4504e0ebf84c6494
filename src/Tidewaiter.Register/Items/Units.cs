namespace Tidewaiter.Register.Items;

/// <summary>The unit that the word of a number stands for (data/units.tsv).</summary>
public static class Units
{
    /// <summary>The unit of a row in which nothing is counted.</summary>
    public const string Unspecified = "unspecified";

    private static readonly PhraseIndex<string> Words = Load();

    /// <summary>The unit of a word or phrase ("shells" are rounds, "40-foot containers" are containers); the last word itself when it is not in the table.</summary>
    public static string Of(string word)
    {
        var words = WordForms.Of(word);
        for (var start = 0; start < words.Count; start++)
        {
            if (Words.LongestAt(words, start) is { Meaning: { } unit } hit && start + hit.Length == words.Count) return unit;
        }

        return words.Count == 0 ? Unspecified : words[^1];
    }

    /// <summary>The word beside a number: "flights", and "flight" beside 1.</summary>
    public static string Beside(decimal count, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return count == 1 && unit.Length > 1 && unit.EndsWith('s') ? unit[..^1] : unit;
    }

    private static PhraseIndex<string> Load()
    {
        var index = new PhraseIndex<string>();
        foreach (var (_, cells) in Reference.Rows(Reference.ReadText("units.tsv"), "units.tsv", 2))
        {
            index.Add(cells[0], cells[0]);
            foreach (var word in cells[1].Split(';')) index.Add(word, cells[0]);
        }

        return index;
    }
}
