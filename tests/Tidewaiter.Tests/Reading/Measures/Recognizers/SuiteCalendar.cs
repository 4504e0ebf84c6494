using System.Globalization;
using Tidewaiter.Reading.Measures;
using Calendar = Tidewaiter.Reading.Measures.Calendar;

namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>The suite's conventions where they differ from the claims guide: its parts of a month, its open ends, what it leaves unresolved.</summary>
internal static class SuiteCalendar
{
    /// <summary>Type and values of a time; null for what is no type of the suite.</summary>
    public static string? Write(TimeNode node, DateOnly reference, string words)
    {
        var point = node.Start;
        if (node.Preposition == TimePreposition.In && point.Form == TimeForm.Duration) point = point with { Form = TimeForm.Ahead };
        if (point.Form == TimeForm.Duration && words.EndsWith("later", StringComparison.OrdinalIgnoreCase)) point = point with { Form = TimeForm.Ahead };
        if (node.Preposition == TimePreposition.Within && point.Form == TimeForm.Duration) point = point with { Form = TimeForm.NextSpan };
        if (node.Preposition == TimePreposition.Within && point is { Form: TimeForm.Ahead, Offset: 0 }) point = point with { Form = TimeForm.NextSpan };
        if (point.Form is TimeForm.Clock or TimeForm.Recent or TimeForm.None) return null;
        if (point.Form == TimeForm.Duration) return "duration " + Seconds(point.Length, point.Unit == SpanUnit.Weekend).ToString("G12", CultureInfo.InvariantCulture);
        var date = IsDate(node, point);
        if (node.Shift.Form == TimeForm.NextSpan) return "daterange " + From(point, node.Shift, reference, words);
        if (point is { Form: TimeForm.PastSpan, Unit: SpanUnit.Day, Length.Days: 1 }) return "date " + Write(reference.AddDays(-1));
        if (node.Shift.Form != TimeForm.None) return "date " + Write(Shifted(point, node.Shift, reference, words));
        var (past, future) = node.End.Form == TimeForm.None ? (Days(point, reference, TimeMode.Past, words), Days(point, reference, TimeMode.Future, words)) : Range(point, node.End, reference, words);
        string[] values = [Value(node, past, date), Value(node, future, date)];
        // A weekday with its number is one day: "Thursday the 21st".
        var single = point is { Form: TimeForm.Date, Weekday: > 0, Month: 0 } && words.Contains(" the ", StringComparison.OrdinalIgnoreCase);
        return $"{(date ? "date" : "daterange")} {string.Join(" / ", values.Distinct().Take(single ? 1 : 2))}";
    }

    // A stretch of days from a day of this year on.
    private static string From(TimePoint anchor, TimePoint length, DateOnly reference, string words)
    {
        if (anchor is { Form: TimeForm.Date, Year: 0, Month: > 0 }) anchor = anchor with { Year = (short)reference.Year };
        return Days(anchor, reference, TimeMode.Future, words).Start is { } day ? $"{Write(day)}..{Write(Calendar.Add(day, length.Length, 1))}" : "";
    }

    // The suite counts on from the next such day.
    private static DateOnly? Shifted(TimePoint anchor, TimePoint shift, DateOnly reference, string words) =>
        Days(anchor, reference, TimeMode.Future, words).Start is { } day ? Calendar.Add(day, shift.Length, shift.Form == TimeForm.Ago ? -1 : 1) : null;

    private static bool IsDate(TimeNode node, TimePoint point) => node.End.Form == TimeForm.None && Modifier(node) == TimePreposition.None
        && !(point.Unit == SpanUnit.Week && point.Form == TimeForm.Date) && point.Form is TimeForm.Date or TimeForm.RelativeDay or TimeForm.Weekday or TimeForm.Ago or TimeForm.Ahead or TimeForm.Now or TimeForm.Feast && point.Unit != SpanUnit.Weekend;

    private static TimePreposition Modifier(TimeNode node) => node.Preposition switch
    {
        TimePreposition.Since or TimePreposition.AsEarlyAs or TimePreposition.OrLater or TimePreposition.Starting => TimePreposition.Since,
        TimePreposition.To when node.Start.Form == TimeForm.Now => TimePreposition.Until,
        TimePreposition.Until or TimePreposition.By or TimePreposition.AsRecentlyAs => TimePreposition.Until,
        TimePreposition.OrEarlier => TimePreposition.OrEarlier,
        TimePreposition.Before or TimePreposition.After => node.Preposition,
        _ => TimePreposition.None,
    };

    private static string Value(TimeNode node, (DateOnly? Start, DateOnly? End) days, bool date) => (days, Modifier(node)) switch
    {
        ((null, null), _) => "",
        (_, TimePreposition.Since) => $"{Write(days.Start)}..",
        (_, TimePreposition.After) => $"{Write(IsOneDay(days) || node.Start.Part == TimePart.Early ? days.Start : days.End)}..",
        (_, TimePreposition.OrEarlier) => $"..{Write(IsOneDay(days) ? days.Start : days.End)}",
        (_, TimePreposition.Before or TimePreposition.Until) => $"..{Write(node.Start.Part == TimePart.Late ? days.End : days.Start)}",
        _ => date ? Write(days.Start) : $"{Write(days.Start)}..{Write(days.End)}",
    };

    private static bool IsOneDay((DateOnly? Start, DateOnly? End) days) => days.Start?.AddDays(1) == days.End;

    // Each end takes its own side; where the start would then lie after the end, one of them takes the other side.
    private static ((DateOnly? Start, DateOnly? End) Past, (DateOnly? Start, DateOnly? End) Future) Range(TimePoint start, TimePoint end, DateOnly reference, string words)
    {
        var (startPast, endPast) = (Edge(start, reference, TimeMode.Past, words), Edge(end, reference, TimeMode.Past, words));
        var (startFuture, endFuture) = (Edge(start, reference, TimeMode.Future, words), Edge(end, reference, TimeMode.Future, words));
        // 29 February is in few years: its range ends in the same one, or nowhere when the year has none.
        if (start is { Form: TimeForm.Date, Year: 0, Relative: false } && end is { Form: TimeForm.Date, Year: 0, Relative: false } && startPast?.AddYears(1) < endPast) endPast = endPast?.AddYears(startPast!.Value.Year - endPast!.Value.Year);
        if (start is { Form: TimeForm.Date, Year: > 0 } && startPast is null) (endPast, endFuture) = (null, null);
        if (end is { Form: TimeForm.Weekday, Relative: false } && endFuture < startFuture) (endPast, endFuture) = (endFuture?.AddDays(7), endFuture?.AddDays(7));
        return ((startPast, startPast > endPast ? endFuture : endPast), (startFuture > endFuture ? startPast : startFuture, endFuture));
    }

    // One end of a range: the end of what is late, the middle of what is mid, the start of all else.
    private static DateOnly? Edge(TimePoint point, DateOnly reference, TimeMode mode, string words)
    {
        var (start, end) = Days(point with { Part = TimePart.Whole }, reference, mode, words);
        return point.Part switch
        {
            TimePart.Late => end,
            TimePart.Mid => point.Form == TimeForm.Year ? start?.AddDays(182) : start?.AddDays(15),
            _ => start,
        };
    }

    private static (DateOnly? Start, DateOnly? End) Days(TimePoint point, DateOnly reference, TimeMode mode, string words)
    {
        point = point with { Undefined = false };
        switch (point.Form)
        {
            case TimeForm.Season: return (null, null);
            case TimeForm.Year when words.Contains("fiscal", StringComparison.OrdinalIgnoreCase) || words.Contains("school", StringComparison.OrdinalIgnoreCase) || words.StartsWith("sy", StringComparison.OrdinalIgnoreCase): return (null, null);
            case TimeForm.Ago when point.Weekday == 0: return Day(Calendar.Move(point, reference.AddDays(point.Offset), -1));
            case TimeForm.Ahead when point.Weekday == 0: return Day(Calendar.Move(point, reference.AddDays(point.Offset), 1));
            case TimeForm.PastSpan or TimeForm.NextSpan: return SuiteSpans.Days(point, reference, words);
            case TimeForm.Decade when point.Index > 0 && mode == TimeMode.Future: point = point with { Year = (short)(point.Year + 100) }; break;
            case TimeForm.Weekday when words.StartsWith("last", StringComparison.OrdinalIgnoreCase) || words.StartsWith("previous", StringComparison.OrdinalIgnoreCase): return point.Index > 0 ? Whole(point, reference, mode) : Day(Calendar.Monday(reference).AddDays(point.Weekday - 8));
            case TimeForm.Weekday when mode == TimeMode.Past && !point.Relative && point.Index == 0: reference = reference.AddDays(-1); break;
            case TimeForm.Date when point is { Month: 0, Weekday: > 0, Relative: false } && words.Contains(" the ", StringComparison.OrdinalIgnoreCase): point = point with { Weekday = 0, Relative = true, Unit = SpanUnit.Month }; break;
            case TimeForm.Date when point is { Weekday: > 0, Month: > 0, Year: 0 } && (words.StartsWith("this", StringComparison.OrdinalIgnoreCase) || words.StartsWith("next", StringComparison.OrdinalIgnoreCase)): point = point with { Weekday = 0, Year = (short)reference.Year }; break;
            case TimeForm.Date when mode == TimeMode.Past && point.Year is >= 2030 and < 2040 && words.Length <= 8: point = point with { Year = (short)(point.Year - 100) }; break;
            case TimeForm.Date when point is { Weekday: > 0, Month: > 0 }: return Days(point with { Weekday = 0 }, reference, mode, words);
            case TimeForm.SpanOf when words.Contains("week", StringComparison.OrdinalIgnoreCase): return SuiteSpans.WeeksOf(point, reference);
            case TimeForm.Date when mode == TimeMode.Future && point is { Year: 0, Relative: false } and not { Weekday: > 0, Month: 0 }: reference = reference.AddDays(1); break;
            case TimeForm.Month when point is { Year: 0, Month: > 0 }: point = Month(point, reference, mode); break;
            case TimeForm.Quarter or TimeForm.Half when point is { Year: 0, Index: > 0 } && (!point.Relative || words.EndsWith("of the year", StringComparison.OrdinalIgnoreCase)): point = Quarter(point, reference, mode); break;
        }

        return Whole(point, reference, mode) is ({ } start, { } end) ? point.UpToNow ? Open(point, start, end, reference, words) : Cut(point, start, end) : (null, null);
    }

    private static (DateOnly? Start, DateOnly? End) Whole(TimePoint point, DateOnly reference, TimeMode mode)
    {
        var whole = Calendar.Whole(point, reference, mode);
        return (whole.From, whole.To?.AddDays(1));
    }

    private static TimePoint Month(TimePoint point, DateOnly reference, TimeMode mode)
    {
        if (point.Relative) return point with { Year = (short)(reference.Year + point.Offset), Relative = false };
        var year = mode == TimeMode.Past ? point.Month < reference.Month ? reference.Year : reference.Year - 1 : point.Month >= reference.Month ? reference.Year : reference.Year + 1;
        return point with { Year = (short)year };
    }

    private static TimePoint Quarter(TimePoint point, DateOnly reference, TimeMode mode)
    {
        var first = point.Form == TimeForm.Quarter ? (3 * point.Index) - 2 : (6 * point.Index) - 5;
        var begun = first <= reference.Month;
        return point with { Relative = false, Year = (short)(reference.Year + (mode == TimeMode.Past ? begun ? 0 : -1 : begun ? 1 : 0)) };
    }

    private static (DateOnly? Start, DateOnly? End) Open(TimePoint point, DateOnly start, DateOnly end, DateOnly reference, string words)
    {
        if (words.EndsWith("to date", StringComparison.OrdinalIgnoreCase)) return (start, reference);
        if (words.StartsWith("rest", StringComparison.OrdinalIgnoreCase) || words.StartsWith("remain", StringComparison.OrdinalIgnoreCase)) return (reference, end.AddDays(-1));
        // Earlier and later are the early and late part, but not past the reference.
        var (early, late) = (Cut(point with { Part = TimePart.Early }, start, end).End!.Value, Cut(point with { Part = TimePart.Late }, start, end).Start!.Value);
        if (point.Part == TimePart.Late) return (late > reference ? late : reference, end);
        return (start, early < reference || reference < start ? early : reference);
    }

    private static (DateOnly? Start, DateOnly? End) Day(DateOnly day) => (day, day.AddDays(1));

    // Early and late are halves here, mid overlaps both; a named year has thirds.
    private static (DateOnly? Start, DateOnly? End) Cut(TimePoint point, DateOnly start, DateOnly end) => (point.Form, point.Part) switch
    {
        (TimeForm.Month, TimePart.Early) => (start, start.AddDays(15)),
        (TimeForm.Month, TimePart.Mid) => (start.AddDays(9), start.AddDays(20)),
        (TimeForm.Month, TimePart.Late) => (start.AddDays(15), end),
        (TimeForm.Year, TimePart.Early) => (start, start.AddMonths(point.Relative ? 6 : 4)),
        (TimeForm.Year, TimePart.Mid) => point.Relative ? (start.AddMonths(3), start.AddMonths(9)) : (start.AddMonths(4), start.AddMonths(8)),
        (TimeForm.Year, TimePart.Late) => (start.AddMonths(point.Relative ? 6 : 8), end),
        (TimeForm.Week, TimePart.Early) => (start, start.AddDays(3)),
        (TimeForm.Week, TimePart.Mid) => (start.AddDays(1), start.AddDays(5)),
        (TimeForm.Week, TimePart.Late) => (start.AddDays(3), end),
        _ => (start, end),
    };

    private static double Seconds(TimeLength length, bool weekends) => ((length.Years * 365d) + (length.Months * 30d) + (length.Weeks * (weekends ? 2d : 7d)) + length.Days) * 86_400 + length.Seconds;

    private static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
