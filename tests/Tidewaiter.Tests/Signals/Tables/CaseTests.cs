using System.Globalization;
using System.Text;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Json;
using Tidewaiter.Signals.Tables.Layouts;
using Tidewaiter.Signals.Tables.Sbs;
using Tidewaiter.Signals.Tables.Xml;

namespace Tidewaiter.Tests.Signals.Tables;

/// <summary>Small files of every kind with what must come out of them. A difference is the report: set TIDEWAITER_WRITE_EXPECTED=1 to
/// write the new expectation, and read the diff.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(Folder()).Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case(string name)
    {
        string path = Path.Combine(Folder(), name);
        byte[] bytes = File.ReadAllBytes(path);
        string actual = Render(Read(name, bytes, 1 << 16));
        Render(Read(name, bytes, 1)).ShouldBe(actual, "one byte at a time");
        if (Environment.GetEnvironmentVariable("TIDEWAITER_WRITE_EXPECTED") == "1")
            File.WriteAllText(path + ".expected", actual);
        actual.ShouldBe(File.ReadAllText(path + ".expected"));
    }

    private static readonly ColumnMapping Mapping = ColumnMapping.Parse("time=t,lat=y,lon=x,id=traj,speed_ms=v,course=dir,name=label");

    internal static Collected Read(string name, ReadOnlySpan<byte> bytes, int chunk, params IPositionSink[] outputs)
    {
        var collected = new Collected(outputs);
        if (Path.GetExtension(name) is ".gpx" or ".kml")
        {
            XmlTrackReader.Read(new MemoryStream(bytes.ToArray()), collected, TestContext.Current.CancellationToken);
            return collected;
        }

        var (push, complete) = Open(name, bytes, collected);
        for (int at = 0; at < bytes.Length; at += chunk)
            push(bytes.Slice(at, Math.Min(chunk, bytes.Length - at)));
        complete();
        return collected;
    }

    internal delegate void PushChunk(ReadOnlySpan<byte> chunk);

    internal static (PushChunk Push, Action Complete) Open(string name, ReadOnlySpan<byte> bytes, IPositionSink sink)
    {
        switch (Path.GetFileNameWithoutExtension(name))
        {
            case "sbs":
                var sbs = new SbsReader(sink);
                return (sbs.Push, sbs.Complete);
            case "aircraft":
                var aircraft = new ReadsbAircraftReader(sink);
                return (aircraft.Push, aircraft.Complete);
            case "trace":
                var trace = new ReadsbTraceReader(sink);
                return (trace.Push, trace.Complete);
            case "aisstream":
                var stream = new AisStreamReader(sink);
                return (stream.Push, stream.Complete);
            case "tracks":
                var tracks = new TrackJsonReader(sink);
                return (tracks.Push, tracks.Complete);
            default:
                var csv = new PositionCsvReader(sink, name switch { "statsat.csv" => PositionLayouts.Statsat, "mapped.csv" => Mapping.Fit(bytes, out _), _ => null });
                return (csv.Push, csv.Complete);
        }
    }

    private static string Render(Collected collected)
    {
        var text = new StringBuilder();
        foreach (var (row, words) in collected.Rows.Zip(collected.Texts))
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Line}@{row.Offset}+{row.Length}");
            foreach (var property in typeof(PositionRow).GetProperties())
            {
                object? value = property.GetValue(row);
                if (value is null or false or PositionSource.Unknown || property.Name is "Line" or "Offset" or "Length")
                    continue;
                string shown = value is DateTime time ? time.ToString("O", CultureInfo.InvariantCulture)
                    : property.Name == "Icao24" ? ((int)value).ToString("x6", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
                text.Append(CultureInfo.InvariantCulture, $" {property.Name}={shown}");
            }

            text.Append(CultureInfo.InvariantCulture, $" [{words}]\n");
        }

        foreach (var fault in collected.Faults)
            text.Append(CultureInfo.InvariantCulture, $"fault {fault.Line}@{fault.Offset}+{fault.Length} {fault.Reason}\n");
        return text.ToString();
    }

    internal static string Folder() => Path.Combine(Checkout.Root, "tests", "cases", "signals", "tables");
}
