using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>What an analyst may and may not get from the two real reports, from the files to the figures.</summary>
public sealed class StoryTests : IDisposable
{
    private readonly Cli _cli = new();

    public StoryTests() => _cli.Ok("init", "--owner", "KR", "--marking", "TLP:CLEAR");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void The_first_report_yields_no_confirmed_transfer()
    {
        Add(Shared.FirstReport, "2024-03-29", "Military Watch");
        Register().GetProperty("rows").GetArrayLength().ShouldBe(0);
        var modalities = Claims().Where(claim => Text(claim, "kind") == "transfer").Select(claim => Text(claim, "modality")).ToList();
        modalities.Count(modality => modality is "speculated" or "possible").ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void The_first_report_alone_prints_no_transfer_and_each_possibility_with_its_hedge()
    {
        Add(Shared.FirstReport, "2024-03-29", "Military Watch");
        var shown = string.Join(' ', _cli.Ok("register").Out.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        shown.ShouldContain("there is no confirmed transfer");
        shown.Split("speculated (“speculated”): speculation is never counted").Length.ShouldBeGreaterThanOrEqualTo(3);
        shown.ShouldContain("(“could”): a possibility is never counted");
        shown.ShouldContain("(“possibility”): a possibility is never counted");
    }

    [Fact]
    public void Every_quantity_of_artillery_ammunition_of_both_reports_has_its_voice_and_its_days()
    {
        AddBoth();
        var register = Register();
        var (rounds, containers) = (Rows(register, "").Single(row => Text(row, "unit") == "rounds"), Rows(register, "").Single(row => Text(row, "unit") == "containers"));
        var claims = Claims().ToDictionary(claim => Text(claim, "id")!);
        JsonElement Binding(JsonElement row) => claims[Ids(row, "lower_claims").ShouldHaveSingleItem()!];
        (rounds.GetProperty("lower").GetDecimal(), rounds.GetProperty("approximate").GetBoolean(), Time(Binding(rounds), "from"), Time(Binding(rounds), "to")).ShouldBe((9_000_000m, true, "2024-01-01", "2024-12-31"));
        (containers.GetProperty("lower").GetDecimal(), Time(Binding(containers), "from")).ShouldBe((20_000m, "2023-09-01"));
        foreach (var row in (JsonElement[])[rounds, containers]) Ids(row, "roots").ShouldBe(["MSMT"]);
        foreach (var row in (JsonElement[])[rounds, containers]) Text(Binding(row), "source").ShouldBe("Korea Daily");
        register.GetProperty("contradictions").EnumerateArray().ShouldContain(one => Text(one, "verdict") == "needs assumption" && Text(one, "text")!.Contains("overlapping goods, never added", StringComparison.Ordinal));
    }

    [Fact]
    public void A_delivery_to_Port_Sudan_cites_no_measure_on_Darfur_and_a_measure_is_cited_on_its_days_only()
    {
        _cli.Ok("add", _cli.File("sudan.txt", "LONDON, 3 March 2025 – Iran delivered five drones to Sudan at Port Sudan in January 2025, the Foreign Ministry said.\n"), "--published", "2025-03-03", "--source", "Paper");
        _cli.Ok("add", _cli.File("late.txt", "LONDON, 3 December 2025 – Iran delivered nine drones to Russia in November 2025, the Foreign Ministry said.\n"), "--published", "2025-12-03", "--source", "Paper");
        _cli.Ok("add", _cli.File("early.txt", "LONDON, 3 December 2024 – Iran delivered ten tanks to Russia in November 2024, the Foreign Ministry said.\n"), "--published", "2024-12-03", "--source", "Paper");
        var rows = Register().GetProperty("rows").EnumerateArray().ToList();
        Ids(rows.Single(row => Text(row, "recipient") == "Sudan"), "measures").ShouldBeEmpty();
        Ids(rows.Single(row => Text(row, "item") == "tanks"), "measures").ShouldBeEmpty("suspended on those days");
        var late = rows.Single(row => Text(row, "recipient") == "Russia" && Text(row, "item") == "drones").GetProperty("citations").EnumerateArray().ToList();
        late.ShouldContain(citation => Text(citation, "measure") == "ir-arms-out" && Text(citation, "status") == "disputed");
    }

    [Fact]
    public void The_second_report_as_a_plain_web_page_gives_the_same_claims_and_none_of_the_page()
    {
        var paragraphs = File.ReadAllLines(Shared.SecondReport).Where(line => line.Length > 0).Select(line => $"<p>{line.Replace("&", "&amp;", StringComparison.Ordinal)}</p>");
        _cli.Ok("add", _cli.File("page.html", $"<!doctype html>\n<html><head><title>News</title></head><body>\n{string.Join('\n', paragraphs)}\n</body></html>\n"), "--published", "2025-05-30", "--source", "Korea Daily");
        var page = Claims();
        foreach (var words in (string[])["83.5 F", "Katchup", "Mooyoung", "Advertisement", "YONHAP", "JoongAng"]) page.ShouldAllBe(claim => !Text(claim, "quote")!.Contains(words));
        page.Where(claim => Time(claim, "text") == "last year").Select(claim => (Time(claim, "from"), Time(claim, "to"))).Distinct().ShouldBe([("2024-01-01", "2024-12-31")]);
        page.ShouldContain(claim => Time(claim, "text") == "in the first half of this year" && Time(claim, "from") == "2025-01-01" && Time(claim, "to") == "2025-06-30");
        Register().GetProperty("rows").EnumerateArray().ShouldContain(row => Text(row, "unit") == "rounds" && row.GetProperty("lower").GetDecimal() == 9_000_000);
    }

    [Fact]
    public void Every_annotated_span_and_every_span_that_is_read_is_found_at_its_offsets()
    {
        AddBoth();
        var texts = new[] { Shared.FirstReport, Shared.SecondReport }.Select(File.ReadAllText).ToList();
        texts.Sum(text => text.Count(c => c == '\u00A0')).ShouldBe(9);
        static string Blank(string text) => text.Replace('\u00A0', ' ');
        foreach (var (report, text) in new[] { Shared.FirstReport, Shared.SecondReport }.Zip(texts))
        {
            using var annotated = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(report, ".claims.json")));
            foreach (var claim in annotated.RootElement.EnumerateArray()) Blank(text[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]).ShouldBe(Blank(Text(claim, "quote")!));
        }

        foreach (var claim in Claims())
        {
            var text = texts[Text(claim, "source") == "Military Watch" ? 0 : 1];
            Blank(text[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]).ShouldBe(Blank(Text(claim, "quote")!));
        }
    }

    [Fact]
    public void A_table_of_facts_about_bodies_is_compared_and_its_shared_error_can_be_cut()
    {
        _cli.Ok("add", Path.Combine(Checkout.Root, "tests/cases/register/bodies.csv"));
        JsonElement Founded() => Register().GetProperty("differences").EnumerateArray().Single(one => Text(one, "kind") == "founded");
        static int[] Independent(JsonElement difference) => [.. difference.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty("independent_roots").GetInt32())];
        Independent(Founded()).ShouldBe([2, 1]);
        var link = Register().GetProperty("echoes").EnumerateArray().Single(one => Ids(one, "reasons").Any(reason => reason!.Contains("both depart from its own word, October 2024", StringComparison.Ordinal)));
        _cli.Ok("echo", "cut", Text(link, "id")!, "--as", "kim", "--because", "each had it from an archive of its own");
        Independent(Founded()).ShouldBe([2, 2]);
    }

    [Fact]
    public void Rounds_containers_and_voyages_are_never_added()
    {
        AddBoth();
        var register = Register();
        var rounds = Rows(register, "artillery").Single(row => Text(row, "unit") is "rounds" or "shells");
        rounds.GetProperty("lower").GetDecimal().ShouldBe(9_000_000);
        Rows(register, "").ShouldAllBe(row => !HasLower(row) || row.GetProperty("lower").GetDecimal() <= 9_000_000);
        Rows(register, "").Where(HasLower).Select(row => row.GetProperty("lower").GetDecimal()).ShouldNotContain(20_049);
    }

    [Fact]
    public void At_least_one_air_defence_vehicle_is_one_to_unknown()
    {
        AddBoth();
        var row = Rows(Register(), "Pantsir").Single();
        row.GetProperty("lower").GetDecimal().ShouldBe(1);
        Text(row, "supplier").ShouldBe("Russia");
        row.GetProperty("upper").ValueKind.ShouldBe(JsonValueKind.Null);
        Text(row, "recipient").ShouldBe("North Korea");
    }

    [Fact]
    public void Over_two_hundred_guns_is_two_hundred_to_unknown()
    {
        AddBoth();
        var row = Rows(Register(), "").Single(row => HasLower(row) && row.GetProperty("lower").GetDecimal() == 200);
        row.GetProperty("upper").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Different_units_are_held_against_one_another_in_words()
    {
        AddBoth();
        var texts = Register().GetProperty("contradictions").EnumerateArray().Select(one => $"{Text(one, "text")} {one.GetProperty("ways_out")}").ToList();
        texts.ShouldContain(text => text.Contains("450 rounds per container", StringComparison.Ordinal));
        texts.ShouldContain(text => text.Contains("49 voyages", StringComparison.Ordinal) && text.Contains("735 rounds per container", StringComparison.Ordinal));
    }

    [Fact]
    public void Roughly_one_hundred_missiles_are_one_hundred_and_approximate()
    {
        AddBoth();
        var row = Rows(Register(), "KN-23").Single();
        row.GetProperty("lower").GetDecimal().ShouldBe(100);
        row.GetProperty("approximate").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Every_claim_is_in_a_row_or_set_aside_with_a_reason()
    {
        AddBoth();
        var register = Register();
        var inRows = register.GetProperty("rows").EnumerateArray().SelectMany(row => Ids(row, "lower_claims").Concat(Ids(row, "upper_claims"))).ToHashSet();
        var aside = register.GetProperty("set_aside").EnumerateArray().ToDictionary(entry => Text(entry, "claim")!, entry => Text(entry, "reason"));
        var all = Claims().Select(claim => Text(claim, "id")!).ToHashSet();
        inRows.Union(aside.Keys).ToHashSet().SetEquals(all).ShouldBeTrue();
        inRows.Intersect(aside.Keys).ShouldBeEmpty();
        aside.Values.ShouldAllBe(reason => !string.IsNullOrWhiteSpace(reason));
    }

    [Fact]
    public void No_hedged_claim_binds_a_lower_end()
    {
        AddBoth();
        var soft = Claims().Where(claim => Text(claim, "modality") is not ("asserted" or "reported")).Select(claim => Text(claim, "id")).ToHashSet();
        Register("--admit", "asserted,reported,planned,possible,speculated").GetProperty("rows").EnumerateArray().SelectMany(row => Ids(row, "lower_claims")).ShouldAllBe(id => !soft.Contains(id));
    }

    [Fact]
    public void Nothing_is_claimed_from_the_page_around_the_second_report()
    {
        AddBoth();
        foreach (var claim in Claims())
        {
            var quote = Text(claim, "quote")!;
            foreach (var words in (string[])["83.5 F", "YONHAP]", "Mooyoung Lee", "Katchup", "BY MOOYOUNG", "Advertisement"]) quote.ShouldNotContain(words);
        }
    }

    private void AddBoth()
    {
        Add(Shared.FirstReport, "2024-03-29", "Military Watch");
        Add(Shared.SecondReport, "2025-05-30", "Korea Daily");
    }

    private void Add(string file, string published, string source) => _cli.Ok("add", file, "--published", published, "--source", source);

    private JsonElement Register(params string[] more) => JsonDocument.Parse(_cli.Ok(["register", "--json", .. more]).Out).RootElement;

    private List<JsonElement> Claims() => [.. JsonDocument.Parse(_cli.Ok("claims", "--json").Out).RootElement.EnumerateArray()];

    private static List<JsonElement> Rows(JsonElement register, string item) => [.. register.GetProperty("rows").EnumerateArray().Where(row => Text(row, "item")!.Contains(item, StringComparison.OrdinalIgnoreCase))];

    private static bool HasLower(JsonElement row) => row.GetProperty("lower").ValueKind == JsonValueKind.Number;

    private static IEnumerable<string?> Ids(JsonElement row, string name) => row.GetProperty(name).EnumerateArray().Select(id => id.GetString());

    private static string? Time(JsonElement claim, string end) => claim.GetProperty("time") is { ValueKind: JsonValueKind.Object } time ? Text(time, end) : null;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
