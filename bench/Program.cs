using Tidewaiter.Bench.Signals;

namespace Tidewaiter.Bench;

internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "ais": return AisBench.Run();
            case "modes": return ModeSBench.Run();
            case "docket": return Docket.DocketBench.Run(args);
            default:
                Console.WriteLine("usage: dotnet run -c Release --project bench -- ais|modes|docket");
                return 2;
        }
    }
}
