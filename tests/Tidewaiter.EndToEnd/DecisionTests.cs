using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>People decide from the first day; every decision is an entry with a name and a reason, and the register follows it.</summary>
public sealed class DecisionTests : IDisposable
{
    private readonly Cli _cli = new();

    public DecisionTests()
    {
        _cli.Ok("init", "--owner", "KR", "--party", "US", "--marking", "TLP:AMBER");
        _cli.Ok("add", _cli.File("ledger.txt", "North Korea delivered more than 200 heavy artillery pieces to Russia in 2024, the ministry said. A barge was seen near the pier.\n"), "--published", "2025-05-30", "--source", "Ledger");
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_rejected_claim_leaves_the_register_and_stays_in_the_log()
    {
        Rows().ShouldBe(1);
        var run = _cli.Ok("judge", Claim(), "reject", "--as", "kim", "--because", "the ministry withdrew it");
        run.Out.ShouldContain("kim");
        Rows().ShouldBe(0);
        _cli.Ok("register", "--json").Out.ShouldContain("reject", Case.Insensitive);
        _cli.Ok("judge", Claim(), "accept", "--as", "lee", "--because", "it was confirmed after all");
        Rows().ShouldBe(1);
        var why = _cli.Ok("why", Claim()).Out;
        why.ShouldContain("kim");
        why.ShouldContain("lee");
        _cli.Ok("verify");
    }

    [Fact]
    public void An_edit_supersedes_and_moves_the_bound()
    {
        var before = Claim();
        _cli.Ok("judge", before, "edit", "--quantity", "250.. units", "--as", "kim", "--because", "the transcript says 250");
        using var register = JsonDocument.Parse(_cli.Ok("register", "--json").Out);
        register.RootElement.GetProperty("rows")[0].GetProperty("lower").GetDecimal().ShouldBe(250);
        Claim().ShouldNotBe(before);
        _cli.Ok("claims", "--all").Out.ShouldContain(before[..10]);
        _cli.Ok("why", before).Out.ShouldContain("transcript");
    }

    [Fact]
    public void A_claim_is_marked_on_a_selected_span()
    {
        _cli.Ok("claim", "add", "ledger.txt", "A barge was seen near the pier", "--kind", "sighting", "--carrier", "A barge", "--to-place", "the pier", "--as", "kim", "--because", "it matters here");
        using var claims = JsonDocument.Parse(_cli.Ok("claims", "--json").Out);
        claims.RootElement.EnumerateArray().ShouldContain(claim => claim.GetProperty("rule").GetString() == "person" && claim.GetProperty("quote").GetString() == "A barge was seen near the pier");
        _cli.Do("claim", "add", "ledger.txt", "A boat", "--kind", "sighting", "--item", "x", "--as", "kim", "--because", "x").Code.ShouldBe(2);
        _cli.Do("claim", "add", "ledger.txt", "5..1000000", "--kind", "sighting", "--item", "x", "--as", "kim", "--because", "x").Code.ShouldBe(2);
    }

    [Fact]
    public void A_source_is_graded_and_the_grade_is_shown()
    {
        _cli.Ok("grade", "Ledger", "B2", "--as", "kim", "--because", "right before");
        _cli.Ok("claims").Out.ShouldContain("B2");
        _cli.Do("grade", "Ledger", "G9", "--as", "kim", "--because", "x").Code.ShouldBe(2);
    }

    [Fact]
    public void A_decision_without_a_name_or_a_reason_is_none()
    {
        _cli.Do("judge", Claim(), "accept", "--because", "x").Code.ShouldBe(2);
        _cli.Do("judge", Claim(), "accept", "--as", "kim").Code.ShouldBe(2);
        _cli.Do("judge", Claim(), "accept", "--as", "kim", "--because", " ").Code.ShouldNotBe(0);
        _cli.Do("judge", "c-nothing", "accept", "--as", "kim", "--because", "x").Code.ShouldBe(1);
    }

    [Fact]
    public void Nobody_sees_more_than_the_marking_allows()
    {
        foreach (var verb in (string[])["claims", "timeline", "register"])
        {
            var run = _cli.Ok(verb, "--viewer", "public");
            run.Out.ShouldContain("may read");
            run.Out.ShouldNotContain("artillery");
            _cli.Ok(verb, "--viewer", "US", "--json").Out.ShouldNotContain("artillery");
            _cli.Do(verb, "--viewer", "XX").Code.ShouldBe(2);
        }

        var hidden = _cli.Do("why", Claim(), "--viewer", "US");
        var absent = _cli.Do("why", "c-0000000000000000", "--viewer", "US");
        (hidden.Code, hidden.Out).ShouldBe((absent.Code, absent.Out));
        hidden.Error.Replace(Claim(), "ID", StringComparison.Ordinal).ShouldBe(absent.Error.Replace("c-0000000000000000", "ID", StringComparison.Ordinal));
        _cli.Ok("log", "--viewer", "US").Out.ShouldNotContain("ledger.txt");
    }

    [Fact]
    public void A_report_released_to_a_party_is_seen_by_that_party_only()
    {
        _cli.Ok("add", _cli.File("shared.txt", "Iran delivered 40 drones to Russia in 2024, the ministry said.\n"), "--published", "2025-05-30", "--marking", "TLP:AMBER", "--releasable-to", "US");
        _cli.Ok("register", "--viewer", "US").Out.ShouldContain("Iran");
        _cli.Ok("register", "--viewer", "US").Out.ShouldNotContain("artillery");
        _cli.Ok("register", "--viewer", "public").Out.ShouldNotContain("Iran");
        _cli.Do("add", _cli.File("other.txt", "x"), "--marking", "TLP:AMBER", "--releasable-to", "Atlantis").Code.ShouldBe(2);
    }

    [Fact]
    public void The_file_system_lets_nobody_else_in()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has access lists in place of modes");
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        var root = Path.Combine(_cli.Work, ".tidewaiter");
        (Mode(root) & others).ShouldBe(UnixFileMode.None);
        (Mode(Path.Combine(root, "keys", "signing.pem")) & others).ShouldBe(UnixFileMode.None);
        _cli.Ok("backup", Path.Combine(_cli.Folder, "copy"));
        (Mode(Path.Combine(_cli.Folder, "copy", ".tidewaiter")) & others).ShouldBe(UnixFileMode.None);
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private string Claim()
    {
        using var claims = JsonDocument.Parse(_cli.Ok("claims", "--json").Out);
        return claims.RootElement.EnumerateArray().First(claim => claim.GetProperty("kind").GetString() == "transfer").GetProperty("id").GetString()!;
    }

    private int Rows()
    {
        using var register = JsonDocument.Parse(_cli.Ok("register", "--json").Out);
        return register.RootElement.GetProperty("rows").GetArrayLength();
    }
}
