namespace Tidewaiter.Signals.Ais;

/// <summary>Type 9: position report of a search-and-rescue aircraft (ITU-R M.1371-5, annex 8, paragraph 3.7).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct SarAircraftReport(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>Altitude; 4094 means that or more; null when not available (4095).</summary>
    public int? AltitudeMetres => _bits.Value(38, 12, none: 4095);

    /// <summary>Speed over ground in whole knots; 1022 means that or more; null when not available (1023).</summary>
    public int? SpeedKnots => _bits.Value(50, 10, none: 1023);

    /// <inheritdoc cref="Motion.PositionAccuracy"/>
    public bool? PositionAccuracy => _bits.Flag(60);

    /// <inheritdoc cref="Motion.LongitudeDegrees"/>
    public double? LongitudeDegrees => AisGeometry.Longitude(_bits, 61);

    /// <inheritdoc cref="Motion.LatitudeDegrees"/>
    public double? LatitudeDegrees => AisGeometry.Latitude(_bits, 89);

    /// <inheritdoc cref="Motion.CourseDegrees"/>
    public double? CourseDegrees => _bits.UnsignedScaled(116, 12, 10, none: 3600) is < 360 and var course ? course : null;

    /// <inheritdoc cref="Motion.SecondOrState"/>
    public int? SecondOrState => _bits.Value(128, 6);

    /// <inheritdoc cref="Motion.UtcSecond"/>
    public int? UtcSecond => ReportedEta.Between(SecondOrState, 0, 59);

    /// <summary>Altitude sensor: false GNSS, true barometric.</summary>
    public bool? AltitudeIsBarometric => _bits.Flag(134);

    /// <summary>The eight bits that older editions reserve for regional use; the first is the altitude sensor now.</summary>
    public int? Regional => _bits.Value(134, 8);

    /// <inheritdoc cref="StaticVoyageData.TerminalNotReady"/>
    public bool? TerminalNotReady => _bits.Flag(142);

    /// <summary>Whether the station works in assigned mode.</summary>
    public bool? Assigned => _bits.Flag(146);

    /// <inheritdoc cref="PositionReport.Raim"/>
    public bool? Raim => _bits.Flag(147);

    /// <summary>Selector (1: ITDMA) and communication state, 20 bits.</summary>
    public int? CommunicationState => _bits.Value(148, 20);
}
