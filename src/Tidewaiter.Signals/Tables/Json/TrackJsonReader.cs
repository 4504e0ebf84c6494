using System.Text.Json;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Reads positions as JSON objects, one a line or in one array: Global Fishing Watch tracks (ssvid, lat, lon, speed, course) and
/// the traffic library's (icao24, latitude, longitude, groundspeed, track, altitude). Times are Unix seconds, milliseconds, or text.</summary>
/// <param name="sink">Takes the rows.</param>
public sealed class TrackJsonReader(IPositionSink sink) : JsonTableReader(new Records(sink), arrayName: null)
{
    private sealed class Records(IPositionSink sink) : JsonRows(sink)
    {
        private readonly TimeText time = new(TimeForm.Iso);

        public override void OnRecord(JsonElement record, JsonPlace place)
        {
            var row = At(place, PositionRow.Empty);
            bool isGood = record.ValueKind == JsonValueKind.Object && SetTime(record, ref row) && SetCarrier(record, ref row, out bool isNamed)
                && SetPlace(record, ref row);
            if (!isGood)
            {
                Refuse(place, FaultReason.BadField);
                return;
            }

            double course = First(record, "course", "track");
            double heading = record.Number("heading");
            bool isShip = row.Icao24OrNone < 0;
            row.Course = isShip ? RowFields.ShipAngle(course) : RowFields.AircraftAngle(course);
            row.Heading = isShip ? RowFields.ShipAngle(heading) : RowFields.AircraftAngle(heading);
            row.Altitude = record.Number("altitude");
            row.GeometricAltitude = record.Number("geoaltitude");
            row.VerticalRate = record.Number("vertical_rate");
            row.Source = record.Member("receiver_type") is { } receiver ? RowFields.Receiver(JsonValues.Text(receiver)) : PositionSource.Unknown;
            if (record.Member("onground") is { ValueKind: JsonValueKind.True or JsonValueKind.False } ground)
                row.GroundPlusOne = (sbyte)(ground.GetBoolean() ? 2 : 1);
            _ = RowFields.TryWhole(record.Text("squawk"), out int squawk);
            row.SquawkOrNone = record.Text("squawk").IsEmpty || squawk is < 0 or > 7777 ? -1 : squawk;
            var text = new RowText
            {
                Carrier = row.MmsiOrNone < 0 ? record.Text("ssvid") : default,
                Name = record.Text("shipname"),
                Callsign = record.Text("callsign"),
                Registration = record.Text("registration"),
            };
            Sink.OnRow(row, text);
        }

        /// <summary>An ssvid that is no MMSI stays as the carrier's own name.</summary>
        private static bool SetCarrier(JsonElement record, ref PositionRow row, out bool isNamed)
        {
            isNamed = record.Member("ssvid") is not null;
            ReadOnlySpan<byte> mmsi = record.Text(isNamed ? "ssvid" : "mmsi");
            if (!mmsi.IsEmpty && !RowFields.TryMmsi(mmsi, ref row))
            {
                row.MmsiOrNone = -1;
                if (!isNamed)
                    return false;
            }

            ReadOnlySpan<byte> icao24 = record.Text("icao24");
            return icao24.IsEmpty || RowFields.TryIcao24(icao24, ref row);
        }

        private static bool SetPlace(JsonElement record, ref PositionRow row)
        {
            double latitude = First(record, "lat", "latitude");
            double longitude = First(record, "lon", "longitude");
            double speed = First(record, "speed", "groundspeed");
            return (double.IsNaN(latitude) || RowFields.SetLatitude(latitude, ref row))
                && (double.IsNaN(longitude) || RowFields.SetLongitude(longitude, ref row))
                && (double.IsNaN(speed) || RowFields.SetSpeed(speed, row.Icao24OrNone < 0, ref row));
        }

        private bool SetTime(JsonElement record, ref PositionRow row)
        {
            if (record.Member("timestamp") is not { } stamp)
                return true;
            return stamp.ValueKind == JsonValueKind.Number
                ? JsonValues.TryUnix(JsonValues.Text(stamp), out row.TimeTicks)
                : time.TryTicks(JsonValues.Text(stamp), out row.TimeTicks);
        }

        private static double First(JsonElement record, string name, string other) =>
            record.Member(name) is { } value ? JsonValues.Number(value) : record.Number(other);
    }
}
