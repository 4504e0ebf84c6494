using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Register;

namespace Tidewaiter.Tests.Register;

/// <summary>The promises of the register as laws over random dockets.</summary>
public sealed class RegisterLaws
{
    private static readonly Modality[] Weak = [Modality.Planned, Modality.Possible, Modality.Speculated, Modality.Denied];

    [Fact]
    public void A_plan_possibility_speculation_or_denial_changes_no_figure() => ForAll((random, claims, options) =>
    {
        var more = claims.Concat(Weak.Select(random.One)).ToList();
        Figures(more, options with { Admitted = [.. Enum.GetValues<Modality>()] }).ShouldBe(Figures(claims, options));
    });

    [Fact]
    public void A_copy_of_a_voice_changes_no_figure() => ForAll((_, claims, options) => Figures([.. claims, .. claims.Select(RandomClaims.Copy)], options).ShouldBe(Figures(claims, options)));

    [Fact]
    public void Another_voice_only_tightens_a_figure() => ForAll((random, claims, options) =>
    {
        // Whether the new voice copies an old one is another question: a copy may weaken the wording of its group.
        options = options.With(Assumption.UnconfirmedEchoes, on: false);
        var before = Weigh.Build(claims, options);
        var after = Weigh.Build([.. claims, random.One(Modality.Reported, "a new voice")], options);
        foreach (var row in before.Rows.Where(row => !row.Contradicted))
        {
            // What the new voice contradicts may lose its figure, and a row without one is none; the contradiction is then listed.
            if (after.Contradictions.Any(one => one.Claims.Any(claim => row.LowerClaims.Contains(claim) || row.UpperClaims.Contains(claim)))) continue;
            var later = after.Rows.SingleOrDefault(other => other.Id == row.Id);
            if (later is { Contradicted: true }) continue;
            later.ShouldNotBeNull();
            (later.Lower ?? 0).ShouldBeGreaterThanOrEqualTo(row.Lower ?? 0);
            (later.Upper ?? decimal.MaxValue).ShouldBeLessThanOrEqualTo(row.Upper ?? decimal.MaxValue);
        }
    });

    [Fact]
    public void A_figure_that_was_once_lost_to_another_voice_is_listed_as_contradicted() => Holds(20170, (random, claims, options) =>
    {
        var after = Weigh.Build([.. claims, random.One(Modality.Reported, "a new voice")], options);
        after.Contradictions.ShouldNotBeEmpty();
    });

    [Fact]
    public void A_row_whose_every_claim_gives_way_to_another_voice_stays_and_is_marked() => Holds(48858, (random, claims, options) =>
    {
        options = options.With(Assumption.UnconfirmedEchoes, on: false);
        var before = Weigh.Build(claims, options).Rows.Where(row => !row.Contradicted).ToList();
        var after = Weigh.Build([.. claims, random.One(Modality.Reported, "a new voice")], options).Rows;
        before.ShouldAllBe(row => after.Any(other => other.Id == row.Id));
        after.ShouldContain(row => row.Contradicted && row.Lower == null && row.Upper == null && row.LowerClaims.Length > 0);
    });

    [Fact]
    public void The_lower_end_is_never_above_the_upper() => ForAll((_, claims, options) =>
        Weigh.Build(claims, options).Rows.ShouldAllBe(row => row.Lower == null || row.Upper == null || row.Lower <= row.Upper));

    [Fact]
    public void The_order_of_the_claims_does_not_matter() => ForAll((_, claims, options) =>
    {
        var backwards = Enumerable.Reverse(claims).ToList();
        RegisterJson.Write(Weigh.Build(backwards, options), indented: true).ShouldBe(RegisterJson.Write(Weigh.Build(claims, options), indented: true));
    });

    [Fact]
    public void Every_claim_is_in_a_row_or_set_aside_and_not_both() => ForAll((random, claims, options) =>
    {
        var all = claims.Concat(Weak.Select(random.One)).ToList();
        var register = Weigh.Build(all, options);
        var inRows = register.Rows.SelectMany(row => row.LowerClaims.Concat(row.UpperClaims)).Select(id => id.Text).ToHashSet(StringComparer.Ordinal);
        var aside = register.SetAside.Select(one => one.Claim.Text).ToList();
        aside.ShouldBeUnique();
        aside.ShouldNotContain(id => inRows.Contains(id));
        inRows.Concat(aside).Order(StringComparer.Ordinal).ShouldBe(all.Select(claim => claim.Id.Text).Distinct().Order(StringComparer.Ordinal));
    });

    [Fact]
    public void A_contradiction_has_no_claim_too_many() => ForAll((_, claims, options) =>
    {
        foreach (var contradiction in Conflicts(claims, options))
        {
            var those = claims.Where(claim => contradiction.Claims.Contains(claim.Id)).ToList();
            Conflicts(those, options).ShouldHaveSingleItem().Claims.ShouldBe(contradiction.Claims);
            foreach (var one in those) Conflicts([.. those.Where(claim => claim != one)], options).ShouldBeEmpty();
        }
    });

    [Fact]
    public void Every_figure_of_a_large_coupled_docket_is_proved_tightest()
    {
        var conversions = Tidewaiter.Register.Bounds.Conversion.All.Where(conversion => conversion.From == "containers").ToList();
        var options = conversions.Aggregate(new RegisterOptions { Window = new Period(new DateOnly(2023, 3, 1), new DateOnly(2024, 9, 30)) }, (made, conversion) => made.With(conversion.Assumption, on: true));
        var register = Weigh.Build([.. Enumerable.Range(1, 4).SelectMany(seed => new RandomClaims(seed).Some(120))], options);
        register.Rows.ShouldContain(row => row.Assumptions.Any(text => text.StartsWith("rounds-per-container", StringComparison.Ordinal)));
        register.Rows.ShouldAllBe(row => !row.Assumptions.Any(text => text.StartsWith("not-tightest", StringComparison.Ordinal)));
    }

    private static List<Contradiction> Conflicts(IReadOnlyList<WeighedClaim> claims, RegisterOptions options) =>
        [.. Weigh.Build(claims, options).Contradictions.Where(one => one.Text.Contains("cannot all be true if they count", StringComparison.Ordinal))];

    private static string[] Figures(IReadOnlyList<WeighedClaim> claims, RegisterOptions options) => [.. Weigh.Build(claims, options).Rows.Select(row => $"{row.Id} {row.Flow} {row.Unit} {row.Lower:0.####} {row.Upper:0.####} {row.Contradicted} {string.Join(' ', row.Roots)}")];

    private static void ForAll(Action<RandomClaims, List<WeighedClaim>, RegisterOptions> law) => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), (PositiveInt seed) =>
    {
        Holds(seed.Get, law);
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(100_000));

    private static void Holds(int seed, Action<RandomClaims, List<WeighedClaim>, RegisterOptions> law)
    {
        var random = new RandomClaims(seed * 7919);
        var claims = random.Some(14);
        var window = (seed % 3) switch { 0 => Period.Always, 1 => Period.Year(2023), _ => new Period(new DateOnly(2023, 6, 1), new DateOnly(2025, 6, 1)) };
        var options = new RegisterOptions { Window = window }.With(Assumption.Exhaustive, seed % 2 == 0).With(Assumption.UseImpliesDelivery, seed % 5 == 0);
        law(random, claims, options);
    }
}
