using System.Text.Json;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Tests.Reading;

/// <summary>Each part of a reading on its own, on text that has nothing to do with transfers.</summary>
public sealed class LayersTests
{
    private const LayerKinds All = LayerKinds.Sentences | LayerKinds.Quantities | LayerKinds.Times | LayerKinds.Names | LayerKinds.Attributions | LayerKinds.Scopes;

    private static LayerSet Of(string text, out TextLayer layer)
    {
        layer = TextLayer.From(text);
        return Layers.Of(layer, All, new ReadingOptions { Published = new DateOnly(2025, 6, 3) });
    }

    [Theory]
    [InlineData("The mayor said that the bridge would close.", "The mayor", "said", "the bridge would close")]
    [InlineData("The bridge will close in May, the mayor said.", "the mayor", "said", "The bridge will close in May")]
    [InlineData("According to the city council, more than 300 trees were cut.", "the city council", "According to", "more than 300 trees were cut")]
    [InlineData("The union denied that it had lost members.", "The union", "denied", "it had lost members")]
    public void Who_says_what(string text, string source, string cue, string content)
    {
        var item = Of(text, out var layer).Attributions.ShouldHaveSingleItem();
        (layer.Slice(item.Source!.Value), layer.Slice(item.Cue), layer.Slice(item.Content!.Value)).ShouldBe((source, cue, content));
    }

    [Fact]
    public void An_attribution_in_the_middle_leaves_two_parts()
    {
        var item = Of("The bridge, the mayor said, will close in May.", out var layer).Attributions.ShouldHaveSingleItem();
        item.ContentParts.Select(layer.Slice).ShouldBe(["The bridge", "will close in May"]);
        layer.Slice(item.Content!.Value).ShouldBe("The bridge, the mayor said, will close in May");
    }

    [Theory]
    [InlineData("The plant may close.", "may", Modality.Possible, "The plant may close")]
    [InlineData("The council did not vote.", "not", Modality.Denied, "The council did not vote")]
    [InlineData("The bridge, (which may be old), stands.", "may", Modality.Possible, null)]
    public void A_cue_and_its_extent(string text, string cue, Modality ceiling, string? extent)
    {
        var item = Of(text, out var layer).Scopes.Single(scope => layer.Slice(scope.Cue) == cue);
        item.Ceiling.ShouldBe(ceiling);
        if (extent is not null) layer.Slice(item.Extent).ShouldBe(extent);
    }

    [Fact]
    public void A_verb_with_its_own_object_is_no_hedge() => Of("The central bank raised rates on Tuesday.", out _).Scopes.ShouldBeEmpty();

    [Fact]
    public void Quantities_have_their_change_word_and_what_they_count()
    {
        var item = Of("More than 300 trees were cut.", out var layer).Quantities.ShouldHaveSingleItem();
        (item.Min, item.Max, item.Counted, layer.Slice(item.Change!.Value)).ShouldBe((300, null, "trees", "More than"));
    }

    [Theory]
    [InlineData("It opened on 5 March 2024.", "2024-03-05")]
    [InlineData("It opened in March 2024.", "2024-03")]
    [InlineData("It opened in 2024.", "2024")]
    [InlineData("It opened last year.", "2024")]
    [InlineData("It was built over two years.", "P2Y")]
    [InlineData("It has grown since March 2024.", "2024-03")]
    public void Times_have_a_value(string text, string timex) => Of(text, out _).Times.ShouldHaveSingleItem().Timex.ShouldBe(timex);

    [Fact]
    public void Names_are_linked_to_rows()
    {
        var names = Of("South Korea and the tanker with IMO 9179842 were in Lisbon.", out var layer).Names;
        names.ShouldContain(name => name.Row == "countries/KR" && name.Kind == "country");
        names.ShouldContain(name => name.Row == "carriers/v-angara" && layer.Slice(name.Span) == "IMO 9179842");
    }

    [Fact]
    public void Json_has_the_asked_lists_and_no_others()
    {
        var layer = TextLayer.From("\U0001F6A2 Two ships left on 5 March 2024.");
        LayersJson.TryParse("quantities, times", out var kinds, out _).ShouldBeTrue();
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) LayersJson.Write(writer, layer, Layers.Of(layer, kinds, new ReadingOptions(), TestContext.Current.CancellationToken));
        using var json = JsonDocument.Parse(stream.ToArray());
        json.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe(["quantities", "times"]);
        json.RootElement.GetProperty("quantities")[0].GetProperty("start").GetInt32().ShouldBe(2);
        LayersJson.TryParse("quantities,words", out _, out var wrong).ShouldBeFalse();
        wrong.ShouldBe("words");
    }

    [Fact]
    public void Spans_lie_in_the_text_whatever_it_is()
    {
        foreach (var text in new[] { "", "\n\n", "...", "\"", "“", "said", "said said said", "(((", "the the the", "may may may", new string('a', 50_000), string.Concat(Enumerable.Repeat("may, ", 20_000)), string.Concat(Enumerable.Repeat("he said that ", 5_000)) })
        {
            var layers = Of(text, out var layer);
            foreach (var span in layers.Attributions.Select(item => item.Cue).Concat(layers.Scopes.Select(item => item.Extent)).Concat(layers.Names.Select(item => item.Span))) layer.Slice(span).ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("skyhulk\tnoun\tcarrier", 1, 0, 0)]
    [InlineData("# a remark\n\nflit\tverb\ttravel\t\tflitted,flitted\r\n", 1, 0, 0)]
    [InlineData("skyhulk\tthing", 0, 1, 0)]
    [InlineData("skyhulk\tnoun\tboat", 0, 1, 0)]
    [InlineData("skyhulk\tnoun\tcue\tmaybe", 0, 1, 0)]
    [InlineData("skyhulk", 0, 1, 0)]
    [InlineData("a\tb\tc\td\te\tf", 0, 1, 0)]
    [InlineData("murmur\tnoun\t\tspeculated", 1, 0, 1)]
    [InlineData("murmur\tnoun\tcue", 1, 0, 1)]
    [InlineData("gun  ship\tnoun\tcarrier", 1, 0, 1)]
    [InlineData("skyhulk\tnoun\tcarrier\nskyhulk\tnoun\tgoods", 2, 0, 1)]
    public void A_table_of_words_is_checked_row_by_row(string table, int rows, int errors, int doubts)
    {
        var report = LexiconCheck.Of(table);
        report.Rows.ShouldBe(rows);
        report.Findings.Count(finding => finding.IsError).ShouldBe(errors);
        report.Findings.Count(finding => !finding.IsError).ShouldBe(doubts, string.Join('\n', report.Findings));
    }
}
