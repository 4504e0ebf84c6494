using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tidewaiter.Signals.ModeS;

/// <summary>The 24-bit parity of Mode S, generator 1FFF409 (ICAO Annex 10 vol. IV §3.1.2.3.3).</summary>
/// <remarks>One table per byte position, so that the look-ups of a frame do not wait for one another.</remarks>
public static class Crc24
{
    private const uint Generator = 0xFFF409;
    private const int Positions = 11;

    private static readonly uint[] Tables = BuildTables();

    /// <summary>What is left of a frame after division: 0 for a clean DF17, the interrogator code for DF11, the address for address parity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Remainder(in Frame frame) =>
        frame.IsLong ? RemainderLong(frame.High, frame.Low) : RemainderShort(frame.High);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint RemainderLong(ulong high, ulong low)
    {
        ref uint t = ref MemoryMarshal.GetArrayDataReference(Tables);
        unchecked
        {
            uint a = At(ref t, 10, (uint)(high >> 56)) ^ At(ref t, 9, (uint)(high >> 48)) ^ At(ref t, 8, (uint)(high >> 40));
            uint b = At(ref t, 7, (uint)(high >> 32)) ^ At(ref t, 6, (uint)(high >> 24)) ^ At(ref t, 5, (uint)(high >> 16));
            uint c = At(ref t, 4, (uint)(high >> 8)) ^ At(ref t, 3, (uint)high) ^ At(ref t, 2, (uint)(low >> 56));
            uint d = At(ref t, 1, (uint)(low >> 48)) ^ At(ref t, 0, (uint)(low >> 40)) ^ ((uint)(low >> 16) & 0xFFFFFF);
            return a ^ b ^ c ^ d;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint RemainderShort(ulong high)
    {
        ref uint t = ref MemoryMarshal.GetArrayDataReference(Tables);
        unchecked
        {
            return At(ref t, 3, (uint)(high >> 56)) ^ At(ref t, 2, (uint)(high >> 48)) ^ At(ref t, 1, (uint)(high >> 40))
                ^ At(ref t, 0, (uint)(high >> 32)) ^ ((uint)(high >> 8) & 0xFFFFFF);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint At(ref uint tables, int position, uint value) =>
        Unsafe.Add(ref tables, (nint)(((uint)position << 8) | (value & 0xFF)));

    private static uint[] BuildTables()
    {
        var tables = new uint[Positions * 256];
        for (uint value = 0; value < 256; value++)
        {
            uint remainder = value << 16;
            for (int position = 0; position < Positions; position++)
            {
                for (int bit = 0; bit < 8; bit++)
                    remainder = (remainder & 0x800000) != 0 ? ((remainder << 1) & 0xFFFFFF) ^ Generator : remainder << 1;
                tables[(position << 8) + (int)value] = remainder;
            }
        }

        return tables;
    }
}
