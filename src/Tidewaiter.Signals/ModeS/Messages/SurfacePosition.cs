namespace Tidewaiter.Signals.ModeS.Messages;

/// <summary>ADS-B surface position, type codes 5–8 (DO-260B §2.2.3.2.4, register 0,6).</summary>
/// <param name="Payload">The 56 bits of ME.</param>
public readonly record struct SurfacePosition(ulong Payload)
{
    /// <summary>Ground speed in knots; see <see cref="SurfaceMovement"/>.</summary>
    public double? SpeedKnots => SurfaceMovement.SpeedKnots(Payload.Bits(6, 7));

    /// <summary>Track over ground (or heading, as the operational status says), degrees in steps of 360/128; null when not valid.</summary>
    public double? TrackDegrees => Payload.BitsIf(13, 14, 7) * (360.0 / 128);

    /// <summary>Bit 21: time locked to UTC; in TIS-B and ADS-R the ICAO/Mode A flag (IMF).</summary>
    public bool Bit21 => Payload.Bit(21);

    /// <summary>The position half, in surface coding.</summary>
    public CprPosition Position => new(Payload.Bits(23, 17), Payload.Bits(40, 17), Payload.Bit(22));
}
