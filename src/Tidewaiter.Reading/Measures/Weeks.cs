namespace Tidewaiter.Reading.Measures;

/// <summary>Days that are counted within a week, a month or a year. The first week of a month or a year is the one with its first Thursday (ISO 8601).</summary>
internal static class Weeks
{
    /// <summary>Week 31 of a year, or the third or last week of a month.</summary>
    public static Period Numbered(in TimePoint point, DateOnly day, TimeMode mode)
    {
        var (first, last) = Span(point, day, mode);
        return Calendar.Week(point.Index == TimePoint.Last ? LastBefore(last, 4) : Next(first, 4).AddDays(7 * (point.Index - 1)));
    }

    /// <summary>The first Friday of July, the last Monday of May.</summary>
    public static Period NthWeekday(in TimePoint point, DateOnly day, TimeMode mode)
    {
        var (first, last) = Span(point, day, mode);
        var found = point.Index == TimePoint.Last ? LastBefore(last, point.Weekday) : Next(first, point.Weekday).AddDays(7 * (point.Index - 1));
        return found > last ? Period.Always : Period.Day(found);
    }

    /// <summary>The 18th; Friday the 22nd; the 20th of next month.</summary>
    public static Period DayOfMonth(in TimePoint point, DateOnly day, TimeMode mode)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        if (point.Relative) return InMonth(month.AddMonths(point.Offset), point.Day) is { } only ? Period.Day(only) : Period.Always;
        var step = mode == TimeMode.Past ? -1 : 1;
        for (var i = 0; i < 40; i++)
        {
            if (InMonth(month.AddMonths(step * i), point.Day) is not { } candidate || (step < 0 ? candidate > day : candidate < day)) continue;
            if (point.Weekday != 0 && !Calendar.IsWeekday(candidate, point.Weekday)) continue;
            return point.Unit == SpanUnit.Week ? Calendar.Week(candidate) : Period.Day(candidate);
        }

        return Period.Always;
    }

    private static DateOnly? InMonth(DateOnly month, int day) => day <= DateTime.DaysInMonth(month.Year, month.Month) ? month.AddDays(day - 1) : null;

    private static (DateOnly First, DateOnly Last) Span(in TimePoint point, DateOnly day, TimeMode mode)
    {
        if (point.Relative && point.Unit == SpanUnit.Month)
        {
            var month = new DateOnly(day.Year, day.Month, 1).AddMonths(point.Offset);
            return (month, month.AddMonths(1).AddDays(-1));
        }

        if (point.Month == 0)
        {
            var year = point.Year != 0 ? point.Year : day.Year + point.Offset;
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        var days = Calendar.Whole(new TimePoint { Form = TimeForm.Month, Month = point.Month, Year = point.Year, Relative = point.Relative, Offset = point.Offset, Unit = point.Unit }, day, mode);
        return (days.From ?? default, days.To ?? default);
    }

    private static DateOnly Next(DateOnly first, int weekday) => first.AddDays((weekday - 1 - (((int)first.DayOfWeek + 6) % 7) + 7) % 7);

    private static DateOnly LastBefore(DateOnly last, int weekday) => last.AddDays(-(((((int)last.DayOfWeek + 6) % 7) - (weekday - 1) + 7) % 7));
}
