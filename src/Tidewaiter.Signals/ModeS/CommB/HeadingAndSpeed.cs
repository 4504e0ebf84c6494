namespace Tidewaiter.Signals.ModeS.CommB;

/// <summary>BDS 6,0, heading and speed report (ICAO Doc 9871 table A-2-96).</summary>
/// <param name="Payload">The 56 bits of MB.</param>
public readonly record struct HeadingAndSpeed(ulong Payload)
{
    /// <summary>Magnetic heading in degrees, 0 to below 360.</summary>
    public double? MagneticHeadingDegrees => Payload.Bit(1) ? Plausibility.Turn(Payload.Signed(2, 10) * (90.0 / 512)) : null;

    /// <summary>Indicated airspeed in knots.</summary>
    public int? IndicatedAirspeedKnots => Payload.BitsIf(13, 14, 10);

    /// <summary>Mach number, in steps of 0.004.</summary>
    public double? Mach => Payload.BitsIf(24, 25, 10) * 0.004;

    /// <summary>Barometric climb in feet per minute, in steps of 32.</summary>
    public int? BarometricRateFeetPerMinute => Payload.Bit(35) ? Payload.Signed(36, 9) * 32 : null;

    /// <summary>Inertial climb in feet per minute, in steps of 32.</summary>
    public int? InertialRateFeetPerMinute => Payload.Bit(46) ? Payload.Signed(47, 9) * 32 : null;

    internal static bool IsPlausible(ulong mb, int? altitudeFeet)
    {
        var report = new HeadingAndSpeed(mb);
        return Plausibility.FieldsFit(mb, 1, 11) && Plausibility.FieldsFit(mb, 13, 10) && Plausibility.FieldsFit(mb, 24, 10)
            && Plausibility.FieldsFit(mb, 35, 10) && Plausibility.FieldsFit(mb, 46, 10)
            && (mb.Bit(1) || mb.Bit(13) || mb.Bit(24))
            && report.IndicatedAirspeedKnots is null or (> 0 and <= 500)
            && report.Mach is null or (> 0 and <= 1)
            && report.BarometricRateFeetPerMinute is null or (>= -6000 and <= 6000)
            && report.InertialRateFeetPerMinute is null or (>= -6000 and <= 6000)
            && SpeedsAgree(report, altitudeFeet);
    }

    /// <summary>Mach and indicated airspeed imply each other at a known pressure altitude (standard atmosphere).</summary>
    private static bool SpeedsAgree(HeadingAndSpeed report, int? altitudeFeet)
    {
        if (report.Mach is not { } mach || report.IndicatedAirspeedKnots is not { } indicated || altitudeFeet is not { } feet)
            return true;
        double metres = feet * 0.3048;
        double pressureRatio = metres < 11_000
            ? Math.Pow(1 - (metres * 2.25577e-5), 5.25588)
            : 0.22336 * Math.Exp((11_000 - metres) / 6341.6);
        double impact = pressureRatio * (Math.Pow(1 + (0.2 * mach * mach), 3.5) - 1);
        double calibrated = 661.47 * Math.Sqrt(5 * (Math.Pow(impact + 1, 2.0 / 7) - 1));
        return Math.Abs(calibrated - indicated) <= 20;
    }
}
