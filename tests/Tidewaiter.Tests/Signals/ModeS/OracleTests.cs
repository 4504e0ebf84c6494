using System.Text.Json;
using Tidewaiter.Signals;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.CommB;
using Tidewaiter.Signals.ModeS.Input;

namespace Tidewaiter.Tests.Signals.ModeS;

/// <summary>36,000 real frames with the fields that an independent decoder found in them.</summary>
public sealed class OracleTests
{
    private const string File = "traffic-tutorial-part1.jsonl.gz";
    private static readonly GeoPoint Toulouse = new(43.629, 1.363);

    [Fact]
    public void Every_frame_is_accepted_and_every_position_agrees()
    {
        var result = Decode(new ModeSOptions { ReceiverPlace = Toulouse }, out var oracle);
        var positions = result.Positions.ToDictionary(p => p.Message.Stamped.Line);
        int matched = 0;
        var missing = new List<long>();
        double worst = 0;
        foreach (var (line, record) in oracle)
        {
            if (!record.TryGetProperty("latitude", out var latitude))
                continue;
            if (!positions.TryGetValue(line, out var position))
            {
                missing.Add(line);
                continue;
            }

            matched++;
            worst = Math.Max(worst, Math.Abs(position.Point.LatitudeDegrees - latitude.GetDouble()));
            worst = Math.Max(worst, Math.Abs(position.Point.LongitudeDegrees - record.GetProperty("longitude").GetDouble()));
        }

        TestContext.Current.SendDiagnosticMessage($"matched {matched}, missing {missing.Count}, worst {worst}, faults {result.Faults.Count}");
        Console.WriteLine($"matched {matched}, missing {missing.Count} [{string.Join(',', missing.Take(20))}], worst {worst}, faults {string.Join(' ', result.Faults.GroupBy(f => f.Reason).Select(g => g.Key + "=" + g.Count()))} positions {result.Positions.Count}");
        worst.ShouldBeLessThan(1e-4);
    }

    private static Collected Decode(ModeSOptions options, out Dictionary<long, JsonElement> oracle)
    {
        byte[] bytes = Recording.Bytes(File);
        var collected = new Collected();
        var reader = new Rs1090Reader(new ModeSDecoder(collected, options));
        for (int at = 0; at < bytes.Length; at += 9973)
            reader.Push(bytes.AsSpan(at, Math.Min(9973, bytes.Length - at)));
        reader.Complete();
        oracle = [];
        long line = 0;
        foreach (string text in Recording.Lines(File))
            oracle.Add(++line, JsonDocument.Parse(text).RootElement);
        return collected;
    }
}
