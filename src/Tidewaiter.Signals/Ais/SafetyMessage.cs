namespace Tidewaiter.Signals.Ais;

/// <summary>Types 12 (addressed) and 14 (broadcast): safety related text (ITU-R M.1371-5, annex 8, paragraphs 3.10 and 3.12).</summary>
public readonly ref struct SafetyMessage
{
    private readonly AisBits _bits;
    private readonly bool _addressed;

    /// <param name="bits">The whole message. A field beyond its end is null.</param>
    public SafetyMessage(AisBits bits)
    {
        _bits = bits;
        _addressed = bits.Unsigned(0, 6) == 12;
    }

    /// <summary>Sequence number 0 to 3 of an addressed message.</summary>
    public int? SequenceNumber => _addressed ? _bits.Value(38, 2) : null;

    /// <summary>MMSI of the addressee of an addressed message.</summary>
    public int? DestinationMmsi => _addressed ? _bits.Value(40, 30) : null;

    /// <summary>Whether an addressed message was sent again.</summary>
    public bool? Retransmitted => _addressed ? _bits.Flag(70) : null;

    /// <summary>The text; at most 156 (addressed) or 161 characters by the standard, here whatever came up to 256.</summary>
    public string? Text => _bits.Text(_addressed ? 72 : 40, 256);
}
