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
        var preposition = TimeRelations.Read(text, at, out var core);
        // "only five hours" is five hours.
        if (preposition == TimePreposition.None && text.Has(core, WordClass.StartsChange) && text.Is(core, "only", "just")) core++;
        if (IsPlainNumber(text, core) || (preposition == TimePreposition.Over && IsTooLate(text, core))) return false;
        // "since then", "by then": from what the text named last.
        if (text.Is(core, "then") && preposition is TimePreposition.Since or TimePreposition.Until or TimePreposition.By)
        {
            node = new TimeNode(at, core + 1, Period.Always, Unanchored: true, preposition == TimePreposition.Since ? TimeRelation.Since : TimeRelation.Until) { CoreFirst = core, Preposition = preposition, Start = new TimePoint { Form = TimeForm.Date, Relative = true, Undefined = true } };
            return true;
        }

        if (TimeRange.TryDays(text, core, preposition, out var first, out var last, out var end))
        {
            node = TimeRelations.Node(at, core, end, preposition, first, last, published, ahead);
            return true;
        }

        if (ShiftReader.TryAnchored(text, core, preposition, out var shift, out var start, out end))
        {
            node = TimeRelations.Node(at, core, end, preposition, start, default, published, ahead, shift);
            return true;
        }

        if (Clock.TryRead(text, core, out end))
        {
            node = AfterClock(text, at, core, end, published, ahead);
            return true;
        }

        if (ShiftReader.TryWeekdayIn(text, core, out start, out end))
        {
            node = TimeRelations.Node(at, core, end, preposition, start, default, published, ahead);
            return true;
        }

        if (ShiftReader.TryChanged(text, core, ref preposition, out start, out end))
        {
            node = TimeRelations.Node(at, core, end, preposition, start, default, published, ahead);
            return true;
        }

        if (IsSpanAhead(text, core, preposition))
        {
            node = TimeRelations.Node(at, core, core + 3, preposition, new TimePoint { Form = TimeForm.NextSpan, Unit = (SpanUnit)text.Word(core + 2).Index, Length = TimeLength.Of(1, (SpanUnit)text.Word(core + 2).Index) }, default, published, ahead);
            return true;
        }

        if (!TryPoint(text, core, preposition, out start, out end)) return TryBareSpan(text, at, preposition, core, published, out node);
        last = default;
        if (TimeRange.TryInside(text, end, start, out var inside, out last, out var afterInside))
        {
            (start, end) = (inside, afterInside);
        }
        else if (TimeRange.TryEnd(text, preposition, end, start, out var second, out var afterSecond))
        {
            (start, last) = TimeRange.Share(start, second);
            end = afterSecond;
        }
        else if (preposition == TimePreposition.Between)
        {
            return false;
        }

        end = TimeRelations.After(text, end, start, ref preposition);
        node = TimeRelations.Node(at, core, end, preposition, start, last, published, ahead);
        return true;
    }

    // "within the next year": from the day of publication on, and not the calendar year.
    private static bool IsSpanAhead(in MeasureText text, int core, TimePreposition preposition) =>
        preposition is TimePreposition.Within or TimePreposition.Over or TimePreposition.During && text.Is(core, "the") && text.Is(core + 1, "next", "coming") && text.Has(core + 2, WordClass.Span) && text[core + 2][^1] != 's' && (SpanUnit)text.Word(core + 2).Index is SpanUnit.Week or SpanUnit.Month or SpanUnit.Year;

    /// <summary>Reads one time without a preposition.</summary>
    public static bool TryPoint(in MeasureText text, int at, TimePreposition preposition, out TimePoint point, out int end)
    {
        var expected = preposition is not TimePreposition.None and not TimePreposition.To and not TimePreposition.At;
        var type = text.Word(at).Class;
        (point, end) = (default, at);
        if (FeastReader.MayStart(text, at, type) && FeastReader.TryRead(text, at, out point, out end)) return true;

        if (type.Any(WordClass.DayPart)) return TryPartOf(text, at, out point, out end);
        if (text.Is(at, "the"))
        {
            return TryPartOf(text, at + 1, out point, out end) || PartReader.TryRead(text, at, out point, out end) || TryNamedYear(text, at, out point, out end) || RelativeReader.TryRead(text, at, out point, out end)
                || DateReader.TryRead(text, at, expected, out point, out end) || (expected && DayReader.TryDayAlone(text, at, out point, out end)) || TryLength(text, at, preposition, out point, out end);
        }

        if (type.Any(WordClass.Part | WordClass.Ordinal) && (TryPartOf(text, at, out point, out end) || WeekReader.TryRead(text, at, out point, out end) || DayReader.TryNth(text, at, out point, out end) || PartReader.TryRead(text, at, out point, out end))) return true;
        if (type.Any(WordClass.Digits))
        {
            return OrdinalCentury(text, at, out point, out end) || WeekReader.TryRead(text, at, out point, out end) || RelativeReader.TryRead(text, at, out point, out end) || PartReader.TryHalfOrQuarter(text, at, out point, out end)
                || DateReader.TryRead(text, at, expected, out point, out end) || TryLength(text, at, preposition, out point, out end);
        }

        if (type.Any(WordClass.Month | WordClass.StartsNumber | WordClass.Ordinal) && DateReader.TryRead(text, at, expected, out point, out end)) return true;
        if (type.Any(WordClass.Ordinal) && OrdinalCentury(text, at, out point, out end)) return true;
        if (type.Any(WordClass.Opener | WordClass.Relative | WordClass.Recent) && (TryNow(text, at, preposition, out point, out end) || TryNamedYear(text, at, out point, out end))) return true;
        return RelativeReader.TryRead(text, at, out point, out end) || TryLength(text, at, preposition, out point, out end);
    }

    // "applies to over 2400 firms": no year.
    private static bool IsTooLate(in MeasureText text, int at) => text.Has(at, WordClass.Digits) && Digits.IsYear(text[at], out var year) && year > 2100;

    // "49 voyages": most numbers count what follows, and are no time whatever else is tried.
    private static bool IsPlainNumber(in MeasureText text, int at)
    {
        if (!text.Has(at, WordClass.Digits | WordClass.StartsNumber) || text.Word(at + 1).Class != WordClass.None || text.Glued(at + 1)) return false;
        var next = text[at + 1];
        // "3 and 4 March", "the 2nd of May", "two consecutive weeks"
        if (next is "and" or "of" or "or" or "until" or "point" or "-" or "–" || LengthReader.IsBetween(next)) return false;
        return !text.Has(at, WordClass.Digits) || (text[at].Length is not (4 or 8) && text[at].IndexOf('.') < 0);
    }

    // "at 10 a.m. on Monday", "5 p.m. EST, Nov. 6": the day is what counts; an hour alone has none.
    private static TimeNode AfterClock(in MeasureText text, int at, int core, int end, DateOnly? published, bool ahead)
    {
        var day = text.Is(end, "on", ",") ? end + 1 : end;
        if (TryPoint(text, day, TimePreposition.On, out var point, out var afterDay) && point.Form is TimeForm.Date or TimeForm.Weekday or TimeForm.RelativeDay)
        {
            return TimeRelations.Node(at, core, afterDay, TimePreposition.At, point, default, published, ahead);
        }

        return new TimeNode(at, end, Period.Always, Unanchored: true, TimeRelation.At) { CoreFirst = core, Start = new TimePoint { Form = TimeForm.Clock } };
    }

    // "the night of 4 June", "the early hours of Monday", "the month of May"
    private static bool TryPartOf(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (text.Has(at, WordClass.Part)) at++;
        if (!(text.Has(at, WordClass.DayPart) || text.Is(at, "hours") || text.Is(at, "month", "year")) || !(text.Is(at + 1, "of") || (text.Is(at + 1, "before") && text.Has(at, WordClass.DayPart)) || IsNoonOf(text, at))) return false;
        var of = text.Is(at + 1, "of", "before") || text.Is(at + 1, "on") ? at + 2 : at + 1;
        if (!(RelativeReader.TryRead(text, of, out point, out end) || DateReader.TryRead(text, of, expected: true, out point, out end))) return false;
        if (text.Is(at, "month") && point is { Form: TimeForm.Date, Month: > 0 }) point = point with { Form = TimeForm.Month, Day = 0 };
        return point.Form is TimeForm.Date or TimeForm.Weekday or TimeForm.RelativeDay or TimeForm.Month or TimeForm.Year;
    }

    // noon Thursday, midnight on 3 May
    private static bool IsNoonOf(in MeasureText text, int at) => text.Is(at, "noon", "midnight") && text.Has(text.Is(at + 1, "on") ? at + 2 : at + 1, WordClass.Weekday | WordClass.Month | WordClass.Day);

    // 15th century, the twenty-first century
    private static bool OrdinalCentury(in MeasureText text, int at, out TimePoint point, out int end)
    {
        point = default;
        if (!OrdinalNumber.TryRead(text, at, out var rank, out end) || !text.Is(end = text.SkipDash(end), "century") || rank is < 1 or > 99) return false;
        point = new TimePoint { Form = TimeForm.Century, Year = (short)Math.Max(1, (rank - 1) * 100) };
        end++;
        return true;
    }

    private static bool TryNow(in MeasureText text, int at, TimePreposition preposition, out TimePoint point, out int end)
    {
        (point, end) = (new TimePoint { Form = TimeForm.Now, Relative = true }, at + 1);
        if (text.Is(at, "current") && text.Is(at + 1, "date", "day")) end++;
        else if (!text.Is(at, "now") && !IsToDate(text, at)) return false;
        return preposition is TimePreposition.Between or TimePreposition.Until or TimePreposition.To or TimePreposition.On;
    }

    // "delivered to date", but not "the most up to date equipment"
    private static bool IsToDate(in MeasureText text, int at) => text.Is(at, "date") && text.Is(at - 1, "to", "till") && !text.Is(at - 2, "up") && !text.IsWord(at + 1) && !text.Has(at + 1, WordClass.Digits);

    private static bool TryLength(in MeasureText text, int at, TimePreposition preposition, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (preposition is TimePreposition.To or TimePreposition.From) return false;
        if (text.Is(at, "the")) return TryTheLength(text, at, out point, out end);
        if (!LengthReader.TryRead(text, at, out point, out end))
        {
            // "higher than a year ago" is no length.
            return text.Has(at, WordClass.StartsChange) && MeasureLexicon.Changes.TryMatch(text, at, out var change, out var core) && (change.Change != Change.Exact || change.Increment) && !text.Is(at, "higher", "lower")
                && LengthReader.TryRead(text, core, out point, out end);
        }

        // "6,000 rounds a day" is a rate; "a year earlier" is none.
        return !text.Has(at, WordClass.Article) || end != at + 2 || preposition is not (TimePreposition.None or TimePreposition.At) || text.Is(end, "later", "earlier") || text.Is(end, "after");
    }

    // "the six months", "the first nine months", "the past week": the article belongs to it when a number follows.
    private static bool TryTheLength(in MeasureText text, int at, out TimePoint point, out int end)
    {
        var first = text.Is(at + 1, "first", "latest") || text.Is(at + 1, "final", "initial") ? at + 2 : at + 1;
        (point, end) = (default, at);
        // "the 30-day truce", "the 1988 second quarter": the article belongs to what follows.
        return text.Has(first, WordClass.Digits | WordClass.StartsNumber) && !Digits.IsYear(text[first], out _) && LengthReader.TryRead(text, first, out point, out end) && !text.IsDash(end - 2);
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

    // the year 2008, fiscal year 2023, FY2023, calendar year 2024
    private static bool TryNamedYear(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var next = text.Is(at, "the") ? at + 1 : at;
        var named = text.Is(next, "fiscal", "financial") || text.Is(next, "calendar", "school");
        if (text.Is(next, "FY", "CY") || text.Is(next, "SY") || named) next++;
        if (text.Is(next, "year", "years")) next++;
        else if (next == at || (next == at + 1 && text.Is(at, "the"))) return false;
        if (text.Is(next, "of")) next++;
        if (!YearReader.TryDigits(text, next, out var year, out end) && !YearReader.TryWords(text, next, out year, out end) && !TryEarlyYear(text, next, out year, out end)) return false;
        point = new TimePoint { Form = TimeForm.Year, Year = year };
        return true;
    }

    // the year 247, the year two hundred and sixty-seven, FY18
    private static bool TryEarlyYear(in MeasureText text, int at, out short year, out int end)
    {
        (year, end) = (0, at + 1);
        if (text.Glued(at) && text[at].Length == 2 && Digits.TryWhole(text[at], 2, out var two))
        {
            year = YearReader.Century(two);
            return true;
        }

        if (!text.Is(at - 1, "year")) return false;
        if (text.Has(at, WordClass.Digits)) return Digits.TryWhole(text[at], 3, out var whole) && (year = (short)whole) >= 100;
        if (!text.Has(at, WordClass.StartsNumber) || !Numerals.TryCardinal(text, at, 3000, out var number) || number.Value is < 100 or >= 3000 || !decimal.IsInteger(number.Value)) return false;
        (year, end) = ((short)number.Value, number.End);
        return true;
    }
}
