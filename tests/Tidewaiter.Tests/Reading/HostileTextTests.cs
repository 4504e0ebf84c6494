using System.Diagnostics;
using System.Text;

namespace Tidewaiter.Tests.Reading;

/// <summary>Texts made to be slow: reading time grows with their length and not with its square.</summary>
public class HostileTextTests
{
    public static TheoryData<string, string> Units => new()
    {
        { "one line of words", "ships carry arms supplies " },
        { "commas", ", " },
        { "coordination", "shells, rockets and missiles, " },
        { "hedges", "may possibly have reportedly " },
        { "relative clauses", "the ship that the ministry which said " },
        { "open quotes", "“ \" ‘ he said " },
        { "parentheses", "( ( ( ship " },
        { "surrogates", "😀 ship 😀 sent " },
        { "Korean", "북한은 러시아에 포탄을 보냈다 " },
        { "Russian", "Россия получила снаряды из Северной Кореи " },
        { "designations", "KN-23-KN-24-An-124 " },
        { "infinitives", "plans to seek to agree to send " },
        { "of", "number of shipments of containers of " },
        { "paragraphs", "Iran sent 5 drones to Russia.\n\n" },
        { "anaphors", "The ship left Nampo for Rajin. It carried these shells. " },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void Reading_time_is_linear(string name, string unit)
    {
        var small = Text(unit, 100_000);
        var large = Text(unit, 800_000);
        ReadText.Of(small);
        var (first, second) = (Time(small), Time(large));

        // Eight times the text may take up to thirty times as long on a busy machine: a quadratic reader would take sixty-four. Below the floor, noise rules.
        (second / Math.Max(first, 25.0)).ShouldBeLessThan(30.0, $"{name}: {first:0} ms for {small.Length} units, {second:0} ms for {large.Length}");
    }

    [Fact]
    public void A_megabyte_in_one_line_is_read_in_seconds()
    {
        var clock = Stopwatch.StartNew();
        ReadText.Of(Text("North Korea sent shells and rockets to Russia, which denied it, and ", 1_000_000));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static string Text(string unit, int length)
    {
        var builder = new StringBuilder(length + unit.Length);
        while (builder.Length < length) builder.Append(unit);
        return builder.ToString();
    }

    private static double Time(string text)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var clock = Stopwatch.StartNew();
            ReadText.Of(text);
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return best;
    }
}
