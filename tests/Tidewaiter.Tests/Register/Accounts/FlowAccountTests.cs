using Tidewaiter.Register;
using Tidewaiter.Register.Accounts;

namespace Tidewaiter.Tests.Register.Accounts;

/// <summary>What sources say of one flow, one class of goods and one figure, side by side.</summary>
public sealed class FlowAccountTests
{
    [Fact]
    public void Two_beginnings_of_one_flow_are_stated_with_their_voices()
    {
        var beginning = Only(DifferenceKind.Beginning, Said("A", "Pantsir", Quantity.Exactly(1, "vehicles"), new Period(new DateOnly(2023, 11, 1), null)), Said("B", "Pantsir", Quantity.Exactly(2, "vehicles"), new Period(new DateOnly(2024, 11, 1), null)));
        beginning.Accounts.Select(account => account.Value).ShouldBe(["since 2023-11", "since 2024-11"]);
        beginning.Row.ShouldNotBeNull();
    }

    [Fact]
    public void Amounts_over_nearly_the_same_days_are_compared_and_totals_of_other_days_are_not()
    {
        var one = Said("A", "munitions", new Quantity(10_000, null, approximate: false, "containers"), Days(9, 2023, 2, 2024));
        var other = Said("B", "munitions", About(6_700, "containers"), Days(9, 2023, 2, 2024), published: 1);
        var amount = Only(DifferenceKind.Amount, one, other);
        amount.Text.ShouldContain("A (2025-07-01) says at least 10,000 containers of munitions and military supplies, from 2023-09-01 to 2024-02-28; B (2025-07-02) says about 6,700 containers");
        amount.Text.ShouldEndWith("They can stand side by side unless one is read as all there was; they are never added.");
        None(DifferenceKind.Amount, one, Said("B", "munitions", Quantity.Exactly(13_000, "containers"), Days(6, 2022, 8, 2024)));
        None(DifferenceKind.Amount, one, Said("A", "munitions", Quantity.Exactly(6_700, "containers"), Days(9, 2023, 2, 2024), "again"));
        Only(DifferenceKind.Amount, one, Said("C", "munitions", new Quantity(null, 9_000, approximate: false, "containers"), Days(9, 2023, 2, 2024))).Text.ShouldContain("They cannot both be true if they count the same thing.");
    }

    [Fact]
    public void A_part_is_compared_with_the_whole_only_where_it_is_more()
    {
        var whole = Said("A", "KN-23 and KN-24", new Quantity(100, null, approximate: false, "missiles"), Period.Year(2024));
        Only(DifferenceKind.Amount, whole, Said("B", "KN-23", Quantity.Exactly(148, "missiles"), Period.Year(2024)));
        None(DifferenceKind.Amount, whole, Said("B", "KN-23", Quantity.Exactly(48, "missiles"), Period.Year(2024)));
    }

    [Fact]
    public void A_count_that_copies_of_one_voice_are_known_to_give_otherwise_is_stated_and_counted_in_no_row()
    {
        var register = Weigh.Build([Said("MSMT", "Pantsir-class vehicle", new Quantity(1, null, approximate: false, "vehicles"), Period.Year(2024))]);
        register.Differences.ShouldHaveSingleItem().Text.ShouldContain("IANS (2025-05-29) says 2 units (one system and one vehicle)");
        register.Rows.ShouldHaveSingleItem().Lower.ShouldBe(1);
    }

    [Fact]
    public void As_many_as_that_became_about_and_rounds_that_became_shells_are_wording()
    {
        var original = Said("MSMT", "mixed artillery and MRL rounds", new Quantity(null, 9_000_000, approximate: false, "rounds"), Period.Year(2024));
        var copy = Said("MSMT", "artillery shells", About(9_000_000, "shells"), Period.Year(2024), "another paper's words", published: 3);
        var wording = Only(DifferenceKind.Wording, original, copy);
        wording.Text.ShouldContain("says at most 9,000,000 rounds, “mixed artillery and MRL rounds”");
        wording.Text.ShouldContain("says about 9,000,000 rounds, “artillery shells”");
        wording.Text.ShouldContain("counts in its weakest wording");
    }

    [Fact]
    public void A_variant_of_a_designation_is_another_class_and_is_never_read_as_the_other()
    {
        var names = Names("The KN-23B carries a larger payload.", "Military Paper");
        var difference = With(names, Said("B", "KN-23", Quantity.Exactly(10, "missiles"), Period.Year(2024))).Differences.Single(one => one.Kind == DifferenceKind.Designation);
        difference.Subject.ShouldBe("KN-23 and KN-23B");
        difference.Text.ShouldContain("Military Paper (2025-07-01) write");
        difference.Text.ShouldEndWith("They are two classes of short-range ballistic missiles: one is never read as the other.");
        With([.. names, .. Names("The KN-23 and the KN-23B", "Other Paper")]).Differences.ShouldBeEmpty("who names both confuses neither");
        With(Names("An An-12 was seen", "A"), Said("B", "An-124", Quantity.Exactly(1, "aircraft"), Period.Year(2024))).Differences.ShouldBeEmpty("another number is another type");
    }

    [Fact]
    public void Calibres_beside_guns_that_do_not_fire_them_are_stated()
    {
        var calibres = With(Names("These fit the D-20 and the D-30,\u00A0ranging in caliber from 82mm to 152mm.", "Paper")).Differences.ShouldHaveSingleItem();
        calibres.Kind.ShouldBe(DifferenceKind.Calibre);
        calibres.Text.ShouldContain("82 mm is of none of these guns");
        With(Names("These fit the D-20, of caliber 152 mm, and the D-30, of 122 mm.", "Paper")).Differences.ShouldBeEmpty();
    }

    private static Difference Only(DifferenceKind kind, params WeighedClaim[] claims) => Weigh.Build(claims).Differences.Where(difference => difference.Kind == kind).ShouldHaveSingleItem();

    private static void None(DifferenceKind kind, params WeighedClaim[] claims) => Weigh.Build(claims).Differences.ShouldNotContain(difference => difference.Kind == kind);

    private static TransferRegister With(IEnumerable<NameMention> names, params WeighedClaim[] claims) =>
        RegisterBuilder.Build(new RegisterInput { Claims = claims, Names = [.. names] }, new RegisterOptions(), TestContext.Current.CancellationToken);

    private static List<NameMention> Names(string text, string paper) =>
        [.. TextNames.In(TextLayer.From(text)).Select(named => new NameMention(named, paper, new DateOnly(2025, 7, 1), named.Span.Layer, Marking.Clear))];

    private static Quantity About(decimal figure, string unit) => new(figure, figure, approximate: true, unit);

    private static Period Days(int month, int year, int lastMonth, int lastYear) => new(new DateOnly(year, month, 1), new DateOnly(lastYear, lastMonth, 28));

    private static WeighedClaim Said(string root, string item, Quantity amount, Period days, string quote = "words", int published = 0)
    {
        var layer = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(root + quote));
        var parties = item.StartsWith("Pantsir", StringComparison.Ordinal) ? ("Russia", "North Korea") : ("North Korea", "Russia");
        var claim = new Claim { Span = new Span(layer, 0, quote.Length), Quote = quote, Kind = ClaimKind.Transfer, Modality = Modality.Reported, Sources = new SourceChain(root), Supplier = parties.Item1, Recipient = parties.Item2, Item = item, Quantity = amount, Time = new EventTime(days, "…"), Rule = "test" };
        return new WeighedClaim { Id = claim.Id, Claim = claim, Published = new DateOnly(2025, 7, 1).AddDays(published), SourceName = root, Exhibit = layer };
    }
}
