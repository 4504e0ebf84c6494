namespace Tidewaiter.Signals.ModeS.Input;

/// <summary>What the 48-bit stamps of a Beast or AVR stream count; the stream does not say.</summary>
public enum StampKind
{
    /// <summary>A free-running counter of 12 MHz (Mode-S Beast, dump1090, readsb).</summary>
    Counter12MHz,

    /// <summary>GPS time of a Radarcape: 18 bits second of the UTC day, 30 bits nanosecond.</summary>
    GpsTimeOfDay,
}

/// <summary>What the caller knows about the time of a stream.</summary>
public sealed record StampOptions
{
    /// <summary>What the stamps count.</summary>
    public StampKind Kind { get; init; }

    /// <summary>When the first stamp was made (counter), or any time of the first day (GPS). Null: times count from the first stamp or midnight.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>For streams without stamps: an assumed rate of frames, at least one a second, to pair positions by. Null: no positions from such frames.</summary>
    public double? AssumedFramesPerSecond { get; init; }
}

/// <summary>Turns stamps into times. A stamp that leaps is believed only when the next one confirms it: the stamp has no checksum of its own.</summary>
internal sealed class StampClock
{
    private const long Second = 1_000_000_000;
    private const long Day = 86_400 * Second;
    private const ulong Mask = 0xFFFF_FFFF_FFFF;
    private const ulong MlatMagic = 0xFF00_4D4C_4154;
    private const long Back = -10 * 12_000_000L;
    private const long Ahead = 3600 * 12_000_000L;

    /// <summary>A stream longer than a century is none: what passes it has no time, so that sums of hostile stamps never overflow.</summary>
    private const long MaxDays = 36_525;
    private const long MaxTicks = MaxDays * 86_400 * 12_000_000;

    private readonly StampOptions options;
    private readonly long startNanoseconds;
    private readonly long assumedStep;
    private ulong lastStamp;
    private ulong suspect;
    private bool hasLast;
    private bool hasSuspect;
    private bool isRestarted;
    private long ticks;
    private long day;
    private long lastOfDay = -1;
    private long latest;

    internal StampClock(StampOptions options)
    {
        this.options = options;
        startNanoseconds = options.Start is { } start ? Nanoseconds(start) : 0;
        assumedStep = options.AssumedFramesPerSecond is > 0 and var rate ? (long)(Second / Math.Max(rate, 1)) : 0;
    }

    /// <summary>When the caller received what is pushed now; stands in where there is no stamp.</summary>
    internal DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>How often the counter of the receiver began anew.</summary>
    internal long Restarts { get; private set; }

    internal static bool IsMlat(ulong stamp) => stamp == MlatMagic;

    /// <summary>Time of a frame with a 48-bit stamp.</summary>
    internal Clock Read(ulong stamp, out long nanoseconds)
    {
        if (stamp is 0 or MlatMagic)
            return Unstamped(out nanoseconds);
        return options.Kind == StampKind.GpsTimeOfDay ? ReadGps(stamp, out nanoseconds) : ReadCounter(stamp, out nanoseconds);
    }

    /// <summary>Time of a frame without a stamp.</summary>
    internal Clock Unstamped(out long nanoseconds)
    {
        if (ReceivedAt is { } received)
        {
            nanoseconds = Nanoseconds(received);
            return Clock.Received;
        }

        if (assumedStep > 0)
            latest += assumedStep;
        nanoseconds = latest;
        return assumedStep > 0 ? Clock.Assumed : Clock.None;
    }

    private Clock ReadCounter(ulong stamp, out long nanoseconds)
    {
        long step = hasLast ? Step(lastStamp, stamp) : 0;
        if ((step is < Back or > Ahead && !Confirms(stamp, ref step)) || ticks + step > MaxTicks)
        {
            nanoseconds = latest;
            return Clock.None;
        }

        hasLast = true;
        hasSuspect = false;
        lastStamp = stamp;
        ticks += step;
        latest = startNanoseconds + (ticks / 3 * 250) + (ticks % 3 * 250 / 3);
        nanoseconds = latest;
        return isRestarted ? Clock.Assumed : options.Start is null ? Clock.StreamStart : Clock.Unix;
    }

    /// <summary>After a leap the next stamp decides: near the leap, it was real (a pause forward, a restarted counter backward).</summary>
    private bool Confirms(ulong stamp, ref long step)
    {
        if (!hasSuspect || Step(suspect, stamp) is < Back or > Ahead)
        {
            suspect = stamp;
            hasSuspect = true;
            return false;
        }

        if (step < 0)
        {
            step = Ahead;
            isRestarted = true;
            Restarts++;
        }

        return true;
    }

    /// <summary>Since 1970; times before 1900 and after 2150 are held at these.</summary>
    private static long Nanoseconds(DateTimeOffset time) =>
        Math.Clamp(time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks, -70 * 365 * Day / 100, 180 * 365 * Day / 100) * 100;

    /// <summary>Signed difference on the circle of 48 bits, which a 12 MHz counter walks in 271 days.</summary>
    private static long Step(ulong from, ulong to) => unchecked((long)((to - from) << 16) >> 16);

    private Clock ReadGps(ulong stamp, out long nanoseconds)
    {
        long second = (long)((stamp & Mask) >> 30);
        long fraction = (long)(stamp & 0x3FFF_FFFF);
        if (second > 86_400 || fraction >= Second || day > MaxDays)
        {
            nanoseconds = latest;
            return Clock.None;
        }

        long ofDay = (second * Second) + fraction;
        if (lastOfDay >= 0 && ofDay < lastOfDay - (Day / 2))
            day++;
        else if (lastOfDay >= 0 && ofDay > lastOfDay + (Day / 2) && day > 0)
            day--;
        lastOfDay = ofDay;
        latest = startNanoseconds - (startNanoseconds % Day) + (day * Day) + ofDay;
        nanoseconds = latest;
        return options.Start is null ? Clock.FirstMidnight : Clock.Unix;
    }
}
