using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Values of JSON records, which are null when they are absent or of another kind.</summary>
internal static class JsonValues
{
    internal static JsonElement? Member(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    internal static double Number(this JsonElement record, string name) => Number(record.Member(name));

    /// <returns>NaN if it is no number.</returns>
    internal static double Number(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out double result) && double.IsFinite(result) ? result : double.NaN;

    /// <summary>A string without its quotes, or a number as written; empty otherwise.</summary>
    internal static ReadOnlySpan<byte> Text(this JsonElement record, string name) => Text(record.Member(name));

    internal static ReadOnlySpan<byte> Text(JsonElement? value)
    {
        if (value is not { } element)
            return default;
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(element);
        if (element.ValueKind == JsonValueKind.Number)
            return raw;
        if (element.ValueKind != JsonValueKind.String)
            return default;
        return raw.Contains((byte)'\\') ? Unescape(element) : raw[1..^1];
    }

    /// <summary>A time in Unix seconds, or in milliseconds where it is too large for seconds.</summary>
    internal static bool TryUnix(ReadOnlySpan<byte> number, out long ticks)
    {
        int point = number.IndexOf((byte)'.');
        bool isMilliseconds = (point < 0 ? number.Length : point) >= 12;
        return TimeText.TryUnix(number, isMilliseconds ? 4 : 7, out ticks);
    }

    /// <summary>Strings with an unpaired surrogate have no text.</summary>
    private static byte[] Unescape(JsonElement element)
    {
        try
        {
            return Encoding.UTF8.GetBytes(element.GetString() ?? "");
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }
}
