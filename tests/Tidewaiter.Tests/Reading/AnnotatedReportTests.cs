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

    // No part may hold a promotion; the blind ones have floors of their own, because nobody may tune to them.
    [Theory]
    [InlineData("dev", 0.85, 0.62, 0.87)]
    [InlineData("held", 0.78, 0.55, 0.85)]
    [InlineData("blind1", 0.75, 0.46, 0.85)]
    [InlineData("blind2", 0.80, 0.60, 0.75)]
    [InlineData("blind3", 0.80, 0.65, 0.78)]
    [InlineData("blind4", 0.78, 0.62, 0.83)]
    [InlineData("blind5", 0.74, 0.43, 0.68)]
    [InlineData("blind6", 0.77, 0.61, 0.86)]
    [InlineData("blind7", 0.77, 0.68, 0.84)]
    [InlineData("blind8", 0.73, 0.56, 0.86)]
    [InlineData("blind9", 0.80, 0.60, 0.90)]
    [InlineData("blind10", 0.80, 0.60, 0.88)]
    [InlineData("blind11", 0.80, 0.55, 0.83)]
    [InlineData("blind12", 0.80, 0.55, 0.85)]
    [InlineData("blind13", 0.80, 0.48, 0.87)]
    [InlineData("blind14", 0.80, 0.54, 0.86)]
    [InlineData("blind15", 0.80, 0.58, 0.83)]
    [InlineData("blind16", 0.78, 0.40, 0.81)]
    [InlineData("blind17", 0.80, 0.43, 0.83)]
    [InlineData("blind18", 0.74, 0.44, 0.75)]
    [InlineData("blind19", 0.80, 0.40, 0.74)]
    [InlineData("blind20", 0.87, 0.62, 0.85)]
    [InlineData("blind21", 0.80, 0.48, 0.80)]
    [InlineData("blind22", 0.80, 0.45, 0.82)]
    [InlineData("blind24", 0.86, 0.55, 0.76)]
    [InlineData("blind25", 0.87, 0.62, 0.83)]
    [InlineData("blind26", 0.74, 0.56, 0.79)]
    [InlineData("blind27", 0.87, 0.64, 0.79)]
    [InlineData("blind29", 0.80, 0.50, 0.75)]
    [InlineData("blind30", 0.80, 0.48, 0.73)]
    [InlineData("blind31", 0.80, 0.48, 0.75)]
    [InlineData("blind32", 0.87, 0.62, 0.79)]
    [InlineData("blind33", 0.85, 0.55, 0.75)]
    [InlineData("blind34", 0.86, 0.55, 0.77)]
    [InlineData("blind36", 0.89, 0.48, 0.78)]
    [InlineData("blind38", 0.86, 0.67, 0.86)]
    [InlineData("blind39", 0.85, 0.66, 0.85)]
    [InlineData("blind40", 0.89, 0.50, 0.75)]
    [InlineData("blind41", 0.81, 0.48, 0.76)]
    [InlineData("blind42", 0.72, 0.46, 0.86)]
    [InlineData("blind45", 0.75, 0.58, 0.80)]
    [InlineData("blind46", 0.80, 0.55, 0.85)]
    [InlineData("blind49", 0.80, 0.50, 0.79)]
    [InlineData("blind50", 0.72, 0.40, 0.82)]
    [InlineData("blind53", 0.81, 0.56, 0.86)]
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
