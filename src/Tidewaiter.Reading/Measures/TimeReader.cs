namespace Tidewaiter.Reading.Measures;

/// <summary>Reads a time expression at a token: preposition, time, and the second time of a range.</summary>
internal static class TimeReader
{
    /// <summary>Reads the time that begins at the token.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token.</param>
    /// <param name="published">Day of publication.</param>
    /// <param name="ahead">True when the sentence speaks of what is to come.</param>
    /// <param name="node">The time.</param>
    public static bool TryRead(in MeasureText text, int at, DateOnly? published, bool ahead, out TimeNode node)
    {
        node = default;
        var preposition = Preposition(text, at, out var core);
        if (TryDayRange(text, core, out var firstDay, out var lastDay, out var afterDays))
        {
            node = Node(at, core, afterDays, preposition, firstDay, lastDay, published, ahead);
            return true;
        }

        if (!TryPoint(text, core, preposition, out var start, out var end)) return TryBareSpan(text, at, preposition, core, published, out node);
        var last = default(TimePoint);
        if (TryRangeEnd(text, preposition, end, start, out var second, out var afterSecond))
        {
            (start, last) = Share(start, second);
            end = afterSecond;
        }
        else if (preposition == TimePreposition.Between)
        {
            return false;
        }

        end = SkipDayPart(text, end, start);
        node = Node(at, core, end, preposition, start, last, published, ahead);
        return true;
    }

    private static TimeNode Node(int at, int core, int end, TimePreposition preposition, TimePoint start, TimePoint last, DateOnly? published, bool ahead)
    {
        var mode = ahead ? TimeMode.Future : TimeMode.Past;
        var period = Calendar.Days(start, published, mode);
        var range = last.Form != TimeForm.None;
        if (range)
        {
            var to = Calendar.Days(last, published, mode);
            // "From November to March" in May: the start is the November before.
            if (period.From > to.To && start.Year == 0 && period.From is { } from) period = period with { From = from.AddYears(-1) };
            period = new Period(period.From, to.To);
        }

        var unanchored = start.Form is TimeForm.Duration || (period == Period.Always && start.Form != TimeForm.Recent);
        var (relation, days) = Related(preposition, period, published, range, start.Form);
        if (start.Form == TimeForm.Duration) days = Period.Always;
        return new TimeNode(at, end, days.IsEmpty ? period : days, unanchored, relation) { CoreFirst = core, Preposition = preposition, Start = start, End = last };
    }

    private static (TimeRelation Relation, Period Days) Related(TimePreposition preposition, Period days, DateOnly? published, bool range, TimeForm form) => preposition switch
    {
        TimePreposition.Since or TimePreposition.AsEarlyAs => (TimeRelation.Since, new Period(days.From, published)),
        TimePreposition.From when !range => (TimeRelation.Since, new Period(days.From, null)),
        TimePreposition.After => (TimeRelation.Since, days.To is { } to && to < DateOnly.MaxValue ? new Period(to.AddDays(1), null) : Period.Always),
        TimePreposition.Until or TimePreposition.By or TimePreposition.AsRecentlyAs or TimePreposition.AsOf => (TimeRelation.Until, new Period(null, days.To)),
        TimePreposition.Before => (TimeRelation.Until, days.From is { } from && from > DateOnly.MinValue ? new Period(null, from.AddDays(-1)) : Period.Always),
        TimePreposition.During or TimePreposition.Over or TimePreposition.Within or TimePreposition.For or TimePreposition.Between => (TimeRelation.During, days),
        _ => (range || form is TimeForm.PastSpan or TimeForm.NextSpan or TimeForm.Recent ? TimeRelation.During : TimeRelation.At, days),
    };

    private static TimePreposition Preposition(in MeasureText text, int at, out int core)
    {
        core = at;
        if (text.Is(at, "as"))
        {
            var preposition = text.Is(at + 1, "of") ? TimePreposition.AsOf
                : text.Is(at + 2, "as") && text.Is(at + 1, "recently", "late") ? TimePreposition.AsRecentlyAs
                : text.Is(at + 2, "as") && text.Is(at + 1, "early", "recently") ? TimePreposition.AsEarlyAs
                : TimePreposition.None;
            core = preposition switch { TimePreposition.None => at, TimePreposition.AsOf => at + 2, _ => at + 3 };
        }
        else if (text.Has(at, WordClass.Preposition) && !text.Is(at, "past"))
        {
            core = at + 1;
        }

        if (core == at) return TimePreposition.None;
        var found = text.Is(at, "as") ? text.Is(at + 1, "of") ? TimePreposition.AsOf : text.Is(at + 1, "early") ? TimePreposition.AsEarlyAs : TimePreposition.AsRecentlyAs : (TimePreposition)text.Word(at).Index;
        // "in and around June", "since at least 2023", "until around May"
        if (text.Is(core, "at") && text.Is(core + 1, "least") || text.Is(core, "at") && text.Is(core + 1, "about")) core += 2;
        else if (text.Is(core, "about", "around") || text.Is(core, "approximately", "roughly") || text.Is(core, "only")) core++;
        return found;
    }

    /// <summary>Reads one time without a preposition.</summary>
    public static bool TryPoint(in MeasureText text, int at, TimePreposition preposition, out TimePoint point, out int end)
    {
        var expected = preposition is not TimePreposition.None and not TimePreposition.To and not TimePreposition.At;
        (point, end) = (default, at);
        var type = text.Word(at).Class;
        if (text.Is(at, "night") || text.Has(at, WordClass.DayPart)) return TryNightOf(text, at, out point, out end);
        if ((text.Is(at, "the") || text.Has(at, WordClass.Part | WordClass.Ordinal)) && (TryNightOf(text, at + 1, out point, out end) || PartReader.TryRead(text, at, out point, out end))) return true;
        if (type.Any(WordClass.Digits) || text.Is(at, "more") || text.Is(at, "the")) return RelativeReader.TryRead(text, at, out point, out end) || DateReader.TryRead(text, at, expected, out point, out end) || TryLength(text, at, preposition, out point, out end);
        if (type.Any(WordClass.Month | WordClass.StartsNumber) && DateReader.TryRead(text, at, expected, out point, out end)) return true;
        if (FiscalYear(text, at, out point, out end)) return true;
        if (RelativeReader.TryRead(text, at, out point, out end)) return true;
        return TryLength(text, at, preposition, out point, out end);
    }

    // "the night of 4 June", "the early hours of Monday", "the week of 3 March"
    private static bool TryNightOf(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (text.Has(at, WordClass.Part)) at++;
        if (!(text.Has(at, WordClass.DayPart) || text.Is(at, "hours", "week") || text.Is(at, "month", "year")) || !text.Is(at + 1, "of", "before")) return false;
        if (!TryPoint(text, at + 2, TimePreposition.On, out point, out end) || point.Form is not (TimeForm.Date or TimeForm.Weekday or TimeForm.RelativeDay or TimeForm.Month or TimeForm.Year)) return false;
        if (text.Is(at, "week") && point.Form == TimeForm.Date) point = point with { Unit = SpanUnit.Week };
        return true;
    }

    private static bool TryLength(in MeasureText text, int at, TimePreposition preposition, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var core = at;
        if (text.Has(at, WordClass.StartsChange) && MeasureLexicon.Changes.TryMatch(text, at, out _, out var afterChange)) core = afterChange;
        if (!text.Has(core, WordClass.Digits | WordClass.StartsNumber | WordClass.Article | WordClass.Vague) && !text.Is(core, "few", "half") || !LengthReader.TryRead(text, core, out point, out end)) return false;
        // "6,000 rounds a day" is a rate.
        if (core == at && text.Has(at, WordClass.Article) && end == at + 2 && preposition is TimePreposition.None or TimePreposition.At) return false;
        return preposition is not (TimePreposition.To or TimePreposition.From);
    }

    // "in recent weeks", "for years", "in the coming months": a unit without a number.
    private static bool TryBareSpan(in MeasureText text, int at, TimePreposition preposition, int core, DateOnly? published, out TimeNode node)
    {
        node = default;
        if (preposition is not (TimePreposition.For or TimePreposition.In or TimePreposition.Over or TimePreposition.During or TimePreposition.Within)) return false;
        if (text.Is(core, "the")) core++;
        if (text.Is(core, "coming", "next") || text.Is(core, "upcoming", "following"))
        {
            if (!text.Has(core + 1, WordClass.Span)) return false;
            node = new TimeNode(at, core + 2, new Period(published, null), published is null, TimeRelation.During) { CoreFirst = core, Preposition = preposition, Start = new TimePoint { Form = TimeForm.NextSpan, Unit = (SpanUnit)text.Word(core + 1).Index } };
            return true;
        }

        if (preposition != TimePreposition.For || !text.Has(core, WordClass.Span) || text[core][^1] != 's') return false;
        node = new TimeNode(at, core + 1, Period.Always, Unanchored: true, TimeRelation.During) { CoreFirst = core, Preposition = preposition, Start = new TimePoint { Form = TimeForm.Duration, Unit = (SpanUnit)text.Word(core).Index } };
        return true;
    }

    private static bool FiscalYear(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var next = text.Is(at, "fiscal", "financial") || text.Is(at, "calendar") ? at + 1 : text.Is(at, "FY", "CY") ? at : -1;
        if (next < 0) return false;
        if (next > at && !text.Is(next, "year", "years") && !DateReader.TryYearNumber(text, next, out _, out _)) return false;
        if (text.Is(next, "year", "years") || next == at) next++;
        if (!DateReader.TryYearNumber(text, next, out var year, out end)) return false;
        point = new TimePoint { Form = TimeForm.Year, Year = year };
        return true;
    }

    // to, until, through, a dash; "and" after between
    private static bool TryRangeEnd(in MeasureText text, TimePreposition preposition, int at, TimePoint start, out TimePoint second, out int end)
    {
        (second, end) = (default, at);
        if (start.Form is TimeForm.Duration or TimeForm.Recent or TimeForm.PastSpan or TimeForm.Ago or TimeForm.NextSpan) return false;
        var dash = text.IsDash(at);
        var joined = preposition == TimePreposition.Between ? text.Is(at, "and") || dash
            : dash || text.Is(at, "to", "until") || text.Is(at, "through", "till") || text.Is(at, "thru");
        if (!joined || (dash && text.Glued(at) != text.Glued(at + 1))) return false;
        var core = at + 1;
        if (start.Form == TimeForm.Date && DateReader.TryDayNumber(text, core, out var day, out var afterDay) && !text.Has(afterDay, WordClass.Month) && !text.Has(text.Is(afterDay, "of") ? afterDay + 1 : afterDay, WordClass.Month))
        {
            second = new TimePoint { Form = TimeForm.Date, Month = start.Month, Day = day, Year = start.Year };
            end = afterDay;
            var comma = text.Is(end, ",") ? end + 1 : end;
            if (DateReader.TryYearNumber(text, comma, out var year, out var afterYear)) (second, end) = (second with { Year = year }, afterYear);
            return true;
        }

        if (start is { Form: TimeForm.Year } && dash && Digits.TryWhole(text[core], 2, out var two) && text[core].Length == 2 && two > start.Year % 100 && !(text.Glued(core + 1) && text.IsWord(core + 1)))
        {
            second = start with { Year = (short)((start.Year / 100 * 100) + two) };
            end = core + 1;
            return true;
        }

        return TryPoint(text, core, TimePreposition.On, out second, out end) && second.Form is not (TimeForm.Duration or TimeForm.Recent or TimeForm.None or TimeForm.PastSpan);
    }

    // "From November to December 2023": the year stands once. "From 2 to 5 May": so does the month.
    private static (TimePoint Start, TimePoint End) Share(TimePoint start, TimePoint end)
    {
        if (start.Year == 0 && !start.Relative && end.Year != 0 && start.Form is TimeForm.Month or TimeForm.Date or TimeForm.Quarter or TimeForm.Season)
        {
            var before = end.Month != 0 && start.Month > end.Month;
            start = start with { Year = (short)(before ? end.Year - 1 : end.Year) };
        }

        return (start, end);
    }

    // "between 3 and 14 January", "3-14 January 2024": the month stands once, at the end.
    private static bool TryDayRange(in MeasureText text, int at, out TimePoint start, out TimePoint last, out int end)
    {
        (start, last, end) = (default, default, at);
        if (!text.Has(at, WordClass.Digits) || !DateReader.TryDayNumber(text, at, out var day, out var join)) return false;
        if (!(text.IsDash(join) || text.Is(join, "to", "and") || text.Is(join, "until", "through")) || !text.Has(join + 1, WordClass.Digits)) return false;
        if (!DateReader.TryRead(text, join + 1, expected: false, out last, out end) || last.Form != TimeForm.Date || last.Day <= day || NumericDate.TryRead(text, join + 1, out _, out _)) return false;
        start = last with { Day = day };
        return true;
    }

    private static int SkipDayPart(in MeasureText text, int end, TimePoint start)
    {
        if (start.Form is not (TimeForm.Weekday or TimeForm.RelativeDay or TimeForm.Date)) return end;
        return text.Has(end, WordClass.DayPart) && !text.Glued(end) ? end + 1 : end;
    }
}
