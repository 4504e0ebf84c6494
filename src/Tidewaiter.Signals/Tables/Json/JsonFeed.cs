using System.Text.Json;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Where a record stands.</summary>
internal readonly record struct JsonPlace(long Line, long Offset, int Length);

/// <summary>Takes the records of a JSON file.</summary>
internal interface IJsonRecords
{
    void OnRecord(JsonElement record, JsonPlace place);

    /// <summary>A value that stands beside the array of records.</summary>
    void OnHeader(string name, JsonElement value);

    void OnFault(in Fault fault);
}

/// <summary>Cuts a JSON file into records as it comes: the elements of a top-level array, of one named array of a top-level object, or
/// lines. Only one record is held at a time. Objects that name a key twice, and nesting beyond <see cref="KeyGuard.MaxDepth"/>, are refused.</summary>
/// <param name="records">Takes the records.</param>
/// <param name="arrayName">Name of the array in a top-level object; null: a file of objects has one on each line.</param>
internal sealed class JsonFeed(IJsonRecords records, string? arrayName) : ILineSink
{
    internal const int MaxRecordLength = 1 << 20;

    private enum Mode
    {
        Unknown,
        Lines,
        Array,
        Dead,
    }

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = KeyGuard.MaxDepth };
    private readonly LineSplitter lines = new(MaxRecordLength);
    private JsonArrayCutter? cutter;
    private Mode mode;
    private byte[] head = [];

    internal void Push(ReadOnlySpan<byte> chunk)
    {
        if (mode == Mode.Unknown && !Choose(ref chunk))
            return;
        if (mode == Mode.Lines)
            lines.Push(chunk, this);
        else
            cutter!.Push(chunk);
    }

    internal void Complete()
    {
        if (mode == Mode.Lines)
            lines.Complete(this);
        else
            cutter?.Complete();
    }

    public void OnLine(ReadOnlySpan<byte> line, long offset, long number)
    {
        if (number == 1 && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
            offset += 3;
        }

        if (!line.Trim(" \t"u8).IsEmpty)
            Parse(line.ToArray(), new JsonPlace(number, offset, line.Length));
    }

    public void OnLongLine(long offset, long number, int length) => records.OnFault(new Fault(offset, number, length, FaultReason.TooLong));

    internal void Parse(ReadOnlyMemory<byte> text, JsonPlace place)
    {
        using var document = TryParse(text);
        if (document is null)
            records.OnFault(new Fault(place.Offset, place.Line, place.Length, FaultReason.BadField));
        else
            records.OnRecord(document.RootElement, place);
    }

    /// <returns>False if the value is refused.</returns>
    internal bool ParseHeader(string name, ReadOnlyMemory<byte> text)
    {
        using var document = TryParse(text);
        if (document is null)
            return false;
        records.OnHeader(name, document.RootElement);
        return true;
    }

    /// <summary>Null for what is no JSON, for doubled keys, and for keys that are no text (half a surrogate pair), at which the base
    /// library throws another exception.</summary>
    private static JsonDocument? TryParse(ReadOnlyMemory<byte> text)
    {
        try
        {
            return JsonDocument.Parse(text, Strict);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    internal void Report(in Fault fault) => records.OnFault(fault);

    /// <summary>Looks for the first byte that is no blank. What was looked at is read again by the reader that is chosen.</summary>
    private bool Choose(ref ReadOnlySpan<byte> chunk)
    {
        byte[] all = [.. head, .. chunk];
        ReadOnlySpan<byte> text = all;
        int bom = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        int first = text[bom..].IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0 || (bom == 0 && text[0] == 0xEF && text.Length < 3))
        {
            if (all.Length < MaxRecordLength)
            {
                head = all;
                return false;
            }

            first = 0;
        }

        bool isArray = arrayName is not null || text[bom + first] == '[';
        mode = isArray ? Mode.Array : Mode.Lines;
        if (isArray)
            cutter = new JsonArrayCutter(this, arrayName, bom);
        chunk = isArray ? text[bom..] : text;
        head = [];
        return true;
    }
}
