namespace Tidewaiter.Eval.Claims;

/// <summary>Counts of what was found, missed and made up.</summary>
internal readonly record struct Tally(int Hits, int Missed, int Spurious)
{
    /// <summary>Share of what was read that is right; null when nothing was read.</summary>
    public double? Precision => Hits + Spurious == 0 ? null : (double)Hits / (Hits + Spurious);

    /// <summary>Share of what is there that was read; null when nothing is there.</summary>
    public double? Recall => Hits + Missed == 0 ? null : (double)Hits / (Hits + Missed);

    /// <summary>2·hits / (2·hits + missed + spurious); null when there is nothing to count.</summary>
    public double? F1 => Hits + Missed + Spurious == 0 ? null : 2.0 * Hits / ((2 * Hits) + Missed + Spurious);

    public static Tally operator +(Tally left, Tally right) => new(left.Hits + right.Hits, left.Missed + right.Missed, left.Spurious + right.Spurious);
}
