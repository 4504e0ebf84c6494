using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tidewaiter.Docket;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Bench.Docket;

/// <summary>Builds a docket of many entries and says how fast it is read, replayed and verified, and what memory that takes.</summary>
internal static class DocketBench
{
    private const int BatchLength = 10_000;
    private const int ExhibitCount = 1_000;

    public static int Run(string[] args)
    {
        var at = Array.IndexOf(args, "--entries");
        var wanted = at >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 1_000_000;
        var root = Directory.CreateTempSubdirectory("tidewaiter-bench-").FullName;
        try
        {
            Measure(Path.Combine(root, "case"), Path.Combine(root, "state"), wanted);
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Measure(string folder, string state, int wanted)
    {
        Console.WriteLine($"docket of {wanted} entries; {Environment.ProcessorCount} processors; .NET {Environment.Version}");
        var settings = new DocketSettings { Owner = "KR", DefaultMarking = Marking.Clear, StateFolder = state };
        using (var docket = DocketFolder.Create(folder, settings, TimeProvider.System))
        {
            List<StoredReport> reports = [];
            Phase("put (exhibits and artefacts, each synced)", 2 * ExhibitCount, () => reports = Put(docket));
            Phase("append", wanted, () => Fill(docket, reports, wanted));
        }


        var size = new DirectoryInfo(Path.Combine(folder, ".tidewaiter")).GetFiles("docket.db*").Sum(file => file.Length);
        Console.WriteLine($"  on disk: {size / (double)wanted:F0} bytes an entry (log, tree and projections)");
        var options = new DocketOpenOptions { StateFolder = state };
        Phase("open", 1, () => Tidewaiter.Docket.Docket.Open(folder, options with { ReadOnly = true }).Dispose());
        using (var docket = Tidewaiter.Docket.Docket.Open(folder, options))
        {
            Phase("read (view)", wanted, () => Console.WriteLine($"  {docket.For(new Viewer("KR")).Entries().LongCount()} entries seen"));
            Phase("replay (all projections computed and stored again)", wanted, () => docket.Rebuild());
        }

        Phase("verify", wanted, () =>
        {
            var report = DocketVerifier.Verify(folder, new VerifyOptions { StateFolder = state });
            if (!report.IsSound) throw new InvalidOperationException(report.Findings[0].ToString());
        });
    }

    private static List<StoredReport> Put(Tidewaiter.Docket.Docket docket)
    {
        var exhibits = new List<StoredReport>(ExhibitCount);
        for (var i = 0; i < ExhibitCount; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Report {i}: ship {i} left the port."));
            exhibits.Add(new StoredReport(docket.Exhibits.Put(bytes).Hash, bytes.Length));
            docket.Artefacts.Put(bytes);
        }

        return exhibits;
    }

    private static void Fill(Tidewaiter.Docket.Docket docket, List<StoredReport> exhibits, int wanted)
    {
        for (var done = 2; done < wanted; done += BatchLength)
        {
            docket.Append([.. Enumerable.Range(done, Math.Min(BatchLength, wanted - done)).Select(i => Draft(i, exhibits[i / 50 % ExhibitCount]))]);
        }
    }

    // Of fifty entries one is a capture and one its text layer; the rest is what people and programs say about them, half grades, half links.
    private static EntryDraft Draft(int i, StoredReport report) => (i % 50) switch
    {
        0 => Entries.Captured("analyst", Marking.Clear, new CapturedExhibit(report.Hash, report.Length, $"report-{i}.txt", "text") { Source = "Gazette", Published = new DateOnly(2025, 1, 1) }),
        1 => Entries.TextLayer("workbench", Marking.Clear, report.Hash, report.Hash, new DerivationRun("text", "1")),
        var n when n % 2 == 0 => Entries.Graded("analyst", Marking.Clear, $"source {i % 500}", new Grade('B', 2), "a long record of sound reports"),
        _ => Entries.Linked("analyst", Marking.Clear, report.Hash.ToString(), "same-story", $"story {i % 900}", "same photograph"),
    };

    private static void Phase(string name, int entries, Action work)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var residentBefore = Environment.WorkingSet;
        long managed = before, resident = residentBefore;
        using var done = new ManualResetEventSlim();
        var sampling = new Thread(() =>
        {
            while (!done.Wait(TimeSpan.FromMilliseconds(50)))
            {
                managed = Math.Max(managed, GC.GetTotalMemory(forceFullCollection: false));
                resident = Math.Max(resident, Environment.WorkingSet);
            }
        });
        sampling.Start();
        var processorBefore = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        work();
        clock.Stop();
        var processor = Process.GetCurrentProcess().TotalProcessorTime - processorBefore;
        done.Set();
        sampling.Join();
        var rate = entries > 1 ? $"{entries / clock.Elapsed.TotalSeconds,8:F0}/s ({entries / processor.TotalSeconds,8:F0} a second of processor)" : $"{clock.Elapsed.TotalMilliseconds,8:F1} ms";
        Console.WriteLine($"{rate}  {name}: {clock.Elapsed.TotalSeconds:F2} s");
        Console.WriteLine($"  peak above start: managed {(managed - before) / 1e6:F1} MB = {(managed - before) / (double)entries:F1} bytes an entry; resident {(resident - residentBefore) / 1e6:F1} MB");
    }

    private sealed record StoredReport(ContentHash Hash, int Length);
}
