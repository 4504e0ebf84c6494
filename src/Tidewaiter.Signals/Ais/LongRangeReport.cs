namespace Tidewaiter.Signals.Ais;

/// <summary>Type 27: position report for long-range reception, by satellite above all (ITU-R M.1371-5, annex 8, paragraph 3.25). It has no second.</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct LongRangeReport(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <inheritdoc cref="Motion.PositionAccuracy"/>
    public bool? PositionAccuracy => _bits.Flag(38);

    /// <inheritdoc cref="PositionReport.Raim"/>
    public bool? Raim => _bits.Flag(39);

    /// <inheritdoc cref="PositionReport.NavigationStatus"/>
    public int? NavigationStatus => _bits.Value(40, 4);

    /// <summary>Longitude in steps of 1/10 min, about 180 m.</summary>
    public double? LongitudeDegrees => AisGeometry.CoarseLongitude(_bits, 44);

    /// <summary>Latitude in steps of 1/10 min.</summary>
    public double? LatitudeDegrees => AisGeometry.CoarseLatitude(_bits, 62);

    /// <summary>Speed over ground in whole knots 0 to 62; null when not available (63).</summary>
    public int? SpeedKnots => _bits.Value(79, 6, none: 63);

    /// <summary>Course over ground in whole degrees 0 to 359; null when not available (511) or above.</summary>
    public int? CourseDegrees => _bits.Value(85, 9) is < 360 and var course ? course : null;

    /// <summary>The bit as sent: false means that the position is the current GNSS position; true that it is older than 5 s.</summary>
    public bool? PositionIsOld => _bits.Flag(94);
}
