namespace Tidewaiter.EndToEnd;

/// <summary>The first thing that a newcomer types.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void It_shows_a_register_with_sentences_contradictions_and_the_next_command()
    {
        var run = _cli.Ok("demo");
        run.Out.ShouldContain("North Korea → Russia");
        run.Out.ShouldContain("unknown]");
        run.Out.ShouldContain("“");
        run.Out.ShouldContain("Set aside");
        run.Out.ShouldContain("why r-");
        var again = _cli.Ok("demo");
        again.Out.ShouldContain("still one exhibit");
        after(run.Out).ShouldBe(after(again.Out));

        static string after(string text) => text[text.IndexOf("North Korea → Russia", StringComparison.Ordinal)..];
    }

    [Fact]
    public void The_command_it_suggests_works()
    {
        var suggested = _cli.Ok("demo").Out.Split('\n').Last(line => line.StartsWith("Next:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = Array.IndexOf(suggested, "why");
        var why = _cli.Ok(suggested[start..(start + 4)]);
        why.Out.ShouldContain("sha256");
        why.Out.ShouldContain("captured as entry");
    }

    [Fact]
    public void Own_articles_go_into_a_docket_of_their_own()
    {
        _cli.Ok("demo");
        var run = _cli.Ok("demo", _cli.File("mine.txt", "Iran delivered 40 drones to Russia in 2024, the ministry said.\n"), "--published", "2025-01-31");
        run.Out.ShouldContain("Iran → Russia");
        run.Out.ShouldNotContain("North Korea");
        _cli.Do("demo", Path.Combine(_cli.Work, "missing.txt")).Code.ShouldBe(1);
    }
}
