using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Tidewaiter.Signals.Ais.Writing;

/// <summary>
/// Messages as CSV (RFC 4180, UTF-8, lines end with a line feed), one row each, with the fields that tables of positions and ships have; what is not available is empty. The first
/// line names the columns.
/// </summary>
public sealed class AisCsv : IAisSink, IDisposable
{
    private static readonly byte[] Header = Encoding.ASCII.GetBytes(
        "time,timed_by,type,mmsi,lon,lat,speed_knots,course_degrees,heading_degrees,status,turn_degrees_per_minute,second,imo,callsign,shipname,shiptype,destination,draught_metres,eta,"
        + "to_bow_metres,to_stern_metres,to_port_metres,to_starboard_metres,source,talker,channel,file,line,offset\n");

    // Room that is always left for the numbers of a row.
    private const int NumbersBytes = 1024;

    private readonly Stream _output;
    private readonly string _file;
    private byte[] _row = new byte[4096];
    private int _length;

    /// <param name="output">Receives the rows; not closed. Give it a buffer.</param>
    /// <param name="file">Name of the recording for the column <c>file</c>.</param>
    /// <param name="withHeader">Whether the first line names the columns.</param>
    public AisCsv(Stream output, string file = "", bool withHeader = true)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(file);
        _output = output;
        _file = file;
        if (withHeader)
            output.Write(Header);
    }

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public void Fault(in Fault fault) => Faults++;

    /// <inheritdoc/>
    public void Message(scoped in AisMessage message)
    {
        _length = 0;
        Add(message.Time is { } time ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) : null);
        Add(AisJson.CarrierName(message.TimeCarrier));
        Add(message.Type);
        Add(message.Mmsi);
        var positioned = message.TryGetPosition(out var longitude, out var latitude);
        Add(positioned ? Math.Round(longitude, 7) : null);
        Add(positioned ? Math.Round(latitude, 7) : null);
        AddMotion(message);
        AddStatic(message);
        Add(message.Source.IsEmpty ? null : Encoding.Latin1.GetString(message.Source));
        Add(message.Talker);
        Add(message.Channel?.ToString());
        Add(_file);
        Add(message.Line);
        Add(message.Offset);
        _row[_length - 1] = (byte)'\n';
        _output.Write(_row, 0, _length);
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => _output.Flush();

    private void AddMotion(scoped in AisMessage message)
    {
        var bits = message.Bits;
        switch (message.Type)
        {
            case 1 or 2 or 3:
                var a = new PositionReport(bits);
                AddMotion(a.SpeedKnots, a.CourseDegrees, a.HeadingDegrees, a.NavigationStatus, a.RateOfTurn?.WholeDegreesPerMinute, a.UtcSecond);
                break;
            case 9:
                var aircraft = new SarAircraftReport(bits);
                AddMotion(aircraft.SpeedKnots, aircraft.CourseDegrees, null, null, null, aircraft.UtcSecond);
                break;
            case 18 or 19:
                var b = new ClassBPositionReport(bits);
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
        Add(speed);
        Add(course);
        Add(heading);
        Add(status);
        Add(turn);
        Add(second);
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
        Add(imo);
        Add(callSign);
        Add(name);
        Add(shipType);
        Add(destination);
        Add(draught);
        Add(eta);
        Add(size?.ToBowMetres);
        Add(size?.ToSternMetres);
        Add(size?.ToPortMetres);
        Add(size?.ToStarboardMetres);
    }

    private void Add(long? value)
    {
        if (value is { } v)
        {
            v.TryFormat(_row.AsSpan(_length), out var written, provider: CultureInfo.InvariantCulture);
            _length += written;
        }

        _row[_length++] = (byte)',';
    }

    private void Add(double? value)
    {
        if (value is { } v)
        {
            v.TryFormat(_row.AsSpan(_length), out var written, provider: CultureInfo.InvariantCulture);
            _length += written;
        }

        _row[_length++] = (byte)',';
    }

    private void Add(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            var quoted = text.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
            if (_row.Length - _length < (quoted.Length * 3) + NumbersBytes)
                Array.Resize(ref _row, _row.Length + (quoted.Length * 3) + NumbersBytes);
            Utf8.FromUtf16(quoted, _row.AsSpan(_length), out _, out var written);
            _length += written;
        }

        _row[_length++] = (byte)',';
    }
}
