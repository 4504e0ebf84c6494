using FsCheck;
using FsCheck.Fluent;

namespace Tidewaiter.Tests;

public sealed class CarrierNumberTests
{
    [Theory]
    [InlineData("IMO 9179842", 9179842)]
    [InlineData("9161003", 9161003)]
    [InlineData("imo9358010", 9358010)]
    [InlineData("8517839", 8517839)]
    public void Numbers_of_listed_ships_are_valid(string text, int value)
    {
        Imo.TryParse(text, out var imo).ShouldBeTrue();
        imo.Value.ShouldBe(value);
        imo.ToString().ShouldBe($"IMO {value}");
    }

    [Fact]
    public void One_wrong_digit_of_an_imo_number_is_found_but_for_the_known_gaps()
    {
        // The weights 2, 4, 5 and 6 share a factor with 10, so a change by 5 under an even weight, or by an even number under 5, passes: the scheme's own weakness, and the only one.
        Prop.ForAll(Gen.Choose(100_000, 999_999).ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (six, place, change) =>
        {
            var digits = six.ToString().ToCharArray();
            var changed = (digits[place] - '0' + change) % 10;
            if (place == 0 && changed == 0) return true;
            digits[place] = (char)('0' + changed);
            var weight = 7 - place;
            var by = Math.Abs(changed - (six.ToString()[place] - '0'));
            var gap = (weight % 2 == 0 && by == 5) || (weight == 5 && by % 2 == 0);
            return (Imo.CheckDigit(six) == Imo.CheckDigit(int.Parse(digits))) == gap;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("IMO 9179843")]
    [InlineData("917984")]
    [InlineData("91798422")]
    [InlineData("IMO")]
    [InlineData("")]
    [InlineData("Does not exist")]
    public void What_is_no_imo_number_is_refused(string text) => Imo.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("273123456", 273)]
    [InlineData("002734411", 273)]
    [InlineData("992731234", 273)]
    [InlineData("111273001", 273)]
    [InlineData("970123456", null)]
    public void The_country_digits_of_an_mmsi_follow_its_form(string text, int? mid)
    {
        Mmsi.TryParse(text, out var mmsi).ShouldBeTrue();
        mmsi.Mid.ShouldBe(mid);
        mmsi.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("27312345")]
    [InlineData("27312345x")]
    [InlineData("-27312345")]
    public void What_is_no_mmsi_is_refused(string text) => Mmsi.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_aircraft_address_round_trips() =>
        Prop.ForAll(Gen.Choose(0, 0xFFFFFF).ToArbitrary(), value =>
            Icao24.TryCreate(value, out var address) && Icao24.TryParse(address.ToString(), out var read) && read == address && read.Value == value).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("15406E", true, true)]
    [InlineData("000000", true, false)]
    [InlineData("ffffff", true, false)]
    [InlineData("15406", false, false)]
    [InlineData("15406G", false, false)]
    public void An_aircraft_address_is_six_hexadecimal_digits(string text, bool valid, bool assignable)
    {
        Icao24.TryParse(text, out var address).ShouldBe(valid);
        address.IsAssignable.ShouldBe(assignable);
    }
}
