using Tidewaiter.Register.Bounds;

namespace Tidewaiter.Tests.Register.Bounds;

/// <summary>Random systems of the shapes that registers make: intervals of time, classes inside classes, factors between units.</summary>
internal static class RandomSystems
{
    public static LinearSystem Make(Random random)
    {
        var (classes, times) = (random.Next(1, 5), random.Next(1, 7));
        var system = new LinearSystem(classes * times);
        var parent = Enumerable.Range(0, classes).Select(c => c == 0 ? -1 : random.Next(-1, c)).ToArray();
        var rows = random.Next(1, 12);
        for (var i = 0; i < rows; i++)
        {
            var (top, from) = (random.Next(classes), random.Next(times));
            var to = random.Next(from, times);
            var terms = Enumerable.Range(0, classes).Where(c => IsPartOf(c, top, parent)).SelectMany(c => Enumerable.Range((c * times) + from, to - from + 1), (_, amount) => (amount, Rational.One));
            var low = random.Next(3) == 0 ? (Rational?)null : new Rational(random.Next(0, 2000), random.Next(4) == 0 ? 10 : 1);
            var high = low is { } && random.Next(2) == 0 ? null : (Rational?)((low ?? Rational.Zero) + new Rational(random.Next(0, 1500), 1));
            system.Add(new LinearSystem.Row($"r{i}", [.. terms], low, high));
        }

        if (classes > 1 && random.Next(2) == 0)
        {
            var (low, high) = (new Rational(random.Next(1, 40), 10), new Rational(random.Next(40, 90), 10));
            for (var k = 0; k < times; k++)
            {
                system.Add(new LinearSystem.Row($"low{k}", [(k, Rational.One), (times + k, -low)], Rational.Zero, null));
                system.Add(new LinearSystem.Row($"high{k}", [(k, Rational.One), (times + k, -high)], null, Rational.Zero));
            }
        }

        return system;
    }

    /// <summary>A system of more rows than are searched whole. Most have a solution: their ends lie about the sums of amounts that are drawn first.</summary>
    public static LinearSystem MakeLarge(Random random)
    {
        var (classes, times) = (random.Next(2, 5), random.Next(10, 40));
        var amounts = Enumerable.Range(0, classes * times).Select(_ => random.Next(3) == 0 ? 0 : random.Next(1, 500)).ToArray();
        var parent = Enumerable.Range(0, classes).Select(c => c == 0 ? -1 : random.Next(-1, c)).ToArray();
        var system = new LinearSystem(amounts.Length);
        var rows = random.Next(70, 160);
        for (var i = 0; i < rows; i++)
        {
            var (top, from) = (random.Next(classes), random.Next(times));
            var to = random.Next(from, times);
            var terms = Enumerable.Range(0, classes).Where(c => IsPartOf(c, top, parent)).SelectMany(c => Enumerable.Range((c * times) + from, to - from + 1)).ToList();
            var sum = terms.Sum(amount => amounts[amount]);
            var low = random.Next(3) == 0 ? (Rational?)null : new Rational(Math.Max(0, sum - random.Next(0, 300)), 1);
            var high = low is not null && random.Next(2) == 0 ? (Rational?)null : new Rational(sum + random.Next(random.Next(12) == 0 ? -400 : 0, 300), 1);
            if (high < low) high = low;
            if (high is { Sign: < 0 }) high = Rational.Zero;
            system.Add(new LinearSystem.Row($"r{i}", [.. terms.Select(amount => (amount, Rational.One))], low, high));
        }

        return system;
    }

    private static bool IsPartOf(int inner, int outer, int[] parent)
    {
        for (var at = inner; at >= 0; at = parent[at])
        {
            if (at == outer) return true;
        }

        return false;
    }
}
