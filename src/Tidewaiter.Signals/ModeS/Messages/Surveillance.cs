namespace Tidewaiter.Signals.ModeS.Messages;

/// <summary>Surveillance and Comm-B replies, DF4, 5, 20 and 21 (ICAO Annex 10 vol. IV §3.1.2.6.5–3.1.2.6.8).</summary>
/// <param name="Frame">The frame; its address is the caller's to check.</param>
public readonly record struct Surveillance(Frame Frame)
{
    /// <summary>Flight status, 0–7: odd up to 3 is on the ground, 2–4 an alert, 4 and 5 ident pressed (§3.1.2.6.5.1).</summary>
    public int FlightStatus => Frame.Bits(6, 3);

    /// <summary>On the ground; null where the flight status leaves it open.</summary>
    public bool? IsOnGround => FlightStatus switch { 0 or 2 => false, 1 or 3 => true, _ => null };

    /// <summary>Downlink request, 0–31 (§3.1.2.6.5.2).</summary>
    public int DownlinkRequest => Frame.Bits(9, 5);

    /// <summary>Utility message, 6 bits (§3.1.2.6.5.3).</summary>
    public int UtilityMessage => Frame.Bits(14, 6);

    /// <summary>Pressure altitude in feet (DF4 and 20).</summary>
    public int? AltitudeFeet => HasAltitude ? AltitudeCode.FeetOf13Bits(Frame.Bits(20, 13)) : null;

    /// <summary>Squawk, four octal digits as a decimal number (DF5 and 21).</summary>
    public int? Squawk => HasAltitude ? null : IdentityCode.SquawkOf13Bits(Frame.Bits(20, 13));

    private bool HasAltitude => Frame.DownlinkFormat is 4 or 20;
}
