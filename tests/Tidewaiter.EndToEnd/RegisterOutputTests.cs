using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>What a reader sees of a register, of its movements and of a brief with both.</summary>
public sealed class RegisterOutputTests : IDisposable
{
    private const string Movements = """
        movement_id,mode,carrier,origin,destination,start,end,evidence_kind,trips,cargo_as_stated,source
        m1,sea,v-angara,kp-rajin,ru-dunai,2024-01,2024-02,imagery,4,containers,RUSI 2024-03-01
        m2,air,ac-p671,ap-zkpy,ap-uhww,2024-03-12,,ADS-B,1,support,KBS 2024-03
        m3,air,ac-rf82011,ap-zkpy,ap-uhww,2024-05,,asserted by US,2,missiles,State 2024-06-11

        """;

    private readonly Cli _cli = new();

    public RegisterOutputTests()
    {
        _cli.Ok("init", "--owner", "KR", "--marking", "TLP:CLEAR");
        _cli.Ok("add", _cli.File("movements.csv", Movements));
        _cli.Ok("add", _cli.File("ledger.txt", "North Korea delivered more than 5,000 containers of munitions to Russia in 2024, the ministry said. North Korea delivered 300 152 mm shells and 400 artillery shells to Russia in 2024, the bureau said. The ship Angara sailed from North Korea to Russia in January 2024, the office said. Russia sent 1 Pantsir vehicle to North Korea in 2024, the ministry said.\n"), "--published", "2025-05-30", "--source", "Ledger");
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void The_limit_of_the_observed_ships_stands_with_the_figure_only_when_it_is_assumed()
    {
        Text("register").ShouldNotContain("could hold");
        var shown = Text("register", "--assume", "load-container-ship", "--assume", "full-loads");
        shown.ShouldContain("by sea: 4 voyages observed, which could hold at most 1,200 containers; at least 1,200 containers if all were full (load-container-ship, full-loads)");
        shown.ShouldContain("beyond the observed carriers: ministry (2025-05-30) says at least 5,000 containers");
        shown.ShouldContain("load-container-ship: sea: at most 300 containers a trip");
        using var json = JsonDocument.Parse(_cli.Ok("register", "--assume", "load-container-ship", "--json").Out);
        json.RootElement.GetProperty("carriage")[0].GetProperty("most").GetDecimal().ShouldBe(1_200);
        json.RootElement.GetProperty("carriage_findings")[0].GetProperty("verdict").GetString().ShouldBe("beyond the observed carriers");
    }

    [Fact]
    public void Trips_say_who_saw_them_who_only_asserts_them_and_what_was_stated_aboard()
    {
        var shown = Text("register");
        shown.ShouldContain("of these trips: 1 observed by KBS, 2 only asserted by United States");
        shown.ShouldContain("stated aboard, not seen: support; observed by KBS (KBS 2024-03; movements.csv line 3)");
        shown.ShouldContain("trips, contents not seen");
        shown.ShouldNotContain("1 units");
        shown.ShouldNotContain("1 flights");
    }

    [Fact]
    public void No_line_ends_in_a_blank_and_parts_stand_below_their_whole()
    {
        foreach (var line in _cli.Ok("register", "--assume", "load-container-ship").Out.Split('\n')) line.TrimEnd('\r').ShouldNotEndWith(" ");
        var lines = _cli.Ok("register").Out.Split('\n').ToList();
        var (whole, part) = (lines.FindIndex(line => line.StartsWith("  artillery rounds", StringComparison.Ordinal)), lines.FindIndex(line => line.StartsWith("    of which 152 mm", StringComparison.Ordinal)));
        whole.ShouldBeGreaterThanOrEqualTo(0);
        part.ShouldBeGreaterThan(whole);
        lines[part + 1].ShouldStartWith("      ");
        lines[part + 1].ShouldNotStartWith("       ");
    }

    [Fact]
    public void A_register_is_json_and_a_chart_in_one_run()
    {
        using var json = JsonDocument.Parse(_cli.Ok("register", "--json", "--chart", "both.svg").Out);
        json.RootElement.GetProperty("rows").GetArrayLength().ShouldBeGreaterThan(2);
        Directory.GetFiles(_cli.Work, "both*.svg").ShouldNotBeEmpty();
    }

    [Fact]
    public void A_brief_has_its_parts_below_their_whole_its_carriers_by_name_and_what_the_movements_say()
    {
        _cli.Ok("brief", "--window", "2023..2025", "--audience", "TLP:CLEAR", "--out", "brief.html", "--no-pdf", "--assume", "load-container-ship");
        var page = File.ReadAllText(Path.Combine(_cli.Work, "brief.html"));
        Section(page, "summary").ShouldContain(">of which 152 mm artillery shells</a></span>");
        var vessels = Section(page, "annex-vessels");
        vessels.ShouldContain("Angara");
        vessels.ShouldContain("IMO 9179842");
        vessels.ShouldContain("movement, observed by RUSI; cargo as stated, not seen: containers");
        Section(page, "annex-flights").ShouldContain("P-671");
        var movements = Section(page, "movements");
        movements.ShouldContain("office says Angara, by sea, North Korea to Russia");
        movements.ShouldContain("which could hold at most 1,200 containers. Assumed: load-container-ship");
        movements.ShouldContain("Beyond the observed carriers: ministry");
        foreach (var key in (string[])["\"key\":\"movement:c-", "\"key\":\"carriage:North Korea:Russia:sea:containers\"", "\"key\":\"carriage:c-"]) page.ShouldContain(key);
    }

    [Theory]
    [InlineData("tidewaiter echo confirm --help", "echo", "confirm")]
    [InlineData("tidewaiter measure confirm --help", "measure", "confirm")]
    [InlineData("tidewaiter why --help", "why")]
    [InlineData("tidewaiter --help", "nonsense")]
    public void A_mistake_points_to_the_help_of_the_verb_that_was_meant(string hint, params string[] arguments)
    {
        var run = _cli.Do(arguments);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"Try: {hint}");
    }

    private string Text(params string[] arguments) => string.Join(' ', _cli.Ok(arguments).Out.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static string Section(string page, string id)
    {
        var start = page.IndexOf($"<h2 id=\"{id}\"", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, id);
        return page[start..page.IndexOf("<h2 ", start + 4, StringComparison.Ordinal)];
    }
}
