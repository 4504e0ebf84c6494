using Tidewaiter.Signals.Ais;
using Tidewaiter.Signals.Ais.Writing;
using Tidewaiter.Signals.ModeS.Writing;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Writing;

namespace Tidewaiter.Workbench.Watch;

/// <summary>In which form messages are written.</summary>
public enum RecordingForm
{
    /// <summary>One JSON object a message.</summary>
    JsonLines,

    /// <summary>One table, its columns named by the first line.</summary>
    Csv,

    /// <summary>One JSON object a block of up to 65,536 messages, with an array for each column.</summary>
    Columns,

    /// <summary>Not the messages but the faults, one JSON object each.</summary>
    Faults,
}

/// <summary>Writes the messages of one recording after another to one output.</summary>
public sealed class RecordingWriter
{
    private readonly BlockStream _blocks;
    private readonly RecordingForm _form;
    private RecordingFamily? _table;

    /// <param name="output">Receives UTF-8 in blocks; not closed.</param>
    /// <param name="form">In which form.</param>
    public RecordingWriter(Stream output, RecordingForm form)
        : this(new BlockStream(output), form)
    {
    }

    private RecordingWriter(BlockStream blocks, RecordingForm form) => (_blocks, _form) = (blocks, form);

    /// <summary>Hands over what was gathered; without this it comes in blocks.</summary>
    public void Flush() => _blocks.Empty();

    /// <summary>Why messages of this kind cannot be written; null if they can.</summary>
    internal string? CannotWrite(RecordingFormat format) =>
         _form == RecordingForm.Csv && _table is { } table && table != format.Family
            ? "has other columns than the table that was begun; give each kind its own --format csv"
            : null;

    internal IAisSink Ais(string file) => _form switch
    {
        RecordingForm.JsonLines => new AisJson(_blocks, file),
        RecordingForm.Csv => new AisCsv(_blocks, file, IsFirst(RecordingFamily.Ais)),
        RecordingForm.Columns => new AisColumnBlocks(_blocks, file),
        _ => new FaultLines(_blocks, file),
    };

    internal IModeSRowSink ModeS(string file) => _form switch
    {
        RecordingForm.JsonLines => new ModeSJson(_blocks, file),
        RecordingForm.Csv => new ModeSCsv(_blocks, file, IsFirst(RecordingFamily.ModeS)),
        RecordingForm.Columns => new ModeSColumnBlocks(_blocks, file),
        _ => new FaultLines(_blocks, file),
    };

    internal IPositionSink Positions(string file) => _form switch
    {
        RecordingForm.JsonLines => new PositionJson(_blocks, file),
        RecordingForm.Csv => new PositionCsv(_blocks, file, IsFirst(RecordingFamily.Positions)),
        RecordingForm.Columns => new PositionColumnBlocks(_blocks, file),
        _ => new FaultLines(_blocks, file),
    };

    private bool IsFirst(RecordingFamily family)
    {
        var isFirst = _table is null;
        _table = family;
        return isFirst;
    }
}
