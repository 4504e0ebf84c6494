namespace Tidewaiter.Signals.Ais;

/// <summary>Type 10: inquiry of UTC and date (ITU-R M.1371-5, annex 8, paragraph 3.8).</summary>
/// <param name="bits">The whole message.</param>
public readonly ref struct UtcInquiry(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>MMSI of the station that is asked.</summary>
    public int? DestinationMmsi => _bits.Value(40, 30);
}
