using System.Globalization;
using System.Text;
using Tidewaiter.Eval.Claims;
using Tidewaiter.Eval.Leanings;
using Tidewaiter.Eval.Nets;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Nets;

namespace Tidewaiter.Eval.Plausibilities;

/// <summary>A claim that the reader made of an annotated report, with all that is known of it.</summary>
/// <param name="Report">Number of the report.</param>
/// <param name="Fresh">Nobody had mended the rules by its errors.</param>
/// <param name="Right">An annotator wrote it too.</param>
/// <param name="Known">Names of what is known of it, each once.</param>
internal sealed record JudgedClaim(int Report, bool Fresh, bool Right, string[] Known);

/// <summary>
/// Learns how plausible claims are from all annotated reports but the unseen, and measures it on those of them by whose errors nobody has mended the rules, each time without what it learnt from them.
/// </summary>
internal static class PlausibilitySuite
{
    private const int Folds = 10;

    // Of the reports, for the leanings: a claim is judged by what its sentence leans to, and by what the net tells of it, for who has not learnt from it, as it will be in a new report.
    private const int LeaningFolds = 5;

    // Weights below this move no sum by much.
    private const double LeastWeight = 0.005;

    private const string Heading = """
        # How strongly each thing that is known of a claim speaks for an annotator writing it too: feature, tab, weight (natural logarithm of odds). The row without a feature is what a claim begins with.
        # The parts of a name have bars between ("transfer|item|goods"). Learnt by: dotnet run -c Release --project eval -- plausibility --write

        """;

    /// <summary>Runs; exit code 0.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, [], ["write"]);
        var reports = Reports.Load(Path.Combine(Checkout.Root, "tests", "cases", "reports")).Where(static report => !report.IsUnseen).ToList();
        var apart = NetSentence.Apart().ToList();
        var judged = Enumerable.Range(0, LeaningFolds).AsParallel().AsOrdered().SelectMany(fold => Judge(reports, apart, fold)).OrderBy(static claim => claim.Report).ToList();
        var written = reports.Where(static report => report.IsFresh).Sum(static report => report.Claims.Count(static claim => claim.Kind != ClaimKind.Body));
        output.WriteLine($"{judged.Count} claims of {reports.Count} reports; of the {reports.Count(static report => report.IsFresh)} fresh ones {written} claims written, {judged.Count(static claim => claim.Fresh)} read, {judged.Count(static claim => claim is { Fresh: true, Right: true })} of them right");
        var odds = CrossJudge(judged);
        output.WriteLine($"{"least",6} {"kept",6} {"P",6} {"R",6} {"F1",6}   (the fresh ones, each tenth of them judged by what all others taught)");
        for (var least = -1.0; least <= 1.5; least += 0.25) Write(output, least, judged, odds, written);
        if (arguments.Has("write")) Write(new PlausibilityTrainer(judged), output);
        return 0;
    }

    private static void Write(TextWriter output, double least, List<JudgedClaim> judged, double[] odds, int written)
    {
        var kept = judged.Where((claim, index) => claim.Fresh && odds[index] >= least).ToList();
        var hits = kept.Count(static claim => claim.Right);
        var (precision, recall) = (hits / Math.Max(1.0, kept.Count), hits / Math.Max(1.0, written));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{least,6:0.00} {kept.Count,6} {precision,6:0.000} {recall,6:0.000} {2 * precision * recall / Math.Max(0.001, precision + recall),6:0.000}"));
    }

    private static double[] CrossJudge(List<JudgedClaim> judged)
    {
        var odds = new double[judged.Count];
        Parallel.For(0, Folds, fold =>
        {
            var model = new PlausibilityTrainer([.. judged.Where(claim => claim.Report % Folds != fold)]);
            for (var i = 0; i < judged.Count; i++)
            {
                if (judged[i].Report % Folds == fold) odds[i] = model.Odds(judged[i]);
            }
        });
        return odds;
    }

    // The claims of every fifth report, read by the leanings that the others teach.
    private static IEnumerable<JudgedClaim> Judge(List<Report> reports, List<NetSentence> apart, int fold)
    {
        var leanings = new LeaningTable(LeaningSuite.Learn([.. reports.Where((_, number) => number % LeaningFolds != fold).SelectMany(LabelledSentence.Of), .. Labelled.Apart()]).Table);
        var net = NetSuite.Learn(reports.Where((_, number) => number % LeaningFolds != fold), apart);
        return Enumerable.Range(0, reports.Count).Where(number => number % LeaningFolds == fold).SelectMany(number => Judge(reports[number], number, leanings, net)).ToList();
    }

    private static IEnumerable<JudgedClaim> Judge(Report report, int number, LeaningTable leanings, NetWeights net)
    {
        var (known, listed) = (new List<(Claim Claim, string[] Known)>(), new List<JudgedClaim>());
        new Cascade(report.Layer, new ReadingOptions { Published = report.Published }, Workspace.With(leanings, net)) { Learner = (claim, names) => known.Add((claim, [.. names.Distinct(StringComparer.Ordinal)])) }.Run(CancellationToken.None);
        var (written, read) = (report.Claims.Where(static claim => claim.Kind != ClaimKind.Body).ToList(), known.ConvertAll(static one => one.Claim));
        var right = Alignment.Of(written, read).Select(static pair => pair.Read).ToHashSet();
        for (var i = 0; i < known.Count; i++) listed.Add(new JudgedClaim(number, report.IsFresh, right.Contains(i), known[i].Known));
        return listed;
    }

    private static void Write(PlausibilityTrainer model, TextWriter output)
    {
        var rows = new StringBuilder(Heading);
        rows.Append(CultureInfo.InvariantCulture, $"\t{model.None:0.000}\n");
        var count = 0;
        foreach (var (name, weight) in model.Weights.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (Math.Abs(weight) < LeastWeight) continue;
            rows.Append(CultureInfo.InvariantCulture, $"{name}\t{weight:0.000}\n");
            count++;
        }

        File.WriteAllText(Path.Combine(Checkout.Root, "data", "lexicon", "plausibility.tsv"), rows.ToString());
        output.WriteLine($"{count} features written to data/lexicon/plausibility.tsv; build again to read by them.");
    }
}
