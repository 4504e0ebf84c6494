using System.Globalization;
using System.Text;
using Tidewaiter.Signals.Tables.Json;

namespace Tidewaiter.Signals.Tables.Writing;

/// <summary>
/// Rows as JSON lines. A ship has gpsd's field names, an aircraft those of readsb's <c>aircraft.json</c>; <c>time</c>, <c>source</c>, <c>line</c> and <c>offset</c> of the recording stand beside them. What the
/// row does not say is left out, the time alone is then null.
/// </summary>
public sealed class PositionJson : IPositionSink, IDisposable
{
    private readonly JsonLine line;

    /// <param name="output">Receives UTF-8 lines; not closed, and not flushed before <see cref="Dispose"/>. Give it a buffer.</param>
    /// <param name="file">Name of the recording, written as <c>file</c>; null to leave it out.</param>
    public PositionJson(Stream output, string? file = null) => line = new JsonLine(output, file, writesNull: false);

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public void OnFault(in Fault fault) => Faults++;

    /// <inheritdoc/>
    public void OnRow(in PositionRow row, in RowText text)
    {
        line.Begin("Position"u8);
        Text("carrier", text.Carrier);
        if (PositionNames.IsAircraft(row))
            WriteAircraft(row, text);
        else
            WriteShip(row, text);
        line.Number("lat", row.LatitudeDegrees, 7);
        line.Number("lon", row.LongitudeDegrees, 7);
        WriteProvenance(row);
        line.End();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => line.Dispose();

    private void WriteShip(in PositionRow row, in RowText text)
    {
        line.Number("mmsi", row.Mmsi);
        line.Number("imo", row.Imo);
        Text("shipname", text.Name);
        Text("callsign", text.Callsign);
        line.Number("shiptype", row.ShipType);
        Text("shiptype_text", text.Type);
        line.Number("status", row.NavigationalStatus);
        Text("status_text", text.Status);
        Text("destination", text.Destination);
        line.Number("speed", row.SpeedKnots, 3);
        line.Number("course", row.CourseDegrees, 3);
        line.Number("heading", row.HeadingDegrees, 3);
        line.Number("turn", row.RateOfTurnDegreesPerMinute, 3);
        line.Number("draught", row.DraughtMetres, 2);
    }

    private void WriteAircraft(in PositionRow row, in RowText text)
    {
        if (PositionNames.Hex(row) is { } hex)
            line.Json.WriteString("hex"u8, hex);
        Text("flight", text.Callsign);
        Text("r", text.Registration);
        Text("t", text.Type);
        Text("name", text.Name);
        if (row.IsOnGround == true)
            line.Json.WriteString("alt_baro"u8, "ground"u8);
        else
            line.Number("alt_baro", row.AltitudeFeet, 1);
        line.Number("alt_geom", row.GeometricAltitudeFeet, 1);
        line.Number("gs", row.SpeedKnots, 3);
        line.Number("track", row.CourseDegrees, 3);
        line.Number("true_heading", row.HeadingDegrees, 3);
        line.Number("baro_rate", row.VerticalRateFeetPerMinute, 1);
        if (row.Squawk is { } squawk)
            line.Json.WriteString("squawk"u8, squawk.ToString("D4", CultureInfo.InvariantCulture));
    }

    private void WriteProvenance(in PositionRow row)
    {
        if (row.IsStale)
            line.Json.WriteBoolean("stale"u8, true);
        line.Time("time"u8, row.TimeUtc, WrittenTime.Milliseconds);
        if (row.LocalTime is { } local)
            line.Time("local_time"u8, local, WrittenTime.Local);
        line.Json.WriteString("source"u8, PositionNames.Source(row.Source));
        line.Place(row.Line, row.Offset);
    }

    // Bytes of a table need not be UTF-8; what is not becomes the replacement character.
    private void Text(string name, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
            line.Json.WriteString(name, Encoding.UTF8.GetString(value));
    }
}
