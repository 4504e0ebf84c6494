namespace Tidewaiter.Signals.Ais;

/// <summary>
/// Place and motion, the 93 bits that types 1, 2 and 3 (ITU-R M.1371-5, annex 8, paragraph 3.1), 18 (3.16) and 19 (3.17) have in common: speed, accuracy, longitude, latitude, course,
/// heading and time stamp, one behind the other.
/// </summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
/// <param name="start">First bit of the speed.</param>
public readonly ref struct Motion(AisBits bits, int start)
{
    private readonly AisBits _bits = bits;
    private readonly int _start = start;

    /// <summary>Speed over ground; 102.2 means that or more; null when not available (1023).</summary>
    public double? SpeedKnots => _bits.UnsignedScaled(_start, 10, 10, none: 1023);

    /// <summary>True: better than 10 m (differential); false: worse or unknown.</summary>
    public bool? PositionAccuracy => _bits.Flag(_start + 10);

    /// <summary>Longitude, east positive, in steps of 1/10,000 min.</summary>
    public double? LongitudeDegrees => AisGeometry.Longitude(_bits, _start + 11);

    /// <summary>Latitude, north positive, in steps of 1/10,000 min.</summary>
    public double? LatitudeDegrees => AisGeometry.Latitude(_bits, _start + 39);

    /// <summary>Course over ground; null when not available (3600) or above (3601 to 4095 are not used).</summary>
    public double? CourseDegrees => _bits.UnsignedScaled(_start + 66, 12, 10, none: 3600) is < 360 and var course ? course : null;

    /// <summary>True heading 0 to 359; 360, which the Recommendation has not but some units send for north, is kept; null when not available (511) and for 361 to 510.</summary>
    public int? HeadingDegrees => _bits.Value(_start + 78, 9) is <= 360 and var heading ? heading : null;

    /// <summary>UTC second of the report 0 to 59; 60 not available, 61 manual input, 62 dead reckoning, 63 positioning system inoperative.</summary>
    public int? SecondOrState => _bits.Value(_start + 87, 6);

    /// <summary>UTC second 0 to 59; null in all other cases.</summary>
    public int? UtcSecond => ReportedEta.Between(SecondOrState, 0, 59);
}
