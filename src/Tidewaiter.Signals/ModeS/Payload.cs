using System.Runtime.CompilerServices;

namespace Tidewaiter.Signals.ModeS;

/// <summary>Fields of a 56-bit payload by the bit numbers of the standards: 1 is the first bit sent.</summary>
internal static class Payload
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Bits(this ulong payload, int first, int count) =>
        unchecked((int)((payload >> (57 - first - count)) & ((1UL << count) - 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Bit(this ulong payload, int number) => ((payload >> (56 - number)) & 1) != 0;

    /// <summary>A status bit followed by a value: null when the status bit is 0.</summary>
    internal static int? BitsIf(this ulong payload, int status, int first, int count) =>
        payload.Bit(status) ? payload.Bits(first, count) : null;

    /// <summary>A sign bit followed by a two's-complement value.</summary>
    internal static int Signed(this ulong payload, int sign, int count)
    {
        int value = payload.Bits(sign + 1, count);
        return payload.Bit(sign) ? value - (1 << count) : value;
    }
}
