using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Register;

namespace Tidewaiter.Tests.Register;

/// <summary>A register that grows is the register that is built anew.</summary>
public sealed class RegisterMemoryLaws
{
    [Fact]
    public void One_more_claim_gives_the_register_of_all_of_them() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), (PositiveInt seed) =>
    {
        var random = new RandomClaims(seed.Get * 104_729);
        var claims = random.Some(14);
        var options = new RegisterOptions { Window = seed.Get % 2 == 0 ? Period.Always : Period.Year(2023) }.With(Assumption.Exhaustive, seed.Get % 3 == 0);
        var memory = new RegisterMemory();
        memory.Build(new RegisterInput { Claims = claims }, options);
        for (var step = 0; step < 3; step++)
        {
            claims = step == 1 && claims.Count > 1 ? claims[1..] : [.. claims, random.One(Modality.Reported)];
            Same(memory.Build(new RegisterInput { Claims = claims }, options), Weigh.Build(claims, options));
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(100_000));

    [Fact]
    public void Only_the_part_that_a_claim_touches_is_solved_again()
    {
        var claims = new RandomClaims(11).Some(200);
        var memory = new RegisterMemory();
        memory.Build(new RegisterInput { Claims = claims }, new RegisterOptions());
        var parts = memory.PartsSolved;
        parts.ShouldBeGreaterThan(3);
        memory.Build(new RegisterInput { Claims = claims }, new RegisterOptions());
        (memory.PartsKept, memory.PartsSolved).ShouldBe((parts, 0));
        memory.Build(new RegisterInput { Claims = [.. claims, new RandomClaims(12).One(Modality.Reported)] }, new RegisterOptions());
        memory.PartsSolved.ShouldBeInRange(0, 1);
        memory.Build(new RegisterInput { Claims = claims }, new RegisterOptions { Window = Period.Year(2023) });
        memory.PartsKept.ShouldBe(0, "another window is another question");
    }

    private static void Same(TransferRegister one, TransferRegister other)
    {
        RegisterJson.Write(one, indented: true).ShouldBe(RegisterJson.Write(other, indented: true));
        one.Echoes.Select(link => link.Id).ShouldBe(other.Echoes.Select(link => link.Id));
    }
}
