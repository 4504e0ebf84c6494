using Tidewaiter.Bench.Signals;

namespace Tidewaiter.Bench;

internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "modes": return ModeSBench.Run();
            case "tables": return TablesBench.Run();
            default:
                Console.WriteLine("usage: dotnet run -c Release --project bench -- modes|tables");
                return 2;
        }
    }
}
