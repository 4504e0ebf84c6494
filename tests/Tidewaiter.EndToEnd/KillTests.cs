using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>The process is killed at random points while it takes reports in; what it had acknowledged is there afterwards.</summary>
public sealed class KillTests
{
    private const int Files = 40;

    [Fact]
    public void Whatever_was_acknowledged_survives_a_kill_at_any_point()
    {
        var kills = Environment.GetEnvironmentVariable("TIDEWAITER_LONG") == "1" ? 200 : 25;
        using var cli = new Cli();
        cli.Ok("init", "--owner", "KR", "--marking", "TLP:CLEAR");
        var random = new Random(20241016);
        var acknowledged = new HashSet<string>();
        var cutShort = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var paths = Enumerable.Range(0, Files).Select(file => cli.File($"report-{kill}-{file}.txt", $"The ship Aurora {kill}-{file} carried {100 + file} containers from Rajin to Dunai on 3 March, the ministry said.\n")).ToArray();
            using var process = cli.Start(["add", .. paths]);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            // From before the first line to after the last, most of them in the middle of the work.
            var after = random.Next(0, Files);
            var lines = new List<string>();
            while (lines.Count < after && process.StandardOutput.ReadLine() is { } line) lines.Add(line);
            Thread.Sleep(random.Next(0, 12));
            if (!process.HasExited) cutShort++;
            process.Kill();
            while (process.StandardOutput.ReadLine() is { } line) lines.Add(line);
            process.WaitForExit();
            acknowledged.UnionWith(paths.Select(Path.GetFileName).Where(name => lines.Any(line => line.Contains($"{name}: exhibit", StringComparison.Ordinal)))!);
            _ = errors;
        }

        cli.Ok("verify");
        using var log = JsonDocument.Parse(cli.Ok("log", "--json").Out);
        var captured = log.RootElement.GetProperty("entries").EnumerateArray()
            .Where(entry => entry.GetProperty("kind").GetString() == "captured")
            .Select(entry => entry.GetProperty("body").GetProperty("name").GetString()!)
            .ToHashSet();
        acknowledged.Except(captured).ShouldBeEmpty();
        acknowledged.Count.ShouldBeGreaterThan(kills, "the kills came too early to prove anything");
        cutShort.ShouldBeGreaterThan(kills / 2, "the kills came too late to prove anything");

        // And the docket goes on.
        cli.Ok("add", cli.File("afterwards.txt", "The ship Borealis left Rajin on 4 March, the ministry said.\n"));
        cli.Ok("verify");
    }
}
