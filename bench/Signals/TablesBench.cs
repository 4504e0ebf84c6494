using System.Runtime.CompilerServices;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Bench.Signals;

/// <summary>Rows a second of a MarineCadastre file in memory, beside what any reader must at least do: find the line ends and separators
/// and turn the numbers of six columns into numbers.</summary>
internal static class TablesBench
{
    private const int Rounds = 9;
    private const int Rows = 1_000_000;

    public static int Run()
    {
        byte[]? sample = Measure.Shared("aisdb_noaa_20230101.csv");
        if (sample is null)
        {
            Console.WriteLine("needs ../shared/signals/aisdb_noaa_20230101.csv");
            return 2;
        }

        int header = sample.AsSpan().IndexOf((byte)'\n') + 1;
        int repeats = Rows / sample.AsSpan(header).Count((byte)'\n');
        byte[] file = [.. sample.AsSpan(0, header), .. Enumerable.Repeat(sample[header..], repeats).SelectMany(b => b)];
        int rows = file.AsSpan(header).Count((byte)'\n');
        Console.WriteLine($"{Measure.Processor}; {rows:N0} MarineCadastre rows in memory, {file.Length:N0} bytes; {Rounds} rounds, interleaved; rates are per CPU second");
        var sink = new Sink();
        long allocated = 0;
        var rates = Measure.Rates(
            rows,
            Rounds,
            () => bareSum += Lines(file),
            () => bareSum += LinesAndNumbers(file),
            () => allocated = Read(file, sink));
        Measure.Print("newline scan only", rates[0], "rows/s");
        Measure.Print("newlines, separators and six numbers, plain", rates[1], "rows/s");
        Measure.Print("typed rows with line and offset", rates[2], "rows/s");
        Console.WriteLine($"ratio to plain {rates[2][Rounds / 2] / rates[1][Rounds / 2]:F2}; {sink.Rows:N0} rows, {sink.Faults} faults; {(double)allocated / rows:F4} bytes allocated a row");
        return 0;
    }

    private static double bareSum;

    private static long Read(byte[] file, Sink sink)
    {
        var reader = new PositionCsvReader(sink);
        long before = GC.GetAllocatedBytesForCurrentThread();
        const int Chunk = 1 << 17;
        for (int at = 0; at < file.Length; at += Chunk)
            reader.Push(file.AsSpan(at, Math.Min(Chunk, file.Length - at)));
        reader.Complete();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Lines(ReadOnlySpan<byte> file)
    {
        int count = 0;
        while (file.IndexOf((byte)'\n') is >= 0 and var end)
        {
            count++;
            file = file[(end + 1)..];
        }

        return count;
    }

    /// <summary>The shortest honest way with the base library: MMSI, latitude, longitude, speed, course, heading.</summary>
    private static double LinesAndNumbers(ReadOnlySpan<byte> file)
    {
        double sum = 0;
        file = file[(file.IndexOf((byte)'\n') + 1)..];
        while (file.IndexOf((byte)'\n') is >= 0 and var end)
        {
            ReadOnlySpan<byte> line = file[..end];
            for (int column = 0; column < 7; column++)
            {
                int comma = line.IndexOf((byte)',');
                if (column != 1)
                    sum += Number(line[..comma]);
                line = line[(comma + 1)..];
            }

            file = file[(end + 1)..];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Number(ReadOnlySpan<byte> text) =>
        System.Buffers.Text.Utf8Parser.TryParse(text, out double value, out _) ? value : 0;

    private sealed class Sink : IPositionSink
    {
        private double sum;

        public long Rows { get; private set; }

        public long Faults { get; private set; }

        public void OnRow(in PositionRow row, in RowText text)
        {
            Rows++;
            sum += (row.LatitudeDegrees ?? 0) + (row.LongitudeDegrees ?? 0) + (row.Mmsi ?? 0) + text.Name.Length;
        }

        public void OnFault(in Fault fault) => Faults++;
    }
}
