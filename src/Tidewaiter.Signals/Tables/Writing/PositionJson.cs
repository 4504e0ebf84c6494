using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidewaiter.Signals.Tables.Writing;

/// <summary>
/// Rows as JSON lines. A ship has gpsd's field names, an aircraft those of readsb's <c>aircraft.json</c>; <c>time</c>, <c>source</c>, <c>line</c> and <c>offset</c> of the recording stand beside them. What the
/// row does not say is left out, the time alone is then null.
/// </summary>
public sealed class PositionJson : IPositionSink, IDisposable
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    private readonly Stream output;
    private readonly string? file;
    private readonly Utf8JsonWriter json;

    /// <param name="output">Receives UTF-8 lines; not closed, and not flushed before <see cref="Dispose"/>. Give it a buffer.</param>
    /// <param name="file">Name of the recording, written as <c>file</c>; null to leave it out.</param>
    public PositionJson(Stream output, string? file = null)
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
    public void OnRow(in PositionRow row, in RowText text)
    {
        json.Reset(output);
        json.WriteStartObject();
        json.WriteString("class"u8, "Position"u8);
        Text("carrier", text.Carrier);
        if (PositionNames.IsAircraft(row))
            WriteAircraft(row, text);
        else
            WriteShip(row, text);
        Number("lat", row.LatitudeDegrees, 7);
        Number("lon", row.LongitudeDegrees, 7);
        WriteProvenance(row);
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

    private void WriteShip(in PositionRow row, in RowText text)
    {
        Number("mmsi", row.Mmsi);
        Number("imo", row.Imo);
        Text("shipname", text.Name);
        Text("callsign", text.Callsign);
        Number("shiptype", row.ShipType);
        Text("shiptype_text", text.Type);
        Number("status", row.NavigationalStatus);
        Text("status_text", text.Status);
        Text("destination", text.Destination);
        Number("speed", row.SpeedKnots, 3);
        Number("course", row.CourseDegrees, 3);
        Number("heading", row.HeadingDegrees, 3);
        Number("turn", row.RateOfTurnDegreesPerMinute, 3);
        Number("draught", row.DraughtMetres, 2);
    }

    private void WriteAircraft(in PositionRow row, in RowText text)
    {
        if (PositionNames.Hex(row) is { } hex)
            json.WriteString("hex"u8, hex);
        Text("flight", text.Callsign);
        Text("r", text.Registration);
        Text("t", text.Type);
        Text("name", text.Name);
        if (row.IsOnGround == true)
            json.WriteString("alt_baro"u8, "ground"u8);
        else
            Number("alt_baro", row.AltitudeFeet, 1);
        Number("alt_geom", row.GeometricAltitudeFeet, 1);
        Number("gs", row.SpeedKnots, 3);
        Number("track", row.CourseDegrees, 3);
        Number("true_heading", row.HeadingDegrees, 3);
        Number("baro_rate", row.VerticalRateFeetPerMinute, 1);
        if (row.Squawk is { } squawk)
            json.WriteString("squawk"u8, squawk.ToString("D4", CultureInfo.InvariantCulture));
    }

    private void WriteProvenance(in PositionRow row)
    {
        if (row.IsStale)
            json.WriteBoolean("stale"u8, true);
        if (PositionNames.Time(row.TimeUtc, "Z") is { } time)
            json.WriteString("time"u8, time);
        else
            json.WriteNull("time"u8);
        if (PositionNames.Time(row.LocalTime, "") is { } local)
            json.WriteString("local_time"u8, local);
        json.WriteString("source"u8, PositionNames.Source(row.Source));
        if (file is not null)
            json.WriteString("file"u8, file);
        json.WriteNumber("line"u8, row.Line);
        if (row.Offset >= 0)
            json.WriteNumber("offset"u8, row.Offset);
        else
            json.WriteNull("offset"u8);
    }

    // Bytes of a table need not be UTF-8; what is not becomes the replacement character.
    private void Text(string name, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
            json.WriteString(name, Encoding.UTF8.GetString(value));
    }

    private void Number(string name, int? value)
    {
        if (value is { } v)
            json.WriteNumber(name, v);
    }

    private void Number(string name, double? value, int decimals)
    {
        if (value is { } v && double.IsFinite(v))
            json.WriteNumber(name, Math.Round(v, decimals));
    }
}
