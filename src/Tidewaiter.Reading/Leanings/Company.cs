using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// The company that words keep: data/lexicon/company.tsv puts words that stand among the same words into one class ("ferried", "airlifted"), so that what is learnt of one
/// is known of the others. Made by <c>eval company</c> from public word vectors (the source stands in the file).
/// </summary>
internal sealed class Company
{
    // About as many words as there are.
    private const int Expected = 40_000;

    private readonly Dictionary<string, Part> _classes = new(Expected, StringComparer.Ordinal);

    private Company(StringReader table)
    {
        while (table.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 1) throw new FormatException($"company.tsv: '{line}': a class, a tab and words expected.");
            var part = Part.Of("~" + line[..tab]);
            foreach (var word in line[(tab + 1)..].Split(' ')) _classes.TryAdd(word, part);
        }
    }

    /// <summary>The table that ships with the product.</summary>
    public static Company Default { get; } = new(new StringReader(Lexicon.Resource("company.tsv")));

    /// <summary>The class of a word, or of its headword; null when neither has one.</summary>
    public static Part? Of(in Word word)
    {
        var features = FormFeatures.Of(word.Form);
        return word.Tag == Tag.Verb ? features.VerbCompany : features.NounCompany;
    }

    /// <summary>The class of a written form, or of its headword.</summary>
    public Part? Of(string form, string headword) => _classes.TryGetValue(form, out var part) || _classes.TryGetValue(headword, out part) ? part : null;
}
