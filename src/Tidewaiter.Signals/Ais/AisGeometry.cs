namespace Tidewaiter.Signals.Ais;

/// <summary>
/// Positions as they are on the air. What is marked "not available" (181°, 91°) is null, and so is a value outside ±180° or ±90°: no place on Earth
/// has it. Each axis stands alone.
/// </summary>
internal static class AisGeometry
{
    /// <summary>A ten-thousandth of a minute in degrees: 1 / 600,000.</summary>
    public const double TenThousandths = 600_000;

    /// <summary>A thousandth of a minute.</summary>
    public const double Thousandths = 60_000;

    /// <summary>A tenth of a minute.</summary>
    public const double Tenths = 600;

    /// <summary>28 bits in 1/10,000 min.</summary>
    public static double? Longitude(in AisBits bits, int start) => Within(bits, start, 28, TenThousandths, 180);

    /// <summary>27 bits in 1/10,000 min.</summary>
    public static double? Latitude(in AisBits bits, int start) => Within(bits, start, 27, TenThousandths, 90);

    /// <summary>18 bits in 1/10 min.</summary>
    public static double? CoarseLongitude(in AisBits bits, int start) => Within(bits, start, 18, Tenths, 180);

    /// <summary>17 bits in 1/10 min.</summary>
    public static double? CoarseLatitude(in AisBits bits, int start) => Within(bits, start, 17, Tenths, 90);

    /// <summary>A signed angle of any width and unit, null outside plus or minus the limit.</summary>
    public static double? Within(in AisBits bits, int start, int length, double unitsPerDegree, double limitDegrees)
    {
        if (!bits.Has(start, length))
            return null;
        var degrees = bits.Signed(start, length) / unitsPerDegree;
        return Math.Abs(degrees) <= limitDegrees ? degrees : null;
    }
}
