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
        if (text.Is(at - 1, "aged", "age")) return true;
        var unit = text.SkipDash(numberEnd);
        if (!text.Is(unit, "year", "years")) return false;
        var old = text.SkipDash(unit + 1);
        if (!text.Is(old, "old", "olds")) return false;
        end = old + 1;
        return true;
    }
}
