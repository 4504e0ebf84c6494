using System.Globalization;
using System.Text.Json;

namespace Tidewaiter.Tests.Reading;

/// <summary>The reader against annotated reports. The thresholds are floors: they only ever go up.</summary>
public class AnnotatedReportTests
{
    [Fact]
    public void The_two_shared_reports_are_read_as_issue_2_asks()
    {
        var score = default(ClaimScore);
        foreach (var (name, published) in ((string, DateOnly)[])[("000_e70707c091584eb0", new(2024, 3, 29)), ("004_beb64e146ec68320", new(2025, 5, 30))])
        {
            score += ClaimScore.Of(Checkout.SharedFile($"reports/{name}.txt"), published);
        }

        score.Promotions.ShouldBe(0);
        score.Precision.ShouldBeGreaterThanOrEqualTo(0.80);
        score.Recall.ShouldBeGreaterThanOrEqualTo(0.60);
    }

    /// <summary>Parts that have a floor (tests/cases/reports/parts.tsv): precision, recall and certainty.</summary>
    public static TheoryData<string, double, double, double> Floors()
    {
        var floors = new TheoryData<string, double, double, double>();
        foreach (var line in File.ReadLines(Path.Combine(Checkout.Root, "tests", "cases", "reports", "parts.tsv")))
        {
            var cells = line.Split('\t');
            if (!line.StartsWith('#') && cells.Length == 8 && cells[5].Length > 0) floors.Add(cells[0], Number(cells[5]), Number(cells[6]), Number(cells[7]));
        }

        return floors;

        static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
    }

    // No part with a floor may hold a promotion.
    [Theory]
    [MemberData(nameof(Floors))]
    public void A_part_of_the_reports_keeps_its_floor(string part, double precision, double recall, double modality)
    {
        var folder = Path.Combine(Checkout.Root, "tests", "cases", "reports");
        var score = default(ClaimScore);
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "index.json")));
        foreach (var report in index.RootElement.EnumerateArray())
        {
            if (report.GetProperty("part").GetString() != part) continue;
            score += ClaimScore.Of(Path.Combine(folder, report.GetProperty("file").GetString() + ".txt"), DateOnly.Parse(report.GetProperty("published").GetString()!));
        }

        score.Promotions.ShouldBe(0);
        score.Precision.ShouldBeGreaterThanOrEqualTo(precision);
        score.Recall.ShouldBeGreaterThanOrEqualTo(recall);
        score.Modality.ShouldBeGreaterThanOrEqualTo(modality);
    }

    [Fact]
    public void The_furniture_of_a_page_makes_no_claim()
    {
        const string page = """
            83.5 F
            Los Angeles
            Friday, May 30, 2025

            Russia sends 500 missiles to North Korea

            BY JANE DOE  [doe@example.org]

            Related: Iran delivers 300 drones to Russia.
            Photo: A Russian ship carrying containers docks at Rajin. Agency
            Subscribe to our newsletter, which brought 20 shipments of arms from Iran to Yemen to light.

            Jane Doe covers arms that North Korea sends to Russia. She has sent reports to Moscow.
            """;
        ReadText.Of(page).Claims.ShouldBeEmpty();
    }

    // Pages are saved with a paragraph on each line and no line between: what stands below the by-line is the story, and titles of other pages are none.
    [Fact]
    public void A_page_of_one_paragraph_a_line_is_read_line_by_line()
    {
        var story = "Moscow has handed Pyongyang two Pantsir vehicles, " + string.Concat(Enumerable.Repeat("officials in Seoul and in several other capitals said, ", 6)) + "and nothing else.";
        var page = $"Moscow gave the North two Pantsir vehicles in return for soldiers: monitors\nBy Jane Doe\n{story}\nJapan saw the tanker Angara at Rajin with 40 drones from Iran aboard\nThe tanker left Rajin for Vostochny on May 3.\nRelated News\n- Iran sends 300 drones to Russia\n- EU lists 150 vessels";

        var quotes = ReadText.Of(page).Claims.Select(static claim => claim.Quote).ToList();
        quotes.Count.ShouldBe(2);
        quotes[0].ShouldStartWith("Moscow has handed Pyongyang two Pantsir vehicles");
        quotes[1].ShouldBe("The tanker left Rajin for Vostochny on May 3.");
    }
}
