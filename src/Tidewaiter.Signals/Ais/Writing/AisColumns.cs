using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Signals.Ais.Writing;

/// <summary>
/// Messages as columns: one row a message, in the order of the recording, for analysis that reads millions of them. Angles and speeds stay the integers of the air; what is not available, out
/// of range, or not in a message of that type has the column's "none" value. Names and what else types 5, 19 and 24 carry stand in <see cref="Statics"/>.
/// </summary>
public sealed class AisColumns
{
    /// <summary>No longitude or latitude.</summary>
    public const int NoAngle = int.MinValue;

    /// <summary>No speed, course or heading.</summary>
    public const ushort NoValue = ushort.MaxValue;

    /// <summary>No status, no second, or no rate of turn's field in the message.</summary>
    public const byte NoCode = byte.MaxValue;

    /// <summary>No time.</summary>
    public const long NoTime = CivilTime.None;

    private const int LongitudeLimit = 180 * 600_000;
    private const int LatitudeLimit = 90 * 600_000;

    private readonly byte[] _types;
    private readonly uint[] _mmsis;
    private readonly long[] _times;
    private readonly int[] _longitudes;
    private readonly int[] _latitudes;
    private readonly ushort[] _speeds;
    private readonly ushort[] _courses;
    private readonly ushort[] _headings;
    private readonly sbyte[] _rates;
    private readonly byte[] _statuses;
    private readonly byte[] _seconds;
    private readonly TimeCarrier[] _carriers;
    private readonly long[] _offsets;
    private readonly long[] _lines;

    /// <param name="capacity">Most rows.</param>
    /// <param name="withProvenance">Whether offset, line and time carrier of each row are kept.</param>
    public AisColumns(int capacity, bool withProvenance = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        Capacity = capacity;
        WithProvenance = withProvenance;
        (_types, _mmsis, _times) = (new byte[capacity], new uint[capacity], new long[capacity]);
        (_longitudes, _latitudes) = (new int[capacity], new int[capacity]);
        (_speeds, _courses, _headings) = (new ushort[capacity], new ushort[capacity], new ushort[capacity]);
        (_rates, _statuses, _seconds) = (new sbyte[capacity], new byte[capacity], new byte[capacity]);
        var kept = withProvenance ? capacity : 0;
        (_carriers, _offsets, _lines) = (new TimeCarrier[kept], new long[kept], new long[kept]);
        Statics = new AisStaticColumns(capacity);
    }

    /// <summary>Most rows.</summary>
    public int Capacity { get; }

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>Whether offset, line and time carrier are kept; otherwise those columns are empty.</summary>
    public bool WithProvenance { get; }

    /// <summary>The caller's number for the recording that the rows come from.</summary>
    public int File { get; set; }

    /// <summary>Static and voyage data, with the row each belongs to.</summary>
    public AisStaticColumns Statics { get; }

    /// <summary>Message type 1 to 27.</summary>
    public ReadOnlySpan<byte> Types => _types.AsSpan(0, Count);

    /// <summary>Sender.</summary>
    public ReadOnlySpan<uint> Mmsis => _mmsis.AsSpan(0, Count);

    /// <summary>Milliseconds since 1970, or <see cref="NoTime"/>.</summary>
    public ReadOnlySpan<long> UnixMilliseconds => _times.AsSpan(0, Count);

    /// <summary>In 1/600,000 degree (also where the message has only 1/600), or <see cref="NoAngle"/>.</summary>
    public ReadOnlySpan<int> Longitudes => _longitudes.AsSpan(0, Count);

    /// <summary>In 1/600,000 degree, or <see cref="NoAngle"/>.</summary>
    public ReadOnlySpan<int> Latitudes => _latitudes.AsSpan(0, Count);

    /// <summary>In tenths of a knot, or <see cref="NoValue"/>.</summary>
    public ReadOnlySpan<ushort> SpeedsTenthKnots => _speeds.AsSpan(0, Count);

    /// <summary>In tenths of a degree, or <see cref="NoValue"/>.</summary>
    public ReadOnlySpan<ushort> CoursesTenthDegrees => _courses.AsSpan(0, Count);

    /// <summary>In degrees, or <see cref="NoValue"/>.</summary>
    public ReadOnlySpan<ushort> HeadingsDegrees => _headings.AsSpan(0, Count);

    /// <summary>The raw field, see <see cref="RateOfTurn"/>; -128 also where the type has none.</summary>
    public ReadOnlySpan<sbyte> RatesOfTurn => _rates.AsSpan(0, Count);

    /// <summary>Navigational status 0 to 15, or <see cref="NoCode"/>.</summary>
    public ReadOnlySpan<byte> NavigationStatuses => _statuses.AsSpan(0, Count);

    /// <summary>UTC second or state 0 to 63, or <see cref="NoCode"/>.</summary>
    public ReadOnlySpan<byte> Seconds => _seconds.AsSpan(0, Count);

    /// <summary>What the time rests on.</summary>
    public ReadOnlySpan<TimeCarrier> TimeCarriers => _carriers.AsSpan(0, WithProvenance ? Count : 0);

    /// <summary>Byte offset of the first sentence's line.</summary>
    public ReadOnlySpan<long> Offsets => _offsets.AsSpan(0, WithProvenance ? Count : 0);

    /// <summary>Line number of the first sentence.</summary>
    public ReadOnlySpan<long> Lines => _lines.AsSpan(0, WithProvenance ? Count : 0);

    /// <summary>Forgets all rows; the memory is used again.</summary>
    public void Clear()
    {
        Count = 0;
        Statics.Clear();
    }

    /// <summary>Adds a row.</summary>
    /// <exception cref="InvalidOperationException">All rows are taken.</exception>
    public void Add(scoped in AisMessage message)
    {
        var row = Count;
        if (row == Capacity)
            throw new InvalidOperationException("The columns are full.");
        ref var first = ref message.Whole.First;
        var head = Word(ref first, 0);
        var type = unchecked((int)(head >> 58));
        At(_types, row) = unchecked((byte)type);
        At(_mmsis, row) = unchecked((uint)(head >> 26) & 0x3FFF_FFFF);
        At(_times, row) = message.RawTime;
        if (WithProvenance)
            (At(_offsets, row), At(_lines, row), At(_carriers, row)) = (message.Offset, message.Line, message.TimeCarrier);
        Count = row + 1;
        if (type <= 3 && message.Whole.Length >= 149)
            SetClassA(row, head, Word(ref first, 7), Word(ref first, 13));
        else
            AddOther(row, type, message.Whole);
    }

    private void AddOther(int row, int type, in AisBits bits)
    {
        ref var first = ref bits.First;
        if (type is 18 or 19 && bits.Length >= 148)
        {
            SetClassB(row, Word(ref first, 0), Word(ref first, 7), Word(ref first, 13));
        }
        else
        {
            SetNothing(row);
            SetOther(row, bits, type);
        }

        if (type is 5 or 19 or 24)
            Statics.Add(row, type, bits);
    }

    // Three loads hold all fields: a word at byte 0, 7 and 13 is bits 0 to 63, 56 to 119 and 104 to 167. Shifts count from the word's end.
    private void SetClassA(int row, ulong head, ulong middle, ulong tail)
    {
        unchecked
        {
            At(_statuses, row) = (byte)((head >> 22) & 0xF);
            At(_rates, row) = (sbyte)(head >> 14);
            At(_speeds, row) = Upto((uint)(head >> 4) & 0x3FF, 1022);
            At(_longitudes, row) = Within((int)((long)(middle << 5) >> 36), LongitudeLimit);
            At(_latitudes, row) = Within((int)((long)(middle << 33) >> 37), LatitudeLimit);
            At(_courses, row) = Upto((uint)(tail >> 40) & 0xFFF, 3599);
            At(_headings, row) = Upto((uint)(tail >> 31) & 0x1FF, 360);
            At(_seconds, row) = (byte)((tail >> 25) & 0x3F);
        }
    }

    private void SetClassB(int row, ulong head, ulong middle, ulong tail)
    {
        unchecked
        {
            At(_statuses, row) = NoCode;
            At(_rates, row) = sbyte.MinValue;
            At(_speeds, row) = Upto((uint)(head >> 8) & 0x3FF, 1022);
            At(_longitudes, row) = Within((int)((long)(middle << 1) >> 36), LongitudeLimit);
            At(_latitudes, row) = Within((int)((long)(middle << 29) >> 37), LatitudeLimit);
            At(_courses, row) = Upto((uint)(tail >> 44) & 0xFFF, 3599);
            At(_headings, row) = Upto((uint)(tail >> 35) & 0x1FF, 360);
            At(_seconds, row) = (byte)((tail >> 29) & 0x3F);
        }
    }

    /// <summary>A cell; every column has <see cref="Capacity"/> cells and the row is below it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T At<T>(T[] column, int row) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref byte first, int at)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, at));
        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(word) : word;
    }

    private void SetNothing(int row)
    {
        (_longitudes[row], _latitudes[row]) = (NoAngle, NoAngle);
        (_speeds[row], _courses[row], _headings[row]) = (NoValue, NoValue, NoValue);
        (_rates[row], _statuses[row], _seconds[row]) = (sbyte.MinValue, NoCode, NoCode);
    }

    /// <summary>Types that are rare, and common ones that are cut short.</summary>
    private void SetOther(int row, in AisBits bits, int type)
    {
        switch (type)
        {
            case 1 or 2 or 3:
                SetPosition(row, bits, 61);
                _statuses[row] = bits.Has(38, 4) ? (byte)bits.Unsigned(38, 4) : NoCode;
                _rates[row] = (sbyte)(bits.Has(42, 8) ? bits.Signed(42, 8) : -128);
                _speeds[row] = Upto(bits, 50, 10, 1022);
                _courses[row] = Upto(bits, 116, 12, 3599);
                _headings[row] = Upto(bits, 128, 9, 360);
                break;
            case 4 or 11:
                SetPosition(row, bits, 79);
                break;
            case 9:
                SetPosition(row, bits, 61);
                _speeds[row] = Upto(bits, 50, 10, 1022) is NoValue ? NoValue : (ushort)(bits.Unsigned(50, 10) * 10);
                _courses[row] = Upto(bits, 116, 12, 3599);
                _seconds[row] = bits.Has(128, 6) ? (byte)bits.Unsigned(128, 6) : NoCode;
                break;
            case 17:
                SetCoarsePosition(row, bits, 40);
                break;
            case 18 or 19:
                SetPosition(row, bits, 57);
                _speeds[row] = Upto(bits, 46, 10, 1022);
                _courses[row] = Upto(bits, 112, 12, 3599);
                _headings[row] = Upto(bits, 124, 9, 360);
                break;
            case 21:
                SetPosition(row, bits, 164);
                _seconds[row] = bits.Has(253, 6) ? (byte)bits.Unsigned(253, 6) : NoCode;
                break;
            case 27:
                SetCoarsePosition(row, bits, 44);
                _statuses[row] = bits.Has(40, 4) ? (byte)bits.Unsigned(40, 4) : NoCode;
                _speeds[row] = Upto(bits, 79, 6, 62) is NoValue ? NoValue : (ushort)(bits.Unsigned(79, 6) * 10);
                _courses[row] = Upto(bits, 85, 9, 359) is NoValue ? NoValue : (ushort)(bits.Unsigned(85, 9) * 10);
                break;
            default:
                break;
        }
    }

    private void SetPosition(int row, in AisBits bits, int start)
    {
        _longitudes[row] = bits.Has(start, 28) ? Within(bits.Signed(start, 28), LongitudeLimit) : NoAngle;
        _latitudes[row] = bits.Has(start + 28, 27) ? Within(bits.Signed(start + 28, 27), LatitudeLimit) : NoAngle;
    }

    private void SetCoarsePosition(int row, in AisBits bits, int start)
    {
        _longitudes[row] = bits.Has(start, 18) ? Within(bits.Signed(start, 18) * 1000, LongitudeLimit) : NoAngle;
        _latitudes[row] = bits.Has(start + 18, 17) ? Within(bits.Signed(start + 18, 17) * 1000, LatitudeLimit) : NoAngle;
    }

    // Without branches: whether a heading is there cannot be foretold. The shift makes a mask of all ones when the value is beyond its limit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Within(int value, int limit)
    {
        var beyond = unchecked((limit - value) | (value + limit)) >> 31;
        return (value & ~beyond) | (NoAngle & beyond);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Upto(uint value, uint highest) => unchecked((ushort)((int)value | ((int)(highest - value) >> 31)));

    private static ushort Upto(in AisBits bits, int start, int length, uint highest) =>
        bits.Has(start, length) && bits.Unsigned(start, length) is var value && value <= highest ? (ushort)value : NoValue;
}
