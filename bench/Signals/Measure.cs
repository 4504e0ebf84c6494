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
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Tidewaiter.slnx")))
            folder = Path.GetDirectoryName(folder);
        string path = Path.Combine(folder ?? ".", "..", "shared", "signals", name);
        if (!File.Exists(path))
            return null;
        using var file = File.OpenRead(path);
        using Stream plain = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream();
        plain.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Things a CPU second: time that other processes take from the core does not count.</summary>
    public static double Rate(int count, Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return count / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    public static void Print(string what, List<double> rates, string unit)
    {
        rates.Sort();
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-46} {rates[rates.Count / 2] / 1e6,7:F2} M {unit} median ({rates[0] / 1e6:F2}–{rates[^1] / 1e6:F2}, n={rates.Count})");
        Console.WriteLine(text);
    }
}
