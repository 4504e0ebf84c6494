using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidewaiter.Cli;

/// <summary>Writes one JSON value to the output of a terminal, indented, with a line end after it.</summary>
internal static class JsonOutput
{
    /// <summary>Runs <paramref name="write"/> on a writer and prints the result.</summary>
    public static void Print(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
        }

        terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }
}
