using System.Globalization;
using System.Text;
using Tidewaiter.Signals;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.CommB;
using Tidewaiter.Signals.ModeS.Input;
using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;
using Tidewaiter.Signals.ModeS.Writing;

namespace Tidewaiter.Tests.Signals.ModeS;

/// <summary>Well-formed streams, broken with care: cut, repeated, swapped, escapes and stamps changed. Two seconds a format, or as many
/// as TIDEWAITER_FUZZ_SECONDS says.</summary>
public sealed class FuzzTests
{
    private static readonly double Seconds =
        double.TryParse(Environment.GetEnvironmentVariable("TIDEWAITER_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out double given) ? given : 2;

    [Fact]
    public void Beast() => Run(
        random => [.. Frames(random).SelectMany(f => InputTests.Beast((byte)(f.Length == 14 ? '3' : '2'), Stamp(random), 0x1A, f))],
        (decoder, random) =>
        {
            var reader = new BeastReader(decoder, new StampOptions { Kind = (StampKind)random.Next(2), AssumedFramesPerSecond = random.Next(3) });
            return (reader.Push, reader.Complete);
        });

    [Fact]
    public void Avr() => Run(
        random => Encoding.ASCII.GetBytes(string.Concat(Frames(random).Select(f => $"@{Stamp(random):X12}{Convert.ToHexString(f)};\r\n"))),
        (decoder, _) =>
        {
            var reader = new AvrReader(decoder);
            return (reader.Push, reader.Complete);
        });

    [Fact]
    public void JsonLines() => Run(
        random => Encoding.ASCII.GetBytes(string.Concat(Frames(random).Select(f =>
            $$"""{"timestamp":{{random.Next()}}.{{random.Next(1000)}},"frame":"{{Convert.ToHexString(f)}}","a":[1,{"b":null}]}""" + "\n"))),
        (decoder, _) =>
        {
            var reader = new Rs1090Reader(decoder);
            return (reader.Push, reader.Complete);
        });

    private delegate void PushChunk(ReadOnlySpan<byte> chunk);

    private static void Run(Func<Random, byte[]> make, Func<ModeSDecoder, Random, (PushChunk Push, Action Complete)> open)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        int seed = 0;
        var (messages, faults) = (0L, 0L);
        while (watch.Elapsed.TotalSeconds < Seconds)
        {
            var random = new Random(seed++);
            byte[] stream = Break(make(random), random);
            using var sink = new Reader();
            var receiver = random.Next(3) == 0 ? new GeoPoint((random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180) : (GeoPoint?)null;
            var (push, complete) = open(new ModeSDecoder(sink, new ModeSOptions { MaxAircraft = 16, ReceiverPlace = receiver, RangeNauticalMiles = random.Next(2) == 0 ? 300 : null }), random);
            for (int at = 0; at < stream.Length;)
            {
                int length = Math.Min(random.Next(1, 100), stream.Length - at);
                push(stream.AsSpan(at, length));
                at += length;
            }

            complete();
            (messages, faults) = (messages + sink.Messages, faults + sink.Faults);
            sink.LastOffset.ShouldBeLessThanOrEqualTo(stream.Length, $"seed {seed - 1}");
        }

        Console.WriteLine($"{seed:N0} inputs, {messages:N0} messages, {faults:N0} faults, {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static ulong Stamp(Random random) => random.Next(4) == 0 ? (ulong)random.NextInt64(1L << 48) : 12_000_000UL + (ulong)random.Next(1_000_000);

    /// <summary>Frames with whole parity of few addresses and every type code, and replies of the same addresses.</summary>
    private static IEnumerable<byte[]> Frames(Random random)
    {
        for (int i = 0; i < 40; i++)
        {
            int address = 0x400000 + random.Next(20);
            if (random.Next(5) == 0)
            {
                var reply = new Frame(((ulong)(random.Next(2) == 0 ? 20 : 4) << 59) | ((ulong)random.NextInt64() >> 5 & ~0xFFUL), 0, IsLong: false);
                if (reply.DownlinkFormat == 20)
                    reply = new Frame(reply.High, ((ulong)random.NextInt64() << 20) & 0xFFFFFF0000000000, IsLong: true);
                uint remainder = Crc24.Remainder(reply) ^ (uint)address;
                reply = reply.IsLong ? reply with { Low = reply.Low | ((ulong)remainder << 16) } : new Frame((reply.High & ~0xFFFFFFFFUL) | ((Crc24.Remainder(new Frame(reply.High & ~0xFFFFFFFFUL, 0, false)) ^ (ulong)address) << 8), 0, false);
                byte[] bytes = new byte[reply.Length];
                reply.WriteTo(bytes);
                yield return bytes;
                continue;
            }

            ulong me = ((ulong)random.Next(32) << 51) | ((ulong)random.NextInt64() & 0x7FFFFFFFFFFFF);
            ulong head = ((ulong)random.Next(17, 19) << 27) | ((ulong)random.Next(8) << 24) | (uint)address;
            yield return Convert.FromHexString(random.Next(2) == 0
                ? DecoderTests.AirborneHalf(address, random.NextDouble() * 180 - 90, random.NextDouble() * 360 - 180, random.Next(2) == 0)
                : DecoderTests.WithParity(head, me));
        }
    }

    private static byte[] Break(byte[] stream, Random random)
    {
        var bytes = stream.ToList();
        int edits = random.Next(8);
        for (int i = 0; i < edits && bytes.Count > 4; i++)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = 0x1A; break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(40), bytes.Count - at))); break;
                case 4: bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(random.Next(20) == 0 ? 100_000 : 30))); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Reads every field of every message, writes it in every form, and checks what must hold of all of them.</summary>
    private sealed class Reader : IModeSSink, IDisposable
    {
        private readonly ModeSJson json = new(Stream.Null, "x");
        private readonly ModeSCsv csv = new(Stream.Null, "x");
        private readonly ModeSColumnBlocks columns = new(Stream.Null, "x");

        internal long LastOffset { get; private set; }

        internal long Messages { get; private set; }

        internal long Faults { get; private set; }

        public void Dispose()
        {
            json.Dispose();
            csv.Dispose();
            columns.Dispose();
        }

        public void OnMessage(in ModeSMessage message)
        {
            Messages++;
            Step(message.Stamped.Offset);
            Write(message, null);
            _ = string.Concat(
                message.Identification?.ToString(), message.SurfacePosition?.ToString(), message.AirbornePosition?.ToString(),
                message.AirborneVelocity?.ToString(), message.AircraftStatus?.ToString(), message.TargetState?.ToString(),
                message.OperationalStatus?.ToString(), message.Surveillance?.ToString(), message.AirToAir?.ToString(), InferredCommB.Of(message)?.ToString());
        }

        public void OnPosition(in AircraftPosition position)
        {
            position.Point.LatitudeDegrees.ShouldBeInRange(-90, 90);
            position.Point.LongitudeDegrees.ShouldBeInRange(-180, 180);
            Write(position.Message, position);
        }

        public void OnFault(in Fault fault)
        {
            Faults++;
            Step(fault.Offset);
            fault.Length.ShouldBeGreaterThanOrEqualTo(0);
        }

        private void Write(in ModeSMessage message, in AircraftPosition? position)
        {
            json.OnRow(message, position);
            csv.OnRow(message, position);
            columns.OnRow(message, position);
        }

        private void Step(long offset)
        {
            offset.ShouldBeGreaterThanOrEqualTo(LastOffset);
            LastOffset = offset;
        }
    }
}
