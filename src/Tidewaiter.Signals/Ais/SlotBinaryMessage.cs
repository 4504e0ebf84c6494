namespace Tidewaiter.Signals.Ais;

/// <summary>
/// Types 25 (single slot) and 26 (up to five slots, with communication state): binary message with or without address and application identifier (ITU-R
/// M.1371-5, annex 8, paragraphs 3.23 and 3.24).
/// </summary>
public readonly ref struct SlotBinaryMessage
{
    private readonly AisBits _bits;
    private readonly int _stateBits;

    /// <param name="bits">The whole message. A field beyond its end is null.</param>
    public SlotBinaryMessage(AisBits bits)
    {
        _bits = bits;
        _stateBits = bits.Unsigned(0, 6) == 26 ? 20 : 0;
    }

    /// <summary>Whether there is an addressee.</summary>
    public bool? IsAddressed => _bits.Flag(38);

    /// <summary>Whether the data begin with an application identifier of 16 bits.</summary>
    public bool? IsStructured => _bits.Flag(39);

    /// <summary>MMSI of the addressee.</summary>
    public int? DestinationMmsi => IsAddressed == true ? _bits.Value(40, 30) : null;

    /// <summary>Area code (10 bits) and function (6 bits) in one number.</summary>
    public int? ApplicationIdentifier => IsStructured == true ? _bits.Value(ApplicationStart, 16) : null;

    /// <summary>The data behind the header, without the communication state of type 26.</summary>
    public AisBits Data => _bits.Slice(DataStart, Math.Max(0, _bits.Length - DataStart - _stateBits));

    /// <summary>Selector and communication state, the last 20 bits of type 26.</summary>
    public int? CommunicationState => _stateBits > 0 && _bits.Length >= DataStart + _stateBits ? _bits.Value(_bits.Length - 20, 20) : null;

    private int ApplicationStart => IsAddressed == true ? 70 : 40;

    private int DataStart => ApplicationStart + (IsStructured == true ? 16 : 0);
}
