using System.Globalization;
using Tidewaiter.Reading.Measures;
using Calendar = Tidewaiter.Reading.Measures.Calendar;

namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>The suite's conventions where they differ from the claims guide: its thirds of a month, its open ends, what it leaves unresolved.</summary>
internal static class SuiteCalendar
{
    /// <summary>Type and values of a time; null for what is no type of the suite.</summary>
    public static string? Write(TimeNode node, DateOnly reference)
    {
        var point = node.Start;
        if (node.Preposition == TimePreposition.In && point.Form == TimeForm.Duration) point = point with { Form = TimeForm.Ahead };
        if (node.Preposition == TimePreposition.Within && point.Form == TimeForm.Duration) point = point with { Form = TimeForm.NextSpan };
        if (point.Form is TimeForm.Clock or TimeForm.Recent or TimeForm.None) return null;
        if (point.Form == TimeForm.Duration) return "duration " + Seconds(point.Length).ToString("G12", CultureInfo.InvariantCulture);
        string[] values = [Value(node, point, reference, TimeMode.Past), Value(node, point, reference, TimeMode.Future)];
        return $"{(IsDate(node, point) ? "date" : "daterange")} {string.Join(" / ", values.Distinct())}";
    }

    private static bool IsDate(TimeNode node, TimePoint point) => node.End.Form == TimeForm.None && Modifier(node) == TimePreposition.None
        && point.Unit != SpanUnit.Week | point.Form != TimeForm.Date && point.Form is TimeForm.Date or TimeForm.RelativeDay or TimeForm.Weekday or TimeForm.Ago or TimeForm.Ahead or TimeForm.Now;

    private static TimePreposition Modifier(TimeNode node) => node.Preposition is TimePreposition.Since or TimePreposition.Before or TimePreposition.After or TimePreposition.Until or TimePreposition.By or TimePreposition.AsEarlyAs or TimePreposition.AsRecentlyAs
        ? node.Preposition
        : TimePreposition.None;

    private static string Value(TimeNode node, TimePoint point, DateOnly reference, TimeMode mode)
    {
        if (point.Form == TimeForm.Season && node.End.Form == TimeForm.None) return "not resolved";
        var (start, end) = Days(point, reference, mode);
        if (node.End.Form != TimeForm.None)
        {
            end = Days(node.End, reference, mode).Start;
            if (start > end && point.Year == 0 && start is { } from) start = from.AddYears(-1);
        }

        var date = IsDate(node, point);
        return Modifier(node) switch
        {
            TimePreposition.Since or TimePreposition.AsEarlyAs => $"{Write(start)}..",
            TimePreposition.After => $"{Write(end)}..",
            TimePreposition.Before => $"..{Write(start)}",
            TimePreposition.Until or TimePreposition.By or TimePreposition.AsRecentlyAs => $"..{Write(start)}",
            _ => date ? Write(start) : $"{Write(start)}..{Write(end)}",
        };
    }

    private static (DateOnly? Start, DateOnly? End) Days(TimePoint point, DateOnly reference, TimeMode mode)
    {
        switch (point.Form)
        {
            case TimeForm.Ago: return Day(Calendar.Add(reference, point.Length, -1));
            case TimeForm.Ahead: return Day(Calendar.Add(reference, point.Length, 1));
            case TimeForm.PastSpan: return (Calendar.Add(reference, point.Length, -1), reference);
            case TimeForm.NextSpan: return (reference.AddDays(1), Calendar.Add(reference.AddDays(1), point.Length, 1));
        }

        var whole = Calendar.Whole(point, reference, mode);
        if (whole.From is not { } from || whole.To is not { } to) return (null, null);
        var (start, end) = (from, to.AddDays(1));
        return point.UpToNow ? point.Part == TimePart.Late ? (reference, end) : (start, reference) : Cut(point, start, end);
    }

    private static (DateOnly? Start, DateOnly? End) Day(DateOnly day) => (day, day.AddDays(1));

    // Early and late are halves here, mid overlaps both.
    private static (DateOnly? Start, DateOnly? End) Cut(TimePoint point, DateOnly start, DateOnly end) => (point.Form, point.Part) switch
    {
        (TimeForm.Month, TimePart.Early) => (start, start.AddDays(15)),
        (TimeForm.Month, TimePart.Mid) => (start.AddDays(9), start.AddDays(20)),
        (TimeForm.Month, TimePart.Late) => (start.AddDays(15), end),
        (TimeForm.Year, TimePart.Early) => (start, start.AddMonths(6)),
        (TimeForm.Year, TimePart.Mid) => (start.AddMonths(3), start.AddMonths(9)),
        (TimeForm.Year, TimePart.Late) => (start.AddMonths(6), end),
        (TimeForm.Week, TimePart.Early) => (start, start.AddDays(3)),
        (TimeForm.Week, TimePart.Mid) => (start.AddDays(1), start.AddDays(5)),
        (TimeForm.Week, TimePart.Late) => (start.AddDays(3), end),
        _ => (start, end),
    };

    private static double Seconds(TimeLength length) => ((length.Years * 365d) + (length.Months * 30d) + (length.Weeks * 7d) + length.Days) * 86_400 + length.Seconds;

    private static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
