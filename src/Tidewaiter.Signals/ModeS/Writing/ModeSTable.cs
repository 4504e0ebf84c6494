using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;
using Tidewaiter.Signals.Tables.Csv;
using Tidewaiter.Signals.Tables.Writing;

namespace Tidewaiter.Signals.ModeS.Writing;

/// <summary>Messages as a table, one row each, with the fields that tables of aircraft have; what a message does not carry is empty. Inferred values are not written.</summary>
public abstract class ModeSTable : IModeSRowSink, IDisposable
{
    private protected static readonly string[] Names =
    [
        "timed_by", "elapsed", "df", "tc", "hex", "type", "flight", "lat", "lon", "alt_baro_feet", "alt_geom_feet", "ground", "gs_knots", "track_degrees", "vertical_rate_feet_per_minute", "squawk",
        "emergency", "nic", "nac_p",
    ];

    private readonly ICells cells;

    private protected ModeSTable(ICells cells) => this.cells = cells;

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public void OnFault(in Fault fault) => Faults++;

    /// <inheritdoc/>
    public void OnRow(in ModeSMessage message, in AircraftPosition? position)
    {
        var stamped = message.Stamped;
        var velocity = message.AirborneVelocity;
        var surface = message.SurfacePosition;
        var airborne = message.AirbornePosition;
        cells.AddTime(ModeSNames.Time(stamped)?.UtcDateTime, WrittenTime.Microseconds);
        cells.Add(ModeSNames.ClockName(stamped.Clock));
        cells.Add(ModeSNames.Elapsed(stamped));
        cells.Add((long)message.DownlinkFormat);
        cells.Add(message.TypeCode);
        cells.Add(ModeSNames.Hex(message));
        cells.Add(ModeSNames.Source(message));
        cells.Add(message.Identification?.Callsign.ToString());
        cells.Add(position is { } p ? Math.Round(p.Point.LatitudeDegrees, 6) : null);
        cells.Add(position is { } q ? Math.Round(q.Point.LongitudeDegrees, 6) : null);
        cells.Add(airborne is { IsGeometricAltitude: false } ? airborne.Value.AltitudeFeet : message.Surveillance?.AltitudeFeet ?? message.AirToAir?.AltitudeFeet);
        cells.Add(airborne is { IsGeometricAltitude: true } ? airborne.Value.AltitudeFeet : null);
        cells.Add(surface is not null ? true : message.AirToAir?.IsOnGround ?? message.Surveillance?.IsOnGround);
        cells.Add(Rounded(surface?.SpeedKnots ?? velocity?.GroundSpeedKnots ?? position?.GroundSpeedKnots));
        cells.Add(Rounded(surface?.TrackDegrees ?? velocity?.TrackDegrees ?? position?.TrackDegrees));
        cells.Add(velocity?.VerticalRateFeetPerMinute);
        cells.Add((message.Surveillance?.Squawk ?? message.AircraftStatus?.Squawk) is { } squawk ? ModeSNames.Squawk(squawk) : null);
        cells.Add(message.AircraftStatus?.EmergencyState is { } state ? ModeSNames.Emergency(state) : null);
        cells.Add(position is { Integrity.Version: > 0 } known ? known.Integrity.Category : null);
        cells.Add(position?.PositionAccuracyCategory ?? message.OperationalStatus?.PositionAccuracyCategory ?? message.TargetState?.PositionAccuracyCategory);
        cells.AddFile();
        cells.Add(stamped.Line);
        cells.Add(stamped.Offset);
        cells.End();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose()
    {
        cells.Dispose();
        GC.SuppressFinalize(this);
    }

    private static double? Rounded(double? value) => value is { } v ? Math.Round(v, 3) : null;
}

/// <summary>Messages as CSV.</summary>
/// <param name="output">Receives the rows; not closed. Give it a buffer.</param>
/// <param name="file">Name of the recording for the column <c>file</c>.</param>
/// <param name="withHeader">Whether the first line names the columns.</param>
public sealed class ModeSCsv(Stream output, string file = "", bool withHeader = true)
    : ModeSTable(new CsvLine(output, file, withHeader ? ["time", .. Names, "file", "line", "offset"] : null));

/// <summary>Messages as blocks of columns: one JSON object a line for up to 65,536 messages, with an array for each column; <c>time_ms</c> counts from 1970 and has three decimals.</summary>
/// <param name="output">Receives UTF-8 lines; not closed.</param>
/// <param name="file">Name of the recording, written as <c>file</c>; null to leave it out.</param>
public sealed class ModeSColumnBlocks(Stream output, string? file = null)
    : ModeSTable(new ColumnBlock(output, file, ["time_ms", .. Names, "line", "offset"]));
