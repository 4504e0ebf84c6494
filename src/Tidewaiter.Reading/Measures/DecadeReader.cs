namespace Tidewaiter.Reading.Measures;

/// <summary>Reads decades: 1990s, the '40s, the nineties, the nineteen seventies, the twenty-tens, the two thousands.</summary>
internal static class DecadeReader
{
    /// <summary>Reads a decade at the token, its article left out.</summary>
    public static bool TryRead(in MeasureText text, int at, out TimePoint point, out int end) => TryDigits(text, at, out point, out end) || TryWords(text, at, out point, out end);

    // 2010s, 1990s, the 90s, the '40s
    private static bool TryDigits(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (text.Is(at, "'", "’") && text.Glued(at + 1) && text.Has(at + 1, WordClass.Digits)) at++;
        if (!text.Has(at, WordClass.Digits)) return false;
        var suffix = text.Is(at + 1, "'", "’") && text.Glued(at + 1) ? at + 2 : at + 1;
        if (!text.Is(suffix, "s") || (!text.Glued(suffix) && text[at].Length == 2) || !Digits.TryWhole(text[at], 4, out var year) || text[at].Length is not (2 or 4) || year % 10 != 0) return false;
        (point, end) = (text[at].Length == 2 ? Near(year) : Of(year), suffix + 1);
        return true;
    }

    private static bool TryWords(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at + 1);
        if (text.Has(at, WordClass.Decade))
        {
            point = text.Is(at, "noughties") ? Of(2000) : Near((int)text.Word(at).Number);
            return true;
        }

        // nineteen seventies, twenty-tens
        var rest = text.SkipDash(at + 1);
        if (text.Has(at, WordClass.Unit | WordClass.Tens) && text.Word(at).Number is >= 15 and <= 20 && (text.Has(rest, WordClass.Decade) || text.Is(rest, "tens")))
        {
            (point, end) = (Of((int)((text.Word(at).Number * 100) + (text.Is(rest, "tens") ? 10 : text.Word(rest).Number))), rest + 1);
            return true;
        }

        if (!text.Is(at, "two")) return false;
        var tens = text.Is(at + 1, "thousand") && text.Is(at + 2, "and") && text.Is(at + 3, "tens");
        (point, end) = (Of(tens ? 2010 : 2000), tens ? at + 4 : at + 2);
        return tens || (text.Is(at + 1, "thousands") && text.Is(at - 1, "the") && !text.Is(end, "of"));
    }

    private static TimePoint Of(int year) => new() { Form = TimeForm.Decade, Year = (short)year };

    // The century is not said: the last such decade that has begun.
    private static TimePoint Near(int year) => Of(year < 30 ? 2000 + year : 1900 + year) with { Index = 1 };
}
