using System.Globalization;

namespace Tidewaiter;

/// <summary>
/// A date of which a text may give only a part: a year, a month of a year, or a day. Its days are an interval, never a made-up first of January.
/// </summary>
public readonly record struct PartialDate
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, DayOfMonth) = (year, month, day);

    /// <summary>Year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>Month, 1 to 12, or null when only the year is known.</summary>
    public int? Month { get; }

    /// <summary>Day of the month, or null when only the month is known.</summary>
    public int? DayOfMonth { get; }

    /// <summary>All days that it may mean, both ends included.</summary>
    public Period Days => Month is null ? Period.Year(Year)
        : DayOfMonth is null ? Period.Month(Year, Month.Value)
        : Period.Day(new DateOnly(Year, Month.Value, DayOfMonth.Value));

    /// <summary>A whole day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads ISO 8601 "2024", "2024-03" or "2024-03-29"; false for anything else, also for a day that does not exist.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var format = text?.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (format is null || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        date = new PartialDate(day.Year, format.Length >= 7 ? day.Month : null, format.Length == 10 ? day.Day : null);
        return true;
    }

    /// <summary>The latest month of that name that had begun on the anchor: "in September" in a text published in March means last year's.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="anchor">Day of publication.</param>
    public static PartialDate LatestMonth(int month, DateOnly anchor) => new(month <= anchor.Month ? anchor.Year : anchor.Year - 1, month, null);

    /// <summary>The latest such day that is not after the anchor: "on January 2"; null when no year up to the anchor has that day.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">Day of the month.</param>
    /// <param name="anchor">Day of publication.</param>
    public static PartialDate? LatestDay(int month, int day, DateOnly anchor)
    {
        // Eight years always hold a 29 February unless a century year without one falls among them; a ninth covers that case.
        for (var year = anchor.Year; year > anchor.Year - 9 && year >= 1; year--)
        {
            if (day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) <= anchor) return new PartialDate(year, month, day);
        }

        return null;
    }

    /// <summary>"Since X" against a day of publication: from the first day X may mean, to the anchor. A later X gives an empty period.</summary>
    public Period Since(DateOnly anchor) => new(Days.From, anchor);

    /// <summary>"Last year" is the calendar year before the anchor's.</summary>
    public static Period LastYear(DateOnly anchor) => Period.Year(Math.Max(1, anchor.Year - 1));

    /// <summary>"This month" is the anchor's calendar month, not past the anchor.</summary>
    public static Period ThisMonth(DateOnly anchor) => new(new DateOnly(anchor.Year, anchor.Month, 1), anchor);

    /// <summary>As much of ISO 8601 as is known.</summary>
    public override string ToString() => Month is null ? $"{Year:0000}" : DayOfMonth is null ? $"{Year:0000}-{Month:00}" : $"{Year:0000}-{Month:00}-{DayOfMonth:00}";
}
