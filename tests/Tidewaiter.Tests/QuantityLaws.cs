using FsCheck;
using FsCheck.Fluent;

namespace Tidewaiter.Tests;

public sealed class QuantityLaws
{
    private static readonly Gen<decimal?> End = Gen.OneOf(Gen.Constant<decimal?>(null), Gen.Choose(0, 50).Select(n => (decimal?)n));

    private static readonly Arbitrary<Quantity> Any =
        (from a in End
         from b in End
         from approximate in Gen.Elements(true, false)
         where a is not null || b is not null
         select a > b ? new Quantity(b, a, approximate, "shells") : new Quantity(a, b, approximate, "shells")).ToArbitrary();

    private static readonly Arbitrary<decimal> Value = Gen.Choose(0, 60).Select(n => (decimal)n).ToArbitrary();

    [Fact]
    public void A_value_is_in_an_intersection_when_it_is_in_both() =>
        Prop.ForAll(Any, Any, Value, (a, b, value) =>
            (a.Intersect(b)?.Contains(value) ?? false) == (a.Contains(value) && b.Contains(value))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hull_holds_every_value_of_both() =>
        Prop.ForAll(Any, Any, Value, (a, b, value) =>
            a.Hull(b) is not { } hull || hull.Contains(value) || !(a.Contains(value) || b.Contains(value))).QuickCheckThrowOnFailure();

    [Fact]
    public void Overlap_is_symmetric_and_means_an_intersection() =>
        Prop.ForAll(Any, Any, (a, b) => a.Overlaps(b) == b.Overlaps(a) && a.Overlaps(b) == (a.Intersect(b) is not null)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_approximation_stays_one() =>
        Prop.ForAll(Any, Any, (a, b) => a.Intersect(b) is not { } both || both.Approximate == (a.Approximate || b.Approximate)).QuickCheckThrowOnFailure();

    [Fact]
    public void There_is_no_bare_nothing_no_negative_amount_and_no_crossed_interval()
    {
        Should.Throw<ArgumentException>(() => new Quantity(null, null, approximate: false, "shells"));
        Should.Throw<ArgumentException>(() => new Quantity(-1, null, approximate: false, "shells"));
        Should.Throw<ArgumentException>(() => new Quantity(2, 1, approximate: false, "shells"));
        Should.Throw<ArgumentException>(() => Quantity.Exactly(1, "shells").Intersect(Quantity.Exactly(1, "containers")));
    }
}
