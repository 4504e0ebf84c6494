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
            default:
                Console.WriteLine("usage: dotnet run -c Release --project bench -- ais|modes");
                return 2;
        }
    }
}
