namespace Tidewaiter.Reading.Measures;

/// <summary>Reads weeks by number or place: week 31, the third week of May, the last week of July, the week of 3 March, the week after next.</summary>
internal static class WeekReader
{
    /// <summary>Reads a week at the token; an article before it belongs to it.</summary>
    public static bool TryRead(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var first = text.Is(at, "the") ? at + 1 : at;
        if (text.Is(first, "week")) return TryNumber(text, first + 1, out point, out end) || TryAfterNext(text, first, TimeForm.Week, out point, out end) || TryWeekOf(text, first + 1, out point, out end);
        if (text.Is(first, "w") && text.Is(first + 1, "/") && text.Is(first + 2, "c")) return TryCommencing(text, first + 3, out point, out end);
        if (text.Is(first, "weekend")) return TryAfterNext(text, first, TimeForm.Weekend, out point, out end);
        if (text.Is(first, "month")) return TryAfterNext(text, first, TimeForm.Month, out point, out end);
        if (text.Is(first, "year")) return TryAfterNext(text, first, TimeForm.Year, out point, out end);
        int rank = TimePoint.Last;
        var unit = first + 1;
        if (!text.Is(first, "last", "final") && !OrdinalNumber.TryRead(text, first, out rank, out unit)) return false;
        if (TrySpanOf(text, first, unit, rank, out point, out end) || TryMonth(text, unit, rank, out point, out end)) return true;
        if (!text.Is(unit, "week") || rank > 53) return false;
        var of = text.Is(unit + 1, "of", "in") ? unit + 2 : unit + 1;
        if (text.Is(of, "the")) of++;
        point = new TimePoint { Form = TimeForm.Week, Index = (byte)rank };
        if (DayReader.TryMonthOf(text, of, ref point, out end)) return of > unit + 1 || !text.Is(first, "last");
        if (of == unit + 1 || !(YearReader.TryDigits(text, of, out var year, out end) || YearReader.TryWords(text, of, out year, out end))) return false;
        point = point with { Year = year };
        return true;
    }

    // the first two weeks of May, the last four months of 2021, first ten days of last year
    private static bool TrySpanOf(in MeasureText text, int first, int at, int rank, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if ((rank != 1 && !text.Is(first, "last", "final")) || !LengthReader.TryRead(text, at, mostParts: 1, out var length, out var of) || !text.Is(of, "of", "in")) return false;
        point = new TimePoint { Form = TimeForm.SpanOf, Index = (byte)rank, Length = length.Length };
        if (DayReader.TryMonthOf(text, of + 1, ref point, out end)) return true;
        if (!YearReader.TryDigits(text, of + 1, out var year, out end)) return false;
        point = point with { Year = year };
        return true;
    }

    // the third month of 2021, the 9th month of next year
    private static bool TryMonth(in MeasureText text, int at, int rank, out TimePoint point, out int end)
    {
        (point, end) = (default, at + 2);
        if (rank is < 1 or > 12 || text.Is(at - 1, "last", "final") || !text.Is(at, "month") || !text.Is(at + 1, "of")) return false;
        point = new TimePoint { Form = TimeForm.Month, Month = (byte)rank };
        var dated = YearReader.Add(text, point, ref end);
        if (dated == point) return false;
        point = dated;
        return true;
    }

    private static bool TryNumber(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at + 1);
        if (!text.Has(at, WordClass.Digits) || !Digits.TryWhole(text[at], 2, out var number) || number is < 1 or > 53 || text.Is(end, ":")) return false;
        point = YearReader.Add(text, new TimePoint { Form = TimeForm.Week, Index = (byte)number }, ref end);
        return true;
    }

    private static bool TryAfterNext(in MeasureText text, int at, TimeForm form, out TimePoint point, out int end)
    {
        var next = text.Is(at + 2, "the") ? at + 3 : at + 2;
        (point, end) = (new TimePoint { Form = form, Relative = true, Offset = 2 }, next + 1);
        return text.Is(at + 1, "after") && text.Is(next, "next") && !text.Has(next + 1, WordClass.Span);
    }

    // "the week of 3 March", "the week starting on February 4", "the week of the 18th"
    private static bool TryWeekOf(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (!text.Is(at, "of", "from") && !text.Is(at, "starting", "beginning") && !text.Is(at, "commencing")) return false;
        return TryCommencing(text, text.Is(at + 1, "on") ? at + 2 : at + 1, out point, out end);
    }

    private static bool TryCommencing(in MeasureText text, int date, out TimePoint point, out int end)
    {
        if (!DateReader.TryRead(text, date, expected: true, out point, out end) && !DayReader.TryDayAlone(text, date, out point, out end)) return false;
        if (point.Form != TimeForm.Date || point.Relative) return false;
        point = point with { Unit = SpanUnit.Week };
        return true;
    }
}
