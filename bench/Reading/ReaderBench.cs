using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Tidewaiter.Reading;

namespace Tidewaiter.Bench.Reading;

/// <summary>Speed of the whole reader on the reports of the development set, one after the other, on one thread.</summary>
internal static class ReaderBench
{
    private const int Runs = 15;
    private const int Joined = 250;

    // Bytes of the outcome that every sentence is given.
    private static readonly int Outcome = Unsafe.SizeOf<SentenceOutcome>();

    // Reports are read for so long before anything is timed, so that what is timed is the code that a long run has.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static int Run()
    {
        var layers = Reports().Select(file => TextLayer.From(File.ReadAllText(file))).ToList();
        var options = new ReadingOptions { Published = new DateOnly(2025, 5, 30) };
        var warm = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(warm) < WarmUp)
        {
            foreach (var layer in layers) Reader.Read(layer, options);
        }

        var (sentences, claims) = (0, 0);
        foreach (var reading in layers.Select(layer => Reader.Read(layer, options)))
        {
            sentences += reading.Sentences.Length;
            claims += reading.Claims.Length;
        }

        var times = new List<double>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var layer in layers) Reader.Read(layer, options);
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Runs * sentences);
        times.Sort();
        var megabytes = layers.Sum(layer => Encoding.UTF8.GetByteCount(layer.Text)) / 1e6;
        Console.WriteLine($"{layers.Count} reports, {sentences:N0} sentences, {claims:N0} claims, {megabytes:F2} MB; median of {Runs} runs (fastest to slowest)");
        Console.WriteLine($"whole reader   {sentences / times[Runs / 2]:N0} sentences/s ({sentences / times[^1]:N0} to {sentences / times[0]:N0})   {megabytes / times[Runs / 2]:F1} MB/s   {allocated:N0} bytes allocated a sentence");
        PrintQuiet(layers, options);
        StageBench.Run(layers, options, sentences, Runs);
        return 0;
    }

    // What is allocated beside what is handed out: the sentences in which the reader finds no word of a claim, read alone.
    private static void PrintQuiet(List<TextLayer> layers, ReadingOptions options)
    {
        // Of as many reports as make no book-sized text, which would give its lists back to the collector.
        var quiet = TextLayer.From(string.Join("\n\n", layers.Take(Joined).SelectMany(layer => Reader.Read(layer, options).Sentences.Where(static sentence => sentence.Kind == OutcomeKind.NoTrigger).Select(sentence => layer.Slice(sentence.Span)))));
        var reading = Reader.Read(quiet, options);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < Runs; run++) Reader.Read(quiet, options);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Runs * reading.Sentences.Length);
        Console.WriteLine($"  of that, in {reading.Sentences.Length:N0} sentences that claim nothing, read alone ({reading.Claims.Length} claim{(reading.Claims.Length == 1 ? "" : "s")}): {allocated:N0} bytes a sentence, {Outcome} of them its outcome");
    }

    private static IEnumerable<string> Reports()
    {
        return Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "cases", "reports"), "*.txt").Order(StringComparer.Ordinal);
    }
}
