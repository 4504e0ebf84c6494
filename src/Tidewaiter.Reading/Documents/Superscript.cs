namespace Tidewaiter.Reading.Documents;

/// <summary>How raised numbers are written in a text layer: a footnote's number may not run into the year before it, nor an exponent vanish in its base.</summary>
internal static class Superscript
{
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "m", "km", "cm", "mm", "ft", "mi", "s" };

    /// <summary>True for what may be a footnote's mark: up to three digits, a list of such numbers, or * † ‡.</summary>
    public static bool IsMark(string raised)
    {
        if (raised.Length is 0 or > 11) return false;
        if (raised is "*" or "**" or "†" or "‡") return true;
        var digits = 0;
        foreach (var c in raised)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is ',' or '-' or '–' && digits is > 0 and <= 3) digits = 0;
            else return false;
        }

        return digits is > 0 and <= 3;
    }

    /// <summary>A raised mark as it follows a word: "[12]" after most words, "^6" after a base of 10, as it is after a unit (km2).</summary>
    public static string Written(string before, string raised)
    {
        if (!char.IsAsciiDigit(raised[0])) return raised;
        if (Units.Contains(before) && raised is "2" or "3") return raised;
        return before is "10" or "×10" or "x10" ? "^" + raised : $"[{raised}]";
    }
}
