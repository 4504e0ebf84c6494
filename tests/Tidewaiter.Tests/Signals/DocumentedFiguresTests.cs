namespace Tidewaiter.Tests.Signals;

/// <summary>A figure of speed that a document quotes is one that a bench printed: after a new run of a bench the document is written anew.</summary>
public sealed class DocumentedFiguresTests
{
    [Theory]
    [InlineData("ais", "ais", 12)]
    [InlineData("modes", "mode-s", 3)]
    [InlineData("tables", "tables", 3)]
    public void Every_median_and_its_range_stands_in_the_document(string bench, string document, int figures)
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "formats", document + ".md"));
        var printed = File.ReadLines(Path.Combine(Checkout.Root, "bench", "results", bench + ".txt")).Select(Figure).OfType<string>().ToList();
        printed.Count.ShouldBe(figures);
        foreach (var figure in printed)
            text.ShouldContain(figure);
    }

    /// <summary>"28.5 (26.0-28.9)" or "21.46 M (19.15–22.17)"; null for a line that is no measurement.</summary>
    private static string? Figure(string line)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : line.IndexOfAny([',', ')'], open);
        if (close < 0 || !char.IsAsciiDigit(line[open + 1]) || line[(open + 1)..close].IndexOfAny(['-', '–']) < 0)
            return null;
        var words = line[..open].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var range = line[(open + 1)..close];
        return words[^1] == "median" ? $"{words[^4]} M ({range})" : $"{words[^1]} ({range})";
    }
}
