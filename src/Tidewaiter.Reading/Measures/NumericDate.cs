namespace Tidewaiter.Reading.Measures;

/// <summary>Reads dates in figures alone: 2024-03-29, 29.03.2024, 29/03/2024, 03/29/2024.</summary>
internal static class NumericDate
{
    /// <summary>Reads such a date at the token. Month and day are told apart by size; when both could be either, the month stands first after strokes and the day before points.</summary>
    public static bool TryRead(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (text.Glued(at) && (text.IsWord(at - 1) || text.IsDash(at - 1) || text.Is(at - 1, "/", "."))) return false;
        if (TryPoints(text[at], out point))
        {
            end = at + 1;
            return !text.Glued(end) || !text.IsWord(end);
        }

        var mark = text[at + 1];
        if (mark.Length != 1 || mark[0] is not ('-' or '/') || !text.Glued(at + 1) || !text.Glued(at + 2)) return false;
        if (!text[at + 3].SequenceEqual(mark) || !text.Glued(at + 3) || !text.Glued(at + 4)) return false;
        end = at + 5;
        if (text.Glued(end) && (text.IsDash(end) || text.Is(end, "/") || (text.IsWord(end) && !text.Is(end, "t")))) return false;
        return TryParts(text[at], text[at + 2], text[at + 4], dayFirst: false, out point);
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
            year = two < 50 ? 2000 + two : 1900 + two;
        }

        if (dayFirst) return TryDay(year, middle, start, out point) || TryDay(year, start, middle, out point);
        return TryDay(year, start, middle, out point) || TryDay(year, middle, start, out point);
    }

    private static bool TryDay(int year, int month, int day, out TimePoint point)
    {
        point = default;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        point = new TimePoint { Form = TimeForm.Date, Year = (short)year, Month = (byte)month, Day = (byte)day };
        return true;
    }
}
