using System.Buffers;
using System.Text.Json;

namespace Tidewaiter.Docket;

/// <summary>Writes the JSON object of an entry's body.</summary>
internal static class EntryBody
{
    /// <summary>The object whose properties <paramref name="write"/> writes, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
