using System.Text;
using System.Text.Json;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Finds the elements of one array in a stream of JSON. A syntax error ends the reading: what follows has no known meaning.</summary>
internal sealed class JsonArrayCutter(JsonFeed feed, string? arrayName, long start)
{
    private const int MaxNames = 256;

    /// <summary>Deeper than a record may be, so that a deep record is refused alone and the next one is still found.</summary>
    private const int MaxDepth = 1000;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = MaxDepth, AllowMultipleValues = true });
    private byte[] buffer = new byte[4096];
    private int length;
    private int waitFor;
    private long offset = start;
    private long line = 1;
    private int counted;
    private bool isInArray;
    private bool isDead;

    internal void Push(ReadOnlySpan<byte> chunk)
    {
        while (!chunk.IsEmpty && !isDead)
        {
            int taken = Math.Min(chunk.Length, JsonFeed.MaxRecordLength);
            if (buffer.Length < length + taken)
                Array.Resize(ref buffer, Math.Max(length + taken, 2 * buffer.Length));
            chunk[..taken].CopyTo(buffer.AsSpan(length));
            length += taken;
            chunk = chunk[taken..];

            // A record that is not whole is looked at again when twice as much is there: so the work stays linear.
            if (length >= waitFor)
                Run(isFinal: false);
        }
    }

    internal void Complete()
    {
        if (!isDead)
            Run(isFinal: false);
        if (!isDead)
            Run(isFinal: true);
    }

    private void Run(bool isFinal)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(0, length), isFinal, state);
        var done = reader;
        try
        {
            while (Step(ref reader))
                done = reader;
        }
        catch (JsonException)
        {
            Die(isFinal ? FaultReason.Truncated : FaultReason.BadField, (int)done.BytesConsumed);
            return;
        }

        int used = (int)done.BytesConsumed;
        state = done.CurrentState;
        _ = LineAt(used);
        counted = 0;
        buffer.AsSpan(used, length - used).CopyTo(buffer);
        offset += used;
        length -= used;
        waitFor = 2 * length;
        if (length > JsonFeed.MaxRecordLength)
            Die(FaultReason.TooLong, 0);
    }

    /// <summary>Takes one record or one value beside the array.</summary>
    /// <returns>False if more bytes are needed.</returns>
    private bool Step(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        if (isInArray)
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                isInArray = false;
                return true;
            }

            int from = (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
                return false;
            int to = (int)reader.BytesConsumed;
            feed.Parse(buffer.AsMemory(from, to - from), new JsonPlace(LineAt(from), offset + from, to - from));
            return true;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when arrayName is not null:
                names.Clear();
                return true;
            case JsonTokenType.EndObject:
                return true;
            case JsonTokenType.StartArray:
                isInArray = true;
                return true;
            case JsonTokenType.PropertyName:
                return TakeProperty(ref reader);
            default:
                throw new JsonException("no record here");
        }
    }

    private bool TakeProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
            throw new JsonException("a key with escapes");
        string name = Encoding.UTF8.GetString(reader.ValueSpan);
        if (!reader.Read())
            return false;
        if (reader.TokenType == JsonTokenType.StartArray && name == arrayName)
        {
            AddName(name);
            isInArray = true;
            return true;
        }

        int from = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
            return false;
        AddName(name);
        if (!feed.ParseHeader(name, buffer.AsMemory(from, (int)reader.BytesConsumed - from)))
            throw new JsonException("a value that is refused");
        return true;
    }

    private void AddName(string name)
    {
        if (names.Count == MaxNames || !names.Add(name))
            throw new JsonException("a key stands twice, or there are too many");
    }

    /// <summary>Line number at a place of the buffer; places only go forward, so each byte is counted once.</summary>
    private long LineAt(int place)
    {
        line += buffer.AsSpan(counted, place - counted).Count((byte)'\n');
        counted = place;
        return line;
    }

    private void Die(FaultReason reason, int from)
    {
        isDead = true;
        feed.Report(new Fault(offset + from, LineAt(from), length - from, reason));
        buffer = [];
    }
}
