namespace Tidewaiter.Reading.Measures;

/// <summary>Reads days by their weekday or by number alone: Tuesday, Friday, May 30, Thursday the 21st, the first Friday of July, Friday next week, on the 18th.</summary>
internal static class DayReader
{
    /// <summary>Reads a time that begins with a weekday.</summary>
    public static bool TryWeekday(in MeasureText text, int at, out TimePoint point, out int end)
    {
        point = new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(at).Index };
        end = at + 1;
        if (text[at].Length <= 5 && text.Is(end, ".") && text.Glued(end) && text.Has(end + 1, WordClass.Month | WordClass.Digits)) end++;
        var date = text.Is(end, ",", "(") || text.IsDash(end) ? end + 1 : end;
        if (TryDate(text, date, ref point, ref end)) return true;
        if (text.Is(at, "sun", "sat") || (text[at].Length <= 3 && !char.IsUpper(text[at][0]) && !text.Is(at, "fri", "tue"))) return false;
        var week = text.Is(end, "of") ? end + 1 : end;
        if (text.Is(week, "the")) week++;
        if (text.Has(week, WordClass.Relative) && text.Is(week + 1, "week"))
        {
            (point, end) = (point with { Relative = true, Offset = text.Word(week).Index, Unit = SpanUnit.Week }, week + 2);
        }

        return true;
    }

    /// <summary>Reads "first Friday of July", "last Monday in May", "second Sunday of next month"; the weekday alone after a rank when a month follows.</summary>
    public static bool TryNth(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        int rank = TimePoint.Last;
        var weekday = at + 1;
        if (!text.Is(at, "last") && !OrdinalNumber.TryRead(text, at, out rank, out weekday)) return false;
        if (!text.Has(weekday, WordClass.Weekday) || (rank > 5 && rank != TimePoint.Last)) return false;
        if (!text.Is(weekday + 1, "of", "in"))
        {
            // "the first Sunday": of which month, the text says elsewhere.
            (point, end) = (new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(weekday).Index, Index = (byte)rank, Relative = true, Unit = SpanUnit.Month, Undefined = true }, weekday + 1);
            return rank <= 5;
        }

        var month = text.Is(weekday + 2, "the") ? weekday + 3 : weekday + 2;
        point = new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(weekday).Index, Index = (byte)rank };
        return TryMonthOf(text, month, ref point, out end);
    }

    /// <summary>Reads the month, or the month of last, this or next, that a week or a weekday is counted in.</summary>
    public static bool TryMonthOf(in MeasureText text, int at, ref TimePoint point, out int end)
    {
        end = at + 2;
        if (text.Has(at, WordClass.Relative) && text.Is(at + 1, "month", "year"))
        {
            point = point with { Relative = true, Offset = text.Word(at).Index, Unit = text.Is(at + 1, "month") ? SpanUnit.Month : SpanUnit.Year };
            return true;
        }

        if (!text.Has(at, WordClass.Month) || !DateReader.TryRead(text, at, expected: true, out var month, out end) || month.Form != TimeForm.Month) return false;
        point = point with { Month = month.Month, Year = month.Year, Relative = month.Relative, Offset = month.Offset, Unit = month.Unit };
        return true;
    }

    /// <summary>Reads a day by its number alone, after a preposition: "the 18th", "the 21st this month".</summary>
    public static bool TryDayAlone(in MeasureText text, int at, out TimePoint point, out int end)
    {
        point = default;
        var start = text.Is(at, "the") ? at + 1 : at;
        if (start == at || !OrdinalNumber.TryRead(text, start, out var day, out end) || day is < 1 or > 31 || !text.Has(start, WordClass.Digits))
        {
            end = at;
            return false;
        }

        // "on the 38th parallel", "for the 27th time": a rank of what follows.
        if (text.IsWord(end) && !text.Has(end, WordClass.Preposition | WordClass.Relative) && !text.Is(end, "and", "or")) return false;
        point = new TimePoint { Form = TimeForm.Date, Day = (byte)day };
        if (text.Has(end, WordClass.Relative) && text.Is(end + 1, "month")) (point, end) = (point with { Relative = true, Offset = text.Word(end).Index, Unit = SpanUnit.Month }, end + 2);
        return true;
    }

    // Friday, May 30 · Tue 3 June · Thursday the 21st · Mon 13th · Friday 2018-7-6
    private static bool TryDate(in MeasureText text, int at, ref TimePoint point, ref int end)
    {
        var the = text.Is(at, "the") ? at + 1 : at;
        if (text.Has(the, WordClass.Month | WordClass.Digits | WordClass.Ordinal | WordClass.Tens) && DateReader.TryRead(text, at, expected: true, out var day, out var afterDay) && day.Form == TimeForm.Date)
        {
            (point, end) = (day with { Weekday = point.Weekday }, text.Is(at - 1, "(") && text.Is(afterDay, ")") ? afterDay + 1 : afterDay);
            return true;
        }

        // "Friday the fifteen", "Monday 21": a bare number only where nothing follows that it could count.
        if ((the > at ? text.Has(the, WordClass.StartsNumber) : at == end && text.Has(the, WordClass.Digits)) && DateReader.TryDayNumber(text, the, words: the > at, out var number, out var afterNumber) && !text.IsWord(afterNumber) && !text.Has(afterNumber, WordClass.Digits) && text[afterNumber] is "" or "." or "," or "!" or "?" or ";" or ")")
        {
            (point, end) = (new TimePoint { Form = TimeForm.Date, Day = number, Weekday = point.Weekday }, afterNumber);
            return true;
        }

        if (!OrdinalNumber.TryRead(text, the, out var rank, out var afterRank) || rank is < 1 or > 31 || text.IsWord(afterRank) && !text.Has(afterRank, WordClass.Preposition)) return false;
        (point, end) = (new TimePoint { Form = TimeForm.Date, Day = (byte)rank, Weekday = point.Weekday }, afterRank);
        return true;
    }
}
