using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Bench.Reading;

/// <summary>Speed of the measure stage on news text, beside cutting tokens alone: the ratio holds on a busy machine, the absolute figures do not.</summary>
internal static class MeasuresBench
{
    private const int Runs = 7;
    private const int Sentences = 20_000;

    // Sentences of the kind that reports are made of; most words of most sentences are neither number nor time.
    private static readonly string[] Patterns =
    [
        "According to the monitoring team, the {0} delivered more than {1} containers of ammunition to the port {2}, and officials declined to comment on what they held.",
        "The minister said that cooperation between the two countries would continue despite the sanctions imposed by the council and its members.",
        "About {1} soldiers were sent to the border region {2}, with another 3,000 expected to follow, a government official told reporters on condition of anonymity.",
        "Satellite pictures show a cargo ship with its transponder turned off at the pier where rail cars had been waiting since September 2023.",
        "The company denied that its aircraft had carried any weapons, and called the report baseless.",
        "Between {1} and 9 million artillery shells, worth roughly $1.2 billion, were moved by rail and sea {2}.",
        "KN-23 and KN-24 missiles were used against cities in the east, investigators found after studying the debris and its markings.",
        "Analysts who follow the trade believe the vessel sailed through the strait without stopping, but they could not confirm its cargo.",
    ];

    private static readonly string[] Times = ["last year", "on 29 March 2024", "in recent weeks", "from November to December 2023", "two weeks ago", "earlier this month"];

    public static int Run()
    {
        var text = News();
        var published = new DateOnly(2025, 5, 30);
        var tokens = new List<Token>();
        var (quantities, times) = (new List<QuantityNode>(), new List<TimeNode>());
        var cut = Median(() => Tokeniser.Cut(text, tokens));
        var find = Median(() => MeasureStage.Find(text, CollectionsMarshal.AsSpan(tokens), published, quantities, times));
        var before = GC.GetAllocatedBytesForCurrentThread();
        MeasureStage.Find(text, CollectionsMarshal.AsSpan(tokens), published, quantities, times);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine($"{Sentences:N0} sentences, {Encoding.UTF8.GetByteCount(text) / 1e6:F1} MB, {tokens.Count:N0} tokens, {quantities.Count:N0} quantities, {times.Count:N0} times; median of {Runs} runs");
        Print("tokens", cut, text.Length);
        Print("measures", find, text.Length);
        Print("both", cut + find, text.Length);
        Console.WriteLine($"measures / tokens: {find / cut:F2}; allocated by a run over lists in use: {allocated} bytes");
        return 0;
    }

    private static string News()
    {
        var text = new StringBuilder();
        string[] carriers = ["freighter", "airline", "squadron", "shipping company", "tanker"];
        for (var i = 0; i < Sentences; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, Patterns[i % Patterns.Length], carriers[i % carriers.Length], (100 + (i * 37 % 9000)).ToString("N0", CultureInfo.InvariantCulture), Times[i % Times.Length]);
            text.Append(i % 5 == 4 ? "\n\n" : " ");
        }

        return text.ToString();
    }

    private static double Median(Action action)
    {
        var seconds = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            seconds[i] = watch.Elapsed.TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds[Runs / 2];
    }

    private static void Print(string stage, double seconds, int length) => Console.WriteLine($"{stage,-9} {Sentences / seconds,12:N0} sentences/s {length / seconds / 1e6,8:F1} MB/s");
}
