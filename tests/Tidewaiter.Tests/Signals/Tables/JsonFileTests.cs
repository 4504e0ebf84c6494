using System.Text.Json;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.Tracking;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Tests.Signals.ModeS;

namespace Tidewaiter.Tests.Signals.Tables;

/// <summary>Real JSON files, against a second reading by the base library.</summary>
public sealed class JsonFileTests
{
    [Fact]
    public void Readsb_trace()
    {
        byte[] bytes = Recording.Bytes("readsb-trace_full_ac671b.json");
        var collected = CaseTests.Read("trace.json", bytes, 4096);
        collected.Faults.ShouldBeEmpty();
        using var document = JsonDocument.Parse(bytes);
        var trace = document.RootElement.GetProperty("trace");
        collected.Rows.Count.ShouldBe(trace.GetArrayLength());
        var start = DateTime.UnixEpoch.AddSeconds(1738703622.619);
        for (int i = 0; i < collected.Rows.Count; i++)
        {
            var (row, record) = (collected.Rows[i], trace[i]);
            row.Icao24.ShouldBe(0xac671b);
            row.TimeUtc!.Value.ShouldBe(start.AddSeconds(record[0].GetDouble()), TimeSpan.FromMilliseconds(0.01));
            row.LatitudeDegrees.ShouldBe(record[1].GetDouble());
            row.LongitudeDegrees.ShouldBe(record[2].GetDouble());
            row.IsOnGround.ShouldBe(record[3].ValueKind switch { JsonValueKind.String => true, JsonValueKind.Number => false, _ => null });
            row.SpeedKnots.ShouldBe(record[4].ValueKind == JsonValueKind.Number ? record[4].GetDouble() : null);
            using var again = JsonDocument.Parse(bytes.AsMemory((int)row.Offset, row.Length));
            again.RootElement.GetArrayLength().ShouldBe(record.GetArrayLength(), "offset and length point at the row's bytes");
        }

        collected.Texts[^1].ShouldBe("||DAL2927|N899DN|B739||");
    }

    /// <summary>The positions of the trace as ADS-B frames, an odd half two tenths of a second before each even one.</summary>
    [Fact]
    public void Readsb_trace_through_frames_and_back()
    {
        var rows = CaseTests.Read("trace.json", Recording.Bytes("readsb-trace_full_ac671b.json"), 1 << 16).Rows;
        var back = new ModeS.Collected();
        var decoder = new ModeSDecoder(back);
        int sent = 0;
        foreach (var row in rows.Where(r => r.IsOnGround == false))
        {
            double seconds = (row.TimeUtc!.Value - DateTime.UnixEpoch).TotalSeconds;
            foreach (bool isOdd in (bool[])[true, false])
            {
                string hex = DecoderTests.AirborneHalf(row.Icao24!.Value, row.LatitudeDegrees!.Value, row.LongitudeDegrees!.Value, isOdd);
                decoder.Accept(Recording.At(hex, isOdd ? seconds - 0.2 : seconds));
            }

            sent++;
            back.Positions[^1].Point.LatitudeDegrees.ShouldBe(row.LatitudeDegrees!.Value, 5e-5);
            back.Positions[^1].Point.LongitudeDegrees.ShouldBe(row.LongitudeDegrees!.Value, 1e-4);
        }

        sent.ShouldBeGreaterThan(2000);
        back.Faults.ShouldBeEmpty();
        back.Positions.ShouldAllBe(p => !p.IsJump && p.Method != PositionMethod.ReceiverPlace);
    }

    [Theory]
    [InlineData("gfw-gaps-sample_messages.json")]
    [InlineData("gfw-seg-338013000.json")]
    [InlineData("gfw-seg-416000000.json")]
    [InlineData("noisy_landing.json.gz")]
    public void Tracks(string name)
    {
        byte[] bytes = Recording.Bytes(name);
        var collected = CaseTests.Read("tracks.json", bytes, 4096);
        collected.Faults.ShouldBeEmpty();
        var records = bytes[0] == '['
            ? JsonDocument.Parse(bytes).RootElement.EnumerateArray().ToList()
            : [.. Recording.Lines(name).Select(l => JsonDocument.Parse(l).RootElement)];
        collected.Rows.Count.ShouldBe(records.Count);
        foreach (var (row, record) in collected.Rows.Zip(records))
        {
            string latitude = record.TryGetProperty("lat", out _) ? "lat" : "latitude";
            double? expected = record.TryGetProperty(latitude, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
            row.LatitudeDegrees.ShouldBe(expected);
            row.TimeUtc.ShouldNotBeNull();
            (row.Mmsi ?? row.Icao24).ShouldNotBeNull();
        }
    }
}
