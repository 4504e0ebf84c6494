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
        Vector256.IsHardwareAccelerated && bytes.Length >= Vector256<byte>.Count ? XorVector(bytes)
        : Vector128.IsHardwareAccelerated && bytes.Length >= Vector128<byte>.Count ? XorShortVector(bytes)
        : XorScalar(bytes);

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

    /// <summary>From 16 to 31 bytes, as tag blocks have: the first 16, and of the last 16 those that are behind them.</summary>
    internal static byte XorShortVector(ReadOnlySpan<byte> bytes)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var mask = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(KeepLast), (nuint)bytes.Length);
        var sum = (Vector128.LoadUnsafe(ref first) ^ (Vector128.LoadUnsafe(ref first, (nuint)(bytes.Length - 16)) & mask)).AsUInt64();
        return Fold(sum[0] ^ sum[1]);
    }

    /// <summary>Reads two hexadecimal digits of either case; negative when they are none. By table: which digits come cannot be foretold, so a branch would cost more.</summary>
    /// <param name="high">The first digit, the four high bits.</param>
    /// <param name="low">The second digit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Hex(byte high, byte low) => (Digits[high] << 4) | Digits[low];

    private static readonly int[] Digits = MakeDigits();

    private static int[] MakeDigits()
    {
        var digits = new int[256];
        Array.Fill(digits, -1);
        for (var i = 0; i < 16; i++)
        {
            digits["0123456789abcdef"[i]] = i;
            digits["0123456789ABCDEF"[i]] = i;
        }

        return digits;
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
