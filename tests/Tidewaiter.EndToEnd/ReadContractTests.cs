using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>The public contract of tidewaiter read --json, on the two real reports and on texts that offsets go wrong in.</summary>
public sealed class ReadContractTests : IDisposable
{
    private static readonly string[] Properties =
        ["quote", "start", "end", "kind", "modality", "sources", "supplier", "recipient", "carrier", "item", "quantity", "time", "from_place", "to_place", "via", "operator", "cues", "rule", "rows"];

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void The_first_report() => Holds(Shared.FirstReport, "2024-03-29");

    [Fact]
    public void The_second_report() => Holds(Shared.SecondReport, "2025-05-30");

    [Theory]
    [InlineData("crlf", "The port log.\r\n\r\nRussia delivered 40 missiles to North Korea in March, the ministry said.\r\nMore came later.\r\n")]
    [InlineData("outside the basic plane", "🛳 🛳 𝄞\n\nRussia delivered 40 missiles to North Korea in March, the ministry said 🛳.\n")]
    [InlineData("hard spaces", "Russia\u00A0delivered 40\u00A0missiles to North\u00A0Korea in March, the ministry said.\n")]
    [InlineData("byte order mark", "\uFEFFRussia delivered 40 missiles to North Korea in March, the ministry said.\n")]
    public void Offsets_are_code_points_of_the_canonical_text(string name, string text)
    {
        var file = _cli.File(name + ".txt", text);
        Holds(file, "2025-05-30").ShouldBeGreaterThan(0, name);
    }

    [Fact]
    public void Output_is_an_array_even_when_there_is_nothing_to_claim()
    {
        var run = _cli.Ok("read", _cli.File("nothing.txt", "It rained in Lisbon.\n"), "--published", "2025-05-30", "--json");
        using var document = JsonDocument.Parse(run.Out);
        document.RootElement.GetArrayLength().ShouldBe(0);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_day_is_a_mistake_in_the_command() => _cli.Do("read", _cli.File("x.txt", "x"), "--published", "30 May").Code.ShouldBe(2);

    private int Holds(string file, string published)
    {
        var run = _cli.Ok("read", file, "--published", published, "--json");
        using var document = JsonDocument.Parse(run.Out);
        var text = File.ReadAllText(file).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var points = text.EnumerateRunes().ToArray();
        foreach (var claim in document.RootElement.EnumerateArray())
        {
            claim.EnumerateObject().Select(property => property.Name).ShouldBe(Properties);
            var words = string.Concat(points[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]);
            claim.GetProperty("quote").GetString().ShouldBe(words);
            claim.GetProperty("sources").EnumerateArray().ShouldAllBe(source => source.ValueKind == JsonValueKind.String);
            if (claim.GetProperty("quantity") is { ValueKind: JsonValueKind.Object } quantity) quantity.EnumerateObject().Select(property => property.Name).Take(4).ShouldBe(["min", "max", "approx", "unit"]);
            if (claim.GetProperty("time") is { ValueKind: JsonValueKind.Object } time) time.EnumerateObject().Select(property => property.Name).ShouldBe(["from", "to", "text"]);
        }

        return document.RootElement.GetArrayLength();
    }
}
