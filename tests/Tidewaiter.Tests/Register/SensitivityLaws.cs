using Tidewaiter.Register;
using Tidewaiter.Tests.Register.Movements;

namespace Tidewaiter.Tests.Register;

/// <summary>What a row would say without a claim or a voice is what the register says that is built without it.</summary>
public sealed class SensitivityLaws
{
    [Fact]
    public void Every_influence_is_that_of_the_register_without_it()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new RandomClaims(seed * 7);
            var claims = random.Some(24);
            if (seed % 3 == 0) claims.AddRange(claims.Where((_, i) => i % 2 == 0).Select(RandomClaims.Copy).ToList());
            // Some stand in one text, so that they give one another parties and roots.
            if (seed % 2 == 0) claims = claims.ConvertAll(claim => claim with { Exhibit = claims[(claim.Claim.Span.Start / 100) % 3].Exhibit });
            var options = new RegisterOptions { Window = seed % 4 == 0 ? Period.Year(2023) : Period.Always, KnownAt = seed % 5 == 0 ? new DateOnly(2025, 2, 15) : null }.With(Assumption.Exhaustive, seed % 3 == 1);
            Same(new RegisterInput { Claims = claims }, options, $"seed {seed}");
        }
    }

    [Fact]
    public void It_holds_for_the_public_claims_with_reports_and_movements()
    {
        var table = ClaimTableTests.Weighed(TextLayer.From(File.ReadAllText(Checkout.SharedFile("reference/claims.csv"))));
        var input = new RegisterInput { Claims = [.. SharedReports.First, .. SharedReports.Second, .. table], Movements = SharedMovements.Table.Rows };
        Same(input, new RegisterOptions { Window = new Period(new DateOnly(2023, 8, 1), new DateOnly(2025, 7, 31)) }, "public claims");
    }

    private static void Same(RegisterInput input, RegisterOptions options, string name)
    {
        var rows = RegisterBuilder.Build(input, options).Rows;
        var hangs = Sensitivity.OfAll(input, options, rows, TestContext.Current.CancellationToken);
        foreach (var row in hangs)
        {
            foreach (var claim in row.Claims)
            {
                var without = input with { Claims = [.. input.Claims.Where(other => other.Id != claim.Claim)], Movements = [.. input.Movements.Where(movement => movement.ClaimId != claim.Claim)] };
                Ends(RegisterBuilder.Build(without, options), row.Row).ShouldBe((claim.Lower, claim.Upper), $"{name}, {row.Row.Flow} without {claim.Claim}");
            }

            foreach (var voice in row.Voices)
            {
                Ends(RegisterBuilder.Build(input, options with { Without = options.Without.Add(voice.Root) }), row.Row).ShouldBe((voice.Lower, voice.Upper), $"{name}, {row.Row.Flow} without {voice.Root}");
            }
        }

        hangs.SelectMany(row => row.Claims).Count().ShouldBe(rows.Sum(row => row.LowerClaims.Union(row.UpperClaims).Count()), name);
    }

    private static (decimal?, decimal?) Ends(TransferRegister register, RegisterRow row) => register.Rows.SingleOrDefault(other => other.Id == row.Id) is { } left ? (left.Lower, left.Upper) : (null, null);
}
