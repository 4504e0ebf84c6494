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

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
