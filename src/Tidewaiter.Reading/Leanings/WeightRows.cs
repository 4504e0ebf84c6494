using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>The rows of a learnt table of data/lexicon: a feature's name, a tab and its weights. Lines that begin with # are notes; the row without a name is what every sum begins with.</summary>
internal static class WeightRows
{
    /// <summary>Takes one row.</summary>
    /// <param name="feature">Name of the feature; empty for what every sum begins with.</param>
    /// <param name="weights">What stands behind the tab.</param>
    /// <param name="line">Number of the line, from 1.</param>
    public delegate void Taker(ReadOnlySpan<char> feature, ReadOnlySpan<char> weights, int line);

    /// <summary>Gives all rows of a table that ships with the product, in order.</summary>
    /// <exception cref="FormatException">A row has no tab.</exception>
    public static void Read(string file, Taker take)
    {
        var table = Lexicon.Resource(file).AsSpan();
        var number = 0;
        foreach (var range in table.Split('\n'))
        {
            number++;
            var line = table[range].TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            if (tab < 0) throw new FormatException($"{file}, line {number}: a feature, a tab and weights expected.");
            take(line[..tab], line[(tab + 1)..], number);
        }
    }
}
