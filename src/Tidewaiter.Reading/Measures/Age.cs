namespace Tidewaiter.Reading.Measures;

/// <summary>Ages of people, which are no counts: 62-year-old, 25 years old, aged 40.</summary>
internal static class Age
{
    /// <summary>True if the number that ends at <paramref name="numberEnd"/> is an age.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="at">First token of the number.</param>
    /// <param name="numberEnd">The token after it.</param>
    /// <param name="end">The token after the words of the age.</param>
    public static bool TryRead(in MeasureText text, int at, int numberEnd, out int end)
    {
        end = numberEnd;
        if (text.Is(at - 1, "aged", "age") || IsAside(text, at, numberEnd)) return true;
        var unit = text.SkipDash(numberEnd);
        if (!text.Is(unit, "year", "years") && !text.Is(unit, "month", "months") && !text.Is(unit, "week", "weeks")) return false;
        var old = text.SkipDash(unit + 1);
        if (!text.Is(old, "old", "olds")) return false;
        end = old + 1;
        return true;
    }

    // "Jamie Armstrong, 25, said": two figures between commas behind a name.
    private static bool IsAside(in MeasureText text, int at, int numberEnd) =>
        numberEnd == at + 1 && text[at].Length == 2 && text[at][0] is not '0' && text.Has(at, WordClass.Digits) && text.Is(at - 1, ",") && text.Is(numberEnd, ",")
        && text.Token(at - 2).Shape == Tokens.TokenShape.Capitalised && !text.Has(at - 2, ~WordClass.Mark) && !text.Has(numberEnd + 1, WordClass.Digits);
}
