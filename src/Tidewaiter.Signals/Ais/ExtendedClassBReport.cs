namespace Tidewaiter.Signals.Ais;

/// <summary>Type 19: extended position report of a class B station (ITU-R M.1371-5, annex 8, paragraph 3.17).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct ExtendedClassBReport(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <inheritdoc cref="ClassBPositionReport.Reserved"/>
    public int? Reserved => _bits.Value(38, 8);

    /// <inheritdoc cref="PositionReport.SpeedKnots"/>
    public double? SpeedKnots => _bits.UnsignedScaled(46, 10, 10, none: 1023);

    /// <inheritdoc cref="PositionReport.PositionAccuracy"/>
    public bool? PositionAccuracy => _bits.Flag(56);

    /// <inheritdoc cref="PositionReport.LongitudeDegrees"/>
    public double? LongitudeDegrees => AisGeometry.Longitude(_bits, 57);

    /// <inheritdoc cref="PositionReport.LatitudeDegrees"/>
    public double? LatitudeDegrees => AisGeometry.Latitude(_bits, 85);

    /// <inheritdoc cref="PositionReport.CourseDegrees"/>
    public double? CourseDegrees => _bits.UnsignedScaled(112, 12, 10, none: 3600) is < 360 and var course ? course : null;

    /// <inheritdoc cref="PositionReport.HeadingDegrees"/>
    public int? HeadingDegrees => _bits.Value(124, 9) is <= 360 and var heading ? heading : null;

    /// <inheritdoc cref="PositionReport.SecondOrState"/>
    public int? SecondOrState => _bits.Value(133, 6);

    /// <inheritdoc cref="PositionReport.UtcSecond"/>
    public int? UtcSecond => ReportedEta.Between(SecondOrState, 0, 59);

    /// <summary>Four bits that older editions reserve for regional use.</summary>
    public int? Regional => _bits.Value(139, 4);

    /// <inheritdoc cref="StaticVoyageData.Name"/>
    public string? Name => _bits.Text(143, 20);

    /// <inheritdoc cref="StaticVoyageData.ShipType"/>
    public int? ShipType => _bits.Value(263, 8, none: 0);

    /// <inheritdoc cref="StaticVoyageData.Dimensions"/>
    public Dimensions? Dimensions => Ais.Dimensions.Read(_bits, 271);

    /// <inheritdoc cref="BaseStationReport.PositionDevice"/>
    public int? PositionDevice => _bits.Value(301, 4);

    /// <inheritdoc cref="PositionReport.Raim"/>
    public bool? Raim => _bits.Flag(305);

    /// <inheritdoc cref="StaticVoyageData.TerminalNotReady"/>
    public bool? TerminalNotReady => _bits.Flag(306);

    /// <inheritdoc cref="ClassBPositionReport.Assigned"/>
    public bool? Assigned => _bits.Flag(307);
}
