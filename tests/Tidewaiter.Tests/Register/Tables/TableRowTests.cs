using Tidewaiter.Register;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Tests.Register.Tables;

/// <summary>What a row of a table becomes, cell by cell.</summary>
public sealed class TableRowTests
{
    [Theory]
    [InlineData("asserter;item;unit;semantics\nX;shells;rounds;delivered\n")]
    [InlineData("asserter\titem\tunit\tsemantics\nX\tshells\trounds\tdelivered\n")]
    [InlineData("\"asserter\",\"ITEM\",unit,Semantics,extra\nX,shells,rounds,delivered,\n")]
    public void A_spreadsheet_may_separate_by_semicolons_or_tabs(string text)
    {
        ClaimTable.IsTable(TextLayer.From(text)).ShouldBeTrue();
        var row = Read(text).Rows.ShouldHaveSingleItem();
        (row.Claim.Item, row.Claim.Sources.Root, row.Claim.Kind).ShouldBe(("shells", "X", ClaimKind.Transfer));
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("10,00")]
    [InlineData(",500")]
    [InlineData("1000,000")]
    public void A_decimal_comma_never_makes_a_number_larger(string amount)
    {
        var table = Read($"asserter;item;unit;semantics;qty_low\nX;shells;rounds;delivered;{amount}\n");
        table.Rows.ShouldHaveSingleItem().Claim.Quantity.ShouldBeNull();
        table.Faults.ShouldHaveSingleItem().Reason.ShouldContain("is no amount");
    }

    [Theory]
    [InlineData("delivered", "", Modality.Reported)]
    [InlineData("delivered", "asserted", Modality.Reported)]
    [InlineData("delivered", "possible", Modality.Possible)]
    [InlineData("plan", "asserted", Modality.Planned)]
    [InlineData("delivered", "certainly", Modality.Possible)]
    public void A_modality_cell_lowers_and_never_raises(string semantics, string cell, Modality expected) =>
        Read($"asserter,item,unit,semantics,modality\nX,shells,rounds,{semantics},{cell}\n").Rows.ShouldHaveSingleItem().Claim.Modality.ShouldBe(expected);

    [Fact]
    public void A_grade_stands_in_its_row_and_another_word_is_a_fault()
    {
        var table = Read("asserter,item,unit,semantics,grade\nX,shells,rounds,delivered,b2\nX,shells,rounds,delivered,G9\n");
        table.Rows[0].Grade.ShouldBe(new Grade('B', 2));
        table.Rows[1].Grade.ShouldBeNull();
        table.Faults.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void Parties_that_a_person_says_go_only_to_rows_that_name_none()
    {
        var table = ClaimTable.Read(TextLayer.From("asserter,item,unit,semantics,supplier\nX,shells,rounds,delivered,\nX,oil,barrels,supplied Russia to DPRK,\nX,shells,rounds,delivered,Iran\n"), new TableParties("North Korea", "Russia"));
        table.Rows.Select(row => (row.Claim.Supplier, row.Claim.Recipient)).ShouldBe([("North Korea", "Russia"), ("Russia", "DPRK"), ("Iran", null)]);
        table.PartyLess.ShouldBe(1);
        TableParties.Parse(new TableParties("North Korea", "Russia").ToString()).ShouldBe(new TableParties("North Korea", "Russia"));
    }

    [Fact]
    public void Parties_of_the_other_direction_are_never_taken()
    {
        // Only the way back is named, for a class that says nothing of containers: the row stays without parties.
        var register = Weigh.Build(ClaimTableTests.Weighed(TextLayer.From(
            "asserter,item,unit,semantics,qty_low,supplier,recipient\nX,advanced military equipment,units,delivered,,Russia,North Korea\nY,munitions,containers,delivered,28000,,\n")));
        register.Rows.ShouldNotContain(row => row.Unit == "containers");
        register.SetAside.ShouldContain(aside => aside.Cause == SetAsideCause.Incomplete);
    }

    [Fact]
    public void Parties_named_in_the_same_unit_are_taken_and_said_to_be()
    {
        var register = Weigh.Build(ClaimTableTests.Weighed(TextLayer.From(
            "asserter,item,unit,semantics,qty_low,supplier,recipient\nX,advanced military equipment,units,delivered,,Russia,North Korea\nX,artillery rounds,containers,delivered,5,North Korea,Russia\nY,munitions,containers,delivered,28000,,\n")));
        var row = register.Rows.Single(row => row.Lower == 28_000);
        row.Flow.Supplier.ShouldBe("North Korea");
        row.Assumptions.ShouldContain(text => text.StartsWith("parties-from-context", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_reads_as_a_phrase_in_its_own_words() =>
        Read("asserter,item,qty_low,qty_high,qualifier,unit,period_start,period_end,semantics\nX,KN-23,148,,about,missiles,2024-01,2024-12,delivered (asserted)\n").Rows.ShouldHaveSingleItem()
            .Words.ShouldBe("about 148 missiles (KN-23), 2024-01 to 2024-12, delivered (asserted)");

    [Fact]
    public void Faults_are_listed_up_to_a_limit()
    {
        var table = Read("asserter,item,unit,semantics\n" + string.Concat(Enumerable.Repeat("x\n", ClaimTable.MostFaults + 50)));
        table.Faults.Length.ShouldBe(ClaimTable.MostFaults + 1);
        table.LeftOut.ShouldBe(ClaimTable.MostFaults + 50);
    }

    private static ClaimTable Read(string text) => ClaimTable.Read(TextLayer.From(text));
}
