namespace Tidewaiter.Signals.Ais;

/// <summary>Type 5: ship static and voyage related data of a class A station (ITU-R M.1371-5, annex 8, paragraph 3.3).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct StaticVoyageData(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>AIS version indicator 0 to 3.</summary>
    public int? Version => _bits.Value(38, 2);

    /// <summary>
    /// The IMO field as sent: an IMO number (1,000,000 to 9,999,999, check digit not tested here), an official number of a flag state (10,000,000 to
    /// 1,073,741,823), or anything else that a crew typed. Null when 0.
    /// </summary>
    public int? ImoNumber => _bits.Value(40, 30, none: 0);

    /// <summary>Call sign, at most 7 characters.</summary>
    public string? CallSign => _bits.Text(70, 7);

    /// <summary>Name, at most 20 characters.</summary>
    public string? Name => _bits.Text(112, 20);

    /// <summary>Type of ship and cargo 0 to 255, reserved values kept; null when 0.</summary>
    public int? ShipType => _bits.Value(232, 8, none: 0);

    /// <summary>Size and reference point.</summary>
    public Dimensions? Dimensions => Ais.Dimensions.Read(_bits, 240);

    /// <inheritdoc cref="BaseStationReport.PositionDevice"/>
    public int? PositionDevice => _bits.Value(270, 4);

    /// <summary>Estimated time of arrival.</summary>
    public ReportedEta Eta => ReportedEta.Read(_bits, 274);

    /// <summary>Maximum present static draught; 25.5 means that or more; null when not available (0).</summary>
    public double? DraughtMetres => _bits.UnsignedScaled(294, 8, 10, none: 0);

    /// <summary>Destination, at most 20 characters, as typed.</summary>
    public string? Destination => _bits.Text(302, 20);

    /// <summary>Data terminal equipment not ready (the bit as sent: true means not available).</summary>
    public bool? TerminalNotReady => _bits.Flag(422);
}
