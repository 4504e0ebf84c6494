using System.Xml.Linq;
using Tidewaiter.Register;
using Tidewaiter.Tests.Register;
using Tidewaiter.Workbench.Weigh;
using Tidewaiter.Workbench.Weigh.Charts;

namespace Tidewaiter.Tests.Workbench.Weigh.Charts;

/// <summary>The picture says what the register says, day by day.</summary>
public sealed class BoundsChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Period Window = new(new DateOnly(2023, 1, 1), new DateOnly(2025, 12, 31));

    [Fact]
    public void It_ends_at_the_row_and_every_day_is_the_register_of_that_day()
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            using var docket = new BriefDocket();
            docket.Add(new RandomClaims(seed), 14, "one");
            var weighed = Weighed(docket);
            foreach (var data in weighed.Register.Rows.Select(row => BoundsOverTime.Of(weighed, row, TestContext.Current.CancellationToken)).OfType<BoundsOverTime>())
            {
                (data.Bounds[^1].Lower, data.Bounds[^1].Upper).ShouldBe((data.Row.Lower, data.Row.Upper));
                data.Bounds.Select(on => on.Day).ShouldBeInOrder();
                foreach (var on in data.Bounds.SkipLast(1))
                {
                    var then = Weighed(docket, Window with { To = on.Day }).Register.Rows.FirstOrDefault(row => row.Id == data.Row.Id);
                    (on.Lower, on.Upper).ShouldBe((then?.Lower, then?.Upper), $"seed {seed}, {data.Row.Id}, {on.Day}");
                }
            }
        }
    }

    [Fact]
    public void It_is_well_formed_escaped_and_the_same_twice()
    {
        using var docket = new BriefDocket();
        docket.Add(new RandomClaims(3), 18, "<script>&\u202E");
        var weighed = Weighed(docket);
        foreach (var row in weighed.Register.Rows)
        {
            if (BoundsOverTime.Of(weighed, row, TestContext.Current.CancellationToken) is not { } data) continue;
            var picture = BoundsChart.Write(data);
            picture.ShouldBe(BoundsChart.Write(BoundsOverTime.Of(Weighed(docket), row, TestContext.Current.CancellationToken)!));
            picture.ShouldNotContain("\u202E");
            var svg = XDocument.Parse(picture);
            svg.Descendants(Svg + "script").ShouldBeEmpty();
            svg.Descendants(Svg + "style").Single().Value.ShouldContain("prefers-color-scheme:dark");
            svg.Descendants(Svg + "g").Count(mark => mark.Element(Svg + "title") is not null).ShouldBe(data.Marks.Length);
            foreach (var mark in data.Marks) svg.Descendants(Svg + "title").ShouldContain(title => title.Value.Contains(mark.Claim.Claim.Id.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_choices_of_the_viewer_are_printed_in_it()
    {
        using var docket = new BriefDocket();
        docket.Add("a.txt", "North Korea delivered more than 200 heavy artillery pieces to Russia in 2024, the ministry said.\n", "2025-02-01", "Ledger");
        var view = docket.Docket.For(BriefDocket.Public);
        var options = new RegisterOptions { Window = Window, KnownAt = new DateOnly(2025, 6, 1), Tolerance = 0.1m, WorstReliability = 'C' }.With(Assumption.Exhaustive, on: true) with { Without = ["Nobody's Gazette"] };
        var weighed = WeighedDocket.Of(view, options);
        var text = string.Join(' ', XDocument.Parse(BoundsChart.Write(BoundsOverTime.Of(weighed, weighed.Register.Rows.Single(), TestContext.Current.CancellationToken)!)).Descendants(Svg + "text").Select(words => words.Value));
        foreach (var words in (string[])["2023-01-01..2025-12-31", "asserted, reported", "exhaustive", "2025-06-01", "Nobody's Gazette", "reliability C", "10 %", "TLP:CLEAR", "linear scale", "at least 200"]) text.ShouldContain(words);
    }

    [Fact]
    public void A_hedged_claim_about_the_row_is_a_mark_and_moves_nothing()
    {
        using var docket = new BriefDocket();
        docket.Add("a.txt", "North Korea delivered more than 200 heavy artillery pieces to Russia in 2024, the ministry said.\n", "2025-02-01", "Ledger");
        var before = Only(docket);
        docket.Add("b.txt", "North Korea may have delivered 900 heavy artillery pieces to Russia in 2024.\n", "2025-03-01", "Courier");
        var after = Only(docket);
        (after.Row.Lower, after.Row.Upper).ShouldBe((before.Row.Lower, before.Row.Upper));
        after.Marks.Select(mark => mark.Claim.Claim.Modality).ShouldBe([Modality.Reported, Modality.Possible], ignoreOrder: true);
        BoundsChart.Write(after).ShouldContain("m-possible aside");
    }

    [Theory]
    [InlineData(new[] { 3.0, 40.0 }, false)]
    [InlineData(new[] { 1.0, 200.0 }, true)]
    [InlineData(new double[0], false)]
    public void A_scale_has_a_few_lines_and_room_for_every_amount(double[] amounts, bool logarithmic)
    {
        var scale = new ChartScale(amounts.Select(amount => (decimal)amount));
        scale.IsLogarithmic.ShouldBe(logarithmic);
        scale.Ticks.Length.ShouldBeInRange(2, 12);
        amounts.Select(amount => scale.At((decimal)amount)).ShouldAllBe(part => part >= 0 && part < 1);
        amounts.Select(amount => scale.At((decimal)amount)).ShouldBeInOrder();
    }

    private static BoundsOverTime Only(BriefDocket docket)
    {
        var weighed = Weighed(docket);
        return BoundsOverTime.Of(weighed, weighed.Register.Rows.Single(), TestContext.Current.CancellationToken)!;
    }

    private static WeighedDocket Weighed(BriefDocket docket, Period? window = null) => WeighedDocket.Of(docket.Docket.For(BriefDocket.Public), new RegisterOptions { Window = window ?? Window });
}
