using System.CommandLine;
using System.Globalization;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.Input;
using Tidewaiter.Signals.Tables.Layouts;
using Tidewaiter.Workbench.Watch;

namespace Tidewaiter.Cli;

/// <summary>The options of `decode` by which a user says what recordings do not say themselves.</summary>
internal sealed class DecodeFactOptions
{
    private const double MaxRangeNauticalMiles = 10_800;
    private const int MaxFramesPerSecond = 1_000_000;

    private readonly Option<string[]> _columns = new("--columns")
    {
        Description = "Columns of a table of your own: " + ColumnMapping.Names + ". Speeds are knots and heights feet unless the name says else; an id of nine digits is an MMSI.",
        HelpName = "lat=HEADER,lon=HEADER[,NAME=HEADER…]",
    };

    private readonly Option<string?> _receiver = new("--receiver") { Description = "Mode S: where the only receiver stood, for aircraft on the ground that were never heard flying.", HelpName = "LAT,LON" };
    private readonly Option<double?> _range = new("--range") { Description = "Mode S: how far that receiver hears; positions beyond are refused.", HelpName = "NM" };
    private readonly Option<string?> _start = new("--start") { Description = "Beast and AVR: when the recording began (UTC unless it has an offset), for stamps without a date.", HelpName = "TIME" };
    private readonly Option<string?> _stamps = new("--stamps") { Description = "Beast and AVR: what the stamps count, 12 MHz (as most) or GPS time of day (Radarcape).", HelpName = "12mhz|gps" };
    private readonly Option<int?> _frameRate = new("--frame-rate") { Description = "AVR without stamps: frames a second to assume, so that positions can be paired.", HelpName = "N" };
    private readonly Option<string?> _utcOffset = new("--utc-offset") { Description = "SBS: what the recorder's clock is ahead of UTC. Write --utc-offset=-03:30 when it is behind.", HelpName = "HH:MM" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _columns, _receiver, _range, _start, _stamps, _frameRate, _utcOffset }) command.Options.Add(option);
    }

    /// <exception cref="UsageException">Something that cannot be meant.</exception>
    public RecordingFacts Read(ParseResult parsed)
    {
        var receiver = parsed.GetValue(_receiver) is { } place ? Place(place) : (GeoPoint?)null;
        var range = parsed.GetValue(_range);
        if (range is not null && receiver is null) throw new UsageException("--range is measured from --receiver LAT,LON: give both.");
        if (range is <= 0 or > MaxRangeNauticalMiles) throw new UsageException($"--range '{range}' is no distance in nautical miles.");
        var rate = parsed.GetValue(_frameRate);
        if (rate is < 1 or > MaxFramesPerSecond) throw new UsageException($"--frame-rate '{rate}' is no number from 1 to {MaxFramesPerSecond}.");
        return new RecordingFacts
        {
            Columns = parsed.GetValue(_columns) is { Length: > 0 } columns ? Columns(string.Join(',', columns)) : null,
            ReceiverPlace = receiver,
            RangeNauticalMiles = range,
            Stamps = new StampOptions { Kind = Kind(parsed.GetValue(_stamps)), Start = parsed.GetValue(_start) is { } start ? Time(start) : null, AssumedFramesPerSecond = rate },
            UtcOffset = parsed.GetValue(_utcOffset) is { } offset ? Offset(offset) : null,
        };
    }

    private static ColumnMapping Columns(string text)
    {
        try
        {
            return ColumnMapping.Parse(text);
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"--columns: {wrong.Message}");
        }
    }

    private static GeoPoint Place(string text)
    {
        var parts = text.Split(',').Select(static part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN).ToArray();
        return parts is [var latitude, var longitude] && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
            ? new GeoPoint(latitude, longitude)
            : throw new UsageException($"--receiver '{text}' is no LAT,LON in degrees, such as 43.63,1.36.");
    }

    private static StampKind Kind(string? text) => text switch
    {
        null or "12mhz" => StampKind.Counter12MHz,
        "gps" => StampKind.GpsTimeOfDay,
        _ => throw new UsageException($"--stamps '{text}' is none of 12mhz, gps."),
    };

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new UsageException($"--start '{text}' is no time, such as 2024-06-06T09:00:00Z.");

    private static TimeSpan Offset(string text) =>
        TimeSpan.TryParseExact(text.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14)
            ? text.StartsWith('-') ? -offset : offset
            : throw new UsageException($"--utc-offset '{text}' is no HH:MM, such as 09:00.");
}
