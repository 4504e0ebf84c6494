using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Reading;

namespace Tidewaiter.Tests.Reading;

/// <summary>What a reading leaves in the lists, clauses and drafts that its thread uses again shows in no other reading: every text is read as by a thread that has read nothing.</summary>
public class ReuseLaws
{
    private static readonly ReadingOptions Options = new() { Published = ReadText.Published };

    private static readonly string[] Reports = [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "cases", "reports"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly string[] Sentences = [.. Reports.SelectMany(static report => report.Split('\n')).SelectMany(static line => line.Split(". ")).Where(static sentence => sentence.Length is > 20 and < 400)];

    // Sentences of all reports in any order, so that pronouns and names point at what another text left there.
    private static readonly Arbitrary<string[]> Texts = Gen.Elements(Sentences).NonEmptyListOf().Select(static sentences => string.Join(sentences.Count % 3 == 0 ? ".\n\n" : ". ", sentences.Take(6)) + ".").ArrayOf(4).ToArbitrary();

    [Fact]
    public void Texts_of_sentences_in_any_order() => Prop.ForAll(Texts, static texts =>
    {
        foreach (var text in texts.Concat(texts.Reverse())) Written(text).ShouldBe(Fresh(text));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sentence_after_a_report()
    {
        foreach (var report in Reports)
        {
            var alone = report[..Math.Max(report.IndexOf(". ", StringComparison.Ordinal), 0)];
            var (whole, first) = (Fresh(report), Fresh(alone));
            Written(report).ShouldBe(whole);
            Written(alone).ShouldBe(first);
            Written(report).ShouldBe(whole);
        }
    }

    [Fact]
    public void Readers_at_the_same_time()
    {
        var fresh = Array.ConvertAll(Reports, Fresh);
        var wrong = new int[4];
        var threads = Enumerable.Range(0, wrong.Length).Select(which => new Thread(() => Compare(which))).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        wrong.Sum().ShouldBe(0);

        // Each in an order of its own.
        void Compare(int which)
        {
            for (var i = 0; i < Reports.Length; i++)
            {
                var at = ((which * 31) + (i * ((2 * which) + 1))) % Reports.Length;
                if (Written(Reports[at]) != fresh[at]) wrong[which]++;
            }
        }
    }

    private static string Fresh(string text)
    {
        var written = "";
        var thread = new Thread(() => written = Written(text));
        thread.Start();
        thread.Join();
        return written;
    }

    private static string Written(string text) => JsonSerializer.Serialize(Reader.Read(TextLayer.From(text), Options));
}
