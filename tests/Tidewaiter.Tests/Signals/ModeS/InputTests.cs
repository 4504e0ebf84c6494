using System.Buffers.Binary;
using System.Text;
using Tidewaiter.Signals;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.Input;

namespace Tidewaiter.Tests.Signals.ModeS;

public sealed class InputTests
{
    private const string Odd = "8D40621D58C386435CC412692AD6";
    private const string Even = "8D40621D58C382D690C8AC2863A7";

    internal static byte[] Beast(byte type, ulong stamp, byte signal, ReadOnlySpan<byte> body)
    {
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(head, stamp << 16);
        head[6] = signal;
        var bytes = new List<byte> { 0x1A, type };
        foreach (byte b in (byte[])[.. head[..7], .. body])
        {
            bytes.Add(b);
            if (b == 0x1A)
                bytes.Add(b);
        }

        return [.. bytes];
    }

    [Fact]
    public void Beast_gives_the_same_at_every_cut()
    {
        byte[] stream =
        [
            .. Beast((byte)'3', 12_000_000, 0x1A, Convert.FromHexString(Odd)),
            .. Beast((byte)'1', 12_000_100, 0, [0x1A, 0x1A]),
            0x1A, 0xE3, 0, 1, 2, 3, 4, 5, 6, 0x1A, 0x1A,
            .. Beast((byte)'3', 0xB71A1A, 0x80, Convert.FromHexString(Even)),
            .. Beast((byte)'2', 12_000_200, 0x80, Convert.FromHexString("5D40621DD50E8E")),
            .. Beast((byte)'4', 12_000_200, 0, new byte[14]),
        ];
        for (int cut = 0; cut <= stream.Length; cut++)
        {
            var collected = new Collected();
            var reader = new BeastReader(new ModeSDecoder(collected));
            reader.Push(stream.AsSpan(0, cut));
            reader.Push(stream.AsSpan(cut));
            reader.Complete();
            collected.Messages.Count.ShouldBe(2, $"cut at {cut}");
            collected.Positions.Count.ShouldBe(1);
            collected.Faults.ShouldHaveSingleItem().Reason.ShouldBe(FaultReason.BadChecksum);
            reader.ModeACCount.ShouldBe(1);
            collected.Messages[0].Stamped.SignalLevel.ShouldBe((byte)0x1A);
            collected.Messages[1].Stamped.Offset.ShouldBe(24 + 13 + 11);
        }
    }

    [Fact]
    public void Beast_loses_only_the_frame_that_is_broken()
    {
        byte[] good = Beast((byte)'3', 12_000_000, 1, Convert.FromHexString(Odd));
        byte[] stream = [7, 7, 0x1A, 0x1A, (byte)'3', .. good, .. good.AsSpan(0, 11), .. good, .. good.AsSpan(0, 5)];
        var collected = new Collected();
        var reader = new BeastReader(new ModeSDecoder(collected));
        foreach (byte b in stream)
            reader.Push([b]);
        reader.Complete();
        collected.Messages.Count.ShouldBe(2);
        collected.Faults.ShouldBe(
        [
            new Fault(0, 0, 5, FaultReason.NotRecognised),
            new Fault(5 + 23, 0, 11, FaultReason.Truncated),
            new Fault(5 + 23 + 11 + 23, 0, 5, FaultReason.Truncated),
        ]);
    }

    [Fact]
    public void Gps_stamps_cross_midnight()
    {
        ulong Stamp(ulong second, ulong nanosecond) => (second << 30) | nanosecond;
        byte[] stream =
        [
            .. Beast((byte)'3', Stamp(86_399, 999_000_000), 1, Convert.FromHexString(Odd)),
            .. Beast((byte)'3', Stamp(0, 500), 1, Convert.FromHexString(Even)),
        ];
        var collected = new Collected();
        var options = new StampOptions { Kind = StampKind.GpsTimeOfDay, Start = new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero) };
        var reader = new BeastReader(new ModeSDecoder(collected), options);
        reader.Push(stream);
        collected.Positions.Count.ShouldBe(1);
        collected.Messages[1].Stamped.Clock.ShouldBe(Clock.Unix);
        DateTimeOffset.UnixEpoch.AddTicks(collected.Messages[1].Stamped.TimeNanoseconds / 100)
            .ShouldBe(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero).AddTicks(5));
    }

    [Fact]
    public void A_counter_that_leaps_is_believed_at_the_second_stamp()
    {
        var clock = new StampClock(new StampOptions());
        clock.Read(1_000, out _).ShouldBe(Clock.StreamStart);
        clock.Read(0xFFFF_0000_0000, out _).ShouldBe(Clock.None);
        clock.Read(12_001_000, out long time).ShouldBe(Clock.StreamStart);
        time.ShouldBe(1_000_000_000);
        const ulong AfterPause = 12_000_000UL * 7200;
        clock.Read(AfterPause, out _).ShouldBe(Clock.None);
        clock.Read(AfterPause + 1000, out time).ShouldBe(Clock.StreamStart);
        time.ShouldBe(7_200_000_000_000);
        clock.Read(5_000, out _).ShouldBe(Clock.None);
        clock.Read(5_012, out _).ShouldBe(Clock.Assumed);
        clock.Restarts.ShouldBe(1);
    }

    [Theory]
    [InlineData(StampKind.Counter12MHz)]
    [InlineData(StampKind.GpsTimeOfDay)]
    public void Stamps_that_leap_for_ever_never_pass_a_century(StampKind kind)
    {
        var clock = new StampClock(new StampOptions { Kind = kind, Start = DateTimeOffset.UnixEpoch });
        long latest = 0;
        ulong[] seconds = [86_300, 43_000, 64_000];
        for (ulong i = 0; i < 400_000; i++)
        {
            ulong stamp = kind == StampKind.GpsTimeOfDay ? seconds[i % 3] << 30 : ((i / 2) * 0x3FFF_FFFF_FFFF) & 0xFFFF_FFFF_FFFF;
            clock.Read(stamp, out long nanoseconds);
            latest = Math.Max(latest, nanoseconds);
        }

        (latest / 86_400e9).ShouldBeInRange(36_000, 36_530);
        Should.NotThrow(() => new StampClock(new StampOptions { Kind = kind, Start = DateTimeOffset.MaxValue }).Read(1UL << 30, out _));
    }

    [Fact]
    public void Avr_reads_all_four_forms_and_says_what_is_wrong()
    {
        string text = $"*{Odd};\r\n@0000000F4240{Odd};\n<0000000F424180{Even.ToLowerInvariant()};\n*1200;\n\n%0000000F4242{Even};\n*zz;\n*8D40\nhello\n";
        var collected = new Collected();
        var reader = new AvrReader(new ModeSDecoder(collected));
        foreach (byte b in Encoding.ASCII.GetBytes(text))
            reader.Push([b]);
        reader.Complete();
        collected.Messages.Count.ShouldBe(4);
        collected.Messages[0].Stamped.Clock.ShouldBe(Clock.None);
        collected.Messages[2].Stamped.SignalLevel.ShouldBe((byte)0x80);
        reader.ModeACCount.ShouldBe(1);
        collected.Faults.Select(f => (f.Line, f.Reason)).ShouldBe(
            [(7, FaultReason.BadField), (8, FaultReason.Truncated), (9, FaultReason.NotRecognised)]);
    }

    [Fact]
    public void Without_a_stamp_there_is_no_position_unless_the_caller_gives_a_time_or_a_rate()
    {
        int Positions(StampOptions? options, DateTimeOffset? received)
        {
            var collected = new Collected();
            var reader = new AvrReader(new ModeSDecoder(collected), options) { ReceivedAt = received };
            reader.Push(Encoding.ASCII.GetBytes($"*{Odd};\n*{Even};\n"));
            collected.Messages.Count.ShouldBe(2);
            return collected.Positions.Count;
        }

        Positions(null, null).ShouldBe(0);
        Positions(new StampOptions { AssumedFramesPerSecond = 100 }, null).ShouldBe(1);
        Positions(null, DateTimeOffset.UnixEpoch).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"timestamp":1.5,"frame":"8D40621D58C386435CC412692AD6"}""", null)]
    [InlineData("""{"frame":"8D40621D58C386435CC412692AD6","timestamp":1.5,"metadata":[{"a":1},{"a":1}]}""", null)]
    [InlineData("""{"timestamp":1.5,"frame":"8D40621D58C386435CC412692AD6","frame":"8D40621D58C386435CC412692AD6"}""", FaultReason.BadField)]
    [InlineData("""{"timestamp":1.5,"frame":"8D40621D58C386435CC412692AD6","x":{"y":1,"y":2}}""", FaultReason.BadField)]
    [InlineData("""{"timestamp":1.5,"frame":"8D40621D58C386435CC412692AD"}""", FaultReason.BadField)]
    [InlineData("""{"timestamp":1e99,"frame":"8D40621D58C386435CC412692AD6"}""", FaultReason.BadField)]
    [InlineData("""{"timestamp":1.5}""", FaultReason.BadField)]
    [InlineData("""[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[""", FaultReason.BadField)]
    [InlineData("""{"timestamp":1.5,"frame":"8D40621D58C386435CC412692AD6""", FaultReason.BadField)]
    public void Json_lines(string line, FaultReason? fault)
    {
        var collected = new Collected();
        var reader = new Rs1090Reader(new ModeSDecoder(collected));
        reader.Push(Encoding.UTF8.GetBytes(line));
        reader.Complete();
        collected.Messages.Count.ShouldBe(fault is null ? 1 : 0);
        collected.Faults.Select(f => f.Reason).ShouldBe(fault is { } reason ? [reason] : []);
    }

    [Fact]
    public void Nothing_is_allocated_per_frame()
    {
        byte[] pair = [.. Beast((byte)'3', 12_000_000, 1, Convert.FromHexString(Odd)), .. Beast((byte)'3', 12_001_000, 1, Convert.FromHexString(Even))];
        var reader = new BeastReader(new ModeSDecoder(new Silent()));
        reader.Push(pair);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10_000; i++)
            reader.Push(pair);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000, "20,000 frames; one object each would be 480,000");
    }

    private sealed class Silent : IModeSSink
    {
        public void OnMessage(in Tidewaiter.Signals.ModeS.Messages.ModeSMessage message)
        {
            // Only what the decoder itself allocates is measured.
        }

        public void OnPosition(in Tidewaiter.Signals.ModeS.Tracking.AircraftPosition position)
        {
            // As above.
        }

        public void OnFault(in Fault fault) => Assert.Fail("both frames are whole");
    }
}
