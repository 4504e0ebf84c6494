using System.Diagnostics;

namespace Tidewaiter.EndToEnd;

/// <summary>Ctrl-C in the middle of taking reports in: what was acknowledged is kept, and the end is said.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task An_interrupted_add_keeps_what_it_said_and_says_that_it_stopped()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("a signal is sent by a shell");
        using var cli = new Cli();
        cli.Ok("init", "--owner", "KR", "--marking", "TLP:CLEAR");
        var paths = Enumerable.Range(0, 400).Select(file => cli.File($"report-{file}.txt", $"The ship Aurora {file} left Rajin on 3 March, the ministry said.\n")).ToArray();
        using var process = cli.Start(["add", .. paths]);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.ReadLine().ShouldNotBeNull();
        // SIGTERM, which is heard as Ctrl-C is: SIGINT may be ignored in whatever started the tests, and a child inherits that.
        using (var interrupt = Process.Start("kill", ["-TERM", process.Id.ToString()])!) interrupt.WaitForExit();
        var acknowledged = 1;
        while (process.StandardOutput.ReadLine() is { } line) acknowledged += line.Contains(": exhibit", StringComparison.Ordinal) ? 1 : 0;
        process.WaitForExit();
        process.ExitCode.ShouldBe(1);
        (await errors).ShouldContain("Stopped before the end");
        acknowledged.ShouldBeLessThan(paths.Length);
        cli.Ok("verify");
        cli.Ok("log").Out.Split('\n').Count(line => line.Contains(" captured ", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(acknowledged);
    }
}
