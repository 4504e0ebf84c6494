using Tidewaiter.Tests.Reading.Measures.Recognizers;

namespace Tidewaiter.Eval.Recognizers;

/// <summary>Normalisation against a suite that we did not write: the English specs of Recognizers-Text, beside the checkout in shared/specs/recognizers. The tests hold the same figures above a floor.</summary>
internal static class RecognizersSuite
{
    private static readonly Func<Score?>[] Suites =
    [
        NumberScores.Numbers, NumberScores.Ranges, NumberScores.Money, NumberScores.Dimensions, TimeScores.Model, TimeScores.Dates, TimeScores.Periods, TimeScores.Lengths,
    ];

    /// <summary>Runs the suites and writes for each what counts, what passes, and which rule leaves out how much.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, ["show"], []);
        output.WriteLine($"{"suite",-18} {"cases",5} {"in scope",8} {"passed",6} {"rate",7}   left out, by rule: the case");
        foreach (var suite in Suites)
        {
            var score = suite() ?? throw new UsageException("shared/specs/recognizers is not beside the checkout.");
            output.WriteLine($"{score.Name,-18} {score.InScope + score.OutOfScope,5} {score.InScope,8} {score.Passed,6} {score.Rate,7:P1}");
            foreach (var (rule, count) in score.LeftOut.Where(row => row.Cases > 0)) output.WriteLine($"{"",-48}{count,4}  {rule}");
            if (arguments["show"] == score.Name) output.WriteLine(string.Join('\n', score.Failures));
        }

        return 0;
    }
}
