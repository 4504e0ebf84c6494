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
    public void Every_position_of_the_oracle_is_met()
    {
        var result = Decode(new ModeSOptions { ReceiverPlace = Toulouse }, out var oracle);
        var positions = result.Positions.ToDictionary(p => p.Message.Stamped.Line);
        int matched = 0;
        foreach (var (line, record) in oracle)
        {
            if (!record.TryGetProperty("latitude", out var latitude))
                continue;
            positions.ShouldContainKey(line);
            positions[line].Point.LatitudeDegrees.ShouldBe(latitude.GetDouble(), 1e-4);
            positions[line].Point.LongitudeDegrees.ShouldBe(record.GetProperty("longitude").GetDouble(), 1e-4);
            matched++;
        }

        matched.ShouldBe(7279);
        result.Positions.Count.ShouldBe(7281, "two more than the oracle: halves that it left without a place");
        result.Messages.Count.ShouldBe(35_993);
        result.Faults.Count.ShouldBe(7);
        result.Faults.ShouldAllBe(f => f.Reason == FaultReason.UnknownAddress);
    }

    [Fact]
    public void Without_a_receiver_place_only_the_first_surface_halves_are_lost()
    {
        var result = Decode(new ModeSOptions(), out var oracle);
        int wanted = 0;
        int wrong = 0;
        var positions = result.Positions.ToDictionary(p => p.Message.Stamped.Line);
        foreach (var (line, record) in oracle)
        {
            if (!record.TryGetProperty("latitude", out var latitude))
                continue;
            wanted++;
            if (positions.TryGetValue(line, out var position) && Math.Abs(position.Point.LatitudeDegrees - latitude.GetDouble()) > 1e-4)
                wrong++;
        }

        wrong.ShouldBe(0);
        Console.WriteLine($"of {wanted} positions {result.Positions.Count} without a receiver place");
    }

    [Fact]
    public void Fields_agree_with_the_oracle()
    {
        var result = Decode(new ModeSOptions(), out var oracle);
        var seen = new Dictionary<string, (int Same, int Other)>();
        foreach (var message in result.Messages)
        {
            var record = oracle[message.Stamped.Line];
            message.Address.ShouldBe(Convert.ToInt32(record.GetProperty("icao24").GetString(), 16));
            Compare(seen, record, "altitude", message.Surveillance?.AltitudeFeet ?? message.AirbornePosition?.AltitudeFeet, 0.1);
            Compare(seen, record, "squawk", message.Surveillance?.Squawk, 0);
            Compare(seen, record, "vertical_rate", message.AirborneVelocity?.VerticalRateFeetPerMinute, 0);
            Compare(seen, record, "geo_minus_baro", message.AirborneVelocity?.GeometricMinusBarometricFeet, 0);
            Compare(seen, record, "groundspeed", message.AirborneVelocity?.GroundSpeedKnots, 0.01);
            Compare(seen, record, "track", message.AirborneVelocity?.TrackDegrees ?? message.SurfacePosition?.TrackDegrees, 0.01);
            Compare(seen, record, "NACp", message.TargetState?.PositionAccuracyCategory, 0);
            Compare(seen, record, "selected_altitude", message.TargetState?.SelectedAltitudeFeet, 40);
            Compare(seen, record, "barometric_setting", message.TargetState?.BarometricSettingHectopascals, 0.01);
            if (message.SurfacePosition is { } surface)
                Compare(seen, record, "groundspeed surface", surface.SpeedKnots, 0.01, "groundspeed");
            var report = InferredCommB.Of(message);
            Compare(seen, Sub(record, "bds40"), "40 selected_mcp", report?.SelectedIntention?.PanelAltitudeFeet, 16, "selected_mcp");
            Compare(seen, Sub(record, "bds50"), "50 groundspeed", report?.TrackAndTurn?.GroundSpeedKnots, 0, "groundspeed");
            Compare(seen, Sub(record, "bds50"), "50 track", report?.TrackAndTurn?.TrackDegrees, 0.01, "track");
            Compare(seen, Sub(record, "bds50"), "50 roll", report?.TrackAndTurn?.RollDegrees, 0.01, "roll");
            Compare(seen, Sub(record, "bds60"), "60 heading", report?.HeadingAndSpeed?.MagneticHeadingDegrees, 0.01, "heading");
            Compare(seen, Sub(record, "bds60"), "60 IAS", report?.HeadingAndSpeed?.IndicatedAirspeedKnots, 0, "IAS");
            Compare(seen, Sub(record, "bds60"), "60 Mach", report?.HeadingAndSpeed?.Mach, 0.0001, "Mach");
            Compare(seen, Sub(record, "bds60"), "60 vrate", report?.HeadingAndSpeed?.InertialRateFeetPerMinute, 0, "vrate_inertial");
        }

        foreach (var (name, (same, other)) in seen)
            Console.WriteLine($"{name}: same {same}, other {other}");
    }

    private static JsonElement Sub(JsonElement record, string name) => record.TryGetProperty(name, out var inner) ? inner : default;

    private static void Compare(
        Dictionary<string, (int Same, int Other)> seen, JsonElement record, string name, double? ours, double tolerance, string? field = null)
    {
        double? theirs = null;
        if (record.ValueKind == JsonValueKind.Object && record.TryGetProperty(field ?? name, out var value))
            theirs = value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!) : value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
        if (theirs is null && ours is null)
            return;
        bool isSame = theirs is { } a && ours is { } b && Math.Abs(a - b) <= tolerance;
        seen.TryGetValue(name, out var counts);
        seen[name] = isSame ? (counts.Same + 1, counts.Other) : (counts.Same, counts.Other + 1);
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
