namespace Tidewaiter.Signals.ModeS;

/// <summary>The movement field of surface positions (DO-260B §2.2.3.2.4.2, ICAO Doc 9871 table A-2-6).</summary>
public static class SurfaceMovement
{
    /// <summary>Ground speed in knots: the lower edge of the code's step (code 25 is 8.0 kt).</summary>
    /// <param name="code">7 bits, 0–127.</param>
    /// <returns>Null for 0 (not available) and 125–127 (reserved); 1 is 0 kt (stopped), 124 is 175 kt or more.</returns>
    public static double? SpeedKnots(int code) => code switch
    {
        1 => 0,
        >= 2 and <= 8 => 0.125 + ((code - 2) * 0.125),
        >= 9 and <= 12 => 1 + ((code - 9) * 0.25),
        >= 13 and <= 38 => 2 + ((code - 13) * 0.5),
        >= 39 and <= 93 => 15 + (code - 39),
        >= 94 and <= 108 => 70 + ((code - 94) * 2),
        >= 109 and <= 123 => 100 + ((code - 109) * 5),
        124 => 175,
        _ => null,
    };
}
