using System.Text.Json;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Reads readsb's and dump1090's <c>aircraft.json</c>, one snapshot or many after one another. The time of a place is that of the
/// snapshot less the age of the place; an aircraft without a place is a row too; a guessed place (rr_lat) is not read.</summary>
public sealed class ReadsbAircraftReader
{
    private readonly JsonFeed feed;

    /// <summary>Opens a file.</summary>
    /// <param name="sink">Takes the rows.</param>
    public ReadsbAircraftReader(IPositionSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        feed = new JsonFeed(new Records(sink), "aircraft");
    }

    /// <summary>Takes the next bytes of the file.</summary>
    /// <param name="chunk">Any number of bytes.</param>
    public void Push(ReadOnlySpan<byte> chunk) => feed.Push(chunk);

    /// <summary>The file has ended.</summary>
    public void Complete() => feed.Complete();

    private sealed class Records(IPositionSink sink) : IJsonRecords
    {
        /// <summary>readsb moves a place to lastPosition when it is older.</summary>
        private const double StaleSeconds = 60;

        private long now = -1;

        public void OnHeader(string name, JsonElement value)
        {
            if (name == "now")
                now = JsonValues.TryUnix(JsonValues.Text(value), out long ticks) ? ticks : -1;
        }

        public void OnFault(in Fault fault) => sink.OnFault(fault);

        public void OnRecord(JsonElement record, JsonPlace place)
        {
            var row = PositionRow.Empty;
            (row.Line, row.Offset, row.Length) = (place.Line, place.Offset, place.Length);
            if (now < 0)
            {
                sink.OnFault(new Fault(place.Offset, place.Line, place.Length, FaultReason.MissingPart));
                return;
            }

            if (!RowFields.TryIcao24(record.Text("hex"), ref row) || !SetPlace(record, ref row))
            {
                sink.OnFault(new Fault(place.Offset, place.Line, place.Length, FaultReason.BadField));
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
            sink.OnRow(row, text);
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
