namespace Tidewaiter.Reading.Measures;

/// <summary>Hours of the day, which are no counts: 10 a.m., 08:30, 6pm, 0800 GMT.</summary>
internal static class Clock
{
    /// <summary>Reads an hour at the token.</summary>
    public static bool TryRead(in MeasureText text, int at, out int end)
    {
        end = at;
        if (!text.Has(at, WordClass.Digits) || text[at].Length > 4) return false;
        var minutes = text.Is(at + 1, ":") && text.Glued(at + 1) && text.Glued(at + 2) && text[at + 2].Length == 2 && Digits.TryWhole(text[at + 2], 2, out var minute) && minute < 60;
        if (!Digits.TryWhole(text[at], 4, out var hour) || (hour > 24 && (text[at].Length < 4 || minutes))) return false;
        end = minutes ? at + 3 : at + 1;
        var marked = TryHalfOfDay(text, end, ref end);
        var zone = text.Is(end, "GMT", "UTC") || text.Is(end, "hours") || ((marked || minutes) && IsZone(text[end]));
        if (zone && (minutes || marked || text[at].Length == 4)) (end, marked) = (end + 1, true);
        return marked || minutes;
    }

    // EST, EDT, ET: capitals only, since "est" and "et" are other words
    private static bool IsZone(ReadOnlySpan<char> word) => word is "EST" or "EDT" or "ET" or "CST" or "CDT" or "PST" or "PDT" or "CET" or "CEST" or "BST" or "MSK" or "KST" or "JST";

    // am, p.m.
    private static bool TryHalfOfDay(in MeasureText text, int at, ref int end)
    {
        if (text.Is(at, "am", "pm"))
        {
            end = at + 1;
            return true;
        }

        if (!text.Is(at, "a", "p") || !text.Is(at + 1, ".") || !text.Is(at + 2, "m") || !text.Glued(at + 2)) return false;
        end = text.Is(at + 3, ".") && text.Glued(at + 3) && !text.Token(at + 4).LineStart ? at + 4 : at + 3;
        return true;
    }
}
