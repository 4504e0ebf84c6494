namespace Tidewaiter.Signals.Ais;

/// <summary>Types 1, 2 and 3: position report of a class A station (ITU-R M.1371-5, annex 8, paragraph 3.1).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct PositionReport(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>Navigational status 0 to 15, reserved values kept; 15 is the default of "not defined" and is kept too, for AIS-SART under test uses it.</summary>
    public int? NavigationStatus => _bits.Value(38, 4);

    /// <summary>The rate of turn; null when the message ends before it.</summary>
    public RateOfTurn? RateOfTurn => _bits.Has(42, 8) ? new RateOfTurn((sbyte)_bits.Signed(42, 8)) : null;

    /// <summary>Speed over ground; 102.2 means that or more; null when not available (1023).</summary>
    public double? SpeedKnots => _bits.UnsignedScaled(50, 10, 10, none: 1023);

    /// <summary>True: better than 10 m (differential); false: worse or unknown.</summary>
    public bool? PositionAccuracy => _bits.Flag(60);

    /// <summary>Longitude, east positive, in steps of 1/10,000 min.</summary>
    public double? LongitudeDegrees => AisGeometry.Longitude(_bits, 61);

    /// <summary>Latitude, north positive, in steps of 1/10,000 min.</summary>
    public double? LatitudeDegrees => AisGeometry.Latitude(_bits, 89);

    /// <summary>Course over ground; null when not available (3600) or above (3601 to 4095 are not used).</summary>
    public double? CourseDegrees => _bits.UnsignedScaled(116, 12, 10, none: 3600) is < 360 and var course ? course : null;

    /// <summary>True heading 0 to 359; 360, which the Recommendation has not but some units send for north, is kept; null when not available (511) and for 361 to 510.</summary>
    public int? HeadingDegrees => _bits.Value(128, 9) is <= 360 and var heading ? heading : null;

    /// <summary>UTC second of the report 0 to 59; 60 not available, 61 manual input, 62 dead reckoning, 63 positioning system inoperative.</summary>
    public int? SecondOrState => _bits.Value(137, 6);

    /// <summary>UTC second 0 to 59; null in all other cases.</summary>
    public int? UtcSecond => ReportedEta.Between(SecondOrState, 0, 59);

    /// <summary>Special manoeuvre indicator: 0 not available, 1 not engaged, 2 engaged in a special manoeuvre (blue sign), 3 reserved.</summary>
    public int? SpecialManoeuvre => _bits.Value(143, 2);

    /// <summary>Receiver autonomous integrity monitoring in use.</summary>
    public bool? Raim => _bits.Flag(148);

    /// <summary>Communication state, 19 bits (SOTDMA for types 1 and 2, ITDMA for type 3; annex 2, paragraph 3.3.7).</summary>
    public int? CommunicationState => _bits.Value(149, 19);
}
