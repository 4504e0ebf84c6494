namespace Tidewaiter.Signals.Ais;

/// <summary>
/// Types 6 (addressed) and 8 (broadcast): binary message with an application identifier (ITU-R M.1371-5, annex 8, paragraphs 3.4 and 3.6; annex 5, paragraph 2.1).
/// </summary>
public readonly ref struct BinaryMessage
{
    private readonly AisBits _bits;
    private readonly bool _addressed;

    /// <param name="bits">The whole message. A field beyond its end is null.</param>
    public BinaryMessage(AisBits bits)
    {
        _bits = bits;
        _addressed = bits.Unsigned(0, 6) == 6;
    }

    /// <summary>Sequence number 0 to 3 of an addressed message.</summary>
    public int? SequenceNumber => _addressed ? _bits.Value(38, 2) : null;

    /// <summary>MMSI of the addressee of an addressed message.</summary>
    public int? DestinationMmsi => _addressed ? _bits.Value(40, 30) : null;

    /// <summary>Whether an addressed message was sent again.</summary>
    public bool? Retransmitted => _addressed ? _bits.Flag(70) : null;

    /// <summary>Designated area code: 1 international, otherwise a maritime identification digits of a region.</summary>
    public int? AreaCode => _bits.Value(_addressed ? 72 : 40, 10);

    /// <summary>Function identifier within the area code.</summary>
    public int? FunctionIdentifier => _bits.Value(_addressed ? 82 : 50, 6);

    /// <summary>The application's data.</summary>
    public AisBits Data => _bits.From(_addressed ? 88 : 56);

    /// <summary>Whether this is <see cref="MeteorologicalData"/> in its present form (area 1, function 31).</summary>
    public bool IsMeteorological => !_addressed && AreaCode == 1 && FunctionIdentifier == 31 && Data.Length >= 294;

    /// <summary>Whether this is <see cref="MeteorologicalData"/> in its first form (area 1, function 11).</summary>
    public bool IsFormerMeteorological => !_addressed && AreaCode == 1 && FunctionIdentifier == 11 && Data.Length >= 290;

    /// <summary>Whether this is <see cref="InlandShipData"/> (area 200, function 10): as a broadcast, of the length that the standard gives.</summary>
    public bool IsInlandShip => !_addressed && AreaCode == 200 && FunctionIdentifier == 10 && Data.Length is >= 104 and <= 112;
}
