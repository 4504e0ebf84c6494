using System.Globalization;
using Tidewaiter.Reading;

namespace Tidewaiter.Eval.LayerScores;

/// <summary>What the reader marks in a text, one kind of item at a time, with the value that is compared.</summary>
internal static class LayerMarks
{
    private static readonly Dictionary<string, (LayerKinds Kind, Func<TextLayer, LayerSet, IEnumerable<Mark>> Of)> Kinds = new(StringComparer.Ordinal)
    {
        ["times"] = (LayerKinds.Times, (_, set) => set.Times.Select(item => new Mark(item.Core, item.Timex))),
        ["quantities"] = (LayerKinds.Quantities, (_, set) => set.Quantities.Select(item => new Mark(item.Span, Interval(item)))),
        ["changes"] = (LayerKinds.Quantities, (_, set) => set.Quantities.Select(item => new Mark(item.Span, item.Trend is null ? Interval(item) : $"{item.Trend} {Interval(item)}"))),
        ["sources"] = (LayerKinds.Attributions, (_, set) => set.Attributions.Select(item => item.Source).OfType<Span>().Select(span => new Mark(span, null))),
        ["cues"] = (LayerKinds.Attributions, (_, set) => set.Attributions.Select(item => new Mark(item.Cue, null))),
        ["contents"] = (LayerKinds.Attributions, (_, set) => set.Attributions.Select(item => item.Content).OfType<Span>().Select(span => new Mark(span, null))),
        ["outer-sources"] = (LayerKinds.Attributions, (_, set) => Outer(set).Select(item => item.Source).OfType<Span>().Select(span => new Mark(span, null))),
        ["outer-cues"] = (LayerKinds.Attributions, (_, set) => Outer(set).Select(item => new Mark(item.Cue, null))),
        ["outer-contents"] = (LayerKinds.Attributions, (_, set) => Outer(set).SelectMany(item => item.ContentParts).Select(span => new Mark(span, null))),
    };

    /// <summary>The names that --layer takes.</summary>
    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>The items of a text, in order, no place twice.</summary>
    /// <exception cref="UsageException">There is no such kind of item.</exception>
    public static IReadOnlyList<Mark> Of(string layer, MarkedText text)
    {
        if (!Kinds.TryGetValue(layer, out var kind)) throw new UsageException($"--layer is one of {string.Join(", ", Names)}, not '{layer}'.");
        var set = Layers.Of(text.Layer, kind.Kind, new ReadingOptions { Published = text.Published });
        return [.. kind.Of(text.Layer, set).DistinctBy(mark => mark.Span).OrderBy(mark => mark.Span.Start)];
    }

    // What the text itself says that somebody says, without what these say of others: corpora that give a word one label mark no more.
    private static IEnumerable<AttributionItem> Outer(LayerSet set) => set.Attributions.Where(item => item.Depth == 0);

    /// <summary>"3000..3000", "9000000..~": both ends, an open one left out, ~ when approximate.</summary>
    private static string Interval(QuantityItem item) => string.Create(CultureInfo.InvariantCulture, $"{item.Min}..{item.Max}{(item.Approximate ? "~" : "")}");
}
