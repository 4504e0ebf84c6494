using Tidewaiter.Cli;

namespace Tidewaiter.EndToEnd;

/// <summary>The README says what the program does: its samples run, and its picture is the program's own output of today.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Checkout.Root, "README.md"));

    [Fact]
    public void Its_samples_run_and_print_what_they_say()
    {
        using var cli = new Cli();
        cli.File("report.txt", File.ReadAllText(Path.Combine(Checkout.Root, "data", "examples", "strait-dispatch-2025-06-02.txt")));
        var commands = 0;
        var folder = cli.Work;
        Run? last = null;
        foreach (var line in Block("console"))
        {
            if (!line.StartsWith("$ ", StringComparison.Ordinal))
            {
                last.ShouldNotBeNull().Out.ShouldContain(line);
                continue;
            }

            var words = Words(line[2..]);
            if (words is ["cd", var to])
            {
                folder = Path.Combine(folder, to);
                continue;
            }

            words[0].ShouldBe("tidewaiter");
            last = cli.DoIn(folder, words[1..]);
            last.Code.ShouldBe(0, $"{line}\n{last}");
            commands++;
        }

        commands.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Its_other_commands_exist()
    {
        using var cli = new Cli();
        foreach (var line in Block("sh"))
        {
            var words = Words(line);
            words[0].ShouldBe("./tidewaiter");
            File.Exists(Path.Combine(Checkout.Root, "tidewaiter")).ShouldBeTrue();
            cli.Ok([words[1], "--help"]);
        }
    }

    [Fact]
    public async Task Its_picture_is_what_the_demo_prints()
    {
        using var cli = new Cli();
        using var output = new StringWriter();
        var before = Environment.GetEnvironmentVariable("TIDEWAITER_STATE");
        Environment.SetEnvironmentVariable("TIDEWAITER_STATE", cli.State);
        Environment.SetEnvironmentVariable("TIDEWAITER_COMMAND", "./tidewaiter");
        try
        {
            (await Program.RunAsync(["demo", "--docket", Path.Combine(cli.Work, "tidewaiter-demo")], Terminal.ForPicture(output, 110))).ShouldBe(0);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TIDEWAITER_STATE", before);
            Environment.SetEnvironmentVariable("TIDEWAITER_COMMAND", null);
        }

        var shown = "\u001b[1m$ ./tidewaiter demo\u001b[0m\n" + output.ToString().Replace(cli.Work + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        var drawn = TerminalPicture.Draw(shown, "tidewaiter demo");
        var file = Path.Combine(Checkout.Root, "docs", "demo.svg");
        if (Environment.GetEnvironmentVariable("TIDEWAITER_UPDATE") == "1") await File.WriteAllTextAsync(file, drawn, TestContext.Current.CancellationToken);
        drawn.ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "docs/demo.svg is out of date: run this test with TIDEWAITER_UPDATE=1 and look at it");
    }

    private static List<string> Block(string language)
    {
        var lines = new List<string>();
        var inside = false;
        foreach (var line in Readme.Split('\n'))
        {
            if (line == "```" + language) inside = true;
            else if (line == "```") inside = false;
            else if (inside) lines.Add(line);
        }

        lines.ShouldNotBeEmpty();
        return lines;
    }

    // Words as a shell cuts them, as far as the README uses one: blanks and double quotation marks.
    private static string[] Words(string line)
    {
        var words = new List<string>();
        foreach (var (part, index) in line.Split('"').Select((part, index) => (part, index)))
        {
            if (index % 2 == 1) words.Add(part);
            else words.AddRange(part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return [.. words];
    }
}
