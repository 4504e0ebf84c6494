namespace Tidewaiter.Register;

/// <summary>Periods put together.</summary>
internal static class Periods
{
    /// <summary>The shortest period that holds both; open where either is.</summary>
    public static Period Hull(Period one, Period other) => new(
        one.From is null || other.From is null ? null : one.From < other.From ? one.From : other.From,
        one.To is null || other.To is null ? null : one.To > other.To ? one.To : other.To);

    /// <summary>The days in both as a part of the days in either, 0 to 1; where both lack an end they are taken to meet.</summary>
    public static double Together(Period one, Period other)
    {
        var both = one.Intersect(other);
        if (both.IsEmpty) return 0;
        var from = Earlier(one.From ?? other.From, other.From ?? one.From);
        var to = Later(one.To ?? other.To, other.To ?? one.To);
        if (from is null || to is null) return 1;
        return (double)((both.To ?? to.Value).DayNumber - (both.From ?? from.Value).DayNumber + 1) / (to.Value.DayNumber - from.Value.DayNumber + 1);
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other ? one : other;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other ? one : other;
}
