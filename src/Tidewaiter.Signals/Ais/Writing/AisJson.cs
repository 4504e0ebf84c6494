using Tidewaiter.Signals.Nmea;
using Tidewaiter.Signals.Tables.Json;
using Tidewaiter.Signals.Tables.Writing;

namespace Tidewaiter.Signals.Ais.Writing;

/// <summary>
/// Messages as JSON lines with the field names of gpsd, scaled to units, and with <c>time</c>, <c>timed_by</c>, <c>source</c>, <c>line</c> and <c>offset</c> of the recording. What is not available is
/// null and not a magic number. docs/formats/ais.md lists the few places where the values differ from gpsd's, and why.
/// </summary>
public sealed partial class AisJson : IAisSink, IDisposable
{
    private readonly JsonLine _line;
    private byte[] _data = new byte[1024];

    /// <param name="output">Receives UTF-8 lines; not closed, and not flushed before <see cref="Dispose"/>. Give it a buffer.</param>
    /// <param name="file">Name of the recording, written as <c>file</c>; null to leave it out.</param>
    public AisJson(Stream output, string? file = null) => _line = new JsonLine(output, file, writesNull: true);

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public void Fault(in Fault fault) => Faults++;

    /// <inheritdoc/>
    public void Message(scoped in AisMessage message)
    {
        _line.Begin("AIS"u8);
        _line.Json.WriteNumber("type"u8, message.Type);
        _line.Json.WriteNumber("repeat"u8, message.Repeat);
        _line.Json.WriteNumber("mmsi"u8, message.Mmsi);
        _line.Json.WriteBoolean("scaled"u8, true);
        WriteFields(message);
        WriteProvenance(message);
        _line.End();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => _line.Dispose();

    private void WriteFields(scoped in AisMessage message)
    {
        var bits = message.Bits;
        switch (message.Type)
        {
            case 1 or 2 or 3: WritePosition(new PositionReport(bits)); break;
            case 4 or 11: WriteBaseStation(new BaseStationReport(bits)); break;
            case 5: WriteStatic(new StaticVoyageData(bits)); break;
            case 6 or 8: WriteBinary(new BinaryMessage(bits)); break;
            case 7 or 13: WriteAcknowledgement(new Acknowledgement(bits)); break;
            case 9: WriteAircraft(new SarAircraftReport(bits)); break;
            case 10: _line.Number("dest_mmsi", new UtcInquiry(bits).DestinationMmsi); break;
            case 12 or 14: WriteSafety(new SafetyMessage(bits)); break;
            case 15: WriteInterrogation(new Interrogation(bits)); break;
            case 16: WriteAssignment(new AssignedModeCommand(bits)); break;
            case 17: WriteCorrections(new DifferentialCorrections(bits)); break;
            case 18: WriteClassB(new ClassBPositionReport(bits)); break;
            case 19: WriteExtendedClassB(new ExtendedClassBReport(bits)); break;
            case 20: WriteReservation(new SlotReservation(bits)); break;
            case 21: WriteAid(new AidToNavigationReport(bits)); break;
            case 22: WriteChannels(new ChannelManagement(bits)); break;
            case 23: WriteGroup(new GroupAssignment(bits)); break;
            case 24: WriteStaticReport(new StaticDataReport(bits), message.Mmsi); break;
            case 25 or 26: WriteSlotBinary(new SlotBinaryMessage(bits), message.Type); break;
            case 27: WriteLongRange(new LongRangeReport(bits)); break;
            default: break;
        }
    }

    private void WriteProvenance(scoped in AisMessage message)
    {
        if (message.IsShort)
            _line.Json.WriteBoolean("short"u8, true);
        _line.Time("time"u8, message.Time?.UtcDateTime, WrittenTime.Milliseconds);
        _line.Json.WriteString("timed_by"u8, CarrierName(message.TimeCarrier));
        if (message.Source.IsEmpty)
            _line.Json.WriteNull("source"u8);
        else
            _line.Json.WriteString("source"u8, System.Text.Encoding.Latin1.GetString(message.Source));
        _line.Json.WriteString("talker"u8, message.Talker);
        _line.Json.WriteString("channel"u8, message.Channel is { } channel ? channel.ToString() : null);
        if (message.IsOwn)
            _line.Json.WriteBoolean("own"u8, true);
        _line.Place(message.Line, message.Offset);
        if (message.Sentences > 1)
        {
            _line.Json.WriteNumber("last_line"u8, message.LastLine);
            _line.Json.WriteNumber("last_offset"u8, message.LastOffset);
        }
    }

    /// <summary>How a carrier of time is written.</summary>
    internal static string CarrierName(TimeCarrier carrier) => carrier switch
    {
        TimeCarrier.TagBlock => "tag_block",
        TimeCarrier.ProprietaryLine => "pghp",
        TimeCarrier.TrailingField => "trailing",
        TimeCarrier.LeadingStamp => "leading",
        TimeCarrier.Message => "message",
        TimeCarrier.BaseStation => "base_station",
        _ => "none",
    };

    private void Code(string name, int? value, Func<int, string> words)
    {
        _line.Number(name, value);
        if (value is { } v)
            _line.Json.WriteString(name + "_text", words(v));
    }

    /// <summary>Bits as gpsd writes them: how many, a colon, and hexadecimal digits with the last byte filled up.</summary>
    private void Data(string name, AisBits bits)
    {
        if (_data.Length * 8 < bits.Length)
            _data = new byte[(bits.Length + 7) / 8];
        var length = bits.CopyTo(_data);
        _line.Json.WriteString(name, $"{bits.Length}:{Convert.ToHexStringLower(_data.AsSpan(0, length))}");
    }
}
