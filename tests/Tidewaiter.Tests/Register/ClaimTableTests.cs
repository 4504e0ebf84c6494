using Tidewaiter.Register;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Tests.Register;

/// <summary>A spreadsheet of claims as an exhibit.</summary>
public sealed class ClaimTableTests
{
    private static readonly TextLayer Own = TextLayer.From(File.ReadAllText(Path.Combine(Checkout.Root, "tests/cases/register/claims.csv")));

    [Fact]
    public void Each_row_is_a_claim_whose_span_is_the_row()
    {
        var table = ClaimTable.Read(Own);
        table.Faults.ShouldBeEmpty();
        table.Rows.Length.ShouldBe(7);
        foreach (var row in table.Rows)
        {
            Own.Slice(row.Claim.Span).ShouldBe(row.Claim.Quote);
            row.Claim.Quote.ShouldBe(Own.Text.Split('\n')[row.Line - 1]);
        }

        var first = table.Rows[0].Claim;
        (first.Kind, first.Modality, first.Supplier, first.Recipient).ShouldBe((ClaimKind.Transfer, Modality.Reported, "Syldavia", "Borduria"));
        first.Quantity.ShouldBe(new Quantity(1000, null, approximate: false, "rounds"));
        first.Time!.Period.ShouldBe(new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 29)));
    }

    [Fact]
    public void What_could_be_or_is_planned_or_is_called_false_is_no_delivery()
    {
        var rows = ClaimTable.Read(Own).Rows;
        string[] expected = ["Transfer Reported", "Estimate Possible", "Transfer Reported", "Transfer Planned", "Movement Reported", "Transfer Reported", "Transfer Denied"];
        rows.Select(row => $"{row.Claim.Kind} {row.Claim.Modality}").ShouldBe(expected);
        (rows[5].Claim.Supplier, rows[5].Claim.Recipient).ShouldBe(("Russia", "North Korea"));
        rows[2].Claim.Time!.Period.To.ShouldBe(new DateOnly(2024, 4, 30), "since ends on the day of publication");
        var register = Weigh.Build(Weighed(Own));
        register.Rows.Single(row => row.Unit == "rounds").Lower.ShouldBe(1000);
        register.Rows.Single(row => row.Unit == "containers").Lower.ShouldBe(20);
        register.Rows.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("a,b,c\n1,2,3\n", 0, 1)]
    [InlineData("asserter,item,unit,semantics\nX,shells,rounds\nX,shells,rounds,delivered\n", 1, 1)]
    [InlineData("asserter,item,unit,semantics\nX,\"shells,rounds,delivered\nX,shells,rounds,delivered\n", 1, 1)]
    [InlineData("asserter,item,unit,semantics,qty_low,date\nX,shells,rounds,delivered,ten,yesterday\n", 1, 2)]
    [InlineData("asserter,item,unit,semantics\nX,shells,rounds,gifted\n", 1, 1)]
    public void A_bad_row_is_a_fault_with_its_line_and_the_rest_is_read(string text, int rows, int faults)
    {
        var table = ClaimTable.Read(TextLayer.From(text));
        (table.Rows.Length, table.Faults.Length).ShouldBe((rows, faults));
        table.Faults.ShouldAllBe(fault => fault.Line >= 1 && fault.Reason.Length > 0);
    }

    [Fact]
    public void An_unclosed_quotation_mark_does_not_swallow_a_large_table()
    {
        var rows = string.Concat(Enumerable.Repeat("X,shells,rounds,delivered\n", 20_000));
        var table = ClaimTable.Read(TextLayer.From("asserter,item,unit,semantics\n\"X,shells,rounds,delivered\n" + rows));
        (table.Rows.Length, table.Faults.Length).ShouldBe((20_000, 1));
    }

    [Fact]
    public void Only_a_table_of_claims_is_taken_for_one()
    {
        ClaimTable.IsTable(Own).ShouldBeTrue();
        ClaimTable.IsTable(TextLayer.From("name,price\nx,1\n")).ShouldBeFalse();
        ClaimTable.IsTable(TextLayer.From("")).ShouldBeFalse();
    }

    [Fact]
    public void A_conversion_couples_units_only_when_it_is_switched_on_and_is_named()
    {
        var conversion = Tidewaiter.Register.Bounds.Conversion.All.Single(one => one.Name == "rounds-per-container-152mm");
        var rounds = Weigh.Build(Weighed(Own), new RegisterOptions().With(conversion.Assumption, on: true)).Rows.Single(row => row.Unit == "rounds");
        rounds.Lower.ShouldBe(20 * conversion.Low);
        rounds.Assumptions.ShouldContain(text => text.StartsWith("rounds-per-container-152mm: ", StringComparison.Ordinal));
        rounds.LowerProof.ShouldHaveSingleItem().Multiplier.ShouldBe("400");
    }

    internal static List<WeighedClaim> Weighed(TextLayer layer) =>
        [.. ClaimTable.Read(layer).Rows.Select(row => new WeighedClaim { Id = row.Claim.Id, Claim = row.Claim, Published = row.Published, SourceName = row.Source ?? "table", Exhibit = layer.Hash })];
}
