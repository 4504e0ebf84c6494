using System.Diagnostics;
using System.Text;
using Tidewaiter.Register;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Tests.Register.Movements;

/// <summary>A flight shows something about goods that went its own way, and nothing about goods that went the other.</summary>
public sealed class MovementDirectionTests
{
    private const string Head = "movement_id,mode,carrier,origin,destination,start,end,evidence_kind,cargo_as_stated,detail,certainty,source,notes\n";

    // Worked by hand: one Tu-154 from Vladivostok to Pyongyang on 20 March; one claim of a flight each way in the same month.
    private const string OneFlight = Head + "mv-1,air,Tu-154,Vladivostok,Pyongyang,2024-03-20,2024-03-20,observed (ADS-B),unknown,,reported_multi,NK Pro,\n";

    [Theory]
    [InlineData("Russia", "North Korea", MovementVerdict.Corroborated)]
    [InlineData("North Korea", "Russia", MovementVerdict.Consistent)]
    [InlineData(null, "North Korea", MovementVerdict.Corroborated)]
    [InlineData(null, "Russia", MovementVerdict.Consistent)]
    [InlineData("North Korea", null, MovementVerdict.Consistent)]
    public void Direction_must_fit(string? from, string? to, MovementVerdict verdict)
    {
        var finding = Build([Flight(from, to, 0)], OneFlight).MovementFindings.ShouldHaveSingleItem();
        finding.Verdict.ShouldBe(verdict);
        finding.Movements.ShouldHaveSingleItem();
        finding.Text.Contains("the other way (Russia to North Korea)", StringComparison.Ordinal).ShouldBe(verdict == MovementVerdict.Consistent);
    }

    [Fact]
    public void A_flight_the_other_way_does_not_refute_a_denial()
    {
        var denied = Flight("North Korea", "Russia", 0);
        var finding = Build([denied with { Claim = denied.Claim with { Modality = Modality.Denied } }], OneFlight).MovementFindings.ShouldHaveSingleItem();
        finding.Verdict.ShouldBe(MovementVerdict.Consistent);
    }

    [Fact]
    public void Two_long_tables_do_not_cost_their_product()
    {
        var table = new StringBuilder(Head);
        for (var i = 0; i < 5_000; i++) table.Append($"mv-{i},air,Tu-154,Vladivostok,Pyongyang,2024-03-{1 + (i % 28):00},2024-04-{1 + (i % 28):00},observed (ADS-B),unknown,,reported,voice {i},\n");
        var claims = Enumerable.Range(0, 500).Select(i => Flight("Russia", "North Korea", i)).ToList();
        var clock = Stopwatch.StartNew();
        var findings = Build(claims, table.ToString()).MovementFindings;
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        findings.Length.ShouldBe(500);
        findings.ShouldAllBe(finding => finding.Verdict == MovementVerdict.Corroborated && finding.Text.Contains("only 2,000 were looked at", StringComparison.Ordinal));
    }

    private static TransferRegister Build(IReadOnlyList<WeighedClaim> claims, string table) =>
        RegisterBuilder.Build(new RegisterInput { Claims = claims, Movements = MovementTable.Read(TextLayer.From(table)).Rows }, new RegisterOptions(), TestContext.Current.CancellationToken);

    private static WeighedClaim Flight(string? from, string? to, int number)
    {
        var layer = ContentHash.Of(BitConverter.GetBytes(number));
        var claim = new Claim
        {
            Span = new Span(layer, 0, 10),
            Quote = "…",
            Kind = ClaimKind.Transfer,
            Modality = Modality.Speculated,
            Sources = new SourceChain("a newspaper"),
            Supplier = from,
            Recipient = to,
            Carrier = "plane",
            Item = "weapons",
            Time = new EventTime(new Period(new DateOnly(2024, 3, 1), new DateOnly(2024, 4, 28)), "March"),
            Rule = "test",
        };
        return new WeighedClaim { Id = claim.Id, Claim = claim, Published = new DateOnly(2024, 5, 1), SourceName = "paper", Exhibit = layer };
    }
}
