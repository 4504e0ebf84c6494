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

    /// <summary>How far <see cref="ReceiverPlace"/> can hear, in nautical miles, inclusive: a position further away is withheld as a fault <see cref="FaultReason.Implausible"/>. Null: any distance is believed,
    /// because the files of a network of receivers have no such limit. At 1090 MHz a mast sees an aircraft at 45,000 ft up to about 270 NM.</summary>
    public double? RangeNauticalMiles { get; init; }
}
