using System.Text.Json;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Reads a file of JSON records. Chunks may be cut anywhere, and one record is held at a time.</summary>
public abstract class JsonTableReader
{
    private readonly JsonFeed feed;

    private protected JsonTableReader(IJsonRecords records, string? arrayName) => feed = new JsonFeed(records, arrayName);

    /// <summary>Takes the next bytes of the file.</summary>
    /// <param name="chunk">Any number of bytes.</param>
    public void Push(ReadOnlySpan<byte> chunk) => feed.Push(chunk);

    /// <summary>The file has ended.</summary>
    public void Complete() => feed.Complete();
}

/// <summary>Turns records into rows.</summary>
/// <param name="sink">Takes the rows.</param>
internal abstract class JsonRows(IPositionSink sink) : IJsonRecords
{
    protected IPositionSink Sink { get; } = sink ?? throw new ArgumentNullException(nameof(sink));

    /// <summary>Most forms have no values beside their records.</summary>
    public virtual void OnHeader(string name, JsonElement value)
    {
    }

    public abstract void OnRecord(JsonElement record, JsonPlace place);

    public void OnFault(in Fault fault) => Sink.OnFault(fault);

    protected static PositionRow At(JsonPlace place, in PositionRow start)
    {
        var row = start;
        (row.Line, row.Offset, row.Length) = (place.Line, place.Offset, place.Length);
        return row;
    }

    protected void Refuse(JsonPlace place, FaultReason reason) => Sink.OnFault(new Fault(place.Offset, place.Line, place.Length, reason));
}
