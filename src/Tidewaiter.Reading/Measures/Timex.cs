using System.Globalization;
using System.Text;

namespace Tidewaiter.Reading.Measures;

/// <summary>Writes a time in the manner of a TIMEX3 value: 2024-09, 2024-W12, 2024-Q3, P3D, 2023-11/2023-12, PAST_REF; X for what the words do not say.</summary>
internal static class Timex
{
    /// <summary>The value of a time.</summary>
    /// <param name="node">The time.</param>
    /// <param name="published">Day of publication, against which it was read.</param>
    public static string Write(TimeNode node, DateOnly? published)
    {
        if (node.Shift.Form is TimeForm.PastSpan or TimeForm.NextSpan) return Length(node.Shift);
        if (node.Shift.Form != TimeForm.None) return node.Period.From is { } day ? Day(day) : "XXXX-XX-XX";
        if (node.End.Form == TimeForm.None) return Point(node.Start, node.Relation is TimeRelation.At or TimeRelation.During ? node.Period.From : null, published);
        return Point(node.Start, node.Period.From, published) + "/" + Point(node.End, node.Period.To, published);
    }

    private static string Point(in TimePoint point, DateOnly? known, DateOnly? published)
    {
        switch (point.Form)
        {
            case TimeForm.Set when point.Weekday > 0: return $"XXXX-WXX-{point.Weekday}";
            case TimeForm.Set when point.Month > 0: return $"XXXX-{Two(point.Month)}";
            case TimeForm.Duration or TimeForm.PastSpan or TimeForm.NextSpan or TimeForm.Set: return Length(point);
            case TimeForm.Future: return "FUTURE_REF";
            case TimeForm.Recent: return "PAST_REF";
            case TimeForm.Now: return "PRESENT_REF";
            case TimeForm.Clock: return "TXX:XX";
        }

        var from = known ?? Calendar.Days(point with { Part = TimePart.Whole, UpToNow = false }, published, TimeMode.Past).From;
        if (from is { } day) return Resolved(point, day);
        var year = point.Year == 0 ? "XXXX" : point.Year.ToString("0000", CultureInfo.InvariantCulture);
        return point.Form switch
        {
            TimeForm.Date => $"{year}-{Two(point.Month)}-{Two(point.Day)}",
            TimeForm.Weekday => $"XXXX-WXX-{point.Weekday}",
            TimeForm.Week => "XXXX-WXX",
            TimeForm.Month => $"{year}-{Two(point.Month)}",
            TimeForm.RelativeDay or TimeForm.Ago or TimeForm.Ahead => "XXXX-XX-XX",
            _ => year,
        };
    }

    private static string Resolved(in TimePoint point, DateOnly day)
    {
        var year = day.Year.ToString("0000", CultureInfo.InvariantCulture);
        return point.Form switch
        {
            TimeForm.Week => Week(day),
            TimeForm.Weekend => Week(day) + "-WE",
            TimeForm.Month => $"{year}-{Two(day.Month)}",
            TimeForm.Quarter => $"{year}-Q{((day.Month - 1) / 3) + 1}",
            TimeForm.Half => $"{year}-H{(day.Month > 6 ? 2 : 1)}",
            TimeForm.Season => $"{year}-{point.Index switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" }}",
            TimeForm.Year or TimeForm.SpanOf => year,
            TimeForm.Decade => year[..3],
            TimeForm.Century => year[..2],
            TimeForm.Ago when point.Weekday > 0 => Day(day),
            TimeForm.Feast when point.Unit == SpanUnit.Weekend => Week(day) + "-WE",
            TimeForm.Ago when point.Unit is SpanUnit.Week or SpanUnit.Fortnight => Week(day),
            TimeForm.Ago when point.Unit is SpanUnit.Month or SpanUnit.Quarter => $"{year}-{Two(day.Month)}",
            TimeForm.Ago when point.Unit is SpanUnit.Year => year,
            TimeForm.Ago when point.Unit is SpanUnit.Decade or SpanUnit.Century => year[..3],
            TimeForm.Date when point.Unit == SpanUnit.Week => Week(day),
            _ => Day(day),
        };
    }

    private static string Length(in TimePoint point)
    {
        var length = point.Length;
        var text = new StringBuilder("P");
        if (length == default) return $"PX{(point.Unit is SpanUnit.Year or SpanUnit.Decade or SpanUnit.Century ? 'Y' : point.Unit is SpanUnit.Month or SpanUnit.Quarter ? 'M' : point.Unit is SpanUnit.Week or SpanUnit.Fortnight ? 'W' : 'D')}";
        Append(text, length.Years, 'Y');
        Append(text, length.Months, 'M');
        Append(text, length.Weeks, 'W');
        Append(text, length.Days, 'D');
        if (length.Seconds == 0) return text.ToString();
        text.Append('T');
        if (length.Seconds % 3600 == 0) Append(text, length.Seconds / 3600, 'H');
        else if (length.Seconds % 60 == 0) Append(text, length.Seconds / 60, 'M');
        else Append(text, length.Seconds, 'S');
        return text.ToString();
    }

    private static void Append(StringBuilder text, double count, char unit)
    {
        if (count != 0) text.Append(CultureInfo.InvariantCulture, $"{Math.Round(count, 3):0.###}{unit}");
    }

    private static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Two(int value) => value == 0 ? "XX" : value.ToString("00", CultureInfo.InvariantCulture);
}
