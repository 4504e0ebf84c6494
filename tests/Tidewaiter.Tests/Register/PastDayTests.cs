using Tidewaiter.Register;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Tests.Register;

/// <summary>The register of a past day keeps whom a row of a table is about, though the report that tells it came later.</summary>
public sealed class PastDayTests
{
    [Theory]
    [InlineData(null, 20_000)]
    [InlineData("2024-06-01", 10_000)]
    public void A_row_without_parties_stands_on_the_day_it_was_said(string? knownAt, int lower)
    {
        var row = Make("more than 10,000 containers", ClaimTable.Rule, new DateOnly(2024, 2, 23), 10_000, null, null);
        var report = Make("North Korea sent more than 20,000 containers of munitions to Russia", "transfer/give/active", new DateOnly(2025, 5, 30), 20_000, "North Korea", "Russia");
        var options = new RegisterOptions { KnownAt = knownAt is null ? null : DateOnly.Parse(knownAt) };
        var register = RegisterBuilder.Build([row, report], options, TestContext.Current.CancellationToken);
        register.Rows.ShouldHaveSingleItem().Lower.ShouldBe(lower);
    }

    private static WeighedClaim Make(string quote, string rule, DateOnly published, decimal least, string? supplier, string? recipient)
    {
        var layer = TextLayer.From(quote);
        var claim = new Claim
        {
            Span = layer.SpanOf(0, quote.Length),
            Quote = quote,
            Kind = ClaimKind.Transfer,
            Modality = Modality.Reported,
            Sources = new SourceChain(rule == ClaimTable.Rule ? "ministry" : "team"),
            Supplier = supplier,
            Recipient = recipient,
            Item = "munitions",
            Quantity = new Quantity(least, null, approximate: false, "containers"),
            Time = new EventTime(new Period(new DateOnly(2023, 9, 1), published), "since September"),
            Rule = rule,
        };
        return new WeighedClaim { Id = claim.Id, Claim = claim, Published = published, SourceName = quote[..4], Exhibit = layer.Hash };
    }
}
