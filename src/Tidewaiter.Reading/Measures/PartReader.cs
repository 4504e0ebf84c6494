namespace Tidewaiter.Reading.Measures;

/// <summary>Reads parts of a time: early 2023, mid-December, late last month, the end of the year, the first half of this year, earlier this week.</summary>
internal static class PartReader
{
    /// <summary>Reads a part at the token: the word for the part, then the time that it is a part of.</summary>
    public static bool TryRead(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var first = text.Is(at, "the") ? at + 1 : at;
        if (TryHalfOrQuarter(text, first, out point, out end)) return true;
        if (TryDaysOf(text, first, out point, out end)) return true;
        if (!text.Has(first, WordClass.Part)) return false;
        var part = (TimePart)text.Word(first).Index;
        var core = first + 1;
        if (text.IsDash(core) && text.Glued(core)) core++;
        else if (text.Is(core, "of")) core++;
        else if (text.Is(core, "in", "on") && !text.Is(first, "start", "beginning") && !text.Is(first, "end", "middle")) core++;
        else if (text.Is(first, "end", "start") || text.Is(first, "beginning", "middle")) return false;
        if (!TryWhole(text, core, out point, out end)) return false;
        if (point.Form is TimeForm.Duration or TimeForm.Recent or TimeForm.Ago) return false;
        var comparative = text.Is(first, "earlier", "later");
        if (comparative && !point.Relative && point.Form != TimeForm.Weekday) return part == TimePart.Early && point.Form is TimeForm.Date or TimeForm.Month or TimeForm.Year;
        point = comparative ? point with { Part = part, UpToNow = true } : point with { Part = part };
        return true;
    }

    // "the first days of June", "the closing weeks of 2023", "the turn of the year"
    private static bool TryDaysOf(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var turn = text.Is(at, "turn") && text.Is(at + 1, "of") && text.Is(at + 3, "year");
        var early = text.Is(at, "first", "opening") || text.Is(at, "early", "initial");
        if (!turn && !early && !text.Is(at, "last", "final") && !text.Is(at, "closing", "latter")) return false;
        if (!turn && (!text.Is(at + 1, "days", "weeks") || !text.Is(at + 2, "of"))) return false;
        if (!TryWhole(text, turn ? at + 2 : at + 3, out point, out end) || point.Form is not (TimeForm.Month or TimeForm.Year)) return false;
        point = point with { Part = early || turn ? TimePart.Early : TimePart.Late };
        return true;
    }

    /// <summary>Reads "first half of 2024", "second quarter", "last quarter of the year".</summary>
    public static bool TryHalfOrQuarter(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        int number;
        if (text.Has(at, WordClass.Ordinal) && text.Word(at).Number <= 4) number = (int)text.Word(at).Number;
        else if (text.Has(at, WordClass.Digits) && OrdinalNumber.TryRead(text, at, out number, out var afterRank) && number is >= 1 and <= 4) at = afterRank - 1;
        else if (text.Is(at, "last", "latter") || text.Is(at, "final")) number = 0;
        else return false;
        var half = text.Is(at + 1, "half");
        if (!half && !text.Is(at + 1, "quarter")) return false;
        end = at + 2;
        // "the last quarter" is the one before this; "the last quarter of 2023" is the fourth.
        var of = text.Is(end, "of") || text.Is(end, "in");
        if (number == 0 && !of && !half) return false;
        if (number == 0) number = half ? 2 : 4;
        if (half && number > 2) return false;
        point = new TimePoint { Form = half ? TimeForm.Half : TimeForm.Quarter, Index = (byte)number };
        if (of && TryMonthOf(text, end + 1, number, half, out var month, out var afterMonth))
        {
            (point, end) = (month, afterMonth);
            return true;
        }

        point = RelativeReader.WithYear(text, point, ref end);
        return point.Year != 0 || point.Relative || !half;
    }

    private static bool TryMonthOf(in MeasureText text, int at, int number, bool half, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        if (!half || !text.Has(at, WordClass.Month) || !DateReader.TryRead(text, at, expected: true, out point, out end) || point.Form != TimeForm.Month) return false;
        point = point with { Index = (byte)number };
        return true;
    }

    private static bool TryWhole(in MeasureText text, int at, out TimePoint point, out int end)
    {
        if (text.Has(at, WordClass.Month | WordClass.Digits) && DateReader.TryRead(text, at, expected: true, out point, out end))
        {
            if (point.Form == TimeForm.Year && text.Is(end, "s") && text.Glued(end)) return RelativeReader.TryRead(text, at, out point, out end);
            return true;
        }

        var whole = text.Is(at, "the") ? at + 1 : at;
        if (text.Is(at - 1, "of", "in") && text.Has(whole, WordClass.Span) && !text.Is(whole + 1, "of") && text[whole][^1] != 's')
        {
            (point, end) = (new TimePoint { Form = RelativeReader.FormOf((SpanUnit)text.Word(whole).Index), Relative = true }, whole + 1);
            return point.Form != TimeForm.None;
        }

        if (text.Is(at, "the") && text.Has(at + 1, WordClass.Span) && !text.Is(at + 2, "of"))
        {
            (point, end) = (new TimePoint { Form = RelativeReader.FormOf((SpanUnit)text.Word(at + 1).Index), Relative = true }, at + 2);
            return point.Form != TimeForm.None;
        }

        return RelativeReader.TryRead(text, at, out point, out end) || DateReader.TryRead(text, at, expected: true, out point, out end);
    }
}
