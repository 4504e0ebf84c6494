using System.Text;
using Tidewaiter.Reading.Documents.Encodings;

namespace Tidewaiter.Reading.Documents.Mail;

/// <summary>Values of header fields: parameters, and encoded words (RFC 2047).</summary>
internal static class HeaderValue
{
    /// <summary>What stands before the first semicolon, in lower case.</summary>
    public static string Main(string value)
    {
        var end = value.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? value : value[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>A parameter such as boundary, charset or filename (also as RFC 2231's "filename*"), unquoted; null if there is none.</summary>
    public static string? Parameter(string? value, string name)
    {
        for (var at = value?.IndexOf(';', StringComparison.Ordinal) ?? -1; at >= 0;)
        {
            var equals = value!.IndexOf('=', at);
            if (equals < 0) return null;
            var key = value[(at + 1)..equals].Trim();
            var end = End(value, equals + 1);
            var raw = value[(equals + 1)..end].Trim().Trim('"');
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return raw;
            if (key.Equals(name + "*", StringComparison.OrdinalIgnoreCase)) return Extended(raw);
            at = end < value.Length ? end : -1;
        }

        return null;
    }

    /// <summary>The value with its encoded words decoded; what is not well-formed stays as it stands. White space between two encoded words goes.</summary>
    public static string? Decode(string? value)
    {
        if (value is null) return null;
        var text = new StringBuilder();
        var at = 0;
        var afterWord = false;
        while (value.IndexOf("=?", at, StringComparison.Ordinal) is >= 0 and var start)
        {
            if (Word(value, start, out var end) is not { } word)
            {
                text.Append(value, at, start + 2 - at);
                (at, afterWord) = (start + 2, false);
                continue;
            }

            if (!afterWord || !value.AsSpan(at, start - at).IsWhiteSpace()) text.Append(value, at, start - at);
            text.Append(word);
            (at, afterWord) = (end, true);
        }

        return text.Append(value, at, value.Length - at).ToString();
    }

    private static int End(string value, int start)
    {
        var quoted = false;
        for (var i = start; i < value.Length; i++)
        {
            if (value[i] == '"') quoted = !quoted;
            else if (value[i] == ';' && !quoted) return i;
        }

        return value.Length;
    }

    private static string Extended(string raw)
    {
        var parts = raw.Split('\'', 3);
        return parts.Length == 3 ? Uri.UnescapeDataString(parts[2]) : raw;
    }

    // =?charset?B or Q?text?= of at most 1000 characters, ten times what the standard allows.
    private static string? Word(string value, int start, out int end)
    {
        end = start;
        var window = value.AsSpan(start, Math.Min(1000, value.Length - start));
        var first = window[2..].IndexOf('?') + 2;
        if (first < 3 || first + 2 >= window.Length || window[first + 2] != '?') return null;
        var close = window[(first + 3)..].IndexOf("?=");
        if (close < 0) return null;
        var label = window[2..first];
        var star = label.IndexOf('*');
        var content = Encoding.Latin1.GetBytes(window.Slice(first + 3, close).ToString());
        var bytes = window[first + 1] is 'B' or 'b' ? TransferEncoding.Base64(content) : TransferEncoding.QuotedPrintable(content, underscoreIsBlank: true);
        end = start + first + 3 + close + 2;
        return Decoding.Decode(bytes, (star < 0 ? label : label[..star]).ToString(), new FaultLog()).Text;
    }
}
