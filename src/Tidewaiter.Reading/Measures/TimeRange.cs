namespace Tidewaiter.Reading.Measures;

/// <summary>Reads the two ends of a range of time: from November to December 2023, between 3 and 14 January, 2022-23, 18-19 November.</summary>
internal static class TimeRange
{
    /// <summary>Reads two days of one month: "3 to 14 January", "3-14 January 2024", "the ninth and the seventeenth of April", "4 to 22 this month".</summary>
    public static bool TryDays(in MeasureText text, int at, TimePreposition preposition, out TimePoint start, out TimePoint last, out int end)
    {
        if (TryParts(text, at, preposition, out start, out last, out end)) return true;
        (start, last, end) = (default, default, at);
        var words = preposition is TimePreposition.From or TimePreposition.Between;
        var first = words && text.Is(at, "the") ? at + 1 : at;
        if (!text.Has(first, WordClass.Digits) && !(words && text.Has(first, WordClass.Ordinal | WordClass.Tens))) return false;
        if (!DateReader.TryDayNumber(text, first, words, out var day, out var join) || (text.Has(join, WordClass.Month) && !text.Is(join, "may"))) return false;
        if (!(text.IsDash(join) || text.Is(join, "to", "and") || text.Is(join, "until", "through") || text.Is(join, "till", "or"))) return false;
        var second = words && text.Is(join + 1, "the") ? join + 2 : join + 1;
        // "from 4 to January 22, 1995"
        if (words && text.Has(second, WordClass.Month) && DateReader.TryRead(text, second, expected: true, out last, out end) && last.Form == TimeForm.Date && last.Day > day)
        {
            start = last with { Day = day };
            return true;
        }

        if (!DateReader.TryDayNumber(text, second, words, out var lastDay, out var after) || lastDay <= day) return false;
        if (TryRelativeMonth(text, after, day, lastDay, out start, out last, out end)) return true;
        if (!DateReader.TryRead(text, second, expected: false, out last, out end) || last.Form != TimeForm.Date || last.Day != lastDay || last.Month == 0 || NumericDate.TryRead(text, second, expected: true, out _, out _)) return false;
        start = last with { Day = day };
        return true;
    }

    // "between early and mid-October", "from early to late 2023".
    private static bool TryParts(in MeasureText text, int at, TimePreposition preposition, out TimePoint start, out TimePoint last, out int end)
    {
        (start, last, end) = (default, default, at);
        if (preposition is not (TimePreposition.From or TimePreposition.Between) || !text.Has(at, WordClass.Part)) return false;
        var join = text.IsDash(at + 1) ? at + 2 : at + 1;
        if (!text.Is(join, "to", "and") || !text.Has(join + 1, WordClass.Part) || !PartReader.TryRead(text, join + 1, out last, out end) || last.Form is not (TimeForm.Month or TimeForm.Year)) return false;
        start = last with { Part = (TimePart)text.Word(at).Index };
        return start.Part < last.Part;
    }

    /// <summary>Reads the second end after a first one: a joining word or dash, then a time.</summary>
    public static bool TryEnd(in MeasureText text, TimePreposition preposition, int at, TimePoint start, out TimePoint second, out int end)
    {
        (second, end) = (default, at);
        if (start.Form is TimeForm.Duration or TimeForm.Recent or TimeForm.PastSpan or TimeForm.Ago or TimeForm.NextSpan) return false;
        if (text.Is(at, "-", ",") && !text.IsDash(at)) return false;
        var dash = text.IsDash(at);
        var joined = dash || text.Is(at, "to", "until") || text.Is(at, "through", "till") || text.Is(at, "thru", "~") || (preposition == TimePreposition.Between && text.Is(at, "and"));
        if (!joined || (dash && text.Glued(at) != text.Glued(at + 1))) return false;
        var core = at + 1;
        var the = text.Is(core, "the") ? core + 1 : core;
        if (start is { Form: TimeForm.Date, Month: > 0 } && DateReader.TryDayNumber(text, the, words: false, out var day, out var afterDay) && !IsFullDate(text, core, the, afterDay))
        {
            second = new TimePoint { Form = TimeForm.Date, Month = start.Month, Day = day, Year = start.Year };
            end = afterDay;
            second = YearReader.Add(text, second, ref end);
            return true;
        }

        // "between the 8th and 9th"
        if (start is { Form: TimeForm.Date, Month: 0, Day: > 0 } && OrdinalNumber.TryRead(text, the, out var rank, out var afterRank) && text.Has(the, WordClass.Digits) && rank > start.Day && rank <= 31)
        {
            (second, end) = (start with { Day = (byte)rank }, afterRank);
            return true;
        }

        if (start.Form == TimeForm.Year && dash && Digits.TryWhole(text[core], 2, out var two) && text[core].Length == 2 && two > start.Year % 100 && !(text.Glued(core + 1) && (text.IsWord(core + 1) || text.IsDash(core + 1))))
        {
            second = start with { Year = (short)((start.Year / 100 * 100) + two) };
            end = core + 1;
            return true;
        }

        if (!TimeReader.TryPoint(text, core, TimePreposition.On, out second, out end) || (start.Form == TimeForm.Weekday && second.Form == TimeForm.Month) || second.Form is TimeForm.Duration or TimeForm.Recent or TimeForm.None or TimeForm.PastSpan) return false;
        // "2010-2015-86" is a row of digits.
        return !(dash && text.IsDash(end) && text.Glued(end) && text.Has(end + 1, WordClass.Digits));
    }

    /// <summary>Reads a range of days behind the month or week that holds it: "November between 19 and 20", "this week from Tuesday to Thursday".</summary>
    public static bool TryInside(in MeasureText text, int at, TimePoint whole, out TimePoint start, out TimePoint last, out int end)
    {
        (start, last, end) = (default, default, at);
        if (!text.Is(at, "between", "from")) return false;
        if (whole is { Form: TimeForm.Week, Relative: true, Index: 0 })
        {
            if (!text.Has(at + 1, WordClass.Weekday) || !text.Is(at + 2, "to", "and") || !text.Has(at + 3, WordClass.Weekday)) return false;
            start = new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(at + 1).Index, Relative = true, Unit = SpanUnit.Week, Offset = whole.Offset };
            (last, end) = (start with { Weekday = (byte)text.Word(at + 3).Index }, at + 4);
            return true;
        }

        if (whole is not { Form: TimeForm.Month, Month: > 0, Relative: false, Part: TimePart.Whole } || !DateReader.TryDayNumber(text, at + 1, words: false, out var day, out var join)) return false;
        if (!(text.IsDash(join) || text.Is(join, "to", "and")) || !DateReader.TryDayNumber(text, join + 1, words: false, out var lastDay, out end) || lastDay <= day) return false;
        start = YearReader.Add(text, whole with { Form = TimeForm.Date, Day = day }, ref end);
        last = start with { Day = lastDay };
        return true;
    }

    /// <summary>"From November to December 2023": the year stands once, and so it does for days.</summary>
    public static (TimePoint Start, TimePoint End) Share(TimePoint start, TimePoint end)
    {
        if (start.Year != 0 || start.Relative || start.Form is not (TimeForm.Month or TimeForm.Date or TimeForm.Quarter or TimeForm.Season)) return (start, end);
        if (end.Year != 0)
        {
            var before = end.Month != 0 && start.Month > end.Month;
            start = start with { Year = (short)(before ? end.Year - 1 : end.Year) };
        }
        else if (end is { Relative: true, Unit: SpanUnit.Year, Month: > 0 })
        {
            start = start with { Relative = true, Unit = SpanUnit.Year, Offset = end.Offset };
        }

        return (start, end);
    }

    private static bool IsFullDate(in MeasureText text, int core, int at, int afterDay) =>
        text.Has(text.Is(afterDay, "of") ? afterDay + 1 : afterDay, WordClass.Month) || text.Has(afterDay, WordClass.Relative) || (at == core && NumericDate.TryRead(text, core, expected: true, out _, out _));

    private static bool TryRelativeMonth(in MeasureText text, int at, byte day, byte lastDay, out TimePoint start, out TimePoint last, out int end)
    {
        var month = text.Is(at, "in", "of") ? at + 1 : at;
        (start, last, end) = (default, default, month + 2);
        if (!text.Has(month, WordClass.Relative) || !text.Is(month + 1, "month")) return false;
        start = new TimePoint { Form = TimeForm.Date, Day = day, Relative = true, Offset = text.Word(month).Index, Unit = SpanUnit.Month };
        last = start with { Day = lastDay };
        return true;
    }
}
