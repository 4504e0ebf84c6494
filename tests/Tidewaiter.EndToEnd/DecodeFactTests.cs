using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>`tidewaiter decode` with what a recording does not say itself: columns, places, clocks; with faults asked for; and packed by another program.</summary>
public sealed class DecodeFactTests : IDisposable
{
    private const string Sentence = "!AIVDM,1,1,,B,13A><b0P010qaGPOo2Gcl?w208C?,0*04\n";
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    private static string Signals(string name) => Checkout.SharedFile("signals/" + name);

    [Fact]
    public void A_table_of_ones_own_is_read_by_its_columns()
    {
        var path = Signals("boat-positions.csv");
        _cli.Do("decode", path).Error.ShouldContain("It begins like a table with the columns ID, ais_pos_timestamp, longitude, latitude: say what they are with --columns");
        var shown = _cli.Ok("decode", path, "--columns", "time_day_first=ais_pos_timestamp,lat=latitude", "--columns", "lon=longitude,id=ID", "--stats").Out;
        shown.ShouldContain("rows      22,287 (22,287 with a place)");
        shown.ShouldContain("times     2021-03-20 00:00:00 – 2021-03-24 12:52:00 UTC");
        _cli.Do("decode", path, "--columns", "time=ais_pos_timestamp,lat=latitude,lon=longitude").ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(1), run => run.Error.ShouldContain("give time_day_first=ais_pos_timestamp or time_month_first=ais_pos_timestamp"));
        _cli.Do("decode", path, "--columns", "lat=breite,lon=longitude").ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(1), run => run.Error.ShouldContain("has no column 'breite' for lat. Its header has: ID, ais_pos_timestamp, longitude, latitude."));
        _cli.Do("decode", path, "--columns", "lat=latitude").ShouldSatisfyAllConditions(run => run.Code.ShouldBe(2), run => run.Error.ShouldContain("'lon' is missing"));
        var ships = _cli.File("own.csv", "id;y;x;v;when\n273000001;42.5;131.5;5;1625165511\nraft;42;131;1;1625165512\n");
        var rows = _cli.Ok("decode", ships, "--columns", "time=when,lat=y,lon=x,id=id,speed_ms=v").Out;
        rows.ShouldContain("\"mmsi\":273000001,\"speed\":9.719,\"lat\":42.5,\"lon\":131.5,\"time\":\"2021-07-01T18:51:51.000Z\"");
        rows.ShouldContain("\"carrier\":\"raft\"");
        _cli.Ok("decode", ships, "--columns", "time=when,lat=y,lon=x,id=id", "--mmsi", "273000001").Out.ShouldNotContain("raft");
        _cli.Feed(File.ReadAllBytes(ships), "decode", "-", "--columns", "time=when,lat=y,lon=x,id=id").Out.Split('\n').Length.ShouldBe(3);
    }

    [Fact]
    public void A_receiver_has_a_place_and_a_range()
    {
        var path = Signals("traffic-tutorial-part1.jsonl.gz");
        Positions("decode", path, "--receiver", "43.629,1.363").ShouldBe(7_281);
        Positions("decode", path, "--receiver", "43.629,1.363", "--range", "250").ShouldBeLessThan(7_000);
        foreach (var wrong in new[] { new[] { "--range", "100" }, ["--receiver", "95,0"], ["--receiver", "1,2", "--range", "0"], ["--stamps", "x"], ["--start", "yesterday"], ["--utc-offset", "9"], ["--frame-rate", "0"] })
            _cli.Do(["decode", path, .. wrong]).Code.ShouldBe(2, string.Join(' ', wrong));
    }

    [Fact]
    public void A_clock_without_a_date_is_given_one()
    {
        var avr = _cli.File("frames.avr", "@016CE3671C748D40621D58C386435CC412692AD6;\n@016CE4671C748D40621D58C382D690C8AC2863A7;\n");
        _cli.Ok("decode", avr).Out.ShouldContain("\"time\":null,\"timed_by\":\"stream_start\"");
        _cli.Ok("decode", avr, "--start", "2024-06-06T09:00:00Z").Out.ShouldContain("\"time\":\"2024-06-06T09:00:00.000000Z\",\"timed_by\":\"recording\"");
        _cli.Ok("decode", avr, "--stamps", "gps").Out.ShouldContain("\"timed_by\":\"first_midnight\"");
        var bare = _cli.File("bare.avr", "*8D40621D58C386435CC412692AD6;\n*8D40621D58C382D690C8AC2863A7;\n");
        _cli.Ok("decode", bare).Out.ShouldNotContain("\"lat\"");
        _cli.Ok("decode", bare, "--frame-rate", "100").Out.ShouldContain("\"lat\":52.257202");
        var sbs = _cli.File("log.sbs", "MSG,3,1,1,4CA2D6,1,2008/11/28,23:48:18.611,2008/11/28,23:53:19.161,,37000,,,51.45735,-1.02826,,,0,0,0,0\n");
        _cli.Ok("decode", sbs).Out.ShouldContain("\"time\":null,\"local_time\":\"2008-11-28T23:48:18.611\"");
        _cli.Ok("decode", sbs, "--utc-offset", "09:00").Out.ShouldContain("\"time\":\"2008-11-28T14:48:18.611Z\"");
        _cli.Ok("decode", sbs, "--utc-offset=-03:30").Out.ShouldContain("\"time\":\"2008-11-29T03:18:18.611Z\"");
    }

    [Fact]
    public void Faults_are_listed_with_their_places()
    {
        var path = _cli.File("mixed.nmea", Sentence + Sentence.Replace("*04", "*05", StringComparison.Ordinal) + Sentence + "!AIVDM,2,2,3,A,wwt,2*63\n" + Sentence);
        var faults = _cli.Ok("decode", path, "--faults").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        faults.Length.ShouldBe(2);
        using (var first = JsonDocument.Parse(faults[0]))
        {
            first.RootElement.GetProperty("reason").GetString().ShouldBe("bad checksum");
            first.RootElement.GetProperty("line").GetInt64().ShouldBe(2);
            first.RootElement.GetProperty("offset").GetInt64().ShouldBe(Sentence.Length);
            first.RootElement.GetProperty("length").GetInt64().ShouldBe(Sentence.Length - 1);
        }

        faults[1].ShouldContain("\"reason\":\"missing part\"");
        _cli.Ok("decode", path, "--stats").Out.ShouldContain($"faults    2 (1 bad checksum, 1 missing part), the first in line 2 at byte {Sentence.Length}");
        _cli.Ok("decode", Signals("pyais-nmea_data_sample.txt"), "--faults").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(120);
        _cli.Do("decode", path, "--faults", "--stats").Code.ShouldBe(2);
        _cli.Do("decode", path, "--faults", "--format", "csv").Code.ShouldBe(2);
    }

    [Fact]
    public void Zstandard_is_read_as_a_stream()
    {
        var packed = Pack("ships.nmea.zst", File.ReadAllBytes(Signals("dma-decode_encode_messages.txt")));
        _cli.Ok("decode", packed, "--stats").Out.ShouldContain("messages  601");
        _cli.Ok("decode", packed).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(601);
        _cli.Feed(File.ReadAllBytes(packed), "decode", "-", "--stats").Out.ShouldContain("standard input: AIS, 31,137 bytes");
        _cli.Ok("init", "--owner", "KR", "--marking", "TLP:CLEAR");
        _cli.Ok("add", packed).Out.ShouldContain("messages  601");
    }

    [Fact]
    public void Broken_and_endless_zstandard_ends_with_what_came_before()
    {
        var all = File.ReadAllBytes(Signals("aisdb_20211101.nm4"));
        var packed = Pack("long.zst", [.. Enumerable.Repeat(all, 20).SelectMany(bytes => bytes)]);
        var whole = File.ReadAllBytes(packed);
        var cut = Path.Combine(_cli.Work, "cut.zst");
        File.WriteAllBytes(cut, whole[..^8]);
        var run = _cli.Do("decode", cut, "--stats");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("cut.zst breaks off after");
        run.Out.ShouldContain("messages  ");
        File.WriteAllBytes(cut, whole[..20]);
        _cli.Do("decode", cut).Error.ShouldContain("cut.zst gives nothing: zstd could not unpack it");

        // The same line for ever is 200 times its packed size soon; nobody waits for the end of it.
        var bomb = Pack("bomb.zst", [.. Enumerable.Repeat(System.Text.Encoding.ASCII.GetBytes(Sentence), 2_000_000).SelectMany(bytes => bytes)]);
        run = _cli.Do("decode", bomb, "--stats");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("unpacks to more than its limit");
    }

    [Fact]
    public async Task A_stop_ends_the_program_that_unpacks()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals of the system are those of Unix.");
        await using var gzip = new GZipStream(File.OpenRead(Signals("dma-ais-sample.txt.gz")), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        await gzip.CopyToAsync(plain, TestContext.Current.CancellationToken);
        var packed = await File.ReadAllBytesAsync(Pack("ships.zst", plain.ToArray()), TestContext.Current.CancellationToken);
        var pipe = Path.Combine(_cli.Work, "pipe");
        using (var make = Process.Start("mkfifo", pipe)) await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var process = _cli.Start("decode", pipe);
        await using var writing = new FileStream(pipe, FileMode.Open, FileAccess.Write);
        await writing.WriteAsync(packed.AsMemory(0, packed.Length - 10), TestContext.Current.CancellationToken);
        await writing.FlushAsync(TestContext.Current.CancellationToken);
        (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken))!.ShouldContain("\"class\":\"AIS\"");
        var rest = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Children(process.Id).ShouldNotBeEmpty();
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        process.ExitCode.ShouldBe(1);
        (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("was stopped after");
        await rest;
        Children(process.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Without_the_program_the_package_is_named()
    {
        var packed = Path.Combine(_cli.Work, "ships.zst");
        File.WriteAllBytes(packed, [0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0]);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Tidewaiter.Cli.dll"), "decode", packed]) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PATH"] = _cli.State;
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd().ShouldContain("ships.zst is packed with Zstandard, which is read through the program zstd, and that is not installed. Install the package zstd");
        process.WaitForExit();
        process.ExitCode.ShouldBe(1);
    }

    private int Positions(params string[] arguments) => _cli.Ok(arguments).Out.Split('\n').Count(line => line.Contains("\"lat\":", StringComparison.Ordinal));

    private static List<string> Children(int parent) =>
        [.. Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Where(folder => ParentOf(folder) == parent)];

    private static int ParentOf(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return 0;
        }
    }

    /// <summary>Packs with the program zstd; skips the test where it is absent, and fails it in CI.</summary>
    private string Pack(string name, byte[] bytes)
    {
        var plain = Path.Combine(_cli.Work, name + ".plain");
        var packed = Path.Combine(_cli.Work, name);
        File.WriteAllBytes(plain, bytes);
        try
        {
            using var zstd = Process.Start("zstd", ["-q", "-f", plain, "-o", packed]);
            zstd.WaitForExit();
            zstd.ExitCode.ShouldBe(0);
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("The program zstd is not installed.");
        }

        return packed;
    }
}
