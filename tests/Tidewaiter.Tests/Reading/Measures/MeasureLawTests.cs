using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Tests.Reading.Measures;

public sealed class MeasureLawTests
{
    private static readonly DateOnly Published = new(2025, 5, 30);

    private static readonly string[] Pieces =
    [
        "more than", "about", "nearly", "up to", "between", "and", "to", "-", "–", "/", ".", ",", "(", ")", "$", "%", "a", "the", "of", "in", "on", "since", "until", "last", "this", "next", "past",
        "three", "twenty", "hundred", "million", "dozens", "half", "third", "second", "May", "march", "Tuesday", "2024", "31", "0", "9,999", "1.2.3", "99999999999999999999999999999999999", "week", "years", "ago",
        "quarter", "early", "end", "first", "KN", "mm", "tons", "km", "\n", "\n\n", "’", "s", "Q3", "°", "½", "as many as", "or more", "fiscal", "year", "decade", "century", "10000000000", "29", "February", "minus",
    ];

    private static readonly Arbitrary<string> Jumble = Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(pieces.Count % 3 == 0 ? "" : " ", pieces)).ToArbitrary();

    [Fact]
    public void A_change_word_keeps_the_number_inside_the_interval() =>
        Prop.ForAll(Gen.Choose(1, 2_000_000).ToArbitrary(), Gen.Elements("more than", "at least", "over", "up to", "as many as", "nearly", "almost", "about", "roughly", "some", "the equivalent of", "fewer than", "another").ToArbitrary(), (number, change) =>
        {
            var quantity = Quantities($"sent {change} {number.ToString("N0", CultureInfo.InvariantCulture)} rounds").ShouldHaveSingleItem();
            return (quantity.Min is null || quantity.Min <= number) && (quantity.Max is null || quantity.Max >= number) && !(quantity.Min is null && quantity.Max is null);
        }).QuickCheckThrowOnFailure();

    // Four digits may be a year, and eight a day ("20220806").
    [Fact]
    public void A_number_means_the_same_with_and_without_separators() =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue).Where(number => number is < 1000 or > 2999 && !DateOnly.TryParseExact(number.ToString(CultureInfo.InvariantCulture), "yyyyMMdd", out _)).ToArbitrary(), number =>
            Quantities($"sent {number} rounds")[0].Min == number && Quantities($"sent {number.ToString("N0", CultureInfo.InvariantCulture)} rounds")[0].Min == number).QuickCheckThrowOnFailure();

    [Fact]
    public void Nodes_stand_in_order_apart_and_upright_on_any_text() => Prop.ForAll(Jumble, Hold).QuickCheckThrowOnFailure();

    [Fact]
    public void Random_characters_do_no_harm() => Prop.ForAll<string>(text => text is null || Hold(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_day_of_a_few_years_is_read_back_in_every_form() =>
        Prop.ForAll(Gen.Choose(0, 20_000).Select(days => new DateOnly(1980, 1, 1).AddDays(days)).ToArbitrary(), day =>
        {
            string[] forms = ["d MMMM yyyy", "MMMM d, yyyy", "yyyy-MM-dd", "d MMM yyyy", "MMM. d, yyyy", "dd MMMM, yyyy"];
            return forms.All(form => Times($"seen on {day.ToString(form, CultureInfo.InvariantCulture).Replace("May.", "May", StringComparison.Ordinal)} at sea").Single().Period == Period.Day(day));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hostile_text_takes_linear_time()
    {
        string[] hostile =
        [
            new('9', 1_000_000), string.Concat(Enumerable.Repeat("1,", 500_000)), new(',', 1_000_000), string.Concat(Enumerable.Repeat("one ", 250_000)), string.Concat(Enumerable.Repeat("million and ", 90_000)),
            string.Concat(Enumerable.Repeat("one hundred and ", 70_000)), string.Concat(Enumerable.Repeat("more than ", 100_000)), string.Concat(Enumerable.Repeat("early ", 160_000)), string.Concat(Enumerable.Repeat("the last ", 110_000)),
            string.Concat(Enumerable.Repeat("week of ", 120_000)), string.Concat(Enumerable.Repeat("1 day, ", 140_000)), string.Concat(Enumerable.Repeat("between 3 and ", 70_000)), string.Concat(Enumerable.Repeat("1/", 500_000)),
            string.Concat(Enumerable.Repeat("night of ", 110_000)), string.Concat(Enumerable.Repeat("2024-", 200_000)), string.Concat(Enumerable.Repeat("two and a half ", 66_000)), string.Concat(Enumerable.Repeat("Tuesday, ", 110_000)),
        ];
        foreach (var text in hostile)
        {
            var watch = Stopwatch.StartNew();
            _ = Find(text);
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), text[..20]);
        }
    }

    [Fact]
    public void A_second_run_over_the_same_lists_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("In May 2024 it sent more than 200 guns, about 9 million rounds and $1.2bn to the port two weeks ago. ", 50));
        var tokens = new List<Token>();
        Tokeniser.Cut(text, tokens);
        var (quantities, times) = (new List<QuantityNode>(), new List<TimeNode>());
        for (var i = 0; i < 3; i++) MeasureStage.Find(text, CollectionsMarshal.AsSpan(tokens), Published, quantities, times);
        var before = GC.GetAllocatedBytesForCurrentThread();
        MeasureStage.Find(text, CollectionsMarshal.AsSpan(tokens), Published, quantities, times);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(256);
        quantities.Count.ShouldBe(150);
        times.Count.ShouldBe(100);
    }

    private static bool Hold(string text)
    {
        var (tokens, quantities, times) = Find(text);
        var ranges = quantities.Select(node => (node.FirstToken, node.EndToken)).Concat(times.Select(node => (node.FirstToken, node.EndToken))).Order().ToList();
        foreach (var (first, end) in ranges) (first < end && first >= 0 && end <= tokens).ShouldBeTrue();
        foreach (var (left, right) in ranges.Zip(ranges.Skip(1))) left.EndToken.ShouldBeLessThanOrEqualTo(right.FirstToken);
        quantities.ShouldAllBe(node => (node.Min != null || node.Max != null) && !(node.Min > node.Max) && !(node.Min < 0) && !(node.Max < 0));
        times.ForEach(node => Timex.Write(node, Published).ShouldNotBeEmpty());
        return times.TrueForAll(node => !node.Period.IsEmpty && node.CoreFirst >= node.FirstToken && node.CoreFirst < node.EndToken);
    }

    private static List<QuantityNode> Quantities(string text) => Find(text).Quantities;

    private static List<TimeNode> Times(string text) => Find(text).Times;

    private static (int Tokens, List<QuantityNode> Quantities, List<TimeNode> Times) Find(string text)
    {
        var tokens = new List<Token>();
        var (quantities, times) = (new List<QuantityNode>(), new List<TimeNode>());
        Tokeniser.Cut(text, tokens);
        MeasureStage.Find(text, CollectionsMarshal.AsSpan(tokens), Published, quantities, times);
        return (tokens.Count, quantities, times);
    }
}
