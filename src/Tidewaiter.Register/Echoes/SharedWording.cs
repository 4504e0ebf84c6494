namespace Tidewaiter.Register.Echoes;

/// <summary>Finds quotes that have the words of earlier quotes, by runs of words, in linear time.</summary>
internal static class SharedWording
{
    // Runs of so many words: shorter ones are idiom, longer ones miss a copy that was edited.
    private const int RunOfWords = 5;

    // A copy has at least so many runs of the original, and so large a part of the shorter of the two.
    private const int FewestShared = 3;
    private const double LeastPart = 0.5;

    // The first so many quotes with a run are compared: what everybody writes is nobody's wording.
    private const int MostWithOneRun = 16;
    private const int LongestQuote = 20_000;

    /// <summary>For each quote the earlier one that it shares most with, if enough; the earliest on a tie. Statements come by day.</summary>
    public static IEnumerable<(Statement Copy, Statement Original, string Text)> Find(IReadOnlyList<Statement> inOrder)
    {
        var byRun = new Dictionary<ulong, List<int>>();
        var sizes = new int[inOrder.Count];
        for (var i = 0; i < inOrder.Count; i++)
        {
            if (inOrder[i].IsRow) continue;
            var runs = Runs(inOrder[i].Source.Claim.Quote);
            sizes[i] = runs.Count;
            var shared = new Dictionary<int, int>();
            foreach (var run in runs)
            {
                if (!byRun.TryGetValue(run, out var earlier)) byRun[run] = earlier = [];
                foreach (var other in earlier) shared[other] = shared.GetValueOrDefault(other) + 1;
                if (earlier.Count < MostWithOneRun) earlier.Add(i);
            }

            // Two claims may stand in one sentence: of equal wording that with the same figure, of the same kind and the same way is the original.
            (int, bool, bool, bool) Likeness(int other) => (shared[other], inOrder[other].Figures.Intersect(inOrder[i].Figures).Any(), inOrder[other].Source.Claim.Kind == inOrder[i].Source.Claim.Kind, inOrder[i].CanShareParties(inOrder[other]));
            var (copy, best) = (inOrder[i], -1);
            foreach (var (other, count) in shared.Where(pair => pair.Value >= FewestShared).OrderBy(pair => pair.Key))
            {
                var original = inOrder[other];
                if (count < LeastPart * Math.Min(sizes[other], runs.Count) || !original.IsBefore(copy) || copy.IsOneDocumentWith(original)) continue;
                if (best < 0 || Likeness(other).CompareTo(Likeness(best)) > 0) best = other;
            }

            if (best >= 0) yield return (copy, inOrder[best], $"{copy.Said} has {shared[best]} of {Math.Min(sizes[best], runs.Count)} runs of {RunOfWords} words of {inOrder[best].Said}, which appeared before");
        }
    }

    private static HashSet<ulong> Runs(string quote)
    {
        var words = new List<ulong>();
        var (hash, length) = (0UL, 0);
        foreach (var c in quote.AsSpan(0, Math.Min(quote.Length, LongestQuote)))
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 1_099_511_628_211UL);
                length++;
                continue;
            }

            if (length > 0) words.Add(hash);
            (hash, length) = (0, 0);
        }

        if (length > 0) words.Add(hash);
        var runs = new HashSet<ulong>();
        for (var i = 0; i + RunOfWords <= words.Count; i++)
        {
            var run = 14_695_981_039_346_656_037UL;
            for (var k = i; k < i + RunOfWords; k++) run = unchecked(((run << 7) | (run >> 57)) ^ (words[k] * 11_400_714_819_323_198_485UL));
            runs.Add(run);
        }

        return runs;
    }
}
