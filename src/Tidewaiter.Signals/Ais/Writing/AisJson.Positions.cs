namespace Tidewaiter.Signals.Ais.Writing;

/// <content>Messages with a position.</content>
public sealed partial class AisJson
{
    private void WritePosition(PositionReport report)
    {
        Code("status", report.NavigationStatus, AisNames.NavigationStatus);
        WriteTurn(report.RateOfTurn);
        WriteMotion(report.Motion);
        _line.Number("maneuver", report.SpecialManoeuvre);
        _line.Flag("raim", report.Raim);
        _line.Number("radio", report.CommunicationState);
    }

    private void WriteMotion(Motion motion)
    {
        _line.Number("speed", motion.SpeedKnots, 1);
        WritePlace(motion.PositionAccuracy, motion.LongitudeDegrees, motion.LatitudeDegrees);
        _line.Number("course", motion.CourseDegrees, 1);
        _line.Number("heading", motion.HeadingDegrees);
        _line.Number("second", motion.SecondOrState);
    }

    private void WritePlace(bool? isAccurate, double? longitude, double? latitude)
    {
        _line.Flag("accuracy", isAccurate);
        _line.Number("lon", longitude, 7);
        _line.Number("lat", latitude, 7);
    }

    private void WriteTurn(RateOfTurn? turn)
    {
        if (turn is { IsFastLeft: true })
            _line.Json.WriteString("turn"u8, "fastleft"u8);
        else if (turn is { IsFastRight: true })
            _line.Json.WriteString("turn"u8, "fastright"u8);
        else
            _line.Number("turn", turn?.WholeDegreesPerMinute);
        _line.Number("turn_raw", turn is { IsNotAvailable: false } raw ? raw.Raw : null);
    }

    private void WriteBaseStation(BaseStationReport report)
    {
        if (report.Time is { } time)
            _line.Json.WriteString("timestamp"u8, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        else
            _line.Json.WriteNull("timestamp"u8);
        WritePlace(report.PositionAccuracy, report.LongitudeDegrees, report.LatitudeDegrees);
        Code("epfd", report.PositionDevice, AisNames.PositionDevice);
        _line.Flag("raim", report.Raim);
        _line.Number("radio", report.CommunicationState);
    }

    private void WriteAircraft(SarAircraftReport report)
    {
        _line.Number("alt", report.AltitudeMetres);
        _line.Number("speed", report.SpeedKnots);
        WritePlace(report.PositionAccuracy, report.LongitudeDegrees, report.LatitudeDegrees);
        _line.Number("course", report.CourseDegrees, 1);
        _line.Number("second", report.SecondOrState);
        _line.Number("regional", report.Regional);
        _line.Number("dte", Bit(report.TerminalNotReady));
        _line.Flag("assigned", report.Assigned);
        _line.Flag("raim", report.Raim);
        _line.Number("radio", report.CommunicationState);
    }

    private void WriteClassB(ClassBPositionReport report)
    {
        _line.Number("reserved", report.Reserved);
        WriteMotion(report.Motion);
        _line.Number("regional", report.Regional);
        _line.Flag("cs", report.IsCarrierSense);
        _line.Flag("display", report.HasDisplay);
        _line.Flag("dsc", report.HasSelectiveCalling);
        _line.Flag("band", report.WholeBand);
        _line.Flag("msg22", report.ChannelsManaged);
        _line.Flag("assigned", report.Assigned);
        _line.Flag("raim", report.Raim);
        _line.Number("radio", report.CommunicationState);
    }

    private void WriteExtendedClassB(ExtendedClassBReport report)
    {
        _line.Number("reserved", report.Reserved);
        WriteMotion(report.Motion);
        _line.Number("regional", report.Regional);
        _line.Json.WriteString("shipname"u8, report.Name);
        Code("shiptype", report.ShipType, AisNames.ShipType);
        WriteDimensions(report.Dimensions);
        Code("epfd", report.PositionDevice, AisNames.PositionDevice);
        _line.Flag("raim", report.Raim);
        _line.Number("dte", Bit(report.TerminalNotReady));
        _line.Flag("assigned", report.Assigned);
    }

    private void WriteAid(AidToNavigationReport report)
    {
        Code("aid_type", report.AidType, AisNames.AidType);
        _line.Json.WriteString("name"u8, report.Name);
        _line.Number("lon", report.LongitudeDegrees, 7);
        _line.Number("lat", report.LatitudeDegrees, 7);
        _line.Flag("accuracy", report.PositionAccuracy);
        WriteDimensions(report.Dimensions);
        Code("epfd", report.PositionDevice, AisNames.PositionDevice);
        _line.Number("second", report.SecondOrState);
        _line.Number("regional", report.Status);
        _line.Flag("off_position", report.OffPosition);
        _line.Flag("raim", report.Raim);
        _line.Flag("virtual_aid", report.IsVirtual);
        _line.Flag("assigned", report.Assigned);
    }

    private void WriteCorrections(DifferentialCorrections corrections)
    {
        _line.Number("lon", corrections.LongitudeDegrees, 4);
        _line.Number("lat", corrections.LatitudeDegrees, 4);
        Data("data", corrections.Data);
    }

    private void WriteLongRange(LongRangeReport report)
    {
        Code("status", report.NavigationStatus, AisNames.NavigationStatus);
        _line.Flag("accuracy", report.PositionAccuracy);
        _line.Number("lon", report.LongitudeDegrees, 4);
        _line.Number("lat", report.LatitudeDegrees, 4);
        _line.Number("speed", report.SpeedKnots);
        _line.Number("course", report.CourseDegrees);
        _line.Flag("raim", report.Raim);
        _line.Flag("gnss", report.PositionIsOld);
    }

    private void WriteDimensions(Dimensions? size)
    {
        _line.Number("to_bow", size?.ToBowMetres);
        _line.Number("to_stern", size?.ToSternMetres);
        _line.Number("to_port", size?.ToPortMetres);
        _line.Number("to_starboard", size?.ToStarboardMetres);
    }

    private static int? Bit(bool? flag) => flag is { } f ? f ? 1 : 0 : null;
}
