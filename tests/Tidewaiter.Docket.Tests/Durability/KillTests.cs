using System.Diagnostics;
using System.Globalization;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Docket.Tests.Durability;

/// <summary>A process that writes is killed at random moments; what it acknowledged is there, and the docket is sound.</summary>
public sealed class KillTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("TIDEWAITER_LONG") == "1" ? 200 : 25;

    [Fact]
    public async Task A_killed_writer_loses_nothing_that_it_acknowledged()
    {
        var root = Directory.CreateTempSubdirectory("tidewaiter-kill-").FullName;
        var (folder, state) = (Path.Combine(root, "case"), Path.Combine(root, "state"));
        var acknowledged = new Dictionary<long, string>();
        var random = new Random(20250301);
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var line in await RunAndKill(folder, state, random, round))
                {
                    var words = line.Split(' ');
                    acknowledged.Add(long.Parse(words[0], CultureInfo.InvariantCulture), words[1]);
                }

                // A process that was killed while it made the docket leaves none, and the next one begins again.
                if (acknowledged.Count == 0 && !Directory.Exists(Path.Combine(folder, ".tidewaiter"))) continue;
                Check(folder, state, acknowledged);
            }

            acknowledged.Count.ShouldBeGreaterThan(Rounds);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Check(string folder, string state, Dictionary<long, string> acknowledged)
    {
        DocketVerifier.Verify(folder, new VerifyOptions { StateFolder = state }, cancellation: TestContext.Current.CancellationToken).Findings.ShouldBeEmpty();
        using var docket = Docket.Open(folder, new DocketOpenOptions { StateFolder = state });
        var captures = docket.For(new Viewer("KR")).Exhibits().ToDictionary(exhibit => exhibit.Seq, exhibit => exhibit.Hash.ToString());
        foreach (var (seq, hash) in acknowledged) captures[seq].ShouldBe(hash);
        docket.Append(Entries.Graded("parent", Marking.Clear, "Gazette", new Grade('B', 2), "the log goes on"));
    }

    private static async Task<List<string>> RunAndKill(string folder, string state, Random random, int round)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet") start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        start.Environment[CrashChild.FolderVariable] = folder;
        start.Environment[CrashChild.StateVariable] = state;
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        var reading = Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line) lines.Add(line);
        });

        // Most are killed at work, every fifth while it starts.
        if (round % 5 != 4)
        {
            for (var i = 0; i < 500 && lines.Count == 0 && !process.HasExited; i++) await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await Task.Delay(random.Next(0, 150), TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await reading;
        return lines;
    }
}
