namespace Tidewaiter.Signals.Ais;

/// <summary>Type 19: extended position report of a class B station (ITU-R M.1371-5, annex 8, paragraph 3.17).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct ExtendedClassBReport(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <inheritdoc cref="ClassBPositionReport.Reserved"/>
    public int? Reserved => _bits.Value(38, 8);

    /// <inheritdoc cref="PositionReport.Motion"/>
    public Motion Motion => new(_bits, 46);

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
