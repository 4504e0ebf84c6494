using Tidewaiter.Reading;
using Tidewaiter.Reading.Names;

namespace Tidewaiter.Tests.Reading.Names;

/// <summary>Names of data rows in texts: spellings, scripts, namesakes, traps.</summary>
public sealed class NameTests
{
    public static TheoryData<string, string, string> Cases() => CaseTable.Triples("names.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_name_and_its_row(string text, string words, string expected)
    {
        var layer = TextLayer.From(text);
        var item = Layers.Of(layer, LayerKinds.Names, new ReadingOptions()).Names.FirstOrDefault(name => layer.Slice(name.Span) == words);
        var got = item is null ? "-" : item.Row ?? (item.Candidates.IsEmpty ? "-" : "? " + string.Join(' ', item.Candidates));
        got.ShouldBe(expected);
    }

    [Fact]
    public void Every_row_is_found_by_its_own_registration_or_number()
    {
        foreach (var row in NameTable.Default.Rows.Where(static row => row.Imo is not null))
        {
            var layer = TextLayer.From($"The ship with the number IMO {row.Imo!.Value.Value} left.");
            Layers.Of(layer, LayerKinds.Names, new ReadingOptions()).Names.ShouldContain(name => name.Row == row.Id, row.Id);
        }
    }

    [Fact]
    public void Ids_are_unique() => NameTable.Default.Rows.Select(static row => row.Id).ShouldBeUnique();

    [Fact]
    public void Slots_of_a_claim_name_rows()
    {
        const string text = "The vessel Angara carried KN-23 missiles from Rajin to the port of Vostochny, the Multinational Sanctions Monitoring Team said.";
        var claim = new Claim
        {
            Span = TextLayer.From(text).SpanOf(0, text.Length),
            Quote = text,
            Kind = ClaimKind.Movement,
            Modality = Modality.Reported,
            Sources = new SourceChain("Multinational Sanctions Monitoring Team"),
            Supplier = "the North",
            Carrier = "Angara",
            Item = "KN-23 missiles",
            FromPlace = "Rajin",
            ToPlace = "Vostochny",
            Rule = "person",
        };
        SlotRows.Of(claim).Select(static found => found.Slot + " " + found.Row).ShouldBe(
            ["supplier countries/KP", "carrier carriers/v-angara", "item items/kn-23", "from_place places/kp-rajin", "to_place places/ru-vostochny", "sources voices/MSMT"]);
    }

    [Fact]
    public void Names_take_linear_time_on_text_that_begins_every_name()
    {
        var layer = TextLayer.From(string.Concat(Enumerable.Repeat("Korea Mining Development Vostochny KN-", 20_000)));
        Layers.Of(layer, LayerKinds.Names, new ReadingOptions()).Names.Length.ShouldBeGreaterThan(1);
    }
}
