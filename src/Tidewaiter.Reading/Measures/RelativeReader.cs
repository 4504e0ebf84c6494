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

        if (type.Any(WordClass.Weekday)) return DayReader.TryWeekday(text, at, out point, out end);
        if (type.Any(WordClass.Relative)) return TryRelative(text, at, the: false, out point, out end);
        if (type.Any(WordClass.Season)) return TrySeason(text, at, out point, out end);
        if (type.Any(WordClass.Recent) && text.Word(at).Index == 0) return TryRecent(text, at, out point, out end);
        if (text.Is(at, "the")) return TryThe(text, at, out point, out end);
        if (text.Is(at, "that", "same") || IsRest(text, at)) return TryThat(text, at, out point, out end);
        if (type.Any(WordClass.Decade | WordClass.StartsNumber) && DecadeReader.TryRead(text, at, out point, out end)) return true;
        if (text.Is(at, "weekend") && !text.Is(at - 1, "a"))
        {
            (point, end) = (new TimePoint { Form = TimeForm.Weekend, Relative = true }, at + 1);
            return !text.IsDash(end);
        }

        if (text.Is(at, "week", "w") && WeekReader.TryRead(text, at, out point, out end)) return true;
        if (text.Is(at, "EOY") || (text.Is(at, "year") && text.Is(at + 1, "to") && text.Is(at + 2, "date")))
        {
            point = new TimePoint { Form = TimeForm.Year, Relative = true, Part = text.Is(at, "EOY") ? TimePart.Late : TimePart.Early, UpToNow = !text.Is(at, "EOY") };
            end = text.Is(at, "EOY") ? at + 1 : at + 3;
            return true;
        }

        if (text.Is(at, "more", "most") && text.Is(at + 1, "recently"))
        {
            point = new TimePoint { Form = TimeForm.Recent };
            end = at + 2;
            return true;
        }

        if ((type.Any(WordClass.Digits) || text.Is(at, "'", "’")) && DecadeReader.TryRead(text, at, out point, out end)) return true;
        if (TryInner(text, at, out point, out end) || ShiftReader.TryRelative(text, at, out point, out end)) return true;
        return TryQuarterCode(text, at, out point, out end);
    }

    /// <summary>Reads a year for a season, quarter or half: "2024", "of 2024", "of last year", "of the year".</summary>
    public static TimePoint WithYear(in MeasureText text, TimePoint point, ref int end)
    {
        var at = text.Is(end, "of", "in") ? end + 1 : end;
        var skipped = text.Is(at, "fiscal", "financial") || text.Is(at, "FY") ? at + 1 : at;
        if (skipped > at && text.Is(skipped, "year")) skipped++;
        if (text.Is(at, "the") && text.Is(at + 1, "year") && !text.Has(at + 2, WordClass.Digits))
        {
            end = at + 2;
            return point with { Relative = true, Unit = SpanUnit.Year };
        }

        if (skipped == at) return YearReader.Add(text, point, ref end);
        var dated = YearReader.Add(text, point, ref skipped);
        if (dated != point) end = skipped;
        return dated;
    }

    /// <summary>The form of "this week", "the month".</summary>
    public static TimeForm FormOf(SpanUnit unit) => unit switch
    {
        SpanUnit.Week => TimeForm.Week,
        SpanUnit.Month => TimeForm.Month,
        SpanUnit.Year => TimeForm.Year,
        SpanUnit.Decade => TimeForm.Decade,
        SpanUnit.Quarter => TimeForm.Quarter,
        _ => TimeForm.None,
    };

    // last week, this August, next Tuesday, the past three months, last month's
    private static bool TryRelative(in MeasureText text, int at, bool the, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var offset = text.Word(at).Index;
        if (DayReader.TryNth(text, at, out point, out end) || WeekReader.TryRead(text, at, out point, out end)) return true;
        var next = at + 1;
        if (text.Is(at, "this") && (text.Is(next, "past", "upcoming") || text.Is(next, "coming", "last")) && text.Has(next + 1, WordClass.Weekday))
        {
            offset = text.Is(next, "past", "last") ? (sbyte)-1 : (sbyte)0;
            next++;
        }

        if (text.Is(next, "calendar", "fiscal") || text.Is(next, "financial", "school")) next++;
        if (text.Has(next, WordClass.Weekday)) point = new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(next).Index };
        else if (text.Has(next, WordClass.Month) && (char.IsUpper(text[next][0]) || !text.Is(next, "may", "march"))) point = new TimePoint { Form = TimeForm.Month, Month = (byte)text.Word(next).Index };
        else if (text.Has(next, WordClass.Season)) point = new TimePoint { Form = TimeForm.Season, Index = (byte)text.Word(next).Index };
        else if (text.Has(next, WordClass.Span)) point = TryUnit(text, at, next, the);
        else if (offset >= 0 && TryNumbered(text, next, offset, out point, out end)) return true;
        else if (text.Is(next, "morning", "afternoon") || text.Is(next, "evening")) point = new TimePoint { Form = TimeForm.RelativeDay, Relative = true, Offset = offset };
        else return TryCounted(text, at, out point, out end);
        if (point.Form == TimeForm.None) return false;
        if (!point.Relative && point.Form is not (TimeForm.PastSpan or TimeForm.NextSpan)) point = point with { Relative = true, Offset = offset };
        end = next + 1;
        if (point is { Form: TimeForm.Month, Month: > 0 } && text.Is(end, ".") && DateReader.TryRead(text, next, expected: true, out var numbered, out var afterNumber) && numbered is { Form: TimeForm.Date, Year: 0 }) (point, end) = (numbered, afterNumber);
        if (point.Form is TimeForm.Week && text.Has(end, WordClass.Weekday)) (point, end) = (new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(end).Index, Relative = true, Offset = offset, Unit = SpanUnit.Week }, end + 1);
        var weekday = text.Is(end, "on") || text.IsDash(end) ? end + 1 : end;
        if (point.Form is TimeForm.Week && text.Has(weekday, WordClass.Weekday)) (point, end) = (new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(weekday).Index, Relative = true, Offset = offset, Unit = SpanUnit.Week }, weekday + 1);
        if (point.Form == TimeForm.Year && text.Is(end, "'", "’") && text.Is(end + 1, "s") && PartReader.TryHalfOrQuarter(text, end + 2, out var quarter, out var afterQuarter) && quarter is { Year: 0, Relative: false })
        {
            (point, end) = (quarter with { Relative = true, Unit = SpanUnit.Year, Offset = offset }, afterQuarter);
            return true;
        }

        var date = text.Is(end, "(", ",") || (text.IsDash(end) && text.Glued(end)) ? end + 1 : end;
        if (point.Form == TimeForm.Weekday && text.Has(date, WordClass.Month | WordClass.Digits) && DateReader.TryRead(text, date, expected: true, out var dated, out var afterDate) && dated is { Form: TimeForm.Date, Year: 0 })
        {
            (point, end) = (dated with { Weekday = point.Weekday }, date > end && text.Is(afterDate, ")") ? afterDate + 1 : afterDate);
        }

        return true;
    }

    // this 5/12, next 6th of April
    private static bool TryNumbered(in MeasureText text, int at, sbyte offset, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (!text.Has(at, WordClass.Digits) || !DateReader.TryRead(text, at, expected: true, out point, out end) || point is not { Form: TimeForm.Date, Year: 0, Month: > 0, Relative: false }) return false;
        point = point with { Relative = true, Unit = SpanUnit.Year, Offset = offset };
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
        // "will last two hours": a verb.
        point = default;
        end = at;
        if (text.Is(at, "last") && IsVerbal(text, at - 1)) return false;
        var start = at + 1;
        if (text.Is(start, "couple") && text.Has(start + 1, WordClass.Span))
        {
            (point, end) = (new TimePoint { Form = text.Word(at).Index > 0 ? TimeForm.NextSpan : TimeForm.PastSpan, Unit = (SpanUnit)text.Word(start + 1).Index, Length = TimeLength.Of(2, (SpanUnit)text.Word(start + 1).Index) }, start + 2);
            return true;
        }

        if (!LengthReader.TryRead(text, start, out var length, out end)) return false;
        // "the last 3 months and 2 days ago they found it": the second length belongs to "ago".
        if (text.Is(end, "ago", "later") && !LengthReader.TryRead(text, start, mostParts: 1, out length, out end)) return false;
        point = length with { Form = text.Word(at).Index > 0 ? TimeForm.NextSpan : TimeForm.PastSpan };
        return !text.Is(at, "this");
    }

    private static bool IsVerbal(in MeasureText text, int at) => text.Is(at, "will", "would") || text.Is(at, "can", "could") || text.Is(at, "should", "may") || text.Is(at, "might", "must") || text.Is(at, "to", "not") || text.Is(at, "t", "shall");

    private static bool TrySeason(in MeasureText text, int at, out TimePoint point, out int end)
    {
        point = new TimePoint { Form = TimeForm.Season, Index = (byte)text.Word(at).Index };
        end = at + 1;
        point = WithYear(text, point, ref end);
        // "Winter Olympics", "the Summer Palace": part of a name. "fall" and "spring" are verbs too: alone they are no season.
        if (char.IsUpper(text[at][0]) && text.IsWord(end) && char.IsUpper(text[end][0])) return false;
        if (text.Is(at, "summer", "winter") || text.Is(at, "autumn")) return true;
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
        if (DecadeReader.TryRead(text, next, out point, out end)) return true;
        if (PartReader.TryHalfOrQuarter(text, next, out point, out end)) return true;
        if (DayReader.TryNth(text, next, out point, out end) || WeekReader.TryRead(text, at, out point, out end)) return true;
        if (text.Is(next, "EOY")) return TryRead(text, next, out point, out end);
        if (text.Is(next, "same")) return TryThat(text, next, out point, out end);
        if (IsRest(text, next)) return TryThat(text, next, out point, out end);
        if (text.Is(next, "weekend") && !text.Is(next + 1, "of", "after"))
        {
            (point, end) = (new TimePoint { Form = TimeForm.Weekend, Relative = true, Unit = text.Is(at - 1, "over", "at") || text.Is(at - 1, "during") ? SpanUnit.Weekend : default }, next + 1);
            return true;
        }

        if (text.Has(next, WordClass.Season)) return TrySeason(text, next, out point, out end);
        if (text.Is(next, "day") && text.Is(next + 1, "before", "after") && text.Has(next + 2, WordClass.Day) && text.Word(next + 2).Index != 0)
        {
            point = new TimePoint { Form = TimeForm.RelativeDay, Relative = true, Offset = (sbyte)(text.Is(next + 1, "before") ? -2 : 2) };
            end = next + 3;
            return true;
        }

        return false;
    }

    private static bool IsRest(in MeasureText text, int at) => text.Is(at, "rest") || text.Is(at, "remainder", "remaining");

    // that week, the same year, the rest of the month: which one, the text says elsewhere; "the rest of the month" is this one's
    private static bool TryThat(in MeasureText text, int at, out TimePoint point, out int end)
    {
        var unit = at + 1;
        var rest = IsRest(text, at);
        if (text.Is(at, "that") && text.Is(unit, "same", "very")) unit++;
        if (rest && text.Is(unit, "of")) unit++;
        if (rest && (text.Is(unit, "the", "my") || text.Is(unit, "this", "current"))) unit++;
        end = unit + 1;
        point = (SpanUnit)text.Word(unit).Index switch
        {
            SpanUnit.Week => new TimePoint { Form = TimeForm.Week },
            SpanUnit.Weekend => new TimePoint { Form = TimeForm.Weekend },
            SpanUnit.Month => new TimePoint { Form = TimeForm.Month },
            SpanUnit.Quarter => new TimePoint { Form = TimeForm.Quarter },
            SpanUnit.Year => new TimePoint { Form = TimeForm.Year },
            SpanUnit.Day or SpanUnit.Night => new TimePoint { Form = TimeForm.RelativeDay },
            _ => default,
        };
        if (point.Form == TimeForm.None || !text.Has(unit, WordClass.Span) || text[unit][^1] == 's') return false;
        point = rest ? point with { Relative = true, UpToNow = true, Part = TimePart.Late } : point with { Relative = true, Undefined = true };
        return true;
    }

    // 5 past years, three next weeks
    private static bool TryInner(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (!text.Has(at, WordClass.Digits | WordClass.StartsNumber) || !Numerals.TryCardinal(text, at, 1000, out var count)) return false;
        if (!text.Has(count.End, WordClass.Relative) || text.Is(count.End, "this", "current") || !text.Has(count.End + 1, WordClass.Span)) return false;
        var unit = (SpanUnit)text.Word(count.End + 1).Index;
        point = new TimePoint { Form = text.Word(count.End).Index > 0 ? TimeForm.NextSpan : TimeForm.PastSpan, Unit = unit, Length = TimeLength.Of((double)count.Value, unit) };
        end = count.End + 2;
        return true;
    }

    // Q3 2024, H1 2024, 3Q24
    private static bool TryQuarterCode(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var quarter = text.Is(at, "Q");
        if (!(quarter || text.Is(at, "H")) || !text.Glued(at + 1) || (text.Glued(at) && !text.IsDash(at - 1) && !text.Has(at - 1, WordClass.Digits)) || !Digits.TryWhole(text[at + 1], 1, out var number) || number < 1 || number > (quarter ? 4 : 2)) return false;
        point = new TimePoint { Form = quarter ? TimeForm.Quarter : TimeForm.Half, Index = (byte)number };
        end = at + 2;
        if (text.IsDash(end) && text.Glued(end) || text.Is(end, "/")) end++;
        point = WithYear(text, point, ref end);
        return true;
    }
}
