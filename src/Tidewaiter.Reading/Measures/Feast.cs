using System.Globalization;

namespace Tidewaiter.Reading.Measures;

/// <summary>A feast or a day of remembrance, by the rule that gives its day in a year: a row of data/lexicon/measures-feasts.tsv.</summary>
/// <param name="Month">Month; 0 for a feast that moves with Easter.</param>
/// <param name="Day">Day of the month; 0 for a weekday of it.</param>
/// <param name="Rank">Which such weekday of the month, <see cref="TimePoint.Last"/> for the last.</param>
/// <param name="Weekday">1 (Monday) to 7.</param>
/// <param name="Offset">Days to add.</param>
/// <param name="Local">True when the day differs by country.</param>
internal sealed record Feast(byte Month, byte Day, byte Rank, byte Weekday, int Offset, bool Local)
{
    /// <summary>Reads the rule.</summary>
    /// <exception cref="FormatException">It is no rule.</exception>
    public static Feast Parse(string rule, bool local)
    {
        var words = rule.Split(' ');
        if (words[0] == "easter") return new Feast(0, 0, 0, 0, Number(words[1]), local);
        if (words.Length == 1) return new Feast((byte)Number(rule[..2]), (byte)Number(rule[3..]), 0, 0, 0, local);
        var rank = words[1] == "last" ? TimePoint.Last : (byte)Number(words[1][..1]);
        return new Feast((byte)Number(words[0]), 0, rank, (byte)Number(words[2]), words.Length > 3 ? Number(words[3]) : 0, local);
    }

    /// <summary>Its day in a year.</summary>
    public DateOnly In(int year)
    {
        if (Month == 0) return EasterSunday(year).AddDays(Offset);
        if (Day > 0) return new DateOnly(year, Month, Day);
        return Weeks.NthWeekday(new TimePoint { Form = TimeForm.Weekday, Index = Rank, Weekday = Weekday, Year = (short)year, Month = Month }, default, TimeMode.Past).From!.Value.AddDays(Offset);
    }

    // The Gregorian computus in Butcher's form.
    private static DateOnly EasterSunday(int year)
    {
        int golden = year % 19, century = year / 100, rest = year % 100;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
