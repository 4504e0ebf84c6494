using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidewaiter.Signals.Nmea;

/// <summary>Finds line ends 64 bytes at a time.</summary>
internal static class LineScanner
{
    /// <summary>How many bytes <see cref="Newlines"/> looks at.</summary>
    public const int Block = 64;

    /// <summary>Bit n is set when byte n of the block is a line feed.</summary>
    /// <param name="block">First byte of a block of which all 64 bytes can be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Newlines(ref byte block)
    {
        if (!Vector256.IsHardwareAccelerated)
            return NewlinesScalar(ref block);
        var feed = Vector256.Create((byte)'\n');
        ulong low = Vector256.Equals(Vector256.LoadUnsafe(ref block), feed).ExtractMostSignificantBits();
        ulong high = Vector256.Equals(Vector256.LoadUnsafe(ref block, 32), feed).ExtractMostSignificantBits();
        return low | (high << 32);
    }

    internal static ulong NewlinesScalar(ref byte block)
    {
        ulong found = 0;
        var bytes = MemoryMarshal.CreateReadOnlySpan(ref block, Block);
        for (var i = 0; i < Block; i++)
        {
            if (bytes[i] == '\n')
                found |= 1UL << i;
        }

        return found;
    }
}
