using System.Diagnostics;
using System.Runtime.CompilerServices;
using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading;

/// <summary>What a reading allocates in steady state: what it hands out, and nothing for a token, a word, a phrase or a clause.</summary>
public class AllocationTests
{
    // Objects of a reading, whatever its length.
    private const int Reading = 6_000;

    // A claim with its words, cues, chain, quantity and time, and what is worked out for it.
    private const int Claim = 2_000;

    // Rules that few sentences come to may allocate, and do so for few.
    private const int Rare = 8;

    // Reports whose quiet sentences make one text: a book-sized one gives its lists back to the collector (Workspace).
    private const int Joined = 250;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly int Outcome = Unsafe.SizeOf<SentenceOutcome>();

    // A claim that is withheld is made first.
    private static readonly ReadingOptions Options = new() { Published = ReadText.Published, KeepDoubtful = true };
    private static readonly TextLayer[] Reports = [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "cases", "reports"), "*.txt").Order(StringComparer.Ordinal).Select(static file => TextLayer.From(File.ReadAllText(file)))];

    [Fact]
    public void A_sentence_that_claims_nothing_allocates_its_outcome_alone()
    {
        var quiet = TextLayer.From(string.Join("\n\n", Reports.Take(Joined).SelectMany(static report => Reader.Read(report, Options).Sentences.Where(static sentence => sentence.Kind == OutcomeKind.NoTrigger).Select(sentence => report.Slice(sentence.Span)))));
        var reading = Reader.Read(quiet, Options, TestContext.Current.CancellationToken);
        reading.Sentences.Length.ShouldBeGreaterThan(500);
        long free = reading.Sentences.Length * (Outcome + Rare) + reading.Claims.Length * Claim + Reading;
        Least(free, quiet).ShouldBeLessThan(free);
    }

    [Fact]
    public void A_report_allocates_for_its_claims()
    {
        var readings = Array.ConvertAll(Reports, static report => Reader.Read(report, Options));
        readings.Sum(static reading => reading.Claims.Length).ShouldBeGreaterThan(1_000);
        long most = readings.Sum(static reading => (reading.Sentences.Length * (Outcome + Rare)) + (reading.Claims.Length * Claim)) + (Reports.Length * Reading);
        Least(most, Reports).ShouldBeLessThan(most);
    }

    // The least of as many runs as it takes to come below a bound, or of all within the patience: the first run code that is not yet compiled for good, and on a busy machine the
    // runtime allocates now and then; a reader that did would do so every time.
    private static long Least(long bound, params TextLayer[] layers)
    {
        var (least, start) = (long.MaxValue, Stopwatch.GetTimestamp());
        while (least >= bound && Stopwatch.GetElapsedTime(start) < Patience)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var layer in layers) Reader.Read(layer, Options);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
