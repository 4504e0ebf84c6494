using System.Collections.Immutable;
using Tidewaiter.Register;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Tests.Register.Echoes;

/// <summary>A link between claims is a hypothesis that a person confirms or cuts.</summary>
public sealed class EchoDecisionTests
{
    private const string Words = "North Korea shipped as many as 4,321 shells to Russia by train between January and June of that year, officials said";

    // The second paper turned the upper bound of the first into a figure; it names another root.
    private static List<WeighedClaim> Copied => [Make("Ministry A", "Daily Kite", 1, new Quantity(null, 4321, approximate: false, "shells"), Words), Make("Officials in B", "Evening Kite", 5, new Quantity(4321, 4321, approximate: false, "shells"), "Evening news: " + Words.Replace("as many as ", "", StringComparison.Ordinal))];

    [Fact]
    public void The_weakest_wording_of_a_copied_text_counts_until_the_link_is_cut()
    {
        var claims = Copied;
        var register = Weigh.Build(claims);
        var link = register.Echoes.ShouldHaveSingleItem();
        (link.Copy, link.Original, link.Doubtful, link.Used).ShouldBe((claims[1].Id, claims[0].Id, true, true));
        link.Reasons.Select(reason => reason.Kind).ShouldBe([EchoReasonKind.SharedWording, EchoReasonKind.SharedFigure]);
        register.Rows.ShouldAllBe(row => row.Lower == null, "as many as 4,321 is no lower bound, whoever copies it");

        var cut = RegisterBuilder.Build(Decided(claims, link, EchoDecision.Cut), new RegisterOptions(), TestContext.Current.CancellationToken);
        var row = cut.Rows.ShouldHaveSingleItem();
        (row.Lower, row.Roots.Length, row.IndependentRoots, row.EchoDoubtful).ShouldBe((4321m, 1, 1, false));
        cut.Echoes.ShouldHaveSingleItem().Used.ShouldBeFalse();

        var confirmed = RegisterBuilder.Build(Decided(claims, link, EchoDecision.Confirmed), new RegisterOptions().With(Assumption.UnconfirmedEchoes, on: false), TestContext.Current.CancellationToken);
        confirmed.Rows.ShouldAllBe(other => other.Lower == null);
        (confirmed.Echoes[0].Doubtful, confirmed.Echoes[0].Used).ShouldBe((false, true));
        Weigh.Build(claims, new RegisterOptions().With(Assumption.UnconfirmedEchoes, on: false)).Rows.ShouldHaveSingleItem().Lower.ShouldBe(4321);
    }

    [Fact]
    public void Linked_roots_are_one_and_the_count_is_doubtful_until_a_person_confirms()
    {
        var claims = Copied;
        claims[0] = Make("Ministry A", "Daily Kite", 1, new Quantity(4321, null, approximate: false, "shells"), Words);
        var open = Weigh.Build(claims);
        // The copy is set aside as an echo, so that one root is shown; a third voice is independent.
        claims.Add(Make("Ministry C", "Morning Kite", 9, new Quantity(4321, null, approximate: false, "shells"), "other words altogether"));
        open.Rows.ShouldHaveSingleItem().IndependentRoots.ShouldBe(1);
        open.Rows[0].EchoDoubtful.ShouldBeTrue("that two papers are one voice hangs on a link that nobody has confirmed");
        RegisterBuilder.Build(Decided([.. claims.Take(2)], open.Echoes[0], EchoDecision.Confirmed), new RegisterOptions(), TestContext.Current.CancellationToken).Rows.ShouldHaveSingleItem().EchoDoubtful.ShouldBeFalse();
        var cut = RegisterBuilder.Build(Decided(claims, open.Echoes[0], EchoDecision.Cut), new RegisterOptions().With(Assumption.UnconfirmedEchoes, on: false), TestContext.Current.CancellationToken);
        cut.Rows.ShouldHaveSingleItem().IndependentRoots.ShouldBe(3);
    }

    [Fact]
    public void One_root_in_three_papers_is_one_voice_and_a_cut_takes_one_paper_out_of_it()
    {
        var claims = Enumerable.Range(0, 3).Select(day => Make("Ministry A", $"Paper {day}", day, new Quantity(day == 0 ? 100 : null, day == 0 ? null : 100, approximate: false, "shells"), $"…{day}")).ToList();
        var register = Weigh.Build(claims);
        register.Rows.ShouldAllBe(row => row.Lower == null && row.Upper == null, "the weakest of three wordings is no lower bound");
        register.Rows.ShouldAllBe(row => !row.EchoDoubtful, "they name one root themselves");
        register.Echoes.Length.ShouldBe(2);
        register.Echoes.ShouldAllBe(link => link.Original == claims[0].Id && link.Reasons.Single().Kind == EchoReasonKind.SameRoot);
        var decisions = register.Echoes.Aggregate(new RegisterInput { Claims = claims }, (input, link) => input with { EchoDecisions = input.EchoDecisions.Add(link.Id, EchoDecision.Cut) });
        var apart = RegisterBuilder.Build(decisions, new RegisterOptions(), TestContext.Current.CancellationToken);
        apart.Rows.ShouldHaveSingleItem().Lower.ShouldBe(100);
    }

    [Fact]
    public void Texts_that_share_idiom_or_appear_on_one_day_are_not_linked()
    {
        var idiom = new[] { Make("A", "Paper 1", 1, new Quantity(10, null, false, "shells"), "according to officials of the ministry on Monday five trains left"), Make("B", "Paper 2", 9, new Quantity(77, null, false, "shells"), "according to officials of the ministry the harvest of this year was poor and late") };
        Weigh.Build(idiom).Echoes.ShouldBeEmpty();
        var sameDay = Copied.ConvertAll(claim => claim with { Published = new DateOnly(2024, 7, 1) });
        Weigh.Build(sameDay).Echoes.ShouldBeEmpty();
    }

    [Fact]
    public void Ten_thousand_quotes_with_one_text_are_compared_in_linear_time()
    {
        var claims = Enumerable.Range(0, 10_000).Select(number => Make($"Root {number}", $"Paper {number}", number % 300, new Quantity(number + 1, null, false, "shells"), Words + Words + Words)).ToList();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Weigh.Build(claims, new RegisterOptions { Window = Period.Year(1999) }).Echoes.Length.ShouldBeLessThan(10_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static RegisterInput Decided(List<WeighedClaim> claims, EchoLink link, EchoDecision decision) => new() { Claims = claims, EchoDecisions = ImmutableSortedDictionary.Create<string, EchoDecision>(StringComparer.Ordinal).Add(link.Id, decision) };

    private static WeighedClaim Make(string root, string paper, int day, Quantity amount, string quote)
    {
        var layer = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(paper + quote));
        var claim = new Claim
        {
            Span = new Span(layer, 0, quote.Length),
            Quote = quote,
            Kind = ClaimKind.Transfer,
            Modality = Modality.Reported,
            Sources = new SourceChain(root),
            Supplier = "North Korea",
            Recipient = "Russia",
            Item = "artillery shells",
            Quantity = amount,
            Time = new EventTime(new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30)), "…"),
            Rule = "test",
        };
        return new WeighedClaim { Id = claim.Id, Claim = claim, Published = new DateOnly(2024, 7, 1).AddDays(day), SourceName = paper, Exhibit = layer };
    }
}
