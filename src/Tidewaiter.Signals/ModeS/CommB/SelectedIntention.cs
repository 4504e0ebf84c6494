namespace Tidewaiter.Signals.ModeS.CommB;

/// <summary>BDS 4,0, selected vertical intention (ICAO Doc 9871 table A-2-64).</summary>
/// <param name="Payload">The 56 bits of MB.</param>
public readonly record struct SelectedIntention(ulong Payload)
{
    /// <summary>Altitude set in the control panel, in feet, in steps of 16.</summary>
    public int? PanelAltitudeFeet => Payload.BitsIf(1, 2, 12) * 16;

    /// <summary>Altitude of the flight management system, in feet, in steps of 16.</summary>
    public int? FlightManagementAltitudeFeet => Payload.BitsIf(14, 15, 12) * 16;

    /// <summary>Altimeter setting in hPa, in steps of 0.1 above 800.</summary>
    public double? BarometricSettingHectopascals => 800 + (Payload.BitsIf(27, 28, 12) * 0.1);

    internal static bool IsPlausible(ulong mb)
    {
        var report = new SelectedIntention(mb);
        return mb.Bits(40, 8) == 0 && mb.Bits(52, 2) == 0
            && Plausibility.FieldsFit(mb, 1, 12) && Plausibility.FieldsFit(mb, 14, 12) && Plausibility.FieldsFit(mb, 27, 12)
            && Plausibility.FieldsFit(mb, 48, 3) && Plausibility.FieldsFit(mb, 54, 2)
            && (mb.Bit(1) || mb.Bit(14) || mb.Bit(27))
            && report.PanelAltitudeFeet is null or (>= 0 and <= 60_000)
            && report.FlightManagementAltitudeFeet is null or (>= 0 and <= 60_000)
            && report.BarometricSettingHectopascals is null or (>= 850 and <= 1100);
    }
}
