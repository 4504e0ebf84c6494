using Tidewaiter.Signals;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.CommB;
using Tidewaiter.Signals.ModeS.Messages;

namespace Tidewaiter.Tests.Signals.ModeS;

/// <summary>Payloads written bit by bit from the tables of the standards, so that no field can be read from its neighbour's place.</summary>
public sealed class MessageTests
{
    /// <summary>A 56-bit payload from (first bit, count, value), bits numbered as in the standards.</summary>
    internal static ulong Bits(params ReadOnlySpan<(int First, int Count, int Value)> fields)
    {
        ulong payload = 0;
        foreach (var (first, count, value) in fields)
        {
            value.ShouldBeLessThan(1 << count);
            payload |= (ulong)value << (57 - first - count);
        }

        return payload;
    }

    [Fact]
    public void Operational_status_of_an_airborne_version_2_aircraft()
    {
        var status = new OperationalStatus(Bits(
            (1, 5, 31), (11, 1, 1), (27, 1, 1), (28, 1, 1), (31, 2, 2), (41, 3, 2), (44, 1, 1), (45, 4, 10), (49, 2, 2), (51, 2, 3), (53, 1, 1), (54, 1, 1)));
        status.Version.ShouldBe(2);
        status.NicSupplementA.ShouldBe(true);
        status.NicSupplementC.ShouldBeNull();
        status.PositionAccuracyCategory.ShouldBe(10);
        status.GeometricAccuracy.ShouldBe(2);
        status.SourceIntegrityLevel.ShouldBe(3);
        status.IsBarometerChecked.ShouldBe(true);
        status.IsMagneticNorth.ShouldBe(true);
        status.IsTcasOperational.ShouldBe(true);
        status.IsAdvisoryActive.ShouldBe(true);
        status.IsIdent.ShouldBe(true);
        status.DesignAssurance.ShouldBe(2);
        status.LengthWidthCode.ShouldBeNull();
    }

    [Fact]
    public void Operational_status_on_the_surface_and_of_version_0()
    {
        var surface = new OperationalStatus(Bits((1, 5, 31), (6, 3, 1), (17, 3, 2), (20, 1, 1), (21, 4, 9), (41, 3, 2), (45, 4, 8), (53, 1, 1)));
        surface.NicSupplementC.ShouldBe(true);
        surface.VelocityAccuracyCategory.ShouldBe(2);
        surface.LengthWidthCode.ShouldBe(9);
        surface.IsSurfaceHeading.ShouldBe(true);
        surface.IsBarometerChecked.ShouldBeNull();
        var old = new OperationalStatus(Bits((1, 5, 31), (45, 4, 9)));
        old.Version.ShouldBe(0);
        old.PositionAccuracyCategory.ShouldBeNull();
    }

    [Fact]
    public void Target_state_of_version_2()
    {
        var state = new TargetState(Bits(
            (1, 5, 29), (6, 2, 1), (9, 1, 1), (10, 11, 1064), (21, 9, 267), (30, 1, 1), (31, 9, 384), (40, 4, 9), (44, 1, 1), (45, 2, 3),
            (47, 1, 1), (48, 1, 1), (50, 1, 1), (53, 1, 1), (54, 1, 1)));
        state.SelectedAltitudeFeet.ShouldBe(34_016);
        state.IsFromFlightManagement.ShouldBe(true);
        state.BarometricSettingHectopascals!.Value.ShouldBe(1012.8, 1e-9);
        state.SelectedHeadingDegrees.ShouldBe(270);
        state.PositionAccuracyCategory.ShouldBe(9);
        state.SourceIntegrityLevel.ShouldBe(3);
        (state.IsAutopilotEngaged, state.IsVerticalNavigation, state.IsAltitudeHold, state.IsApproach, state.IsLateralNavigation)
            .ShouldBe((true, false, true, false, true));
        state.IsTcasOperational.ShouldBe(true);
        new TargetState(Bits((1, 5, 29), (6, 2, 2), (40, 4, 9))).PositionAccuracyCategory.ShouldBeNull();
    }

    [Fact]
    public void Aircraft_status_gives_squawk_or_advisory()
    {
        // Squawk 7700 is A4 A2 A1 B4 B2 B1.
        int code = (1 << 11) | (1 << 9) | (1 << 7) | (1 << 5) | (1 << 3) | (1 << 1);
        var emergency = new AircraftStatus(Bits((1, 5, 28), (6, 3, 1), (9, 3, 5), (12, 13, code)));
        emergency.EmergencyState.ShouldBe(5);
        emergency.Squawk.ShouldBe(7700);
        emergency.ResolutionAdvisory.ShouldBeNull();
        var advisory = new AircraftStatus(Bits((1, 5, 28), (6, 3, 2), (9, 14, 0x2001), (28, 1, 1), (29, 2, 1), (31, 24, 0x7380C4)));
        advisory.ResolutionAdvisory.ShouldBe(0x2001);
        advisory.IsMultipleThreat.ShouldBe(true);
        advisory.IsAdvisoryTerminated.ShouldBe(false);
        advisory.ThreatAddress.ShouldBe(0x7380C4);
        advisory.EmergencyState.ShouldBeNull();
    }

    [Fact]
    public void Geometric_altitude_has_its_own_type_codes()
    {
        var position = new AirbornePosition(Bits((1, 5, 20), (9, 12, 0xC38)));
        position.IsGeometricAltitude.ShouldBeTrue();
        position.AltitudeFeet.ShouldBe(38_000);
        new AirbornePosition(Bits((9, 12, 0xC38))).Position.ShouldBeNull("type code 0 has an altitude and no place");
    }

    [Theory]
    [InlineData(0, 0, AddressKind.IcaoNonTransponder, false)]
    [InlineData(1, 0, AddressKind.Anonymous, true)]
    [InlineData(2, 0, AddressKind.TisbIcao, true)]
    [InlineData(2, 1, AddressKind.TisbOther, true)]
    [InlineData(5, 0, AddressKind.TisbOther, true)]
    [InlineData(6, 0, AddressKind.AdsrIcao, true)]
    [InlineData(6, 1, AddressKind.AdsrOther, true)]
    [InlineData(4, 0, AddressKind.None, true)]
    public void Addresses_of_other_senders_are_marked(int control, int imf, AddressKind kind, bool isDoubtful)
    {
        ulong me = Bits((1, 5, 11), (8, 1, imf), (9, 12, 0xC38));
        var message = Recording.Decode(DecoderTests.WithParity(((18UL << 27) | ((ulong)control << 24)) | 0x7380C4, me)).Messages.ShouldHaveSingleItem();
        message.AddressKind.ShouldBe(kind);
        message.IsAddressDoubtful.ShouldBe(isDoubtful);
        message.TypeCode.ShouldBe(control == 4 ? null : 11);
    }

    [Fact]
    public void A_ground_stations_copy_does_not_vouch_for_an_address()
    {
        string tisb = DecoderTests.WithParity((18UL << 27) | (2UL << 24) | 0x400001, Bits((1, 5, 11)));
        var bare = new Frame((11UL << 59) | (0x400001UL << 32), 0, IsLong: false);
        Span<byte> bytes = stackalloc byte[7];
        (bare with { High = bare.High | ((Crc24.Remainder(bare) ^ 0x15UL) << 8) }).WriteTo(bytes);
        string reply = Convert.ToHexString(bytes);
        Recording.Decode(tisb, reply).Faults.ShouldHaveSingleItem().Reason.ShouldBe(FaultReason.UnknownAddress);

        string clean = DecoderTests.WithParity((17UL << 27) | 0x400001, Bits((1, 5, 11)));
        Recording.Decode(clean, reply).Messages[1].InterrogatorCode.ShouldBe(0x15);
    }

    [Fact]
    public void Surface_places_follow_the_aircrafts_own_last_fix_and_never_a_far_receiver()
    {
        var collected = new Collected();
        var decoder = new ModeSDecoder(collected, new ModeSOptions { ReceiverPlace = new GeoPoint(43.6, 1.4) });
        decoder.Accept(Recording.At(DecoderTests.AirborneHalf(0x400001, 51.47, -0.6, isOdd: true), 0));
        decoder.Accept(Recording.At(DecoderTests.AirborneHalf(0x400001, 51.47, -0.6, isOdd: false), 1));
        decoder.Accept(Recording.At(SurfaceHalf(0x400001, 51.4776, -0.4504, isOdd: false), 60));
        collected.Positions[^1].IsOnGround.ShouldBeTrue();
        collected.Positions[^1].Point.LatitudeDegrees.ShouldBe(51.4776, 1e-4);
        collected.Positions[^1].Point.LongitudeDegrees.ShouldBe(-0.4504, 1e-4);
    }

    [Fact]
    public void An_ambiguous_comm_b_payload_gives_no_values()
    {
        var both = new InferredCommB(0, CommBRegisters.TrackAndTurn50 | CommBRegisters.HeadingAndSpeed60);
        both.IsAmbiguous.ShouldBeTrue();
        both.TrackAndTurn.ShouldBeNull();
        both.HeadingAndSpeed.ShouldBeNull();
        InferredCommB.Infer(0, null).ShouldBe(CommBRegisters.None);
        ulong callsign = Recording.Frame("8D4840D6202CC371C32CE0576098").Payload;
        new InferredCommB(callsign, InferredCommB.Infer(callsign, null)).Callsign!.Value.ToString().ShouldBe("KLM1023");
    }

    [Fact]
    public void Memory_is_bounded_however_many_addresses_a_stream_invents()
    {
        var decoder = new ModeSDecoder(new Collected(), new ModeSOptions { MaxAircraft = 64 });
        for (int address = 1; address < 20_000; address++)
            decoder.Know(address, address * 1_000_000L);
        decoder.ForgottenAircraft.ShouldBeInRange(20_000 - 1 - 64, 20_000 - 1 - 56);
    }

    /// <summary>Encodes a surface half (DO-260B §A.1.7.3: a quarter of the airborne grid).</summary>
    private static string SurfaceHalf(int address, double latitude, double longitude, bool isOdd)
    {
        double zoneHeight = 90.0 / (isOdd ? 59 : 60);
        double zoneWidth = 90.0 / Math.Max(CprZones.At(latitude) - (isOdd ? 1 : 0), 1);
        int y = (int)Math.Floor((131072 * (((latitude % zoneHeight) + zoneHeight) % zoneHeight) / zoneHeight) + 0.5) & 0x1FFFF;
        int x = (int)Math.Floor((131072 * (((longitude % zoneWidth) + zoneWidth) % zoneWidth) / zoneWidth) + 0.5) & 0x1FFFF;
        return DecoderTests.WithParity(0x8D000000UL | (uint)address, Bits((1, 5, 7), (6, 7, 25), (22, 1, isOdd ? 1 : 0), (23, 17, y), (40, 17, x)));
    }
}
