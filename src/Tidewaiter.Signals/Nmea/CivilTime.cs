using System.Buffers.Binary;

namespace Tidewaiter.Signals.Nmea;

/// <summary>Instants as milliseconds since 1970-01-01T00:00:00Z, and the checks that a log's own numbers must pass.</summary>
internal static class CivilTime
{
    /// <summary>No instant.</summary>
    public const long None = long.MinValue;

    private const ulong LatestMilliseconds = 7_258_118_400_000; // 2200-01-01: anything later is no receiver's clock

    /// <summary>The instant of a civil date and time in UTC, or <see cref="None"/> when there is no such date or time. Second 60 is refused.</summary>
    public static long FromUtc(int year, int month, int day, int hour, int minute, int second, int millisecond = 0)
    {
        if (year is < 1970 or >= 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return None;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || millisecond is < 0 or > 999)
            return None;
        var days = new DateOnly(year, month, day).DayNumber - 719_162L;
        return (((((days * 24) + hour) * 60) + minute) * 60 * 1000) + (second * 1000L) + millisecond;
    }

    /// <summary>
    /// The instant of a Unix time whose unit is told by its size: seconds up to 11 digits, then milliseconds, microseconds and nanoseconds.
    /// </summary>
    /// <param name="digits">Decimal digits, with an optional fraction when the unit is the second.</param>
    /// <returns><see cref="None"/> when it is no number or lies outside 1970 to 2200.</returns>
    public static long FromUnix(ReadOnlySpan<byte> digits)
    {
        // Ten digits, seconds from 2001 to 2286, are what nearly all logs have.
        if (digits.Length == 10 && TryEightDigits(digits, out var eight) && IsDigit(digits[8]) && IsDigit(digits[9]))
            return FromSeconds(unchecked((eight * 100UL) + ((digits[8] - (uint)'0') * 10) + (digits[9] - (uint)'0')));
        ulong value = 0; // 19 digits always fit
        var i = 0;
        for (; i < digits.Length && IsDigit(digits[i]); i++)
        {
            if (i >= 19)
                return None;
            value = (value * 10) + (ulong)(digits[i] - '0');
        }

        if (i == 0)
            return None;
        var milliseconds = i switch
        {
            <= 11 => value * 1000,
            <= 14 => value,
            <= 17 => value / 1000,
            _ => value / 1_000_000,
        };
        if (i < digits.Length)
        {
            var fraction = digits[i] == '.' && i <= 11 ? Fraction(digits[(i + 1)..]) : -1;
            if (fraction < 0)
                return None;
            milliseconds += (ulong)fraction;
        }

        return milliseconds < LatestMilliseconds ? (long)milliseconds : None;
    }

    private static long FromSeconds(ulong seconds) => seconds < LatestMilliseconds / 1000 ? (long)seconds * 1000 : None;

    /// <summary>The first eight bytes as a number, all digits at once.</summary>
    private static bool TryEightDigits(ReadOnlySpan<byte> text, out uint value)
    {
        var digits = BinaryPrimitives.ReadUInt64LittleEndian(text);
        unchecked
        {
            // Both hold for '0' to '9' only: the high half is 3, and adding six does not carry into it.
            var areDigits = (digits & 0xF0F0_F0F0_F0F0_F0F0) == 0x3030_3030_3030_3030 && ((digits + 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) == 0x3030_3030_3030_3030;
            digits -= 0x3030_3030_3030_3030;
            digits = (digits * 10) + (digits >> 8);
            digits = (((digits & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + (((digits >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001)) >> 32;
            value = (uint)digits;
            return areDigits;
        }
    }

    /// <summary>Decimal digits of a second as milliseconds, cut after the third; -1 when a character is no digit.</summary>
    public static int Fraction(ReadOnlySpan<byte> digits)
    {
        var (value, scale) = (0, 100);
        foreach (var c in digits)
        {
            if (!IsDigit(c))
                return -1;
            value += (c - '0') * scale;
            scale /= 10;
        }

        return value;
    }

    public static bool IsDigit(byte c) => c is >= (byte)'0' and <= (byte)'9';

    /// <summary>A non-negative decimal number of at most nine digits, nothing else; -1 when it is none.</summary>
    public static int Number(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is 0 or > 9)
            return -1;
        var value = 0;
        foreach (var c in digits)
        {
            if (!IsDigit(c))
                return -1;
            value = (value * 10) + (c - '0');
        }

        return value;
    }
}
