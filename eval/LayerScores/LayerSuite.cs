using System.Globalization;
using Tidewaiter.Eval.Claims;

namespace Tidewaiter.Eval.LayerScores;

/// <summary>Scores one layer of the reader against texts that somebody marked: docs/formats/layers.md says how such a folder looks.</summary>
internal static class LayerSuite
{
    private const int Context = 40;

    /// <summary>Folder of our own marked texts, one folder a layer.</summary>
    public static string Cases => Path.Combine(Checkout.Root, "tests", "cases", "layers");

    /// <summary>Runs the suite.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, ["layer", "text", "show"], ["files"]);
        var layer = arguments["layer"] ?? "times";
        var show = (arguments["show"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var scores = new List<LayerScore>();
        foreach (var text in MarkedText.Load(arguments["text"] ?? Path.Combine(Cases, layer)))
        {
            var score = LayerScore.Of(text, LayerMarks.Of(layer, text));
            scores.Add(score);
            foreach (var row in score.Rows) List(text, row, show, output);
        }

        output.WriteLine($"{layer,-32} {"written",7} {"read",5} {"relaxed P",9} {"R",6} {"F1",6} {"exact F1",9} {"value F1",9} {"word F1",8}");
        if (arguments.Has("files")) scores.ForEach(score => Write(score.Name, [score], output));
        Write($"all of {scores.Count} texts", scores, output);
        return 0;
    }

    private static void Write(string name, List<LayerScore> scores, TextWriter output)
    {
        var relaxed = Sum(scores.Select(score => score.Relaxed));
        var (exact, value, words) = (Sum(scores.Select(score => score.Exact)), Sum(scores.Select(score => score.Value)), Sum(scores.Select(score => score.Words)));
        output.WriteLine($"{name,-32} {relaxed.Hits + relaxed.Missed,7} {relaxed.Hits + relaxed.Spurious,5} {Share(relaxed.Precision),9} {Share(relaxed.Recall),6} {Share(relaxed.F1),6} {Share(exact.F1),9} {Share(value.F1),9} {Share(words.F1),8}");
    }

    private static void List(MarkedText text, (Mark? Written, Mark? Read) row, string[] show, TextWriter output)
    {
        var kind = row switch
        {
            (not null, null) => "misses",
            (null, not null) => "spurious",
            var (written, read) when written!.Value.Span != read!.Value.Span => "extents",
            var (written, read) when written!.Value.Value is { } value && value != read!.Value.Value => "values",
            _ => "hits",
        };
        if (!show.Contains(kind)) return;
        output.WriteLine($"{kind.ToUpperInvariant(),-8} {text.Name}: {Show(text, row.Written)} | {Show(text, row.Read)} | {Around(text, (row.Written ?? row.Read)!.Value.Span)}");
    }

    private static string Show(MarkedText text, Mark? mark) => mark is { } some ? $"[{text.Layer.Slice(some.Span).ReplaceLineEndings(" ")}] {some.Value}" : "-";

    private static string Around(MarkedText text, Span span)
    {
        var (from, to) = (Math.Max(0, text.Layer.ToIndex(span.Start) - Context), Math.Min(text.Layer.Text.Length, text.Layer.ToIndex(span.End) + Context));
        return text.Layer.Text[from..to].ReplaceLineEndings(" ");
    }

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (sum, tally) => sum + tally);

    private static string Share(double? value) => value is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "-";
}
