using System.Globalization;
using Tidewaiter.Signals.Tables.Csv;

namespace Tidewaiter.Signals.Tables.Writing;

/// <summary>Rows with the same columns whatever table they come from; what a row does not say is empty.</summary>
public abstract class PositionTable : IPositionSink, IDisposable
{
    private protected static readonly string[] Names =
    [
        "local_time", "mmsi", "imo", "hex", "carrier", "name", "callsign", "registration", "type", "type_text", "status", "status_text", "destination", "lat", "lon", "speed_knots", "course_degrees",
        "heading_degrees", "turn_degrees_per_minute", "alt_baro_feet", "alt_geom_feet", "ground", "vertical_rate_feet_per_minute", "squawk", "draught_metres", "stale", "source",
    ];

    private readonly ICells cells;

    private protected PositionTable(ICells cells) => this.cells = cells;

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public void OnFault(in Fault fault) => Faults++;

    /// <inheritdoc/>
    public void OnRow(in PositionRow row, in RowText text)
    {
        cells.AddTime(row.TimeUtc, WrittenTime.Milliseconds);
        cells.Add(WrittenTime.Of(row.LocalTime, WrittenTime.Local));
        cells.Add(row.Mmsi);
        cells.Add(row.Imo);
        cells.Add(PositionNames.Hex(row));
        cells.Add(text.Carrier);
        cells.Add(text.Name);
        cells.Add(text.Callsign);
        cells.Add(text.Registration);
        cells.Add(row.ShipType);
        cells.Add(text.Type);
        cells.Add(row.NavigationalStatus);
        cells.Add(text.Status);
        cells.Add(text.Destination);
        cells.Add(Rounded(row.LatitudeDegrees));
        cells.Add(Rounded(row.LongitudeDegrees));
        cells.Add(Rounded(row.SpeedKnots));
        cells.Add(Rounded(row.CourseDegrees));
        cells.Add(Rounded(row.HeadingDegrees));
        cells.Add(Rounded(row.RateOfTurnDegreesPerMinute));
        cells.Add(Rounded(row.AltitudeFeet));
        cells.Add(Rounded(row.GeometricAltitudeFeet));
        cells.Add(row.IsOnGround);
        cells.Add(Rounded(row.VerticalRateFeetPerMinute));
        cells.Add(row.Squawk?.ToString("D4", CultureInfo.InvariantCulture));
        cells.Add(Rounded(row.DraughtMetres));
        cells.Add(row.IsStale ? true : (bool?)null);
        cells.Add(PositionNames.Source(row.Source));
        cells.AddFile();
        cells.Add(row.Line);
        cells.Add(row.Offset < 0 ? null : row.Offset);
        cells.End();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose()
    {
        cells.Dispose();
        GC.SuppressFinalize(this);
    }

    private static double? Rounded(double? value) => value is { } v && double.IsFinite(v) ? Math.Round(v, 7) : null;
}

/// <summary>Rows as CSV.</summary>
/// <param name="output">Receives the rows; not closed. Give it a buffer.</param>
/// <param name="file">Name of the recording for the column <c>file</c>.</param>
/// <param name="withHeader">Whether the first line names the columns.</param>
public sealed class PositionCsv(Stream output, string file = "", bool withHeader = true)
    : PositionTable(new CsvLine(output, file, withHeader ? ["time", .. Names, "file", "line", "offset"] : null));

/// <summary>Rows as blocks of columns: one JSON object a line for up to 65,536 rows, with an array for each column; <c>time_ms</c> counts from 1970.</summary>
/// <param name="output">Receives UTF-8 lines; not closed.</param>
/// <param name="file">Name of the recording, written as <c>file</c>; null to leave it out.</param>
public sealed class PositionColumnBlocks(Stream output, string? file = null)
    : PositionTable(new ColumnBlock(output, file, ["time_ms", .. Names, "line", "offset"]));
