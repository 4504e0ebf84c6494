using Tidewaiter.Register;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Tests.Register.Movements;

/// <summary>A table of movements as an exhibit.</summary>
public sealed class MovementTableTests
{
    private const string Header = "movement_id,mode,carrier,origin,destination,start,end,evidence_kind,cargo_as_stated,detail,source\n";

    [Fact]
    public void The_reference_table_is_read_whole_and_each_span_is_its_row()
    {
        var layer = TextLayer.From(File.ReadAllText(Checkout.SharedFile("reference/movements.csv")));
        MovementTable.IsTable(layer).ShouldBeTrue();
        var table = MovementTable.Read(layer);
        table.Faults.ShouldBeEmpty();
        table.Rows.Length.ShouldBe(32);
        foreach (var row in table.Rows)
        {
            layer.Slice(row.Span).ShouldBe(row.Quote);
            row.Quote.ShouldBe(layer.Text.Split('\n')[row.Line - 1]);
        }
    }

    [Theory]
    [InlineData("mv-05", MovementBasis.Asserted, "United States", "North Korea", "Russia", 4, "flights")]
    [InlineData("mv-07", MovementBasis.Observed, "NK Pro", "Russia", "North Korea", 1, "flights")]
    [InlineData("mv-08", MovementBasis.Inferred, "NK Pro", "Russia", "North Korea", 1, "flights")]
    [InlineData("mv-21", MovementBasis.Observed, "RUSI", "North Korea", "Russia", 5, "voyages")]
    [InlineData("mv-23", MovementBasis.Observed, "CSIS", "North Korea", "Russia", 25, "voyages")]
    [InlineData("mv-24", MovementBasis.Observed, "CSIS", "North Korea", null, 1, "voyages")]
    [InlineData("mv-29", MovementBasis.Observed, "Open Source Centre", "North Korea", "Russia", 64, "voyages")]
    [InlineData("mv-30", MovementBasis.Asserted, "MSMT", "North Korea", "Russia", 49, "voyages")]
    [InlineData("mv-34", MovementBasis.Observed, "Open Source Centre", "Russia", "North Korea", 43, "voyages")]
    [InlineData("mv-42", MovementBasis.Observed, "CSIS", "Russia", "North Korea", 1, "trains")]
    public void A_row_says_what_moved_between_whom_how_often_and_on_whose_word(string id, MovementBasis basis, string root, string? from, string? to, int trips, string unit)
    {
        var row = SharedMovements.Table.Rows.Single(row => row.Id == id);
        (row.Basis, row.FromState, row.ToState, row.Trips.Min, row.Trips.Max, row.Trips.Unit).ShouldBe((basis, from, to, trips, null, unit));
        row.Root.ShouldBe(root);
    }

    [Fact]
    public void Amounts_aboard_are_what_somebody_says()
    {
        var rows = SharedMovements.Table.Rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        rows["mv-20"].Amount.ShouldBe(new Quantity(300, null, approximate: true, "containers"));
        rows["mv-23"].Amount.ShouldBe(new Quantity(2_500_000, null, approximate: true, "rounds"));
        rows["mv-34"].Amount.ShouldBe(new Quantity(1_000_000, null, approximate: true, "barrels"));
        rows["mv-43"].Amount.ShouldBe(new Quantity(74_000, null, approximate: true, "tonnes"));
        rows["mv-27"].Amount.ShouldBeNull();
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("a,b,c\n1,2,3\n", 0, 1)]
    [InlineData(Header + "x,sea,Angara,kp-rajin,ru-dunai,2024,,imagery,,,RUSI\ny,sea\n", 1, 1)]
    [InlineData(Header + "x,rowing,Angara,kp-rajin,ru-dunai,2024,,imagery,,,RUSI\n", 0, 1)]
    [InlineData(Header + "x,sea,Angara,kp-rajin,ru-dunai,soon,,imagery,,,RUSI\n", 0, 2)]
    [InlineData(Header + "x,sea,Angara,kp-rajin,ru-dunai,2024-05,2024-03,imagery,,,RUSI\n", 0, 2)]
    [InlineData(Header + "x,sea,\"Angara,kp-rajin,ru-dunai,2024,,imagery,,,RUSI\nx,sea,Angara,kp-rajin,ru-dunai,2024,,imagery,,,RUSI\n", 1, 1)]
    [InlineData(Header + "x,sea,Angara|Angara|||,|,||,2024,,imagery,999999999999999999999 rounds,99999999999999999999999 voyages,\n", 1, 0)]
    public void A_bad_row_is_a_fault_with_its_line_and_the_rest_is_read(string text, int rows, int faults)
    {
        var table = MovementTable.Read(TextLayer.From(text));
        (table.Rows.Length, table.Faults.Length).ShouldBe((rows, faults));
        table.Faults.ShouldAllBe(fault => fault.Line >= 1 && fault.Reason.Length > 0);
    }

    [Fact]
    public void Only_a_table_of_movements_is_taken_for_one()
    {
        MovementTable.IsTable(TextLayer.From("asserter,item,unit,semantics\n")).ShouldBeFalse();
        MovementTable.IsTable(TextLayer.From("")).ShouldBeFalse();
    }
}
