using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Tidewaiter.Signals.Tables;

/// <summary>How a table writes its times.</summary>
public enum TimeForm
{
    /// <summary>2023-01-11T00:00:00, with T or blank, a fraction, and Z, an offset, "UTC" or nothing, which is read as UTC. Flightradar24's
    /// 07:41:03Z.515 and Go's "… +0000 UTC" are read too.</summary>
    Iso,

    /// <summary>31/12/2015 23:59:59 or 31/12/2015 23:59, UTC.</summary>
    DayFirst,

    /// <summary>12/31/2015 23:59:59 or 12/31/2015 23:59, UTC.</summary>
    MonthFirst,

    /// <summary>20210701_185151, UTC.</summary>
    Compact,

    /// <summary>Seconds since 1970, with or without a fraction.</summary>
    UnixSeconds,

    /// <summary>Milliseconds since 1970.</summary>
    UnixMilliseconds,
}

/// <summary>Reads times; remembers the last date, which the next row mostly shares.</summary>
internal sealed class TimeText(TimeForm form)
{
    private const long EpochTicks = 621_355_968_000_000_000;
    private ulong knownDate;
    private ushort knownDay;
    private long knownTicks;

    /// <returns>False if the text is no time of the form, or lies outside the years 1–9999.</returns>
    internal bool TryTicks(ReadOnlySpan<byte> text, out long ticks) => form switch
    {
        TimeForm.Iso => TryIso(text, out ticks),
        TimeForm.DayFirst => TrySlashed(text, dayFirst: true, out ticks),
        TimeForm.MonthFirst => TrySlashed(text, dayFirst: false, out ticks),
        TimeForm.Compact => TryCompact(text, out ticks),
        TimeForm.UnixSeconds => TryUnix(text, 7, out ticks),
        _ => TryUnix(text, 4, out ticks),
    };

    internal static bool TryUnix(ReadOnlySpan<byte> text, int decimals, out long ticks)
    {
        if (!Decimals.TryScaled(text, decimals, out ticks) || ticks < -EpochTicks || ticks > DateTime.MaxValue.Ticks - EpochTicks)
            return false;
        ticks += EpochTicks;
        return true;
    }

    private bool TryIso(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 16 || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':')
            return false;
        ulong date = BinaryPrimitives.ReadUInt64LittleEndian(text);
        ushort day = BinaryPrimitives.ReadUInt16LittleEndian(text[8..]);
        if (date != knownDate || day != knownDay)
        {
            if (text[4] != '-' || text[7] != '-' || !TryDate(text[..4], text[5..7], text[8..10], out long newTicks))
                return false;
            (knownDate, knownDay, knownTicks) = (date, day, newTicks);
        }

        int hour = TwoDigits(text, 11);
        int minute = TwoDigits(text, 14);
        int second = 0;
        int at = 16;
        if (text.Length >= 19 && text[16] == ':')
        {
            second = TwoDigits(text, 17);
            at = 19;
        }

        if (unchecked((uint)hour) > 23 || unchecked((uint)minute) > 59 || unchecked((uint)second) > 60)
            return false;
        ticks = knownTicks + ((((hour * 60L) + minute) * 60L) + second) * TimeSpan.TicksPerSecond;
        return at == text.Length || TryRest(text[at..], ref ticks);
    }

    /// <summary>Fraction and zone.</summary>
    private static bool TryRest(ReadOnlySpan<byte> rest, ref long ticks)
    {
        if (rest[0] == 'Z' && rest.Length > 1 && rest[1] == '.')
            return TryFraction(rest[1..], ref ticks, out int used) && used == rest.Length - 1;
        if (rest[0] == '.')
        {
            if (!TryFraction(rest, ref ticks, out int used))
                return false;
            rest = rest[used..];
        }

        if (rest.Length > 0 && rest[0] == ' ')
            rest = rest[1..];
        if (rest.EndsWith(" UTC"u8))
            rest = rest[..^4];
        if (rest.IsEmpty || rest.SequenceEqual("Z"u8) || rest.SequenceEqual("UTC"u8))
            return true;
        return TryZone(rest, ref ticks);
    }

    private static bool TryZone(ReadOnlySpan<byte> zone, ref long ticks)
    {
        if (zone.Length is < 5 or > 6 || zone[0] is not ((byte)'+' or (byte)'-') || (zone.Length == 6 && zone[3] != ':'))
            return false;
        int hours = TwoDigits(zone, 1);
        int minutes = TwoDigits(zone, zone.Length - 2);
        if (unchecked((uint)hours) > 18 || unchecked((uint)minutes) > 59)
            return false;
        long offset = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute;
        ticks += zone[0] == '-' ? offset : -offset;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref long ticks, out int used)
    {
        long unit = TimeSpan.TicksPerSecond / 10;
        for (used = 1; used < text.Length && unchecked((uint)(text[used] - (byte)48)) <= 9; used++, unit /= 10)
            ticks += (text[used] - '0') * unit;
        return used > 1;
    }

    private static bool TrySlashed(ReadOnlySpan<byte> text, bool dayFirst, out long ticks)
    {
        ticks = 0;
        int first = text.IndexOfAny((byte)'/', (byte)'.', (byte)'-');
        if (first is < 1 or > 2)
            return false;
        int second = text[(first + 1)..].IndexOf(text[first]) + first + 1;
        if (second - first is < 2 or > 3 || text.Length < second + 5)
            return false;
        ReadOnlySpan<byte> one = text[..first];
        ReadOnlySpan<byte> two = text[(first + 1)..second];
        if (!TryDate(text.Slice(second + 1, 4), dayFirst ? two : one, dayFirst ? one : two, out ticks))
            return false;
        ReadOnlySpan<byte> time = text[(second + 5)..];
        if (time.IsEmpty)
            return true;
        if (time.Length is not (6 or 9) || time[0] != ' ' || time[3] != ':' || (time.Length == 9 && time[6] != ':'))
            return false;
        return AddTime(TwoDigits(time, 1), TwoDigits(time, 4), time.Length == 9 ? TwoDigits(time, 7) : 0, ref ticks);
    }

    private static bool TryCompact(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        return text.Length == 15 && text[8] is (byte)'_' or (byte)'T' or (byte)' '
            && TryDate(text[..4], text[4..6], text[6..8], out ticks)
            && AddTime(TwoDigits(text, 9), TwoDigits(text, 11), TwoDigits(text, 13), ref ticks);
    }

    private static bool AddTime(int hour, int minute, int second, ref long ticks)
    {
        if (unchecked((uint)hour) > 23 || unchecked((uint)minute) > 59 || unchecked((uint)second) > 60)
            return false;
        ticks += ((((hour * 60L) + minute) * 60L) + second) * TimeSpan.TicksPerSecond;
        return true;
    }

    private static bool TryDate(ReadOnlySpan<byte> year, ReadOnlySpan<byte> month, ReadOnlySpan<byte> day, out long ticks)
    {
        ticks = 0;
        if (!Decimals.TryInteger(year, out int y) || !Decimals.TryInteger(month, out int m) || !Decimals.TryInteger(day, out int d))
            return false;
        if (y is < 1 or > 9998 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
            return false;
        ticks = new DateTime(y, m, d, 0, 0, 0, DateTimeKind.Utc).Ticks;
        return true;
    }

    /// <returns>0–99, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TwoDigits(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return unchecked((uint)tens) > 9 || unchecked((uint)ones) > 9 ? -1 : (tens * 10) + ones;
    }
}
