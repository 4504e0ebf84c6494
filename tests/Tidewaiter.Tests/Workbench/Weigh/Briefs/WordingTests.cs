using Tidewaiter.Reading;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Weigh.Briefs;

namespace Tidewaiter.Tests.Workbench.Weigh.Briefs;

/// <summary>The phrases, read back by the product's own reader: none says more than its certainty.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("goods", "200 artillery pieces")]
    [InlineData("people", "11,000 soldiers")]
    public void A_phrase_about_a_row_is_read_back_as_attributed(string key, string amount)
    {
        foreach (var certainty in (Modality[])[Modality.Asserted, Modality.Reported])
        {
            var text = Wording.Of(key, certainty, ("roots", "the ministry"), ("outlets", "the Harbour Ledger"), ("amount", amount), ("supplier", "North Korea"), ("recipient", "Russia"), ("window", "in 2024"));
            var claims = Reader.Read(TextLayer.From(text), new ReadingOptions { Published = new DateOnly(2025, 6, 1) }, TestContext.Current.CancellationToken).Claims;
            claims.ShouldAllBe(claim => claim.Modality <= Modality.Reported, text);
        }
    }

    [Fact]
    public void There_is_no_phrase_by_which_a_row_could_rest_on_less_than_a_report()
    {
        foreach (var key in (string[])["goods", "people", "stock"])
        {
            Should.Throw<KeyNotFoundException>(() => Wording.Of(key, Modality.Possible));
            Should.Throw<KeyNotFoundException>(() => Wording.Of(key, Modality.Planned));
        }
    }

    [Theory]
    [InlineData(200.0, null, false, "at least 200 units of heavy artillery")]
    [InlineData(1.0, null, false, "at least 1 unit of heavy artillery")]
    [InlineData(200.0, null, true, "about 200 or more units of heavy artillery")]
    [InlineData(null, 300.0, false, "at most 300 units of heavy artillery")]
    [InlineData(200.0, 300.0, true, "between about 200 and about 300 units of heavy artillery")]
    [InlineData(200.0, 200.0, false, "200 units of heavy artillery")]
    [InlineData(null, null, false, "an unstated amount of heavy artillery")]
    public void Bounds_are_put_into_words(double? lower, double? upper, bool about, string words) => Wording.Amount(new RegisterRow
    {
        Id = "r-0",
        Flow = new Flow("A", "B", "heavy artillery"),
        Kind = FlowKind.Goods,
        Counting = QuantityMeaning.Cumulative,
        Unit = "units",
        Lower = (decimal?)lower,
        Upper = (decimal?)upper,
        Approximate = about,
    }).ShouldBe(words);

    [Fact]
    public void Words_of_the_outside_world_are_never_filled_in_turn() =>
        Wording.Of("replied", ("party", "{text}"), ("asked", "2025-01-01"), ("received", "2025-01-02"), ("text", "{party}")).ShouldBe("{text} was asked on 2025-01-01 and answered on 2025-01-02: {party}");

    [Theory]
    [InlineData("One. Two. Three.", 3)]
    [InlineData("The U.S. Navy said so. It did.", 2)]
    [InlineData("Version 1.5 is out.", 1)]
    [InlineData("", 0)]
    public void Running_text_is_cut_into_sentences(string text, int count) => Prose.Sentences(text).Length.ShouldBe(count);

    [Theory]
    [InlineData("An-124", "aircraft")]
    [InlineData("Russian cargo ships", "vessel")]
    [InlineData("transport planes; Military Transport Aviation", "aircraft")]
    [InlineData("rail", "other")]
    [InlineData("sea or rail", "other")]
    [InlineData("sea", "vessel")]
    public void Carriers_are_told_apart_by_their_words(string carrier, string kind) => CarrierMentions.Kind(carrier).ShouldBe(kind);
}
