using System.Globalization;
using System.IO.Compression;

namespace Tidewaiter.Bench.Signals;

/// <summary>What the benches of signals share: the real files, the processor's name, and medians with their range.</summary>
internal static class Measure
{
    public static string Processor
    {
        get
        {
            const string Source = "/proc/cpuinfo";
            string? line = File.Exists(Source) ? File.ReadLines(Source).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
            return $"{line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "unknown processor"}, {Environment.ProcessorCount} cores, .NET {Environment.Version}";
        }
    }

    /// <summary>A file of ../shared/signals, unzipped; null when it is absent.</summary>
    public static byte[]? Shared(string name)
    {
        if (Checkout.FindShared("signals/" + name) is not { } path) return null;
        using var file = File.OpenRead(path);
        using Stream plain = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream();
        plain.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Things a CPU second, which leaves out the time that other processes take from the core. The works run in turn, so that whatever else the machine does falls on all alike; two rounds warm up.</summary>
    /// <param name="count">How many things each work does.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="works">What is measured.</param>
    /// <returns>For each work its rates, lowest first.</returns>
    public static List<double>[] Rates(int count, int rounds, params Action[] works)
    {
        var rates = works.Select(_ => new List<double>()).ToArray();
        for (int round = -2; round < rounds; round++)
        {
            for (int i = 0; i < works.Length; i++)
            {
                var before = Environment.CpuUsage.TotalTime;
                works[i]();
                double rate = count / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                if (round >= 0)
                    rates[i].Add(rate);
            }
        }

        foreach (var list in rates)
            list.Sort();
        return rates;
    }

    public static void Print(string what, List<double> rates, string unit)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-46} {rates[rates.Count / 2] / 1e6,7:F2} M {unit} median ({rates[0] / 1e6:F2}–{rates[^1] / 1e6:F2}, n={rates.Count})");
        Console.WriteLine(text);
    }
}
