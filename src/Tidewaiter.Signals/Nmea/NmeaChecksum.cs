using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidewaiter.Signals.Nmea;

/// <summary>The checksum of a sentence: the exclusive-or of its characters (IEC 61162-1, paragraph 7.2.4).</summary>
public static class NmeaChecksum
{
    // 32 bytes of nothing before 32 of everything: reading at offset n keeps the last n bytes of a vector.
    private static ReadOnlySpan<byte> KeepLast =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    ];

    /// <summary>The exclusive-or of all bytes; 0 for none.</summary>
    /// <param name="bytes">What stands between the start character (<c>!</c>, <c>$</c> or <c>\</c>) and the <c>*</c>, both exclusive.</param>
    public static byte Xor(ReadOnlySpan<byte> bytes) =>
        Vector256.IsHardwareAccelerated && bytes.Length >= Vector256<byte>.Count ? XorVector(bytes) : XorScalar(bytes);

    internal static byte XorScalar(ReadOnlySpan<byte> bytes)
    {
        ulong wide = 0;
        while (bytes.Length >= sizeof(ulong))
        {
            wide ^= MemoryMarshal.Read<ulong>(bytes);
            bytes = bytes[sizeof(ulong)..];
        }

        var sum = Fold(wide);
        foreach (var b in bytes)
            sum ^= b;
        return sum;
    }

    internal static byte XorVector(ReadOnlySpan<byte> bytes)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var whole = bytes.Length & ~31;
        var sum = Vector256.LoadUnsafe(ref first);
        for (var i = 32; i < whole; i += 32)
            sum ^= Vector256.LoadUnsafe(ref first, (nuint)i);

        // The rest is read with the last full vector of the input; what was summed before is masked away.
        var mask = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(KeepLast), (nuint)(bytes.Length - whole));
        sum ^= Vector256.LoadUnsafe(ref first, (nuint)(bytes.Length - 32)) & mask;
        var half = (sum.GetLower() ^ sum.GetUpper()).AsUInt64();
        return Fold(half[0] ^ half[1]);
    }

    /// <summary>Reads two hexadecimal digits of either case; -1 when they are none.</summary>
    /// <param name="high">The first digit, the four high bits.</param>
    /// <param name="low">The second digit.</param>
    internal static int Hex(byte high, byte low) => (Digit(high) << 4) | Digit(low);

    private static int Digit(byte c)
    {
        var digit = c - '0';
        if (digit is >= 0 and <= 9)
            return digit;
        var letter = (c | 0x20) - 'a';
        return letter is >= 0 and <= 5 ? letter + 10 : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Fold(ulong wide)
    {
        wide ^= BitOperations.RotateRight(wide, 32);
        wide ^= BitOperations.RotateRight(wide, 16);
        wide ^= BitOperations.RotateRight(wide, 8);
        return unchecked((byte)wide);
    }
}
