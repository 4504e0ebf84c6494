using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>Who may enter the register is the viewer's choice: it changes the figures, is printed with them, and stays in the command.</summary>
public sealed class AdmissionTests : IDisposable
{
    private readonly Cli _cli = new();

    public AdmissionTests()
    {
        _cli.Ok("init", "--owner", "KR", "--party", "US", "--marking", "TLP:CLEAR");
        _cli.Ok("add", _cli.File("claims.csv",
            """
            asserter,date,item,qty_low,qualifier,unit,period_start,period_end,semantics,supplier,recipient,source
            Ministry,2024-02-01,ballistic missiles,100,about,missiles,2023-11,2024-01,delivered,Syldavia,Borduria,Daily Kite
            Watch Group,2024-06-01,ballistic missiles,148,more than,missiles,2023-11,2024-05,delivered,Syldavia,Borduria,Evening Lamp
            Rumour Mill,2024-07-01,ballistic missiles,900,more than,missiles,2023-11,2024-06,delivered,Syldavia,Borduria,Gazette
            Ministry,2024-02-01,munitions,1000,more than,containers,2023-11,2024-01,delivered,Syldavia,Borduria,Daily Kite
            """));
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_bad_source_is_kept_out_by_its_grade()
    {
        Missiles().ShouldBe(900);
        _cli.Ok("grade", "Rumour Mill", "E", "--as", "kim", "--because", "wrong three times");
        Missiles("--reliability", "C").ShouldBe(148);
        Missiles("--reliability", "E").ShouldBe(900);
        _cli.Do("register", "--reliability", "G").Code.ShouldBe(2);
    }

    [Fact]
    public void The_past_is_what_had_been_published_by_then()
    {
        Missiles("--known-at", "2024-05-31").ShouldBe(100);
        Missiles("--known-at", "2024-06-01").ShouldBe(148);
    }

    [Fact]
    public void What_the_docket_held_before_its_first_capture_is_nothing()
    {
        _cli.Ok("register", "--held-at", "2020-01-01").Out.ShouldContain("There are no claims");
        Missiles("--held-at", "2999-01-01").ShouldBe(900);
    }

    [Fact]
    public void About_is_read_within_the_tolerance_that_was_asked_for_and_says_so()
    {
        Missiles("--known-at", "2024-05-31", "--about", "10").ShouldBe(90);
        _cli.Ok("register", "--about", "10").Out.ShouldContain("“about N” within 10 %");
        _cli.Do("register", "--about", "100").Code.ShouldBe(2);
    }

    [Fact]
    public void A_conversion_is_switched_on_by_name_and_named_with_its_figure()
    {
        Rows().ShouldNotContain(row => row.GetProperty("unit").GetString() == "rounds");
        var run = _cli.Ok("register", "--assume", "containers-per-voyage");
        run.Out.ShouldContain("containers-per-voyage");
        _cli.Ok("assumptions").Out.ShouldContain("rounds-per-container-152mm");
        JsonDocument.Parse(_cli.Ok("assumptions", "--json").Out).RootElement.GetArrayLength().ShouldBeGreaterThan(8);
        _cli.Do("register", "--assume", "wishful-thinking").Code.ShouldBe(2);
    }

    [Fact]
    public void Every_choice_stays_in_the_commands_that_are_shown()
    {
        var run = _cli.Ok("register", "--without", "Rumour Mill", "--window", "2023-08..2025-07", "--viewer", "public");
        run.Out.ShouldContain("without Rumour Mill");
        var shown = run.Out.Split('\n').Single(line => line.StartsWith("The same again:", StringComparison.Ordinal));
        shown.ShouldContain("register --window 2023-08..2025-07 --without 'Rumour Mill' --viewer public");
        run.Out.ReplaceLineEndings(" ").ShouldContain("--window 2023-08..2025-07 --without 'Rumour Mill' --viewer public goes from a figure");
    }

    [Fact]
    public void Sensitivity_says_what_hangs_on_which_claim_and_which_voice()
    {
        _cli.Ok("register", "--sensitivity").Out.ShouldContain("the word of Rumour Mill");
        var row = JsonDocument.Parse(_cli.Ok("register", "--sensitivity", "--json").Out).RootElement.GetProperty("sensitivity").EnumerateArray()
            .Single(row => row.GetProperty("voices")[0].GetProperty("root").GetString() == "Rumour Mill");
        row.GetProperty("voices")[0].GetProperty("lower").GetDecimal().ShouldBe(148);
        row.GetProperty("claims")[0].GetProperty("moved").GetDecimal().ShouldBe(752);
    }

    [Fact]
    public void Bounds_for_a_viewer_use_only_what_the_viewer_may_see()
    {
        _cli.Ok("add", _cli.File("secret.csv", "asserter,date,item,qty_low,qualifier,unit,semantics,supplier,recipient\nService,2024-08-01,ballistic missiles,5000,more than,missiles,delivered,Syldavia,Borduria\n"), "--marking", "TLP:AMBER");
        Missiles().ShouldBe(5000);
        Missiles("--as", "US").ShouldBe(900);
        Missiles("--viewer", "public").ShouldBe(900);
        foreach (var verb in (string[])["register", "claims", "timeline"]) _cli.Ok(verb, "--viewer", "US").Out.ShouldNotContain("5,000");
        _cli.Ok("register", "--sensitivity", "--as", "US").Out.ShouldNotContain("Service");
        _cli.Ok("register", "--reasons", "--as", "US").Out.ShouldNotContain("secret.csv");
    }

    [Fact]
    public void Every_claim_in_no_row_has_its_reason_in_words()
    {
        var run = _cli.Ok("register", "--reasons");
        run.Out.ReplaceLineEndings(" ").ShouldContain("others imply at least 900 missiles already");
    }

    private decimal Missiles(params string[] options) => Rows(options).Single(row => row.GetProperty("item").GetString() == "ballistic missiles").GetProperty("lower").GetDecimal();

    private List<JsonElement> Rows(params string[] options) => [.. JsonDocument.Parse(_cli.Ok(["register", "--json", .. options]).Out).RootElement.GetProperty("rows").EnumerateArray()];
}
