namespace Tidewaiter.Signals.Ais;

/// <summary>Type 20: data link management, up to four reservations of slots by a base station (ITU-R M.1371-5, annex 8, paragraph 3.18).</summary>
/// <param name="bits">The whole message.</param>
public readonly ref struct SlotReservation(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>Offset from the slot of this message 1 to 4095; null when there is no such reservation (0, or beyond the message).</summary>
    /// <param name="index">0 to 3.</param>
    public int? Offset(int index) => _bits.Value(40 + (30 * index), 12, none: 0);

    /// <summary>How many slots in a row 1 to 15.</summary>
    /// <param name="index">0 to 3.</param>
    public int? SlotCount(int index) => Offset(index) is null ? null : _bits.Value(52 + (30 * index), 4);

    /// <summary>How long the reservation holds, in minutes.</summary>
    /// <param name="index">0 to 3.</param>
    public int? TimeoutMinutes(int index) => Offset(index) is null ? null : _bits.Value(56 + (30 * index), 3);

    /// <summary>Distance to the next reserved block in slots; 0: one block a frame.</summary>
    /// <param name="index">0 to 3.</param>
    public int? Increment(int index) => Offset(index) is null ? null : _bits.Value(59 + (30 * index), 11);
}
