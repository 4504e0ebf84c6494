using System.Diagnostics;
using Tidewaiter.Register;

namespace Tidewaiter.Bench.Register;

/// <summary>A full register of 10,000 claims in 100 flows with class hierarchy, and the bound of one connected part, with and without conversions.</summary>
internal static class RegisterBench
{
    private const int Flows = 100;
    private static readonly string[] Items = ["artillery shells", "152 mm shells", "122 mm artillery shells", "ammunition", "artillery and rocket rounds", "122 mm rockets"];

    public static int Run()
    {
        var all = Claims(Flows, perFlow: 100);
        var part = Claims(1, perFlow: 200);
        var large = Claims(1, perFlow: 2_000);
        var clashing = Claims(Flows, perFlow: 100, Range);
        var bare = Claims(Flows, perFlow: 100, Bare);
        var options = new RegisterOptions { Window = new Period(new DateOnly(2023, 1, 1), new DateOnly(2025, 12, 31)) };
        var coupled = options with { Switches = options.Switches.Add("rounds-per-container-152mm", value: true) };
        Measure("one part of 200 claims", 3, () => RegisterBuilder.Build(part, options));
        Measure("one part of 200 claims, containers coupled", 3, () => RegisterBuilder.Build(part, coupled));
        Measure("one part of 2,000 claims", 1, () => RegisterBuilder.Build(large, options));
        Measure("one part of 2,000 claims, containers coupled", 1, () => RegisterBuilder.Build(large, coupled));
        Measure("full register: 10,000 claims, 100 flows", 3, () => RegisterBuilder.Build(all, options));
        Measure("the same, nearly every claim against others", 3, () => RegisterBuilder.Build(clashing, options));
        Measure("the same, against others if exhaustive", 3, () => RegisterBuilder.Build(bare, options));
        OneMore(all, options);
        HowSensitive("sensitivity of a row in a part of 200 claims", part, options);
        HowSensitive("sensitivity of a row in 10,000 claims", all, options);
        return 0;
    }

    private static void Measure(string name, int runs, Func<TransferRegister> build)
    {
        var best = double.MaxValue;
        TransferRegister? register = null;
        for (var run = 0; run < runs; run++)
        {
            var clock = Stopwatch.StartNew();
            register = build();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"{name,-45} {best,10:#,0} ms  {register!.Rows.Length,5} rows  {best / register.Rows.Length,8:0.0} ms a row  {register.Contradictions.Count(one => one.WaysOut.Any(way => way.StartsWith("without c-", StringComparison.Ordinal)))} contradictions worked out  {register.Rows.Count(row => row.Assumptions.Any(text => text.StartsWith("not-tightest", StringComparison.Ordinal)))} not proved tightest");
    }

    // One claim more in a register that is remembered: only its part is solved.
    private static void OneMore(List<WeighedClaim> all, RegisterOptions options)
    {
        var memory = new RegisterMemory();
        memory.Build(new RegisterInput { Claims = all[1..] }, options);
        var best = double.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var clock = Stopwatch.StartNew();
            memory.Build(new RegisterInput { Claims = run % 2 == 0 ? all : all[1..] }, options);
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"{"one claim more in 10,000",-45} {best,10:#,0} ms  {memory.PartsSolved,5} parts solved, {memory.PartsKept} kept");
    }

    private static void HowSensitive(string name, List<WeighedClaim> claims, RegisterOptions options)
    {
        var row = RegisterBuilder.Build(claims, options).Rows.MaxBy(row => row.LowerClaims.Length + row.UpperClaims.Length)!;
        var clock = Stopwatch.StartNew();
        var influences = Sensitivity.Of(claims, options, row);
        Console.WriteLine($"{name,-45} {clock.Elapsed.TotalMilliseconds,10:#,0} ms  {influences.Length,5} claims that it rests on");
    }

    private static Quantity Mild(Random random, decimal figure, string unit) => random.Next(3) == 0 ? new Quantity(null, figure * 12, true, unit) : new Quantity(figure, null, false, unit);

    // Each says from below and above what hardly any other leaves room for.
    private static Quantity Range(Random random, decimal figure, string unit)
    {
        var low = Math.Round(figure * random.Next(10, 400) / 100);
        return new Quantity(low, low + Math.Round(figure / 10), random.Next(3) == 0, unit);
    }

    private static Quantity Bare(Random random, decimal figure, string unit) => Math.Round(figure * random.Next(10, 400) / 100) is var said ? new Quantity(said, said, random.Next(3) == 0, unit) : null!;

    // Figures grow with the length of the period, so that most claims can be true together and some cannot.
    private static List<WeighedClaim> Claims(int flows, int perFlow, Func<Random, decimal, string, Quantity>? amount = null)
    {
        var random = new Random(1);
        var claims = new List<WeighedClaim>();
        for (var flow = 0; flow < flows; flow++)
        {
            for (var i = 0; i < perFlow; i++)
            {
                var from = new DateOnly(2023, 1, 1).AddDays(random.Next(700));
                var days = random.Next(20, 365);
                var containers = random.Next(4) == 0;
                var figure = (decimal)days * random.Next(90, 110) * (containers ? 1 : 450);
                var quantity = (amount ?? Mild)(random, figure, containers ? "containers" : "rounds");
                var layer = ContentHash.Of(BitConverter.GetBytes(claims.Count));
                var claim = new Claim
                {
                    Span = new Span(layer, 0, 10),
                    Quote = "…",
                    Kind = ClaimKind.Transfer,
                    Modality = Modality.Reported,
                    Sources = new SourceChain($"voice {random.Next(40)}"),
                    Supplier = $"Supplier {flow}",
                    Recipient = $"Recipient {flow}",
                    Item = containers ? "munitions" : Items[random.Next(Items.Length)],
                    Quantity = quantity,
                    Time = new EventTime(new Period(from, from.AddDays(days)), "…"),
                    Rule = "bench",
                };
                claims.Add(new WeighedClaim { Id = claim.Id, Claim = claim, Published = from.AddDays(days + 5), SourceName = "paper", Exhibit = layer });
            }
        }

        return claims;
    }
}
