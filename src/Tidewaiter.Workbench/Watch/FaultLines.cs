using System.Text.Encodings.Web;
using System.Text.Json;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Ais;
using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;
using Tidewaiter.Signals.ModeS.Writing;
using Tidewaiter.Signals.Tables;

namespace Tidewaiter.Workbench.Watch;

/// <summary>The pieces of a recording that gave no message, one JSON object a line: reason, line, first byte and length. The bytes themselves stay in the recording.</summary>
/// <param name="output">Receives UTF-8 lines; not closed.</param>
/// <param name="file">Name of the recording.</param>
internal sealed class FaultLines(Stream output, string file) : IAisSink, IModeSRowSink, IPositionSink, IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Fault(in Fault fault)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        _json.WriteString("class"u8, "Fault"u8);
        _json.WriteString("reason"u8, RecordingSummary.Word(fault.Reason));
        _json.WriteString("file"u8, file);
        _json.WriteNumber("line"u8, fault.Line);
        if (fault.Offset >= 0) _json.WriteNumber("offset"u8, fault.Offset);
        else _json.WriteNull("offset"u8);
        _json.WriteNumber("length"u8, fault.Length);
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    public void OnFault(in Fault fault) => Fault(fault);

    public void Message(scoped in AisMessage message)
    {
    }

    public void OnRow(in ModeSMessage message, in AircraftPosition? position)
    {
    }

    public void OnRow(in PositionRow row, in RowText text)
    {
    }

    public void Dispose() => _json.Dispose();
}
