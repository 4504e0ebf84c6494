using Tidewaiter.Register;
using Tidewaiter.Register.Changes;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Tests.Register.Changes;

/// <summary>What changed since the last report, and why.</summary>
public sealed class RegisterChangesTests
{
    private static readonly RegisterOptions Window = new() { Window = new Period(new DateOnly(2023, 8, 1), new DateOnly(2025, 7, 31)) };

    private static List<WeighedClaim> Docket => [.. SharedReports.First, .. SharedReports.Second, .. ClaimTableTests.Weighed(TextLayer.From(File.ReadAllText(Checkout.SharedFile("reference/claims.csv"))))];

    [Fact]
    public void Nothing_changed_when_nothing_did() => RegisterChanges.Between(Weigh.Build(Docket, Window), Weigh.Build(Docket, Window)).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Between_two_days_of_knowledge_the_claims_that_came_are_named()
    {
        var docket = Docket;
        var before = Weigh.Build(docket, Window with { KnownAt = new DateOnly(2025, 6, 30) });
        var after = Weigh.Build(docket, Window with { KnownAt = new DateOnly(2025, 7, 31) });
        var changes = RegisterChanges.Between(before, after);
        changes.Choices.ShouldBe(["known at: 2025-07-31 instead of 2025-06-30"]);
        var containers = changes.Rows.Single(change => change.Row.Unit == "containers");
        (containers.Kind, containers.Before!.Lower, containers.After!.Lower).ShouldBe((RowChangeKind.Moved, 20_000m, 28_000m));
        var newest = docket.Single(claim => claim.Claim.Quote.StartsWith("c-2025-07-13,", StringComparison.Ordinal)).Id;
        containers.Why.ShouldContain($"{newest} counts now; before: published on 2025-07-13, after 2025-06-30");
        changes.Rows.ShouldAllBe(change => change.Why.Length > 0);
        changes.Rows.ShouldNotContain(change => change.Row.Unit == "missiles", "nobody said anything of missiles in July");
    }

    [Fact]
    public void A_claim_that_is_new_or_rejected_or_gone_says_so()
    {
        var docket = Docket;
        var newest = docket.Single(claim => claim.Claim.Quote.StartsWith("c-2025-07-13,", StringComparison.Ordinal));
        var without = Weigh.Build([.. docket.Where(claim => claim != newest)], Window);
        var with = Weigh.Build(docket, Window);
        var rejected = Weigh.Build([.. docket.Select(claim => claim == newest ? claim with { Judged = Verdict.Rejected } : claim)], Window);
        var came = RegisterChanges.Between(without, with);
        came.NewClaims.ShouldBe([newest.Id]);
        came.Rows.Single(change => change.Row.Unit == "containers").Why.ShouldContain($"{newest.Id} is new");
        var went = RegisterChanges.Between(with, without);
        went.GoneClaims.ShouldBe([newest.Id]);
        went.Rows.Single(change => change.Row.Unit == "containers").Why.ShouldContain($"{newest.Id} is no longer among the claims");
        RegisterChanges.Between(with, rejected).Rows.Single(change => change.Row.Unit == "containers").Why.ShouldContain($"{newest.Id} counts no longer: rejected by a person");
    }

    [Fact]
    public void An_assumption_that_is_switched_and_a_row_that_comes_or_goes_say_so()
    {
        var docket = Docket;
        var plain = Weigh.Build(docket, Window);
        var conversion = Tidewaiter.Register.Bounds.Conversion.All.Single(one => one.Name == "rounds-per-container-152mm");
        var coupled = RegisterChanges.Between(plain, Weigh.Build(docket, Window.With(conversion.Assumption, on: true)));
        coupled.Choices.ShouldBe(["assumed: rounds-per-container-152mm"]);
        coupled.Rows.ShouldContain(change => change.Row.Unit == "rounds" && change.Why.Any(why => why.StartsWith("it rests now on the assumption rounds-per-container-152mm: ", StringComparison.Ordinal)));
        var early = Weigh.Build(docket, Window with { KnownAt = new DateOnly(2024, 3, 1) });
        var grown = RegisterChanges.Between(early, plain);
        grown.Rows.ShouldContain(change => change.Kind == RowChangeKind.Added && change.Before == null);
        RegisterChanges.Between(plain, early).Rows.ShouldContain(change => change.Kind == RowChangeKind.Removed && change.After == null);
        grown.NewContradictions.ShouldNotBeEmpty();
    }
}
