using System.Globalization;
using System.Text;
using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;
using Tidewaiter.Signals.Tables.Csv;

namespace Tidewaiter.Signals.ModeS.Writing;

/// <summary>Messages as CSV, one row each, with the fields that tables of aircraft have; what a message does not carry is empty. Inferred values are not written.</summary>
public sealed class ModeSCsv : IModeSRowSink, IDisposable
{
    private static readonly byte[] Header = Encoding.ASCII.GetBytes(
        "time,timed_by,elapsed,df,tc,hex,type,flight,lat,lon,alt_baro_feet,alt_geom_feet,ground,gs_knots,track_degrees,vertical_rate_feet_per_minute,squawk,emergency,nic,nac_p,file,line,offset\n");

    private readonly Stream output;
    private readonly string file;
    private readonly CsvLine row;

    /// <param name="output">Receives the rows; not closed. Give it a buffer.</param>
    /// <param name="file">Name of the recording for the column <c>file</c>.</param>
    /// <param name="withHeader">Whether the first line names the columns.</param>
    public ModeSCsv(Stream output, string file = "", bool withHeader = true)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        this.file = file;
        row = new CsvLine(output);
        if (withHeader)
            output.Write(Header);
    }

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
        row.Add(ModeSNames.Time(stamped)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        row.Add(ModeSNames.ClockName(stamped.Clock));
        row.Add(ModeSNames.Elapsed(stamped));
        row.Add((long)message.DownlinkFormat);
        row.Add(message.TypeCode);
        row.Add(ModeSNames.Hex(message));
        row.Add(ModeSNames.Source(message));
        row.Add(message.Identification?.Callsign.ToString());
        row.Add(position is { } p ? Math.Round(p.Point.LatitudeDegrees, 6) : null);
        row.Add(position is { } q ? Math.Round(q.Point.LongitudeDegrees, 6) : null);
        row.Add(airborne is { IsGeometricAltitude: false } ? airborne.Value.AltitudeFeet : message.Surveillance?.AltitudeFeet ?? message.AirToAir?.AltitudeFeet);
        row.Add(airborne is { IsGeometricAltitude: true } ? airborne.Value.AltitudeFeet : null);
        row.Add(Ground(message));
        row.Add(Rounded(surface?.SpeedKnots ?? velocity?.GroundSpeedKnots ?? position?.GroundSpeedKnots));
        row.Add(Rounded(surface?.TrackDegrees ?? velocity?.TrackDegrees ?? position?.TrackDegrees));
        row.Add(velocity?.VerticalRateFeetPerMinute);
        row.Add((message.Surveillance?.Squawk ?? message.AircraftStatus?.Squawk) is { } squawk ? ModeSNames.Squawk(squawk) : null);
        row.Add(message.AircraftStatus?.EmergencyState is { } state ? ModeSNames.Emergency(state) : null);
        row.Add(position is { Integrity.Version: > 0 } known ? known.Integrity.Category : null);
        row.Add(position?.PositionAccuracyCategory ?? message.OperationalStatus?.PositionAccuracyCategory ?? message.TargetState?.PositionAccuracyCategory);
        row.Add(file);
        row.Add(stamped.Line);
        row.Add(stamped.Offset);
        row.End();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => output.Flush();

    private static string? Ground(in ModeSMessage message)
    {
        bool? isOnGround = message.SurfacePosition is not null ? true : message.AirToAir?.IsOnGround ?? message.Surveillance?.IsOnGround;
        return isOnGround is { } ground ? ground ? "true" : "false" : null;
    }

    private static double? Rounded(double? value) => value is { } v ? Math.Round(v, 3) : null;
}
