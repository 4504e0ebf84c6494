using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tidewaiter.Signals;
using Tidewaiter.Workbench.Watch;

namespace Tidewaiter.Cli;

/// <summary>The summary of a recording on a screen and as JSON; the same for `decode --stats` and `add`.</summary>
internal static class DecodeSummary
{
    public static void Print(Terminal terminal, RecordingSummary summary)
    {
        terminal.Line($"[bold]{Show.Plain(summary.Name)}[/]: {Show.Plain(summary.Format.Name)}, {summary.Bytes:#,0} bytes");
        PrintLines(terminal, summary);
    }

    // Width of the words in front of the values.
    private const int Indent = 12;

    /// <summary>The lines below the name.</summary>
    public static void PrintLines(Terminal terminal, RecordingSummary summary)
    {
        Line(terminal, summary.Format.Family == RecordingFamily.Positions ? "rows" : "messages", Counted(summary.Messages, summary.ByType));
        var faults = Counted(summary.Faults, summary.ByReason);
        Line(terminal, "faults", summary.FirstFault is { } fault ? [.. faults[..^1], faults[^1] + ",", $"the first {Place(fault)}"] : faults);
        Line(terminal, "times", [summary is { First: { } first, Last: { } last } ? $"{first:yyyy-MM-dd HH:mm:ss} – {last:yyyy-MM-dd HH:mm:ss} UTC" : "none with a date"]);
        if (summary.ByTimeCarrier.Length > 0) Line(terminal, "timed by", Pieces(summary.ByTimeCarrier));
        Line(terminal, "carriers", [$"{(summary.CarriersAreComplete ? "" : "more than ")}{summary.Carriers:#,0}"]);
    }

    public static void PrintJson(Terminal terminal, RecordingSummary summary)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("file", summary.Name);
            writer.WriteString("kind", summary.Format.Kind);
            writer.WriteString("format", summary.Format.Name);
            writer.WriteNumber("bytes", summary.Bytes);
            writer.WriteNumber("messages", summary.Messages);
            Write(writer, "by_type", summary.ByType);
            writer.WriteNumber("faults", summary.Faults);
            Write(writer, "by_reason", summary.ByReason);
            writer.WriteStartObject("first_fault");
            if (summary.FirstFault is { } fault)
            {
                writer.WriteNumber("line", fault.Line);
                writer.WriteNumber("offset", fault.Offset);
                writer.WriteNumber("length", fault.Length);
            }

            writer.WriteEndObject();
            Write(writer, "timed_by", summary.ByTimeCarrier);
            writer.WriteString("first", Time(summary.First));
            writer.WriteString("last", Time(summary.Last));
            writer.WriteNumber("carriers", summary.Carriers);
            writer.WriteBoolean("carriers_complete", summary.CarriersAreComplete);
            writer.WriteString("end", summary.End.ToString().ToLowerInvariant());
            writer.WriteEndObject();
        }

        terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    /// <summary>Says what a user should be told by the exit code.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="isAsked">Everything was asked for, so that no message at all is a finding.</param>
    /// <param name="isLive">A live source has no end of its own, so stopping it is no failure.</param>
    /// <returns>True if there is nothing.</returns>
    public static bool Complain(Terminal terminal, RecordingSummary summary, bool isAsked, bool isLive)
    {
        var name = Show.Harmless(summary.Name);
        if (summary.End == RecordingEnd.Broken)
            terminal.Complain($"{name} breaks off after {summary.Bytes:#,0} bytes: {Show.Harmless(summary.BrokenBy)} What came before stands.");
        else if (summary.End == RecordingEnd.Stopped)
            terminal.Complain($"{name} was stopped after {summary.Bytes:#,0} bytes. What came before stands.");
        else if (isAsked && summary.Messages == 0 && summary.Faults > 0)
            terminal.Complain($"{name} gives nothing: it begins like {summary.Format.Name}, and {summary.Faults:#,0} pieces of it are refused ({string.Join(" ", Pieces(summary.ByReason))}), the first {Place(summary.FirstFault!.Value)}.");
        else
            return true;
        return isLive && summary.End == RecordingEnd.Stopped;
    }

    /// <summary>A word and its value, broken between pieces where the terminal ends, with what follows below the value.</summary>
    private static void Line(Terminal terminal, string what, IReadOnlyList<string> pieces)
    {
        var width = terminal.Console.Profile.Width;
        var line = $"  {what,-(Indent - 3)} {pieces[0]}";
        foreach (var piece in pieces.Skip(1))
        {
            if (line.Length + 1 + piece.Length < width)
            {
                line += " " + piece;
                continue;
            }

            terminal.Line(Show.Plain(line));
            line = new string(' ', Indent) + piece;
        }

        terminal.Line(Show.Plain(line));
    }

    /// <summary>"120 (20 missing part, 100 bad length)", in pieces.</summary>
    private static List<string> Counted(long number, ImmutableArray<Count> parts)
    {
        var pieces = new List<string> { $"{number:#,0}" };
        if (parts.Length == 0) return pieces;
        pieces.AddRange(Pieces(parts));
        pieces[1] = "(" + pieces[1];
        pieces[^1] += ")";
        return pieces;
    }

    private static List<string> Pieces(ImmutableArray<Count> parts) =>
        [.. parts.Select((part, i) => $"{part.Number:#,0} {part.Name}{(i < parts.Length - 1 ? "," : "")}")];

    private static string Place(Fault fault) =>
        fault.Offset < 0 ? $"in line {fault.Line:#,0}" : fault.Line > 0 ? $"in line {fault.Line:#,0} at byte {fault.Offset:#,0}" : $"at byte {fault.Offset:#,0}";

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter writer, string name, ImmutableArray<Count> parts)
    {
        writer.WriteStartObject(name);
        foreach (var part in parts) writer.WriteNumber(part.Name, part.Number);
        writer.WriteEndObject();
    }
}
