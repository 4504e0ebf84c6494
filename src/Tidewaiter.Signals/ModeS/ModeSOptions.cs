namespace Tidewaiter.Signals.ModeS;

/// <summary>What the caller knows, and the limits of decoding.</summary>
public sealed record ModeSOptions
{
    /// <summary>Addresses remembered at once, rounded up to a power of two of at least 16: about 200 bytes each. When they are too many,
    /// the one heard longest ago of its set of eight is forgotten. Held between 16 and 16,777,216.</summary>
    public int MaxAircraft { get; init; } = 32_768;

    /// <summary>Place of the only receiver of the recording. Used for the first surface position of an aircraft without a position of its
    /// own, and marked so. Leave null when the recording may hold aircraft on the ground further than 45 NM from it.</summary>
    public GeoPoint? ReceiverPlace { get; init; }
}
