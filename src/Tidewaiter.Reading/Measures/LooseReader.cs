namespace Tidewaiter.Reading.Measures;

/// <summary>
/// Reads times that date no event by themselves: now, the future, daily, every week, a third-quarter loss, the year-earlier period, in the weeks before.
/// They are times of the text, and the grammar of claims passes over them.
/// </summary>
internal static class LooseReader
{
    private const int MostWords = 12;

    /// <summary>Reads such a time at the token.</summary>
    public static bool TryRead(in MeasureText text, int at, DateOnly? published, out TimeNode node)
    {
        node = default;
        var type = text.Word(at).Class;
        if (!type.Any(WordClass.Recent | WordClass.Frequency | WordClass.Opener | WordClass.Relative | WordClass.Ordinal | WordClass.Span | WordClass.Article | WordClass.DayPart)) return false;
        TimePoint point;
        int end;
        if (!(type.Any(WordClass.Recent | WordClass.Relative | WordClass.Opener) && TryPresent(text, at, out point, out end))
            && !TryFrequency(text, at, out point, out end)
            && !TryComparable(text, at, out point, out end)
            && !TrySome(text, at, out point, out end)
            && !TryBare(text, at, out point, out end)) return false;
        var period = point.Form is TimeForm.Now or TimeForm.Future or TimeForm.Set or TimeForm.Recent or TimeForm.Clock ? Period.Always : Calendar.Days(point, published, TimeMode.Past);
        node = new TimeNode(at, end, period, period == Period.Always, TimeRelation.At) { CoreFirst = at, Start = point, Loose = true };
        return true;
    }

    // now, currently, these days, at present, the current crisis
    private static bool TryPresent(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (new TimePoint { Form = TimeForm.Now, Relative = true }, at + 1);
        if (text.Is(at, "current")) return true;
        if (text.Is(at, "these")) return text.Is(end++, "days");
        if (text.Is(at, "present")) return text.Is(at - 1, "at") && !text.IsWord(end);
        return text.Has(at, WordClass.Recent) && text.Word(at).Index > 0;
    }

    // daily, every week, each July, every Thursday, every three months
    private static bool TryFrequency(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at + 1);
        if (text.Has(at, WordClass.Frequency))
        {
            var unit = (SpanUnit)text.Word(at).Index;
            point = new TimePoint { Form = TimeForm.Set, Unit = unit, Length = TimeLength.Of(1, unit) };
            return true;
        }

        if (!text.Is(at, "every", "each")) return false;
        var next = text.Is(end, "single", "other") ? end + 1 : end;
        if (text.Has(next, WordClass.Span) && !text.Is(next, "second"))
        {
            var unit = (SpanUnit)text.Word(next).Index;
            (point, end) = (new TimePoint { Form = TimeForm.Set, Unit = unit, Length = TimeLength.Of(text.Is(at + 1, "other") ? 2 : 1, unit) }, next + 1);
            return true;
        }

        if (text.Has(next, WordClass.Weekday | WordClass.DayPart | WordClass.Season) || (text.Has(next, WordClass.Month) && char.IsUpper(text[next][0])))
        {
            (point, end) = (new TimePoint { Form = TimeForm.Set, Unit = SpanUnit.Day, Weekday = text.Has(next, WordClass.Weekday) ? (byte)text.Word(next).Index : (byte)0, Month = text.Has(next, WordClass.Month) ? (byte)text.Word(next).Index : (byte)0, Length = TimeLength.Of(1, SpanUnit.Day) }, next + 1);
            return true;
        }

        if (!text.Has(next, WordClass.Digits | WordClass.StartsNumber) || !LengthReader.TryRead(text, next, mostParts: 1, out var length, out end)) return false;
        point = length with { Form = TimeForm.Set };
        return true;
    }

    // the year-earlier quarter, the comparable year-ago period, the 1988 third quarter, third-quarter, the fiscal first quarter, the latest nine months
    private static bool TryComparable(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var next = text.Is(at, "the") ? at + 1 : at;
        var years = 0;
        var first = next;
        short year = 0;
        for (var more = true; more && next < at + MostWords;)
        {
            var before = next;
            if (text.Is(next, "comparable", "corresponding") || text.Is(next, "latest")) next++;
            else if (text.Is(next, "fiscal", "financial")) next = text.SkipDash(next + 1);
            else if (text.Is(next, "year") && text.IsDash(next + 1) && text.Glued(next + 1) && text.Is(next + 2, "earlier", "ago")) (years, next) = (-1, next + 3);
            else if (next == at + 1 && YearReader.TryDigits(text, next, out year, out var afterYear)) next = afterYear;
            more = next > before;
        }

        var named = next > first;
        if (TryQuarter(text, next, out point, out end))
        {
            // "the third-quarter loss": the article belongs to the loss.
            if (first > at && text.IsDash(end - 2)) return false;
            point = year > 0 ? point with { Year = year } : years < 0 ? point with { Relative = true, Unit = SpanUnit.Year, Offset = -1 } : point;
            return true;
        }

        if (!named) return false;
        if (LengthReader.TryRead(text, next, mostParts: 1, out point, out end)) return years < 0 || text.Is(at, "the");
        if (text.Is(next, "period", "quarter") || text.Is(next, "year", "half"))
        {
            if (year == 0 && years == 0 && !text.Is(at, "the") && !text.Is(next - 1, "fiscal", "financial")) return false;
            (point, end) = (new TimePoint { Form = year > 0 || years < 0 ? TimeForm.Year : text.Is(next, "quarter") ? TimeForm.Quarter : TimeForm.Year, Relative = year == 0, Year = year, Offset = (sbyte)years }, next + 1);
            return true;
        }

        // "compared with year-earlier 3.2 billion"
        (point, end) = (new TimePoint { Form = TimeForm.Year, Relative = true, Offset = -1 }, next);
        return years < 0 && next == at + 3;
    }

    // "third-quarter" and, after words that compare, "third quarter"
    private static bool TryQuarter(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (!text.Has(at, WordClass.Ordinal) || text.Word(at).Number > 4) return false;
        var unit = text.SkipDash(at + 1);
        var half = text.Is(unit, "half");
        if (!(half ? text.Word(at).Number <= 2 : text.Is(unit, "quarter"))) return false;
        (point, end) = (new TimePoint { Form = half ? TimeForm.Half : TimeForm.Quarter, Index = (byte)text.Word(at).Number }, unit + 1);
        return true;
    }

    // a year, past years, coming weeks, in the past, in the morning, at noon
    private static bool TrySome(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at + 2);
        if (text.Has(at, WordClass.Article))
        {
            point = new TimePoint { Form = TimeForm.Duration, Unit = (SpanUnit)text.Word(at + 1).Index, Length = TimeLength.Of(1, (SpanUnit)text.Word(at + 1).Index) };
            return text.Has(at + 1, WordClass.Span) && point.Unit is >= SpanUnit.Day and not SpanUnit.Quarter && text[at + 1][^1] != 's' && !text.IsDash(end) && !text.Has(end, WordClass.Span) && !IsRate(text, at);
        }

        if (text.Has(at, WordClass.Relative) || text.Is(at, "future"))
        {
            point = new TimePoint { Form = text.Is(at, "future") || text.Word(at).Index > 0 ? TimeForm.Future : TimeForm.Recent };
            return text.Has(at + 1, WordClass.Span) && text[at + 1][^1] == 's' && !text.Is(at, "last", "this");
        }

        if (text.Is(at, "the"))
        {
            point = new TimePoint { Form = text.Is(at + 1, "past") ? TimeForm.Recent : TimeForm.Clock };
            return text.Is(at - 1, "in") && (text.Is(at + 1, "past") ? !text.IsWord(end) || text.Has(end, WordClass.Preposition) : text.Is(at + 1, "morning", "afternoon") || text.Is(at + 1, "evening"));
        }

        (point, end) = (new TimePoint { Form = TimeForm.Clock }, at + 1);
        return text.Is(at, "noon", "midday") || text.Is(at, "midnight");
    }

    // "6,000 rounds a day", "$2 million a year"
    private static bool IsRate(in MeasureText text, int at)
    {
        const WordClass Counted = WordClass.Digits | WordClass.StartsNumber | WordClass.Scale | WordClass.StartsMoney | WordClass.Short;
        return text.Has(at - 1, Counted) || text.Has(at - 2, Counted);
    }

    // the quarter, the week, the day before, year-end, the future, in the weeks before, months of
    private static bool TryBare(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var unit = text.Is(at, "the") ? at + 1 : at;
        if (unit > at && text.Is(unit, "future"))
        {
            (point, end) = (new TimePoint { Form = TimeForm.Future }, unit + 1);
            return true;
        }

        if (!text.Has(unit, WordClass.Span)) return false;
        var kind = (SpanUnit)text.Word(unit).Index;
        var whole = text.IsDash(unit + 1) && text.Glued(unit + 1) ? unit + 2 : text.Is(unit + 1, "'", "’") && text.Is(unit + 2, "s") ? unit + 3 : unit + 1;
        if (kind == SpanUnit.Year && text.Is(whole, "end") && !text.Is(whole + 1, "of"))
        {
            (point, end) = (new TimePoint { Form = TimeForm.Date, Month = 12, Day = 31 }, whole + 1);
            return true;
        }

        if (unit == at && text.Is(whole, "long") && whole == unit + 2)
        {
            (point, end) = (new TimePoint { Form = TimeForm.Duration, Unit = kind, Length = text[unit][^1] == 's' ? default : TimeLength.Of(1, kind) }, whole + 1);
            return true;
        }

        end = unit + 1;
        if (text[unit][^1] is 's' or 'S')
        {
            point = new TimePoint { Form = TimeForm.Duration, Unit = kind };
            return unit == at && kind >= SpanUnit.Minute && (text.Is(at - 1, "in", "within") || text.Is(end, "before", "after") || text.Is(end, "of", "later") || text.Is(end, "earlier", "ago"));
        }

        if (unit == at || (text.IsDash(end) && text.Glued(end)) || (text.Is(end, "to") && text.Is(end + 1, "date"))) return false;
        if (kind == SpanUnit.Day)
        {
            (point, end) = (new TimePoint { Form = TimeForm.RelativeDay, Relative = true, Undefined = true, Offset = (sbyte)(text.Is(end, "before") ? -1 : 1) }, end + 1);
            return text.Is(end - 1, "before", "after");
        }

        point = new TimePoint { Form = RelativeReader.FormOf(kind), Relative = true };
        return kind is SpanUnit.Week or SpanUnit.Month or SpanUnit.Quarter or SpanUnit.Year;
    }
}
