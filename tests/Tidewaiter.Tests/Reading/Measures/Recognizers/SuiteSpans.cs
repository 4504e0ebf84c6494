using Tidewaiter.Reading.Measures;
using Calendar = Tidewaiter.Reading.Measures.Calendar;

namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>"The past three months" as the suite counts it: up to the reference, from the day after it, and whole quarters and decades.</summary>
internal static class SuiteSpans
{
    public static (DateOnly? Start, DateOnly? End) Days(TimePoint point, DateOnly reference, string words)
    {
        var ahead = point.Form == TimeForm.NextSpan;
        if (point.Unit is SpanUnit.Quarter or SpanUnit.Decade) return Whole(point, reference, ahead);
        if (!ahead) return (Calendar.Move(point, reference, -1), reference);
        var less = words.StartsWith("within", StringComparison.OrdinalIgnoreCase) || words.StartsWith("less", StringComparison.OrdinalIgnoreCase);
        var start = reference.AddDays(less ? point.Offset : 1);
        return (start, point.Unit == SpanUnit.WorkingDay ? Calendar.Move(point, start.AddDays(-1), 1).AddDays(1) : Calendar.Move(point, start, 1));
    }

    /// <summary>The first or last weeks of a year, counted in whole weeks.</summary>
    public static (DateOnly? Start, DateOnly? End) WeeksOf(TimePoint point, DateOnly reference)
    {
        var week = Calendar.Whole(point with { Form = TimeForm.Week }, reference, TimeMode.Past);
        var days = (int)point.Length.Weeks * 7;
        return point.Index == TimePoint.Last ? (week.To?.AddDays(1 - days), week.To?.AddDays(1)) : (week.From, week.From?.AddDays(days));
    }

    private static (DateOnly? Start, DateOnly? End) Whole(TimePoint point, DateOnly reference, bool ahead)
    {
        var months = (int)((point.Length.Years * 12) + point.Length.Months);
        var begun = point.Unit == SpanUnit.Quarter ? new DateOnly(reference.Year, ((reference.Month - 1) / 3 * 3) + 1, 1) : new DateOnly(reference.Year / 10 * 10, 1, 1);
        if (!ahead) return (begun.AddMonths(-months), begun);
        var next = begun.AddMonths(point.Unit == SpanUnit.Quarter ? 3 : 120);
        return (next, next.AddMonths(months));
    }
}
