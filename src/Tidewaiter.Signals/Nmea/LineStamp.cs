namespace Tidewaiter.Signals.Nmea;

/// <summary>What stands around one sentence: its time, who heard it, and the group that it belongs to.</summary>
internal ref struct LineStamp
{
    public const long NoGroup = -1;

    public LineStamp()
    {
    }

    /// <summary>Milliseconds since 1970, or <see cref="CivilTime.None"/>.</summary>
    public long Time = CivilTime.None;

    public TimeCarrier Carrier;

    /// <summary>The station that heard or relayed the sentence; empty when the log does not say.</summary>
    public ReadOnlySpan<byte> Source;

    /// <summary>The group identifier of parameter <c>g</c>, or <see cref="NoGroup"/>.</summary>
    public long Group = NoGroup;

    /// <summary>The line count of parameter <c>n</c>; 0 when absent.</summary>
    public int LineCount;

    /// <summary>What a <c>$PGHP</c> line announced as the exclusive-or of the checksums of the sentences that follow; -1 when none did.</summary>
    public int AnnouncedChecksum = -1;

    public void SetTime(long time, TimeCarrier carrier)
    {
        if (time == CivilTime.None)
            return;
        Time = time;
        Carrier = carrier;
    }
}
