using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tidewaiter.Signals.Nmea;

/// <summary>
/// The six-bit armour of an encapsulated payload (IEC 61162-1, paragraph 7.2.7 and table 7): each character from 0x30 to 0x57 or
/// 0x60 to 0x77 stands for six bits, the first character for the first bits on the air.
/// </summary>
public static class Armour
{
    /// <summary>Bytes that the output must hold beyond the bits themselves, because a whole vector is written at a time.</summary>
    public const int Slack = 40;

    private const byte Invalid = 0xFF;

    private static readonly byte[] Values = MakeValues();

    /// <summary>Unpacks a payload to bits, the first bit highest.</summary>
    /// <param name="payload">The armoured characters.</param>
    /// <param name="bits">Receives them; at least three quarters of the payload's length plus <see cref="Slack"/> long. What follows the bits is undefined.</param>
    /// <returns>False when a character is none of the armour; then <paramref name="bits"/> is undefined.</returns>
    public static bool TryUnpack(ReadOnlySpan<byte> payload, Span<byte> bits) => TryUnpack(payload, 0, payload.Length, bits);

    /// <summary>Unpacks a part of a buffer; bytes after the part may be read, and have no influence.</summary>
    /// <param name="buffer">What holds the payload.</param>
    /// <param name="start">First character of the payload.</param>
    /// <param name="length">How many characters.</param>
    /// <param name="bits">As above.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryUnpack(ReadOnlySpan<byte> buffer, int start, int length, Span<byte> bits)
    {
        if (bits.Length < (length * 3 / 4) + Slack)
            throw new ArgumentException("The output has no room for whole vectors.", nameof(bits));
        var padded = (length + 31) & ~31;
        if (!Avx2.IsSupported || start + padded > buffer.Length)
            return TryUnpackScalar(buffer.Slice(start, length), bits);
        return TryUnpackVector(ref Unsafe.Add(ref MemoryMarshal.GetReference(buffer), start), length, ref MemoryMarshal.GetReference(bits));
    }

    internal static bool TryUnpackScalar(ReadOnlySpan<byte> payload, Span<byte> bits)
    {
        var (held, count, at) = (0u, 0, 0);
        foreach (var c in payload)
        {
            var value = Values[c];
            if (value == Invalid)
                return false;
            held = (held << 6) | value;
            count += 6;
            if (count < 8)
                continue;
            count -= 8;
            bits[at++] = unchecked((byte)(held >> count));
        }

        if (count > 0)
            bits[at] = unchecked((byte)(held << (8 - count)));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryUnpackVector(ref byte payload, int length, ref byte bits)
    {
        var bad = Vector256<byte>.Zero;
        var written = 0;
        for (var i = 0; i < length; i += 32)
        {
            var v = Vector256.LoadUnsafe(ref payload, (nuint)i) - Vector256.Create((byte)'0');
            if (length - i < 32)
                v &= Vector256.LessThan(Indices, Vector256.Create(unchecked((byte)(length - i))));

            // 0..39 stay, 48..71 become 40..63, all else is no armour.
            var upper = Vector256.GreaterThan(v.AsSByte(), Vector256.Create((sbyte)39)).AsByte();
            bad |= Vector256.GreaterThan(v, Vector256.Create((byte)71)) | (upper & Vector256.LessThan(v, Vector256.Create((byte)48)));
            v -= upper & Vector256.Create((byte)8);

            // Four values of six bits: two products of neighbours to 12 bits, then to 24, then the three bytes are put in order.
            var pairs = Avx2.MultiplyAddAdjacent(v, Vector256.Create((short)0x0140).AsSByte());
            var fours = Avx2.MultiplyAddAdjacent(pairs, Vector256.Create(0x00011000).AsInt16());
            var packed = Avx2.Shuffle(fours.AsByte(), Order);

            // One store of 32 bytes, of which 24 count: fields that are read next then lie in one store.
            Avx2.PermuteVar8x32(packed.AsInt32(), Together).AsByte().StoreUnsafe(ref bits, (nuint)written);
            written += 24;
        }

        return bad == Vector256<byte>.Zero;
    }

    private static Vector256<byte> Indices => Vector256<byte>.Indices;

    private static Vector256<int> Together => Vector256.Create(0, 1, 2, 4, 5, 6, 3, 7);

    private static Vector256<byte> Order => Vector256.Create(
        2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 0x80, 0x80, 0x80, 0x80,
        2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 0x80, 0x80, 0x80, 0x80);

    private static byte[] MakeValues()
    {
        var values = new byte[256];
        Array.Fill(values, Invalid);
        for (var c = 0x30; c <= 0x57; c++)
            values[c] = (byte)(c - 0x30);
        for (var c = 0x60; c <= 0x77; c++)
            values[c] = (byte)(c - 0x38);
        return values;
    }
}
