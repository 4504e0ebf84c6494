namespace Tidewaiter.Signals.Ais.Writing;

/// <content>Binary messages.</content>
public sealed partial class AisJson
{
    private static readonly string[] Tendencies = ["steady", "decreasing", "increasing"];

    private void WriteBinary(BinaryMessage message)
    {
        if (message.DestinationMmsi is { } destination)
        {
            Number("seqno", message.SequenceNumber);
            _json.WriteNumber("dest_mmsi"u8, destination);
            Flag("retransmit", message.Retransmitted);
        }

        Number("dac", message.AreaCode);
        Number("fid", message.FunctionIdentifier);
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
        Flag("addressed", message.IsAddressed);
        Flag("structured", message.IsStructured);
        Number("dest_mmsi", message.DestinationMmsi);
        Number("app_id", message.ApplicationIdentifier);
        Data("data", message.Data);
        if (type == 26)
            Number("radio", message.CommunicationState);
    }

    private void WriteInland(InlandShipData ship)
    {
        _json.WriteString("vin"u8, ship.EuropeanNumber);
        Number("length_m", ship.LengthMetres, 1);
        Number("beam_m", ship.BeamMetres, 1);
        Number("shiptype", ship.ShipType);
        Number("hazard", ship.HazardCode);
        Number("draught_m", ship.DraughtMetres, 2);
        Number("loaded", ship.LoadState);
        Flag("speed_q", ship.SpeedIsGood);
        Flag("course_q", ship.CourseIsGood);
        Flag("heading_q", ship.HeadingIsGood);
    }

    private void WriteMeteorological(MeteorologicalData data)
    {
        Number("lat", data.LatitudeDegrees, 6);
        Number("lon", data.LongitudeDegrees, 6);
        if (data is { Day: null, Hour: null, Minute: null })
            _json.WriteNull("timestamp"u8);
        else
            _json.WriteString("timestamp"u8, $"{data.Day ?? 0:D2}T{data.Hour ?? 24:D2}:{data.Minute ?? 60:D2}Z");
        if (data.PositionAccuracy is { } accuracy)
            _json.WriteBoolean("accuracy"u8, accuracy);
        Number("wspeed", data.WindKnots);
        Number("wgust", data.GustKnots);
        Number("wdir", data.WindDegrees);
        Number("wgustdir", data.GustDegrees);
        Number("humidity", data.HumidityPercent);
        Number("airtemp", data.AirCelsius, 1);
        Number("dewpoint", data.DewPointCelsius, 1);
        Number("pressure", data.PressureHectopascals);
        _json.WriteString("pressuretend"u8, data.PressureTendency is { } tendency ? Tendencies[tendency] : null);
        if (data.VisibilityIsGreater is { } greater)
            _json.WriteBoolean("visgreater"u8, greater);
        Number("visibility", data.VisibilityNauticalMiles, 1);
        Number("waterlevel", data.WaterLevelMetres, 2);
        _json.WriteString("leveltrend"u8, data.WaterLevelTrend is { } trend ? Tendencies[trend] : null);
        WriteSea(data);
    }

    private void WriteSea(MeteorologicalData data)
    {
        Number("cspeed", data.CurrentKnots, 1);
        Number("cdir", data.CurrentDegrees);
        Number("cspeed2", data.SecondCurrentKnots, 1);
        Number("cdir2", data.SecondCurrentDegrees);
        Number("cdepth2", data.SecondDepthMetres);
        Number("cspeed3", data.ThirdCurrentKnots, 1);
        Number("cdir3", data.ThirdCurrentDegrees);
        Number("cdepth3", data.ThirdDepthMetres);
        Number("waveheight", data.WaveMetres, 1);
        Number("waveperiod", data.WaveSeconds);
        Number("wavedir", data.WaveDegrees);
        Number("swellheight", data.SwellMetres, 1);
        Number("swellperiod", data.SwellSeconds);
        Number("swelldir", data.SwellDegrees);
        Number("seastate", data.SeaState);
        Number("watertemp", data.WaterCelsius, 1);
        Number("preciptype", data.Precipitation);
        Number("salinity", data.SalinityPermille, 1);
        Number("ice", data.Ice);
    }
}
