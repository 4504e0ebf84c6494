namespace Tidewaiter.Signals.Ais.Writing;

/// <content>Binary messages.</content>
public sealed partial class AisJson
{
    private static readonly string[] Tendencies = ["steady", "decreasing", "increasing"];

    private void WriteBinary(BinaryMessage message)
    {
        if (message.DestinationMmsi is { } destination)
        {
            _line.Number("seqno", message.SequenceNumber);
            _line.Json.WriteNumber("dest_mmsi"u8, destination);
            _line.Flag("retransmit", message.Retransmitted);
        }

        _line.Number("dac", message.AreaCode);
        _line.Number("fid", message.FunctionIdentifier);
        if (message.IsMeteorological)
            WriteMeteorological(new MeteorologicalData(message.Data, former: false));
        else if (message.IsFormerMeteorological)
            WriteMeteorological(new MeteorologicalData(message.Data, former: true));
        else if (message.IsInlandShip)
            WriteInland(new InlandShipData(message.Data));
        Data("data", message.Data);
    }

    private void WriteSlotBinary(SlotBinaryMessage message, int type)
    {
        _line.Flag("addressed", message.IsAddressed);
        _line.Flag("structured", message.IsStructured);
        _line.Number("dest_mmsi", message.DestinationMmsi);
        _line.Number("app_id", message.ApplicationIdentifier);
        Data("data", message.Data);
        if (type == 26)
            _line.Number("radio", message.CommunicationState);
    }

    private void WriteInland(InlandShipData ship)
    {
        _line.Json.WriteString("vin"u8, ship.EuropeanNumber);
        _line.Number("length_m", ship.LengthMetres, 1);
        _line.Number("beam_m", ship.BeamMetres, 1);
        _line.Number("shiptype", ship.ShipType);
        _line.Number("hazard", ship.HazardCode);
        _line.Number("draught_m", ship.DraughtMetres, 2);
        _line.Number("loaded", ship.LoadState);
        _line.Flag("speed_q", ship.SpeedIsGood);
        _line.Flag("course_q", ship.CourseIsGood);
        _line.Flag("heading_q", ship.HeadingIsGood);
    }

    private void WriteMeteorological(MeteorologicalData data)
    {
        _line.Number("lat", data.LatitudeDegrees, 6);
        _line.Number("lon", data.LongitudeDegrees, 6);
        if (data is { Day: null, Hour: null, Minute: null })
            _line.Json.WriteNull("timestamp"u8);
        else
            _line.Json.WriteString("timestamp"u8, $"{data.Day ?? 0:D2}T{data.Hour ?? 24:D2}:{data.Minute ?? 60:D2}Z");
        if (data.PositionAccuracy is { } accuracy)
            _line.Json.WriteBoolean("accuracy"u8, accuracy);
        _line.Number("wspeed", data.WindKnots);
        _line.Number("wgust", data.GustKnots);
        _line.Number("wdir", data.WindDegrees);
        _line.Number("wgustdir", data.GustDegrees);
        _line.Number("humidity", data.HumidityPercent);
        _line.Number("airtemp", data.AirCelsius, 1);
        _line.Number("dewpoint", data.DewPointCelsius, 1);
        _line.Number("pressure", data.PressureHectopascals);
        _line.Json.WriteString("pressuretend"u8, data.PressureTendency is { } tendency ? Tendencies[tendency] : null);
        if (data.VisibilityIsGreater is { } greater)
            _line.Json.WriteBoolean("visgreater"u8, greater);
        _line.Number("visibility", data.VisibilityNauticalMiles, 1);
        _line.Number("waterlevel", data.WaterLevelMetres, 2);
        _line.Json.WriteString("leveltrend"u8, data.WaterLevelTrend is { } trend ? Tendencies[trend] : null);
        WriteSea(data);
    }

    private void WriteSea(MeteorologicalData data)
    {
        _line.Number("cspeed", data.CurrentKnots, 1);
        _line.Number("cdir", data.CurrentDegrees);
        _line.Number("cspeed2", data.SecondCurrentKnots, 1);
        _line.Number("cdir2", data.SecondCurrentDegrees);
        _line.Number("cdepth2", data.SecondDepthMetres);
        _line.Number("cspeed3", data.ThirdCurrentKnots, 1);
        _line.Number("cdir3", data.ThirdCurrentDegrees);
        _line.Number("cdepth3", data.ThirdDepthMetres);
        _line.Number("waveheight", data.WaveMetres, 1);
        _line.Number("waveperiod", data.WaveSeconds);
        _line.Number("wavedir", data.WaveDegrees);
        _line.Number("swellheight", data.SwellMetres, 1);
        _line.Number("swellperiod", data.SwellSeconds);
        _line.Number("swelldir", data.SwellDegrees);
        _line.Number("seastate", data.SeaState);
        _line.Number("watertemp", data.WaterCelsius, 1);
        _line.Number("preciptype", data.Precipitation);
        _line.Number("salinity", data.SalinityPermille, 1);
        _line.Number("ice", data.Ice);
    }
}
