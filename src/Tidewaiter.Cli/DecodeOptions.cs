using System.CommandLine;
using System.Globalization;
using Tidewaiter.Signals.Ais.Writing;
using Tidewaiter.Workbench.Watch;

namespace Tidewaiter.Cli;

/// <summary>What a user asks of `decode`.</summary>
/// <param name="Form">In which form; null when it was not said.</param>
/// <param name="Selection">Which messages.</param>
/// <param name="Facts">What the recordings do not say themselves.</param>
/// <param name="StatsOnly">The summary and no messages.</param>
internal sealed record DecodeWishes(RecordingForm? Form, SignalSelection Selection, RecordingFacts Facts, bool StatsOnly);

/// <summary>The options of `decode`.</summary>
internal sealed class DecodeOptions
{
    private readonly Option<string?> _format = new("--format") { Description = "jsonl (one message a line), csv, or columns (a line holds up to 65,536 messages, an array for each column). With --stats: jsonl for a summary as JSON.", HelpName = "jsonl|csv|columns" };
    private readonly Option<string[]> _types = new("--type") { Description = "AIS message types 1-27 or Mode S downlink formats, separated by commas.", HelpName = "N[,N…]" };
    private readonly Option<string[]> _mmsis = new("--mmsi") { Description = "Ships, separated by commas.", HelpName = "MMSI[,MMSI…]" };
    private readonly Option<string?> _area = new("--area") { Description = "Only what has a position in it; west may be greater than east (the antimeridian). Write --area=… when it begins with a minus.", HelpName = "WEST,SOUTH,EAST,NORTH" };
    private readonly DecodeFactOptions _facts = new();
    private readonly Option<bool> _faults = new("--faults") { Description = "Instead of messages the pieces that gave none: reason, line and byte of each, as JSON lines." };
    private readonly Option<bool> _stats = new("--stats") { Description = "Only counts: by type, faults by reason, first and last time, carriers." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _format, _types, _mmsis, _area, _stats, _faults }) command.Options.Add(option);
        _facts.AddTo(command);
    }

    /// <exception cref="UsageException">Something that cannot be meant.</exception>
    public DecodeWishes Read(ParseResult parsed)
    {
        RecordingForm? form = parsed.GetValue(_format) switch
        {
            null => null,
            "jsonl" => RecordingForm.JsonLines,
            "csv" => RecordingForm.Csv,
            "columns" => RecordingForm.Columns,
            var other => throw new UsageException($"--format '{other}' is none of jsonl, csv, columns."),
        };
        if (parsed.GetValue(_faults))
        {
            if (form is not (null or RecordingForm.JsonLines)) throw new UsageException("--faults are written as JSON lines: leave out --format.");
            if (parsed.GetValue(_stats)) throw new UsageException("--stats counts faults by reason, and --faults lists them: give one of both.");
            form = RecordingForm.Faults;
        }

        var selection = new SignalSelection
        {
            Types = Numbers(parsed.GetValue(_types), "--type", 31).Select(static number => (int)number).ToHashSet(),
            Mmsis = Numbers(parsed.GetValue(_mmsis), "--mmsi", 999_999_999).ToHashSet(),
            Area = parsed.GetValue(_area) is { } area ? Area(area) : null,
        };
        return new DecodeWishes(form, selection, _facts.Read(parsed), parsed.GetValue(_stats));
    }

    private static IEnumerable<uint> Numbers(string[]? given, string option, uint most)
    {
        foreach (var text in (given ?? []).SelectMany(static list => list.Split(',')))
        {
            if (!uint.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > most)
                throw new UsageException($"{option} '{text}' is no number from 0 to {most}.");
            yield return number;
        }
    }

    private static AisArea Area(string text)
    {
        var edges = text.Split(',').Select(static part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN).ToArray();
        if (edges is [var west, var south, var east, var north] && Math.Abs(west) <= 180 && Math.Abs(east) <= 180 && Math.Abs(south) <= 90 && Math.Abs(north) <= 90 && south <= north)
            return new AisArea(west, south, east, north);
        throw new UsageException($"--area '{text}' is no WEST,SOUTH,EAST,NORTH in degrees, such as 129.5,42.0,133.0,43.5.");
    }
}
