using Tidewaiter.Register;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Tests.Register.Accounts;

/// <summary>Facts about organisations side by side: rows of a table, and a report that names a body that data/ knows.</summary>
public sealed class BodyAccountTests
{
    private static readonly List<WeighedClaim> Table = ClaimTableTests.Weighed(TextLayer.From(File.ReadAllText(Path.Combine(Checkout.Root, "tests/cases/register/bodies.csv"))));

    private static readonly RegisterOptions NoHypotheses = new RegisterOptions().With(Assumption.UnconfirmedEchoes, on: false);

    [Fact]
    public void A_founding_of_which_two_outlets_share_the_wrong_year_rests_on_the_bodys_own_word_and_on_one_voice()
    {
        var founded = Difference(Weigh.Build(Table), DifferenceKind.Founded);
        founded.Accounts.Select(account => (account.Value, account.Roots, account.IndependentRoots)).ShouldBe([("October 2024", 2, 2), ("October 2023", 2, 1)]);
        founded.Text.ShouldContain("Harbour Watch Group in joint statement (2024-10-20) and Port Herald in Port Herald 2025-05-30 say October 2024; Daily Kite in Daily Kite 2025-05-29 and Evening Gull in Evening Gull 2025-05-30 say October 2023.");
        founded.Text.ShouldContain("October 2024 is the word of Harbour Watch Group itself.");
        founded.Text.ShouldContain("Those who say October 2023 are likely dependent, since they depart from it in the same way: 1 voice and not 2, so they do not corroborate one another.");
        founded.Differs.ShouldBeTrue();
        founded.Claims.Count().ShouldBe(4, "what is only speculated takes no part");
    }

    [Fact]
    public void The_shared_error_is_a_link_that_a_person_can_cut()
    {
        var register = Weigh.Build(Table);
        var link = register.Echoes.Single(link => link.Reasons.Any(reason => reason.Kind == EchoReasonKind.SharedDeparture));
        link.Reasons[0].Text.ShouldBe("Evening Gull in Evening Gull 2025-05-30 says October 2023 of Harbour Watch Group like Daily Kite in Daily Kite 2025-05-29, and both depart from its own word, October 2024");
        var cut = RegisterBuilder.Build(new RegisterInput { Claims = Table, EchoDecisions = new RegisterInput { Claims = [] }.EchoDecisions.Add(link.Id, EchoDecision.Cut) }, new RegisterOptions(), TestContext.Current.CancellationToken);
        Difference(cut, DifferenceKind.Founded).Accounts.Select(account => account.IndependentRoots).ShouldBe([2, 2]);
        Difference(Weigh.Build(Table, NoHypotheses), DifferenceKind.Founded).Accounts.Select(account => account.IndependentRoots).ShouldBe([2, 2]);
    }

    [Fact]
    public void Members_names_and_publications_are_compared_and_a_fact_is_in_no_row()
    {
        var register = Weigh.Build(Table);
        register.Rows.ShouldBeEmpty();
        Difference(register, DifferenceKind.Members).Accounts.Select(account => account.Value).ShouldBe(["11", "12"]);
        Difference(register, DifferenceKind.Name).Accounts.Select(account => account.Value).ShouldBe(["Harbour Watch Group", "Harbour Watching Group"]);
        var published = Difference(register, DifferenceKind.Published);
        published.Subject.ShouldBe("Harbour Watch Group, first report");
        published.Accounts.Select(account => account.Value).ShouldBe(["29 May 2025", "28 May 2025"]);
    }

    [Fact]
    public void A_row_that_counts_goods_is_no_fact_about_a_body() => ClaimTableTests.Weighed(TextLayer.From("date,asserter,item,qty_low,unit,semantics,supplier,recipient\n2024-05,A,shells,500,rounds,established: delivered,North Korea,Russia\n"))
        .ShouldHaveSingleItem().Claim.Kind.ShouldBe(ClaimKind.Transfer);

    [Fact]
    public void Days_that_can_be_the_same_are_one_value_and_are_listed_as_agreed()
    {
        var agreed = Difference(Weigh.Build([.. Table.Where(claim => claim.SourceName is "joint statement" or "Port Herald 2025-05-30")]), DifferenceKind.Founded);
        agreed.Differs.ShouldBeFalse();
        agreed.Accounts.ShouldHaveSingleItem().IndependentRoots.ShouldBe(2);
    }

    [Fact]
    public void The_team_is_the_team_that_its_text_names_and_its_own_voice_is_its_papers_and_not_the_teams()
    {
        var text = TextLayer.From("The Multinational Sanctions Monitoring Team (MSMT) issued a report. The team, formed in October 2023, has a seat in Seoul.");
        var start = text.Text.IndexOf("The team", StringComparison.Ordinal);
        var claim = new Claim { Span = text.SpanOf(start, start + 34), Quote = "The team, formed in October 2023,", Kind = ClaimKind.Body, Modality = Modality.Asserted, Supplier = "team", Time = new EventTime(Period.Month(2023, 10), "in October 2023"), Rule = "body/founded" };
        var weighed = new WeighedClaim { Id = claim.Id, Claim = claim, Published = new DateOnly(2025, 5, 30), SourceName = "Evening Gull", Exhibit = text.Hash };
        var input = new RegisterInput { Claims = [weighed], Names = [.. TextNames.In(text).Select(named => new NameMention(named, "Evening Gull", weighed.Published, text.Hash, Marking.Clear))] };
        var register = RegisterBuilder.Build(input, new RegisterOptions(), TestContext.Current.CancellationToken);

        var founded = Difference(register, DifferenceKind.Founded);
        founded.Subject.ShouldBe("MSMT");
        var wrong = founded.Accounts.Single(account => account.Value == "October 2023");
        wrong.Voices.Select(voice => voice.Who).ShouldBe(["anews", "Evening Gull"]);
        (wrong.Roots, wrong.IndependentRoots).ShouldBe((2, 1));
        founded.Accounts.Single(account => account.Value == "October 2024").Voices.ShouldContain(voice => voice.IsOwnWord && voice.Who == "MSMT");
        Difference(register, DifferenceKind.Name).Text.ShouldContain("Evening Gull (2025-05-30) and KBS World (2025-07-18) write Multinational Sanctions Monitoring Team");

        var without = RegisterBuilder.Build(input, new RegisterOptions { Without = new RegisterOptions().Without.Add("anews") }, TestContext.Current.CancellationToken);
        Difference(without, DifferenceKind.Founded).Accounts.Single(account => account.Value == "October 2023").Voices.ShouldHaveSingleItem().Who.ShouldBe("Evening Gull");
        RegisterBuilder.Build(input, new RegisterOptions { KnownAt = new DateOnly(2025, 5, 29) }, TestContext.Current.CancellationToken).Differences.ShouldBeEmpty();
    }

    [Fact]
    public void A_docket_in_which_nobody_departs_is_not_told_of_errors_elsewhere()
    {
        var right = Table.First() with { SourceName = "joint statement" };
        var claim = right.Claim with { Supplier = "MSMT" };
        Weigh.Build([right with { Id = claim.Id, Claim = claim }]).Differences.ShouldAllBe(difference => !difference.Differs);
    }

    private static Difference Difference(TransferRegister register, DifferenceKind kind) => register.Differences.Single(difference => difference.Kind == kind);
}
