using System.Buffers.Binary;
using Tidewaiter.Signals;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.CommB;
using Tidewaiter.Signals.ModeS.Input;
using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;

namespace Tidewaiter.Bench.Signals;

/// <summary>Mode S from a Beast stream in memory: frames a second, beside a bare scan of the same bytes in the same run.</summary>
internal static class ModeSBench
{
    private const int Rounds = 9;
    private const int Repeats = 20;

    public static int Run()
    {
        byte[]? stream = Stream(out int frames);
        if (stream is null)
        {
            Console.WriteLine("needs ../shared/signals/traffic-tutorial-part1.jsonl.gz");
            return 2;
        }

        Console.WriteLine($"{Measure.Processor}; {frames:N0} frames of Beast in memory, {stream.Length:N0} bytes; {Rounds} rounds, interleaved; rates are per CPU second");
        var totals = new Totals();
        long allocated = 0;
        var rates = Measure.Rates(
            frames,
            Rounds,
            () => BareScan(stream),
            () => _ = Decode(stream, new Totals()),
            () => allocated = Decode(stream, totals = new Totals { ReadsAll = true }));
        Measure.Print("unescape + CRC-24 only", rates[0], "frames/s");
        Measure.Print("decode and track by message time", rates[1], "frames/s");
        Measure.Print("the same, every field of every message read", rates[2], "frames/s");
        Console.WriteLine($"{totals.Messages:N0} messages, {totals.Positions:N0} positions, {totals.Faults:N0} faults; {(double)allocated / frames:F3} bytes allocated a frame");
        return 0;
    }

    /// <returns>Bytes allocated after the decoder and its table stood.</returns>
    private static long Decode(byte[] stream, Totals totals)
    {
        var reader = new BeastReader(new ModeSDecoder(totals, new ModeSOptions { ReceiverPlace = new GeoPoint(43.629, 1.363) }));
        long before = GC.GetAllocatedBytesForCurrentThread();
        const int Chunk = 1 << 16;
        for (int at = 0; at < stream.Length; at += Chunk)
            reader.Push(stream.AsSpan(at, Math.Min(Chunk, stream.Length - at)));
        reader.Complete();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static uint bareSum;

    private static void BareScan(ReadOnlySpan<byte> stream)
    {
        Span<byte> body = stackalloc byte[21];
        int at = 0;
        while (at + 2 <= stream.Length)
        {
            int length = stream[at + 1] == '3' ? 21 : 14;
            at += 2;
            for (int i = 0; i < length; i++)
            {
                body[i] = stream[at++];
                if (body[i] == 0x1A)
                    at++;
            }

            if (Frame.TryRead(body[7..length], out var frame))
                bareSum ^= Crc24.Remainder(frame);
        }
    }

    /// <summary>The real frames at their real distances in time, repeated with times that go on.</summary>
    private static byte[]? Stream(out int frames)
    {
        frames = 0;
        byte[]? text = Measure.Shared("traffic-tutorial-part1.jsonl.gz");
        if (text is null)
            return null;
        var rows = new List<(ulong Stamp, byte[] Frame)>();
        foreach (string line in System.Text.Encoding.ASCII.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var row = System.Text.Json.JsonDocument.Parse(line);
            double seconds = row.RootElement.GetProperty("timestamp").GetDouble() - 1717660000;
            rows.Add(((ulong)(seconds * 12e6), Convert.FromHexString(row.RootElement.GetProperty("frame").GetString()!)));
        }

        var stream = new MemoryStream();
        ulong span = rows[^1].Stamp - rows[0].Stamp + 12_000_000;
        Span<byte> head = stackalloc byte[8];
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            foreach (var (stamp, frame) in rows)
            {
                BinaryPrimitives.WriteUInt64BigEndian(head, (stamp + ((ulong)repeat * span)) << 16);
                head[6] = 0x80;
                stream.WriteByte(0x1A);
                stream.WriteByte((byte)(frame.Length == 14 ? '3' : '2'));
                foreach (byte b in (byte[])[.. head[..7], .. frame])
                {
                    stream.WriteByte(b);
                    if (b == 0x1A)
                        stream.WriteByte(b);
                }

                frames++;
            }
        }

        return stream.ToArray();
    }

    private sealed class Totals : IModeSSink
    {
        private double sum;

        public bool ReadsAll { get; init; }

        public long Messages { get; private set; }

        public long Positions { get; private set; }

        public long Faults { get; private set; }

        public void OnMessage(in ModeSMessage message)
        {
            Messages++;
            if (ReadsAll)
                Read(message);
        }

        public void OnPosition(in AircraftPosition position)
        {
            Positions++;
            sum += position.Point.LatitudeDegrees + position.Point.LongitudeDegrees;
        }

        public void OnFault(in Fault fault) => Faults++;

        private void Read(in ModeSMessage message)
        {
            if (message.Surveillance is { } surveillance)
            {
                sum += surveillance.FlightStatus + (surveillance.AltitudeFeet ?? 0) + (surveillance.Squawk ?? 0);
                if (InferredCommB.Of(message) is { } report)
                {
                    sum += (report.SelectedIntention?.PanelAltitudeFeet ?? 0) + (report.TrackAndTurn?.GroundSpeedKnots ?? 0)
                        + (report.TrackAndTurn?.RollDegrees ?? 0) + (report.HeadingAndSpeed?.Mach ?? 0);
                }
            }
            else if (message.AirborneVelocity is { } velocity)
            {
                sum += (velocity.GroundSpeedKnots ?? 0) + (velocity.TrackDegrees ?? 0) + (velocity.VerticalRateFeetPerMinute ?? 0)
                    + (velocity.GeometricMinusBarometricFeet ?? 0);
            }
            else if (message.AirbornePosition is { } airborne)
            {
                sum += (airborne.AltitudeFeet ?? 0) + airborne.SurveillanceStatus;
            }
            else if (message.TargetState is { } target)
            {
                sum += (target.SelectedAltitudeFeet ?? 0) + (target.BarometricSettingHectopascals ?? 0) + (target.SelectedHeadingDegrees ?? 0);
            }
            else if (message.Identification is { } identification)
            {
                Span<char> text = stackalloc char[8];
                sum += identification.Callsign.CopyTo(text);
            }
        }
    }
}
