using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>What people decide about echoes and paragraphs is an entry with a name and a reason, and the register honours it.</summary>
public sealed class RegisterDecisionTests : IDisposable
{
    private const string Header = "asserter,chain,date,item,qty_low,qualifier,unit,period_start,period_end,semantics,supplier,recipient,source\n";

    private readonly Cli _cli = new();

    public RegisterDecisionTests()
    {
        _cli.Ok("init", "--owner", "KR", "--party", "US", "--marking", "TLP:CLEAR");
        _cli.Ok("add", _cli.File("a.csv", Header
            + "Ministry,,2024-02-01,ballistic missiles,140,more than,missiles,2023-11,2024-01,delivered,North Korea,Russia,Daily Kite\n"
            + "Watch Group,Ministry,2024-02-03,ballistic missiles,140,more than,missiles,2023-11,2024-01,delivered,North Korea,Russia,Evening Lamp\n"));
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_link_is_a_hypothesis_until_a_named_person_cuts_it_and_the_register_follows()
    {
        var link = Links().ShouldHaveSingleItem();
        link.GetProperty("decision").ValueKind.ShouldBe(JsonValueKind.Null);
        var id = link.GetProperty("id").GetString()!;
        _cli.Ok("echo", "list").Out.ShouldContain("a hypothesis, taken as an echo");
        Independent().ShouldBe(1);

        _cli.Ok("echo", "cut", id, "--as", "kim", "--because", "they counted themselves").Out.ShouldContain("is cut, by kim");
        Links().Single().GetProperty("decision").GetString().ShouldBe("cut");
        Independent().ShouldBe(2);

        _cli.Ok("echo", "confirm", id[..6], "--as", "lee", "--because", "the footnote says so");
        Links().Single().GetProperty("decision").GetString().ShouldBe("confirmed");
        Independent().ShouldBe(1);
        Independent("--echoes", "confirmed").ShouldBe(1, "a confirmed link stands under either policy");

        _cli.Ok("echo", "reopen", id, "--as", "kim", "--because", "the footnote is gone");
        Links().Single().GetProperty("decision").ValueKind.ShouldBe(JsonValueKind.Null);
        Independent("--echoes", "confirmed").ShouldBe(2);
        _cli.Ok("verify");
    }

    [Fact]
    public void A_decision_about_a_link_needs_a_name_a_reason_and_a_link()
    {
        var id = Links().Single().GetProperty("id").GetString()!;
        _cli.Do("echo", "cut", id, "--because", "x").Code.ShouldBe(2);
        _cli.Do("echo", "cut", id, "--as", "kim", "--because", " ").Code.ShouldBe(1);
        _cli.Do("echo", "cut", "e-nothing", "--as", "kim", "--because", "x").Code.ShouldBe(1);
        _cli.Do("register", "--echoes", "some").Code.ShouldBe(2);
    }

    [Fact]
    public void A_link_to_something_hidden_is_hidden()
    {
        _cli.Ok("add", _cli.File("b.csv", Header + "Service,Ministry,2024-02-05,ballistic missiles,140,more than,missiles,2023-11,2024-01,delivered,North Korea,Russia,Cable\n"), "--marking", "TLP:AMBER");
        Links().Count.ShouldBeGreaterThan(1);
        Links("--as", "US").Count.ShouldBe(1);
        _cli.Ok("echo", "list", "--viewer", "US").Out.ShouldNotContain("Service");
    }

    [Fact]
    public void A_paragraph_from_memory_is_marked_until_a_person_confirms_it()
    {
        _cli.Ok("add", _cli.File("c.csv", Header + "MSMT,,2025-05-29,Pantsir-class vehicle,1,at least,units,2024-11,,delivered,Russia,North Korea,Kite\n"));
        _cli.Ok("register").Out.ShouldContain("S/RES/2270 (2016) para 6 (?)");
        _cli.Ok("measure", "list", "--cited", "--uncertain").Out.ShouldContain("dprk-arms-all");
        _cli.Ok("measure", "confirm", "dprk-arms-all", "--as", "kim", "--because", "read in the UN document system").Out.ShouldContain("S/RES/2270 (2016) para 6, confirmed by kim");
        _cli.Ok("register").Out.ShouldNotContain("para 6 (?)");
        _cli.Ok("measure", "list", "--cited", "--uncertain").Out.ShouldNotContain("dprk-arms-all");
        _cli.Ok("measure", "confirm", "dprk-arms-all", "--paragraph", "6(a)", "--as", "lee", "--because", "the sub-paragraph counts");
        var measure = JsonDocument.Parse(_cli.Ok("measure", "list", "--json").Out).RootElement.EnumerateArray().Single(one => one.GetProperty("id").GetString() == "dprk-arms-all");
        measure.GetProperty("citation").GetString().ShouldBe("S/RES/2270 (2016) para 6(a)");
        _cli.Do("measure", "confirm", "un-nothing", "--as", "kim", "--because", "x").Code.ShouldBe(1);
    }

    [Fact]
    public void An_observed_route_is_assumed_only_when_it_is_said()
    {
        _cli.Ok("add", _cli.File("m.csv", "movement_id,mode,carrier,origin,destination,start,end,evidence_kind,source\nm1,sea,Angara,Rajin,Vostochny,2024-01-05,2024-01-06,imagery,Kite 2024-01-10\n")).Out.ShouldContain("1 row read, each a movement");
        _cli.Ok("add", _cli.File("v.csv", Header + "Watch Group,,2024-03-01,voyages,9,,voyages,2024-01,2024-02,observed,North Korea,Russia,Lamp\n"));
        Verdict().ShouldBe("consistent");
        Verdict("--covered", "sea North Korea > Russia 2024").ShouldBe("not observed");
        _cli.Do("register", "--covered", "by balloon").Code.ShouldBe(2);
    }

    private List<JsonElement> Links(params string[] more) => [.. JsonDocument.Parse(_cli.Ok(["echo", "list", "--json", .. more]).Out).RootElement.EnumerateArray()];

    private int Independent(params string[] more) => JsonDocument.Parse(_cli.Ok(["register", "--json", .. more]).Out).RootElement.GetProperty("rows")[0].GetProperty("independent_roots").GetInt32();

    private string Verdict(params string[] more) => JsonDocument.Parse(_cli.Ok(["register", "--json", .. more]).Out).RootElement.GetProperty("movement_findings").EnumerateArray()
        .Single(one => one.GetProperty("text").GetString()!.Contains("9 voyages", StringComparison.Ordinal)).GetProperty("verdict").GetString()!;
}
