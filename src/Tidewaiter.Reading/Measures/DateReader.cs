namespace Tidewaiter.Reading.Measures;

/// <summary>Reads dates by number and name: 29 March 2024, March 29, 2024, Sept. 7, September 2023, June last year, 2024.</summary>
internal static class DateReader
{
    /// <summary>Reads a date, month or year at the token.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token.</param>
    /// <param name="expected">True after a preposition or in a range, where a bare number may be a year.</param>
    /// <param name="point">The time.</param>
    /// <param name="end">The token after it.</param>
    public static bool TryRead(in MeasureText text, int at, bool expected, out TimePoint point, out int end)
    {
        if (text.Has(at, WordClass.Month)) return TryMonthFirst(text, at, expected, out point, out end);
        if (text.Has(at, WordClass.Digits))
        {
            return NumericDate.TryRead(text, at, expected, out point, out end) || TryDayFirst(text, at, out point, out end) || TryYear(text, at, expected, out point, out end);
        }

        return TryDayFirst(text, at, out point, out end) || TryYearInWords(text, at, expected, out point, out end);
    }

    /// <summary>Reads a day of the month: 7, 7th, seventh, twenty-first.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token.</param>
    /// <param name="words">True beside a month, where "twenty one" is a day.</param>
    /// <param name="day">The day.</param>
    /// <param name="end">The token after it.</param>
    public static bool TryDayNumber(in MeasureText text, int at, bool words, out byte day, out int end)
    {
        (day, end) = (0, at);
        if (OrdinalNumber.TryRead(text, at, out var rank, out var afterRank))
        {
            if (rank is < 1 or > 31) return false;
            (day, end) = ((byte)rank, afterRank);
            return true;
        }

        if (words && text.Has(at, WordClass.Unit | WordClass.Tens) && Numerals.TryCardinal(text, at, 32, out var number) && number.Value >= 1)
        {
            (day, end) = ((byte)number.Value, number.End);
            return true;
        }

        if (!text.Has(at, WordClass.Digits) || !Digits.TryWhole(text[at], 2, out var value) || value is < 1 or > 31) return false;
        if (text.Glued(at + 1) && ((text.IsWord(at + 1) && !text.Has(at + 1, WordClass.Month)) || text.Is(at + 1, "%") || (text.Is(at + 1, ":") && text.Glued(at + 2) && text.Has(at + 2, WordClass.Digits)))) return false;
        if (text.Has(at + 1, WordClass.Scale | WordClass.Hundred | WordClass.Dozen) || text.Is(at + 1, "percent", "per")) return false;
        (day, end) = ((byte)value, at + 1);
        return true;
    }

    // March 29, 2024 · Sept. 7 · March 2024 · May twenty-first · Oct-2
    private static bool TryMonthFirst(in MeasureText text, int at, bool expected, out TimePoint point, out int end)
    {
        point = new TimePoint { Form = TimeForm.Month, Month = (byte)text.Word(at).Index };
        end = at + 1;
        var name = text[at];
        if (text.Is(end, ".") && text.Glued(end) && (name.Length <= 4 || text.Has(end + 1, WordClass.Digits)) && !text.Is(at, "may")) end++;
        var afterName = end;
        if (text.Is(end, "the") || (text.Is(end, ",") && OrdinalNumber.TryRead(text, end + 1, out _, out _)) || ((text.IsDash(end) || text.Is(end, "/")) && text.Glued(end) && text.Glued(end + 1))) end++;
        if (!YearReader.TryWords(text, afterName, out _, out _) && TryDayNumber(text, end, words: true, out var day, out var afterDay) && !Counts(text, end, afterDay) && !(text.Is(afterDay, "half", "quarter") || text.Is(afterDay, "time")))
        {
            end = afterDay;
            point = YearReader.Add(text, point with { Form = TimeForm.Date, Day = day }, ref end);
            return true;
        }

        if (YearReader.TryWords(text, afterName, out var spelled, out end) && spelled >= 1500)
        {
            point = point with { Year = spelled };
            return true;
        }

        end = afterName;
        if (IsDayAndYear(text, end, ref point))
        {
            end++;
            return true;
        }

        point = YearReader.Add(text, point, ref end);
        if (end > afterName) return true;
        // "in March and April 2024": the year stands once, at the end.
        if ((text.Is(end, "and", "or") || text.Is(end, ",")) && text.Has(end + 1, WordClass.Month) && YearReader.TryDigits(text, end + 2, out var shared, out _)) point = point with { Year = shared };
        end = end > at + 1 && !text.IsWord(end) ? at + 1 : end;
        if (text.Is(at - 1, "$") && text.Glued(at)) return false;
        // "Jan Kavan" is a man.
        if (text.Is(at, "jan") && end == at + 1 && text.IsWord(end) && char.IsUpper(text[end][0])) return false;
        // "may" and "march" are words first: they need a capital and a place where a month can stand.
        if (!text.Is(at, "may", "march") && !text.Is(at, "mar")) return true;
        if (!char.IsUpper(name[0])) return text.Is(at - 1, "in");
        // "in April and May".
        if (text.Is(at - 1, "and", "or") && text.Has(at - 2, WordClass.Month)) return true;
        return expected || ((text.Is(end, "to", "through") || text.IsDash(end)) && text.Has(end + 1, WordClass.Month));
    }

    // "In July two lorries", "in December two American ships", "In September the first sets": a spelled number before a noun counts it.
    private static bool Counts(in MeasureText text, int number, int after)
    {
        if (!text.IsWord(after) || text.Has(after, WordClass.Preposition | WordClass.Relative) || text.Is(after, "and", "or") || text.Is(after, "at", "of") || text.Is(after, "to", "through")) return false;
        var within = text.Is(number - 2, "in", "during") || text.Is(number - 3, "in", "during");
        if (OrdinalNumber.TryRead(text, number, out _, out _)) return within && text.Is(number - 1, "the") && !text.Has(number, WordClass.Digits) && char.IsLower(text[after][0]);
        return text.Has(number, WordClass.Unit) && (char.IsLower(text[after][0]) || within);
    }

    // "29,2024" without a space is one token.
    private static bool IsDayAndYear(in MeasureText text, int at, ref TimePoint point)
    {
        var digits = text[at];
        var comma = digits.IndexOf(',');
        if (comma is < 1 or > 2 || !Digits.TryWhole(digits[..comma], 2, out var day) || !Digits.IsYear(digits[(comma + 1)..], out var year) || day is 0 or > 31) return false;
        point = point with { Form = TimeForm.Date, Day = (byte)day, Year = (short)year };
        return true;
    }

    // 29 March 2024 · 7th of September · the 29th of March · 20th of next month
    private static bool TryDayFirst(in MeasureText text, int at, out TimePoint point, out int end)
    {
        (point, end) = (default, at);
        var start = text.Is(at, "the") ? at + 1 : at;
        if (!TryDayNumber(text, start, words: true, out var day, out var afterDay)) return false;
        if (text.Is(afterDay, "day") && text.Is(afterDay + 1, "of")) afterDay++;
        var month = text.Is(afterDay, "of") || (text.Is(afterDay, "/") && text.Glued(afterDay)) || (text.Is(afterDay, ".") && text.Glued(afterDay)) || (text.IsDash(afterDay) && text.Glued(afterDay)) ? afterDay + 1 : afterDay;
        if ((text.Has(month, WordClass.Relative) || text.Is(month, "the")) && text.Is(month + 1, "month") && OrdinalNumber.TryRead(text, start, out _, out _))
        {
            point = new TimePoint { Form = TimeForm.Date, Day = day, Relative = true, Offset = text.Word(month).Index, Unit = SpanUnit.Month };
            end = month + 2;
            return true;
        }

        if (!text.Has(month, WordClass.Month) || (text.Is(month, "may", "march") && !char.IsUpper(text[month][0]) && month == afterDay && !text.Is(at, "the"))) return false;
        point = new TimePoint { Form = TimeForm.Date, Month = (byte)text.Word(month).Index, Day = day };
        end = month + 1;
        // The point of "Sept." belongs to the date when a year follows; at the end of a sentence it does not.
        var dotted = text.Is(end, ".") && text.Glued(end) && text[month].Length <= 4 && YearReader.TryDigits(text, end + 1, out _, out _);
        if (dotted) end++;
        point = YearReader.Add(text, point, ref end);
        return true;
    }

    private static bool TryYear(in MeasureText text, int at, bool expected, out TimePoint point, out int end)
    {
        point = default;
        if (!YearReader.TryDigits(text, at, out var year, out end)) return false;
        if (year is < 1800 or > 2100 && !expected) return false;
        if (text.Glued(at) && (text.IsDash(at - 1) || text.IsWord(at - 1) || text.Is(at - 1, "/", ".")) && !expected) return false;
        // "2010-2015-86" is a row of digits.
        if (text.IsDash(end) && text.Glued(end) && text.Has(end + 1, WordClass.Digits) && text.IsDash(end + 2) && text.Glued(end + 2) && text.Has(end + 3, WordClass.Digits)) return false;
        var half = text.Is(end, "H") && text.Glued(end + 1) && text.Has(end + 1, WordClass.Digits);
        if ((!half && text.Has(end, WordClass.StartsUnit | WordClass.Span | WordClass.Scale) && !text.Has(end, WordClass.Mark)) || text.Has(at - 1, WordClass.Label)) return false;
        point = new TimePoint { Form = TimeForm.Year, Year = year };
        // 2016 Q3, 2016-Q3, 2016 the third quarter
        var part = text.IsDash(end) && text.Glued(end) ? end + 1 : text.Is(end, "the") ? end + 1 : end;
        if ((text.Is(part, "Q", "H") && text.Glued(part + 1) && RelativeReader.TryRead(text, part, out var quarter, out var afterPart)) || PartReader.TryHalfOrQuarter(text, part, out quarter, out afterPart))
        {
            if (quarter.Year == 0 && !quarter.Relative && quarter.Form is TimeForm.Quarter or TimeForm.Half) (point, end) = (quarter with { Year = year }, afterPart);
        }

        return true;
    }

    // "nineteen ninety-six" is a year wherever it stands; "two thousand and fifteen" counts what follows unless a preposition asks for a time.
    private static bool TryYearInWords(in MeasureText text, int at, bool expected, out TimePoint point, out int end)
    {
        var found = YearReader.TryWords(text, at, out var year, out end) && year is >= 1500 and < 2100;
        point = new TimePoint { Form = TimeForm.Year, Year = year };
        if (!found || text.Has(end, WordClass.Span | WordClass.Scale | WordClass.Hundred | WordClass.StartsMoney)) return false;
        if (text.Word(at).Number is >= 17 and < 20 && !text.Has(at + 1, WordClass.Hundred)) return true;
        return expected && (!text.IsWord(end) || text.Has(end, WordClass.Preposition) || text.Is(end, "and", "or"));
    }
}
