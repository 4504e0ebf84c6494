namespace Tidewaiter.Reading.Measures;

/// <summary>Reads lengths of time: two weeks, 1 year 1 month and 21 days, half an hour, several months, a two-year, an hour and a half.</summary>
internal static class LengthReader
{
    private const int MostParts = 6;

    /// <summary>Reads a length at the token.</summary>
    public static bool TryRead(in MeasureText text, int at, out TimePoint point, out int end) => TryRead(text, at, MostParts, out point, out end);

    /// <summary>Reads a length of at most so many parts at the token.</summary>
    public static bool TryRead(in MeasureText text, int at, int mostParts, out TimePoint point, out int end)
    {
        point = default;
        if (!TryPart(text, at, out var length, out var unit, out end)) return false;
        for (var parts = 1; parts < mostParts; parts++)
        {
            var next = text.Is(end, ",") ? end + 1 : end;
            if (text.Is(next, "and")) next++;
            if (!text.Has(next, WordClass.Digits | WordClass.StartsNumber) || !TryPart(text, next, out var more, out _, out var afterMore)) break;
            (length, end) = (length.Plus(more), afterMore);
        }

        point = new TimePoint { Form = TimeForm.Duration, Length = length, Unit = unit };
        return true;
    }

    /// <summary>True for a word that may stand between a number and its unit of time: two full weeks, five working days.</summary>
    public static bool IsBetween(ReadOnlySpan<char> word) => word is "full" or "whole" or "more" or "consecutive" or "straight" or "long" or "calendar" or "working" or "business" or "trading";

    private static bool TryPart(in MeasureText text, int at, out TimeLength length, out SpanUnit unit, out int end)
    {
        (length, unit, end) = (default, default, at);
        if (!TryCount(text, at, out var count, out end)) return false;
        var dashed = text.IsDash(end) && text.Glued(end) && text.Glued(end + 1) ? end + 1 : end;
        if (text.Is(dashed, "of")) dashed++;
        if (IsBetween(text[dashed])) dashed++;
        if (!text.Has(dashed, WordClass.Span) || (text.Is(dashed, "h", "mo") && !text.Has(end - 1, WordClass.Digits))) return false;
        unit = text.Is(dashed - 1, "business", "working") && text.Is(dashed, "day", "days") ? SpanUnit.WorkingDay : (SpanUnit)text.Word(dashed).Index;
        // "a second ship", "three quarters of": a rank or a share, not a length.
        if (text.Is(dashed, "second") && text.Has(at, WordClass.Article) || unit == SpanUnit.Quarter && text.Is(dashed + 1, "of")) return false;
        if (text.Is(dashed + 1, "-") && text.Glued(dashed + 1) && text.Is(dashed + 2, "old")) return false;
        end = dashed + 1;
        if (text.Is(end, "old") || text.Is(end, "olds")) return false;
        var part = text.Has(end + 1, WordClass.Article) ? end + 2 : end + 1;
        if (text.Is(end, "and") && text.Is(part, "half", "quarter"))
        {
            count += 1.0 / text.Word(part).Number;
            end = part + 1;
        }

        if (text.Is(end, "or") && text.Is(end + 1, "so", "two")) end += 2;
        if (text.Is(end, "'", "’") && !text.Glued(end + 1)) end++;
        length = TimeLength.Of(count, unit);
        return true;
    }

    private static bool TryCount(in MeasureText text, int at, out double count, out int end)
    {
        (count, end) = (0, at);
        if (VagueNumber.TryRead(text, at, out var vague))
        {
            (count, end) = ((double)vague.Value, vague.End);
            return true;
        }

        if (text.Is(at, "few") || (text.Has(at, WordClass.Article) && text.Is(at + 1, "few")))
        {
            (count, end) = (3, text.Is(at, "few") ? at + 1 : at + 2);
            return true;
        }

        // "all week", "a full year", "another month"
        if (text.Is(at, "all", "full") || text.Is(at, "whole", "entire") || text.Is(at, "another"))
        {
            (count, end) = (1, at + 1);
            return text[text.SkipDash(end)] is [.., not 's'] || text.Is(at, "another");
        }

        if (text.Is(at, "some", "many") && text.Has(at + 1, WordClass.Span) && text[at + 1][^1] == 's')
        {
            (count, end) = (3, at + 1);
            return true;
        }

        if (text.Is(at, "half"))
        {
            (count, end) = (0.5, text.Has(at + 1, WordClass.Article) ? at + 2 : at + 1);
            return true;
        }

        // "two quarters" are no half here.
        if (text.Has(at, WordClass.StartsNumber) && text.Has(at - 1, WordClass.Relative) && Numerals.TryCardinal(text, at, 1000, out var quarters) && text.Is(quarters.End, "quarters"))
        {
            (count, end) = ((double)quarters.Value, quarters.End);
            return true;
        }

        if ((text.Has(at, WordClass.Digits | WordClass.StartsNumber | WordClass.Article) || text.Is(at, "½", "¼")) && Numerals.TryRead(text, at, out var number) && number.Value < 1_000_000)
        {
            (count, end) = ((double)number.Value, number.End);
            // "two to three weeks", "10 or 12 days": the first number stands for both.
            if ((text.Is(end, "to", "or") || text.IsDash(end)) && text.Has(end + 1, WordClass.Digits | WordClass.StartsNumber) && Numerals.TryRead(text, end + 1, out var most) && most.Value > number.Value && text.Has(most.End, WordClass.Span)) end = most.End;
            return true;
        }

        if (!text.Has(at, WordClass.Article)) return false;
        (count, end) = (1, at + 1);
        return true;
    }
}
