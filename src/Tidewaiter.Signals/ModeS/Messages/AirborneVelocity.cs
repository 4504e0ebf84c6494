namespace Tidewaiter.Signals.ModeS.Messages;

/// <summary>ADS-B airborne velocity, type code 19 (DO-260B §2.2.3.2.6, register 0,9).</summary>
/// <param name="Payload">The 56 bits of ME.</param>
public readonly record struct AirborneVelocity(ulong Payload)
{
    /// <summary>1 ground speed, 2 the same supersonic, 3 airspeed, 4 the same supersonic; 0 and 5–7 are reserved.</summary>
    public int Subtype => Payload.Bits(6, 3);

    /// <summary>Accuracy category of velocity, NACv (NUCr in version 0), 0–7.</summary>
    public int VelocityAccuracyCategory => Payload.Bits(11, 3);

    /// <summary>The crew changed its intent; in TIS-B and ADS-R the ICAO/Mode A flag (IMF).</summary>
    public bool Bit9 => Payload.Bit(9);

    /// <summary>Eastward speed in knots, west negative (subtypes 1 and 2); the largest value means "that or more".</summary>
    public int? EastKnots => IsGroundSpeed ? Component(14) : null;

    /// <summary>Northward speed in knots, south negative (subtypes 1 and 2).</summary>
    public int? NorthKnots => IsGroundSpeed ? Component(25) : null;

    /// <summary>Ground speed in knots (subtypes 1 and 2).</summary>
    public double? GroundSpeedKnots =>
        EastKnots is { } east && NorthKnots is { } north ? Math.Sqrt(((double)east * east) + ((double)north * north)) : null;

    /// <summary>Track over ground in degrees, 0 to below 360 (subtypes 1 and 2); null when standing still.</summary>
    public double? TrackDegrees
    {
        get
        {
            if (EastKnots is not { } east || NorthKnots is not { } north || (east == 0 && north == 0))
                return null;
            double degrees = Math.Atan2(east, north) * (180 / Math.PI);
            return degrees < 0 ? degrees + 360 : degrees;
        }
    }

    /// <summary>Heading in degrees, magnetic or true as the operational status says (subtypes 3 and 4).</summary>
    public double? HeadingDegrees => IsAirspeed ? Payload.BitsIf(14, 15, 10) * (360.0 / 1024) : null;

    /// <summary>Airspeed in knots (subtypes 3 and 4).</summary>
    public int? AirspeedKnots => IsAirspeed && Payload.Bits(26, 10) is > 0 and var raw ? (raw - 1) * Unit : null;

    /// <summary>The airspeed is true; otherwise indicated.</summary>
    public bool IsTrueAirspeed => Payload.Bit(25);

    /// <summary>Climb in feet per minute, descent negative, in steps of 64.</summary>
    public int? VerticalRateFeetPerMinute =>
        IsKnown && Payload.Bits(38, 9) is > 0 and var raw ? (Payload.Bit(37) ? -64 : 64) * (raw - 1) : null;

    /// <summary>The vertical rate is barometric; otherwise geometric.</summary>
    public bool IsBarometricRate => Payload.Bit(36);

    /// <summary>Geometric minus pressure altitude in feet, in steps of 25.</summary>
    public int? GeometricMinusBarometricFeet =>
        IsKnown && Payload.Bits(50, 7) is > 0 and var raw ? (Payload.Bit(49) ? -25 : 25) * (raw - 1) : null;

    internal bool IsGroundSpeed => Subtype is 1 or 2;

    private bool IsAirspeed => Subtype is 3 or 4;

    private bool IsKnown => Subtype is >= 1 and <= 4;

    private int Unit => (Subtype & 1) != 0 ? 1 : 4;

    private int? Component(int sign)
    {
        int raw = Payload.Bits(sign + 1, 10);
        if (raw == 0)
            return null;
        int speed = (raw - 1) * Unit;
        return Payload.Bit(sign) ? -speed : speed;
    }
}
