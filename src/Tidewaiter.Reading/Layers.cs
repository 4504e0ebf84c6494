using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading;

/// <summary>A quantity of a text, with the words that make it an interval.</summary>
/// <param name="Span">The words, change word and unit included.</param>
/// <param name="Min">Lower end, included; null when open.</param>
/// <param name="Max">Upper end, included; null when open.</param>
/// <param name="Approximate">True for about, nearly, dozens.</param>
/// <param name="Meaning">Increment for another, additional; cumulative otherwise.</param>
/// <param name="Kind">count, money, dimension, duration, calibre, percent, share, ordinal or age.</param>
/// <param name="Unit">The unit of money, of a dimension, or "percent"; null for things counted.</param>
/// <param name="ChangeWord">The change word (more than, about); null when there is none.</param>
public sealed record QuantityItem(Span Span, decimal? Min, decimal? Max, bool Approximate, QuantityMeaning Meaning, string Kind, string? Unit, string? ChangeWord)
{
    /// <summary>Where the change word stands; null when there is none.</summary>
    public Span? Change { get; init; }

    /// <summary>What is counted, in the text's own word, lower case; null where a unit is named or no noun follows, and when only quantities and times were asked for.</summary>
    public string? Counted { get; init; }

    /// <summary>"rise" or "fall" when the number is the amount of one ("rose 5%"), "risen" or "fallen" when it is the level that one came to ("fell to 12"), "from" when it is the level that one left; else null.</summary>
    public string? Trend { get; init; }
}

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
    /// <summary>The parts that are asked for, of one text. Time is linear in its length.</summary>
    /// <param name="layer">The text.</param>
    /// <param name="kinds">Which parts.</param>
    /// <param name="options">Day of publication and words.</param>
    /// <param name="cancellation">Looked at between sentences.</param>
    public static LayerSet Of(TextLayer layer, LayerKinds kinds, ReadingOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(options);
        return Of(new LayerRun(layer, options), kinds, cancellation);
    }

    /// <summary>The parts that are asked for, of a run that somebody needs further.</summary>
    internal static LayerSet Of(LayerRun run, LayerKinds kinds, CancellationToken cancellation)
    {
        var (sentences, names, attributions, scopes) = (new List<SentenceItem>(), new List<NameItem>(), new AttributionLayer(run), new List<ScopeItem>());
        var counted = new string?[run.Quantities.Count];
        var nameLayer = kinds.HasFlag(LayerKinds.Names) ? new NameLayer(run) : null;
        foreach (var sentence in run.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (kinds.HasFlag(LayerKinds.Sentences)) sentences.Add(new SentenceItem(run.SpanOf(sentence.First, sentence.End), LowerCase(sentence.Kind), sentence.Paragraph));
            nameLayer?.Add(sentence, names);
            if ((kinds & (LayerKinds.Attributions | LayerKinds.Scopes | LayerKinds.Quantities)) == LayerKinds.None) continue;
            run.Parse(sentence);
            if (kinds.HasFlag(LayerKinds.Quantities)) run.Count(counted);
            if (kinds.HasFlag(LayerKinds.Attributions)) attributions.Add(sentence);
            if (kinds.HasFlag(LayerKinds.Scopes)) ScopeLayer.Add(run, sentence, scopes);
        }

        return new LayerSet
        {
            Kinds = kinds,
            Sentences = [.. sentences],
            Quantities = kinds.HasFlag(LayerKinds.Quantities) ? [.. QuantityLayer.Of(run, counted)] : [],
            Times = kinds.HasFlag(LayerKinds.Times) ? Items(run.Layer, run.Tokens, run.Times, run.Published) : [],
            Names = [.. names],
            Attributions = kinds.HasFlag(LayerKinds.Attributions) ? attributions.Items() : [],
            Scopes = [.. scopes],
        };
    }

    /// <summary>The quantities of a text, in order.</summary>
    public static ImmutableArray<QuantityItem> Quantities(TextLayer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var (tokens, quantities, _) = Find(layer, null);
        return Items(layer, tokens, quantities);
    }

    /// <summary>The time expressions of a text, in order.</summary>
    /// <param name="layer">The text.</param>
    /// <param name="published">Day of publication; null leaves relative times open.</param>
    public static ImmutableArray<TimeItem> Times(TextLayer layer, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var (tokens, _, times) = Find(layer, published);
        return Items(layer, tokens, times, published);
    }

    private static ImmutableArray<QuantityItem> Items(TextLayer layer, List<Token> tokens, List<QuantityNode> quantities)
    {
        var items = ImmutableArray.CreateBuilder<QuantityItem>(quantities.Count);
        foreach (var node in quantities)
        {
            Span? change = node.ChangeFirst == node.ChangeEnd ? null : SpanOf(layer, tokens, node.ChangeFirst, node.ChangeEnd);
            items.Add(new QuantityItem(SpanOf(layer, tokens, node.FirstToken, node.EndToken), node.Min, node.Max, node.Approximate, node.Meaning, LowerCase(node.Kind), node.Unit, change is { } span ? layer.Slice(span) : null) { Change = change });
        }

        return items.MoveToImmutable();
    }

    private static ImmutableArray<TimeItem> Items(TextLayer layer, List<Token> tokens, List<TimeNode> times, DateOnly? published)
    {
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
        MeasureStage.Find(layer.Text, CollectionsMarshal.AsSpan(tokens), published, quantities, times);
        return (tokens, quantities, times);
    }

    private static Span SpanOf(TextLayer layer, List<Token> tokens, int first, int end) => layer.SpanOf(tokens[first].Start, tokens[end - 1].End);

    private static string LowerCase<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();
}
