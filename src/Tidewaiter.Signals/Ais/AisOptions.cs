using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Signals.Ais;

/// <summary>What a parser allows of its input, so that memory stays bounded whatever comes, and where it takes time from.</summary>
public sealed record AisOptions
{
    /// <summary>Longest line in bytes, without its line end; a longer one is a fault and is passed over. IEC 61162-1 allows 82 characters, tag block and trailing fields come on top.</summary>
    public int LineBytes { get; init; } = 1024;

    /// <summary>Longest armoured payload of a joined message, in characters of six bits. Five slots on the air are 178; nine full sentences 558.</summary>
    public int PayloadCharacters { get; init; } = 1024;

    /// <summary>How many messages of several sentences may wait for their parts at once; the oldest gives way.</summary>
    public int PendingMessages { get; init; } = 64;

    /// <summary>How many lines after its first part a message may wait, inclusive.</summary>
    public int PartLines { get; init; } = 1000;

    /// <summary>How long after its first part a message may wait, in milliseconds of the log's own time, inclusive; without such time only <see cref="PartLines"/> counts.</summary>
    public int PartMilliseconds { get; init; } = 10_000;

    /// <summary>Whether a message without a time of its own takes that of the last base-station report (type 4) of the recording; see <see cref="TimeCarrier.BaseStation"/>.</summary>
    public bool UseBaseStationTime { get; init; } = true;
}
