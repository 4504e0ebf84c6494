using System.Text.Json;

namespace Tidewaiter.Signals.Ais.Writing;

/// <summary>
/// Messages as blocks of columns, for programs that analyse millions: one JSON object a line, with an array for each column. Numbers stay the integers of the air
/// (1/600,000 degree, tenths of a knot and of a degree, milliseconds since 1970); null is what is not available.
/// </summary>
public sealed class AisColumnBlocks : IAisSink, IDisposable
{
    /// <summary>Most rows of a block.</summary>
    public const int BlockRows = 65_536;

    private static readonly byte[] LineEnd = [(byte)'\n'];

    private readonly Stream _output;
    private readonly string? _file;
    private readonly AisColumns _columns = new(BlockRows);
    private readonly Utf8JsonWriter _json;

    /// <param name="output">Receives UTF-8 lines; not closed.</param>
    /// <param name="file">Name of the recording, written as <c>file</c>; null to leave it out.</param>
    public AisColumnBlocks(Stream output, string? file = null)
    {
        _output = output;
        _file = file;
        _json = new Utf8JsonWriter(output);
    }

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public void Fault(in Fault fault) => Faults++;

    /// <inheritdoc/>
    public void Message(scoped in AisMessage message)
    {
        _columns.Add(message);
        if (_columns.Count == _columns.Capacity)
            WriteBlock();
    }

    /// <summary>Writes the last block.</summary>
    public void Dispose()
    {
        WriteBlock();
        _json.Dispose();
        _output.Flush();
    }

    private void WriteBlock()
    {
        if (_columns.Count == 0)
            return;
        _json.Reset(_output);
        _json.WriteStartObject();
        if (_file is not null)
            _json.WriteString("file"u8, _file);
        _json.WriteNumber("rows"u8, _columns.Count);
        Column("type", _columns.Types, static v => v);
        Column("mmsi", _columns.Mmsis, static v => v);
        Column("time_ms", _columns.UnixMilliseconds, static v => v == AisColumns.NoTime ? null : v);
        Column("lon_600000", _columns.Longitudes, static v => v == AisColumns.NoAngle ? null : v);
        Column("lat_600000", _columns.Latitudes, static v => v == AisColumns.NoAngle ? null : v);
        Column("speed_tenths", _columns.SpeedsTenthKnots, static v => v == AisColumns.NoValue ? null : v);
        Column("course_tenths", _columns.CoursesTenthDegrees, static v => v == AisColumns.NoValue ? null : v);
        Column("heading", _columns.HeadingsDegrees, static v => v == AisColumns.NoValue ? null : v);
        Column("turn_raw", _columns.RatesOfTurn, static v => v == sbyte.MinValue ? null : v);
        Column("status", _columns.NavigationStatuses, static v => v == AisColumns.NoCode ? null : v);
        Column("second", _columns.Seconds, static v => v == AisColumns.NoCode ? null : v);
        Column("line", _columns.Lines, static v => v);
        Column("offset", _columns.Offsets, static v => v);
        _json.WriteStartArray("timed_by"u8);
        foreach (var carrier in _columns.TimeCarriers)
            _json.WriteStringValue(AisJson.CarrierName(carrier));
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.Write(LineEnd);
        _columns.Clear();
    }

    private void Column<T>(string name, ReadOnlySpan<T> cells, Func<T, long?> value)
    {
        _json.WriteStartArray(name);
        foreach (var cell in cells)
        {
            if (value(cell) is { } number)
                _json.WriteNumberValue(number);
            else
                _json.WriteNullValue();
        }

        _json.WriteEndArray();
    }
}
