using System.Globalization;
using Tidewaiter.Reading;

namespace Tidewaiter.Eval.ModalityScores;

/// <summary>Compares the modality of a claim with that of its label, where label and reader have one claim of a kind in a sentence. Sentences stand alone here: what the one before says of them is not heard.</summary>
internal static class ModalitySuite
{
    private static readonly Modality[] Firmest = [Modality.Asserted, Modality.Reported, Modality.Planned, Modality.Possible, Modality.Speculated, Modality.Denied];

    /// <summary>Runs; exit code 0. The labels are one writer's, so a difference is something to look at and no gate.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, ["half", "show"], []);
        var half = arguments["half"];
        var labels = LabelledModality.All().Where(label => half is null || label.Half.ToString(CultureInfo.InvariantCulture) == half).ToList();
        var compared = labels.AsParallel().AsOrdered().Select(static label => (Label: label, Read: Read(label))).Where(static pair => pair.Read is not null).Select(static pair => new Compared(pair.Label, pair.Read!)).ToList();
        output.WriteLine($"{labels.Count} labels with a modality{(half is null ? "" : $" of half {half}")}; one claim of the kind was read for {compared.Count}");
        output.WriteLine($"{"written \\ read",-15}{string.Concat(Firmest.Select(static read => $"{read.Word(),11}"))}{"right",8}");
        foreach (var written in Firmest)
        {
            var row = compared.FindAll(pair => pair.Label.Modality == written);
            var cells = string.Concat(Firmest.Select(read => $"{row.Count(pair => pair.Read.Modality == read),11}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written.Word(),-15}{cells}{row.Count(static pair => pair.IsRight) / Math.Max(1.0, row.Count),8:0.000}"));
        }

        var shown = (arguments["show"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"right: {compared.Count(static pair => pair.IsRight) / Math.Max(1.0, compared.Count):0.000}; promotions: {compared.Count(static pair => pair.IsPromotion)}; softer: {compared.Count(static pair => pair.IsSofter)}; reported read as asserted: {compared.Count(static pair => pair.IsFirmer && pair.Label.Modality == Modality.Reported)}"));
        foreach (var pair in compared)
        {
            if ((pair.IsPromotion && shown.Contains("promotions")) || (pair.IsFirmer && shown.Contains("firmer")) || (pair.IsSofter && shown.Contains("softer"))) output.WriteLine(pair.Line);
        }

        return 0;
    }

    private static Claim? Read(LabelledModality label)
    {
        var claims = Reader.Read(TextLayer.From(label.Text), new ReadingOptions()).Claims.Where(claim => claim.Kind == label.Kind).Take(2).ToList();
        return claims.Count == 1 ? claims[0] : null;
    }

    private sealed record Compared(LabelledModality Label, Claim Read)
    {
        public bool IsRight => Read.Modality == Label.Modality;

        public bool IsPromotion => Modalities.IsPromotion(Label.Modality, Read.Modality);

        public bool IsFirmer => Read.Modality > Label.Modality && !IsPromotion;

        public bool IsSofter => Read.Modality < Label.Modality;

        public string Line => $"{Label.Modality.Word()}\t{Read.Modality.Word()}\t{Read.Rule.Split(':')[0]} [{string.Join(", ", Read.Cues.Select(static cue => cue.Text))}]\t{Label.Text}";
    }
}
