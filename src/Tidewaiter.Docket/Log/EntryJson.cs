using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tidewaiter.Docket.Log;

/// <summary>The canonical bytes of an entry, and back.</summary>
internal static class EntryJson
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>An instant as entries write it.</summary>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    public static DateTimeOffset ParseTime(string text)
        => DateTimeOffset.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>The canonical bytes (RFC 8785).</summary>
    /// <exception cref="DocketException">The entry is longer than <see cref="Entry.MaximumLength"/>, or a value has no canonical spelling.</exception>
    public static byte[] Write(Entry entry)
    {
        // The names stand in the order that RFC 8785 asks for.
        var buffer = new ArrayBufferWriter<byte>(512);
        Name(buffer, "{\"actor\":", entry.Actor);
        Name(buffer, ",\"body\":", null);
        WriteBody(buffer, entry);
        Name(buffer, ",\"kind\":", entry.Kind.Word());
        Name(buffer, ",\"marking\":", null);
        buffer.Write(Encoding.UTF8.GetBytes(MarkingJson.Write(entry.Marking)));
        if (entry.OnBehalfOf is not null) Name(buffer, ",\"onBehalfOf\":", entry.OnBehalfOf);
        Name(buffer, string.Create(CultureInfo.InvariantCulture, $",\"seq\":{entry.Seq},\"subject\":"), entry.Subject);
        Name(buffer, ",\"time\":", Format(entry.Time));
        Name(buffer, string.Create(CultureInfo.InvariantCulture, $",\"v\":{entry.Version}}}"), null);
        if (buffer.WrittenCount > Entry.MaximumLength)
        {
            throw new DocketException($"The entry about '{entry.Subject}' has {buffer.WrittenCount} bytes and at most {Entry.MaximumLength} fit. Put what is long into an artefact and name its hash.");
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads an entry.</summary>
    /// <exception cref="FormatException">The bytes are no entry of a version that this program knows.</exception>
    public static Entry Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = CanonicalJson.Parse(utf8);
            var root = document.RootElement;
            return new Entry
            {
                Version = root.GetProperty("v").GetInt32(),
                Seq = root.GetProperty("seq").GetInt64(),
                Time = ParseTime(Text(root, "time")),
                Actor = Text(root, "actor"),
                OnBehalfOf = root.TryGetProperty("onBehalfOf", out var behalf) ? behalf.GetString() : null,
                Kind = EntryKinds.TryParse(Text(root, "kind"), out var kind) ? kind : throw new FormatException($"'{Text(root, "kind")}' is no kind of entry."),
                Subject = Text(root, "subject"),
                Body = root.GetProperty("body").Clone(),
                Marking = MarkingJson.Read(root.GetProperty("marking")),
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("Not an entry: " + exception.Message, exception);
        }
    }

    private static void WriteBody(ArrayBufferWriter<byte> buffer, Entry entry)
    {
        try
        {
            CanonicalJson.Write(buffer, entry.Body);
        }
        catch (InvalidOperationException exception)
        {
            // So the base library says that an escape in a string is half a surrogate pair.
            throw new DocketException($"The body of the entry about '{entry.Subject}' holds a string that is no text: {exception.Message}", exception);
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static void Name(ArrayBufferWriter<byte> buffer, string name, string? value)
    {
        Encoding.UTF8.GetBytes(name, buffer);
        if (value is not null) CanonicalJson.WriteString(buffer, value);
    }
}
