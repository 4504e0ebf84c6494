namespace Tidewaiter.Eval.Claims;

/// <summary>An annotated claim and the claim that was read for it, by their places in the two lists.</summary>
internal readonly record struct Pair(int Written, int Read);

/// <summary>
/// Aligns claims one to one. Two claims may be paired when they are of the same kind and their quotes share at least half of the shorter one.
/// Pairs are taken greedily: best slot agreement first, then the same modality, then the larger overlap, then the earlier claim.
/// </summary>
internal static class Alignment
{
    /// <summary>The pairs; claims that are in none are missed or spurious.</summary>
    public static List<Pair> Of(IReadOnlyList<Claim> written, IReadOnlyList<Claim> read)
    {
        var candidates = new List<(Pair Pair, double Agreement, bool SameModality, int Overlap)>();
        for (var w = 0; w < written.Count; w++)
        {
            for (var r = 0; r < read.Count; r++)
            {
                if (written[w].Kind != read[r].Kind || !QuotesMeet(written[w], read[r])) continue;
                candidates.Add((new Pair(w, r), Slots.Agreement(written[w], read[r]), written[w].Modality == read[r].Modality, Overlap(written[w].Span, read[r].Span)));
            }
        }

        var pairs = new List<Pair>();
        var (usedWritten, usedRead) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (pair, _, _, _) in candidates.OrderByDescending(c => c.Agreement).ThenByDescending(c => c.SameModality).ThenByDescending(c => c.Overlap).ThenBy(c => c.Pair.Written).ThenBy(c => c.Pair.Read))
        {
            if (usedWritten.Contains(pair.Written) || usedRead.Contains(pair.Read)) continue;
            usedWritten.Add(pair.Written);
            usedRead.Add(pair.Read);
            pairs.Add(pair);
        }

        return pairs;
    }

    /// <summary>True if the quotes share at least half of the shorter one.</summary>
    public static bool QuotesMeet(Claim one, Claim other)
    {
        var shorter = Math.Min(one.Span.Length, other.Span.Length);
        return shorter > 0 && 2 * Overlap(one.Span, other.Span) >= shorter;
    }

    private static int Overlap(Span one, Span other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));
}
