using System.Globalization;
using System.Text;
using Tidewaiter.Eval.Claims;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Nets;

namespace Tidewaiter.Eval.Nets;

/// <summary>Learns the net from the labelled sentences, and measures it on sentences that it was not learnt from.</summary>
internal static class NetSuite
{
    private const int Folds = 5;

    private const string Heading = """
        # What the net has learnt, rows of 48 numbers of half precision as Base64: what a row is for, tab, the numbers (docs/adr/0027-net.md).
        # Learnt by: dotnet run -c Release --project eval -- net --write

        """;

    /// <summary>Runs; exit code 0.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, [], ["write"]);
        var reports = Reports.Load(Path.Combine(Checkout.Root, "tests", "cases", "reports")).Where(static report => !report.IsUnseen).ToList();
        var (told, apart) = (reports.AsParallel().AsOrdered().Select(NetSentence.Of).ToList(), NetSentence.Apart().ToList());
        output.WriteLine($"{told.Sum(static sentences => sentences.Count)} sentences of {reports.Count} reports and {apart.Count} apart");
        if (arguments.Has("write"))
        {
            File.WriteAllText(Path.Combine(Checkout.Root, "data", "lexicon", "net.tsv"), Table(NetTrainer.Learn([.. told.SelectMany(static sentences => sentences), .. apart])));
            output.WriteLine($"{NetWeights.Rows} rows written to data/lexicon/net.tsv; build again to read by them.");
            return 0;
        }

        var sums = CrossRead(told, apart);
        output.WriteLine($"{"kind",-12} {"written",7}     P      R     F1   (each fifth of the reports' sentences read by what the other reports taught)");
        for (var kind = 0; kind < LeaningTable.Kinds.Length; kind++) Write(output, kind, sums);
        Soft(output, sums);
        return 0;
    }

    /// <summary>The net that some reports and all sentences apart from reports teach.</summary>
    public static NetWeights Learn(IEnumerable<Report> reports, IReadOnlyList<NetSentence> apart) => new(NetWeights.Read(Table(NetTrainer.Learn([.. reports.AsParallel().AsOrdered().SelectMany(NetSentence.Of), .. apart]))));

    private static List<NetReading> CrossRead(List<List<NetSentence>> told, List<NetSentence> apart) =>
        [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().SelectMany(fold =>
        {
            var weights = new NetWeights(NetWeights.Read(Table(NetTrainer.Learn([.. told.Where((_, number) => number % Folds != fold).SelectMany(static sentences => sentences), .. apart]))));
            var net = new SentenceNet { Weights = weights };
            return told.Where((_, number) => number % Folds == fold).SelectMany(static sentences => sentences).Select(sentence => Read(sentence, net)).ToList();
        })];

    private static NetReading Read(NetSentence sentence, SentenceNet net)
    {
        net.Show(sentence.Words);
        return new NetReading(sentence, [.. Enumerable.Range(0, LeaningTable.Kinds.Length).Select(kind => net.Best(kind, 0, sentence.Words.Length))], [.. sentence.Bags.Select(bag => net.Softness(bag.Kind, bag.First, bag.End, out _))]);
    }

    private static void Write(TextWriter output, int kind, List<NetReading> sums)
    {
        var (written, read, hits) = (0, 0, 0);
        foreach (var (sentence, best, _) in sums)
        {
            var told = Array.Exists(sentence.Bags, bag => bag.Kind == kind);
            var says = best[kind] > 0;
            (written, read, hits) = (written + (told ? 1 : 0), read + (says ? 1 : 0), hits + (told && says ? 1 : 0));
        }

        var (precision, recall) = (hits / Math.Max(1.0, read), hits / Math.Max(1.0, written));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LeaningTable.Kinds[kind].Word(),-12} {written,7} {precision,6:0.000} {recall,6:0.000} {2 * precision * recall / Math.Max(0.001, precision + recall),6:0.000}"));
    }

    private static void Soft(TextWriter output, List<NetReading> sums)
    {
        var claims = sums.SelectMany(static row => row.Sentence.Bags.Zip(row.Softness).Where(static pair => pair.First.Soft is not null).Select(static pair => (Soft: pair.First.Soft!.Value, Sum: pair.Second))).ToList();
        output.WriteLine($"{claims.Count} claims, {claims.Count(static claim => claim.Soft)} of them denied, doubted or planned; at a bound so many of these are found, and of the firm ones taken for such:");
        foreach (var bound in (float[])[-2, -1, 0, 1, 2, 3]) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bound,5:0.0} {claims.Count(claim => claim.Soft && claim.Sum >= bound) / (double)claims.Count(static claim => claim.Soft),6:0.000} {claims.Count(claim => !claim.Soft && claim.Sum >= bound) / (double)claims.Count(static claim => !claim.Soft),6:0.000}"));
    }

    private static string Table(float[] weights)
    {
        var table = new StringBuilder(Heading);
        for (var row = 0; row < NetWeights.Rows; row++) table.Append(CultureInfo.InvariantCulture, $"{Name(row)}\t{Convert.ToBase64String([.. weights.Skip(row * NetWeights.Width).Take(NetWeights.Width).SelectMany(static cell => BitConverter.GetBytes((Half)cell))])}\n");
        return table.ToString();
    }

    private static string Name(int row) => row switch
    {
        < NetWeights.TagsAt => $"vector {row}",
        < NetWeights.SortsAt => $"tag {row - NetWeights.TagsAt}",
        < NetWeights.VerbsAt => $"sort {row - NetWeights.SortsAt}",
        < NetWeights.NounsAt => $"verb {row - NetWeights.VerbsAt}",
        < NetWeights.BlocksAt => $"noun {row - NetWeights.NounsAt}",
        _ when row < NetWeights.ToldAt => $"block {(row - NetWeights.BlocksAt) / NetWeights.BlockRows} {(row - NetWeights.BlocksAt) % NetWeights.BlockRows}",
        _ when row < NetWeights.BeginsAt => $"told {row - NetWeights.ToldAt}",
        _ => "begins",
    };

    private sealed record NetReading(NetSentence Sentence, float[] Best, float[] Softness);
}
