namespace Tidewaiter.Eval.ModalityScores;

/// <summary>A claim that a labelled sentence makes, with its modality by the label.</summary>
/// <param name="Kind">The kind; the label has it once.</param>
/// <param name="Modality">The modality by the label.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Half">The half that the sentence stands in, 1 or 2, as for the rules.</param>
internal sealed record LabelledModality(ClaimKind Kind, Modality Modality, string Text, int Half)
{
    // The rows of the halves of `eval rules`: who mends looks at the first half of both.
    private const int Run = 40;

    /// <summary>The labels with a modality of the sentences in eval/Leanings, but those of a kind that a sentence has twice.</summary>
    /// <exception cref="FormatException">A row has no tab, or names a kind or a modality that there is not.</exception>
    public static IEnumerable<LabelledModality> All()
    {
        var rows = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "eval", "Leanings"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                if (line.Length == 0 || line[0] == '#') continue;
                var half = (rows++ / Run % 2) + 1;
                if (line[0] == '-') continue;
                foreach (var label in Of(file, line, half)) yield return label;
            }
        }
    }

    private static IEnumerable<LabelledModality> Of(string file, string line, int half)
    {
        if (line.Split('\t') is not [var kinds, var text]) throw new FormatException($"{file}: kinds, a tab and a sentence expected: {line}");
        foreach (var labels in kinds.Split(',', StringSplitOptions.TrimEntries).GroupBy(static label => label.Split(':')[0]))
        {
            if (labels.Count() != 1 || labels.First().Split(':') is not [var kind, var word]) continue;
            if (!ClaimKinds.TryParse(kind, out var claim) || !Modalities.TryParse(word, out var modality)) throw new FormatException($"{file}: '{kind}:{word}' is no label: {line}");
            yield return new LabelledModality(claim, modality, text, half);
        }
    }
}
