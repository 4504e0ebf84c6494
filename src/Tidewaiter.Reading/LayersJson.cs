using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Tidewaiter.Reading;

/// <summary>Layers as JSON: an object with one list for each layer that was asked for. Described in docs/formats/layers.md.</summary>
public static class LayersJson
{
    /// <summary>The names of the layers in files and on the command line, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sentences", "quantities", "times", "names", "attributions", "scopes"];

    /// <summary>Reads a list such as "quantities,times"; false, with the word that is no layer, for anything else.</summary>
    public static bool TryParse(string list, out LayerKinds kinds, out string wrong)
    {
        ArgumentNullException.ThrowIfNull(list);
        (kinds, wrong) = (LayerKinds.None, "");
        foreach (var word in list.Split(',', StringSplitOptions.TrimEntries))
        {
            var index = 0;
            while (index < Names.Count && Names[index] != word) index++;
            if (index == Names.Count)
            {
                wrong = word;
                return false;
            }

            kinds |= (LayerKinds)(1 << index);
        }

        return true;
    }

    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter writer, TextLayer layer, LayerSet layers)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(layers);
        writer.WriteStartObject();
        List(writer, layer, layers, LayerKinds.Sentences, layers.Sentences, static item => item.Span, Sentence);
        List(writer, layer, layers, LayerKinds.Quantities, layers.Quantities, static item => item.Span, Quantity);
        List(writer, layer, layers, LayerKinds.Times, layers.Times, static item => item.Span, Time);
        List(writer, layer, layers, LayerKinds.Names, layers.Names, static item => item.Span, Name);
        List(writer, layer, layers, LayerKinds.Attributions, layers.Attributions, Whole, Attribution);
        List(writer, layer, layers, LayerKinds.Scopes, layers.Scopes, Whole, Scope);
        writer.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter writer, TextLayer layer, LayerSet layers, LayerKinds kind, IEnumerable<T> items, Func<T, Span> span, Action<Utf8JsonWriter, TextLayer, T> properties)
    {
        if (!layers.Kinds.HasFlag(kind)) return;
        writer.WriteStartArray(Names[BitOperations.TrailingZeroCount((int)kind)]);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            Place(writer, layer, span(item));
            properties(writer, layer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Sentence(Utf8JsonWriter writer, TextLayer layer, SentenceItem item)
    {
        writer.WriteString("kind", item.Kind);
        writer.WriteNumber("paragraph", item.Paragraph);
    }

    private static void Quantity(Utf8JsonWriter writer, TextLayer layer, QuantityItem item)
    {
        Number(writer, "min", item.Min);
        Number(writer, "max", item.Max);
        writer.WriteBoolean("approx", item.Approximate);
        writer.WriteString("unit", item.Unit ?? item.Counted);
        writer.WriteString("kind", item.Kind);
        writer.WriteString("meaning", item.Meaning.ToString().ToLowerInvariant());
        writer.WriteString("trend", item.Trend);
        Part(writer, layer, "change", item.Change);
    }

    private static void Time(Utf8JsonWriter writer, TextLayer layer, TimeItem item)
    {
        writer.WriteString("from", Day(item.Period.From));
        writer.WriteString("to", Day(item.Period.To));
        writer.WriteString("timex", item.Timex);
        writer.WriteString("relation", item.Relation);
        writer.WriteBoolean("anchored", item.Anchored);
        Part(writer, layer, "core", item.Core);
    }

    private static void Name(Utf8JsonWriter writer, TextLayer layer, NameItem item)
    {
        writer.WriteString("kind", item.Kind);
        writer.WriteString("row", item.Row);
        writer.WriteStartArray("candidates");
        foreach (var row in item.Candidates) writer.WriteStringValue(row);
        writer.WriteEndArray();
    }

    private static void Attribution(Utf8JsonWriter writer, TextLayer layer, AttributionItem item)
    {
        Part(writer, layer, "source", item.Source);
        Part(writer, layer, "cue", item.Cue);
        Part(writer, layer, "content", item.Content);
        writer.WriteStartArray("content_parts");
        foreach (var part in item.ContentParts)
        {
            writer.WriteStartObject();
            Place(writer, layer, part);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("ceiling", item.Ceiling.Word());
        writer.WriteNumber("depth", item.Depth);
    }

    private static void Scope(Utf8JsonWriter writer, TextLayer layer, ScopeItem item)
    {
        Part(writer, layer, "cue", item.Cue);
        writer.WriteString("ceiling", item.Ceiling.Word());
        Part(writer, layer, "extent", item.Extent);
    }

    private static Span Whole(AttributionItem item)
    {
        var (start, end) = (item.Cue.Start, item.Cue.End);
        foreach (var span in (ReadOnlySpan<Span?>)[item.Source, item.Content])
        {
            if (span is { } part) (start, end) = (Math.Min(start, part.Start), Math.Max(end, part.End));
        }

        return item.Cue with { Start = start, End = end };
    }

    private static Span Whole(ScopeItem item) => item.Cue with { Start = Math.Min(item.Cue.Start, item.Extent.Start), End = Math.Max(item.Cue.End, item.Extent.End) };

    private static void Part(Utf8JsonWriter writer, TextLayer layer, string name, Span? span)
    {
        if (span is not { } part)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        Place(writer, layer, part);
        writer.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter writer, TextLayer layer, Span span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        writer.WriteString("text", layer.Slice(span));
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
