using System.Text.Json;

namespace Tidewaiter.Tests.Reading;

/// <summary>docs/formats/claims.md is a contract: what it names is what is written.</summary>
public class ClaimContractTests
{
    private const string Text = "😀 North Korea’s ship Angara may have carried 300 containers of shells from Rajin to Dunai in September, the ministry said.";

    [Fact]
    public void Every_property_that_is_written_is_described_and_the_other_way_round()
    {
        var described = File.ReadLines(Path.Combine(Checkout.Root, "docs", "formats", "claims.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToList();
        using var json = JsonDocument.Parse(ClaimJson.WriteAll(ReadText.Of(Text).Claims, indented: false));
        var claim = json.RootElement.EnumerateArray().First();
        claim.EnumerateObject().Select(property => property.Name).Append("rows").ShouldBe(described, "rows are looked up when a claim is shown");
        claim.GetProperty("quantity").EnumerateObject().Select(property => property.Name).ShouldBe(["min", "max", "approx", "unit"]);
        claim.GetProperty("time").EnumerateObject().Select(property => property.Name).ShouldBe(["from", "to", "text"]);
        claim.GetProperty("cues")[0].EnumerateObject().Select(property => property.Name).ShouldBe(["text", "start", "end", "ceiling"]);
    }

    [Fact]
    public void Offsets_count_code_points()
    {
        using var json = JsonDocument.Parse(ClaimJson.WriteAll(ReadText.Of(Text).Claims, indented: false));
        var runes = Text.EnumerateRunes().ToArray();
        foreach (var claim in json.RootElement.EnumerateArray())
        {
            var (start, end) = (claim.GetProperty("start").GetInt32(), claim.GetProperty("end").GetInt32());
            string.Concat(runes[start..end].Select(rune => rune.ToString())).ShouldBe(claim.GetProperty("quote").GetString());
        }
    }
}
