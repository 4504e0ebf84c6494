namespace Tidewaiter.Signals.Ais.Writing;

/// <content>Static data, text and management.</content>
public sealed partial class AisJson
{
    private void WriteStatic(StaticVoyageData data)
    {
        _line.Number("imo", data.ImoNumber);
        _line.Number("ais_version", data.Version);
        _line.Json.WriteString("callsign"u8, data.CallSign);
        _line.Json.WriteString("shipname"u8, data.Name);
        Code("shiptype", data.ShipType, AisNames.ShipType);
        WriteDimensions(data.Dimensions);
        Code("epfd", data.PositionDevice, AisNames.PositionDevice);
        WriteEta(data.Eta);
        _line.Number("draught", data.DraughtMetres, 1);
        _line.Json.WriteString("destination"u8, data.Destination);
        _line.Number("dte", Bit(data.TerminalNotReady));
    }

    // As gpsd writes it: a part that is not available has its own number there (month 0, day 0, hour 24, minute 60).
    private void WriteEta(ReportedEta eta)
    {
        if (eta is { Month: null, Day: null, Hour: null, Minute: null })
            _line.Json.WriteNull("eta"u8);
        else
            _line.Json.WriteString("eta"u8, $"{eta.Month ?? 0:D2}-{eta.Day ?? 0:D2}T{eta.Hour ?? 24:D2}:{eta.Minute ?? 60:D2}Z");
    }

    private void WriteStaticReport(StaticDataReport report, uint mmsi)
    {
        switch (report.PartNumber)
        {
            case 0:
                _line.Json.WriteString("part"u8, "A"u8);
                _line.Json.WriteString("shipname"u8, report.Name);
                break;
            case 1:
                _line.Json.WriteString("part"u8, "B"u8);
                Code("shiptype", report.ShipType, AisNames.ShipType);
                _line.Json.WriteString("vendorid"u8, report.Vendor);
                _line.Json.WriteString("vendorid_former"u8, report.FormerVendor);
                _line.Number("model", report.UnitModel);
                _line.Number("serial", report.SerialNumber);
                _line.Json.WriteString("callsign"u8, report.CallSign);
                if (report.ParentMmsi(mmsi) is { } parent)
                    _line.Json.WriteNumber("mothership_mmsi"u8, parent);
                else
                    WriteDimensions(report.Dimensions(mmsi));
                _line.Number("epfd", report.PositionDevice);
                break;
            default:
                _line.Number("part", report.PartNumber);
                Data("data", report.Rest);
                break;
        }
    }

    private void WriteSafety(SafetyMessage message)
    {
        if (message.DestinationMmsi is { } destination)
        {
            _line.Number("seqno", message.SequenceNumber);
            _line.Json.WriteNumber("dest_mmsi"u8, destination);
            _line.Flag("retransmit", message.Retransmitted);
        }

        _line.Json.WriteString("text"u8, message.Text);
    }

    private void WriteAcknowledgement(Acknowledgement acknowledgement)
    {
        for (var i = 0; i < 4; i++)
            _line.Number($"mmsi{i + 1}", acknowledgement.Mmsi(i));
        for (var i = 0; i < acknowledgement.Count; i++)
            _line.Number($"seqno{i + 1}", acknowledgement.SequenceNumber(i));
    }

    private void WriteInterrogation(Interrogation inquiry)
    {
        _line.Number("mmsi1", inquiry.FirstMmsi);
        _line.Number("type1_1", inquiry.FirstType);
        _line.Number("offset1_1", inquiry.FirstSlotOffset);
        _line.Number("type1_2", inquiry.SecondType);
        _line.Number("offset1_2", inquiry.SecondSlotOffset);
        _line.Number("mmsi2", inquiry.SecondMmsi);
        _line.Number("type2_1", inquiry.SecondStationType);
        _line.Number("offset2_1", inquiry.SecondStationSlotOffset);
    }

    private void WriteAssignment(AssignedModeCommand command)
    {
        for (var i = 0; i < 2; i++)
        {
            _line.Number($"mmsi{i + 1}", command.Mmsi(i));
            _line.Number($"offset{i + 1}", command.SlotOffset(i));
            _line.Number($"increment{i + 1}", command.SlotIncrement(i));
        }
    }

    private void WriteReservation(SlotReservation reservation)
    {
        for (var i = 0; i < 4; i++)
        {
            _line.Number($"offset{i + 1}", reservation.Offset(i));
            _line.Number($"number{i + 1}", reservation.SlotCount(i));
            _line.Number($"timeout{i + 1}", reservation.TimeoutMinutes(i));
            _line.Number($"increment{i + 1}", reservation.Increment(i));
        }
    }

    private void WriteChannels(ChannelManagement channels)
    {
        _line.Number("channel_a", channels.ChannelA);
        _line.Number("channel_b", channels.ChannelB);
        _line.Number("txrx", channels.TransmitReceiveMode);
        _line.Flag("power", channels.LowPower);
        if (channels.IsAddressed == true)
        {
            _line.Number("dest1", channels.FirstMmsi);
            _line.Number("dest2", channels.SecondMmsi);
        }
        else
        {
            _line.Number("ne_lon", channels.EastDegrees, 6);
            _line.Number("ne_lat", channels.NorthDegrees, 6);
            _line.Number("sw_lon", channels.WestDegrees, 6);
            _line.Number("sw_lat", channels.SouthDegrees, 6);
        }

        _line.Flag("addressed", channels.IsAddressed);
        _line.Flag("band_a", channels.NarrowA);
        _line.Flag("band_b", channels.NarrowB);
        _line.Number("zonesize", channels.ZoneSize);
    }

    private void WriteGroup(GroupAssignment group)
    {
        _line.Number("ne_lon", group.EastDegrees, 6);
        _line.Number("ne_lat", group.NorthDegrees, 6);
        _line.Number("sw_lon", group.WestDegrees, 6);
        _line.Number("sw_lat", group.SouthDegrees, 6);
        _line.Number("stationtype", group.StationType);
        _line.Number("shiptype", group.ShipType);
        _line.Number("txrx", group.TransmitReceiveMode);
        _line.Number("interval", group.ReportingInterval);
        _line.Number("quiet", group.QuietMinutes);
    }
}
