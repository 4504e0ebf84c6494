using System.Text.Json;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Reads readsb's <c>trace_full</c> and <c>trace_recent</c>: one aircraft, a row every few seconds, times counted from the file's own.</summary>
/// <param name="sink">Takes the rows.</param>
public sealed class ReadsbTraceReader(IPositionSink sink) : JsonTableReader(new Records(sink), arrayName: "trace")
{
    private sealed class Records(IPositionSink sink) : JsonRows(sink)
    {
        private const int Stale = 1;
        private const int GeometricRate = 4;
        private const int GeometricAltitude = 8;

        private PositionRow aircraft = PositionRow.Empty;
        private byte[] registration = [];
        private byte[] type = [];
        private byte[] flight = [];
        private long start = -1;

        public override void OnHeader(string name, JsonElement value)
        {
            switch (name)
            {
                case "icao":
                    aircraft = PositionRow.Empty;
                    start = -1;
                    (registration, type, flight) = ([], [], []);
                    if (!RowFields.TryIcao24(JsonValues.Text(value), ref aircraft))
                        aircraft.Icao24OrNone = -1;
                    break;
                case "timestamp" when JsonValues.TryUnix(JsonValues.Text(value), out long ticks): start = ticks; break;
                case "r": registration = JsonValues.Text(value).ToArray(); break;
                case "t": type = JsonValues.Text(value).ToArray(); break;
                default: break;
            }
        }

        public override void OnRecord(JsonElement record, JsonPlace place)
        {
            var row = At(place, aircraft);
            if (start < 0 || row.Icao24OrNone < 0)
            {
                Refuse(place, FaultReason.MissingPart);
                return;
            }

            if (record.ValueKind != JsonValueKind.Array || record.GetArrayLength() < 9 || !Set(record, ref row))
            {
                Refuse(place, FaultReason.BadField);
                return;
            }

            if (record[8].Member("flight") is { } named)
                flight = JsonValues.Text(named).Trim((byte)' ').ToArray();
            Sink.OnRow(row, new RowText { Callsign = flight, Registration = registration, Type = type });
        }

        private bool Set(JsonElement record, ref PositionRow row)
        {
            double seconds = JsonValues.Number(record[0]);
            double flags = JsonValues.Number(record[6]);
            if (seconds is not (>= 0 and < 1e6) || flags is not (>= 0 and < 256))
                return false;
            if (!RowFields.SetLatitude(JsonValues.Number(record[1]), ref row) || !RowFields.SetLongitude(JsonValues.Number(record[2]), ref row))
                return false;
            row.TimeTicks = start + (long)Math.Round(seconds * TimeSpan.TicksPerSecond);
            int bits = (int)flags;
            row.IsStale = (bits & Stale) != 0;
            bool isOnGround = record[3].ValueKind == JsonValueKind.String && JsonValues.Text(record[3]).SequenceEqual("ground"u8);
            row.GroundPlusOne = (sbyte)(isOnGround ? 2 : record[3].ValueKind == JsonValueKind.Number ? 1 : 0);
            double altitude = JsonValues.Number(record[3]);
            if ((bits & GeometricAltitude) != 0)
                row.GeometricAltitude = altitude;
            else
                row.Altitude = altitude;
            row.Speed = JsonValues.Number(record[4]);
            double direction = RowFields.AircraftAngle(JsonValues.Number(record[5]));
            if (isOnGround)
                row.Heading = direction;
            else
                row.Course = direction;
            row.VerticalRate = JsonValues.Number(record[7]);
            SetOptional(record, (bits & GeometricRate) != 0, ref row);
            return true;
        }

        private static void SetOptional(JsonElement record, bool isGeometricRate, ref PositionRow row)
        {
            int count = record.GetArrayLength();
            if (count > 9)
            {
                row.Source = ReadsbSource.Of(JsonValues.Text(record[9]), out bool isDoubtful);
                row.IsAddressDoubtful |= isDoubtful;
            }

            if (count > 10 && JsonValues.Number(record[10]) is var height && !double.IsNaN(height))
                row.GeometricAltitude = height;
            if (!isGeometricRate && double.IsNaN(row.VerticalRate) && count > 11)
                row.VerticalRate = JsonValues.Number(record[11]);
            if (RowFields.TryWhole(record[8].Text("squawk"), out int squawk) && squawk is >= 0 and <= 7777)
                row.SquawkOrNone = squawk;
        }
    }
}
