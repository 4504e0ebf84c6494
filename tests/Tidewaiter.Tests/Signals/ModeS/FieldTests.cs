using Tidewaiter.Signals.ModeS;

namespace Tidewaiter.Tests.Signals.ModeS;

public sealed class FieldTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.125)]
    [InlineData(9, 1.0)]
    [InlineData(13, 2.0)]
    [InlineData(25, 8.0)]
    [InlineData(38, 14.5)]
    [InlineData(39, 15.0)]
    [InlineData(93, 69.0)]
    [InlineData(94, 70.0)]
    [InlineData(108, 98.0)]
    [InlineData(109, 100.0)]
    [InlineData(123, 170.0)]
    [InlineData(124, 175.0)]
    [InlineData(125, null)]
    public void Surface_movement(int code, double? knots) => SurfaceMovement.SpeedKnots(code).ShouldBe(knots);

    [Theory]
    [InlineData(0, null)]
    [InlineData(0x0010, -1000)]
    [InlineData(0x1838, 38_000)]
    [InlineData(0x0040, null)]
    public void Altitude_codes(int code, int? feet) => AltitudeCode.FeetOf13Bits(code).ShouldBe(feet);

    [Fact]
    public void Gillham_codes_cover_every_hundred_feet_once()
    {
        var seen = new SortedSet<int>();
        for (int code = 1; code < 0x2000; code++)
        {
            if ((code & 0x50) == 0 && AltitudeCode.FeetOf13Bits(code) is { } feet)
                seen.Add(feet).ShouldBeTrue();
        }

        seen.Min.ShouldBe(-1200);
        seen.Max.ShouldBe(126_700);
        seen.Count.ShouldBe(1280);
    }

    [Fact]
    public void Gillham_neighbours_differ_in_one_bit()
    {
        var codes = new SortedDictionary<int, int>();
        for (int code = 1; code < 0x2000; code++)
        {
            if ((code & 0x50) == 0 && AltitudeCode.FeetOf13Bits(code) is { } feet)
                codes.Add(feet, code);
        }

        foreach (var (low, high) in codes.Values.Zip(codes.Values.Skip(1)))
            int.PopCount(low ^ high).ShouldBe(1);
    }

    [Fact]
    public void Squawks_are_all_different()
    {
        var seen = new HashSet<int>();
        for (int code = 0; code < 0x2000; code++)
        {
            if ((code & 0x40) == 0)
                seen.Add(IdentityCode.SquawkOf13Bits(code)).ShouldBeTrue();
        }

        seen.Count.ShouldBe(4096);
        seen.ShouldAllBe(squawk => squawk <= 7777);
    }

    [Theory]
    [InlineData(0.0, 59)]
    [InlineData(10.47, 59)]
    [InlineData(10.48, 58)]
    [InlineData(-52.25, 36)]
    [InlineData(86.99, 2)]
    [InlineData(87.0, 2)]
    [InlineData(87.01, 1)]
    [InlineData(-90.0, 1)]
    public void Longitude_zones(double latitude, int zones) => CprZones.At(latitude).ShouldBe(zones);

    [Fact]
    public void Integrity_follows_the_version_that_was_heard()
    {
        Integrity.Of(11, null, a: true, b: true, c: false).ShouldBe(new Integrity(7, null, 185.2));
        Integrity.Of(11, 2, a: true, b: true, c: false).ShouldBe(new Integrity(9, 2, 75));
        Integrity.Of(13, 2, a: false, b: true, c: false).ShouldBe(new Integrity(6, 2, 555.6));
        Integrity.Of(18, 2, a: false, b: false, c: false).ShouldBe(new Integrity(0, 2, null));
        Integrity.Of(8, 2, a: true, b: false, c: true).ShouldBe(new Integrity(7, 2, 370.4));
    }
}
