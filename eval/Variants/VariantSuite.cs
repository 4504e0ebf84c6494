using Tidewaiter.Reading;

namespace Tidewaiter.Eval.Variants;

/// <summary>Puts hedges, denials and attributions into asserted sentences and counts what the reader makes of them. The number of promotions must be 0.</summary>
internal static class VariantSuite
{
    /// <summary>Folder of the two tables.</summary>
    public static string Tables => Path.Combine(Checkout.Root, "eval", "Variants");

    /// <summary>Runs the suite; 1 if anything was promoted.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, ["show"], []);
        var outcomes = Variant.All(Tables).Select(variant => (Variant: variant, Read: Read(variant.Text))).ToList();
        var hedged = outcomes.Where(outcome => outcome.Variant.Ceiling != Modality.Asserted).ToList();
        output.WriteLine($"{"ceiling",-12} {"variants",8} {"with a claim",13} {"promoted",9} {"above ceiling",14} {"at ceiling",11}");
        foreach (var group in outcomes.GroupBy(outcome => outcome.Variant.Ceiling))
        {
            var claims = group.Where(outcome => outcome.Read is not null).ToList();
            output.WriteLine($"{group.Key.Word(),-12} {group.Count(),8} {claims.Count,13} {claims.Count(Promoted),9} {claims.Count(outcome => outcome.Read > group.Key),14} {claims.Count(outcome => outcome.Read == group.Key),11}");
        }

        var promoted = hedged.Where(Promoted).ToList();
        output.WriteLine();
        output.WriteLine($"variants: {hedged.Count}; promotions: {promoted.Count}");
        foreach (var (variant, read) in promoted) output.WriteLine($"  [{variant.Cue}] at most {variant.Ceiling.Word()}, read as {read!.Value.Word()}: {variant.Text}");
        if (arguments["show"] == "all")
        {
            foreach (var (variant, read) in outcomes) output.WriteLine($"{variant.Ceiling.Word(),-10} {read?.Word() ?? "-",-10} {variant.Text}");
        }

        return promoted.Count == 0 ? 0 : 1;
    }

    private static bool Promoted((Variant Variant, Modality? Read) outcome) => outcome.Read is { } read && outcome.Variant.IsPromotedBy(read);

    /// <summary>The strongest commitment of any claim that was read, or null when there is none. A sentence stands alone, so nothing else can give it a claim.</summary>
    private static Modality? Read(string text)
    {
        var claims = Reader.Read(TextLayer.From(text), new ReadingOptions { Published = new DateOnly(2024, 6, 1) }).Claims;
        return claims.IsEmpty ? null : claims.Max(claim => claim.Modality);
    }
}
