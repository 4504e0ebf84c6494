namespace Tidewaiter.Eval.Variants;

/// <summary>A sentence of the development set with a cue put in.</summary>
/// <param name="Report">Number of the report that the sentence is from.</param>
/// <param name="Base">The sentence as it was.</param>
/// <param name="Cue">Name of the cue.</param>
/// <param name="Ceiling">The most that the cue allows.</param>
/// <param name="Text">The sentence with the cue.</param>
internal sealed record Variant(string Report, string Base, string Cue, Modality Ceiling, string Text)
{
    /// <summary>True if this reading breaks the promise: a hedge, plan or denial read as fact or report, or an attribution lost.</summary>
    public bool IsPromotedBy(Modality read) => Modalities.IsPromotion(Ceiling, read) || (Ceiling == Modality.Reported && read == Modality.Asserted);

    /// <summary>Every sentence with every cue, in the order of the two tables.</summary>
    public static IEnumerable<Variant> All(string folder)
    {
        var cues = Rows(Path.Combine(folder, "cues.tsv"), 3);
        foreach (var row in Rows(Path.Combine(folder, "sentences.tsv"), 7))
        {
            foreach (var cue in cues)
            {
                if (!Modalities.TryParse(cue[0], out var ceiling)) throw new FormatException($"cues.tsv: '{cue[0]}' is no modality.");
                yield return new Variant(row[0], $"{row[1]} {row[2]} {row[6]}", cue[1], ceiling, Fill(cue[2], row));
            }
        }
    }

    private static string Fill(string template, string[] row) => template
        .Replace("{S}", char.ToUpperInvariant(row[1][0]) + row[1][1..], StringComparison.Ordinal)
        .Replace("{s}", row[1], StringComparison.Ordinal)
        .Replace("{verb}", row[2], StringComparison.Ordinal)
        .Replace("{perfect}", row[3], StringComparison.Ordinal)
        .Replace("{plain}", row[4], StringComparison.Ordinal)
        .Replace("{be}", row[5], StringComparison.Ordinal)
        .Replace("{appear}", row[5] == "is" ? "appears" : "appear", StringComparison.Ordinal)
        .Replace("{rest}", row[6], StringComparison.Ordinal);

    private static List<string[]> Rows(string file, int columns)
    {
        var rows = File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        var wrong = rows.FindIndex(row => row.Length != columns);
        return wrong < 0 ? rows : throw new FormatException($"{Path.GetFileName(file)}: row {wrong + 1} has {rows[wrong].Length} columns, not {columns}.");
    }
}
