using Tidewaiter.Bench.Docket;
using Tidewaiter.Bench.Reading;
using Tidewaiter.Bench.Register;
using Tidewaiter.Bench.Signals;

namespace Tidewaiter.Bench;

/// <summary>One word chooses what is measured.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<string[], int>> Benches = new(StringComparer.Ordinal)
    {
        ["ais"] = _ => AisBench.Run(),
        ["docket"] = DocketBench.Run,
        ["measures"] = _ => MeasuresBench.Run(),
        ["modes"] = _ => ModeSBench.Run(),
        ["reader"] = _ => ReaderBench.Run(),
        ["register"] = _ => RegisterBench.Run(),
        ["tables"] = _ => TablesBench.Run(),
    };

    private static int Main(string[] args)
    {
        if (args.Length > 0 && Benches.TryGetValue(args[0], out var bench)) return bench(args);
        Console.WriteLine($"usage: dotnet run -c Release --project bench -- {string.Join('|', Benches.Keys.Order(StringComparer.Ordinal))}");
        return 2;
    }
}
