namespace Tidewaiter.Signals.Ais;

/// <summary>Type 18: standard position report of a class B station (ITU-R M.1371-5, annex 8, paragraph 3.16).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct ClassBPositionReport(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>The eight bits that older editions reserve for regional use.</summary>
    public int? Reserved => _bits.Value(38, 8);

    /// <inheritdoc cref="PositionReport.Motion"/>
    public Motion Motion => new(_bits, 46);

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
