namespace Tidewaiter.Signals.Ais;

/// <summary>Types 7 (of a binary message) and 13 (of a safety message): one to four acknowledged stations (ITU-R M.1371-5, annex 8, paragraphs 3.5 and 3.11).</summary>
/// <param name="bits">The whole message.</param>
public readonly ref struct Acknowledgement(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>How many stations the message has room for, 0 to 4. A place may hold 0.</summary>
    public int Count => Math.Clamp((_bits.Length - 40) / 32, 0, 4);

    /// <summary>MMSI of an acknowledged station; null when the place is empty (0) or beyond the message.</summary>
    /// <param name="index">0 to 3.</param>
    public int? Mmsi(int index) => _bits.Value(40 + (32 * index), 30, none: 0);

    /// <summary>Sequence number 0 to 3 of the acknowledged message.</summary>
    /// <param name="index">0 to 3.</param>
    public int? SequenceNumber(int index) => Mmsi(index) is null ? null : _bits.Value(70 + (32 * index), 2);
}
