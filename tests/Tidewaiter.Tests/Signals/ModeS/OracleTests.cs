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
            positions[line].Integrity.Category.ShouldBe(record.GetProperty("NUCp").GetInt32());
            matched++;
        }

        matched.ShouldBe(7279);
        result.Positions.Count.ShouldBe(7281, "two more than the oracle: halves that it left without a place");
        result.Faults.CountBy(f => f.Reason).ToDictionary().ShouldBe(
            new Dictionary<FaultReason, int> { [FaultReason.UnknownAddress] = 7, [FaultReason.Implausible] = 1 }, ignoreOrder: true);
        result.Messages.Count.ShouldBe(oracle.Count - 8);
    }

    [Fact]
    public void Without_a_receiver_place_the_halves_before_the_first_pair_and_the_taxiing_before_the_first_flight_are_lost()
    {
        var result = Decode(new ModeSOptions(), out var oracle);
        int airborneAlone = 0;
        var positions = result.Positions.ToDictionary(p => p.Message.Stamped.Line);
        foreach (var (line, record) in oracle)
        {
            if (!record.TryGetProperty("latitude", out var latitude))
                continue;
            if (positions.TryGetValue(line, out var position))
                position.Point.LatitudeDegrees.ShouldBe(latitude.GetDouble(), 1e-4);
            else if (record.GetProperty("bds").GetString() == "05")
                airborneAlone++;
        }

        airborneAlone.ShouldBe(6);
        positions.Count.ShouldBe(5909);
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
            if (message.AirborneVelocity is { } velocity)
                Compare(seen, record, "groundspeed", velocity.GroundSpeedKnots, 0.01);
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

        // What differs is explained in docs/formats/mode-s.md: the movement table below 70 kt, altitude code 0 ("0 ft" there),
        // inertial rate -32 ft/min ("0" there), and 23 track-and-turn reports that only one of the two recognises.
        seen.ToDictionary(pair => pair.Key, pair => pair.Value).ShouldBe(
            new Dictionary<string, (int Same, int Other)>
            {
                ["groundspeed"] = (5911, 0),
                ["groundspeed surface"] = (479, 885),
                ["track"] = (7275, 0),
                ["altitude"] = (14_962, 5),
                ["squawk"] = (10_620, 0),
                ["vertical_rate"] = (5911, 0),
                ["geo_minus_baro"] = (5911, 0),
                ["NACp"] = (2382, 0),
                ["selected_altitude"] = (2382, 0),
                ["barometric_setting"] = (2382, 0),
                ["40 selected_mcp"] = (6885, 0),
                ["50 groundspeed"] = (4139, 23),
                ["50 track"] = (4139, 23),
                ["50 roll"] = (4139, 23),
                ["60 heading"] = (6498, 0),
                ["60 IAS"] = (6498, 0),
                ["60 Mach"] = (6498, 0),
                ["60 vrate"] = (5465, 1033),
            },
            ignoreOrder: true);
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
