using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tidewaiter.Signals.ModeS.CommB;
using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;

namespace Tidewaiter.Signals.ModeS.Writing;

/// <summary>
/// Messages as JSON lines with the field names of readsb's <c>aircraft.json</c> where it has one, and with <c>time</c>, <c>timed_by</c>, <c>line</c> and <c>offset</c> of the recording. Only what the
/// message itself carries is written; what a Comm-B payload is taken for stands apart under <c>inferred</c>. What is not available is left out.
/// </summary>
public sealed partial class ModeSJson : IModeSRowSink, IDisposable
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    private readonly Stream output;
    private readonly string? file;
    private readonly Utf8JsonWriter json;

    /// <param name="output">Receives UTF-8 lines; not closed, and not flushed before <see cref="Dispose"/>. Give it a buffer.</param>
    /// <param name="file">Name of the recording, written as <c>file</c>; null to leave it out.</param>
    public ModeSJson(Stream output, string? file = null)
    {
        this.output = output;
        this.file = file;
        json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public void OnFault(in Fault fault) => Faults++;

    /// <inheritdoc/>
    public void OnRow(in ModeSMessage message, in AircraftPosition? position)
    {
        json.Reset(output);
        json.WriteStartObject();
        json.WriteString("class"u8, "ModeS"u8);
        json.WriteNumber("df"u8, message.DownlinkFormat);
        if (message.TypeCode is { } typeCode)
            json.WriteNumber("tc"u8, typeCode);
        json.WriteString("hex"u8, ModeSNames.Hex(message));
        json.WriteString("type"u8, ModeSNames.Source(message));
        WriteSquitter(message);
        WriteReply(message);
        if (position is { } place)
            WritePosition(place);
        WriteProvenance(message.Stamped);
        json.WriteEndObject();
        json.Flush();
        output.Write(LineEnd);
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose()
    {
        json.Dispose();
        output.Flush();
    }

    private void WritePosition(in AircraftPosition position)
    {
        json.WriteNumber("lat"u8, Math.Round(position.Point.LatitudeDegrees, 6));
        json.WriteNumber("lon"u8, Math.Round(position.Point.LongitudeDegrees, 6));
        json.WriteString("position_by"u8, position.Method switch
        {
            PositionMethod.GlobalPair => "global_pair",
            PositionMethod.SurfacePair => "surface_pair",
            PositionMethod.OwnLastPosition => "own_last_position",
            _ => "receiver_place",
        });
        if (position.IsJump)
            json.WriteBoolean("jump"u8, true);
        json.WriteNumber(position.Integrity.Version is null or 0 ? "nuc_p"u8 : "nic"u8, position.Integrity.Category);
        Number("rc", position.Integrity.RadiusMetres, 1);
        Number("nac_p", position.PositionAccuracyCategory);
        if (!position.IsOnGround)
        {
            Number("gs", position.GroundSpeedKnots, 1);
            Number("track", position.TrackDegrees, 2);
        }
    }

    private void WriteProvenance(in StampedFrame stamped)
    {
        if (ModeSNames.Time(stamped) is { } time)
            json.WriteString("time"u8, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        else
            json.WriteNull("time"u8);
        json.WriteString("timed_by"u8, ModeSNames.ClockName(stamped.Clock));
        Number("elapsed", ModeSNames.Elapsed(stamped), 6);
        json.WriteNull("source"u8);
        if (file is not null)
            json.WriteString("file"u8, file);
        json.WriteNumber("line"u8, stamped.Line);
        json.WriteNumber("offset"u8, stamped.Offset);
    }

    private void Number(string name, int? value)
    {
        if (value is { } v)
            json.WriteNumber(name, v);
    }

    private void Number(string name, double? value, int decimals)
    {
        if (value is { } v)
            json.WriteNumber(name, Math.Round(v, decimals));
    }

    private void Flag(string name, bool? value)
    {
        if (value is { } v)
            json.WriteBoolean(name, v);
    }

    private void WriteInferred(in ModeSMessage message)
    {
        if (InferredCommB.Of(message) is not { } inferred || inferred.Candidates == CommBRegisters.None || inferred.IsAmbiguous)
            return;
        json.WriteStartObject("inferred"u8);
        if (inferred.Callsign is { } callsign)
            json.WriteString("flight"u8, callsign.ToString());
        if (inferred.SelectedIntention is { } selected)
        {
            Number("nav_altitude_mcp", selected.PanelAltitudeFeet);
            Number("nav_altitude_fms", selected.FlightManagementAltitudeFeet);
            Number("nav_qnh", selected.BarometricSettingHectopascals, 1);
        }

        if (inferred.TrackAndTurn is { } turn)
        {
            Number("roll", turn.RollDegrees, 2);
            Number("track", turn.TrackDegrees, 2);
            Number("gs", turn.GroundSpeedKnots);
            Number("track_rate", turn.TurnRateDegreesPerSecond, 3);
            Number("tas", turn.TrueAirspeedKnots);
        }

        if (inferred.HeadingAndSpeed is { } heading)
        {
            Number("mag_heading", heading.MagneticHeadingDegrees, 2);
            Number("ias", heading.IndicatedAirspeedKnots);
            Number("mach", heading.Mach, 3);
            Number("baro_rate", heading.BarometricRateFeetPerMinute);
            Number("inertial_rate", heading.InertialRateFeetPerMinute);
        }

        json.WriteEndObject();
    }
}
