using System.Globalization;
using Tidewaiter.Reading;
using Tidewaiter.Tests.Reading.Measures.Recognizers;

namespace Tidewaiter.Tests.Reading;

/// <summary>The layers of quantities and attributions on sentences of our own, from tables.</summary>
public sealed class LayerTableTests
{
    [Fact]
    public void Quantities_with_their_kind_and_movement() => Check("quantities.tsv", LayerKinds.Quantities, (layer, set) => set.Quantities.Select(item => Describe(layer, item)));

    [Fact]
    public void Attributions_with_source_cue_and_content() => Check("attributions.tsv", LayerKinds.Attributions, (layer, set) => set.Attributions.Where(item => item.Depth == 0).Select(item => Describe(layer, item)));

    [Fact]
    public void What_others_are_said_to_say_lies_deeper()
    {
        var set = Layers.Of(TextLayer.From("\"I think the bridge is old,\" she said. He said the union claimed that it would leave."), LayerKinds.Attributions, new ReadingOptions());
        set.Attributions.Select(item => item.Depth).ShouldBe([1, 0, 0, 1]);
    }

    [Fact]
    public void Many_attributions_take_linear_time()
    {
        var text = TextLayer.From(string.Concat(Enumerable.Repeat("\"It is so,\" he said, and she added that they knew he wanted to ask whether \"it is. ", 6000)));
        var start = TimeProvider.System.GetTimestamp();
        Layers.Of(text, LayerKinds.Attributions | LayerKinds.Quantities, new ReadingOptions()).Attributions.Length.ShouldBeGreaterThan(6000);
        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static void Check(string table, LayerKinds kind, Func<TextLayer, LayerSet, IEnumerable<string>> describe)
    {
        var differences = new List<string>();
        var rows = 0;
        foreach (var cells in CaseTable.Rows(table))
        {
            rows++;
            var layer = TextLayer.From(cells[0]);
            var found = string.Join(" | ", describe(layer, Layers.Of(layer, kind, new ReadingOptions())));
            if (found != cells[1]) differences.Add($"{cells[0]}\n   wanted {cells[1]}\n   found  {found}");
        }

        rows.ShouldBeGreaterThan(15);
        differences.ShouldBeEmpty();
    }

    private static string Describe(TextLayer layer, QuantityItem item)
    {
        var unit = item.Unit ?? item.Counted;
        return string.Create(CultureInfo.InvariantCulture, $"{layer.Slice(item.Span)} = {item.Min}..{item.Max}{(item.Approximate ? "~" : "")} {item.Kind}{(unit is null ? "" : " " + unit)}{(item.Trend is null ? "" : $" [{item.Trend}]")}");
    }

    private static string Describe(TextLayer layer, AttributionItem item) =>
        $"{(item.Source is { } source ? layer.Slice(source) : "")} / {layer.Slice(item.Cue)} / {string.Join(" + ", item.ContentParts.Select(layer.Slice))}";
}
