using FsCheck;
using FsCheck.Fluent;

namespace Tidewaiter.Tests;

public sealed class PeriodLaws
{
    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 60).Select(First.AddDays);
    private static readonly Gen<DateOnly?> End = Gen.OneOf(Gen.Constant<DateOnly?>(null), Days.Select(day => (DateOnly?)day));
    private static readonly Arbitrary<DateOnly> AnyDay = Days.ToArbitrary();
    private static readonly Arbitrary<Period> Any = (from a in End from b in End select a > b ? new Period(b, a) : new Period(a, b)).ToArbitrary();

    [Fact]
    public void A_day_is_in_an_intersection_when_it_is_in_both() =>
        Prop.ForAll(Any, Any, AnyDay, (a, b, day) => a.Intersect(b).Contains(day) == (a.Contains(day) && b.Contains(day))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_period_in_another_has_all_its_days_there() =>
        Prop.ForAll(Any, Any, AnyDay, (a, b, day) => !a.Contains(b) || !b.Contains(day) || a.Contains(day)).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_round_trips() =>
        Prop.ForAll(Any, period => period is { From: null, To: null } || (Period.TryParse(period.ToString(), out var read) && read == period)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2023-08..2025-07", "2023-08-01..2025-07-31")]
    [InlineData("2024", "2024-01-01..2024-12-31")]
    [InlineData("2024-02", "2024-02-01..2024-02-29")]
    [InlineData("2023-09-01..", "2023-09-01..")]
    [InlineData("..2024", "..2024-12-31")]
    public void Months_and_years_stand_for_all_their_days(string text, string expected)
    {
        Period.TryParse(text, out var period).ShouldBeTrue();
        period.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-13")]
    [InlineData("2025..2024")]
    [InlineData("yesterday")]
    [InlineData("2024-02-30..")]
    public void What_is_no_period_is_refused(string text) => Period.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void The_excluded_end_is_the_day_after()
    {
        Period.Month(2024, 2).EndExclusive.ShouldBe(new DateOnly(2024, 3, 1));
        new Period(First, null).EndExclusive.ShouldBeNull();
        new Period(null, DateOnly.MaxValue).EndExclusive.ShouldBeNull();
    }
}
