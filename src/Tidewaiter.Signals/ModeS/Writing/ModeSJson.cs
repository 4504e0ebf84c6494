using Tidewaiter.Signals.ModeS.CommB;
using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;
using Tidewaiter.Signals.Tables.Json;
using Tidewaiter.Signals.Tables.Writing;

namespace Tidewaiter.Signals.ModeS.Writing;

/// <summary>
/// Messages as JSON lines with the field names of readsb's <c>aircraft.json</c> where it has one, and with <c>time</c>, <c>timed_by</c>, <c>line</c> and <c>offset</c> of the recording. Only what the
/// message itself carries is written; what a Comm-B payload is taken for stands apart under <c>inferred</c>. What is not available is left out.
/// </summary>
public sealed partial class ModeSJson : IModeSRowSink, IDisposable
{
    private readonly JsonLine line;

    /// <param name="output">Receives UTF-8 lines; not closed, and not flushed before <see cref="Dispose"/>. Give it a buffer.</param>
    /// <param name="file">Name of the recording, written as <c>file</c>; null to leave it out.</param>
    public ModeSJson(Stream output, string? file = null) => line = new JsonLine(output, file, writesNull: false);

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public void OnFault(in Fault fault) => Faults++;

    /// <inheritdoc/>
    public void OnRow(in ModeSMessage message, in AircraftPosition? position)
    {
        line.Begin("ModeS"u8);
        line.Json.WriteNumber("df"u8, message.DownlinkFormat);
        if (message.TypeCode is { } typeCode)
            line.Json.WriteNumber("tc"u8, typeCode);
        line.Json.WriteString("hex"u8, ModeSNames.Hex(message));
        line.Json.WriteString("type"u8, ModeSNames.Source(message));
        WriteSquitter(message);
        WriteReply(message);
        if (position is { } place)
            WritePosition(place);
        WriteProvenance(message.Stamped);
        line.End();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => line.Dispose();

    private void WritePosition(in AircraftPosition position)
    {
        line.Json.WriteNumber("lat"u8, Math.Round(position.Point.LatitudeDegrees, 6));
        line.Json.WriteNumber("lon"u8, Math.Round(position.Point.LongitudeDegrees, 6));
        line.Json.WriteString("position_by"u8, position.Method switch
        {
            PositionMethod.GlobalPair => "global_pair",
            PositionMethod.SurfacePair => "surface_pair",
            PositionMethod.OwnLastPosition => "own_last_position",
            _ => "receiver_place",
        });
        if (position.IsJump)
            line.Json.WriteBoolean("jump"u8, true);
        line.Json.WriteNumber(position.Integrity.Version is null or 0 ? "nuc_p"u8 : "nic"u8, position.Integrity.Category);
        line.Number("rc", position.Integrity.RadiusMetres, 1);
        line.Number("nac_p", position.PositionAccuracyCategory);
        if (!position.IsOnGround)
        {
            line.Number("gs", position.GroundSpeedKnots, 1);
            line.Number("track", position.TrackDegrees, 2);
        }
    }

    private void WriteProvenance(in StampedFrame stamped)
    {
        line.Time("time"u8, ModeSNames.Time(stamped)?.UtcDateTime, WrittenTime.Microseconds);
        line.Json.WriteString("timed_by"u8, ModeSNames.ClockName(stamped.Clock));
        line.Number("elapsed", ModeSNames.Elapsed(stamped), 6);
        line.Json.WriteNull("source"u8);
        line.Place(stamped.Line, stamped.Offset);
    }

    private void WriteInferred(in ModeSMessage message)
    {
        if (InferredCommB.Of(message) is not { } inferred || inferred.Candidates == CommBRegisters.None || inferred.IsAmbiguous)
            return;
        line.Json.WriteStartObject("inferred"u8);
        if (inferred.Callsign is { } callsign)
            line.Json.WriteString("flight"u8, callsign.ToString());
        if (inferred.SelectedIntention is { } selected)
        {
            line.Number("nav_altitude_mcp", selected.PanelAltitudeFeet);
            line.Number("nav_altitude_fms", selected.FlightManagementAltitudeFeet);
            line.Number("nav_qnh", selected.BarometricSettingHectopascals, 1);
        }

        if (inferred.TrackAndTurn is { } turn)
        {
            line.Number("roll", turn.RollDegrees, 2);
            line.Number("track", turn.TrackDegrees, 2);
            line.Number("gs", turn.GroundSpeedKnots);
            line.Number("track_rate", turn.TurnRateDegreesPerSecond, 3);
            line.Number("tas", turn.TrueAirspeedKnots);
        }

        if (inferred.HeadingAndSpeed is { } heading)
        {
            line.Number("mag_heading", heading.MagneticHeadingDegrees, 2);
            line.Number("ias", heading.IndicatedAirspeedKnots);
            line.Number("mach", heading.Mach, 3);
            line.Number("baro_rate", heading.BarometricRateFeetPerMinute);
            line.Number("inertial_rate", heading.InertialRateFeetPerMinute);
        }

        line.Json.WriteEndObject();
    }
}
