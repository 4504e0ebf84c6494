using System.Globalization;

namespace Tidewaiter.Eval.Claims;

/// <summary>Prints the figures of a run.</summary>
internal static class ScoreTable
{
    /// <summary>Writes everything; returns the number of promotions.</summary>
    /// <param name="scores">One score a report, with its part.</param>
    /// <param name="open">Promotions of blind parts are shown with their words; otherwise with their rule only, so that a measure does not open what it measures.</param>
    /// <param name="output">Where to.</param>
    public static int Write(IReadOnlyList<(string Part, Score Score)> scores, bool open, TextWriter output)
    {
        output.WriteLine($"{"report",-32} {"part",-6} {"written",7} {"read",5} {"hits",5} {"P",6} {"R",6} {"F1",6} {"modality",9} {"promoted",9}");
        foreach (var (part, score) in scores) WriteClaims(score.Report, part, [score], output);
        foreach (var group in scores.GroupBy(row => row.Part, StringComparer.Ordinal)) WriteClaims("all of " + group.Key, group.Key, [.. group.Select(row => row.Score)], output);
        var all = scores.Select(row => row.Score).ToList();
        if (scores.Select(row => row.Part).Distinct(StringComparer.Ordinal).Count() > 1) WriteClaims("all", "", all, output);
        WriteKinds(all, output);
        WriteSlots(all, output);
        return WritePromotions(scores, open, output);
    }

    private static void WriteClaims(string name, string part, List<Score> scores, TextWriter output)
    {
        var claims = Sum(scores.Select(score => score.Claims));
        var modality = claims.Hits == 0 ? null : (double?)scores.Sum(score => score.ModalityRight) / claims.Hits;
        var promoted = scores.Sum(score => score.Promotions().Count(promotion => promotion.Aligned));
        output.WriteLine($"{name,-32} {part,-6} {claims.Hits + claims.Missed,7} {claims.Hits + claims.Spurious,5} {claims.Hits,5} {Share(claims.Precision),6} {Share(claims.Recall),6} {Share(claims.F1),6} {Share(modality),9} {promoted,9}");
    }

    private static void WriteKinds(List<Score> scores, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"kind",-12} {"written",7} {"read",5} {"hits",5} {"P",6} {"R",6} {"F1",6}");
        foreach (var kind in Enum.GetValues<ClaimKind>().Where(kind => kind != ClaimKind.Body))
        {
            var hits = scores.Sum(score => score.Pairs.Count(pair => score.Written[pair.Written].Kind == kind));
            var tally = new Tally(hits, scores.Sum(score => score.Written.Count(claim => claim.Kind == kind)) - hits, scores.Sum(score => score.Read.Count(claim => claim.Kind == kind)) - hits);
            if (tally == default) continue;
            output.WriteLine($"{kind.Word(),-12} {tally.Hits + tally.Missed,7} {tally.Hits + tally.Spurious,5} {hits,5} {Share(tally.Precision),6} {Share(tally.Recall),6} {Share(tally.F1),6}");
        }
    }

    private static void WriteSlots(List<Score> scores, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"slot",-12} {"aligned P",9} {"R",6} {"F1",6} {"exact F1",9} {"end to end F1",14}");
        foreach (var slot in Slots.All) WriteSlot(slot.ToString().ToLowerInvariant(), [slot], scores, output);
        WriteSlot("all slots", Slots.All, scores, output);
    }

    private static void WriteSlot(string name, Slot[] slots, List<Score> scores, TextWriter output)
    {
        var aligned = Sum(scores.SelectMany(score => slots.Select(slot => score.Aligned[(int)slot])));
        var exact = Sum(scores.SelectMany(score => slots.Select(slot => score.Exact[(int)slot])));
        var whole = Sum(scores.SelectMany(score => slots.Select(slot => score.EndToEnd[(int)slot])));
        output.WriteLine($"{name,-12} {Share(aligned.Precision),9} {Share(aligned.Recall),6} {Share(aligned.F1),6} {Share(exact.F1),9} {Share(whole.F1),14}");
    }

    private static int WritePromotions(IReadOnlyList<(string Part, Score Score)> scores, bool open, TextWriter output)
    {
        var promotions = scores.SelectMany(row => row.Score.Promotions().Select(promotion => (promotion.Aligned, Text: open || !row.Part.StartsWith("blind", StringComparison.Ordinal) ? Listing.Show(promotion) : Listing.Rule(promotion)))).ToList();
        var aligned = promotions.Count(promotion => promotion.Aligned);
        output.WriteLine();
        output.WriteLine($"promotions: {aligned}");
        foreach (var promotion in promotions.Where(promotion => promotion.Aligned)) output.WriteLine(promotion.Text);
        output.WriteLine($"hard claims read on soft words without being aligned (not counted above): {promotions.Count - aligned}");
        foreach (var promotion in promotions.Where(promotion => !promotion.Aligned)) output.WriteLine(promotion.Text);
        return aligned;
    }

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (sum, tally) => sum + tally);

    private static string Share(double? value) => value is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "-";
}
