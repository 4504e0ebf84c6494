using Tidewaiter.Register;

namespace Tidewaiter.Tests.Register;

/// <summary>"In exchange for its support" hands over nothing.</summary>
public sealed class IntangibleTests
{
    [Theory]
    [InlineData("support", false)]
    [InlineData("its support", false)]
    [InlineData("support and cooperation", false)]
    [InlineData("support vehicles", true)]
    [InlineData("military aid", true)]
    [InlineData("shells and support", true)]
    public void What_is_no_goods_has_no_row_and_says_why(string item, bool isGoods)
    {
        var claim = One(item);
        var register = Weigh.Build([claim]);
        (register.Rows.Length > 0).ShouldBe(isGoods);
        register.Rows.ShouldAllBe(row => row.Flow.Item != "support");
        if (isGoods) return;
        var aside = register.SetAside.ShouldHaveSingleItem();
        (aside.Cause, aside.Reason).ShouldBe((SetAsideCause.Incomplete, $"“{item}” names no goods: nothing is known to have changed hands"));
    }

    [Fact]
    public void A_team_may_admit_it_by_name()
    {
        var row = Weigh.Build([One("support")], new RegisterOptions().With(Assumption.Intangibles, on: true)).Rows.ShouldHaveSingleItem();
        row.Flow.Item.ShouldBe("support");
        row.Assumptions.ShouldContain(text => text.StartsWith("intangibles: ", StringComparison.Ordinal));
    }

    private static WeighedClaim One(string item)
    {
        var made = new RandomClaims(5).One(Modality.Asserted);
        var claim = made.Claim with { Kind = ClaimKind.Transfer, Item = item, Quantity = null, Time = null };
        return made with { Id = claim.Id, Claim = claim };
    }
}
