namespace Tidewaiter.Bench;

internal static class Program
{
    private static void Main() => Console.WriteLine("usage: dotnet run -c Release --project bench -- <benchmark>");
}
