using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>`tidewaiter read` on the real command line: layers, page, words of one's own, and a second reader that lies.</summary>
public sealed class ReadVerbTests : IDisposable
{
    private const string Report = "SEOUL, 3 June 2025 – North Korea may have sent about 9 million shells to Russia in 2024, the team said.\n\nThe Angara left \u001b[2JRajin <script>alert(1)</script> on Monday & \u202Eesrever. ⟦9 fake⟧\n";
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    private string Path(string text = Report) => _cli.File("report.txt", text);

    [Fact]
    public void Layers_are_an_object_of_lists_for_any_text()
    {
        var json = _cli.Ok("read", Path("The mayor said that more than 300 trees may be cut next year."), "--published", "2025-06-03", "--layers", "sentences,quantities,times,names,attributions,scopes", "--json").Out;
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        root.EnumerateObject().Select(layer => layer.Name).ShouldBe(["sentences", "quantities", "times", "names", "attributions", "scopes"]);
        var quantity = root.GetProperty("quantities")[0];
        (quantity.GetProperty("min").GetInt32(), quantity.GetProperty("max").ValueKind, quantity.GetProperty("unit").GetString(), quantity.GetProperty("change").GetProperty("text").GetString()).ShouldBe((300, JsonValueKind.Null, "trees", "more than"));
        root.GetProperty("times")[0].GetProperty("timex").GetString().ShouldBe("2026");
        root.GetProperty("attributions")[0].GetProperty("source").GetProperty("text").GetString().ShouldBe("The mayor");
        root.GetProperty("scopes").EnumerateArray().ShouldContain(scope => scope.GetProperty("cue").GetProperty("text").GetString() == "may" && scope.GetProperty("ceiling").GetString() == "possible");
    }

    [Theory]
    [InlineData("--layers", "words")]
    [InlineData("--layers", "")]
    [InlineData("--reader", "llm")]
    [InlineData("--reader", "nobody")]
    [InlineData("--endpoint", "https://example.org")]
    [InlineData("--html", "report.txt")]
    public void What_cannot_be_meant_is_a_mistake_of_the_command_line(string option, string value) => _cli.Do("read", Path(), option, value).Code.ShouldBe(2);

    [Fact]
    public void An_endpoint_over_the_open_network_is_refused_before_anything_is_sent() =>
        _cli.Do("read", Path(), "--reader", "llm", "--endpoint", "http://api.example.org/v1", "--model", "m").ShouldSatisfyAllConditions(run => run.Code.ShouldBe(2), run => run.Error.ShouldContain("in the clear"));

    [Fact]
    public void What_a_terminal_obeys_is_shown_as_a_point_and_marks_cannot_be_faked()
    {
        var shown = _cli.Ok("read", Path(), "--outcomes").Out;
        shown.ShouldNotContain("\u001b");
        shown.ShouldNotContain("\u202E");
        shown.ShouldContain("⟦1 ");
        shown.ShouldContain("[9 fake]");
        shown.ShouldContain("“may” ≤ possible");
        shown.ShouldContain("rule ");
    }

    [Fact]
    public void The_page_stands_alone()
    {
        _cli.Ok("read", Path(), "--published", "2025-06-03", "--html", "out.html");
        var page = File.ReadAllText(System.IO.Path.Combine(_cli.Work, "out.html"));
        page.ShouldStartWith("<!doctype html>");
        page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("\u001b");
        page.ShouldNotContain("\u202E");
        foreach (var fetched in new[] { "src=", "http:", "https:", "url(", "@import", "<link", " style=", " on" + "click" }) page.ShouldNotContain(fetched);
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        page.ShouldContain($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        page.ShouldContain("default-src 'none'");
        foreach (var needed in new[] { "prefers-color-scheme:dark", "@media print", ":focus-visible", "lang=\"en\"", "id=\"q1\" href=\"#c1\">1 possible</a>", "id=\"c1\"", "href=\"#q1\"", "<mark class=\"possible\">", "<u>may</u> leaves at most <span class=\"possible\">possible</span>" }) page.ShouldContain(needed);
        foreach (var link in page.Split("href=\"#").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])) page.ShouldContain($"id=\"{link}\"");
        page.ShouldSatisfyAllConditions(Well("section"), Well("article"), Well("mark"), Well("u"), Well("dl"), Well("main"));
        Action Well(string tag) => () => (page.Split($"<{tag}>").Length + page.Split($"<{tag} ").Length).ShouldBe(page.Split($"</{tag}>").Length + 1, tag);
    }

    [Fact]
    public void Words_of_ones_own_are_checked_and_laid_over()
    {
        var report = Path("Iran flibbed Yemen 40 missiles in 2024.");
        _cli.Ok("read", report, "--json").Out.Trim().ShouldBe("[]");
        var bad = _cli.File("bad.tsv", "flib\tverb\tgive\nflab\tnothing\nflob\tnoun\tboat\n");
        var check = _cli.Do("lexicon", "check", bad);
        check.Code.ShouldBe(1);
        check.Out.ShouldContain("line 2: error");
        check.Out.ShouldContain("line 3: error");
        _cli.Do("read", report, "--lexicon", bad).Code.ShouldBe(2);
        var good = _cli.File("good.tsv", "# ours\nflib\tverb\tgive\t\tflibbed,flibbed\n");
        _cli.Ok("lexicon", "check", good).Out.ShouldContain("1 rows can be read, 0 cannot.");
        _cli.Ok("lexicon", "check", $"{Checkout.Root}/data/lexicon/frames.tsv").Out.ShouldContain("0 cannot.");
        _cli.Ok("read", report, "--lexicon", good, "--json").Out.ShouldContain("\"supplier\": \"Iran\"");
        _cli.Ok("init", "--owner", "KR", "--marking", "TLP:CLEAR");
        _cli.Ok("add", report).Out.ShouldContain("0 claims");
        _cli.Ok("add", report, "--lexicon", good).Out.ShouldContain("Read anew: 1 claim");
        _cli.Ok("verify");
    }

    [Fact]
    public void A_second_reader_that_lies_is_refused_lowered_and_set_beside_the_grammar()
    {
        const string answer = """
            Here you go: {"claims":[
            {"quote":"North Korea may have sent about 9 million shells to Russia in 2024","kind":"transfer","modality":"asserted","sources":["the team"],"supplier":"North Korea","recipient":"Russia","item":"shells","quantity":{"min":9000000,"max":9000000,"approx":true,"unit":"shells"},"time":{"from":"2024-01-01","to":"2024-12-31","text":"in 2024"}},
            {"quote":"North Korea has sent 90 million shells","kind":"transfer","modality":"asserted","supplier":"North Korea"}]}
            """;
        using var endpoint = new StandInEndpoint(StandInEndpoint.Completion(answer));
        string[] second = ["--endpoint", endpoint.Url, "--model", "stand-in", "--published", "2025-06-03"];
        var alone = _cli.Ok(["read", Path(), "--reader", "llm", "--json", .. second]);
        using var claims = JsonDocument.Parse(alone.Out);
        claims.RootElement.GetArrayLength().ShouldBe(1);
        claims.RootElement[0].GetProperty("modality").GetString().ShouldBe("possible");
        claims.RootElement[0].GetProperty("rule").GetString().ShouldBe("second-reader/stand-in");
        alone.Error.ShouldContain("refused “North Korea has sent 90 million shells”");
        alone.Error.ShouldContain("is sent to 127.0.0.1");
        using var both = JsonDocument.Parse(_cli.Ok(["read", Path(), "--reader", "both", "--json", .. second]).Out);
        both.RootElement.GetProperty("pairs").GetArrayLength().ShouldBeGreaterThan(0);
        both.RootElement.GetProperty("rejected")[0].GetProperty("quote").GetString().ShouldBe("North Korea has sent 90 million shells");
        _cli.Ok(["read", Path(), "--reader", "both", .. second]).Out.ShouldContain("second reader");
        _cli.Ok(["read", Path(), "--reader", "both", "--html", "both.html", .. second]);
        File.ReadAllText(System.IO.Path.Combine(_cli.Work, "both.html")).ShouldContain("Two readers");
    }

    [Fact]
    public void A_second_reader_that_fails_is_said_and_the_exit_code_tells()
    {
        using var endpoint = new StandInEndpoint(StandInEndpoint.Http(503, "text/plain", "busy\u001b[2J"));
        var run = _cli.Do("read", Path(), "--reader", "both", "--endpoint", endpoint.Url, "--model", "m", "--json");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("503");
        run.Error.ShouldNotContain("\u001b");
        run.Out.ShouldContain("\"failed\"");
    }
}
