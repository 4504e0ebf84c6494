namespace Tidewaiter.Signals.ModeS.Messages;

/// <summary>Air-to-air surveillance for ACAS, DF0 and 16 (ICAO Annex 10 vol. IV §3.1.2.8.2 and §3.1.2.8.3).</summary>
/// <param name="Frame">The frame; its address is the caller's to check.</param>
public readonly record struct AirToAir(Frame Frame)
{
    /// <summary>On the ground.</summary>
    public bool IsOnGround => Frame.Bits(6, 1) != 0;

    /// <summary>Sensitivity level of ACAS, 0 inoperative, 1–7.</summary>
    public int SensitivityLevel => Frame.Bits(9, 3);

    /// <summary>Reply information, 0–15: ACAS capability or greatest airspeed (§3.1.2.8.2.2).</summary>
    public int ReplyInformation => Frame.Bits(14, 4);

    /// <summary>Pressure altitude in feet.</summary>
    public int? AltitudeFeet => AltitudeCode.FeetOf13Bits(Frame.Bits(20, 13));

    /// <summary>The 56 bits of MV, the ACAS coordination of DF16; null for DF0.</summary>
    public ulong? Coordination => Frame.IsLong ? Frame.Payload : null;
}
