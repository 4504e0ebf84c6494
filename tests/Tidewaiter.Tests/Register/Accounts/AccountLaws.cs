using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Register;
using Tidewaiter.Register.Accounts;

namespace Tidewaiter.Tests.Register.Accounts;

/// <summary>The promises of comparisons as laws over random facts, names and flows.</summary>
public sealed class AccountLaws
{
    [Fact]
    public void The_order_of_claims_and_names_does_not_matter() => ForAll(docket =>
        Json(docket with { Claims = [.. docket.Claims.Reverse()], Names = [.. docket.Names.Reverse()] }).ShouldBe(Json(docket)));

    [Fact]
    public void A_claim_of_the_same_root_never_adds_a_voice() => ForAll(docket =>
    {
        // A paper that names nobody is a root of its own.
        var bodies = docket.Claims.Where(claim => claim.Claim is { Kind: ClaimKind.Body, Sources.Root: not null }).ToList();
        var more = Voices(docket with { Claims = [.. docket.Claims, .. bodies.Select(RandomClaims.Copy)] });
        foreach (var (account, voices) in Voices(docket)) more[account].ShouldBe(voices, account);
    });

    [Fact]
    public void No_value_has_more_independent_voices_than_roots_nor_more_roots_than_voices() => ForAll(docket =>
        Build(docket).Differences.SelectMany(difference => difference.Accounts).ShouldAllBe(account => account.IndependentRoots >= 1 && account.IndependentRoots <= account.Roots && account.Roots <= account.Voices.Length));

    [Fact]
    public void Comparisons_move_no_figure() => ForAll(docket =>
        Build(docket).Rows.Select(Row).ShouldBe(Build(docket with { Names = [], Claims = [.. docket.Claims.Where(claim => claim.Claim.Kind != ClaimKind.Body)] }).Rows.Select(Row)));

    [Fact]
    public void Everything_that_differs_has_two_values_and_somebody_of_the_docket() => ForAll(docket =>
    {
        var differences = Build(docket).Differences;
        differences.Select(difference => difference.Id).ShouldBeUnique();
        differences.ShouldAllBe(difference => difference.Differs == (difference.Accounts.Length > 1) && difference.Accounts.Any(account => account.Voices.Any(voice => voice.Reference == null)));
    });

    [Fact]
    public void Who_is_left_out_takes_no_part() => ForAll(docket =>
    {
        var without = RegisterBuilder.Build(docket, new RegisterOptions { Without = new RegisterOptions().Without.Add("paper 1").Add("anews") }, TestContext.Current.CancellationToken);
        without.Differences.SelectMany(difference => difference.Accounts).SelectMany(account => account.Voices).ShouldAllBe(voice => voice.Who != "paper 1" && voice.By != "paper 1" && voice.Who != "anews");
    });

    private static string Row(RegisterRow row) => $"{row.Id} {row.Lower} {row.Upper} {string.Join(' ', row.Roots)} {row.IndependentRoots}";

    private static Dictionary<string, (int, int)> Voices(RegisterInput docket) => Build(docket).Differences.Where(difference => difference.Kind is DifferenceKind.Founded or DifferenceKind.Members)
        .SelectMany(difference => difference.Accounts.Select(account => (Key: $"{difference.Id} {account.Value}", account.Roots, account.IndependentRoots))).ToDictionary(one => one.Key, one => (one.Roots, one.IndependentRoots));

    private static string Json(RegisterInput docket) => System.Text.Encoding.UTF8.GetString(RegisterJson.Write(Build(docket), indented: true));

    private static TransferRegister Build(RegisterInput docket) => RegisterBuilder.Build(docket, new RegisterOptions(), TestContext.Current.CancellationToken);

    private static void ForAll(Action<RegisterInput> law) => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), (PositiveInt seed) =>
    {
        law(Docket(seed.Get));
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(100_000));

    private static RegisterInput Docket(int seed)
    {
        var random = new Random(seed);
        var flows = new RandomClaims(seed * 31).Some(8);
        var bodies = Enumerable.Range(0, random.Next(1, 9)).Select(number => Fact(random, seed, number)).ToList();
        return new RegisterInput { Claims = [.. flows, .. bodies], Names = [.. bodies.SelectMany(body => Names(random, body))] };
    }

    private static WeighedClaim Fact(Random random, int seed, int number)
    {
        var layer = ContentHash.Of([(byte)seed, (byte)(seed >> 8), (byte)number, 7]);
        var founded = random.Next(3) > 0;
        var claim = new Claim
        {
            Span = new Span(layer, 100, 140),
            Quote = "…",
            Kind = ClaimKind.Body,
            Modality = random.Next(8) == 0 ? Modality.Possible : Modality.Asserted,
            // Who says so is named, or is the paper itself.
            Sources = random.Next(2) == 0 ? SourceChain.None : new SourceChain(random.Next(4) == 0 ? "MSMT" : $"ministry {random.Next(3)}"),
            Supplier = random.Next(3) switch { 0 => "MSMT", 1 => "the team", _ => "Harbour Watch Group" },
            Quantity = founded ? null : Quantity.Exactly(random.Next(11, 13), "members"),
            Time = founded ? new EventTime(random.Next(3) switch { 0 => Period.Year(2024), 1 => Period.Month(2024, 10), _ => Period.Month(2023, 10) }, "…") : null,
            Rule = founded ? "body/founded" : "body/members",
        };
        return new WeighedClaim { Id = claim.Id, Claim = claim, Published = random.Next(5) == 0 ? null : new DateOnly(2025, 5, 1).AddDays(random.Next(40)), SourceName = $"paper {random.Next(4)}", Exhibit = layer };
    }

    private static IEnumerable<NameMention> Names(Random random, WeighedClaim body)
    {
        var words = random.Next(4) switch { 0 => "Multilateral Sanctions Monitoring Team", 1 => "Multinational Sanctions Monitoring Team", 2 => "KN-23B", _ => "KN-23" };
        var kind = words.StartsWith('K') ? NameKind.Designation : NameKind.Body;
        yield return new NameMention(new NamedInText(kind, new Span(body.Exhibit, 0, words.Length), words, kind == NameKind.Body ? "MSMT" : null), body.SourceName, body.Published, body.Exhibit, Marking.Clear);
    }
}
