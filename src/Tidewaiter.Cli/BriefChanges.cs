using System.Text.Json;
using Tidewaiter.Workbench.Weigh.Briefs;

namespace Tidewaiter.Cli;

/// <summary>What changed between two drafts of a brief, on a screen or as JSON.</summary>
internal static class BriefChanges
{
    public static void Print(Terminal terminal, BriefDiff diff)
    {
        if (diff.IsEmpty)
        {
            terminal.Line("The drafts say the same.");
            return;
        }

        foreach (var (name, before, after) in diff.Choices) terminal.Line($"[blue]{Show.Plain(name)}[/]: was {Show.Plain(before)}, is {Show.Plain(after)}");
        foreach (var change in diff.Rows)
        {
            var row = change.After ?? change.Before!;
            terminal.Line($"{Sign(change.Before is null, change.After is null)} [bold]{Show.Plain(row.Flow)}[/] {Show.Plain(Moved(change))} {Show.Plain(row.Unit)} [dim]{Show.Plain(Show.Short(row.Id))}[/]");
            foreach (var reason in change.Why) terminal.Line($"    [dim]because {Show.Plain(reason)}[/]");
        }

        foreach (var sentence in diff.Sentences)
        {
            if (sentence.Before is { } before) terminal.Line($"[red]-[/] {Show.Plain(before)}");
            if (sentence.After is { } after) terminal.Line($"[green]+[/] {Show.Plain(after)}");
        }
    }

    public static void PrintJson(Terminal terminal, BriefDiff diff) => JsonOutput.Print(terminal, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("choices");
        foreach (var (name, before, after) in diff.Choices) Write(writer, ("name", name), ("before", before), ("after", after));
        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (var change in diff.Rows)
        {
            writer.WriteStartObject();
            writer.WriteString("id", (change.After ?? change.Before!).Id);
            writer.WriteString("flow", (change.After ?? change.Before!).Flow);
            writer.WriteString("before", change.Before is { } before ? Bounds(before) : null);
            writer.WriteString("after", change.After is { } after ? Bounds(after) : null);
            writer.WriteStartArray("why");
            foreach (var reason in change.Why) writer.WriteStringValue(reason);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("sentences");
        foreach (var sentence in diff.Sentences) Write(writer, ("key", sentence.Key), ("before", sentence.Before), ("after", sentence.After));
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties) writer.WriteString(name, value);
        writer.WriteEndObject();
    }

    private static string Moved(RowChange change) => (change.Before, change.After) switch
    {
        ({ } before, { } after) when Bounds(before) == Bounds(after) => Bounds(after) + ", on other claims,",
        ({ } before, { } after) => $"{Bounds(before)} → {Bounds(after)}",
        (null, { } after) => Bounds(after),
        ({ } before, null) => Bounds(before),
        _ => "",
    };

    private static string Bounds(DraftRow row) => $"{(row.Approximate ? "≈ " : "")}{Show.Bounds(row.Lower, row.Upper)}{(row.Contradicted ? " contradicted" : "")}";

    private static string Sign(bool isNew, bool isGone) => isNew ? "[green]+[/]" : isGone ? "[red]-[/]" : "[yellow]~[/]";
}
