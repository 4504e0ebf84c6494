using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading;

/// <summary>What is said of a sentence that a frame reads and that makes no claim.</summary>
public class OutcomeTests
{
    private const string Told = "Iran sent 40 drones to Russia in May.";
    private const string Between = "The ministry gave no comment.";

    [Theory]
    [InlineData($"{Told} {Told}")]
    [InlineData($"{Told}\n\n{Told}")]
    [InlineData($"{Told} {Between}\n\n{Told}")]
    public void What_is_said_twice_on_the_spot_is_one_claim(string text)
    {
        var reading = Read(text);
        var claim = reading.Claims.ShouldHaveSingleItem();
        reading.Sentences[^1].ShouldSatisfyAllConditions(
            outcome => outcome.Kind.ShouldBe(OutcomeKind.Withheld),
            outcome => outcome.Missing.ShouldBe($"it tells again what claim {claim.Id.Text} tells"));
    }

    [Fact]
    public void What_is_said_again_further_on_is_told_again() =>
        Read($"{Told}\n\n{Between}\n\n{Told}").Claims.Select(claim => claim.Span.Start).Distinct().Count().ShouldBe(2);

    [Theory]
    [InlineData("Did Iran send drones to Russia in May? Nobody at the ministry would say.", "it is asked and not told")]
    [InlineData("Security Council resolutions ban all exports of arms by North Korea.", "it is law or background and no event")]
    [InlineData("They appear to have been supplied by Russia.", "what its pronoun stands for is not known")]
    public void Why_nothing_is_told_is_said(string text, string why) =>
        Read(text).Sentences[0].ShouldSatisfyAllConditions(
            outcome => outcome.Kind.ShouldBe(OutcomeKind.Withheld),
            outcome => outcome.Missing.ShouldBe(why));

    private static TextReading Read(string text) => Reader.Read(TextLayer.From(text), new ReadingOptions { Published = new DateOnly(2025, 6, 1) }, TestContext.Current.CancellationToken);
}
