namespace Tidewaiter.Signals.ModeS.Tracking;

/// <summary>What is remembered of one address. Mutable, and held by value in the table.</summary>
internal struct Aircraft
{
    /// <summary>Time of the last message, in nanoseconds of the stream's clock.</summary>
    public long SeenNanoseconds;

    /// <summary>Time of the last frame with whole parity; only with <see cref="IsKnown"/>.</summary>
    public long CleanNanoseconds;

    public bool IsKnown;

    public Half Even;
    public Half Odd;

    public Fix Last;
    public Fix Candidate;

    /// <summary>Last altitude of a clean airborne position, or the highest airfield while on the ground.</summary>
    public int AltitudeFeet;
    public long AltitudeNanoseconds;
    public bool HasAltitude;

    public float SpeedKnots;
    public float TrackDegrees;
    public long VelocityNanoseconds;
    public bool HasVelocity;

    /// <summary>Version + 1 and NACp + 1; 0 is unknown.</summary>
    public byte VersionPlusOne;
    public byte AccuracyPlusOne;
    public bool NicA;
    public bool NicC;

    public readonly int? Version => VersionPlusOne == 0 ? null : VersionPlusOne - 1;

    public readonly int? Accuracy => AccuracyPlusOne == 0 ? null : AccuracyPlusOne - 1;
}

/// <summary>One half of a position, waiting for the other.</summary>
internal struct Half
{
    public CprPosition Position;
    public long Nanoseconds;
    public bool IsSet;
    public bool IsSurface;
}

/// <summary>A decoded place and its time.</summary>
internal struct Fix
{
    public GeoPoint Point;
    public long Nanoseconds;
    public bool IsSet;
    public bool IsSurface;
}
