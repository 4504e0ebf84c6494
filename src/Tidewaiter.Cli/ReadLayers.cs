using Tidewaiter.Reading;

namespace Tidewaiter.Cli;

/// <summary>Layers of a text, as JSON or one line an item.</summary>
internal static class ReadLayers
{
    public static void Print(Terminal terminal, TextLayer layer, LayerSet layers, bool json)
    {
        if (json)
        {
            JsonOutput.Print(terminal, writer => LayersJson.Write(writer, layer, layers));
            return;
        }

        foreach (var item in layers.Sentences) Line("sentence", item.Span, item.Kind);
        foreach (var item in layers.Quantities) Line("quantity", item.Span, $"{Interval(item)} {item.Unit ?? item.Counted} {(item.ChangeWord is null ? "" : $"({item.ChangeWord})")}");
        foreach (var item in layers.Times) Line("time", item.Span, item.Timex);
        foreach (var item in layers.Names) Line("name", item.Span, $"{item.Kind} {item.Row}");
        foreach (var item in layers.Attributions) Line("attribution", item.Cue, $"{(item.Source is { } source ? layer.Slice(source) : "nobody")}: {(item.Content is { } content ? layer.Slice(content) : "")}");
        foreach (var item in layers.Scopes) Line("scope", item.Cue, $"≤ {item.Ceiling.Word()}: {layer.Slice(item.Extent)}");

        void Line(string name, Span span, string rest) => terminal.Out.WriteLine($"{name}\t{span.Start}..{span.End}\t{Clean(layer.Slice(span))}\t{Clean(rest)}");
    }

    private static string Interval(QuantityItem item) => $"{(item.Approximate ? "≈ " : "")}[{(item.Min is { } min ? Show.Number(min) : "open")}, {(item.Max is { } max ? Show.Number(max) : "open")}]";

    private static string Clean(string words) => Show.Harmless(Show.Clip(words.Replace('\t', ' '), 160)).Trim();
}
