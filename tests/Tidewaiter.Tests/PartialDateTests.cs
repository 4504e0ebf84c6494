using FsCheck;
using FsCheck.Fluent;

namespace Tidewaiter.Tests;

public sealed class PartialDateTests
{
    private static readonly Arbitrary<DateOnly> Anchor = Gen.Choose(0, 20_000).Select(new DateOnly(1990, 1, 1).AddDays).ToArbitrary();
    private static readonly Arbitrary<int> Month = Gen.Choose(1, 12).ToArbitrary();

    [Fact]
    public void A_month_in_a_report_had_begun_when_it_was_published() =>
        Prop.ForAll(Month, Anchor, (month, anchor) =>
        {
            var days = PartialDate.LatestMonth(month, anchor).Days;
            return days.From <= anchor && days.From > anchor.AddYears(-1).AddMonths(-1) && days.From!.Value.Month == month;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_in_a_report_is_the_latest_one_not_after_it() =>
        Prop.ForAll(Month, Gen.Choose(1, 31).ToArbitrary(), Anchor, (month, day, anchor) =>
            PartialDate.LatestDay(month, day, anchor) is not { } found
                ? day > DateTime.DaysInMonth(2000, month)
                : found.Days.From <= anchor && (month == 2 && day == 29 || found.Days.From > anchor.AddYears(-1).AddDays(-1))).QuickCheckThrowOnFailure();

    [Fact]
    public void Since_ends_at_the_anchor_and_begins_with_the_first_day_it_may_mean() =>
        Prop.ForAll(Month, Anchor, (month, anchor) =>
        {
            var since = PartialDate.LatestMonth(month, anchor).Since(anchor);
            return since.To == anchor && since.From!.Value.Day == 1 && !since.IsEmpty;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Relative_years_and_months_are_calendar_ones()
    {
        var anchor = new DateOnly(2025, 5, 30);
        PartialDate.LastYear(anchor).ShouldBe(Period.Year(2024));
        PartialDate.ThisMonth(anchor).ToString().ShouldBe("2025-05-01..2025-05-30");
        PartialDate.LatestMonth(9, new DateOnly(2024, 3, 29)).ToString().ShouldBe("2023-09");
        PartialDate.LatestDay(1, 2, new DateOnly(2024, 3, 29)).ToString().ShouldBe("2024-01-02");
        PartialDate.LatestDay(2, 29, new DateOnly(2103, 1, 1)).ToString().ShouldBe("2096-02-29");
        PartialDate.LatestDay(2, 30, anchor).ShouldBeNull();
    }

    [Theory]
    [InlineData("2024", "2024-01-01..2024-12-31")]
    [InlineData("2023-02", "2023-02-01..2023-02-28")]
    [InlineData("2023-02-07", "2023-02-07..2023-02-07")]
    public void A_part_of_a_date_is_all_the_days_it_may_mean(string text, string days)
    {
        PartialDate.TryParse(text, out var date).ShouldBeTrue();
        date.Days.ToString().ShouldBe(days);
        date.ToString().ShouldBe(text);
    }
}
