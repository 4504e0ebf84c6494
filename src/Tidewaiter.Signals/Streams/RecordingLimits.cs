namespace Tidewaiter.Signals.Streams;

/// <summary>What a compressed recording may unpack to, so that a small file cannot fill a disk or run for ever.</summary>
public sealed record RecordingLimits
{
    /// <summary>Most bytes that one recording may unpack to. A plain recording has no limit.</summary>
    public long UnpackedBytes { get; init; } = 1L << 40;

    /// <summary>How many times larger than its packed form it may become. Real logs reach about 10, and 50 where the same lines repeat.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Bytes that may unpack before the ratio is looked at, because short inputs reach high ratios without harm.</summary>
    public long RatioFromBytes { get; init; } = 16 << 20;

    /// <summary>Most entries of a zip archive that are read.</summary>
    public int Entries { get; init; } = 10_000;
}
