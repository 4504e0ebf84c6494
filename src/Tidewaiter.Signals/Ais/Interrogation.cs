namespace Tidewaiter.Signals.Ais;

/// <summary>Type 15: interrogation of one or two stations (ITU-R M.1371-5, annex 8, paragraph 3.13). Length 88 to 160 bits by what is asked.</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct Interrogation(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>MMSI of the first station.</summary>
    public int? FirstMmsi => _bits.Value(40, 30);

    /// <summary>First message type asked of the first station.</summary>
    public int? FirstType => _bits.Value(70, 6);

    /// <summary>Slot offset for its answer; null when none is given (0).</summary>
    public int? FirstSlotOffset => _bits.Value(76, 12, none: 0);

    /// <summary>Second message type asked of the first station; null when none (0).</summary>
    public int? SecondType => _bits.Value(90, 6, none: 0);

    /// <summary>Slot offset for its answer; null when none is given (0).</summary>
    public int? SecondSlotOffset => _bits.Value(96, 12, none: 0);

    /// <summary>MMSI of the second station; null when none (0).</summary>
    public int? SecondMmsi => _bits.Value(110, 30, none: 0);

    /// <summary>Message type asked of the second station; null when none (0).</summary>
    public int? SecondStationType => _bits.Value(140, 6, none: 0);

    /// <summary>Slot offset for its answer; null when none is given (0).</summary>
    public int? SecondStationSlotOffset => _bits.Value(146, 12, none: 0);
}
