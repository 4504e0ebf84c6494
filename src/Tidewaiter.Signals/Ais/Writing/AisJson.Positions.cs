namespace Tidewaiter.Signals.Ais.Writing;

/// <content>Messages with a position.</content>
public sealed partial class AisJson
{
    private void WritePosition(PositionReport report)
    {
        Code("status", report.NavigationStatus, AisNames.NavigationStatus);
        WriteTurn(report.RateOfTurn);
        Number("speed", report.SpeedKnots, 1);
        Flag("accuracy", report.PositionAccuracy);
        Number("lon", report.LongitudeDegrees, 7);
        Number("lat", report.LatitudeDegrees, 7);
        Number("course", report.CourseDegrees, 1);
        Number("heading", report.HeadingDegrees);
        Number("second", report.SecondOrState);
        Number("maneuver", report.SpecialManoeuvre);
        Flag("raim", report.Raim);
        Number("radio", report.CommunicationState);
    }

    private void WriteTurn(RateOfTurn? turn)
    {
        if (turn is { IsFastLeft: true })
            _json.WriteString("turn"u8, "fastleft"u8);
        else if (turn is { IsFastRight: true })
            _json.WriteString("turn"u8, "fastright"u8);
        else
            Number("turn", turn?.WholeDegreesPerMinute);
        Number("turn_raw", turn is { IsNotAvailable: false } raw ? raw.Raw : null);
    }

    private void WriteBaseStation(BaseStationReport report)
    {
        if (report.Time is { } time)
            _json.WriteString("timestamp"u8, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        else
            _json.WriteNull("timestamp"u8);
        Flag("accuracy", report.PositionAccuracy);
        Number("lon", report.LongitudeDegrees, 7);
        Number("lat", report.LatitudeDegrees, 7);
        Code("epfd", report.PositionDevice, AisNames.PositionDevice);
        Flag("raim", report.Raim);
        Number("radio", report.CommunicationState);
    }

    private void WriteAircraft(SarAircraftReport report)
    {
        Number("alt", report.AltitudeMetres);
        Number("speed", report.SpeedKnots);
        Flag("accuracy", report.PositionAccuracy);
        Number("lon", report.LongitudeDegrees, 7);
        Number("lat", report.LatitudeDegrees, 7);
        Number("course", report.CourseDegrees, 1);
        Number("second", report.SecondOrState);
        Number("regional", report.Regional);
        Number("dte", Bit(report.TerminalNotReady));
        Flag("assigned", report.Assigned);
        Flag("raim", report.Raim);
        Number("radio", report.CommunicationState);
    }

    private void WriteClassB(ClassBPositionReport report)
    {
        Number("reserved", report.Reserved);
        Number("speed", report.SpeedKnots, 1);
        Flag("accuracy", report.PositionAccuracy);
        Number("lon", report.LongitudeDegrees, 7);
        Number("lat", report.LatitudeDegrees, 7);
        Number("course", report.CourseDegrees, 1);
        Number("heading", report.HeadingDegrees);
        Number("second", report.SecondOrState);
        Number("regional", report.Regional);
        Flag("cs", report.IsCarrierSense);
        Flag("display", report.HasDisplay);
        Flag("dsc", report.HasSelectiveCalling);
        Flag("band", report.WholeBand);
        Flag("msg22", report.ChannelsManaged);
        Flag("assigned", report.Assigned);
        Flag("raim", report.Raim);
        Number("radio", report.CommunicationState);
    }

    private void WriteExtendedClassB(ExtendedClassBReport report)
    {
        Number("reserved", report.Reserved);
        Number("speed", report.SpeedKnots, 1);
        Flag("accuracy", report.PositionAccuracy);
        Number("lon", report.LongitudeDegrees, 7);
        Number("lat", report.LatitudeDegrees, 7);
        Number("course", report.CourseDegrees, 1);
        Number("heading", report.HeadingDegrees);
        Number("second", report.SecondOrState);
        Number("regional", report.Regional);
        _json.WriteString("shipname"u8, report.Name);
        Code("shiptype", report.ShipType, AisNames.ShipType);
        WriteDimensions(report.Dimensions);
        Code("epfd", report.PositionDevice, AisNames.PositionDevice);
        Flag("raim", report.Raim);
        Number("dte", Bit(report.TerminalNotReady));
        Flag("assigned", report.Assigned);
    }

    private void WriteAid(AidToNavigationReport report)
    {
        Code("aid_type", report.AidType, AisNames.AidType);
        _json.WriteString("name"u8, report.Name);
        Number("lon", report.LongitudeDegrees, 7);
        Number("lat", report.LatitudeDegrees, 7);
        Flag("accuracy", report.PositionAccuracy);
        WriteDimensions(report.Dimensions);
        Code("epfd", report.PositionDevice, AisNames.PositionDevice);
        Number("second", report.SecondOrState);
        Number("regional", report.Status);
        Flag("off_position", report.OffPosition);
        Flag("raim", report.Raim);
        Flag("virtual_aid", report.IsVirtual);
        Flag("assigned", report.Assigned);
    }

    private void WriteCorrections(DifferentialCorrections corrections)
    {
        Number("lon", corrections.LongitudeDegrees, 4);
        Number("lat", corrections.LatitudeDegrees, 4);
        Data("data", corrections.Data);
    }

    private void WriteLongRange(LongRangeReport report)
    {
        Code("status", report.NavigationStatus, AisNames.NavigationStatus);
        Flag("accuracy", report.PositionAccuracy);
        Number("lon", report.LongitudeDegrees, 4);
        Number("lat", report.LatitudeDegrees, 4);
        Number("speed", report.SpeedKnots);
        Number("course", report.CourseDegrees);
        Flag("raim", report.Raim);
        Flag("gnss", report.PositionIsOld);
    }

    private void WriteDimensions(Dimensions? size)
    {
        Number("to_bow", size?.ToBowMetres);
        Number("to_stern", size?.ToSternMetres);
        Number("to_port", size?.ToPortMetres);
        Number("to_starboard", size?.ToStarboardMetres);
    }

    private static int? Bit(bool? flag) => flag is { } f ? f ? 1 : 0 : null;
}
