using System.Diagnostics;
using System.Runtime.InteropServices;
using Tidewaiter.Signals.Ais;
using Tidewaiter.Signals.Ais.Writing;
using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Bench.Signals;

/// <summary>
/// AIS to columns on the real recordings, in memory, on one thread: beside a bare scan of the same bytes (line ends found, the checksum of every line computed and compared), because only
/// ratios hold on a machine that others use too. Figures are by the processor time that the process was charged, which other programs lengthen less than the clock on the wall.
/// </summary>
internal static class AisBench
{
    private const int Runs = 11;
    private const int TargetBytes = 64 << 20;
    private const int Batch = 1 << 12;

    private static readonly string[] Files =
    [
        "aisdb_20211101.nm4", "dma-ais-sample.txt.gz", "dma-decode_encode_messages.txt", "gpsd-ais-18-27.log", "gpsd-sample.aivdm", "kystverket-Ais1000Lines.nm4",
        "libais-typeexamples.nmea", "opencpn-Hakefjord.log.gz", "pyais-nmea_data_sample.txt",
    ];

    public static int Run()
    {
        var recorded = Files.SelectMany(Lines).ToArray();
        var sentences = recorded.Where(l => l.AsSpan().IndexOf("VDM,"u8) >= 0 || l.AsSpan().IndexOf("VDO,"u8) >= 0).ToArray();
        Console.WriteLine($"{Measure.Processor}, one thread, median of {Runs} runs (least-most), million lines a second of processor time; last column: by the wall clock, median (most)");
        Compare("AIS sentences of all recordings", sentences);
        Compare("sentences with tag blocks", sentences.Where(l => l[0] == '\\').ToArray());
        Compare("recordings as they are, other sentences included", recorded);
        return 0;
    }

    private static void Compare(string name, byte[][] lines)
    {
        var once = lines.SelectMany(l => l).ToArray();
        var bytes = Enumerable.Repeat(once, (TargetBytes / once.Length) + 1).SelectMany(b => b).ToArray();
        var count = (long)lines.Length * (bytes.Length / once.Length);
        Console.WriteLine($"{name}: {lines.Length:N0} lines, {once.Length / (double)lines.Length:F1} bytes each, repeated to {count:N0}");
        (string Name, Func<long> Work)[] works =
        [
            ("bare scan: line ends + checksum", () => Scan(bytes)),
            ("messages to a sink that counts", () => Count(bytes)),
            ("columns without provenance", () => Columns(bytes, false)),
            ("columns with offset, line, time carrier", () => Columns(bytes, true)),
        ];
        var times = works.Select(_ => new List<double>()).ToArray();
        var walls = works.Select(_ => new List<double>()).ToArray();
        var results = new long[works.Length];
        var allocated = new long[works.Length];
        for (var run = -4; run < Runs; run++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var charged = Environment.CpuUsage.TotalTime;
                var clock = Stopwatch.GetTimestamp();
                results[i] = works[i].Work();
                var wall = Stopwatch.GetElapsedTime(clock).TotalSeconds;
                var seconds = (Environment.CpuUsage.TotalTime - charged).TotalSeconds;
                allocated[i] = GC.GetAllocatedBytesForCurrentThread() - before;
                if (run < 0)
                    continue;
                times[i].Add(count / seconds / 1e6);
                walls[i].Add(count / wall / 1e6);
            }
        }

        foreach (var list in times.Concat(walls))
            list.Sort();
        for (var i = 0; i < works.Length; i++)
        {
            var ratio = times[i][Runs / 2] / times[0][Runs / 2];
            Console.WriteLine($"  {works[i].Name,-42} {times[i][Runs / 2],7:F1} ({times[i][0]:F1}-{times[i][^1]:F1})  {ratio,5:F2} of the scan  {results[i]:N0} found, {allocated[i] / 1024:N0} KiB allocated, wall {walls[i][Runs / 2]:F1} ({walls[i][^1]:F1})");
        }
    }

    private static long Scan(byte[] bytes)
    {
        ReadOnlySpan<byte> rest = bytes;
        long good = 0;
        var at = 0;
        var start = 0;
        ref var first = ref MemoryMarshal.GetArrayDataReference(bytes);
        for (; at + 64 <= bytes.Length; at += 64)
        {
            for (var feeds = Feeds(ref System.Runtime.CompilerServices.Unsafe.Add(ref first, at)); feeds != 0; feeds &= feeds - 1)
            {
                var end = at + System.Numerics.BitOperations.TrailingZeroCount(feeds);
                var stop = end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
                if (stop - start > 4 && NmeaChecksum.Xor(rest[(start + 1)..(stop - 3)]) == (Digit(bytes[stop - 2]) << 4) + Digit(bytes[stop - 1]))
                    good++;
                start = end + 1;
            }
        }

        return good;
    }

    private static int Digit(byte c) => (c & 15) + ((c >> 6) * 9);

    private static ulong Feeds(ref byte block)
    {
        var feed = System.Runtime.Intrinsics.Vector256.Create((byte)'\n');
        ulong low = System.Runtime.Intrinsics.Vector256.ExtractMostSignificantBits(System.Runtime.Intrinsics.Vector256.Equals(System.Runtime.Intrinsics.Vector256.LoadUnsafe(ref block), feed));
        ulong high = System.Runtime.Intrinsics.Vector256.ExtractMostSignificantBits(System.Runtime.Intrinsics.Vector256.Equals(System.Runtime.Intrinsics.Vector256.LoadUnsafe(ref block, 32), feed));
        return low | (high << 32);
    }

    private static long Count(byte[] bytes)
    {
        var parser = new AisParser<Counter>(default);
        Feed(parser, bytes);
        return parser.Sink.Messages;
    }

    private static AisColumns? _with;
    private static AisColumns? _without;

    private static long Columns(byte[] bytes, bool withProvenance)
    {
        long rows = 0;
        var columns = withProvenance ? _with ??= new AisColumns(Batch) : _without ??= new AisColumns(Batch, withProvenance: false);
        var parser = new AisParser<AisColumnWriter>(new AisColumnWriter(columns, c => rows += c.Count));
        Feed(parser, bytes);
        parser.Sink.Flush();
        return rows;
    }

    private static void Feed<TSink>(AisParser<TSink> parser, byte[] bytes)
        where TSink : IAisSink
    {
        for (var at = 0; at < bytes.Length; at += 1 << 18)
            parser.Feed(bytes.AsSpan(at, Math.Min(1 << 18, bytes.Length - at)));
        parser.Complete();
    }

    private struct Counter : IAisSink
    {
        public long Messages;

        public void Message(scoped in AisMessage message) => Messages++;

        public void Fault(in Tidewaiter.Signals.Fault fault)
        {
        }
    }

    private static IEnumerable<byte[]> Lines(string name)
    {
        var bytes = Measure.Shared(name) ?? throw new FileNotFoundException($"needs ../shared/signals/{name}");
        for (var start = 0; start < bytes.Length;)
        {
            var feed = bytes.AsSpan(start).IndexOf((byte)'\n');
            var end = feed < 0 ? bytes.Length : start + feed;
            yield return [.. bytes.AsSpan(start..end), (byte)'\n'];
            start = end + 1;
        }
    }
}
