namespace Tidewaiter.Signals.ModeS.Messages;

/// <summary>ADS-B airborne position, type codes 0, 9–18 and 20–22 (DO-260B §2.2.3.2.3, register 0,5).</summary>
/// <param name="Payload">The 56 bits of ME.</param>
public readonly record struct AirbornePosition(ulong Payload)
{
    /// <summary>Type code: 0, 9–18 (barometric altitude) or 20–22 (height over the WGS 84 ellipsoid).</summary>
    public int TypeCode => Payload.Bits(1, 5);

    /// <summary>0 nothing, 1 permanent alert (emergency), 2 temporary alert (squawk changed), 3 ident pressed.</summary>
    public int SurveillanceStatus => Payload.Bits(6, 2);

    /// <summary>Bit 8: NIC supplement B in version 2, single antenna flag before; in TIS-B and ADS-R the ICAO/Mode A flag (IMF).</summary>
    public bool Bit8 => Payload.Bit(8);

    /// <summary>Altitude in feet: pressure altitude, or for type codes 20–22 geometric height; null when not given.</summary>
    public int? AltitudeFeet => AltitudeCode.FeetOf12Bits(Payload.Bits(9, 12));

    /// <summary>The altitude is a geometric height (GNSS), not a pressure altitude.</summary>
    public bool IsGeometricAltitude => TypeCode >= 20;

    /// <summary>The time of the fix is locked to UTC.</summary>
    public bool IsTimeSynchronised => Payload.Bit(21);

    /// <summary>The position half; null for type code 0, which carries none.</summary>
    public CprPosition? Position => TypeCode == 0 ? null : Cpr;

    internal CprPosition Cpr => new(Payload.Bits(23, 17), Payload.Bits(40, 17), Payload.Bit(22));
}
