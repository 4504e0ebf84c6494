namespace Tidewaiter;

/// <summary>
/// A stretch of civil days, both ends included as people write them ("from 1 to 30 September"); a null end is open.
/// The zone of the days is that of the text and is usually unknown, so a period is never compared with an instant more finely than a day.
/// </summary>
/// <param name="From">First day, included; null when open.</param>
/// <param name="To">Last day, included; null when open.</param>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    /// <summary>All time: open at both ends.</summary>
    public static Period Always => default;

    /// <summary>One day.</summary>
    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>A calendar month.</summary>
    public static Period Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>True when the last day lies before the first: a period that no day is in.</summary>
    public bool IsEmpty => From > To;

    /// <summary>The day after the last: the excluded end of the half-open interval, or null when open (also for the last day there is).</summary>
    public DateOnly? EndExclusive => To is null || To == DateOnly.MaxValue ? null : To.Value.AddDays(1);

    /// <summary>True if the day lies in the period.</summary>
    public bool Contains(DateOnly day) => !(day < From) && !(day > To);

    /// <summary>True if every day of the other lies in this one. An empty period lies in every period.</summary>
    public bool Contains(Period other) => other.IsEmpty || (StartsNoLaterThan(other) && EndsNoEarlierThan(other));

    /// <summary>True if some day lies in both.</summary>
    public bool Overlaps(Period other) => !Intersect(other).IsEmpty;

    /// <summary>The days in both; possibly empty.</summary>
    public Period Intersect(Period other) => new(Later(From, other.From), Earlier(To, other.To));

    private bool StartsNoLaterThan(Period other) => From is null || (other.From is not null && From <= other.From);

    private bool EndsNoEarlierThan(Period other) => To is null || (other.To is not null && To >= other.To);

    private static DateOnly? Later(DateOnly? left, DateOnly? right) => left is null ? right : right is null || left > right ? left : right;

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) => left is null ? right : right is null || left < right ? left : right;

    /// <summary>ISO 8601 dates with two dots between, an open end left out: "2023-09-01..", "..2024-12-31".</summary>
    public override string ToString() => $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}";

    /// <summary>Reads the form of <see cref="ToString"/>; each end may also be a month or a year ("2023-08..2025-07", "2024"), meaning its first day
    /// as a start and its last day as an end. False if it is anything else or the end lies before the start.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (string.IsNullOrEmpty(text)) return false;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            if (!PartialDate.TryParse(text, out var single)) return false;
            period = single.Days;
            return true;
        }

        DateOnly? from = null, to = null;
        if (dots > 0)
        {
            if (!PartialDate.TryParse(text[..dots], out var start)) return false;
            from = start.Days.From;
        }

        if (dots + 2 < text.Length)
        {
            if (!PartialDate.TryParse(text[(dots + 2)..], out var end)) return false;
            to = end.Days.To;
        }

        period = new Period(from, to);
        return !period.IsEmpty;
    }
}
