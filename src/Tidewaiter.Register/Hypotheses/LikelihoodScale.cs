using System.Collections.Immutable;
using System.Globalization;

namespace Tidewaiter.Register.Hypotheses;

/// <summary>A word of likelihood with its range.</summary>
/// <param name="Term">"unlikely / improbable".</param>
/// <param name="Low">Lower end in percent, included.</param>
/// <param name="High">Upper end in percent, included.</param>
/// <param name="Source">Where the range was read.</param>
public sealed record LikelihoodWord(string Term, decimal Low, decimal High, string Source)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Term} ({Low:0.##}–{High:0.##} %)");
}

/// <summary>A standard's words of likelihood (data/scales.tsv). Words are offered for a number that a person states; no number is ever computed.</summary>
/// <param name="Name">"ICD 203", "PHIA".</param>
/// <param name="Words">Its words, the least likely first.</param>
/// <param name="Note">What is particular about its bands.</param>
public sealed record LikelihoodScale(string Name, ImmutableArray<LikelihoodWord> Words, string Note)
{
    /// <summary>The scales that ship with the product.</summary>
    public static ImmutableArray<LikelihoodScale> All { get; } = Parse(Reference.ReadText("scales.tsv"));

    /// <summary>The words whose range holds the number: none in a gap, two where neighbouring bands meet in it.</summary>
    /// <param name="percent">0 to 100.</param>
    public ImmutableArray<LikelihoodWord> For(decimal percent) => [.. Words.Where(word => percent >= word.Low && percent <= word.High)];

    /// <summary>What the scale says of a number, in one sentence: its word, its two words, the gap that it lies in, or that it lies beyond the scale.</summary>
    public string Describe(decimal percent)
    {
        var number = percent.ToString("0.##", CultureInfo.InvariantCulture);
        var below = Words.LastOrDefault(word => word.High < percent);
        var above = Words.FirstOrDefault(word => word.Low > percent);
        return For(percent) switch
        {
            [var one] => $"{Name}: {one}",
            [var one, .. var more] => $"{Name}: {number} % is where bands meet: {one} or {string.Join(" or ", more)}",
            _ when below is not null && above is not null => $"{Name}: {number} % lies in the gap between {below} and {above}: the scale has no word for it",
            _ => $"{Name}: {number} % lies beyond the scale, next to {below ?? above}",
        };
    }

    /// <summary>Reads rows of six tab-separated columns.</summary>
    /// <exception cref="FormatException">A row is not as described; the message names its line.</exception>
    public static ImmutableArray<LikelihoodScale> Parse(string table)
    {
        var rows = new List<(string Scheme, LikelihoodWord Word, string Note)>();
        foreach (var (line, cells) in Reference.Rows(table, "scales.tsv", 6))
        {
            if (!decimal.TryParse(cells[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var low) || !decimal.TryParse(cells[3], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var high) || low > high)
            {
                throw new FormatException($"scales.tsv, line {line}: '{cells[2]}' to '{cells[3]}' is no range.");
            }

            rows.Add((cells[0], new LikelihoodWord(cells[1], low, high, cells[5]), cells[4]));
        }

        return [.. rows.GroupBy(row => row.Scheme, StringComparer.Ordinal).Select(scheme => new LikelihoodScale(scheme.Key, [.. scheme.Select(row => row.Word).OrderBy(word => word.Low)], scheme.First().Note))];
    }
}
