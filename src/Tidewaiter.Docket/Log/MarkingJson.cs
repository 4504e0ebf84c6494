using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Tidewaiter.Docket.Log;

/// <summary>A marking as canonical JSON. Everyone is the word, a list is exactly that list, and an empty list is nobody.</summary>
internal static class MarkingJson
{
    /// <summary>The canonical text.</summary>
    public static string Write(Marking marking)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        List(buffer, "{\"caveats\":", marking.Caveats);
        Encoding.UTF8.GetBytes(",\"level\":", buffer);
        CanonicalJson.WriteString(buffer, marking.Level.Label());
        List(buffer, ",\"originators\":", marking.Originators);
        if (marking.ReleasableTo.IsEveryone) Encoding.UTF8.GetBytes(",\"releasableTo\":\"everyone\"", buffer);
        else List(buffer, ",\"releasableTo\":", marking.ReleasableTo.Parties);
        Encoding.UTF8.GetBytes("}", buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a marking.</summary>
    /// <exception cref="FormatException">A part is missing or unknown: a marking that is not understood is never taken for a lower one.</exception>
    public static Marking Read(JsonElement element)
    {
        if (!Tlps.TryParse(element.GetProperty("level").GetString(), out var level)) throw new FormatException($"'{element.GetProperty("level")}' is no TLP level.");
        var releasable = element.GetProperty("releasableTo");
        var audience = releasable.ValueKind == JsonValueKind.Array ? Audience.Of(Strings(releasable))
            : releasable.GetString() == "everyone" ? Audience.Everyone
            : throw new FormatException($"'{releasable}' is no audience.");
        return new Marking(level, Strings(element.GetProperty("originators")), audience, Strings(element.GetProperty("caveats")));
    }

    /// <summary>Reads the text that <see cref="Write"/> made.</summary>
    public static Marking Read(string json)
    {
        using var document = CanonicalJson.Parse(Encoding.UTF8.GetBytes(json));
        return Read(document.RootElement);
    }

    private static void List(ArrayBufferWriter<byte> buffer, string name, IEnumerable<string> values)
    {
        Encoding.UTF8.GetBytes(name + "[", buffer);
        var first = true;
        foreach (var value in values)
        {
            if (!first) Encoding.UTF8.GetBytes(",", buffer);
            first = false;
            CanonicalJson.WriteString(buffer, value);
        }

        Encoding.UTF8.GetBytes("]", buffer);
    }

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString() ?? throw new FormatException("A marking names null."))];
}
