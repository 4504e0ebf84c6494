using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Tidewaiter.Docket;

/// <summary>That a party was asked for its side, and what it answered. The last entry about the same party and day of asking stands.</summary>
/// <param name="Party">Who was asked.</param>
/// <param name="Asked">The day of asking.</param>
/// <param name="Received">The day of the answer; null while it is awaited.</param>
/// <param name="Text">What was answered, in the words of the answer; null while it is awaited.</param>
/// <param name="Cites">The claims that it is about, by their ids; possibly none.</param>
public sealed record Reply(string Party, DateOnly Asked, DateOnly? Received, string? Text, ImmutableArray<string> Cites)
{
    /// <summary>The word in the entry's <c>step</c>.</summary>
    public const string Step = "reply";

    /// <summary>The entry that records it.</summary>
    public EntryDraft Draft(string actor, Marking marking) => new(actor, EntryKind.CaseStep, Party, EntryBody.Write(writer =>
    {
        writer.WriteString("step", Step);
        writer.WriteString("party", Party);
        writer.WriteString("asked", CaseStep.Day(Asked));
        if (Received is { } day) writer.WriteString("received", CaseStep.Day(day));
        if (Text is not null) writer.WriteString("text", Text);
        CaseStep.Write(writer, "cites", Cites);
    }), marking);

    /// <summary>Reads the body of an entry; null when it is about something else or is not of this shape.</summary>
    public static Reply? Read(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!CaseStep.Is(entry, Step) || CaseStep.Text(entry.Body, "party") is not { } party || CaseStep.ReadDay(entry.Body, "asked") is not { } asked) return null;
        return new Reply(party, asked, CaseStep.ReadDay(entry.Body, "received"), CaseStep.Text(entry.Body, "text"), CaseStep.List(entry.Body, "cites"));
    }
}

/// <summary>What a named person recommends, and the claims and rows that it follows from.</summary>
/// <param name="Text">The recommendation, in the person's own words.</param>
/// <param name="Cites">The claims that it rests on, by their ids: at least one.</param>
/// <param name="Rows">The rows of the register that were cited, by their ids; possibly none.</param>
public sealed record Recommendation(string Text, ImmutableArray<string> Cites, ImmutableArray<string> Rows)
{
    /// <summary>The word in the entry's <c>step</c>.</summary>
    public const string Step = "recommended";

    /// <summary>The entry that records it.</summary>
    public EntryDraft Draft(string actor, Marking marking) => new(actor, EntryKind.CaseStep, "recommendation", EntryBody.Write(writer =>
    {
        writer.WriteString("step", Step);
        writer.WriteString("text", Text);
        CaseStep.Write(writer, "cites", Cites);
        CaseStep.Write(writer, "rows", Rows);
    }), marking);

    /// <summary>Reads the body of an entry; null when it is about something else or is not of this shape.</summary>
    public static Recommendation? Read(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!CaseStep.Is(entry, Step) || CaseStep.Text(entry.Body, "text") is not { } text) return null;
        return new Recommendation(text, CaseStep.List(entry.Body, "cites"), CaseStep.List(entry.Body, "rows"));
    }
}

/// <summary>The parts that the bodies of case steps share.</summary>
internal static class CaseStep
{
    public static bool Is(Entry entry, string step) => entry.Kind == EntryKind.CaseStep && Text(entry.Body, "step") == step;

    public static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static ImmutableArray<string> List(JsonElement body, string name) => body.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
        ? [.. values.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)]
        : [];

    public static void Write(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? ReadDay(JsonElement body, string name) => DateOnly.TryParseExact(Text(body, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
