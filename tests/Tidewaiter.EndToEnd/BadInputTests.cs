namespace Tidewaiter.EndToEnd;

/// <summary>Whatever a file is: a clear message with its name, the rest processed, exit code 1, nothing lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "SEOUL, 27 February 2024 – North Korea delivered 40 missiles to Russia, the ministry said.\n";
    private readonly Cli _cli = new();

    public BadInputTests() => _cli.Ok("init", "--owner", "KR", "--marking", "TLP:CLEAR");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void An_empty_file_is_named_and_the_next_is_taken_in() => Bad("empty.txt", path => File.WriteAllBytes(path, []), "is empty");

    [Fact]
    public void A_binary_file_is_kept_and_named() => Bad("noise.txt", path =>
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(path, bytes);
    }, "noise.txt", kept: true);

    [Fact]
    public void A_broken_pdf_is_kept_and_named() => Bad("broken.pdf", path => File.WriteAllText(path, "%PDF-1.7\nthis is where a document should be"), "broken.pdf", kept: true);

    [Fact]
    public void Bytes_that_are_no_text_of_their_encoding_are_located() => Bad("encoding.txt", path => File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. "The ship "u8, 0xC3, 0x28, 0xFF, .. " left the port on Monday."u8]), "encoding.txt", kept: true);

    [Fact]
    public void A_file_of_two_hundred_megabytes_is_kept_and_not_read() => Bad("huge.txt", path =>
    {
        using var stream = File.Create(path);
        stream.SetLength(200L << 20);
    }, "209,715,200 bytes", kept: true);

    [Fact]
    public void An_html_bomb_does_not_stop_anything()
    {
        var path = Path.Combine(_cli.Work, "bomb.html");
        File.WriteAllText(path, "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 300_000)) + "<p>The ship left.</p>");
        var good = _cli.File("good.txt", Good);
        var run = _cli.Do("add", path, good);
        run.Code.ShouldBeLessThan(2, run.ToString());
        (run.Out + run.Error).ShouldContain("bomb.html");
        run.Out.ShouldContain("good.txt");
        _cli.Ok("verify");
    }

    [Fact]
    public void A_folder_is_named_and_the_next_is_taken_in() => Bad("folder", path => Directory.CreateDirectory(path), "is a folder");

    [Fact]
    public void A_missing_file_is_named_and_the_next_is_taken_in() => Bad("missing.txt", _ => { }, "does not exist");

    [Fact]
    public void An_unreadable_file_is_named_and_the_next_is_taken_in()
    {
        // Rights do not stop root, a lock stops everybody.
        FileStream? held = null;
        try
        {
            Bad("secret.txt", path =>
            {
                File.WriteAllText(path, Good);
                if (Environment.UserName != "root" && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
                else held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }, "cannot be read");
        }
        finally
        {
            held?.Dispose();
        }
    }

    [Fact]
    public void A_name_of_escape_sequences_does_not_reach_the_terminal()
    {
        var path = Path.Combine(_cli.Work, "evil\u001b[2Jname[bold].txt");
        File.WriteAllText(path, Good);
        _cli.Ok("add", path).Out.ShouldNotContain("\u001b");
        _cli.Ok("log").Out.ShouldNotContain("\u001b");
        _cli.Do("add", path + ".gone").Error.ShouldNotContain("\u001b");
    }

    [Fact]
    public void A_docket_that_is_not_there_is_said()
    {
        var run = _cli.Do("claims", "--docket", _cli.State);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("no docket");
    }

    private void Bad(string name, Action<string> make, string said, bool kept = false)
    {
        var path = Path.Combine(_cli.Work, name);
        make(path);
        var good = _cli.File("good.txt", Good);
        var run = _cli.Do("add", path, good);
        run.Code.ShouldBe(1, run.ToString());
        run.Error.ShouldContain(name);
        (run.Error + run.Out).ShouldContain(said);
        run.Out.ShouldContain("good.txt");
        var log = _cli.Ok("log", "--json").Out;
        log.ShouldContain("good.txt");
        log.Contains($"\"name\": \"{name}\"", StringComparison.Ordinal).ShouldBe(kept, log);
        _cli.Ok("verify");
    }
}
