namespace Tidewaiter.Reading.Measures;

/// <summary>Which way a time that could be several is resolved.</summary>
internal enum TimeMode : byte
{
    /// <summary>The latest one that had begun on the day of publication: reports look back.</summary>
    Past,

    /// <summary>The next one.</summary>
    Future,
}

/// <summary>Turns a time as named into days, against a day of publication (guide: early, mid, late month are days 1-10, 11-20, 21-end).</summary>
internal static class Calendar
{
    /// <summary>The days of a time; open at both ends when the words and the day of publication do not settle them.</summary>
    public static Period Days(in TimePoint point, DateOnly? published, TimeMode mode)
    {
        try
        {
            return Cut(point, Whole(point, published, mode), published);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A date before year 1 or after 9999: "ten thousand years ago".
            return Period.Always;
        }
    }

    /// <summary>The days of a time whatever part of it is meant.</summary>
    public static Period Whole(in TimePoint point, DateOnly? published, TimeMode mode)
    {
        if (point.Year != 0 && !point.Relative) return Dated(point);
        if (point.Undefined) return Period.Always;
        if (published is not { } day) return Period.Always;
        return point.Form switch
        {
            TimeForm.Date => DateWithoutYear(point, day, mode) is { From: { } from } date ? point.Unit == SpanUnit.Week ? Week(from) : date : Period.Always,
            TimeForm.RelativeDay => Period.Day(day.AddDays(point.Offset)),
            TimeForm.Now => Period.Day(day),
            TimeForm.Weekday when point.Index != 0 => Weeks.NthWeekday(point, day, mode),
            TimeForm.Weekday => Weekday(point, day, mode),
            TimeForm.Week when point.Index != 0 => Weeks.Numbered(point, day, mode),
            TimeForm.Week => Week(day.AddDays(7 * point.Offset)),
            // "crossed over the weekend" looks back, "this weekend" does not.
            TimeForm.Weekend when point.Unit == SpanUnit.Weekend && mode == TimeMode.Past && Monday(day).AddDays(5) > day => new Period(Monday(day).AddDays(-2), Monday(day).AddDays(-1)),
            TimeForm.Weekend => new Period(Monday(day).AddDays((7 * point.Offset) + 5), Monday(day).AddDays((7 * point.Offset) + 6)),
            TimeForm.Month => Month(point, day, mode),
            TimeForm.Quarter or TimeForm.Half when point is { Index: > 0, Relative: false } => PartOfYear(point, day, mode),
            TimeForm.Quarter => Quarter(point, day),
            TimeForm.Half => Halves(YearOf(point, day), point.Index),
            TimeForm.Season => Season(point, day, mode),
            TimeForm.Year => Period.Year(day.Year + point.Offset),
            TimeForm.SpanOf => SpanOf(point, day, mode),
            TimeForm.Feast => FeastOf(point, day, mode),
            TimeForm.Decade => Years(day.Year / 10 * 10 + 10 * point.Offset, 10),
            TimeForm.Century => Years(day.Year / 100 * 100 + 100 * point.Offset, 100),
            TimeForm.Ago => Ago(point, day),
            TimeForm.Ahead => Period.Day(OnWeekday(Move(point, day.AddDays(point.Offset), 1), point.Weekday)),
            TimeForm.PastSpan => new Period(Move(point, day.AddDays(point.Offset), -1), day.AddDays(point.Offset)),
            TimeForm.NextSpan => new Period(day.AddDays(point.Offset), Move(point, day.AddDays(point.Offset), 1)),
            TimeForm.Recent => new Period(null, day),
            _ => Period.Always,
        };
    }

    private static Period Dated(in TimePoint point) => point.Form switch
    {
        TimeForm.Date when point.Day > DateTime.DaysInMonth(point.Year, point.Month) => Period.Always,
        TimeForm.SpanOf => SpanOf(point, default, TimeMode.Past),
        TimeForm.Week => Weeks.Numbered(point, default, TimeMode.Past),
        TimeForm.Weekday => Weeks.NthWeekday(point, default, TimeMode.Past),
        TimeForm.Date when point.Unit == SpanUnit.Week => Week(new DateOnly(point.Year, point.Month, point.Day)),
        TimeForm.Date => Period.Day(new DateOnly(point.Year, point.Month, point.Day)),
        TimeForm.Month => Period.Month(point.Year, point.Month),
        TimeForm.Quarter => Quarters(point.Year, point.Index),
        TimeForm.Half => Halves(point.Year, point.Index),
        TimeForm.Season => Seasons(point.Year, point.Index),
        TimeForm.Feast => Feasts(point, point.Year),
        TimeForm.Decade => Years(point.Year, 10),
        TimeForm.Century => Years(point.Year, 100),
        _ => Period.Year(point.Year),
    };

    /// <summary>The part of a period that early, mid, late, earlier or later names.</summary>
    private static Period Cut(in TimePoint point, Period whole, DateOnly? published)
    {
        // "later that year": which year, the text says elsewhere.
        if (point.Undefined) return Period.Always;
        if (point.UpToNow && published is { } now)
        {
            return point.Part == TimePart.Late ? new Period(Max(whole.From, now), whole.To) : new Period(whole.From, Min(whole.To, now));
        }

        if (whole.From is not { } from || whole.To is not { } to) return whole;
        if (point is { Form: TimeForm.Month, Index: 1 or 2 }) return point.Index == 1 ? new Period(from, from.AddDays(14)) : new Period(from.AddDays(15), to);
        // "This month" is not past the day of publication (guide).
        if (point is { Relative: true, Offset: 0, Part: TimePart.Whole, Form: TimeForm.Month or TimeForm.Year or TimeForm.Week, Month: 0, Index: 0 } && published is { } today && today >= from) to = Min(to, today)!.Value;
        if (point.Part == TimePart.Whole) return new Period(from, to);
        return point.Form switch
        {
            TimeForm.Month => Third(point.Part, from, from.AddDays(10), from.AddDays(20), to),
            // Late 2023 is its last two months, mid-2024 June and July, early 2023 the first three (annotated so).
            TimeForm.Year => point.Part switch
            {
                TimePart.Early => new Period(from, from.AddMonths(3).AddDays(-1)),
                TimePart.Mid => new Period(from.AddMonths(5), from.AddMonths(7).AddDays(-1)),
                _ => new Period(from.AddMonths(10), to),
            },
            TimeForm.Decade => Third(point.Part, from, from.AddYears(4), from.AddYears(7), to),
            TimeForm.Century => Third(point.Part, from, from.AddYears(34), from.AddYears(67), to),
            TimeForm.Quarter or TimeForm.Season => Third(point.Part, from, from.AddMonths(1), from.AddMonths(2), to),
            TimeForm.Half => Third(point.Part, from, from.AddMonths(2), from.AddMonths(4), to),
            TimeForm.Week => Third(point.Part, from, from.AddDays(2), from.AddDays(4), to),
            _ => new Period(from, to),
        };
    }

    private static Period Third(TimePart part, DateOnly from, DateOnly second, DateOnly third, DateOnly to) => part switch
    {
        TimePart.Early => new Period(from, second.AddDays(-1)),
        TimePart.Mid => new Period(second, third.AddDays(-1)),
        _ => new Period(third, to),
    };

    private static Period DateWithoutYear(in TimePoint point, DateOnly day, TimeMode mode)
    {
        if (point.Month == 0) return Weeks.DayOfMonth(point, day, mode);
        if (point.Relative) return Dated(point with { Year = (short)(day.Year + point.Offset), Relative = false });
        var found = Nearest(point, day, mode);
        // "Tuesday 3 June": the weekday settles the year when only one of the two neighbours has it.
        if (point.Weekday == 0 || found.From is not { } from || IsWeekday(from, point.Weekday)) return found;
        var other = Nearest(point, day, mode == TimeMode.Past ? TimeMode.Future : TimeMode.Past);
        return other.From is { } instead && IsWeekday(instead, point.Weekday) ? other : found;
    }

    /// <summary>True if the day is that weekday, 1 being Monday.</summary>
    public static bool IsWeekday(DateOnly day, int weekday) => ((int)day.DayOfWeek + 6) % 7 == weekday - 1;

    private static Period Nearest(in TimePoint point, DateOnly day, TimeMode mode)
    {
        for (var i = 0; i < 9; i++)
        {
            var year = mode == TimeMode.Past ? day.Year - i : day.Year + i;
            if (year is < 1 or > 9999 || point.Day > DateTime.DaysInMonth(year, point.Month)) continue;
            var candidate = new DateOnly(year, point.Month, point.Day);
            if (mode == TimeMode.Past ? candidate <= day : candidate >= day) return Period.Day(candidate);
        }

        return Period.Always;
    }

    private static Period Weekday(in TimePoint point, DateOnly day, TimeMode mode)
    {
        var monday = Monday(day);
        var inWeek = monday.AddDays(point.Weekday - 1);
        if (point.Relative && point.Unit == SpanUnit.Week) return Period.Day(inWeek.AddDays(7 * point.Offset));
        // "two Sundays ago", "two Sundays from now": counted from the day itself.
        if (point is { Relative: true, Unit: SpanUnit.Day }) return Period.Day(point.Offset < 0 ? inWeek.AddDays(7 * (point.Offset + (inWeek < day ? 1 : 0))) : inWeek.AddDays(7 * (point.Offset - (inWeek > day ? 1 : 0))));
        if (point is { Relative: true, Offset: < 0 }) return Period.Day(inWeek < day ? inWeek : inWeek.AddDays(-7));
        if (point is { Relative: true, Offset: > 0 }) return Period.Day(inWeek.AddDays(7));
        if (point.Relative) return Period.Day(inWeek);
        if (mode == TimeMode.Past) return Period.Day(inWeek <= day ? inWeek : inWeek.AddDays(-7));
        return Period.Day(inWeek >= day ? inWeek : inWeek.AddDays(7));
    }

    private static Period Month(in TimePoint point, DateOnly day, TimeMode mode)
    {
        if (point.Month == 0)
        {
            var first = new DateOnly(day.Year, day.Month, 1).AddMonths(point.Offset);
            return Period.Month(first.Year, first.Month);
        }

        if (point.Relative && point.Unit == SpanUnit.Year) return Period.Month(day.Year + point.Offset, point.Month);
        if (point.Relative)
        {
            var shift = point.Offset switch { < 0 => point.Month < day.Month ? 0 : -1, > 0 => point.Month > day.Month ? 0 : 1, _ => 0 };
            return Period.Month(day.Year + shift, point.Month);
        }

        var past = point.Month <= day.Month ? day.Year : day.Year - 1;
        return Period.Month(mode == TimeMode.Past ? past : point.Month >= day.Month ? day.Year : day.Year + 1, point.Month);
    }

    private static Period FeastOf(in TimePoint point, DateOnly day, TimeMode mode)
    {
        var feast = point.Feast!;
        var inYear = feast.In(day.Year);
        if (point is { Relative: true, Offset: 0 } || (point.Relative && point.Unit == SpanUnit.Year)) return Feasts(point, day.Year + point.Offset);
        if (point.Relative) return Feasts(point, point.Offset < 0 ? inYear < day ? day.Year : day.Year - 1 : inYear > day ? day.Year : day.Year + 1);
        return Feasts(point, mode == TimeMode.Past ? inYear <= day ? day.Year : day.Year - 1 : inYear >= day ? day.Year : day.Year + 1);
    }

    // The day, or the free days that it makes with the weekend beside it.
    private static Period Feasts(in TimePoint point, int year)
    {
        var day = point.Feast!.In(year);
        if (point.Unit != SpanUnit.Weekend) return Period.Day(day);
        var (monday, weekday) = (Monday(day), ((int)day.DayOfWeek + 6) % 7);
        if (weekday == 0) return new Period(day.AddDays(-2), day);
        return new Period(weekday is 3 or 4 ? day : monday.AddDays(5), monday.AddDays(6));
    }

    private static int YearOf(in TimePoint point, DateOnly day) => point.Year != 0 ? point.Year : point.Relative && point.Unit == SpanUnit.Year ? day.Year + point.Offset : day.Year;

    // "the third quarter" in May is that of the year before, unless the sentence looks ahead.
    private static Period PartOfYear(in TimePoint point, DateOnly day, TimeMode mode)
    {
        var inYear = Dated(point with { Year = (short)day.Year });
        var shift = mode == TimeMode.Past ? inYear.From > day ? -1 : 0 : inYear.To < day ? 1 : 0;
        return Dated(point with { Year = (short)(day.Year + shift) });
    }

    private static Period Quarter(in TimePoint point, DateOnly day)
    {
        if (point.Index != 0) return Quarters(YearOf(point, day), point.Index);
        var number = (day.Year * 4) + ((day.Month - 1) / 3) + point.Offset;
        return Quarters(number / 4, (number % 4) + 1);
    }

    private static Period Season(in TimePoint point, DateOnly day, TimeMode mode)
    {
        if (point.Relative && point.Unit == SpanUnit.Year) return Seasons(day.Year + point.Offset, point.Index);
        var thisYear = Seasons(day.Year, point.Index);
        // In January and February "this winter" began in the year before.
        if (point is { Relative: true, Offset: 0 }) return point.Index == 4 && day.Month <= 2 ? Seasons(day.Year - 1, point.Index) : thisYear;
        if (point is { Relative: true, Offset: > 0 } || (mode == TimeMode.Future && !point.Relative)) return thisYear.From > day ? thisYear : Seasons(day.Year + 1, point.Index);
        // The last one that is over, or, without "last", the last one that had begun.
        return (point.Relative ? thisYear.To < day : thisYear.From <= day) ? thisYear : Seasons(day.Year - 1, point.Index);
    }

    // The first two weeks of May, the last four months of 2021.
    private static Period SpanOf(in TimePoint point, DateOnly day, TimeMode mode)
    {
        var whole = Whole(point with { Form = point.Month != 0 || (point.Relative && point.Unit == SpanUnit.Month) ? TimeForm.Month : TimeForm.Year, Index = 0 }, day, mode);
        if (whole.From is not { } from || whole.To is not { } to) return Period.Always;
        return point.Index == TimePoint.Last ? new Period(Add(to.AddDays(1), point.Length, -1), to) : new Period(from, Add(from, point.Length, 1).AddDays(-1));
    }

    // "Two years ago" is the year, "three months ago" the month, "two weeks ago" the week: the words are no finer.
    private static Period Ago(in TimePoint point, DateOnly day)
    {
        var then = Move(point, day.AddDays(point.Offset), -1);
        if (point.Weekday > 0) return Period.Day(OnWeekday(then, point.Weekday));
        return point.Unit switch
        {
            SpanUnit.Year => Period.Year(then.Year),
            SpanUnit.Decade or SpanUnit.Century => Years(then.Year / 10 * 10, 10),
            SpanUnit.Month or SpanUnit.Quarter => Period.Month(then.Year, then.Month),
            SpanUnit.Week or SpanUnit.Fortnight => Week(then),
            _ => Period.Day(then),
        };
    }

    /// <summary>The day that lies so far before the start of a period, or after its end; or so many days from its start on, or up to its end.</summary>
    public static Period Shift(Period period, in TimePoint shift)
    {
        try
        {
            if (shift.Form == TimeForm.Ago) return period.From is { } from ? Period.Day(Add(from, shift.Length, -1)) : Period.Always;
            if (shift.Form == TimeForm.NextSpan) return (shift.Apart ? period.EndExclusive : period.From) is { } first ? new Period(first, Add(first, shift.Length, 1).AddDays(-1)) : Period.Always;
            if (shift.Form == TimeForm.PastSpan) return (shift.Apart ? period.From : period.EndExclusive) is { } next ? new Period(Add(next, shift.Length, -1), next.AddDays(-1)) : Period.Always;
            return period.To is { } to ? Period.Day(Add(to, shift.Length, 1)) : Period.Always;
        }
        catch (ArgumentOutOfRangeException)
        {
            return Period.Always;
        }
    }

    // "Friday two weeks ago": that weekday in the week so far away.
    private static DateOnly OnWeekday(DateOnly day, byte weekday) => weekday == 0 ? day : Monday(day).AddDays(weekday - 1);

    /// <summary>A day moved by the length of a time; working days pass over weekends.</summary>
    public static DateOnly Move(in TimePoint point, DateOnly day, int sign)
    {
        if (point.Unit != SpanUnit.WorkingDay) return Add(day, point.Length, sign);
        var left = (int)Math.Clamp(point.Length.Days, 0, 10_000);
        for (day = day.AddDays(7 * sign * (left / 5)), left %= 5; left > 0;)
        {
            day = day.AddDays(sign);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }

        return day;
    }

    /// <summary>A day moved by a length of time.</summary>
    public static DateOnly Add(DateOnly day, TimeLength length, int sign)
    {
        var months = (int)Math.Clamp(Math.Round((length.Years * 12) + length.Months), -200_000, 200_000);
        var days = (int)Math.Clamp(Math.Floor((length.Weeks * 7) + length.Days + (length.Seconds / 86_400)), -5_000_000, 5_000_000);
        return day.AddMonths(sign * months).AddDays(sign * days);
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>A day's week, Monday to Sunday.</summary>
    public static Period Week(DateOnly day) => new(Monday(day), Monday(day).AddDays(6));

    private static Period Years(int first, int count) => new(new DateOnly(Math.Max(first, 1), 1, 1), new DateOnly(first + count - 1, 12, 31));

    private static Period Quarters(int year, int number) => new(new DateOnly(year, (3 * number) - 2, 1), Period.Month(year, 3 * number).To);

    private static Period Halves(int year, int number) => new(new DateOnly(year, number == 1 ? 1 : 7, 1), Period.Month(year, number == 1 ? 6 : 12).To);

    private static Period Seasons(int year, int number) => number == 4
        ? new Period(new DateOnly(year, 12, 1), Period.Month(year + 1, 2).To)
        : new Period(new DateOnly(year, 3 * number, 1), Period.Month(year, (3 * number) + 2).To);

    private static DateOnly? Max(DateOnly? left, DateOnly right) => left > right ? left : right;

    private static DateOnly? Min(DateOnly? left, DateOnly right) => left < right ? left : right;
}
