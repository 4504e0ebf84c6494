using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tidewaiter.Docket.Log;

/// <summary>
/// JSON in the one spelling of RFC 8785: no white space, properties in order of their UTF-16 units, shortest escapes, numbers as ECMAScript writes them.
/// A number that a double cannot carry exactly is refused, because RFC 8785 would change it: it is to be written as a string.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>Reads JSON as an entry may hold it: no comments, no trailing commas, no property twice.</summary>
    /// <exception cref="JsonException">It is not that.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8) => JsonDocument.Parse(utf8, Strict);

    /// <summary>The canonical bytes of a value.</summary>
    /// <exception cref="DocketException">A number or a string has no canonical spelling.</exception>
    public static byte[] Write(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, value);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Appends the canonical bytes of a value.</summary>
    public static void Write(IBufferWriter<byte> buffer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(buffer, value);
                break;
            case JsonValueKind.Array:
                buffer.Write("["u8);
                var first = true;
                foreach (var item in value.EnumerateArray())
                {
                    if (!first) buffer.Write(","u8);
                    first = false;
                    Write(buffer, item);
                }

                buffer.Write("]"u8);
                break;
            case JsonValueKind.String:
                WriteString(buffer, value.GetString()!);
                break;
            case JsonValueKind.Number:
                Encoding.UTF8.GetBytes(Number(value), buffer);
                break;
            case JsonValueKind.True:
                buffer.Write("true"u8);
                break;
            case JsonValueKind.False:
                buffer.Write("false"u8);
                break;
            case JsonValueKind.Null:
                buffer.Write("null"u8);
                break;
            default:
                throw new DocketException("An entry holds no JSON value.");
        }
    }

    /// <summary>Appends a string with its quotation marks, escaped as RFC 8785 §3.2.2.2 says.</summary>
    public static void WriteString(IBufferWriter<byte> buffer, string text)
    {
        buffer.Write("\""u8);
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) throw new DocketException("A string of an entry holds half a surrogate pair.");
                i++;
                continue;
            }

            if (c >= ' ' && c != '"' && c != '\\') continue;
            Encoding.UTF8.GetBytes(text.AsSpan(plain, i - plain), buffer);
            Encoding.UTF8.GetBytes(Escape(c), buffer);
            plain = i + 1;
        }

        Encoding.UTF8.GetBytes(text.AsSpan(plain), buffer);
        buffer.Write("\""u8);
    }

    /// <summary>A double as ECMAScript's Number.toString writes it.</summary>
    internal static string Number(double value)
    {
        if (value == 0) return "0";
        // "R" gives the shortest digits that lead back to the same double, as ECMAScript asks; only their layout differs.
        var (digits, exponent) = Decompose(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        var sign = value < 0 ? "-" : "";
        var point = exponent + 1;
        if (point is > 0 and <= 21)
        {
            return sign + (digits.Length <= point ? digits.PadRight(point, '0') : digits[..point] + "." + digits[point..]);
        }

        if (point is > -6 and <= 0) return sign + "0." + new string('0', -point) + digits;
        var mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
        return $"{sign}{mantissa}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
    }

    private static void WriteObject(IBufferWriter<byte> buffer, JsonElement value)
    {
        buffer.Write("{"u8);
        var first = true;
        foreach (var property in value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (!first) buffer.Write(","u8);
            first = false;
            WriteString(buffer, property.Name);
            buffer.Write(":"u8);
            Write(buffer, property.Value);
        }

        buffer.Write("}"u8);
    }

    private static string Number(JsonElement value)
    {
        var raw = value.GetRawText();
        var number = value.GetDouble();
        if (!double.IsFinite(number)) throw new DocketException($"The number {raw} is too large for an entry; write it as a string.");
        var written = Number(number);
        if (!Same(raw, written)) throw new DocketException($"The number {raw} cannot be kept exactly as a JSON number; write it as a string.");
        if (Math.Abs(number) > 9007199254740991 && double.IsInteger(number)) throw new DocketException($"The number {raw} is beyond 2^53-1; write it as a string.");
        return written;
    }

    private static bool Same(string left, string right) => left == right || Decompose(left.TrimStart('-')) == Decompose(right.TrimStart('-'));

    // Digits without leading and trailing zeros, and the power of ten of the first digit.
    private static (string Digits, int Exponent) Decompose(string number)
    {
        var mark = number.IndexOfAny(['e', 'E']);
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(number.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return (number, 0);
        var mantissa = mark < 0 ? number : number[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        var leading = digits.Length - digits.TrimStart('0').Length;
        var significant = digits.Trim('0');
        return significant.Length == 0 ? ("0", 0) : (significant, exponent + whole - leading - 1);
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{(int)c:x4}",
    };
}
