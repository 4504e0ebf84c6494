using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Tidewaiter.Signals.ModeS;

/// <summary>The 56 or 112 bits of one Mode S reply or squitter (ICAO Annex 10 vol. IV §3.1.2.3).</summary>
/// <param name="High">Bits 1–64, bit 1 uppermost; of a short frame only the upper 56 are used.</param>
/// <param name="Low">Bits 65–112 in the upper 48 bits; 0 for a short frame.</param>
/// <param name="IsLong">112 bits; otherwise 56.</param>
public readonly record struct Frame(ulong High, ulong Low, bool IsLong)
{
    /// <summary>Length of a short frame in bytes.</summary>
    public const int ShortLength = 7;

    /// <summary>Length of a long frame in bytes.</summary>
    public const int LongLength = 14;

    /// <summary>Length in bytes: 7 or 14.</summary>
    public int Length => IsLong ? LongLength : ShortLength;

    /// <summary>Downlink format as transmitted, 0–31 (bits 1–5); 24–31 are all the extended-length format 24.</summary>
    public int DownlinkFormat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => unchecked((int)(High >> 59));
    }

    /// <summary>The 56 bits 33–88 of a long frame: ME of DF17/18, MB of DF20/21, MV of DF16.</summary>
    public ulong Payload
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((High & 0xFFFFFFFF) << 24) | (Low >> 40);
    }

    /// <summary>Bits 9–32: the announced address of DF11, 17 and 18.</summary>
    public int AnnouncedAddress
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => unchecked((int)((High >> 32) & 0xFFFFFF));
    }

    /// <summary>Reads a frame from its 7 or 14 bytes.</summary>
    /// <param name="bytes">Exactly 7 or 14 bytes.</param>
    /// <param name="frame">The frame.</param>
    /// <returns>False if the length is another.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out Frame frame)
    {
        frame = default;
        if (bytes.Length == LongLength)
        {
            ulong low = ((ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) << 32) | ((ulong)BinaryPrimitives.ReadUInt16BigEndian(bytes[12..]) << 16);
            frame = new Frame(BinaryPrimitives.ReadUInt64BigEndian(bytes), low, IsLong: true);
            return true;
        }

        if (bytes.Length != ShortLength)
            return false;
        ulong high = ((ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes) << 32) | ((ulong)BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]) << 16) | ((ulong)bytes[6] << 8);
        frame = new Frame(high, 0, IsLong: false);
        return true;
    }

    /// <summary>Writes the 7 or 14 bytes.</summary>
    /// <param name="bytes">At least <see cref="Length"/> bytes.</param>
    public void WriteTo(Span<byte> bytes)
    {
        for (int i = 0; i < Length; i++)
            bytes[i] = unchecked((byte)(i < 8 ? High >> (56 - (8 * i)) : Low >> (56 - (8 * (i - 8)))));
    }

    /// <summary>Bits of the header by their standard numbers.</summary>
    /// <param name="first">Number of the first bit, 1–64.</param>
    /// <param name="count">How many bits, ending at bit 64 at the latest.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Bits(int first, int count) => unchecked((int)((High >> (65 - first - count)) & ((1UL << count) - 1)));
}
