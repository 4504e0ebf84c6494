using System.Text.Json;

namespace Tidewaiter.Tests;

public sealed class ClaimTests
{
    private static readonly TextLayer Layer = TextLayer.From("The ministry said the port took in about 40 crates from the north last year.");

    private static Claim Sample() => new()
    {
        Span = new Span(Layer.Hash, 0, Layer.Length),
        Quote = Layer.Text,
        Kind = ClaimKind.Transfer,
        Modality = Modality.Reported,
        Sources = new SourceChain("the ministry"),
        Recipient = "the port",
        Item = "crates",
        Quantity = new Quantity(40, 40, approximate: true, "crates"),
        Time = new EventTime(Period.Year(2024), "last year"),
        Cues = [new Cue("said", new Span(Layer.Hash, 13, 17), Modality.Reported)],
        Rule = "transfer/receive/active",
    };

    [Fact]
    public void An_unchanged_claim_keeps_its_id_whatever_explains_it()
    {
        var claim = Sample();
        claim.Id.ShouldBe((claim with { Rule = "another", Cues = [] }).Id);
        claim.Id.ShouldBe((claim with { Recipient = "The  port" }).Id);
        claim.Id.ShouldBe((claim with { Quantity = new Quantity(40.0m, 40.00m, approximate: true, "crates") }).Id);
        claim.Id.Text.ShouldMatch("^c-[0-9a-f]{16}$");
    }

    [Fact]
    public void Whatever_it_claims_is_part_of_its_id()
    {
        var claim = Sample();
        Claim[] others =
        [
            claim with { Span = claim.Span with { End = 10 } },
            claim with { Kind = ClaimKind.Movement },
            claim with { Modality = Modality.Possible },
            claim with { Sources = SourceChain.None },
            claim with { Sources = new SourceChain("the ministry", "officials") },
            claim with { Recipient = null },
            claim with { Recipient = null, Supplier = "the port" },
            claim with { Quantity = null },
            claim with { Quantity = new Quantity(40, null, approximate: true, "crates") },
            claim with { Time = null },
            claim with { Via = "the river" },
            claim with { Operator = "the river" },
        ];
        others.Select(other => other.Id).Append(claim.Id).Distinct().Count().ShouldBe(others.Length + 1);
    }

    [Fact]
    public void Json_round_trips()
    {
        var claim = Sample();
        using var document = JsonDocument.Parse(ClaimJson.WriteAll([claim], indented: false));
        var read = ClaimJson.Read(document.RootElement[0], Layer.Hash);
        read.Id.ShouldBe(claim.Id);
        read.Cues.ShouldBe(claim.Cues);
        read.Rule.ShouldBe(claim.Rule);
        read.Quote.ShouldBe(claim.Quote);
    }

    [Fact]
    public void Json_has_the_published_properties_in_order()
    {
        using var document = JsonDocument.Parse(ClaimJson.WriteAll([Sample()], indented: true));
        document.RootElement[0].EnumerateObject().Select(property => property.Name).ShouldBe(
            ["quote", "start", "end", "kind", "modality", "sources", "supplier", "recipient", "carrier", "item", "quantity", "time", "from_place", "to_place", "via", "operator", "cues", "rule"]);
        document.RootElement[0].GetProperty("quantity").EnumerateObject().Select(property => property.Name).ShouldBe(["min", "max", "approx", "unit"]);
        document.RootElement[0].GetProperty("time").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
            .ShouldBe("{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\",\"text\":\"lastyear\"}");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"quote\":\"x\",\"start\":0,\"end\":1,\"kind\":\"gift\",\"modality\":\"asserted\",\"sources\":[]}")]
    [InlineData("{\"quote\":\"x\",\"start\":0,\"end\":1,\"kind\":\"transfer\",\"modality\":\"sure\",\"sources\":[]}")]
    [InlineData("{\"quote\":\"x\",\"start\":0,\"end\":1,\"kind\":\"transfer\",\"modality\":\"asserted\",\"sources\":[\"\"]}")]
    public void What_is_no_claim_is_refused(string json)
    {
        using var document = JsonDocument.Parse(json);
        Should.Throw<FormatException>(() => ClaimJson.Read(document.RootElement, Layer.Hash));
    }

    [Theory]
    [InlineData("B2", 'B', 2)]
    [InlineData("f", 'F', null)]
    [InlineData("6", null, 6)]
    public void Grades_are_two_fields(string text, char? reliability, int? credibility)
    {
        Grade.TryParse(text, out var grade).ShouldBeTrue();
        grade.ShouldBe(new Grade(reliability, credibility));
    }

    [Theory]
    [InlineData("G1")]
    [InlineData("B7")]
    [InlineData("B22")]
    [InlineData("")]
    public void What_is_no_grade_is_refused(string text) => Grade.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("Pyongyang", "KP")]
    [InlineData("the North", "KP")]
    [InlineData("north korea’s", "KP")]
    [InlineData("Moscow", "RU")]
    [InlineData("Atlantis", null)]
    public void Countries_are_found_by_any_name(string name, string? code) => Countries.Default.Find(name)?.Code.ShouldBe(code);
}
