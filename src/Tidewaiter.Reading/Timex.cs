using System.Globalization;
using Tidewaiter.Reading.Measures;

namespace Tidewaiter.Reading;

/// <summary>Writes a time in the manner of a TIMEX3 value.</summary>
internal static class Timex
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>The value of a time.</summary>
    public static string Of(TimeNode node)
    {
        var point = node.Start;
        switch (point.Form)
        {
            case TimeForm.Duration:
                return Length(point.Length);
            case TimeForm.Recent:
                return "PAST_REF";
            case TimeForm.Now:
                return "PRESENT_REF";
        }

        if (node.Unanchored || node.Period == Period.Always) return Unanchored(point);
        var (from, to) = (node.Period.From, node.Period.To);
        if (node.End.Form != TimeForm.None || from is null || to is null || node.Relation is TimeRelation.Since or TimeRelation.Until || point.Form is TimeForm.PastSpan or TimeForm.NextSpan || point.UpToNow) return Interval(from, to);
        return Calendar(point, from.Value, to.Value);
    }

    private static string Calendar(TimePoint point, DateOnly from, DateOnly to)
    {
        if (from == to) return Day(from);
        if (point.Part == TimePart.Whole)
        {
            var year = from.Year.ToString("0000", CultureInfo.InvariantCulture);
            if (point.Form == TimeForm.Quarter) return $"{year}-Q{(from.Month + 2) / 3}";
            if (point.Form == TimeForm.Half) return $"{year}-H{(from.Month + 5) / 6}";
            if (point.Form == TimeForm.Week) return $"{ISOWeek.GetYear(from)}-W{ISOWeek.GetWeekOfYear(from):00}";
            if (point.Form == TimeForm.Weekend) return $"{ISOWeek.GetYear(from)}-W{ISOWeek.GetWeekOfYear(from):00}-WE";
            if (point.Form == TimeForm.Season && point.Index is >= 1 and <= 4) return $"{year}-{Seasons[point.Index - 1]}";
            if (point.Form == TimeForm.Decade) return year[..3];
            if (point.Form == TimeForm.Century) return year[..2];
        }

        var period = new Period(from, to);
        if (period == Period.Year(from.Year)) return from.ToString("yyyy", CultureInfo.InvariantCulture);
        return period == Period.Month(from.Year, from.Month) ? from.ToString("yyyy-MM", CultureInfo.InvariantCulture) : Interval(from, to);
    }

    private static string Unanchored(TimePoint point)
    {
        var year = point.Year > 0 ? point.Year.ToString("0000", CultureInfo.InvariantCulture) : "XXXX";
        if (point.Month > 0) return point.Day > 0 ? $"{year}-{point.Month:00}-{point.Day:00}" : $"{year}-{point.Month:00}";
        if (point.Day > 0) return $"{year}-XX-{point.Day:00}";
        if (point.Weekday > 0) return $"XXXX-WXX-{point.Weekday}";
        return point.Form switch
        {
            TimeForm.Clock => "TXX:XX",
            TimeForm.Ago => "PAST_REF",
            TimeForm.Ahead => "FUTURE_REF",
            TimeForm.PastSpan or TimeForm.NextSpan => Length(point.Length),
            _ => year,
        };
    }

    private static string Interval(DateOnly? from, DateOnly? to) => $"{(from is { } first ? Day(first) : "..")}/{(to is { } last ? Day(last) : "..")}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // An unknown count ("several years") is X, as in TIMEX3.
    private static string Length(TimeLength length)
    {
        var days = Part(length.Years, 'Y') + Part(length.Months, 'M') + Part(length.Weeks, 'W') + Part(length.Days, 'D');
        var time = length.Seconds > 0 ? "T" + (length.Seconds % 3600 == 0 ? Part(length.Seconds / 3600, 'H') : length.Seconds % 60 == 0 ? Part(length.Seconds / 60, 'M') : Part(length.Seconds, 'S')) : "";
        return days.Length + time.Length == 0 ? "PX" : "P" + days + time;
    }

    private static string Part(double count, char unit) => count > 0 ? count.ToString("0.##", CultureInfo.InvariantCulture) + unit : "";
}
