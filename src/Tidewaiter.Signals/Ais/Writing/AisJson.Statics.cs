namespace Tidewaiter.Signals.Ais.Writing;

/// <content>Static data, text and management.</content>
public sealed partial class AisJson
{
    private void WriteStatic(StaticVoyageData data)
    {
        Number("imo", data.ImoNumber);
        Number("ais_version", data.Version);
        _json.WriteString("callsign"u8, data.CallSign);
        _json.WriteString("shipname"u8, data.Name);
        Code("shiptype", data.ShipType, AisNames.ShipType);
        WriteDimensions(data.Dimensions);
        Code("epfd", data.PositionDevice, AisNames.PositionDevice);
        WriteEta(data.Eta);
        Number("draught", data.DraughtMetres, 1);
        _json.WriteString("destination"u8, data.Destination);
        Number("dte", Bit(data.TerminalNotReady));
    }

    // As gpsd writes it: a part that is not available has its own number there (month 0, day 0, hour 24, minute 60).
    private void WriteEta(ReportedEta eta)
    {
        if (eta is { Month: null, Day: null, Hour: null, Minute: null })
            _json.WriteNull("eta"u8);
        else
            _json.WriteString("eta"u8, $"{eta.Month ?? 0:D2}-{eta.Day ?? 0:D2}T{eta.Hour ?? 24:D2}:{eta.Minute ?? 60:D2}Z");
    }

    private void WriteStaticReport(StaticDataReport report, uint mmsi)
    {
        switch (report.PartNumber)
        {
            case 0:
                _json.WriteString("part"u8, "A"u8);
                _json.WriteString("shipname"u8, report.Name);
                break;
            case 1:
                _json.WriteString("part"u8, "B"u8);
                Code("shiptype", report.ShipType, AisNames.ShipType);
                _json.WriteString("vendorid"u8, report.Vendor);
                _json.WriteString("vendorid_former"u8, report.FormerVendor);
                Number("model", report.UnitModel);
                Number("serial", report.SerialNumber);
                _json.WriteString("callsign"u8, report.CallSign);
                if (report.ParentMmsi(mmsi) is { } parent)
                    _json.WriteNumber("mothership_mmsi"u8, parent);
                else
                    WriteDimensions(report.Dimensions(mmsi));
                Number("epfd", report.PositionDevice);
                break;
            default:
                Number("part", report.PartNumber);
                Data("data", report.Rest);
                break;
        }
    }

    private void WriteSafety(SafetyMessage message)
    {
        if (message.DestinationMmsi is { } destination)
        {
            Number("seqno", message.SequenceNumber);
            _json.WriteNumber("dest_mmsi"u8, destination);
            Flag("retransmit", message.Retransmitted);
        }

        _json.WriteString("text"u8, message.Text);
    }

    private void WriteAcknowledgement(Acknowledgement acknowledgement)
    {
        for (var i = 0; i < 4; i++)
            Number($"mmsi{i + 1}", acknowledgement.Mmsi(i));
        for (var i = 0; i < acknowledgement.Count; i++)
            Number($"seqno{i + 1}", acknowledgement.SequenceNumber(i));
    }

    private void WriteInterrogation(Interrogation inquiry)
    {
        Number("mmsi1", inquiry.FirstMmsi);
        Number("type1_1", inquiry.FirstType);
        Number("offset1_1", inquiry.FirstSlotOffset);
        Number("type1_2", inquiry.SecondType);
        Number("offset1_2", inquiry.SecondSlotOffset);
        Number("mmsi2", inquiry.SecondMmsi);
        Number("type2_1", inquiry.SecondStationType);
        Number("offset2_1", inquiry.SecondStationSlotOffset);
    }

    private void WriteAssignment(AssignedModeCommand command)
    {
        for (var i = 0; i < 2; i++)
        {
            Number($"mmsi{i + 1}", command.Mmsi(i));
            Number($"offset{i + 1}", command.SlotOffset(i));
            Number($"increment{i + 1}", command.SlotIncrement(i));
        }
    }

    private void WriteReservation(SlotReservation reservation)
    {
        for (var i = 0; i < 4; i++)
        {
            Number($"offset{i + 1}", reservation.Offset(i));
            Number($"number{i + 1}", reservation.SlotCount(i));
            Number($"timeout{i + 1}", reservation.TimeoutMinutes(i));
            Number($"increment{i + 1}", reservation.Increment(i));
        }
    }

    private void WriteChannels(ChannelManagement channels)
    {
        Number("channel_a", channels.ChannelA);
        Number("channel_b", channels.ChannelB);
        Number("txrx", channels.TransmitReceiveMode);
        Flag("power", channels.LowPower);
        if (channels.IsAddressed == true)
        {
            Number("dest1", channels.FirstMmsi);
            Number("dest2", channels.SecondMmsi);
        }
        else
        {
            Number("ne_lon", channels.EastDegrees, 6);
            Number("ne_lat", channels.NorthDegrees, 6);
            Number("sw_lon", channels.WestDegrees, 6);
            Number("sw_lat", channels.SouthDegrees, 6);
        }

        Flag("addressed", channels.IsAddressed);
        Flag("band_a", channels.NarrowA);
        Flag("band_b", channels.NarrowB);
        Number("zonesize", channels.ZoneSize);
    }

    private void WriteGroup(GroupAssignment group)
    {
        Number("ne_lon", group.EastDegrees, 6);
        Number("ne_lat", group.NorthDegrees, 6);
        Number("sw_lon", group.WestDegrees, 6);
        Number("sw_lat", group.SouthDegrees, 6);
        Number("stationtype", group.StationType);
        Number("shiptype", group.ShipType);
        Number("txrx", group.TransmitReceiveMode);
        Number("interval", group.ReportingInterval);
        Number("quiet", group.QuietMinutes);
    }
}
