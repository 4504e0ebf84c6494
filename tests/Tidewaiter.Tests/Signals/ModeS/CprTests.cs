using System.Globalization;
using Tidewaiter.Signals.ModeS;

namespace Tidewaiter.Tests.Signals.ModeS;

/// <summary>NASA's formally verified vectors: places in 360°/2³², exact.</summary>
public sealed class CprTests
{
    [Fact]
    public void Global_airborne_is_exact()
    {
        int count = 0;
        foreach (string line in Recording.Lines("nasa-cpr-airborne_globally_decoded_positions_01.csv"))
        {
            uint[] row = Row(line);
            var even = new CprPosition((int)row[2], (int)row[3], IsOdd: false);
            var odd = new CprPosition((int)row[6], (int)row[7], IsOdd: true);
            Cpr.TryGlobalAirborne(even, odd, oddIsLatest: false, out var first).ShouldBeTrue();
            Cpr.TryGlobalAirborne(even, odd, oddIsLatest: true, out var second).ShouldBeTrue();
            (Angle(first.LatitudeDegrees), Angle(first.LongitudeDegrees)).ShouldBe((row[9], row[10]));
            (Angle(second.LatitudeDegrees), Angle(second.LongitudeDegrees)).ShouldBe((row[11], row[12]));
            count++;
        }

        count.ShouldBe(232);
    }

    [Fact]
    public void Local_airborne_is_exact()
    {
        int count = 0;
        foreach (string line in Recording.Lines("nasa-cpr-airborne_locally_decoded_ld_random_positions.csv"))
        {
            uint[] row = Row(line);
            var reference = new GeoPoint(Degrees(row[0]), Degrees(row[1]));
            var half = new CprPosition((int)row[5], (int)row[6], row[4] == 1);
            Cpr.TryLocal(half, isSurface: false, reference, out var place).ShouldBeTrue();
            (Angle(place.LatitudeDegrees), Angle(place.LongitudeDegrees)).ShouldBe((row[7], row[8]));
            count++;
        }

        count.ShouldBe(298);
    }

    private static uint[] Row(string line) =>
        [.. line.Trim().Split(',').Select(field => uint.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static uint Angle(double degrees) => (uint)((long)Math.Floor((degrees / 360 * 4294967296.0) + 0.5) & 0xFFFFFFFF);

    private static double Degrees(uint angle) => (int)angle * 360.0 / 4294967296.0;
}
