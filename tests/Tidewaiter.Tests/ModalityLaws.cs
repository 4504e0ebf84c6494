using FsCheck;
using FsCheck.Fluent;

namespace Tidewaiter.Tests;

public sealed class ModalityLaws
{
    private static readonly Arbitrary<Modality> Any = Gen.Elements(Enum.GetValues<Modality>()).ToArbitrary();
    private static readonly Arbitrary<Modality[]> Several = Gen.Elements(Enum.GetValues<Modality>()).ArrayOf().ToArbitrary();

    [Fact]
    public void Weakest_is_commutative_associative_idempotent() =>
        Prop.ForAll(Any, Any, Any, (a, b, c) =>
            Modalities.Weakest(a, b) == Modalities.Weakest(b, a)
            && Modalities.Weakest(Modalities.Weakest(a, b), c) == Modalities.Weakest(a, Modalities.Weakest(b, c))
            && Modalities.Weakest(a, a) == a
            && Modalities.Weakest(a, Modality.Asserted) == a).QuickCheckThrowOnFailure();

    [Fact]
    public void One_more_cue_never_raises() =>
        Prop.ForAll(Several, Any, (scopes, cue) => Modalities.Fold([.. scopes, cue]) <= Modalities.Fold(scopes)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_fold_is_one_of_its_scopes_and_below_all() =>
        Prop.ForAll(Several, scopes =>
        {
            var fold = Modalities.Fold(scopes);
            return scopes.Length == 0 ? fold == Modality.Asserted : scopes.Contains(fold) && scopes.All(scope => fold <= scope);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Denial_overrides() =>
        Prop.ForAll(Several, scopes => Modalities.Fold([.. scopes, Modality.Denied]) == Modality.Denied).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_round_trip_and_nothing_else_is_read()
    {
        foreach (var modality in Enum.GetValues<Modality>())
        {
            Modalities.TryParse(modality.Word(), out var read).ShouldBeTrue();
            read.ShouldBe(modality);
        }

        Modalities.TryParse("Asserted", out _).ShouldBeFalse();
        Modalities.TryParse(null, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Modality.Possible, Modality.Reported, true)]
    [InlineData(Modality.Denied, Modality.Asserted, true)]
    [InlineData(Modality.Planned, Modality.Possible, false)]
    [InlineData(Modality.Reported, Modality.Asserted, false)]
    public void Promotion_is_a_hedge_read_as_fact(Modality written, Modality read, bool promoted) =>
        Modalities.IsPromotion(written, read).ShouldBe(promoted);
}
