using Tidewaiter.Reading;
using Tidewaiter.Tests.Reading.Measures.Recognizers;

namespace Tidewaiter.Tests.Reading.Measures;

public sealed class NewsTableTests
{
    private static readonly DateOnly Published = new(2025, 5, 30);

    [Fact]
    public void Every_row_of_the_table_is_found_as_written()
    {
        var rows = CaseTable.Rows(Path.Combine("measures", "news.tsv")).ToList();
        rows.Count.ShouldBeGreaterThanOrEqualTo(250);
        var differences = new List<string>();
        foreach (var cells in rows)
        {
            var found = Describe(cells[0]);
            if (found != cells[1]) differences.Add($"{cells[0]}\n   wanted {cells[1]}\n   found  {found}");
        }

        differences.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_day_of_publication_relative_times_stay_open()
    {
        var layer = TextLayer.From("It sailed last year, on 3 May 2024 and again on Tuesday.");
        var times = Layers.Times(layer, published: null);
        times.Select(time => time.Anchored).ShouldBe([false, true, false]);
        times[1].Period.ShouldBe(Period.Day(new DateOnly(2024, 5, 3)));
        times[0].Period.ShouldBe(Period.Always);
    }

    [Fact]
    public void Times_are_written_like_timex_values()
    {
        var layer = TextLayer.From("In September, two weeks ago, on Tuesday, in Q3 2024, for three days, from November to December 2023, recently, since 2016, in the 2010s and for 36 hours.");
        Layers.Times(layer, Published).Select(time => time.Timex).ShouldBe(["2024-09", "2025-W20", "2025-05-27", "2024-Q3", "P3D", "2023-11/2023-12", "PAST_REF", "2016", "201", "PT36H"]);
    }

    [Fact]
    public void Spans_count_code_points()
    {
        var layer = TextLayer.From("\U0001F6A2 sent 200 rounds in May 2024");
        layer.Slice(Layers.Quantities(layer)[0].Span).ShouldBe("200");
        layer.Slice(Layers.Times(layer, Published)[0].Core).ShouldBe("May 2024");
    }

    private static string Describe(string text)
    {
        var layer = TextLayer.From(text);
        var quantities = Layers.Quantities(layer).Select(item => (item.Span.Start, Text: $"{layer.Slice(item.Span)} = {Describe(item)}"));
        var times = Layers.Times(layer, Published).Select(item => (item.Span.Start, Text: $"{layer.Slice(item.Span)} = {item.Period} {item.Relation}{(item.Anchored ? "" : " unanchored")}"));
        return string.Join(" | ", quantities.Concat(times).OrderBy(item => item.Start).Select(item => item.Text));
    }

    private static string Describe(QuantityItem item)
    {
        var unit = item.Unit is null ? "" : " " + item.Unit;
        var change = item.ChangeWord is null ? "" : $" {{{item.ChangeWord}}}";
        return $"{item.Min}..{item.Max}{(item.Approximate ? "~" : "")} {item.Kind}{unit}{(item.Meaning == QuantityMeaning.Increment ? " increment" : "")}{change}";
    }
}
