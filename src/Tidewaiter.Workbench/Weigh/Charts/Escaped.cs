using System.Net;

namespace Tidewaiter.Workbench.Weigh.Charts;

/// <summary>Words of the outside world as text of a page or picture.</summary>
internal static class Escaped
{
    /// <summary>Characters that markup obeys are escaped; those that a screen obeys (control characters, overrides of the writing direction) and those that no XML may hold are shown as a point.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var cleaned = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = IsObeyed(source, i) ? '·' : source[i];
        });
        return WebUtility.HtmlEncode(cleaned);
    }

    private static bool IsObeyed(string text, int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c)) return i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]);
        if (char.IsLowSurrogate(c)) return i == 0 || !char.IsHighSurrogate(text[i - 1]);
        return (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFFFE' or '\uFFFF';
    }
}
