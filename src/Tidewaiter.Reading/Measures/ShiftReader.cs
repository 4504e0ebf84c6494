namespace Tidewaiter.Reading.Measures;

/// <summary>Reads a length of time with what it is counted from: two weeks ago, more than a year ago, a month from now, two days after 3 May, three days from Monday on.</summary>
internal static class ShiftReader
{
    /// <summary>Reads a time counted from the day of publication: two weeks ago, a month from now, three weeks from tomorrow, two days before yesterday.</summary>
    public static bool TryRelative(in MeasureText text, int at, out TimePoint point, out int end)
    {
        if (TryWeekdays(text, at, out point, out end)) return true;
        if (!LengthReader.TryRead(text, at, out var length, out end)) return false;
        if (text.Is(end, "ago", "back") || text.Is(end, "prior"))
        {
            (point, end) = (length with { Form = TimeForm.Ago, Relative = true }, end + 1);
            return true;
        }

        if (text.Is(end, "hence"))
        {
            (point, end) = (length with { Form = TimeForm.Ahead, Relative = true }, end + 1);
            return true;
        }

        var back = text.Is(end, "before");
        if (!back && !text.Is(end, "after", "from")) return false;
        if (!text.Is(end + 1, "now") && !text.Has(end + 1, WordClass.Day)) return false;
        if (length.Length.Seconds > 0 && !text.Is(end + 1, "now")) return false;
        point = length with { Form = back ? TimeForm.Ago : TimeForm.Ahead, Relative = true, Offset = text.Is(end + 1, "now") ? (sbyte)0 : text.Word(end + 1).Index };
        end += 2;
        return true;
    }

    /// <summary>Reads a weekday beside such a time: "Friday two weeks ago", "in 3 days on Friday".</summary>
    public static bool TryWeekdayIn(in MeasureText text, int at, out TimePoint point, out int end)
    {
        var first = text.Has(at, WordClass.Weekday);
        var length = !first ? at : text.Is(at + 1, ",") ? at + 2 : at + 1;
        (point, end) = (default, at);
        if (!text.Has(length, WordClass.Digits | WordClass.StartsNumber | WordClass.Article)) return false;
        if (!TryRelative(text, length, out point, out end))
        {
            if (first || !text.Is(at - 1, "in") || !LengthReader.TryRead(text, at, out point, out end)) return false;
            point = point with { Form = TimeForm.Ahead, Relative = true };
        }

        var weekday = first ? at : text.Is(end, "on") ? end + 1 : end;
        if (!text.Has(weekday, WordClass.Weekday)) return false;
        point = point with { Weekday = (byte)text.Word(weekday).Index };
        if (!first) end = weekday + 1;
        return true;
    }

    // two Sundays ago, three Mondays from now, two Fridays later
    private static bool TryWeekdays(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (!text.Has(at, WordClass.Digits | WordClass.StartsNumber | WordClass.Article) || !text.Has(at + 1, WordClass.Weekday)) return false;
        var count = text.Has(at, WordClass.Article) ? 1 : Numerals.TryCardinal(text, at, 60, out var number) ? number.Value : 0;
        var back = text.Is(at + 2, "ago");
        if (count is < 1 or > 52 || !decimal.IsInteger(count) || !(back || text.Is(at + 2, "later") || (text.Is(at + 2, "from") && text.Is(at + 3, "now")))) return false;
        point = new TimePoint { Form = TimeForm.Weekday, Weekday = (byte)text.Word(at + 1).Index, Relative = true, Unit = SpanUnit.Day, Offset = (sbyte)(back ? -count : count) };
        end = text.Is(at + 2, "from") ? at + 4 : at + 3;
        return true;
    }

    /// <summary>Reads the same behind a change word: "more than two weeks ago" is then or earlier, "less than a month ago" since then, "nearly a year ago" then.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">The change word.</param>
    /// <param name="preposition">Becomes <see cref="TimePreposition.OrEarlier"/> or <see cref="TimePreposition.OrLater"/> when the time is an edge.</param>
    /// <param name="point">The time.</param>
    /// <param name="end">The token after it.</param>
    public static bool TryChanged(in MeasureText text, int at, ref TimePreposition preposition, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (!text.Has(at, WordClass.StartsChange) || text.Is(at, "higher", "lower") || !MeasureLexicon.Changes.TryMatch(text, at, out var change, out var length) || !TryRelative(text, length, out point, out end)) return false;
        var back = point.Form == TimeForm.Ago;
        if (change.Change == Change.Min) preposition = back ? TimePreposition.OrEarlier : TimePreposition.OrLater;
        else if (change.Change == Change.Max) point = point with { Form = back ? TimeForm.PastSpan : TimeForm.NextSpan };
        return true;
    }

    /// <summary>Reads a length and the time that it is counted from: "two days after 3 May", "3 weeks before last Friday", "for 3 days from Monday", "a week starting tomorrow", "the nine months to July".</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token of the length.</param>
    /// <param name="preposition">The preposition before it.</param>
    /// <param name="shift">The length; its form is <see cref="TimeForm.Ago"/>, <see cref="TimeForm.Ahead"/>, or <see cref="TimeForm.NextSpan"/> and <see cref="TimeForm.PastSpan"/> when all days of the length are meant.</param>
    /// <param name="anchor">What it is counted from.</param>
    /// <param name="end">The token after it.</param>
    public static bool TryAnchored(in MeasureText text, int at, TimePreposition preposition, out TimePoint shift, out TimePoint anchor, out int end)
    {
        (shift, anchor, end) = (default, default, at);
        if (text.Is(at, "the")) at++;
        if (!text.Has(at, WordClass.Digits | WordClass.StartsNumber | WordClass.Article) || !LengthReader.TryRead(text, at, out shift, out var joint)) return false;
        if (text.Is(joint, ",") && text.Is(joint + 1, "from", "starting")) joint++;
        var lasting = text.Is(joint, "starting", "beginning") || (text.Is(joint, "from") && preposition == TimePreposition.For);
        if (text.Is(at - 1, "the") && text.Is(joint, "to", "through") | text.Is(joint, "ended", "ending")) return TryEnding(text, joint + 1, ref shift, out anchor, out end);
        var back = text.Is(joint, "before");
        if (!lasting && !back && !text.Is(joint, "after", "from")) return false;
        var first = text.Is(joint + 1, "from", "on") ? joint + 2 : joint + 1;
        if (!lasting && (first > joint + 1 || text.Has(first, WordClass.Day))) return false;
        if (!TimeReader.TryPoint(text, first, TimePreposition.On, out anchor, out end)) return false;
        // "for three days, from November to December": two times.
        if (lasting && text.Is(end, "to", "until") | text.Is(end, "through")) return false;
        // "the six months before May" are all their days, "six months before May" is one.
        var all = text.Is(at - 1, "the") && !lasting;
        shift = shift with { Form = lasting || (all && !back) ? TimeForm.NextSpan : all ? TimeForm.PastSpan : back ? TimeForm.Ago : TimeForm.Ahead, Apart = all };
        return anchor.Form is TimeForm.Date or TimeForm.Weekday or TimeForm.Month or TimeForm.Year or TimeForm.Feast || (lasting && anchor.Form == TimeForm.RelativeDay);
    }

    // "the nine months to July", "the six months ended on 30 June"
    private static bool TryEnding(in MeasureText text, int at, ref TimePoint shift, out TimePoint anchor, out int end)
    {
        if (!TimeReader.TryPoint(text, text.Is(at, "on", "in") ? at + 1 : at, TimePreposition.On, out anchor, out end)) return false;
        shift = shift with { Form = TimeForm.PastSpan };
        return anchor.Form is TimeForm.Date or TimeForm.Month;
    }
}
