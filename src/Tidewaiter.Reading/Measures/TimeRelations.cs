namespace Tidewaiter.Reading.Measures;

/// <summary>What the words around a time say of how an event lies to it: since, until, during, and later.</summary>
internal static class TimeRelations
{
    /// <summary>Reads the preposition at a token.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token.</param>
    /// <param name="core">The token after the preposition, or the same when there is none.</param>
    public static TimePreposition Read(in MeasureText text, int at, out int core)
    {
        core = at;
        var found = TimePreposition.None;
        if (text.Is(at, "as"))
        {
            if (text.Is(at + 1, "of")) (found, core) = (TimePreposition.AsOf, at + 2);
            else if (text.Is(at + 2, "as") && text.Is(at + 1, "recently", "late")) (found, core) = (TimePreposition.AsRecentlyAs, at + 3);
            else if (text.Is(at + 2, "as") && text.Is(at + 1, "early")) (found, core) = (TimePreposition.AsEarlyAs, at + 3);
        }
        else if (text.Is(at, "starting", "beginning") && text.IsWord(at + 1) && !text.Is(at + 1, "of"))
        {
            (found, core) = (TimePreposition.Starting, text.Is(at + 1, "on", "in") || text.Is(at + 1, "from", "with") ? at + 2 : at + 1);
        }
        else if (text.Is(at, "no") && text.Is(at + 2, "than") && text.Is(at + 1, "later", "earlier"))
        {
            (found, core) = (text.Is(at + 1, "later") ? TimePreposition.Until : TimePreposition.Since, at + 3);
        }
        else if (text.Is(at + 1, "than") && text.Is(at, "later", "earlier"))
        {
            (found, core) = (text.Is(at, "later") ? TimePreposition.After : TimePreposition.Before, at + 2);
        }
        else if (text.Has(at, WordClass.Preposition) && !text.Is(at, "past"))
        {
            (found, core) = ((TimePreposition)text.Word(at).Index, at + 1);
        }

        if (found == TimePreposition.None) return found;
        // "since at least 2023", "until around May"
        if (text.Is(core, "at") && text.Is(core + 1, "least", "about")) core += 2;
        else if (text.Is(core, "about", "around") || text.Is(core, "approximately", "roughly") || text.Is(core, "only", "just")) core++;
        return found;
    }

    /// <summary>Reads what may follow a time and belongs to it: morning, onwards, or later.</summary>
    public static int After(in MeasureText text, int end, TimePoint start, ref TimePreposition preposition)
    {
        if (start.Form is TimeForm.Weekday or TimeForm.RelativeDay or TimeForm.Date && text.Has(end, WordClass.DayPart) && !text.Glued(end)) end++;
        if (text.Is(end, "onwards", "onward") || (start.Form == TimeForm.Duration && text.Is(end, "later", "earlier") && !text.Has(end + 1, WordClass.Relative))) return end + 1;
        if (preposition is not (TimePreposition.None or TimePreposition.On or TimePreposition.In or TimePreposition.For) || !text.Is(end, "and", "or") || start.Form is not (TimeForm.Date or TimeForm.Month or TimeForm.Year)) return end;
        var since = text.Is(end + 1, "later", "after") || (start.Form == TimeForm.Year && text.Is(end + 1, "greater"));
        if ((!since && !text.Is(end + 1, "earlier", "before")) || text.Is(end + 2, "than") || (text.Is(end, "and") && text.IsWord(end + 2)) || text.Has(end + 2, WordClass.Digits | WordClass.Month | WordClass.Relative)) return end;
        preposition = since ? TimePreposition.OrLater : TimePreposition.OrEarlier;
        return end + 2;
    }

    /// <summary>Makes the node: the days, and how the event lies to them.</summary>
    public static TimeNode Node(int at, int core, int end, TimePreposition preposition, TimePoint start, TimePoint last, DateOnly? published, bool ahead, TimePoint shift = default)
    {
        var mode = ahead ? TimeMode.Future : TimeMode.Past;
        // "will leave in two weeks" names a day to come; "sent 20 ships in two weeks" a length.
        if (ahead && preposition == TimePreposition.In && start.Form == TimeForm.Duration) start = start with { Form = TimeForm.Ahead };
        var period = Calendar.Days(start, published, mode);
        if (shift.Form != TimeForm.None) period = Calendar.Shift(period, shift);
        var range = last.Form != TimeForm.None;
        if (range)
        {
            var to = Calendar.Days(last, published, mode);
            // "From November to March" in May: the start is the November before.
            if (period.From > to.To && start.Year == 0 && period.From is { Year: > 1 } from) period = period with { From = from.AddYears(-1) };
            period = new Period(period.From, to.To);
        }

        var form = shift.Form is TimeForm.NextSpan or TimeForm.PastSpan ? shift.Form : start.Form;
        var unanchored = start.Form is TimeForm.Duration || (period == Period.Always && start.Form != TimeForm.Recent);
        var (relation, days) = Related(preposition, period, published, range, form);
        if (start.Form == TimeForm.Duration || unanchored) days = Period.Always;
        // "Since June" in a text of May, or "from 2025 to 2020": no day is in it, so it is left open.
        return new TimeNode(at, end, days.IsEmpty ? period.IsEmpty ? Period.Always : period : days, unanchored || (days.IsEmpty && period.IsEmpty), relation) { CoreFirst = core, Preposition = preposition, Start = start, End = last, Shift = shift, Loose = start.Feast is { Local: true } };
    }

    private static (TimeRelation Relation, Period Days) Related(TimePreposition preposition, Period days, DateOnly? published, bool range, TimeForm form) => preposition switch
    {
        TimePreposition.Since or TimePreposition.AsEarlyAs => (TimeRelation.Since, new Period(days.From, published)),
        TimePreposition.From or TimePreposition.Starting when !range => (TimeRelation.Since, new Period(days.From, null)),
        TimePreposition.OrLater => (TimeRelation.Since, new Period(days.From, null)),
        TimePreposition.OrEarlier => (TimeRelation.Until, new Period(null, days.To)),
        TimePreposition.After => (TimeRelation.Since, days.To is { } to && to < DateOnly.MaxValue ? new Period(to.AddDays(1), null) : Period.Always),
        TimePreposition.Until or TimePreposition.By or TimePreposition.Through or TimePreposition.To or TimePreposition.AsRecentlyAs or TimePreposition.AsOf => (TimeRelation.Until, new Period(null, days.To)),
        TimePreposition.Before => (TimeRelation.Until, days.From is { } from && from > DateOnly.MinValue ? new Period(null, from.AddDays(-1)) : Period.Always),
        TimePreposition.During or TimePreposition.Over or TimePreposition.Within or TimePreposition.For or TimePreposition.Between => (TimeRelation.During, days),
        _ => (range || form is TimeForm.PastSpan or TimeForm.NextSpan or TimeForm.Recent ? TimeRelation.During : TimeRelation.At, days),
    };
}
