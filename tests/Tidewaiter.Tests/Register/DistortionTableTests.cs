using System.Reflection;

namespace Tidewaiter.Tests.Register;

/// <summary>The table of distortions says what is true: each row of the reference table has a fate, each fate its test, and the page shows the same.</summary>
public sealed class DistortionTableTests
{
    private static readonly string[] Fates = ["detected", "harmless", "cannot be"];

    private static List<string[]> Rows => [.. File.ReadLines(Path.Combine(Checkout.Root, "data/distortions.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    [Fact]
    public void Every_distortion_has_a_fate_and_every_fate_a_test_or_a_reason()
    {
        Rows.ShouldAllBe(row => row.Length == 4 && Fates.Contains(row[1]) && row[2].Length > 20);
        foreach (var row in Rows)
        {
            if (row[1] == "cannot be") row[3].ShouldBeEmpty();
            else typeof(DistortionTests).GetMethod(row[3].Split('.')[1])?.GetCustomAttribute<FactAttribute>().ShouldNotBeNull($"{row[0]}: {row[3]}");
        }
    }

    [Fact]
    public void The_table_has_every_row_of_the_reference_table() =>
        Rows.Select(row => row[0]).ShouldBe(File.ReadLines(Checkout.SharedFile("reference/distortions.csv")).Skip(1).Select(line => line.Split(',')[0]));

    [Fact]
    public void The_page_shows_the_table()
    {
        var page = File.ReadAllLines(Path.Combine(Checkout.Root, "docs/distortions.md"));
        var shown = page.Where(line => line.StartsWith("| d", StringComparison.Ordinal)).Select(line => line.Split(" | ")).ToList();
        shown.Select(cells => cells[0][2..]).ShouldBe(Rows.Select(row => row[0]));
        foreach (var (cells, row) in shown.Zip(Rows)) (cells[2], cells[3].TrimEnd(' ', '|')).ShouldBe((row[1], row[2]));
        foreach (var fate in Fates) page.ShouldContain(line => line.Contains($"{Rows.Count(row => row[1] == fate)} {fate}", StringComparison.Ordinal));
    }
}
