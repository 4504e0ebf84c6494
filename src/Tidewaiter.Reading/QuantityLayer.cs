using System.Buffers;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Measures;
using MeasureWord = Tidewaiter.Reading.Measures.Word;

namespace Tidewaiter.Reading;

/// <summary>
/// Every quantity of a text, for the layer: those that the cascade reads, and those that it leaves to others or leaves out, because no claim counts them:
/// lengths of time, signed amounts, "one of the …". Beside each stands what its words say of a movement.
/// </summary>
internal static class QuantityLayer
{
    private const int LongestChange = 5;

    /// <summary>The quantities in order, without overlap.</summary>
    public static IReadOnlyList<QuantityItem> Of(LayerRun run, string?[] counted)
    {
        var tokens = CollectionsMarshal.AsSpan(run.Tokens);
        var words = ArrayPool<MeasureWord>.Shared.Rent(Math.Max(1, tokens.Length));
        try
        {
            MeasureStage.Look(run.Layer.Text, tokens, words);
            return Items(run, new MeasureText(run.Layer.Text, tokens, words.AsSpan(0, tokens.Length)), counted);
        }
        finally
        {
            ArrayPool<MeasureWord>.Shared.Return(words);
        }
    }

    private static List<QuantityItem> Items(LayerRun run, in MeasureText text, string?[] counted)
    {
        var found = new List<(QuantityNode Node, string? Counted)>(run.Quantities.Count);
        for (var i = 0; i < run.Quantities.Count; i++) found.Add((run.Quantities[i], run.Quantities[i].Unit is null ? counted[i] : null));
        foreach (var time in run.Times) Lengths(text, time, found);
        var taken = Taken(text.Count, run.Quantities);
        for (var at = 0; at < text.Count; at++)
        {
            if (!taken[at] && (TrySigned(text, at, out var node) || TryOneOf(text, at, out node))) found.Add((node, null));
        }

        found.Sort(static (left, right) => left.Node.FirstToken.CompareTo(right.Node.FirstToken));
        var items = new List<QuantityItem>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var (node, noun) = found[i];
            var restated = i > 0 && IsRestated(text, found[i - 1].Node, node);
            if (restated) node = Restated(found[i - 1].Node, node);
            var same = restated || (i > 0 && IsShareOf(text, found[i - 1].Node, node));
            var trend = same ? Trend.None : TrendOf(text, found, i, ref node);
            found[i] = (node, noun);
            items.Add(Item(run, node, noun, same ? items[^1].Trend : Name(trend)));
        }

        return items;
    }

    private static Trend TrendOf(in MeasureText text, List<(QuantityNode Node, string? Counted)> found, int i, ref QuantityNode node)
    {
        if (text.Is(node.FirstToken, "+")) return Trend.Rise;
        if (text.IsDash(node.FirstToken) && node.Min >= 0) return Trend.Fall;
        if (i + 1 < found.Count && Trends.IsLeft(text, node, found[i + 1].Node)) return Trend.From;
        if (i > 0 && Trends.IsLeft(text, found[i - 1].Node, node) && (found[i - 1].Node.Min ?? found[i - 1].Node.Max) is { } left && (node.Min ?? node.Max) is { } reached && left != reached) return left < reached ? Trend.RisenTo : Trend.FallenTo;
        var trend = Trends.Before(text, node, out var first);
        // Where nothing else changes the number, the words of the movement are its change word.
        if (trend != Trend.None && node.ChangeFirst == node.ChangeEnd) node = node with { ChangeFirst = first, ChangeEnd = node.FirstToken, FirstToken = first };
        return trend;
    }

    private static string? Name(Trend trend) => trend switch
    {
        Trend.Rise => "rise",
        Trend.Fall => "fall",
        Trend.RisenTo => "risen",
        Trend.FallenTo => "fallen",
        Trend.From => "from",
        _ => null,
    };

    private static bool[] Taken(int count, List<QuantityNode> quantities)
    {
        var taken = new bool[count];
        foreach (var node in quantities) taken.AsSpan(node.FirstToken, node.EndToken - node.FirstToken).Fill(true);
        return taken;
    }

    private static QuantityItem Item(LayerRun run, QuantityNode node, string? counted, string? trend)
    {
        Span? change = node.ChangeFirst == node.ChangeEnd ? null : SpanOf(run, node.ChangeFirst, node.ChangeEnd);
        return new QuantityItem(SpanOf(run, node.FirstToken, node.EndToken), node.Min, node.Max, node.Approximate, node.Meaning, node.Kind.ToString().ToLowerInvariant(), node.Unit, change is { } span ? run.Layer.Slice(span) : null)
        {
            Change = change,
            Counted = counted,
            Trend = trend,
        };
    }

    // "more than 7.5 million crowns ($1.1 million)": the same amount in another unit.
    private static bool IsRestated(in MeasureText text, QuantityNode before, QuantityNode node) =>
        node.ChangeFirst == node.ChangeEnd && node.Unit is not null && node.Unit != before.Unit && before.Unit is not null
        && text.Is(node.FirstToken - 1, "(", "/") && before.EndToken == node.FirstToken - 1;

    // "lost 190 points, or 0.6%", "grew by 125,600 jobs or 2.2 per cent": the same movement as a share.
    private static bool IsShareOf(in MeasureText text, QuantityNode before, QuantityNode node)
    {
        if (node.Kind != QuantityKind.Percent || before.Kind == QuantityKind.Percent || node.ChangeFirst < node.ChangeEnd || !text.Is(node.FirstToken - 1, "or")) return false;
        var gap = node.FirstToken - 1 - before.EndToken;
        return gap is 0 or 1 || (gap == 2 && text.Is(node.FirstToken - 2, ","));
    }

    private static QuantityNode Restated(QuantityNode before, QuantityNode node) =>
        before.ChangeFirst == before.ChangeEnd
            ? node
            : node with { Min = before.Min is null ? null : node.Min, Max = before.Max is null ? null : node.Max, Approximate = node.Approximate || before.Approximate, ChangeFirst = before.ChangeFirst, ChangeEnd = before.ChangeEnd };

    // "for more than three months", "two years ago", "the past two weeks"
    private static void Lengths(in MeasureText text, TimeNode time, List<(QuantityNode Node, string? Counted)> found)
    {
        for (var at = time.FirstToken; at < time.EndToken; at++)
        {
            if (!text.Has(at, WordClass.Digits | WordClass.StartsNumber | WordClass.Vague | WordClass.Fraction | WordClass.Article)) continue;
            if (!LengthReader.TryRead(text, at, 1, out var point, out var end) || end > time.EndToken || !TryCount(text, at, out var low, out var high, out var afterNumber)) continue;
            var (first, change) = ChangeBefore(text, at, time.FirstToken);
            var approximate = change.Change is Change.Near or Change.About || high is null;
            if (change.Change == Change.Min) high = null;
            decimal? min = change.Change is Change.Max or Change.Near ? null : low;
            found.Add((new QuantityNode(first, end, min, high, approximate, change.Increment ? QuantityMeaning.Increment : QuantityMeaning.Cumulative, QuantityKind.Duration, UnitName(point.Unit))
            {
                ChangeFirst = first,
                ChangeEnd = at,
                NumberFirst = at,
                NumberEnd = afterNumber,
            }, null));
            at = end - 1;
        }
    }

    private static bool TryCount(in MeasureText text, int at, out decimal low, out decimal? high, out int end)
    {
        (low, high, end) = (0, null, at);
        if (VagueNumber.TryRead(text, at, out var vague))
        {
            (low, end) = (vague.Value, vague.End);
            high = text.Is(text.Has(at, WordClass.Article) ? at + 1 : at, "couple") ? low : null;
            return true;
        }

        if (!Numerals.TryRead(text, at, out var number)) return false;
        (low, high, end) = (number.Value, number.Value, number.End);
        // "three or four years", "25 – 40 minutes", "10 to 12 days".
        if ((text.Is(end, "to", "or") || text.IsDash(end)) && text.Has(end + 1, WordClass.Digits | WordClass.StartsNumber) && Numerals.TryRead(text, end + 1, out var most) && most.Value > low) (high, end) = (most.Value, most.End);
        return true;
    }

    private static (int First, ChangeWord Change) ChangeBefore(in MeasureText text, int at, int limit)
    {
        for (var first = Math.Max(limit - 3, at - LongestChange); first < at; first++)
        {
            if (text.Has(first, WordClass.StartsChange) && MeasureLexicon.Changes.TryMatch(text, first, out var change, out var end) && end == at) return (first, change);
        }

        return (at, new ChangeWord(Change.Exact));
    }

    private static string UnitName(SpanUnit unit) => unit == SpanUnit.Century ? "centuries" : unit.ToString().ToLowerInvariant() + "s";

    // "minus 5 yards", "minus-130 degrees", "+0.2%", "-0.3%"
    private static bool TrySigned(in MeasureText text, int at, out QuantityNode node)
    {
        node = default;
        var word = text.Is(at, "minus", "negative");
        if (text.Is(at, ".")) return TryPoint(text, at, out node);
        var dash = text.IsDash(at) && (!text.Glued(at) || !(text.IsWord(at - 1) || text.Has(at - 1, WordClass.Digits))) && text.Glued(at + 1);
        if (!word && !dash && !(text.Is(at, "+") && text.Glued(at + 1) && !text.Glued(at))) return false;
        var first = word ? text.SkipDash(at + 1) : at + 1;
        if (!text.Has(first, WordClass.Digits | WordClass.StartsNumber | WordClass.StartsMoney) || !Amount.TryRead(text, first, plain: false, ratio: false, out var amount) || amount.Kind is QuantityKind.Count or QuantityKind.Share) return false;
        var (start, change) = ChangeBefore(text, at, at);
        var value = amount.Number.Value * (amount.Money?.Factor ?? 1);
        // A share that is signed has moved; anything else lies below zero.
        if (!text.Is(at, "+") && (word || amount.Kind != QuantityKind.Percent)) value = -value;
        node = new QuantityNode(start, amount.End, value, value, change.Change is Change.About or Change.Near, QuantityMeaning.Cumulative, amount.Kind, amount.Money?.Unit ?? amount.Unit?.Name)
        {
            ChangeFirst = start,
            ChangeEnd = start == at ? start : at,
            NumberFirst = at,
            NumberEnd = amount.Number.End,
        };
        return true;
    }

    // ".5 per cent": the number stage wants a digit before the point.
    private static bool TryPoint(in MeasureText text, int at, out QuantityNode node)
    {
        node = default;
        if (!PlainNumbers.TryRead(text, at, ratio: false, out var number) || number.First != at || !text.Has(number.End, WordClass.StartsUnit) || !MeasureLexicon.Units.TryMatch(text, number.End, out var unit, out var end)) return false;
        var kind = unit.Dimension == "percent" ? QuantityKind.Percent : QuantityKind.Dimension;
        node = new QuantityNode(at, end, number.Value, number.Value, Approximate: false, QuantityMeaning.Cumulative, kind, unit.Name) { ChangeFirst = at, ChangeEnd = at, NumberFirst = at, NumberEnd = number.End };
        return true;
    }

    // "one of the largest ports": one of them. "One of" without a determiner is a pronoun of its own ("one of a kind").
    private static bool TryOneOf(in MeasureText text, int at, out QuantityNode node)
    {
        node = default;
        if (!text.Is(at, "one") || !text.Is(at + 1, "of") || text.Is(at - 1, "no", "any") || text.Is(at - 1, "every", "each") || text.Glued(at)) return false;
        if (!text.Is(at + 2, "the", "its") && !text.Is(at + 2, "their", "his") && !text.Is(at + 2, "her", "our") && !text.Is(at + 2, "those", "these") && !text.Is(at + 2, "my", "your")) return false;
        var (first, change) = ChangeBefore(text, at, at);
        node = new QuantityNode(first, at + 1, 1, change.Change == Change.Min ? null : 1, Approximate: false, QuantityMeaning.Cumulative, QuantityKind.Count, null) { ChangeFirst = first, ChangeEnd = at, NumberFirst = at, NumberEnd = at + 1 };
        return true;
    }

    private static Span SpanOf(LayerRun run, int first, int end) => run.Layer.SpanOf(run.Tokens[first].Start, run.Tokens[end - 1].End);
}
