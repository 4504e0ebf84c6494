using Tidewaiter.Bench.Signals;

namespace Tidewaiter.Bench;

internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "ais": return AisBench.Run();
            default:
                Console.WriteLine("usage: dotnet run -c Release --project bench -- ais");
                return 2;
        }
    }
}
