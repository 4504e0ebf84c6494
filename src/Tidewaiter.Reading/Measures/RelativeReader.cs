namespace Tidewaiter.Reading.Measures;

/// <summary>Reads times that lean on the day of publication: last year, this week, Tuesday, yesterday, the past three months, two weeks ago, recently.</summary>
internal static class RelativeReader
{
    /// <summary>Reads such a time at the token.</summary>
    public static bool TryRead(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var type = text.Word(at).Class;
        if (type.Any(WordClass.Day))
        {
            point = new TimePoint { Form = TimeForm.RelativeDay, Offset = text.Word(at).Index, Relative = true };
            end = at + 1;
            return true;
        }

        if (type.Any(WordClass.Weekday)) return TryWeekday(text, at, out point, out end);
        if (type.Any(WordClass.Relative)) return TryRelative(text, at, the: false, out point, out end);
        if (type.Any(WordClass.Season)) return TrySeason(text, at, out point, out end);
        if (type.Any(WordClass.Recent)) return TryRecent(text, at, out point, out end);
        if (text.Is(at, "the")) return TryThe(text, at, out point, out end);
        if (text.Is(at, "more") && text.Is(at + 1, "recently"))
        {
            point = new TimePoint { Form = TimeForm.Recent };
            end = at + 2;
            return true;
        }

        if (text.Has(at, WordClass.Digits) && TryDecade(text, at, out point, out end)) return true;
        if (TryAgo(text, at, out point, out end)) return true;
        return TryQuarterCode(text, at, out point, out end);
    }

    /// <summary>Reads a year for a season, quarter or half: "2024", "of 2024", "of last year".</summary>
    public static TimePoint WithYear(in MeasureText text, TimePoint point, ref int end)
    {
        var at = text.Is(end, "of", "in") ? end + 1 : text.Is(end, ",") ? end + 1 : end;
        if (text.Is(at, "fiscal", "financial") || text.Is(at, "FY")) at++;
        if (text.Is(at, "year")) at++;
        if (DateReader.TryYearNumber(text, at, out var year, out var afterYear))
        {
            end = afterYear;
            return point with { Year = year };
        }

        if (text.Has(at, WordClass.Relative) && text.Is(at + 1, "year"))
        {
            end = at + 2;
            return point with { Relative = true, Offset = text.Word(at).Index, Unit = SpanUnit.Year };
        }

        if (text.Is(at, "the") && text.Is(at + 1, "year"))
        {
            end = at + 2;
            return point with { Relative = true, Unit = SpanUnit.Year };
        }

        return point;
    }

    private static bool TryWeekday(in MeasureText text, int at, out TimePoint point, out int end)
    {
        point = new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(at).Index };
        end = at + 1;
        if (text[at].Length <= 3 && !char.IsUpper(text[at][0])) return false;
        if (text[at].Length <= 5 && text.Is(end, ".") && text.Glued(end) && text.Has(end + 1, WordClass.Month | WordClass.Digits)) end++;
        if (text.Is(at, "sun", "sat") && !text.Is(end, ",", ".")) return false;
        var date = text.Is(end, ",") ? end + 1 : end;
        if (text.Is(date, "the")) date++;
        if (text.Has(date, WordClass.Month | WordClass.Digits | WordClass.Ordinal) && DateReader.TryRead(text, date, expected: true, out var day, out var afterDay) && day.Form == TimeForm.Date)
        {
            (point, end) = (day with { Weekday = point.Weekday }, afterDay);
        }
        else if (text.Has(end, WordClass.Relative) && text.Is(end + 1, "week"))
        {
            (point, end) = (point with { Relative = true, Offset = text.Word(end).Index, Unit = SpanUnit.Week }, end + 2);
        }

        return true;
    }

    // last week, this August, next Tuesday, the past three months, last month's
    private static bool TryRelative(in MeasureText text, int at, bool the, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var offset = text.Word(at).Index;
        var next = at + 1;
        if (text.Is(next, "calendar", "fiscal") || text.Is(next, "financial")) next++;
        if (text.Has(next, WordClass.Weekday)) point = new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(next).Index };
        else if (text.Has(next, WordClass.Month)) point = new TimePoint { Form = TimeForm.Month, Month = (byte)text.Word(next).Index };
        else if (text.Has(next, WordClass.Season)) point = new TimePoint { Form = TimeForm.Season, Index = (byte)text.Word(next).Index };
        else if (text.Has(next, WordClass.Span)) point = TryUnit(text, at, next, the);
        else if (text.Is(next, "morning", "afternoon") || text.Is(next, "evening")) point = new TimePoint { Form = TimeForm.RelativeDay, Relative = true, Offset = offset };
        else if (text.Is(at, "last", "past") || text.Is(at, "previous", "preceding") || text.Is(at, "next", "coming") || text.Is(at, "following", "this")) return TryCounted(text, at, out point, out end);
        if (point.Form == TimeForm.None) return false;
        if (!point.Relative && point.Form is not (TimeForm.PastSpan or TimeForm.NextSpan)) point = point with { Relative = true, Offset = offset };
        end = next + 1;
        if (point.Form is TimeForm.Week && text.Has(end, WordClass.Weekday)) (point, end) = (new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(end).Index, Relative = true, Offset = offset, Unit = SpanUnit.Week }, end + 1);
        return true;
    }

    private static TimePoint TryUnit(in MeasureText text, int at, int next, bool the)
    {
        var unit = (SpanUnit)text.Word(next).Index;
        var offset = text.Word(at).Index;
        var plural = text[next][^1] is 's' or 'S';
        if (plural) return default;
        // "the past year" runs up to the day of publication; "last year" is the calendar year.
        if (text.Is(at, "past") || (the && offset < 0 && unit is not (SpanUnit.Night or SpanUnit.Weekend or SpanUnit.Quarter) && text.Is(at, "last")))
        {
            return new TimePoint { Form = TimeForm.PastSpan, Length = TimeLength.Of(1, unit), Unit = unit };
        }

        return unit switch
        {
            SpanUnit.Day or SpanUnit.Night => new TimePoint { Form = TimeForm.RelativeDay, Relative = true, Offset = unit == SpanUnit.Night && offset < 0 ? (sbyte)-1 : offset },
            SpanUnit.Week or SpanUnit.Fortnight => new TimePoint { Form = TimeForm.Week },
            SpanUnit.Weekend => new TimePoint { Form = TimeForm.Weekend },
            SpanUnit.Month => new TimePoint { Form = TimeForm.Month },
            SpanUnit.Quarter => new TimePoint { Form = TimeForm.Quarter },
            SpanUnit.Year => new TimePoint { Form = TimeForm.Year },
            SpanUnit.Decade => new TimePoint { Form = TimeForm.Decade },
            SpanUnit.Century => new TimePoint { Form = TimeForm.Century },
            _ => default,
        };
    }

    // the past three months, the last 24 hours, the next two weeks, the past few days
    private static bool TryCounted(in MeasureText text, int at, out TimePoint point, out int end)
    {
        point = default;
        if (!LengthReader.TryRead(text, at + 1, out var length, out end)) return false;
        point = length with { Form = text.Word(at).Index > 0 ? TimeForm.NextSpan : TimeForm.PastSpan };
        return !text.Is(at, "this", "following");
    }

    private static bool TrySeason(in MeasureText text, int at, out TimePoint point, out int end)
    {
        point = new TimePoint { Form = TimeForm.Season, Index = (byte)text.Word(at).Index };
        end = at + 1;
        point = WithYear(text, point, ref end);
        // "fall" and "spring" are verbs too: alone they are no season.
        return end > at + 1 || ((text.Is(at - 1, "in", "the") || text.Is(at - 1, "by", "during")) && !text.Is(at, "fall"));
    }

    private static bool TryRecent(in MeasureText text, int at, out TimePoint point, out int end)
    {
        point = new TimePoint { Form = TimeForm.Recent };
        end = at + 1;
        if (!text.Is(at, "recent")) return true;
        if (!text.Has(end, WordClass.Span) || text[end][^1] != 's') return false;
        point = point with { Unit = (SpanUnit)text.Word(end).Index };
        end++;
        return true;
    }

    private static bool TryThe(in MeasureText text, int at, out TimePoint point, out int end)
    {
        var next = at + 1;
        (point, end) = (default, at);
        if (text.Has(next, WordClass.Relative) && TryRelative(text, next, the: true, out point, out end)) return true;
        if (text.Has(next, WordClass.Digits) && TryDecade(text, next, out point, out end)) return true;
        if (PartReader.TryHalfOrQuarter(text, next, out point, out end)) return true;
        if (text.Has(next, WordClass.Season)) return TrySeason(text, next, out point, out end);
        if (text.Is(next, "day") && text.Is(next + 1, "before", "after") && text.Is(next + 2, "yesterday", "tomorrow"))
        {
            point = new TimePoint { Form = TimeForm.RelativeDay, Relative = true, Offset = (sbyte)(text.Is(next + 1, "before") ? -2 : 2) };
            end = next + 3;
            return true;
        }

        return false;
    }

    // 2010s, 1990s, the 90s
    private static bool TryDecade(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var suffix = text.Is(at + 1, "'", "’") && text.Glued(at + 1) ? at + 2 : at + 1;
        if (!text.Is(suffix, "s") || !text.Glued(suffix) || !Digits.TryWhole(text[at], 4, out var year) || text[at].Length is not (2 or 4) || year % 10 != 0) return false;
        if (text[at].Length == 2) year += year < 30 ? 2000 : 1900;
        point = new TimePoint { Form = TimeForm.Decade, Year = (short)year };
        end = suffix + 1;
        return true;
    }

    // two weeks ago, three days earlier, a month from now
    private static bool TryAgo(in MeasureText text, int at, out TimePoint point, out int end)
    {
        point = default;
        if (!LengthReader.TryRead(text, at, out var length, out end)) return false;
        if (text.Is(end, "ago", "back")) (point, end) = (length with { Form = TimeForm.Ago }, end + 1);
        else if (text.Is(end, "from") && text.Is(end + 1, "now", "today")) (point, end) = (length with { Form = TimeForm.Ahead }, end + 2);
        return point.Form != TimeForm.None;
    }

    // Q3 2024, H1 2024, 3Q24
    private static bool TryQuarterCode(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var quarter = text.Is(at, "Q");
        if (!(quarter || text.Is(at, "H")) || !text.Glued(at + 1) || text.Glued(at) || !Digits.TryWhole(text[at + 1], 1, out var number) || number < 1 || number > (quarter ? 4 : 2)) return false;
        point = new TimePoint { Form = quarter ? TimeForm.Quarter : TimeForm.Half, Index = (byte)number };
        end = at + 2;
        if (text.IsDash(end) && text.Glued(end) || text.Is(end, "/")) end++;
        point = WithYear(text, point, ref end);
        return true;
    }
}
