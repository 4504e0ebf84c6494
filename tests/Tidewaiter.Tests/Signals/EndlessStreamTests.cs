using System.Globalization;
using System.Text;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Ais;
using Tidewaiter.Signals.Ais.Writing;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.Input;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Json;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Tests.Signals;

/// <summary>Tests that nothing may run beside, because they look at the memory of the whole process.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// A stream without end costs no more memory than a short one, whatever is in it: 64 MiB of each, or 2 GiB with TIDEWAITER_LONG. Held against what the runtime has live after a collection, and, where nothing may be
/// allocated per record, against all that was ever allocated.
/// </summary>
[Collection(nameof(Alone))]
public sealed class EndlessStreamTests
{
    private const int Chunk = 1 << 18;
    private const long MostLive = 16 << 20;
    private static readonly long Total = Environment.GetEnvironmentVariable("TIDEWAITER_LONG") == "1" ? 1L << 31 : 64L << 20;

    private delegate void PushChunk(ReadOnlySpan<byte> chunk);

    public static TheoryData<string> Ais { get; } = ["sentences", "first parts only", "tag blocks of new groups", "no line end", "line ends", "NULs", "half a tag block"];

    [Theory]
    [MemberData(nameof(Ais))]
    public void Ais_stays_small(string what)
    {
        byte[] pattern = what switch
        {
            "sentences" => Ascii("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A\r\n"),
            "first parts only" => Ascii(string.Concat(Enumerable.Range(0, 10).Select(i => AisTimeTests.Checked($"!AIVDM,2,1,{i},A,802R5Ph0Bk@Ch@Fln<ljQhs2HG,0") + "\n"))),
            "tag blocks of new groups" => Ascii(string.Concat(Enumerable.Range(0, 200).Select(i => Tagged(i) + AisTimeTests.Checked("!AIVDM,2,1,3,A,802R5Ph0Bk@Ch@Fln<ljQhs2HG,0") + "\n"))),
            "no line end" => Ascii(new string('A', 997)),
            "line ends" => Ascii("\r\n\n"),
            "NULs" => [.. new byte[97], (byte)'\n'],
            _ => Ascii("\\s:x,c:1577762601*00!\n"),
        };
        var columns = new AisColumns(4096);
        var parser = new AisParser<AisColumnWriter>(new AisColumnWriter(columns, static _ => { }));
        Run(pattern, parser.Feed, parser.Complete, mostAllocated: 4 << 20);
        parser.Bytes.ShouldBeGreaterThanOrEqualTo(Total);
    }

    [Theory]
    [InlineData("one address after the other")]
    [InlineData("escapes")]
    [InlineData("noise")]
    public void Beast_stays_small(string what)
    {
        var random = new Random(5);
        byte[] pattern = what switch
        {
            "one address after the other" => [.. Enumerable.Range(0, 20_000).SelectMany(i => ModeS.InputTests.Beast((byte)'3', 12_000_000UL + ((ulong)i * 1000), 0x40, Convert.FromHexString(ModeS.DecoderTests.AirborneHalf(i * 7, 10, 10, i % 2 == 0))))],
            "escapes" => Ascii("\u001A\u001A\u001A"),
            _ => [.. Enumerable.Range(0, 100_000).Select(_ => (byte)random.Next(256))],
        };
        var reader = new BeastReader(new ModeSDecoder(new Nothing()));
        Run(pattern, reader.Push, reader.Complete, mostAllocated: 4 << 20);
    }

    [Theory]
    [InlineData("367431720,2023-01-11T00:00:06,29.5,-90.1,0.0,240.1,511\n")]
    [InlineData("\"\n")]
    [InlineData("a,b")]
    [InlineData(",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\r\n")]
    [InlineData("\0\0\u00ff\ufffd,\n")]
    public void Csv_stays_small(string pattern)
    {
        var reader = new PositionCsvReader(new Nothing());
        reader.Push("MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading\n"u8);
        Run(Encoding.UTF8.GetBytes(pattern), reader.Push, reader.Complete, mostAllocated: null);
    }

    [Theory]
    [InlineData("{\"ssvid\":\"367431720\",\"lat\":1,\"lon\":2,\"timestamp\":1673395206}\n", "")]
    [InlineData("{\"a\":[", "")]
    [InlineData("{\"lat\":1,\"lon\":2},", "[")]
    [InlineData("[[[[[[", "[")]
    [InlineData("\\\"", "[\"")]
    public void Json_stays_small(string pattern, string begin)
    {
        var reader = new TrackJsonReader(new Nothing());
        reader.Push(Encoding.UTF8.GetBytes(begin));
        Run(Encoding.UTF8.GetBytes(pattern), reader.Push, reader.Complete, mostAllocated: null, Total / 8);
    }

    private static string Tagged(int group)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"g:1-2-{group},s:r{group}");
        return $"\\{content}*{content.Aggregate(0, (sum, c) => sum ^ c):X2}\\";
    }

    private static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);

    private static void Run(byte[] pattern, PushChunk push, Action complete, long? mostAllocated, long? total = null)
    {
        byte[] chunk = [.. Enumerable.Repeat(pattern, (Chunk / pattern.Length) + 1).SelectMany(static bytes => bytes)];
        push(chunk);
        var live = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (long fed = 0; fed < (total ?? Total); fed += chunk.Length)
            push(chunk);
        complete();
        if (mostAllocated is { } most)
            (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(most);
        (GC.GetTotalMemory(forceFullCollection: true) - live).ShouldBeLessThan(MostLive);
    }

    private sealed class Nothing : IPositionSink, IModeSSink
    {
        public void OnRow(in PositionRow row, in RowText text)
        {
        }

        public void OnMessage(in Tidewaiter.Signals.ModeS.Messages.ModeSMessage message)
        {
        }

        public void OnPosition(in Tidewaiter.Signals.ModeS.Tracking.AircraftPosition position)
        {
        }

        public void OnFault(in Fault fault)
        {
        }
    }
}
