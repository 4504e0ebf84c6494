namespace Tidewaiter.Reading.Measures;

/// <summary>Reads dates in figures: 2024-03-29, 29.03.2024, 03/29/2024, 2024-sep-1, and parts of dates: 4/22, 2016-11, 11/2016, 2016 November.</summary>
internal static class NumericDate
{
    /// <summary>Reads such a date at the token. Month and day are told apart by size; when both could be either, the month stands first after strokes and the day before points.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token.</param>
    /// <param name="expected">True where a time must stand: "on 4/22" is a date, "4/22" may be a fraction.</param>
    /// <param name="point">The date.</param>
    /// <param name="end">The token after it.</param>
    public static bool TryRead(in MeasureText text, int at, bool expected, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        // "archive-2018-09-23": a whole date with its year first stands for itself; other figures after a dash do so only in a range of dates.
        if (text.Glued(at) && text.IsDash(at - 1) && TryEightDigits(text, at, out point))
        {
            end = at + 1;
            return true;
        }

        if (text.Glued(at) && text.IsDash(at - 1) && text[at].Length == 4 && TryWhole(text, at, out point, out end)) return true;
        if (text.Glued(at) && (text.IsWord(at - 1) || (text.IsDash(at - 1) && !Digits.IsYear(text[at - 2], out _) && !text.Is(at - 3, "/")) || text.Is(at - 1, "/", "."))) return false;
        if (TryEightDigits(text, at, out point))
        {
            end = at + 1;
            return true;
        }

        if (expected && TrySpaced(text, at, out point))
        {
            end = at + 3;
            return true;
        }

        if (TryPoints(text[at], out point))
        {
            end = at + 1;
            return !text.Glued(end) || !text.IsWord(end);
        }

        return TryWhole(text, at, out point, out end) || TryYearAndMonth(text, at, out point, out end) || TryMonthAndDay(text, at, expected, out point, out end);
    }

    // 20161016
    private static bool TryEightDigits(in MeasureText text, int at, out TimePoint point)
    {
        point = default;
        var digits = text[at];
        if (digits.Length != 8 || (text.Glued(at) && !text.IsDash(at - 1)) || (text.Glued(at + 1) && text.IsWord(at + 1)) || digits[0] is not ('1' or '2') || !(digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal))) return false;
        return Digits.TryWhole(digits[..4], 4, out var year) && Digits.TryWhole(digits[4..6], 2, out var month) && Digits.TryWhole(digits[6..], 2, out var day) && TryDay(year, month, day, out point);
    }

    // 2016 10 16, where a time must stand
    private static bool TrySpaced(in MeasureText text, int at, out TimePoint point)
    {
        point = default;
        return Digits.IsYear(text[at], out var year) && text[at + 1].Length == 2 && text[at + 2].Length == 2 && Digits.TryWhole(text[at + 1], 2, out var month) && Digits.TryWhole(text[at + 2], 2, out var day)
            && !text.IsWord(at + 3) && !text.Glued(at + 3) | text[at + 3] is "," or "." && TryDay(year, month, day, out point);
    }

    private static bool TryWhole(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at + 5);
        var mark = text[at + 1];
        if (mark.Length != 1 || mark[0] is not ('-' or '/') || !text.Glued(at + 1) || !text.Glued(at + 2)) return false;
        if (!(text[at + 3].SequenceEqual(mark) || text.Is(at + 3, ",")) || !text.Glued(at + 3) || !text.Glued(at + 4)) return TryComma(text, at, ref point, ref end);
        if (text.Glued(end) && (text.Is(end, "/") || (text.IsWord(end) && !text.Is(end, "t")))) return false;
        if (!text.Has(at + 2, WordClass.Month)) return TryParts(text[at], text[at + 2], text[at + 4], dayFirst: false, out point);
        if (!Digits.IsYear(text[at], out var year) || !Digits.TryWhole(text[at + 4], 2, out var day)) return false;
        return TryDay(year, text.Word(at + 2).Index, day, out point);
    }

    // "08/12,2015": the last two parts are one token.
    private static bool TryComma(in MeasureText text, int at, ref TimePoint point, ref int end)
    {
        var comma = text[at + 2].IndexOf(',');
        if (comma < 1 || !text.Is(at + 1, "/")) return false;
        end = at + 3;
        return TryParts(text[at], text[at + 2][..comma], text[at + 2][(comma + 1)..], dayFirst: false, out point);
    }

    // 2016-11, 11/2016, 2016 November, 2016, nov
    private static bool TryYearAndMonth(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var stroke = text.IsDash(at + 1) || text.Is(at + 1, "/");
        var next = stroke || text.Is(at + 1, ",") ? at + 2 : at + 1;
        if (Digits.IsYear(text[at], out var year))
        {
            if (text.Has(next, WordClass.Month) && !text.Has(next + 1, WordClass.Digits) && (stroke || char.IsUpper(text[next][0]) || !text.Is(next, "may", "march"))) (point, end) = (new TimePoint { Form = TimeForm.Month, Year = (short)year, Month = (byte)text.Word(next).Index }, next + 1);
            else if (stroke && Digits.TryWhole(text[next], 2, out var month) && IsMonthNumber(text, at, next, year, month)) (point, end) = (new TimePoint { Form = TimeForm.Month, Year = (short)year, Month = (byte)month }, next + 1);
        }
        else if (stroke && Digits.TryWhole(text[at], 2, out var first) && first is >= 1 and <= 12 && Digits.IsYear(text[next], out year))
        {
            (point, end) = (new TimePoint { Form = TimeForm.Month, Year = (short)year, Month = (byte)first }, next + 1);
        }

        return end > at && !(text.Glued(end) && (text.IsWord(end) || ((text.IsDash(end) || text.Is(end, "/")) && text.Has(end + 1, WordClass.Digits) && !Digits.IsYear(text[end + 1], out _))));
    }

    // "2016-11" is a month; "2011-12" in news is a pair of years, which a year that follows its own number shows.
    private static bool IsMonthNumber(in MeasureText text, int at, int next, int year, int month) =>
        month is >= 1 and <= 12 && (month != (year + 1) % 100 || !text.Glued(at + 1) || !text.IsDash(at + 1) || text.Is(next - 1, "/"));

    private static bool TryMonthAndDay(in MeasureText text, int at, bool expected, out TimePoint point, out int end)
    {
        (point, end) = (default, at + 3);
        var dot = text[at].IndexOf('.');
        if (expected && dot > 0 && Digits.TryWhole(text[at][..dot], 2, out var whole) && Digits.TryWhole(text[at][(dot + 1)..], 2, out var part))
        {
            end = at + 1;
            return !text.IsWord(end) && !text.Is(end, "%") && TryPair(whole, part, out point);
        }

        var stroke = text.Is(at + 1, "/");
        if (!(stroke || (expected && text.IsDash(at + 1))) || !text.Glued(at + 1) || !text.Glued(at + 2) || (text.Glued(end) && !text.Is(end, ",", ".") && !text.IsDash(end) && !text.Is(end, "?", "!") && !text.Is(end, ")"))) return false;
        if (!Digits.TryWhole(text[at], 2, out var first) || !Digits.TryWhole(text[at + 2], 2, out var second) || !TryPair(first, second, out point)) return false;
        if (stroke ? text.Is(end, "of") || text.Has(end, WordClass.StartsUnit | WordClass.Span) : text.IsWord(end) && !IsAfterDate(text, end)) return false;
        if (text.Is(end, ",") && YearReader.TryDigits(text, end + 1, out var year, out var afterYear)) (point, end) = (point with { Year = year }, afterYear);
        if (!expected && text.IsDash(end) && text.Glued(end) && TryRead(text, end + 1, expected: true, out _, out _)) return true;
        return expected || text[at][0] == '0' || text[at + 2][0] == '0' || (second > 12 && first <= 12);
    }

    private static bool IsAfterDate(in MeasureText text, int at) => text.Has(at, WordClass.Preposition) || text.Is(at, "and", "or");

    private static bool TryPair(int first, int second, out TimePoint point)
    {
        var (month, day) = first <= 12 ? (first, second) : (second, first);
        point = new TimePoint { Form = TimeForm.Date, Month = (byte)month, Day = (byte)day };
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month);
    }

    private static bool TryPoints(ReadOnlySpan<char> digits, out TimePoint point)
    {
        point = default;
        var first = digits.IndexOf('.');
        if (first < 1 || digits.Length > 10) return false;
        var rest = digits[(first + 1)..];
        var second = rest.IndexOf('.');
        return second > 0 && TryParts(digits[..first], rest[..second], rest[(second + 1)..], dayFirst: true, out point);
    }

    private static bool TryParts(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third, bool dayFirst, out TimePoint point)
    {
        point = default;
        if (!Digits.TryWhole(second, 2, out var middle)) return false;
        if (Digits.IsYear(first, out var year)) return Digits.TryWhole(third, 2, out var last) && TryDay(year, middle, last, out point);
        if (!Digits.TryWhole(first, 2, out var start)) return false;
        if (!Digits.IsYear(third, out year))
        {
            if (third.Length != 2 || !Digits.TryWhole(third, 2, out var two)) return false;
            year = YearReader.Century(two);
        }

        if (dayFirst) return TryDay(year, middle, start, out point) || TryDay(year, start, middle, out point);
        return TryDay(year, start, middle, out point) || TryDay(year, middle, start, out point);
    }

    private static bool TryDay(int year, int month, int day, out TimePoint point)
    {
        point = default;
        // "2/29/2019" is written like a date and names no day: it stays open.
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2024, month)) return false;
        point = new TimePoint { Form = TimeForm.Date, Year = (short)year, Month = (byte)month, Day = (byte)day };
        return true;
    }
}
