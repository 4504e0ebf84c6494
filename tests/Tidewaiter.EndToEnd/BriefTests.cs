using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>From the files to a report for an audience: what is in it, what is not, and what changed since the last draft.</summary>
public sealed class BriefTests : IDisposable
{
    private readonly Cli _cli = new();

    public BriefTests()
    {
        _cli.Ok("init", "--owner", "Quietland", "--party", "US", "--marking", "TLP:AMBER");
        _cli.Ok("add", _cli.File("ledger.txt", "North Korea delivered more than 200 heavy artillery pieces to Russia in 2024, the ministry said. Russia may have sent fighter jets to North Korea.\n"), "--published", "2025-05-30", "--source", "Ledger", "--marking", "TLP:CLEAR");
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_brief_for_everybody_holds_nothing_above_its_marking_in_any_byte()
    {
        var before = Brief("before.html");
        _cli.Ok("add", _cli.File("hushed-report.txt", "Iran delivered 4,321 drones to Russia in 2024, the Umbral Office said.\n"), "--published", "2025-06-01", "--source", "Umbral Gazette");
        _cli.Ok("add", _cli.File("ledger-copy.txt", "North Korea delivered 777 heavy artillery pieces to Russia in 2024, the Umbral Office said.\n"), "--published", "2025-06-01", "--source", "Umbral Gazette", "--marking", "TLP:GREEN");
        _cli.Ok("reply", "add", "Umbral Party", "--asked", "2025-06-02", "--as", "secretive-hand");
        _cli.Ok("recommend", "Watch the drones.", "--cites", Claim("Iran"), "--as", "secretive-hand", "--marking", "TLP:CLEAR");
        var page = Brief("after.html");
        foreach (var word in (string[])["Iran", "drone", "4,321", "4321", "Umbral", "hushed", "ledger-copy", "777", "secretive", "Quietland", "AMBER", "GREEN"]) page.ShouldNotContain(word, Case.Insensitive);
        // What is withheld is not counted either: but for the checkpoint, which is public, nothing differs.
        Settled(page).ShouldBe(Settled(before));
        Brief("amber.html", "TLP:AMBER").ShouldNotContain("drone");
        var owner = Brief("owner.html", "Quietland");
        owner.ShouldContain("4,321 drones");
        owner.ShouldContain("Watch the drones.");
        owner.ShouldContain("Umbral Party was asked on 2025-06-02; the reply is awaited.");
    }

    [Fact]
    public void The_same_docket_and_choices_give_the_same_bytes_at_any_time()
    {
        Brief("one.html");
        Brief("two.html");
        File.ReadAllBytes(Path.Combine(_cli.Work, "one.html")).ShouldBe(File.ReadAllBytes(Path.Combine(_cli.Work, "two.html")));
        _cli.Ok("brief", "diff", "one.html", "two.html").Out.ShouldContain("The drafts say the same.");
    }

    [Fact]
    public void Certainty_keeps_its_words_and_only_what_counts_has_a_figure()
    {
        var page = Brief("brief.html");
        page.ShouldContain("According to the ministry, as reported by Ledger, at least 200 units of heavy artillery went from North Korea to Russia in the window from 2023-01-01 to 2025-12-31.");
        page.ShouldContain("Ledger calls it possible, and no more: “Russia may have sent fighter jets to North Korea.”");
        page.ShouldContain("Standard of evidence");
        page.ShouldContain("ledger.txt");
        page.ShouldNotContain("<script>");
    }

    [Fact]
    public void Two_drafts_differ_in_rows_and_sentences_and_the_reason_is_given()
    {
        Brief("old.html");
        _cli.Ok("add", _cli.File("courier.txt", "North Korea delivered more than 250 heavy artillery pieces to Russia in 2024, the agency said.\n"), "--published", "2025-06-10", "--source", "Courier", "--marking", "TLP:CLEAR");
        var said = _cli.Ok(["brief", "--window", "2023..2025", "--audience", "TLP:CLEAR", "--out", "new.html", "--no-pdf", "--since", "old.html"]).Out;
        said.ShouldContain("[200, unknown] → [250, unknown]");
        said.ShouldContain("is new, from courier.txt");
        said.ShouldContain("no longer counts here");
        using var json = JsonDocument.Parse(_cli.Ok("brief", "diff", "old.html", "new.html", "--json").Out);
        var row = json.RootElement.GetProperty("rows")[0];
        (row.GetProperty("before").GetString(), row.GetProperty("after").GetString()).ShouldBe(("[200, unknown]", "[250, unknown]"));
        row.GetProperty("why").GetArrayLength().ShouldBeGreaterThan(0);
        json.RootElement.GetProperty("sentences").EnumerateArray().ShouldContain(sentence => sentence.GetProperty("after").GetString()!.Contains("at least 250", StringComparison.Ordinal));
        Brief("choices.html", "TLP:CLEAR", "--without", "Courier");
        _cli.Ok("brief", "diff", "new.html", "choices.html").Out.ShouldContain("Without: was nobody is left out, is Courier");
    }

    [Fact]
    public void What_people_wrote_stands_in_it_escaped_and_with_its_entry()
    {
        _cli.Ok("reply", "add", "Ministry </script><b>", "--asked", "2025-06-01", "--as", "lee", "--marking", "TLP:CLEAR");
        Brief("asked.html").ShouldContain("the reply is awaited");
        _cli.Ok("reply", "add", "Ministry </script><b>", "--asked", "2025-06-01", "--received", "2025-06-09", "--text", "We <i>deny</i> it.", "--as", "lee", "--marking", "TLP:CLEAR");
        _cli.Ok("recommend", "Ask the port.", "--cites", Claim("North Korea delivered"), "--as", "lee", "--marking", "TLP:CLEAR");
        var page = Brief("brief.html");
        page.ShouldNotContain("the reply is awaited");
        page.ShouldContain("We &lt;i&gt;deny&lt;/i&gt; it.");
        page.ShouldNotContain("</script><b>");
        page.ShouldContain("lee recommends: Ask the port.");
        page.ShouldContain("of the docket</h3>");
        _cli.Ok("brief", "diff", "asked.html", "brief.html").Out.ShouldContain("answered on 2025-06-09");
        _cli.Ok("verify");
    }

    [Fact]
    public void A_step_of_the_case_needs_a_name_and_grounds()
    {
        _cli.Do("recommend", "Ask.", "--cites", Claim("North Korea delivered")).Code.ShouldBe(2);
        _cli.Do("recommend", "Ask.", "--as", "lee").Code.ShouldBe(2);
        _cli.Do("recommend", "Ask.", "--as", "lee", "--cites", "c-0000000000000000").Code.ShouldBe(1);
        _cli.Do("reply", "add", "Ministry", "--asked", "2025-06-01", "--received", "2025-05-01", "--text", "x", "--as", "lee").Code.ShouldBe(1);
        _cli.Do("reply", "add", "Ministry", "--asked", "2025-06-01", "--received", "2025-06-02", "--as", "lee").Code.ShouldBe(1);
    }

    [Fact]
    public void Mistakes_in_the_command_are_said()
    {
        _cli.Do("brief", "--audience", "TLP:CLEAR").Error.ShouldContain("--window");
        _cli.Do("brief", "--window", "2024").Error.ShouldContain("--audience");
        _cli.Do("brief", "--window", "2024", "--audience", "Atlantis").Code.ShouldBe(2);
        _cli.Do("brief", "--window", "2024", "--audience", "TLP:CLEAR", "--standard", "beyond-doubt").Error.ShouldContain("reasonable-grounds");
        _cli.Do("brief", "--window", "2024", "--audience", "TLP:CLEAR", "--out", "brief.pdf").Code.ShouldBe(2);
        var other = _cli.Do("brief", "diff", _cli.File("other.html", "<html></html>"), "other.html");
        (other.Code, other.Error).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldContain("other.html"));
    }

    [Fact]
    public void A_team_states_its_own_standard()
    {
        _cli.File("ours.tsv", "ours\tOur standard\tWe look twice. Then we look again.\n");
        var page = Brief("brief.html", "TLP:CLEAR", "--standard", "ours.tsv");
        page.ShouldContain("<h3>Our standard</h3>");
        page.ShouldContain("We look twice.");
        page.ShouldContain("ours.tsv");
    }

    [Fact]
    public void A_pdf_is_printed_where_a_chromium_is_and_a_note_says_where_none_is()
    {
        var run = _cli.Ok("brief", "--window", "2023..2025", "--audience", "TLP:CLEAR", "--out", "brief.html");
        var pdf = Path.Combine(_cli.Work, "brief.pdf");
        if (run.Out.Contains("No PDF: no Chromium", StringComparison.Ordinal)) File.Exists(pdf).ShouldBeFalse();
        else File.ReadAllBytes(pdf).AsSpan(0, 5).ToArray().ShouldBe("%PDF-"u8.ToArray(), run.ToString());
    }

    [Fact]
    public void The_register_is_drawn_over_time()
    {
        _cli.Ok("register", "--window", "2023..2025", "--chart", "chart.svg").Out.ShouldContain("chart.svg");
        var svg = File.ReadAllText(Path.Combine(_cli.Work, "chart.svg"));
        svg.ShouldContain("at least 200");
        svg.ShouldContain("<title>“North Korea delivered more than 200");
        _cli.Do("register", "--chart", "chart.png").Code.ShouldBe(2);
        _cli.Do("register", "--row", "r-0").Code.ShouldBe(2);
        _cli.Do("register", "--chart", "chart.svg", "--row", "r-nothing").Code.ShouldBe(1);
    }

    private string Brief(string name, string audience = "TLP:CLEAR", params string[] more)
    {
        _cli.Ok(["brief", "--window", "2023..2025", "--audience", audience, "--out", name, "--no-pdf", .. more]);
        return File.ReadAllText(Path.Combine(_cli.Work, name));
    }

    private string Claim(string beginning)
    {
        using var claims = JsonDocument.Parse(_cli.Ok("claims", "--json").Out);
        return claims.RootElement.EnumerateArray().First(claim => claim.GetProperty("quote").GetString()!.StartsWith(beginning, StringComparison.Ordinal)).GetProperty("id").GetString()!;
    }

    // A page without the state of the log: size, root and signature, wherever they stand.
    private static string Settled(string page)
    {
        var note = Between(page, "<pre>", "</pre>").Split('\n');
        var text = page.Replace(Between(page, "\"checkpoint\":[", "]"), "", StringComparison.Ordinal).Replace(Between(page, "root, SHA-256 <code>", "</code>"), "", StringComparison.Ordinal);
        foreach (var line in note.Skip(2).Where(line => line.Length > 0)) text = text.Replace(line, "", StringComparison.Ordinal);
        return text.Replace($", {note[1]} entries", "", StringComparison.Ordinal).Replace($"\n{note[1]}\n", "\n", StringComparison.Ordinal);
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
