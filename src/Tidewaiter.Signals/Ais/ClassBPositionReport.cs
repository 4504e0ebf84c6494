namespace Tidewaiter.Signals.Ais;

/// <summary>Type 18: standard position report of a class B station (ITU-R M.1371-5, annex 8, paragraph 3.16).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct ClassBPositionReport(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>The eight bits that older editions reserve for regional use.</summary>
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

    /// <summary>Two bits that older editions reserve for regional use.</summary>
    public int? Regional => _bits.Value(139, 2);

    /// <summary>True: carrier-sense unit; false: SOTDMA unit.</summary>
    public bool? IsCarrierSense => _bits.Flag(141);

    /// <summary>Whether it has a display for messages 12 and 14.</summary>
    public bool? HasDisplay => _bits.Flag(142);

    /// <summary>Whether it has a digital selective calling function.</summary>
    public bool? HasSelectiveCalling => _bits.Flag(143);

    /// <summary>Whether it can work over the whole marine band.</summary>
    public bool? WholeBand => _bits.Flag(144);

    /// <summary>Whether type 22 can manage its frequencies.</summary>
    public bool? ChannelsManaged => _bits.Flag(145);

    /// <summary>Whether it works in assigned mode.</summary>
    public bool? Assigned => _bits.Flag(146);

    /// <inheritdoc cref="PositionReport.Raim"/>
    public bool? Raim => _bits.Flag(147);

    /// <summary>Selector (1: ITDMA, or carrier sense) and communication state, 20 bits; a carrier-sense unit sends 1100000000000000110 behind the selector.</summary>
    public int? CommunicationState => _bits.Value(148, 20);
}
