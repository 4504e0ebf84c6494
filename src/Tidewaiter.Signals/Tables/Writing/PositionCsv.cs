using System.Globalization;
using System.Text;
using Tidewaiter.Signals.Tables.Csv;

namespace Tidewaiter.Signals.Tables.Writing;

/// <summary>Rows as CSV with the same columns whatever table they come from; what a row does not say is empty.</summary>
public sealed class PositionCsv : IPositionSink, IDisposable
{
    private static readonly byte[] Header = Encoding.ASCII.GetBytes(
        "time,local_time,mmsi,imo,hex,carrier,name,callsign,registration,type,type_text,status,status_text,destination,lat,lon,speed_knots,course_degrees,heading_degrees,turn_degrees_per_minute,"
        + "alt_baro_feet,alt_geom_feet,ground,vertical_rate_feet_per_minute,squawk,draught_metres,stale,source,file,line,offset\n");

    private readonly Stream output;
    private readonly string file;
    private readonly CsvLine line;

    /// <param name="output">Receives the rows; not closed. Give it a buffer.</param>
    /// <param name="file">Name of the recording for the column <c>file</c>.</param>
    /// <param name="withHeader">Whether the first line names the columns.</param>
    public PositionCsv(Stream output, string file = "", bool withHeader = true)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        this.file = file;
        line = new CsvLine(output);
        if (withHeader)
            output.Write(Header);
    }

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public void OnFault(in Fault fault) => Faults++;

    /// <inheritdoc/>
    public void OnRow(in PositionRow row, in RowText text)
    {
        line.Add(PositionNames.Time(row.TimeUtc, "Z"));
        line.Add(PositionNames.Time(row.LocalTime, ""));
        line.Add(row.Mmsi);
        line.Add(row.Imo);
        line.Add(PositionNames.Hex(row));
        line.Add(text.Carrier);
        line.Add(text.Name);
        line.Add(text.Callsign);
        line.Add(text.Registration);
        line.Add(row.ShipType);
        line.Add(text.Type);
        line.Add(row.NavigationalStatus);
        line.Add(text.Status);
        line.Add(text.Destination);
        line.Add(Rounded(row.LatitudeDegrees));
        line.Add(Rounded(row.LongitudeDegrees));
        line.Add(Rounded(row.SpeedKnots));
        line.Add(Rounded(row.CourseDegrees));
        line.Add(Rounded(row.HeadingDegrees));
        line.Add(Rounded(row.RateOfTurnDegreesPerMinute));
        line.Add(Rounded(row.AltitudeFeet));
        line.Add(Rounded(row.GeometricAltitudeFeet));
        line.Add(row.IsOnGround is { } ground ? ground ? "true" : "false" : null);
        line.Add(Rounded(row.VerticalRateFeetPerMinute));
        line.Add(row.Squawk?.ToString("D4", CultureInfo.InvariantCulture));
        line.Add(Rounded(row.DraughtMetres));
        line.Add(row.IsStale ? "true" : null);
        line.Add(PositionNames.Source(row.Source));
        line.Add(file);
        line.Add(row.Line);
        line.Add(row.Offset < 0 ? null : row.Offset);
        line.End();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => output.Flush();

    private static double? Rounded(double? value) => value is { } v && double.IsFinite(v) ? Math.Round(v, 7) : null;
}
