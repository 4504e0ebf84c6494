using System.Text.Json;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Reads readsb's and dump1090's <c>aircraft.json</c>, one snapshot or many after one another. The time of a place is that of the
/// snapshot less the age of the place; an aircraft without a place is a row too; a guessed place (rr_lat) is not read.</summary>
/// <param name="sink">Takes the rows.</param>
public sealed class ReadsbAircraftReader(IPositionSink sink) : JsonTableReader(new Records(sink), arrayName: "aircraft")
{
    private sealed class Records(IPositionSink sink) : JsonRows(sink)
    {
        /// <summary>readsb moves a place to lastPosition when it is older.</summary>
        private const double StaleSeconds = 60;

        private long now = -1;

        public override void OnHeader(string name, JsonElement value)
        {
            if (name == "now")
                now = JsonValues.TryUnix(JsonValues.Text(value), out long ticks) ? ticks : -1;
        }

        public override void OnRecord(JsonElement record, JsonPlace place)
        {
            var row = At(place, PositionRow.Empty);
            if (now < 0)
            {
                Refuse(place, FaultReason.MissingPart);
                return;
            }

            if (!RowFields.TryIcao24(record.Text("hex"), ref row) || !SetPlace(record, ref row))
            {
                Refuse(place, FaultReason.BadField);
                return;
            }

            row.Source = ReadsbSource.Of(record.Text("type"), out bool isDoubtful);
            row.IsAddressDoubtful |= isDoubtful;
            row.Altitude = record.Number("alt_baro");
            row.GroundPlusOne = (sbyte)(record.Text("alt_baro").SequenceEqual("ground"u8) ? 2 : double.IsNaN(row.Altitude) ? 0 : 1);
            row.GeometricAltitude = record.Number("alt_geom");
            row.Speed = record.Number("gs");
            row.Course = RowFields.AircraftAngle(record.Number("track"));
            row.Heading = RowFields.AircraftAngle(record.Number("true_heading"));
            row.VerticalRate = record.Member("baro_rate") is { } rate ? JsonValues.Number(rate) : record.Number("geom_rate");
            if (RowFields.TryWhole(record.Text("squawk"), out int squawk) && squawk is >= 0 and <= 7777)
                row.SquawkOrNone = squawk;
            var text = new RowText
            {
                Callsign = record.Text("flight").Trim((byte)' '),
                Registration = record.Text("r"),
                Type = record.Text("t"),
            };
            Sink.OnRow(row, text);
        }

        private bool SetPlace(JsonElement record, ref PositionRow row)
        {
            row.TimeTicks = now;
            var holder = record.Member("lat") is null && record.Member("lastPosition") is { } last ? last : record;
            if (holder.Member("lat") is not { } latitude)
                return true;
            double age = holder.Number("seen_pos");
            if (double.IsNaN(age) && record.Number("seen") is var seen && !double.IsNaN(seen))
                age = seen;
            if (age is not (>= 0 and < 1e7))
                return false;
            row.TimeTicks = now - (long)Math.Round(age * TimeSpan.TicksPerSecond);
            row.IsStale = age > StaleSeconds;
            return RowFields.SetLatitude(JsonValues.Number(latitude), ref row) && RowFields.SetLongitude(holder.Number("lon"), ref row);
        }
    }
}
