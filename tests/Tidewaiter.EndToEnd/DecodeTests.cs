using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>`tidewaiter decode` on real recordings: what they are, what they hold, and what is said of those that cannot be read.</summary>
public sealed class DecodeTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    private static string Signals(string name) => Checkout.SharedFile("signals/" + name);

    [Theory]
    [InlineData("aisdb_20211101.nm4", "ais", 979, 0, 843)]
    [InlineData("dma-ais-sample.txt.gz", "ais", 26077, 0, 1508)]
    [InlineData("kystverket-Ais1000Lines.nm4", "ais", 877, 0, 833)]
    [InlineData("pyais-nmea_data_sample.txt", "ais", 778, 120, 167)]
    [InlineData("traffic-tutorial-part1.jsonl.gz", "mode-s", 35992, 8, 11)]
    [InlineData("aisdb_noaa_20230101.csv", "positions", 1000, 0, 1000)]
    [InlineData("readsb-trace_full_ac671b.json", "positions", 2500, 0, 1)]
    public void A_real_recording_is_counted(string name, string kind, long messages, long faults, long carriers)
    {
        using var stats = JsonDocument.Parse(_cli.Ok("decode", Signals(name), "--stats", "--format", "jsonl").Out);
        var root = stats.RootElement;
        root.GetProperty("kind").GetString().ShouldBe(kind);
        root.GetProperty("messages").GetInt64().ShouldBe(messages);
        root.GetProperty("faults").GetInt64().ShouldBe(faults);
        root.GetProperty("carriers").GetInt64().ShouldBe(carriers);
        root.GetProperty("by_type").EnumerateObject().Sum(type => type.Value.GetInt64()).ShouldBe(messages);
        root.GetProperty("by_reason").EnumerateObject().Sum(reason => reason.Value.GetInt64()).ShouldBe(faults);
    }

    [Fact]
    public void The_summary_is_readable()
    {
        var shown = _cli.Ok("decode", Signals("kystverket-Ais1000Lines.nm4"), "--stats").Out;
        shown.ShouldContain("messages  877 (621 type 1, 115 type 3, 123 type 5");
        shown.ShouldContain("times     2019-08-07 22:59:58 – 2019-08-07 23:00:27 UTC");
        shown.ShouldContain("carriers  833");
    }

    [Fact]
    public void Each_json_line_points_to_its_sentence()
    {
        var path = Signals("aisdb_20211101.nm4");
        var bytes = File.ReadAllBytes(path);
        var run = _cli.Ok("decode", path);
        var lines = Lines(run.Out);
        lines.Length.ShouldBe(979);
        foreach (var line in lines)
        {
            using var message = JsonDocument.Parse(line);
            var root = message.RootElement;
            root.GetProperty("class").GetString().ShouldBe("AIS");
            root.GetProperty("file").GetString().ShouldBe(path);
            var offset = root.GetProperty("offset").GetInt32();
            bytes[..offset].Count(b => b == '\n').ShouldBe(root.GetProperty("line").GetInt32() - 1);
            Encoding.Latin1.GetString(bytes, offset, Array.IndexOf(bytes, (byte)'\n', offset) - offset).ShouldContain("VDM," + (root.TryGetProperty("last_line", out _) ? "2,1," : "1,1,"));
            root.GetProperty("source").GetString().ShouldNotBeEmpty();
            root.GetProperty("time").GetString()!.ShouldStartWith("2021-11-01T01:5");
        }

        run.Error.ShouldContain("AIS, 979 messages in ");
        run.Error.ShouldContain(" a second, ");
    }

    [Fact]
    public void Aircraft_have_the_names_of_readsb()
    {
        var messages = Lines(_cli.Ok("decode", Signals("traffic-tutorial-part1.jsonl.gz")).Out);
        messages.Length.ShouldBe(35992);
        messages.Count(line => line.Contains("\"lat\":", StringComparison.Ordinal)).ShouldBe(5909);
        messages.ShouldContain(line => line.Contains("\"tc\":4,\"hex\":\"4ca216\",\"type\":\"adsb_icao\",\"category\":\"A3\",\"flight\":\"EIN5GV\",\"time\":\"2024-06-06T09:01:23.313028Z\"", StringComparison.Ordinal));
        messages.ShouldContain(line => line.Contains("\"inferred\":{\"nav_altitude_mcp\":", StringComparison.Ordinal));
        var row = Lines(_cli.Ok("decode", Signals("readsb-trace_full_ac671b.json")).Out)[0];
        row.ShouldContain("\"hex\":\"ac671b\"");
        row.ShouldContain("\"r\":\"N899DN\"");
    }

    [Fact]
    public void Csv_names_its_columns_once_and_columns_hold_all_rows()
    {
        var (one, two) = (Signals("kystverket-Ais1000Lines.nm4"), Signals("aisdb_20211101.nm4"));
        var rows = Lines(_cli.Ok("decode", one, two, "--format", "csv").Out);
        rows.Length.ShouldBe(1 + 877 + 979);
        rows[0].ShouldStartWith("time,timed_by,type,mmsi,lon,lat,");
        rows.Skip(1).ShouldAllBe(row => !row.StartsWith("time,", StringComparison.Ordinal));
        using var block = JsonDocument.Parse(_cli.Ok("decode", one, "--format", "columns").Out);
        block.RootElement.GetProperty("rows").GetInt32().ShouldBe(877);
        foreach (var column in new[] { "type", "mmsi", "time_ms", "lon_600000", "speed_tenths", "offset", "timed_by" }) block.RootElement.GetProperty(column).GetArrayLength().ShouldBe(877);
        using var frames = JsonDocument.Parse(_cli.Ok("decode", Signals("traffic-tutorial-part1.jsonl.gz"), "--format", "columns").Out);
        frames.RootElement.GetProperty("rows").GetInt32().ShouldBe(35_992);
        frames.RootElement.GetProperty("lat").EnumerateArray().Count(cell => cell.ValueKind == JsonValueKind.Number).ShouldBe(5_909);
        using var positions = JsonDocument.Parse(_cli.Ok("decode", Signals("fr24-JL516.csv"), "--format", "columns").Out);
        positions.RootElement.GetProperty("time_ms").EnumerateArray().First().GetInt64().ShouldBe(1_704_180_175_000);
        positions.RootElement.GetProperty("line").GetArrayLength().ShouldBe(305);
        var mixed = _cli.Do("decode", one, Signals("fr24-JL516.csv"), "--format", "csv");
        mixed.Code.ShouldBe(1);
        mixed.Error.ShouldContain("has other columns");
        Lines(_cli.Ok("decode", Signals("fr24-JL516.csv"), "--format", "csv").Out).Length.ShouldBe(306);
        Lines(_cli.Ok("decode", Signals("traffic-tutorial-part1.jsonl.gz"), "--format", "csv").Out).Length.ShouldBe(35993);
    }

    [Fact]
    public void Only_what_is_asked_for()
    {
        var path = Signals("kystverket-Ais1000Lines.nm4");
        Lines(_cli.Ok("decode", path, "--type", "5").Out).Length.ShouldBe(123);
        Lines(_cli.Ok("decode", path, "--type", "1,3", "--type", "5").Out).Length.ShouldBe(859);
        Lines(_cli.Ok("decode", path, "--mmsi", "257591700,257742000").Out).ShouldAllBe(line => line.Contains("\"mmsi\":257591700", StringComparison.Ordinal) || line.Contains("\"mmsi\":257742000", StringComparison.Ordinal));
        var north = Lines(_cli.Ok("decode", path, "--area", "20,70,32,72").Out);
        north.ShouldNotBeEmpty();
        north.ShouldAllBe(line => JsonDocument.Parse(line, default).RootElement.GetProperty("lat").GetDouble() >= 70);
        _cli.Do("decode", Signals("traffic-tutorial-part1.jsonl.gz"), "--mmsi", "257591700").ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldContain("holds aircraft"));
        foreach (var wrong in new[] { "--type=x", "--mmsi=1.5", "--area=1,2,3", "--area=0,80,1,20", "--format=xml" }) _cli.Do("decode", path, wrong).Code.ShouldBe(2, wrong);
    }

    [Fact]
    public void Packed_recordings_and_standard_input_are_read()
    {
        var bytes = File.ReadAllBytes(Signals("dma-decode_encode_messages.txt"));
        Lines(_cli.Feed(bytes, "decode", "-").Out).Length.ShouldBe(601);
        _cli.Feed(File.ReadAllBytes(Signals("dma-ais-sample.txt.gz")), "decode", "-", "--stats").Out.ShouldContain("standard input: AIS, 3,084,771 bytes");
        var zip = Path.Combine(_cli.Work, "two.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(Signals("dma-decode_encode_messages.txt"), "ships.nmea");
            archive.CreateEntryFromFile(Signals("fr24-JL516.csv"), "flight.csv");
        }

        var shown = _cli.Ok("decode", zip, "--stats").Out;
        shown.ShouldContain("two.zip!ships.nmea: AIS");
        shown.ShouldContain("two.zip!flight.csv: positions (Flightradar24 playback)");
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_next_is_decoded()
    {
        var noise = _cli.File("noise.bin", "The ship left.\n");
        var empty = _cli.File("empty.nmea", "");
        var cut = Path.Combine(_cli.Work, "cut.gz");
        File.WriteAllBytes(cut, File.ReadAllBytes(Signals("dma-ais-sample.txt.gz"))[..100_000]);
        var wrong = _cli.File("wrong.nmea", "!AIVDM,1,1,,B,13A><b0P010qaGPOo2Gcl?w208C?,0*05\n");
        var run = _cli.Do("decode", noise, empty, "missing.nmea", _cli.Work, cut, wrong, "tcp://nowhere", Signals("dma-decode_encode_messages.txt"), "--stats");
        run.Code.ShouldBe(1);
        foreach (var said in new[] { "noise.bin is of no kind that is known. Tried: AIS", "empty.nmea is empty", "missing.nmea does not exist", " is a folder", "cut.gz breaks off after", "wrong.nmea gives nothing", "(1 bad checksum), the first in line 1 at byte 0", "'tcp://nowhere' names no port" }) run.Error.ShouldContain(said);
        run.Out.ShouldContain("messages  601");
        run.Out.ShouldContain("cut.gz: AIS");
    }

    [Fact]
    public void A_recording_is_added_as_an_exhibit_with_its_summary()
    {
        _cli.Ok("init", "--owner", "KR", "--marking", "TLP:CLEAR");
        var run = _cli.Ok("add", Signals("kystverket-Ais1000Lines.nm4"), Signals("traffic-tutorial-part1.jsonl.gz"), Signals("fr24-JL516.csv"));
        run.Error.ShouldBeEmpty();
        foreach (var said in new[] { "a recording of signals", "messages  877", "messages  35,992", "rows      305", "faults    8 (7 unknown address, 1 implausible)", "carriers  833" }) run.Out.ShouldContain(said);
        var log = _cli.Ok("log", "--json").Out;
        foreach (var kind in new[] { "ais", "mode-s", "positions" }) log.ShouldContain($"\"kind\": \"{kind}\"");
        _cli.Ok("add", Signals("kystverket-Ais1000Lines.nm4")).Out.ShouldContain("the same bytes are here already");
        var quoted = _cli.File("quoted.txt", "SEOUL, 27 February 2024 – North Korea delivered 40 missiles to Russia, the ministry said.\n!AIVDM,1,1,,B,13A><b0P010qaGPOo2Gcl?w208C?,0*04\nwas the last that was heard of the ship.\nNobody knows where it is.\n");
        _cli.Ok("add", quoted).Out.ShouldContain("1 claim");
        _cli.Ok("verify");
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
