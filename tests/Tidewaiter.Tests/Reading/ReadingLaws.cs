using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading;

/// <summary>What holds for every text, sensible or not.</summary>
public class ReadingLaws
{
    private static readonly string[] Pieces =
    [
        "North Korea", "Russia", "sent", "shells", "to", "from", "the", "a", "which", "that", "and", ",", ".", "(", ")", "“", "”", "\"", "said", "may", "not", "denied", "5,000", "containers", "of", "’s", "-", "–", ";", "\n", "\n\n", "is", "been", "carrying", "ship",
        "in March", "last year", "according to", "by", "with", "one", "those", "KN-23", "U.S.", "북한", "Россия", "😀", "\u00A0", "if", "to be", "deliveries", "more than", "sanctions", "on", "expected", "where", "enough", "while",
    ];

    [Fact]
    public void Quotes_and_cues_are_exact_and_every_sentence_has_an_outcome()
    {
        Prop.ForAll(Gen.Elements(Pieces).ListOf().ToArbitrary(), pieces =>
        {
            var layer = TextLayer.From(string.Join(' ', pieces));
            var reading = Reader.Read(layer, new ReadingOptions { Published = ReadText.Published });
            reading.Sentences.ShouldAllBe(sentence => sentence.Missing == null || !sentence.Missing.StartsWith(SentenceOutcome.ReaderFault, StringComparison.Ordinal));
            foreach (var claim in reading.Claims)
            {
                layer.Slice(claim.Span).ShouldBe(claim.Quote);
                claim.Quote.Trim().ShouldNotBeEmpty();
                foreach (var cue in claim.Cues) layer.Slice(cue.Span).ShouldBe(cue.Text);
            }

            var covered = 0;
            foreach (var sentence in reading.Sentences)
            {
                sentence.Span.Start.ShouldBeGreaterThanOrEqualTo(covered);
                layer.Slice(new Span(layer.Hash, covered, sentence.Span.Start)).Trim('\u200B').ShouldBeNullOrWhiteSpace();
                covered = sentence.Span.End;
            }

            layer.Slice(new Span(layer.Hash, covered, layer.Length)).ShouldBeNullOrWhiteSpace();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_same_text_is_read_the_same_way_twice()
    {
        const string text = "Iran’s delivery of 300 drones to Russia in August, the ministry said, was followed by training in Crimea.";
        ReadText.Of(text).Claims.Select(claim => claim.Id).ShouldBe(ReadText.Of(text).Claims.Select(claim => claim.Id));
    }

    [Fact]
    public void Without_a_day_of_publication_relative_times_stay_words()
    {
        var claim = Reader.Read(TextLayer.From("North Korea sent shells to Russia last year."), new ReadingOptions(), TestContext.Current.CancellationToken).Claims.ShouldHaveSingleItem();
        claim.Time.ShouldNotBeNull().Text.ShouldBe("last year");
        claim.Time.Period.ShouldBe(Period.Always);
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => Reader.Read(TextLayer.From("Iran sent drones to Russia."), new ReadingOptions(), source.Token));
    }
}
