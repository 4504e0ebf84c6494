using System.Globalization;
using Tidewaiter.Reading.Measures;

namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>Puts numbers, ranges, money and dimensions into the form of the outside suite.</summary>
internal static class NumberAdapters
{
    public static IReadOnlyList<Found> Numbers(SuiteCase one)
    {
        var text = new Texts(one.Input);
        var numbers = new List<Numeral>();
        PlainNumbers.Find(text.Measures, numbers);
        var found = new List<Found>();
        foreach (var number in numbers) found.Add(text.Found(number.First, number.End, Write(number.Value)));
        return found;
    }

    public static IReadOnlyList<Found> Ranges(SuiteCase one)
    {
        var text = new Texts(one.Input);
        var ranges = new List<QuantityNode>();
        PlainNumbers.FindRanges(text.Measures, ranges);
        var found = new List<Found>();
        foreach (var range in ranges)
        {
            var change = text.Word(range.ChangeFirst);
            // About and exactly make no range in the suite; "equal to" does.
            var bare = range.Min is not null && range.Max is not null && !range.Joined && range.Min == range.Max && !change.StartsWith("equal", StringComparison.OrdinalIgnoreCase);
            if (bare) continue;
            var first = range.FirstToken;
            if (range.ChangeFirst == first && MeasureLexicon.Changes.TryMatch(text.Measures, first, out var word, out _) && word.Change == Change.About) first = range.ChangeEnd;
            var (open, close) = (range.MinOpen || range.Min is null ? '(' : '[', range.MaxOpen || range.Max is null || range.Joined ? ')' : ']');
            found.Add(text.Found(first, range.EndToken, string.Create(CultureInfo.InvariantCulture, $"{open}{Write(range.Min)},{Write(range.Max)}{close}")));
        }

        return found;
    }

    public static IReadOnlyList<Found> Money(SuiteCase one)
    {
        var text = new Texts(one.Input);
        var found = new List<Found>();
        foreach (var amount in Amounts(text, QuantityKind.Money))
        {
            var (code, name) = Names.Currency(amount.Money!);
            found.Add(text.Found(amount.First, amount.End, $"{Write(amount.Number.Value * Math.Max(1, amount.Money!.Factor))} {name} {code}".TrimEnd()));
        }

        return found;
    }

    public static IReadOnlyList<Found> Dimensions(SuiteCase one)
    {
        var text = new Texts(one.Input);
        var found = new List<Found>();
        foreach (var amount in Amounts(text, QuantityKind.Dimension))
        {
            if (Names.Unit(amount.Unit!.Name) is { } name) found.Add(text.Found(amount.First, amount.End, $"{Write(amount.Number.Value)} {name}"));
        }

        return found;
    }

    // The suite gives the amounts of a text, not the intervals that words make of them: the same amounts that the stage reads, without change words.
    private static List<Amount> Amounts(Texts text, QuantityKind kind)
    {
        var amounts = new List<Amount>();
        var quantities = new List<QuantityNode>();
        var times = new List<TimeNode>();
        MeasureStage.Find(text.Text, text.Tokens, null, quantities, times);
        foreach (var node in quantities)
        {
            if (node.Kind != kind && !(kind == QuantityKind.Dimension && node.Kind == QuantityKind.Calibre)) continue;
            var at = node.NumberFirst;
            while (at > node.FirstToken && at > node.ChangeEnd) at--;
            for (; at < node.EndToken; at++)
            {
                if (!Amount.TryRead(text.Measures, at, plain: false, ratio: false, out var amount)) continue;
                if (amount.Unit is not null || amount.Money is not null) amounts.Add(amount);
                at = amount.End - 1;
            }
        }

        return amounts;
    }

    private static string Write(decimal? value) => value is { } number ? ((double)number).ToString("G12", CultureInfo.InvariantCulture) : "";
}
