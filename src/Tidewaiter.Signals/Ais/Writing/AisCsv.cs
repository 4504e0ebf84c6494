using System.Text;
using Tidewaiter.Signals.Tables.Csv;
using Tidewaiter.Signals.Tables.Writing;

namespace Tidewaiter.Signals.Ais.Writing;

/// <summary>
/// Messages as CSV (RFC 4180, UTF-8, lines end with a line feed), one row each, with the fields that tables of positions and ships have; what is not available is empty. The first
/// line names the columns.
/// </summary>
public sealed class AisCsv : IAisSink, IDisposable
{
    private static readonly string[] Names =
    [
        "time", "timed_by", "type", "mmsi", "lon", "lat", "speed_knots", "course_degrees", "heading_degrees", "status", "turn_degrees_per_minute", "second", "imo", "callsign", "shipname", "shiptype",
        "destination", "draught_metres", "eta", "to_bow_metres", "to_stern_metres", "to_port_metres", "to_starboard_metres", "source", "talker", "channel", "file", "line", "offset",
    ];

    private readonly CsvLine _row;

    /// <param name="output">Receives the rows; not closed. Give it a buffer.</param>
    /// <param name="file">Name of the recording for the column <c>file</c>.</param>
    /// <param name="withHeader">Whether the first line names the columns.</param>
    public AisCsv(Stream output, string file = "", bool withHeader = true) => _row = new CsvLine(output, file, withHeader ? Names : null);

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public void Fault(in Fault fault) => Faults++;

    /// <inheritdoc/>
    public void Message(scoped in AisMessage message)
    {
        _row.AddTime(message.Time?.UtcDateTime, WrittenTime.Milliseconds);
        _row.Add(AisJson.CarrierName(message.TimeCarrier));
        _row.Add((long)message.Type);
        _row.Add((long)message.Mmsi);
        var positioned = message.TryGetPosition(out var longitude, out var latitude);
        _row.Add(positioned ? Math.Round(longitude, 7) : null);
        _row.Add(positioned ? Math.Round(latitude, 7) : null);
        AddMotion(message);
        AddStatic(message);
        _row.Add(message.Source.IsEmpty ? null : Encoding.Latin1.GetString(message.Source));
        _row.Add(message.Talker);
        _row.Add(message.Channel?.ToString());
        _row.AddFile();
        _row.Add(message.Line);
        _row.Add(message.Offset);
        _row.End();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => _row.Dispose();

    private void AddMotion(scoped in AisMessage message)
    {
        var bits = message.Bits;
        switch (message.Type)
        {
            case 1 or 2 or 3:
                var a = new PositionReport(bits);
                AddMotion(a.Motion.SpeedKnots, a.Motion.CourseDegrees, a.Motion.HeadingDegrees, a.NavigationStatus, a.RateOfTurn?.WholeDegreesPerMinute, a.Motion.UtcSecond);
                break;
            case 9:
                var aircraft = new SarAircraftReport(bits);
                AddMotion(aircraft.SpeedKnots, aircraft.CourseDegrees, null, null, null, aircraft.UtcSecond);
                break;
            case 18 or 19:
                var b = new ClassBPositionReport(bits).Motion;
                AddMotion(b.SpeedKnots, b.CourseDegrees, b.HeadingDegrees, null, null, b.UtcSecond);
                break;
            case 21:
                AddMotion(null, null, null, null, null, new AidToNavigationReport(bits).UtcSecond);
                break;
            case 27:
                var far = new LongRangeReport(bits);
                AddMotion(far.SpeedKnots, far.CourseDegrees, null, far.NavigationStatus, null, null);
                break;
            default:
                AddMotion(null, null, null, null, null, null);
                break;
        }
    }

    private void AddMotion(double? speed, double? course, int? heading, int? status, int? turn, int? second)
    {
        _row.Add(speed);
        _row.Add(course);
        _row.Add(heading);
        _row.Add(status);
        _row.Add(turn);
        _row.Add(second);
    }

    private void AddStatic(scoped in AisMessage message)
    {
        var bits = message.Bits;
        switch (message.Type)
        {
            case 5:
                var ship = new StaticVoyageData(bits);
                var eta = ship.Eta;
                var known = eta is not { Month: null, Day: null, Hour: null, Minute: null };
                AddStatic(ship.ImoNumber, ship.CallSign, ship.Name, ship.ShipType, ship.Destination, ship.DraughtMetres, known ? $"{eta.Month ?? 0:D2}-{eta.Day ?? 0:D2}T{eta.Hour ?? 24:D2}:{eta.Minute ?? 60:D2}Z" : null, ship.Dimensions);
                break;
            case 19:
                var extended = new ExtendedClassBReport(bits);
                AddStatic(null, null, extended.Name, extended.ShipType, null, null, null, extended.Dimensions);
                break;
            case 21:
                var aid = new AidToNavigationReport(bits);
                AddStatic(null, null, aid.Name, null, null, null, null, aid.Dimensions);
                break;
            case 24:
                var report = new StaticDataReport(bits);
                AddStatic(null, report.CallSign, report.Name, report.ShipType, null, null, null, report.Dimensions(message.Mmsi));
                break;
            default:
                AddStatic(null, null, null, null, null, null, null, null);
                break;
        }
    }

    private void AddStatic(int? imo, string? callSign, string? name, int? shipType, string? destination, double? draught, string? eta, Dimensions? size)
    {
        _row.Add(imo);
        _row.Add(callSign);
        _row.Add(name);
        _row.Add(shipType);
        _row.Add(destination);
        _row.Add(draught);
        _row.Add(eta);
        _row.Add(size?.ToBowMetres);
        _row.Add(size?.ToSternMetres);
        _row.Add(size?.ToPortMetres);
        _row.Add(size?.ToStarboardMetres);
    }
}
