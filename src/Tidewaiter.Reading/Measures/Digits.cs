using System.Globalization;

namespace Tidewaiter.Reading.Measures;

/// <summary>Reads a number written in digits: 5,000 · 3.5 · 12,34,567.89 · 1.111,11 · 5,00.</summary>
internal static class Digits
{
    // A decimal holds 28 digits; anything longer is a serial number or an attack, and no amount.
    private const int LongestNumber = 40;

    /// <summary>Reads the characters of one number token.</summary>
    /// <param name="digits">Digits with commas and points between digits.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when the characters are a list, a dotted date or an address, or too large.</returns>
    public static bool TryRead(ReadOnlySpan<char> digits, out decimal value)
    {
        value = 0;
        if (digits.Length is 0 or > LongestNumber) return false;
        var point = DecimalMark(digits, out var valid);
        if (!valid) return false;
        Span<char> plain = stackalloc char[LongestNumber];
        var length = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i])) plain[length++] = digits[i];
            else if (i == point) plain[length++] = '.';
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>True for four digits that name a year between 1000 and 2999.</summary>
    public static bool IsYear(ReadOnlySpan<char> digits, out int year)
    {
        year = 0;
        return digits.Length == 4 && digits[0] is '1' or '2' && digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    /// <summary>Reads a whole number of at most <paramref name="longest"/> digits without separators.</summary>
    public static bool TryWhole(ReadOnlySpan<char> digits, int longest, out int value)
    {
        value = 0;
        return digits.Length > 0 && digits.Length <= longest && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    // The index of the decimal mark, or -1; groups must have three digits (or two and a last three, as in India).
    private static int DecimalMark(ReadOnlySpan<char> digits, out bool valid)
    {
        valid = true;
        var lastComma = digits.LastIndexOf(',');
        var lastPoint = digits.LastIndexOf('.');
        if (lastComma < 0 && lastPoint < 0) return -1;
        if (lastComma >= 0 && lastPoint >= 0)
        {
            var point = Math.Max(lastComma, lastPoint);
            valid = AreGroups(digits[..point], digits[point] == '.' ? ',' : '.');
            return point;
        }

        var mark = lastComma >= 0 ? ',' : '.';
        var last = Math.Max(lastComma, lastPoint);
        var single = digits.IndexOf(mark) == last;
        if (single && mark == '.') return last;
        if (single && (digits.Length - last - 1 < 3 || digits[0] == '0')) return last;
        valid = AreGroups(digits, mark);
        if (single && !valid)
        {
            valid = true;
            return last;
        }

        return -1;
    }

    private static bool AreGroups(ReadOnlySpan<char> digits, char mark)
    {
        var first = true;
        while (true)
        {
            var at = digits.IndexOf(mark);
            var group = at < 0 ? digits : digits[..at];
            if (group.IndexOfAnyExceptInRange('0', '9') >= 0) return false;
            if (first ? group.Length is 0 or > 3 : at < 0 ? group.Length != 3 : group.Length is not (2 or 3)) return first && at < 0;
            if (at < 0) return true;
            first = false;
            digits = digits[(at + 1)..];
        }
    }
}
