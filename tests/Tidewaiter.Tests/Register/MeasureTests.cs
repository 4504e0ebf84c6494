using Tidewaiter.Register;
using Tidewaiter.Register.Items;
using Tidewaiter.Register.Measures;

namespace Tidewaiter.Tests.Register;

/// <summary>Each finding cites what it violates, and nothing that does not apply.</summary>
public sealed class MeasureTests
{
    [Theory]
    [InlineData("North Korea", "Russia", "artillery-rounds", "2024", "dprk-arms-out-1874 dprk-catchall")]
    [InlineData("North Korea", "Russia", "kn-23", "2024", "dprk-arms-out-1718 dprk-arms-out-1874 dprk-catchall")]
    [InlineData("Russia", "North Korea", "pantsir", "2024", "dprk-arms-all dprk-catchall")]
    [InlineData("Russia", "North Korea", "tanks", "2012", "dprk-arms-in-1718 dprk-arms-in-1874")]
    [InlineData("North Korea", "Russia", "workers", "2018", "dprk-labour75")]
    [InlineData("North Korea", "Russia", "workers", "2024", "dprk-labour75 dprk-repat")]
    [InlineData("Russia", "North Korea", "refined-oil", "2024", "dprk-refined")]
    [InlineData("United Arab Emirates", "Sudan", "drones", "2024", "")]
    [InlineData("Iran", "Russia", "artillery-rounds", "2024", "")]
    [InlineData("Iran", "Russia", "artillery-rounds", "2025-10", "ir-arms-out")]
    [InlineData("United States", "Ukraine", "artillery-rounds", "2024", "")]
    public void Direction_goods_and_days_decide(string supplier, string recipient, string item, string days, string expected)
    {
        Period.TryParse(days, out var period).ShouldBeTrue();
        var cited = MeasureBook.Default.ForGoods(supplier, recipient, ItemCatalogue.Default[item], 600_000, period);
        string.Join(' ', cited.Select(citation => citation.Measure.Id)).ShouldBe(expected);
    }

    [Fact]
    public void A_cap_is_cited_only_above_it() =>
        MeasureBook.Default.ForGoods("Russia", "North Korea", ItemCatalogue.Default["refined-oil"], 165_000, Period.Year(2024)).ShouldBeEmpty();

    [Fact]
    public void A_contested_measure_is_cited_as_disputed_and_a_remembered_paragraph_as_uncertain()
    {
        var cited = MeasureBook.Default.ForGoods("Iran", "Russia", ItemCatalogue.Default["drones"], null, Period.Month(2025, 11)).ShouldHaveSingleItem();
        cited.Status.ShouldBe(MeasureStatus.Disputed);
        cited.Measure.ParagraphSeen.ShouldBeFalse();
    }

    [Fact]
    public void Training_on_delivered_weapons_cites_its_own_paragraphs()
    {
        var training = SharedReports.Second.Single(weighed => weighed.Claim.Kind == ClaimKind.Training);
        MeasureBook.Default.ForEvent(training.Claim, training.Published).Select(citation => citation.Measure.Id).ShouldBe(["dprk-tech", "dprk-training"]);
    }

    [Fact]
    public void Rows_carry_their_citations()
    {
        var rows = Weigh.Build(SharedReports.Second).Rows;
        rows.Single(row => row.Flow.Item == "Pantsir").Measures.ShouldBe(["dprk-arms-all", "dprk-catchall"]);
        rows.Single(row => row.Unit == "rounds").Measures.ShouldContain("dprk-arms-out-1874");
        rows.Single(row => row.Kind == FlowKind.Troops).Measures.ShouldBeEmpty();
    }
}
