using Tidewaiter.Signals;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;

namespace Tidewaiter.Tests.Signals.ModeS;

public sealed class DecoderTests
{
    private const string Identification = "8D4840D6202CC371C32CE0576098";
    private const string Even = "8D40621D58C382D690C8AC2863A7";
    private const string Odd = "8D40621D58C386435CC412692AD6";

    [Fact]
    public void Identification_reads_the_call_sign()
    {
        var message = Recording.Decode(Identification).Messages.ShouldHaveSingleItem();
        message.Address.ShouldBe(0x4840D6);
        message.Identification!.Value.Callsign.ToString().ShouldBe("KLM1023");
        message.Identification.Value.CategorySet.ShouldBe('A');
        message.Identification.Value.Category.ShouldBeNull();
    }

    [Fact]
    public void A_pair_gives_a_place_and_one_half_gives_none()
    {
        var collected = Recording.Decode(Odd, Even);
        collected.Messages.Count.ShouldBe(2);
        var position = collected.Positions.ShouldHaveSingleItem();
        position.Point.LatitudeDegrees.ShouldBe(52.2572021484375, 1e-9);
        position.Point.LongitudeDegrees.ShouldBe(3.91937255859375, 1e-9);
        position.AltitudeFeet.ShouldBe(38_000);
        position.Method.ShouldBe(PositionMethod.GlobalPair);
    }

    [Theory]
    [InlineData(52.2, 3.9, 300.0, true)]
    [InlineData(52.2572, 8.9, 182.8, false)]
    [InlineData(52.2572, 8.9, 183.0, true)]
    [InlineData(-52.2, -176.1, 10_000.0, false)]
    [InlineData(-52.2, -176.1, null, true)]
    public void What_a_receiver_cannot_have_heard_is_withheld(double latitude, double longitude, double? range, bool isGiven)
    {
        var collected = new Collected();
        var decoder = new ModeSDecoder(collected, new ModeSOptions { ReceiverPlace = new GeoPoint(latitude, longitude), RangeNauticalMiles = range });
        decoder.Accept(Recording.At(Odd, 0));
        decoder.Accept(Recording.At(Even, 1));
        collected.Messages.Count.ShouldBe(2);
        collected.Positions.Count.ShouldBe(isGiven ? 1 : 0);
        collected.Faults.Select(f => f.Reason).ShouldBe(isGiven ? [] : [FaultReason.Implausible]);
    }

    [Fact]
    public void Halves_more_than_ten_seconds_apart_are_no_pair_however_fast_they_are_replayed()
    {
        var collected = new Collected();
        var decoder = new ModeSDecoder(collected);
        decoder.Accept(Recording.At(Odd, 0));
        decoder.Accept(Recording.At(Even, 10.5));
        collected.Positions.ShouldBeEmpty();
    }

    [Fact]
    public void Velocity_over_ground_and_through_air()
    {
        var ground = Recording.Decode("8D485020994409940838175B284F").Messages[0].AirborneVelocity!.Value;
        ground.GroundSpeedKnots!.Value.ShouldBe(159.20, 0.01);
        ground.TrackDegrees!.Value.ShouldBe(182.88, 0.01);
        ground.VerticalRateFeetPerMinute.ShouldBe(-832);
        ground.GeometricMinusBarometricFeet.ShouldBe(550);
        var air = Recording.Decode("8DA05F219B06B6AF189400CBC33F").Messages[0].AirborneVelocity!.Value;
        air.AirspeedKnots.ShouldBe(375);
        air.IsTrueAirspeed.ShouldBeTrue();
        air.HeadingDegrees!.Value.ShouldBe(243.98, 0.01);
        air.GroundSpeedKnots.ShouldBeNull();
    }

    [Fact]
    public void Supersonic_steps_are_four_knots()
    {
        ulong subsonic = Recording.Frame("8D485020994409940838175B284F").Payload;
        var supersonic = new AirborneVelocity(subsonic ^ (3UL << 48));
        supersonic.Subtype.ShouldBe(2);
        supersonic.GroundSpeedKnots!.Value.ShouldBe(4 * new AirborneVelocity(subsonic).GroundSpeedKnots!.Value, 1e-9);
    }

    [Fact]
    public void Replies_with_overlaid_parity_need_an_address_seen_in_a_clean_frame()
    {
        const string Reply = "A0001838CA3E51F0A8000047A36A";
        var alone = Recording.Decode(Reply);
        alone.Messages.ShouldBeEmpty();
        alone.Faults.ShouldHaveSingleItem().Reason.ShouldBe(FaultReason.UnknownAddress);
        int address = (int)Crc24.Remainder(Recording.Frame(Reply));

        var collected = new Collected();
        var decoder = new ModeSDecoder(collected);
        decoder.Know(address, 0);
        decoder.Accept(Recording.At(Reply, 1));
        decoder.Accept(Recording.At(Reply, 601));
        collected.Messages.ShouldHaveSingleItem().Surveillance!.Value.AltitudeFeet.ShouldBe(38_000);
        collected.Faults.ShouldHaveSingleItem().Reason.ShouldBe(FaultReason.UnknownAddress);
    }

    [Theory]
    [InlineData(Even)]
    [InlineData(Identification)]
    public void No_one_or_two_flipped_bits_give_a_message(string hex)
    {
        byte[] frame = Convert.FromHexString(hex);
        for (int first = 0; first < 112; first++)
        {
            for (int second = first; second < 112; second++)
            {
                byte[] bad = [.. frame];
                bad[first / 8] ^= (byte)(0x80 >> (first % 8));
                if (second != first)
                    bad[second / 8] ^= (byte)(0x80 >> (second % 8));
                Recording.Decode(hex, Convert.ToHexString(bad)).Messages.Count.ShouldBe(1, $"bits {first + 1} and {second + 1}");
            }
        }
    }

    [Fact]
    public void Addresses_zero_and_all_ones_are_never_known()
    {
        var collected = Recording.Decode(new string('0', 14), new string('0', 28));
        collected.Messages.ShouldBeEmpty();
        collected.Faults.Count.ShouldBe(2);
    }

    [Fact]
    public void A_place_out_of_reach_is_withheld_until_a_second_pair_agrees()
    {
        var collected = new Collected();
        var decoder = new ModeSDecoder(collected);
        decoder.Accept(Recording.At(Odd, 0));
        decoder.Accept(Recording.At(Even, 1));
        string[] far = [AirborneHalf(0x40621D, 10, 100, isOdd: true), AirborneHalf(0x40621D, 10, 100, isOdd: false)];
        decoder.Accept(Recording.At(far[0], 11.5));
        decoder.Accept(Recording.At(far[1], 12));
        collected.Faults.ShouldNotBeEmpty();
        collected.Faults.ShouldAllBe(f => f.Reason == FaultReason.Implausible);
        decoder.Accept(Recording.At(far[0], 13));
        collected.Positions[^1].IsJump.ShouldBeTrue();
        collected.Positions[^1].Point.LatitudeDegrees.ShouldBe(10, 1e-3);
    }

    /// <summary>Encodes an airborne half (DO-260B §A.1.7.3) with its parity.</summary>
    internal static string AirborneHalf(int address, double latitude, double longitude, bool isOdd)
    {
        double zoneHeight = 360.0 / (isOdd ? 59 : 60);
        long y = (long)Math.Floor((131072 * (((latitude % zoneHeight) + zoneHeight) % zoneHeight) / zoneHeight) + 0.5);
        int zones = Math.Max(CprZones.At(latitude) - (isOdd ? 1 : 0), 1);
        double zoneWidth = 360.0 / zones;
        long x = (long)Math.Floor((131072 * (((longitude % zoneWidth) + zoneWidth) % zoneWidth) / zoneWidth) + 0.5);
        ulong me = (11UL << 51) | (0xC38UL << 36) | (isOdd ? 1UL << 34 : 0) | ((ulong)(y & 0x1FFFF) << 17) | (ulong)(x & 0x1FFFF);
        return WithParity(0x8D000000UL | (uint)address, me);
    }

    internal static string WithParity(ulong head, ulong me)
    {
        var bare = new Frame((head << 32) | (me >> 24), me << 40, IsLong: true);
        var whole = bare with { Low = bare.Low | ((ulong)Crc24.Remainder(bare) << 16) };
        Span<byte> bytes = stackalloc byte[14];
        whole.WriteTo(bytes);
        return Convert.ToHexString(bytes);
    }
}
