namespace Tidewaiter.Reading.Measures;

/// <summary>Reads dates by number and name: 29 March 2024, March 29, 2024, Sept. 7, 2024-03-29, 29.03.2024, September 2023, 2024.</summary>
internal static class DateReader
{
    /// <summary>Reads a date, month or year at the token.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token.</param>
    /// <param name="expected">True after a preposition or in a range, where a bare number may be a year.</param>
    /// <param name="point">The time.</param>
    /// <param name="end">The token after it.</param>
    public static bool TryRead(in MeasureText text, int at, bool expected, out TimePoint point, out int end)
    {
        if (text.Has(at, WordClass.Month)) return TryMonthFirst(text, at, expected, out point, out end);
        if (text.Has(at, WordClass.Digits))
        {
            return NumericDate.TryRead(text, at, out point, out end) || TryDayFirst(text, at, out point, out end) || TryYear(text, at, expected, out point, out end);
        }

        return TryDayFirst(text, at, out point, out end);
    }

    /// <summary>Reads a year of four digits at the token, or an abbreviated one after an apostrophe.</summary>
    public static bool TryYearNumber(in MeasureText text, int at, out short year, out int end)
    {
        (year, end) = (0, at);
        if (text.Has(at, WordClass.Digits) && Digits.IsYear(text[at], out var value) && !(text.Glued(at + 1) && text.IsWord(at + 1)))
        {
            (year, end) = ((short)value, at + 1);
            return true;
        }

        if (!text.Is(at, "'", "’") || !Digits.TryWhole(text[at + 1], 2, out var two) || text[at + 1].Length != 2 || !text.Glued(at + 1)) return false;
        (year, end) = ((short)(two < 50 ? 2000 + two : 1900 + two), at + 2);
        return true;
    }

    // March 29, 2024 · Sept. 7 · March 2024 · May twenty-first
    private static bool TryMonthFirst(in MeasureText text, int at, bool expected, out TimePoint point, out int end)
    {
        point = new TimePoint { Form = TimeForm.Month, Month = (byte)text.Word(at).Index };
        end = at + 1;
        var name = text[at];
        var abbreviated = name.Length <= 4 && !text.Is(at, "june", "july") && !text.Is(at, "may");
        if (abbreviated && text.Is(end, ".") && text.Glued(end)) end++;
        var afterName = end;
        if (text.Is(end, "the")) end++;
        if (TryDayNumber(text, end, out var day, out var afterDay))
        {
            point = point with { Form = TimeForm.Date, Day = day };
            end = afterDay;
            var comma = text.Is(end, ",") ? end + 1 : end;
            if (TryYearNumber(text, comma, out var year, out var afterYear)) (point, end) = (point with { Year = year }, afterYear);
            return true;
        }

        end = afterName;
        if (IsDayAndYear(text, end, ref point))
        {
            end++;
            return true;
        }

        var next = text.Is(end, ",", "of") ? end + 1 : end;
        if (TryYearNumber(text, next, out var monthYear, out var afterMonthYear))
        {
            (point, end) = (point with { Year = monthYear }, afterMonthYear);
            return true;
        }

        // "may", "march" and "sat" are words first: they need a capital and a place where a month can stand.
        return !text.Is(at, "may", "march") && !text.Is(at, "mar") || (expected && char.IsUpper(name[0]));
    }

    // "29,2024" without a space is one token.
    private static bool IsDayAndYear(in MeasureText text, int at, ref TimePoint point)
    {
        var digits = text[at];
        var comma = digits.IndexOf(',');
        if (comma is < 1 or > 2 || !Digits.TryWhole(digits[..comma], 2, out var day) || !Digits.IsYear(digits[(comma + 1)..], out var year) || day is 0 or > 31) return false;
        point = point with { Form = TimeForm.Date, Day = (byte)day, Year = (short)year };
        return true;
    }

    // 29 March 2024 · 7th of September · the 29th of March
    private static bool TryDayFirst(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var start = text.Is(at, "the") ? at + 1 : at;
        if (!TryDayNumber(text, start, out var day, out var afterDay)) return false;
        var month = text.Is(afterDay, "of") ? afterDay + 1 : text.Is(afterDay, ".") && text.Glued(afterDay) ? afterDay + 1 : text.IsDash(afterDay) && text.Glued(afterDay) ? afterDay + 1 : afterDay;
        if (!text.Has(month, WordClass.Month) || (text.Is(month, "may", "march") && !char.IsUpper(text[month][0]))) return false;
        point = new TimePoint { Form = TimeForm.Date, Month = (byte)text.Word(month).Index, Day = day };
        end = month + 1;
        if (text.Is(end, ".") && text.Glued(end) && text[month].Length <= 4 && !text.Token(end + 1).LineStart) end = AfterDot(text, end);
        var comma = text.Is(end, ",") || text.IsDash(end) && text.Glued(end) ? end + 1 : end;
        if (TryYearNumber(text, comma, out var year, out var afterYear)) (point, end) = (point with { Year = year }, afterYear);
        return true;
    }

    // The point of "Sept." belongs to the date when a year follows; at the end of a sentence it does not.
    private static int AfterDot(in MeasureText text, int dot) => TryYearNumber(text, dot + 1, out _, out _) ? dot + 1 : dot;

    private static bool TryYear(in MeasureText text, int at, bool expected, out TimePoint point, out int end)
    {
        point = default;
        if (!TryYearNumber(text, at, out var year, out end)) return false;
        if (year is < 1800 or > 2100 && !expected) return false;
        if (text.Glued(at) && (text.IsDash(at - 1) || text.IsWord(at - 1) || text.Is(at - 1, "/", ".")) && !expected) return false;
        if (text.Has(end, WordClass.StartsUnit | WordClass.Span | WordClass.Scale) && !text.Has(end, WordClass.Mark) || text.Has(at - 1, WordClass.Label)) return false;
        point = new TimePoint { Form = TimeForm.Year, Year = year };
        return true;
    }

    /// <summary>Reads a day of the month: 7, 7th, seventh, twenty-first.</summary>
    public static bool TryDayNumber(in MeasureText text, int at, out byte day, out int end)
    {
        (day, end) = (0, at);
        if (OrdinalNumber.TryRead(text, at, out var rank, out var afterRank))
        {
            if (rank is < 1 or > 31) return false;
            (day, end) = ((byte)rank, afterRank);
            return true;
        }

        if (!Digits.TryWhole(text[at], 2, out var value) || value is < 1 or > 31) return false;
        if (text.Glued(at + 1) && (text.IsWord(at + 1) && !text.Has(at + 1, WordClass.Month) || text.Is(at + 1, ":", "%"))) return false;
        if (text.Has(at + 1, WordClass.Scale | WordClass.Hundred | WordClass.Dozen) || text.Is(at + 1, "percent", "per")) return false;
        (day, end) = ((byte)value, at + 1);
        return true;
    }
}
