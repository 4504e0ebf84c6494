using System.Globalization;
using Tidewaiter.Reading.Leanings;

namespace Tidewaiter.Eval.Leanings;

/// <summary>
/// How the rules alone, without the leanings that are learnt from these sentences, read the labelled sentences. Who mends rules looks at the first half and measures on the
/// second: what is gained there carries over to sentences that nobody has looked at.
/// </summary>
internal static class RuleSuite
{
    // Sentences of one article stand together, so halves are made of runs of this many.
    private const int Run = 40;

    private const string RuleKind = "rule kind|";

    /// <summary>Runs; exit code 0.</summary>
    public static int Measure(ReadOnlySpan<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, ["half", "show", "kind"], []);
        var half = arguments["half"];
        var sentences = Labelled.Articles().Where((_, index) => half is null || (((index / Run) % 2) + 1).ToString(CultureInfo.InvariantCulture) == half).Select(static row => (Sentence: LabelledSentence.Of(row.Text, row.Kinds), row.Kinds)).ToList();
        output.WriteLine($"{sentences.Count} labelled sentences{(half is null ? "" : $" of half {half}")}, as the rules alone read them");
        output.WriteLine($"{"kind",-12} {"written",7} {"read",6}      P      R     F1");
        foreach (var kind in LeaningTable.Kinds)
        {
            if (arguments["kind"] is { } only && only != kind.Word()) continue;
            var told = sentences.Select(row => (row.Sentence, Written: ((row.Kinds >> (int)kind) & 1) == 1, Read: row.Sentence.Triggers.Any(trigger => trigger.Features.Contains(RuleKind + kind.Word())))).ToList();
            var (written, read, hits) = (told.Count(static row => row.Written), told.Count(static row => row.Read), told.Count(static row => row is { Written: true, Read: true }));
            var (precision, recall) = (hits / Math.Max(1.0, read), hits / Math.Max(1.0, written));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Word(),-12} {written,7} {read,6} {precision,6:0.000} {recall,6:0.000} {2 * precision * recall / Math.Max(0.001, precision + recall),6:0.000}"));
            foreach (var (sentence, _, _) in told.Where(row => arguments["show"] is { } show && (show == "missed" ? row is { Written: true, Read: false } : row is { Written: false, Read: true })))
            {
                output.WriteLine($"  {kind.Word()} {arguments["show"]}: {sentence.Text}");
            }
        }

        return 0;
    }
}
