namespace Tidewaiter.Signals.Ais;

/// <summary>
/// An estimated time of arrival as type 5 gives it (ITU-R M.1371-5, annex 8, table 52): UTC without a year, and any part may be unknown.
/// </summary>
/// <param name="Month">1 to 12; null when not available (0) or no month.</param>
/// <param name="Day">1 to 31; null when not available (0).</param>
/// <param name="Hour">0 to 23; null when not available (24) or no hour.</param>
/// <param name="Minute">0 to 59; null when not available (60) or no minute.</param>
public readonly record struct ReportedEta(int? Month, int? Day, int? Hour, int? Minute)
{
    /// <summary>Reads the 20 bits month, day, hour, minute.</summary>
    internal static ReportedEta Read(in AisBits bits, int start) => new(
        Between(bits.Value(start, 4), 1, 12), Between(bits.Value(start + 4, 5), 1, 31), Between(bits.Value(start + 9, 5), 0, 23), Between(bits.Value(start + 14, 6), 0, 59));

    internal static int? Between(int? value, int low, int high) => value >= low && value <= high ? value : null;
}
