using System.Globalization;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Writing;

namespace Tidewaiter.Tests.Signals.Tables;

/// <summary>The case files, broken with care, read and written in every form. One second a kind, or TIDEWAITER_FUZZ_SECONDS; TIDEWAITER_FUZZ_FORMAT names one file to break only that.</summary>
public sealed class TablesFuzzTests
{
    private static readonly double Seconds =
        double.TryParse(Environment.GetEnvironmentVariable("TIDEWAITER_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out double given) ? given : 1;

    private static readonly string[] Pieces =
        ["\"", "\"\"", ",", ";", "\n", "\r\n", "\0", "{", "}", "[", "]", "<", "/>", "&", "&#x0;", "\uFEFF", "null", "NaN", "-", "1e400", "999999999999999999999", ".", "~", "\\u0000", "\\ud800"];

    public static TheoryData<string> Names { get; } = Asked();

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_escapes(string name)
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(CaseTests.Folder(), name));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        int seed = 0;
        var (rows, faults) = (0L, 0L);
        while (watch.Elapsed.TotalSeconds < Seconds)
        {
            var random = new Random(seed++);
            byte[] broken = Break(whole, random);
            using var json = new PositionJson(Stream.Null, name);
            using var csv = new PositionCsv(Stream.Null, name);
            using var columns = new PositionColumnBlocks(Stream.Null, name);
            var collected = CaseTests.Read(name, broken, random.Next(1, 300), json, csv, columns);
            (rows, faults) = (rows + collected.Rows.Count, faults + collected.Faults.Count);
            foreach (var row in collected.Rows)
                Check(row, broken.Length);
            foreach (var fault in collected.Faults)
                Check(fault, broken.Length);
        }

        Console.WriteLine($"{name}: {seed:N0} inputs, {rows:N0} rows, {faults:N0} faults, {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static TheoryData<string> Asked()
    {
        string? only = Environment.GetEnvironmentVariable("TIDEWAITER_FUZZ_FORMAT");
        var all = Directory.GetFiles(CaseTests.Folder()).Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        return [.. all.Contains(only, StringComparer.Ordinal) ? [only!] : all];
    }

    private static void Check(in PositionRow row, int length)
    {
        (row.LatitudeDegrees ?? 0).ShouldBeInRange(-90, 90);
        (row.LongitudeDegrees ?? 0).ShouldBeInRange(-180, 180);
        (row.CourseDegrees ?? 0).ShouldBeInRange(0, 360);
        _ = row.TimeUtc;
        _ = row.LocalTime;
        (row.Offset + row.Length).ShouldBeLessThanOrEqualTo(length);
    }

    private static void Check(in Fault fault, int length)
    {
        fault.Offset.ShouldBeGreaterThanOrEqualTo(-1);
        (fault.Offset + fault.Length).ShouldBeLessThanOrEqualTo(length);
    }

    private static byte[] Break(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        int edits = random.Next(1, 6);
        for (int i = 0; i < edits && bytes.Count > 4; i++)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.InsertRange(at, System.Text.Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(60), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(200), bytes.Count - at))); break;
                case 4: bytes.InsertRange(at, Enumerable.Repeat((byte)Pieces[random.Next(Pieces.Length)][0], random.Next(random.Next(30) == 0 ? 70_000 : 40))); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }
}
