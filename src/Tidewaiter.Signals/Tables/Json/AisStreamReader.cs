using System.Text.Json;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Reads recorded messages of aisstream.io, one JSON object a line. The time is that of the service, not of the ship; the place is
/// taken from the message, because that in MetaData is rounded. A message that the service marks as not valid is a fault.</summary>
/// <param name="sink">Takes the rows.</param>
public sealed class AisStreamReader(IPositionSink sink) : JsonTableReader(new Records(sink), arrayName: null)
{
    private sealed class Records(IPositionSink sink) : JsonRows(sink)
    {
        private readonly TimeText time = new(TimeForm.Iso);

        public override void OnRecord(JsonElement record, JsonPlace place)
        {
            var row = At(place, PositionRow.Empty);
            if (record.Member("Message") is not { } envelope || record.Member("MetaData") is not { } meta
                || !TryInner(envelope, record.Text("MessageType"), out var message))
            {
                Refuse(place, FaultReason.NotRecognised);
                return;
            }

            if (message.Member("Valid") is { ValueKind: JsonValueKind.False })
            {
                Refuse(place, FaultReason.Implausible);
                return;
            }

            ReadOnlySpan<byte> stamp = meta.Text("time_utc");
            if ((!stamp.IsEmpty && !time.TryTicks(stamp, out row.TimeTicks)) || !SetNumbers(message, ref row))
            {
                Refuse(place, FaultReason.BadField);
                return;
            }

            Sink.OnRow(row, Texts(message, meta));
        }

        /// <summary>The message is a member of the envelope, under the name of its type.</summary>
        private static bool TryInner(JsonElement envelope, ReadOnlySpan<byte> type, out JsonElement message)
        {
            message = default;
            return envelope.ValueKind == JsonValueKind.Object && envelope.TryGetProperty(type, out message) && message.ValueKind == JsonValueKind.Object;
        }

        private static bool SetNumbers(JsonElement message, ref PositionRow row)
        {
            if (!RowFields.TryMmsi(message.Text("UserID"), ref row))
                return false;
            double latitude = message.Number("Latitude");
            double longitude = message.Number("Longitude");
            double speed = message.Number("Sog");
            row.Course = RowFields.ShipAngle(message.Number("Cog"));
            row.Heading = RowFields.ShipAngle(message.Number("TrueHeading"));
            row.RateOfTurn = Turn(message.Number("RateOfTurn"));
            double draught = message.Number("MaximumStaticDraught");
            row.Draught = draught == 0 ? double.NaN : draught;
            row.StatusOrNone = Whole(message, "NavigationalStatus");
            row.TypeOrNone = Whole(message, "Type");
            int imo = Whole(message, "ImoNumber");
            row.ImoOrNone = imo == 0 ? -1 : imo;
            return (double.IsNaN(latitude) || RowFields.SetLatitude(latitude, ref row))
                && (double.IsNaN(longitude) || RowFields.SetLongitude(longitude, ref row))
                && (double.IsNaN(speed) || RowFields.SetSpeed(speed, isShip: true, ref row));
        }

        private static RowText Texts(JsonElement message, JsonElement meta)
        {
            ReadOnlySpan<byte> name = message.Text("Name");
            return new RowText
            {
                Name = (name.IsEmpty ? meta.Text("ShipName") : name).Trim(" @"u8),
                Callsign = message.Text("CallSign").Trim(" @"u8),
                Destination = message.Text("Destination").Trim(" @"u8),
            };
        }

        private static int Whole(JsonElement message, string name) =>
            RowFields.TryWhole(message.Text(name), out int value) && value >= 0 ? value : -1;

        /// <summary>The raw value of AIS, (n/4.733)² with its sign; ±127 and -128 have no rate (ITU-R M.1371-5 table 48).</summary>
        private static double Turn(double raw) =>
            Math.Abs(raw) <= 126 ? Math.Sign(raw) * (raw / 4.733) * (raw / 4.733) : double.NaN;
    }
}
