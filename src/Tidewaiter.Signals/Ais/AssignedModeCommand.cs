namespace Tidewaiter.Signals.Ais;

/// <summary>Type 16: assigned mode command for one or two stations (ITU-R M.1371-5, annex 8, paragraph 3.14). 96 or 144 bits.</summary>
/// <param name="bits">The whole message.</param>
public readonly ref struct AssignedModeCommand(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>MMSI of a commanded station; null when none (0) or beyond the message.</summary>
    /// <param name="index">0 or 1.</param>
    public int? Mmsi(int index) => _bits.Value(40 + (52 * index), 30, none: 0);

    /// <summary>Slot offset, or reports in ten minutes when the increment is 0.</summary>
    /// <param name="index">0 or 1.</param>
    public int? SlotOffset(int index) => Mmsi(index) is null ? null : _bits.Value(70 + (52 * index), 12);

    /// <summary>Slot increment 0 to 1023, codes kept.</summary>
    /// <param name="index">0 or 1.</param>
    public int? SlotIncrement(int index) => Mmsi(index) is null ? null : _bits.Value(82 + (52 * index), 10);
}
