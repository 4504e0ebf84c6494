using Tidewaiter.Register;
using Tidewaiter.Register.Bounds;

namespace Tidewaiter.Tests.Register;

/// <summary>Every figure of the worked example in docs/method.md.</summary>
public sealed class WorkedExampleTests
{
    private static readonly Period Start = new(new DateOnly(2023, 9, 1), new DateOnly(2024, 2, 26));
    private static readonly Period Guns = new(new DateOnly(2024, 10, 1), new DateOnly(2025, 1, 23));

    private static List<WeighedClaim> Claims => ClaimTableTests.Weighed(TextLayer.From(File.ReadAllText(Path.Combine(Checkout.Root, "data/examples/worked-example.csv"))));

    [Fact]
    public void A_smaller_figure_moves_nothing_unless_it_is_read_as_all_there_was()
    {
        var options = new RegisterOptions { Window = Start };
        var plain = Weigh.Build(Claims, options);
        Bounds(plain, "containers").ShouldBe((10_000m, null));
        plain.Contradictions.ShouldContain(pair => pair.Verdict == Compatibility.NeedsAssumption && pair.Text.Contains("6,700 containers of munitions and military supplies, 2023-09-01 to 2024-02-26, read as exhaustive", StringComparison.Ordinal));
        var exhaustive = Weigh.Build(Claims, options.With(Assumption.Exhaustive, on: true));
        Bounds(exhaustive, "containers").ShouldBe((6_700m, null));
        exhaustive.Rows.Single(row => row.Unit == "containers").Contradicted.ShouldBeTrue();
        var ways = exhaustive.Contradictions.Single(pair => pair.Text.Contains("6,700", StringComparison.Ordinal)).WaysOut;
        ways.ShouldContain(way => way.Contains("[6,700, 6,700] containers", StringComparison.Ordinal));
        ways.ShouldContain(way => way.Contains("[10,000, unknown] containers", StringComparison.Ordinal));
        ways.ShouldContain("with no figure read as exhaustive they can stand side by side");
    }

    [Fact]
    public void Rounds_follow_from_containers_under_a_named_assumption()
    {
        var conversion = Conversion.All.Single(one => one.Name == "rounds-per-container-152mm");
        var register = Weigh.Build(Claims, new RegisterOptions { Window = Start }.With(conversion.Assumption, on: true));
        Bounds(register, "rounds").ShouldBe((4_000_000m, null));
        Proof(register, "artillery rounds").ShouldBe(["400 × 10000"]);
    }

    [Fact]
    public void Three_units_of_one_cargo_are_compared_and_never_added()
    {
        var register = Weigh.Build(Claims, new RegisterOptions { Window = Period.Year(2024) });
        (Bounds(register, "containers"), Bounds(register, "rounds")).ShouldBe(((20_000m, null), (9_000_000m, null)));
        foreach (var figure in (string[])["about 450 rounds per container", "183,673 rounds a voyage", "735 rounds per container"])
        {
            register.Contradictions.ShouldContain(pair => pair.WaysOut.Prepend(pair.Text).Any(text => text.Contains(figure, StringComparison.Ordinal)), figure);
        }
    }

    [Fact]
    public void Parts_add_up_to_their_whole()
    {
        var register = Weigh.Build(Claims, new RegisterOptions { Window = Guns });
        Proof(register, "heavy artillery").ShouldBe(["1 × 120", "1 × 120"]);
        register.Rows.Single(row => row.Flow.Item == "heavy artillery").Lower.ShouldBe(240);
        var without = Weigh.Build([.. Claims.Where(claim => claim.Claim.Sources.Root != "Ministry of San Theodoros")], new RegisterOptions { Window = Guns });
        without.Rows.Single(row => row.Flow.Item == "heavy artillery").Lower.ShouldBe(200);
    }

    private static (decimal? Lower, decimal? Upper) Bounds(TransferRegister register, string unit) => register.Rows.Single(row => row.Unit == unit) is var row ? (row.Lower, row.Upper) : default;

    private static List<string> Proof(TransferRegister register, string item) => [.. register.Rows.Single(row => row.Flow.Item == item).LowerProof.Select(line => $"{line.Multiplier} × {line.Figure:0}")];
}
