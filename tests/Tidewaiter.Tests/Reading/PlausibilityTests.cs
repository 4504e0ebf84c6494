using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading;

/// <summary>Claims against which all speaks that is known of them are withheld, and nothing else changes by it.</summary>
public sealed class PlausibilityTests
{
    private const string Reason = "what is known of it speaks against";

    private static readonly TextLayer[] Reports = [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "cases", "reports"), "1*.txt").Order(StringComparer.Ordinal).Select(static file => TextLayer.From(File.ReadAllText(file)))];

    [Fact]
    public void What_is_told_is_told_in_the_same_words_when_doubtful_claims_are_kept()
    {
        var withheld = 0;
        foreach (var report in Reports)
        {
            var (told, kept) = (Read(report, keep: false), Read(report, keep: true));
            told.Claims.Select(Key).Except(kept.Claims.Select(Key)).ShouldBeEmpty();
            withheld += kept.Claims.Length - told.Claims.Length;
        }

        withheld.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_sentence_all_of_whose_claims_are_withheld_says_so()
    {
        var said = 0;
        foreach (var report in Reports)
        {
            var kept = Read(report, keep: true);
            kept.Sentences.ShouldNotContain(static sentence => sentence.Missing != null && sentence.Missing.StartsWith(Reason, StringComparison.Ordinal));
            foreach (var sentence in Read(report, keep: false).Sentences.Where(static sentence => sentence.Missing?.StartsWith(Reason, StringComparison.Ordinal) == true))
            {
                sentence.Kind.ShouldBe(OutcomeKind.Withheld);
                kept.Sentences.Single(other => other.Span == sentence.Span).Kind.ShouldBe(OutcomeKind.Claim);
                said++;
            }
        }

        said.ShouldBeGreaterThan(20);
    }

    private static (int Start, ClaimKind Kind, Modality Modality, string Quote) Key(Claim claim) => (claim.Span.Start, claim.Kind, claim.Modality, claim.Quote);

    private static TextReading Read(TextLayer report, bool keep) => Reader.Read(report, new ReadingOptions { Published = ReadText.Published, KeepDoubtful = keep }, TestContext.Current.CancellationToken);
}
