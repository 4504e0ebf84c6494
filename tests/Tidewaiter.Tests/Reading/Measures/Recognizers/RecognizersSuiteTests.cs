namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>
/// The numbers of an outside suite that we did not write. A case counts unless a rule below leaves it out; the rules look at what a case asks for, never at
/// which case it is.
/// </summary>
public sealed class RecognizersSuiteTests
{
    [Fact]
    public void Numbers() => Hold(NumberScores.Numbers, 0.98);

    [Fact]
    public void Number_ranges() => Hold(NumberScores.Ranges, 0.98);

    [Fact]
    public void Money() => Hold(NumberScores.Money, 0.98);

    [Fact]
    public void Dimensions() => Hold(NumberScores.Dimensions, 0.95);

    [Fact]
    public void Lengths_of_time() => Hold(TimeScores.Lengths, 0.95);

    [Fact]
    public void Dates() => Hold(TimeScores.Dates, 0.95);

    [Fact]
    public void Periods() => Hold(TimeScores.Periods, 0.95);

    [Fact]
    public void Dates_periods_and_lengths_in_running_text() => Hold(TimeScores.Model, 0.95);

    internal static void Hold(Func<Score?> run, double least)
    {
        var score = run();
        if (score is null)
        {
            Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "the outside suite is not beside the repository");
            Assert.Skip("specs/recognizers is not in the shared folder beside the repository: the outside suite was not run");
            return;
        }

        Console.WriteLine(score);
        TestContext.Current.TestOutputHelper?.WriteLine(score + "\n" + string.Join('\n', score.Failures));
        score.Rate.ShouldBeGreaterThanOrEqualTo(least, score + "\n" + string.Join('\n', score.Failures));
    }
}
