namespace Tidewaiter.Eval.Claims;

/// <summary>Prints single claims of one report, for whoever works on the reader.</summary>
internal static class Listing
{
    private const int QuoteWidth = 150;

    /// <summary>Writes the listings asked for: misses, spurious, slots, modality. (Promotions are always printed, below the table; those of a blind part without their words unless they are asked for.)</summary>
    public static void Write(Score score, IReadOnlyCollection<string> show, TextWriter output)
    {
        if (show.Contains("misses"))
        {
            foreach (var claim in score.Missed) output.WriteLine($"MISSED   {score.Report} {Line(claim)}");
        }

        if (show.Contains("spurious"))
        {
            foreach (var claim in score.Spurious) output.WriteLine($"SPURIOUS {score.Report} {Line(claim)} [{claim.Rule}]");
        }

        foreach (var pair in score.Pairs)
        {
            var (written, read) = (score.Written[pair.Written], score.Read[pair.Read]);
            if (show.Contains("modality") && written.Modality != read.Modality)
            {
                output.WriteLine($"MODALITY {score.Report} {written.Modality.Word()} read as {read.Modality.Word()} [{read.Rule}; cues {Cues(read)}]: {Short(written.Quote)}");
            }

            if (show.Contains("slots")) WriteSlots(score.Report, written, read, output);
        }
    }

    /// <summary>A promotion in two lines.</summary>
    public static string Show(Promotion promotion) =>
        $"  {promotion.Report}: {promotion.Written.Modality.Word()} read as {promotion.Read.Modality.Word()} [{promotion.Read.Rule}; cues {Cues(promotion.Read)}]{Environment.NewLine}    {Short(promotion.Written.Quote)}";

    /// <summary>A promotion of a report that is not to be opened: where, and by which rule.</summary>
    public static string Rule(Promotion promotion) => $"  {promotion.Report}: {promotion.Written.Modality.Word()} read as {promotion.Read.Modality.Word()} [{promotion.Read.Rule}]";

    private static void WriteSlots(string report, Claim written, Claim read, TextWriter output)
    {
        foreach (var slot in Slots.All)
        {
            var tally = Slots.Compare(slot, written, read);
            if (tally.Missed + tally.Spurious == 0) continue;
            output.WriteLine($"SLOT     {report} {slot.ToString().ToLowerInvariant(),-9} written {Slots.Show(slot, written)} | read {Slots.Show(slot, read)} | {Short(written.Quote)} [{read.Rule}]");
        }
    }

    private static string Line(Claim claim)
    {
        var slots = Slots.All.Where(slot => Slots.Filled(slot, claim) > 0).Select(slot => $"{slot.ToString().ToLowerInvariant()}={Slots.Show(slot, claim)}");
        return $"{claim.Kind.Word()} {claim.Modality.Word()}: {Short(claim.Quote)} | {string.Join("; ", slots)}";
    }

    private static string Cues(Claim claim) => claim.Cues.Length == 0 ? "none" : string.Join(", ", claim.Cues.Select(cue => cue.Text));

    private static string Short(string quote)
    {
        var line = quote.Replace('\n', ' ');
        return line.Length <= QuoteWidth ? line : line[..QuoteWidth] + "…";
    }
}
