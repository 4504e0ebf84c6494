namespace Tidewaiter.Signals.ModeS.Messages;

/// <summary>ADS-B aircraft status, type code 28: emergency or ACAS advisory (DO-260B §2.2.3.2.7.8, register 6,1).</summary>
/// <param name="Payload">The 56 bits of ME.</param>
public readonly record struct AircraftStatus(ulong Payload)
{
    /// <summary>1 emergency and squawk, 2 ACAS resolution advisory, else reserved.</summary>
    public int Subtype => Payload.Bits(6, 3);

    /// <summary>0 none, 1 general, 2 lifeguard, 3 minimum fuel, 4 no radio, 5 unlawful interference, 6 downed, 7 reserved (subtype 1).</summary>
    public int? EmergencyState => Subtype == 1 ? Payload.Bits(9, 3) : null;

    /// <summary>Squawk, four octal digits as a decimal number (subtype 1); null when it was sent as zero bits.</summary>
    public int? Squawk => Subtype == 1 && Payload.Bits(12, 13) is not 0 and var code ? IdentityCode.SquawkOf13Bits(code) : null;

    /// <summary>The 14 bits of the active resolution advisory, ARA (subtype 2; ICAO Annex 10 vol. IV §4.3.8.4.2.2.1).</summary>
    public int? ResolutionAdvisory => Subtype == 2 ? Payload.Bits(9, 14) : null;

    /// <summary>The advisory has ended (subtype 2).</summary>
    public bool? IsAdvisoryTerminated => Subtype == 2 ? Payload.Bit(27) : null;

    /// <summary>Two or more intruders (subtype 2).</summary>
    public bool? IsMultipleThreat => Subtype == 2 ? Payload.Bit(28) : null;

    /// <summary>ICAO address of the intruder (subtype 2, threat type 1).</summary>
    public int? ThreatAddress => Subtype == 2 && Payload.Bits(29, 2) == 1 ? Payload.Bits(31, 24) : null;
}
