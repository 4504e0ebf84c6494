namespace Tidewaiter.Reading.Leanings;

/// <summary>The rows of a learnt table (data/lexicon/leanings.tsv, plausibility.tsv): a feature's name, a tab and its weights. Lines that begin with # are notes; the row without a name is what every sum begins with.</summary>
internal static class WeightRows
{
    /// <summary>Takes one row.</summary>
    /// <param name="feature">Name of the feature; empty for what every sum begins with.</param>
    /// <param name="weights">What stands behind the tab.</param>
    /// <param name="line">Number of the line, from 1.</param>
    public delegate void Taker(ReadOnlySpan<char> feature, ReadOnlySpan<char> weights, int line);

    /// <summary>Gives all rows in order.</summary>
    /// <param name="name">Name of the table, for errors.</param>
    /// <param name="table">Its text.</param>
    /// <param name="take">Takes each row.</param>
    /// <exception cref="FormatException">A row has no tab.</exception>
    public static void Read(string name, ReadOnlySpan<char> table, Taker take)
    {
        var number = 0;
        foreach (var range in table.Split('\n'))
        {
            number++;
            var line = table[range].TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            if (tab < 0) throw new FormatException($"{name}, line {number}: a feature, a tab and weights expected.");
            take(line[..tab], line[(tab + 1)..], number);
        }
    }
}
