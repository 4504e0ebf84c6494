using System.Globalization;
using System.Text;
using Tidewaiter.Reading.Leanings;

namespace Tidewaiter.Eval.Leanings;

/// <summary>Learns the leanings from the labelled sentences, and measures them on sentences that they were not learnt from.</summary>
internal static class LeaningSuite
{
    private const int Folds = 5;

    // Weights below this move no sum by much and would make the table ten times as long.
    private const double LeastWeight = 0.08;

    // Near which a claim is more often there than not, as bags go (a sum of shares).
    private const double Even = -1.0;

    private const string Heading = """
        # How strongly what a sentence shows speaks for a claim of each kind: feature, tab, kind=weight ... The row without a feature is what a sentence begins with.
        # Of the sentence: a word is named by its lemma ("send/v" the verb, "shell" the noun), a pair by both, a role class by "class". Of a word in it: the parts of a name have bars
        # between ("verb|send|object|goods"). Learnt by: dotnet run -c Release --project eval -- leanings --write

        """;

    /// <summary>Runs; exit code 0.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, [], ["write"]);
        var sentences = Labelled.All().ToList();
        output.WriteLine($"{sentences.Count} labelled sentences, {sentences.Count(static sentence => sentence.Kinds == 0)} of them without a claim");
        output.WriteLine($"{"kind",-12} {"written",7}     P      R     F1   (each fifth of the sentences read by what the other four taught)");
        var trainers = Enumerable.Range(0, Folds).Select(fold => new LeaningTrainer([.. sentences.Where((_, index) => index % Folds != fold)])).ToArray();
        foreach (var kind in LeaningTable.Kinds)
        {
            var (written, read, hits) = CrossRead(sentences, trainers, kind);
            var (precision, recall) = (hits / Math.Max(1.0, read), hits / Math.Max(1.0, written));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Word(),-12} {written,7} {precision,6:0.000} {recall,6:0.000} {2 * precision * recall / Math.Max(0.001, precision + recall),6:0.000}"));
        }

        if (arguments.Has("write")) Write(sentences, output);
        return 0;
    }

    private static (int Written, int Read, int Hits) CrossRead(List<LabelledSentence> sentences, LeaningTrainer[] trainers, ClaimKind kind)
    {
        var counts = Enumerable.Range(0, Folds).AsParallel().Select(fold =>
        {
            var model = trainers[fold].Learn(kind);
            var (written, read, hits) = (0, 0, 0);
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                var told = ((sentences[i].Kinds >> (int)kind) & 1) == 1;
                var leans = model.Score(sentences[i]) > Even;
                written += told ? 1 : 0;
                read += leans ? 1 : 0;
                hits += told && leans ? 1 : 0;
            }

            return (written, read, hits);
        }).ToList();
        return (counts.Sum(static count => count.written), counts.Sum(static count => count.read), counts.Sum(static count => count.hits));
    }

    /// <summary>The table that sentences teach, as it stands in data/lexicon/leanings.tsv, and how many features it has.</summary>
    public static (string Table, int Features) Learn(IReadOnlyList<LabelledSentence> sentences)
    {
        var trainer = new LeaningTrainer(sentences);
        var models = LeaningTable.Kinds.AsParallel().AsOrdered().Select(kind => (Kind: kind, Model: trainer.Learn(kind))).ToList();
        var rows = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal) { [""] = new() };
        foreach (var (kind, model) in models)
        {
            Add(rows, "", kind, model.Bias);
            foreach (var (feature, number) in model.Numbers)
            {
                if (Math.Abs(model.Weights[number]) >= LeastWeight) Add(rows, feature, kind, model.Weights[number]);
            }
        }

        return (Heading + string.Concat(rows.Select(static row => $"{row.Key}\t{row.Value.ToString().TrimEnd()}\n")), rows.Count);
    }

    private static void Write(List<LabelledSentence> sentences, TextWriter output)
    {
        var (table, features) = Learn(sentences);
        File.WriteAllText(Path.Combine(Checkout.Root, "data", "lexicon", "leanings.tsv"), table);
        output.WriteLine($"{features} features written to data/lexicon/leanings.tsv; build again to read by them.");
    }

    private static void Add(SortedDictionary<string, StringBuilder> rows, string feature, ClaimKind kind, double weight)
    {
        if (!rows.TryGetValue(feature, out var row)) rows.Add(feature, row = new StringBuilder());
        row.Append(CultureInfo.InvariantCulture, $"{kind.Word()}={weight:0.00} ");
    }
}
