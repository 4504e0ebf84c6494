namespace Tidewaiter.Signals.ModeS.Input;

/// <summary>Frames and stamps in hexadecimal digits of either case.</summary>
internal static class HexFrames
{
    /// <summary>Reads 14 or 28 digits.</summary>
    internal static bool TryFrame(ReadOnlySpan<byte> digits, out Frame frame)
    {
        frame = default;
        if (digits.Length == 2 * Frame.ShortLength)
        {
            if (!TryNumber(digits, out ulong value))
                return false;
            frame = new Frame(value << 8, 0, IsLong: false);
            return true;
        }

        if (digits.Length != 2 * Frame.LongLength || !TryNumber(digits[..16], out ulong high) || !TryNumber(digits[16..], out ulong low))
            return false;
        frame = new Frame(high, low << 16, IsLong: true);
        return true;
    }

    /// <summary>Reads 1 to 16 digits.</summary>
    internal static bool TryNumber(ReadOnlySpan<byte> digits, out ulong value)
    {
        value = 0;
        if (digits.Length is 0 or > 16)
            return false;
        foreach (byte digit in digits)
        {
            int nibble = digit switch
            {
                >= (byte)'0' and <= (byte)'9' => digit - '0',
                >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
                _ => -1,
            };
            if (nibble < 0)
                return false;
            value = (value << 4) | (uint)nibble;
        }

        return true;
    }
}
