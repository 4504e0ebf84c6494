using System.Text.Json;
using Tidewaiter.Docket;

namespace Tidewaiter.Cli;

/// <summary>An entry of the log as JSON.</summary>
internal static class EntryOutput
{
    /// <summary>Writes it as a property of the object that is being written.</summary>
    public static void Write(Utf8JsonWriter writer, string name, Entry entry)
    {
        writer.WritePropertyName(name);
        Write(writer, entry);
    }

    public static void Write(Utf8JsonWriter writer, Entry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("v", entry.Version);
        writer.WriteNumber("seq", entry.Seq);
        writer.WriteString("time", entry.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        writer.WriteString("actor", entry.Actor);
        writer.WriteString("on_behalf_of", entry.OnBehalfOf);
        writer.WriteString("kind", entry.Kind.Word());
        writer.WriteString("subject", entry.Subject);
        writer.WritePropertyName("body");
        entry.Body.WriteTo(writer);
        writer.WriteString("marking", entry.Marking.ToString());
        writer.WriteEndObject();
    }
}
