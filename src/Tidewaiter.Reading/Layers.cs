using System.Collections.Immutable;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading;

/// <summary>A quantity of a text, with the words that make it an interval.</summary>
/// <param name="Span">The words, change word and unit included.</param>
/// <param name="Min">Lower end, included; null when open.</param>
/// <param name="Max">Upper end, included; null when open.</param>
/// <param name="Approximate">True for about, nearly, dozens.</param>
/// <param name="Meaning">Increment for another, additional; cumulative otherwise.</param>
/// <param name="Kind">count, money, dimension, calibre, percent, share, ordinal or age.</param>
/// <param name="Unit">The unit of money, of a dimension, or "percent"; null for things counted.</param>
/// <param name="ChangeWord">The change word (more than, about); null when there is none.</param>
public sealed record QuantityItem(Span Span, decimal? Min, decimal? Max, bool Approximate, QuantityMeaning Meaning, string Kind, string? Unit, string? ChangeWord);

/// <summary>A time expression of a text.</summary>
/// <param name="Span">The words, preposition included.</param>
/// <param name="Core">The words without the preposition.</param>
/// <param name="Period">The days; open at both ends when nothing anchors it.</param>
/// <param name="Anchored">False for a length of time without an anchor ("in less than two years").</param>
/// <param name="Relation">at, since, until or during.</param>
/// <param name="Timex">The time without its preposition, in the manner of a TIMEX3 value: 2024-09, P3D, 2023-11/2023-12.</param>
public sealed record TimeItem(Span Span, Span Core, Period Period, bool Anchored, string Relation, string Timex);

/// <summary>The parts of a reading on their own, for any English text.</summary>
public static class Layers
{
    /// <summary>The quantities of a text, in order.</summary>
    public static ImmutableArray<QuantityItem> Quantities(TextLayer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var (tokens, quantities, _) = Find(layer, null);
        var items = ImmutableArray.CreateBuilder<QuantityItem>(quantities.Count);
        foreach (var node in quantities)
        {
            var change = node.ChangeFirst == node.ChangeEnd ? null : layer.Text[tokens[node.ChangeFirst].Start..tokens[node.ChangeEnd - 1].End];
            items.Add(new QuantityItem(SpanOf(layer, tokens, node.FirstToken, node.EndToken), node.Min, node.Max, node.Approximate, node.Meaning, LowerCase(node.Kind), node.Unit, change));
        }

        return items.MoveToImmutable();
    }

    /// <summary>The time expressions of a text, in order.</summary>
    /// <param name="layer">The text.</param>
    /// <param name="published">Day of publication; null leaves relative times open.</param>
    public static ImmutableArray<TimeItem> Times(TextLayer layer, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var (tokens, _, times) = Find(layer, published);
        var items = ImmutableArray.CreateBuilder<TimeItem>(times.Count);
        foreach (var node in times)
        {
            items.Add(new TimeItem(SpanOf(layer, tokens, node.FirstToken, node.EndToken), SpanOf(layer, tokens, node.CoreFirst, node.EndToken), node.Period, !node.Unanchored, LowerCase(node.Relation), Timex.Write(node, published)));
        }

        return items.MoveToImmutable();
    }

    private static (List<Token> Tokens, List<QuantityNode> Quantities, List<TimeNode> Times) Find(TextLayer layer, DateOnly? published)
    {
        var (tokens, quantities, times) = (new List<Token>(), new List<QuantityNode>(), new List<TimeNode>());
        Tokeniser.Cut(layer.Text, tokens);
        MeasureStage.Find(layer.Text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens), published, quantities, times);
        return (tokens, quantities, times);
    }

    private static Span SpanOf(TextLayer layer, List<Token> tokens, int first, int end) => layer.SpanOf(tokens[first].Start, tokens[end - 1].End);

    private static string LowerCase<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();
}
