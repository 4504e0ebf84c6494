namespace Tidewaiter.Reading.Measures;

/// <summary>Reads years: 2024, '24, nineteen seventy eight, two thousand and eighteen, and the year that belongs to a month: "2024", "of last year".</summary>
internal static class YearReader
{
    /// <summary>Reads a year of four digits, or an abbreviated one after an apostrophe.</summary>
    public static bool TryDigits(in MeasureText text, int at, out short year, out int end)
    {
        (year, end) = (0, at);
        if (text.Has(at, WordClass.Digits) && Digits.IsYear(text[at], out var value) && !(text.Glued(at + 1) && text.IsWord(at + 1) && !(text.Is(at + 1, "H", "Q") && text.Has(at + 2, WordClass.Digits))))
        {
            (year, end) = ((short)value, at + 1);
            return true;
        }

        if (!text.Is(at, "'", "’") || !Digits.TryWhole(text[at + 1], 2, out var two) || text[at + 1].Length != 2 || !text.Glued(at + 1) || text.Is(at + 2, "s")) return false;
        (year, end) = (Century(two), at + 2);
        return true;
    }

    /// <summary>Reads a year in words.</summary>
    public static bool TryWords(in MeasureText text, int at, out short year, out int end)
    {
        (year, end) = (0, at);
        if (!text.Has(at, WordClass.Unit | WordClass.Tens)) return false;
        if (text.Has(at + 1, WordClass.Scale) && text.Word(at + 1).Number == 1000)
        {
            if (!Numerals.TryCardinal(text, at, 3000, out var thousand) || thousand.Value < 1000 || !decimal.IsInteger(thousand.Value)) return false;
            (year, end) = ((short)thousand.Value, thousand.End);
            return true;
        }

        // nineteen seventy-eight, nineteen zero one, twenty twenty-four, seventeen hundred thirty three
        var century = text.Word(at).Number;
        if (century is < 10 or > 20) return false;
        var next = text.Has(at + 1, WordClass.Hundred) ? at + 2 : at + 1;
        if (text.Is(next, "zero", "oh")) next++;
        if (!text.Has(next, WordClass.Unit | WordClass.Tens) || !Numerals.TryCardinal(text, next, 100, out var rest) || (rest.Value < 10 && next == at + 1)) return false;
        (year, end) = ((short)((century * 100) + (long)rest.Value), rest.End);
        return true;
    }

    /// <summary>Adds the year that follows a date or a month: "2024", ", 2024", "of 2024", "in 2024", "last year", "of 87".</summary>
    public static TimePoint Add(in MeasureText text, TimePoint point, ref int end)
    {
        var joined = text.Is(end, ",", "of") || text.Is(end, "in") || (text.IsDash(end) && text.Glued(end) && text.Glued(end + 1)) || (text.Is(end, "/") && text.Glued(end));
        var at = joined ? end + 1 : end;
        if (text.Is(at, "the") && text.Is(at + 1, "year")) at += 2;
        if (TryDigits(text, at, out var year, out var after) || TryWords(text, at, out year, out after))
        {
            end = after;
            return point with { Year = year };
        }

        if (joined && text.Is(end, "of") && Digits.TryWhole(text[at], 2, out var two) && text[at].Length == 2)
        {
            end = at + 1;
            return point with { Year = Century(two) };
        }

        if (text.Has(at, WordClass.Relative) && text.Is(at + 1, "year") && !text.Is(at + 2, "'", "’"))
        {
            end = at + 2;
            return point with { Relative = true, Offset = text.Word(at).Index, Unit = SpanUnit.Year };
        }

        return point;
    }

    /// <summary>The year that two digits mean.</summary>
    public static short Century(int two) => (short)(two < 40 ? 2000 + two : 1900 + two);
}
