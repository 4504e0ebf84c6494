using System.Runtime.CompilerServices;

namespace Tidewaiter.Signals.Tables;

/// <summary>Plain decimal numbers in UTF-8: digits, one point, a sign; no exponent, no thousands.</summary>
internal static class Decimals
{
    private static readonly double[] Tenth =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    /// <summary>Reads a number. Up to 15 significant digits it is the nearest double; digits past the 18th are dropped.</summary>
    internal static bool TryDouble(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        if (text.Length > 18)
            return TryLong(text, out value);
        int at = 0;
        if (text.Length > 0 && text[0] is (byte)'-' or (byte)'+')
            at = 1;
        int first = at;
        ulong digits = 0;
        int decimals = 0;
        while (at < text.Length && unchecked((uint)text[at] - '0') is <= 9 and var digit)
        {
            digits = unchecked((digits * 10) + digit);
            at++;
        }

        int found = at - first;
        if (at < text.Length && text[at] == '.')
        {
            int point = ++at;
            while (at < text.Length && unchecked((uint)text[at] - '0') is <= 9 and var digit)
            {
                digits = unchecked((digits * 10) + digit);
                at++;
            }

            decimals = at - point;
            found += decimals;
        }

        if (at < text.Length || found == 0)
            return false;
        value = digits / Tenth[decimals];
        if (text[0] == '-')
            value = -value;
        return true;
    }

    private static bool TryLong(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        if (!TrySplit(text, 18, out bool isNegative, out long digits, out int decimals))
            return false;
        value = digits / Tenth[decimals];
        if (isNegative)
            value = -value;
        return true;
    }

    /// <summary>Reads a number as a multiple of 10^-decimals, further decimals cut off; at most 9,000,000,000 units.</summary>
    internal static bool TryScaled(ReadOnlySpan<byte> text, int decimals, out long value)
    {
        value = 0;
        if (!TrySplit(text, 18, out bool isNegative, out long digits, out int found))
            return false;
        if (found <= decimals)
        {
            long factor = (long)Tenth[decimals - found];
            if (digits > long.MaxValue / factor)
                return false;
            value = digits * factor;
        }
        else
        {
            value = digits / (long)Tenth[found - decimals];
        }

        if (isNegative)
            value = -value;
        return true;
    }

    /// <summary>Reads digits only, at most nine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryInteger(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 9)
            return false;
        foreach (byte b in text)
        {
            uint digit = unchecked((uint)(b - '0'));
            if (digit > 9)
                return false;
            value = unchecked((value * 10) + (int)digit);
        }

        return true;
    }

    private static bool TrySplit(ReadOnlySpan<byte> text, int maxDigits, out bool isNegative, out long digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        int start = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        isNegative = start == 1 && text[0] == '-';
        int point = -1;
        int kept = 0;
        int seen = 0;
        for (int i = start; i < text.Length; i++)
        {
            uint digit = unchecked((uint)(text[i] - '0'));
            if (digit <= 9)
            {
                seen++;
                if (kept < maxDigits)
                {
                    digits = unchecked((digits * 10) + digit);
                    if (digits != 0)
                        kept++;
                    if (point >= 0)
                        decimals++;
                }
                else if (point < 0)
                {
                    return false;
                }
            }
            else if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        return seen > 0 && decimals <= 18;
    }
}
