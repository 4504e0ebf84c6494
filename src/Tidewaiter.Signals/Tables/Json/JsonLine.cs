using System.Text.Encodings.Web;
using System.Text.Json;
using Tidewaiter.Signals.Tables.Writing;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>One JSON object a line (UTF-8): its frame, and the values that may be absent.</summary>
/// <param name="output">Receives the lines; not closed.</param>
/// <param name="file">Name of the recording; null to leave it out.</param>
/// <param name="writesNull">Whether what is absent is written as null; otherwise it is left out.</param>
internal sealed class JsonLine(Stream output, string? file, bool writesNull) : IDisposable
{
    /// <summary>For values that are always there.</summary>
    internal Utf8JsonWriter Json { get; } = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes what is left.</summary>
    public void Dispose()
    {
        Json.Dispose();
        output.Flush();
    }

    /// <summary>Begins an object whose <c>class</c> says what it is.</summary>
    internal void Begin(ReadOnlySpan<byte> kind)
    {
        Json.Reset(output);
        Json.WriteStartObject();
        Json.WriteString("class"u8, kind);
    }

    internal void End()
    {
        Json.WriteEndObject();
        Json.Flush();
        output.Write("\n"u8);
    }

    internal void Number(string name, int? value)
    {
        if (value is { } v)
            Json.WriteNumber(name, v);
        else if (writesNull)
            Json.WriteNull(name);
    }

    internal void Number(string name, double? value, int decimals)
    {
        if (value is { } v && double.IsFinite(v))
            Json.WriteNumber(name, Math.Round(v, decimals));
        else if (writesNull)
            Json.WriteNull(name);
    }

    internal void Flag(string name, bool? value)
    {
        if (value is { } v)
            Json.WriteBoolean(name, v);
        else if (writesNull)
            Json.WriteNull(name);
    }

    /// <summary>An instant; null is always written, because what has no time should say so.</summary>
    internal void Time(ReadOnlySpan<byte> name, DateTime? utc, string form)
    {
        if (WrittenTime.Of(utc, form) is { } text)
            Json.WriteString(name, text);
        else
            Json.WriteNull(name);
    }

    /// <summary>Where in the recording it stands: <c>file</c>, <c>line</c> and <c>offset</c>.</summary>
    /// <param name="line">The line, 1-based.</param>
    /// <param name="offset">The byte, 0-based; negative when it is not known.</param>
    internal void Place(long line, long offset)
    {
        if (file is not null)
            Json.WriteString("file"u8, file);
        Json.WriteNumber("line"u8, line);
        if (offset >= 0)
            Json.WriteNumber("offset"u8, offset);
        else
            Json.WriteNull("offset"u8);
    }
}
