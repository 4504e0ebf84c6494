using System.Text.Json;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Signals.Tables.Json;

/// <summary>Reads recorded messages of aisstream.io, one JSON object a line. The time is that of the service, not of the ship; the place is
/// taken from the message, because that in MetaData is rounded. A message that the service marks as not valid is a fault.</summary>
public sealed class AisStreamReader
{
    private readonly JsonFeed feed;

    /// <summary>Opens a recording.</summary>
    /// <param name="sink">Takes the rows.</param>
    public AisStreamReader(IPositionSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        feed = new JsonFeed(new Records(sink), arrayName: null);
    }

    /// <summary>Takes the next bytes of the recording.</summary>
    /// <param name="chunk">Any number of bytes.</param>
    public void Push(ReadOnlySpan<byte> chunk) => feed.Push(chunk);

    /// <summary>The recording has ended.</summary>
    public void Complete() => feed.Complete();

    private sealed class Records(IPositionSink sink) : IJsonRecords
    {
        private readonly TimeText time = new(TimeForm.Iso);

        public void OnHeader(string name, JsonElement value)
        {
            // Nothing stands beside the records.
        }

        public void OnFault(in Fault fault) => sink.OnFault(fault);

        public void OnRecord(JsonElement record, JsonPlace place)
        {
            var row = PositionRow.Empty;
            (row.Line, row.Offset, row.Length) = (place.Line, place.Offset, place.Length);
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

            sink.OnRow(row, Texts(message, meta));
        }

        /// <summary>The message is a member of the envelope, under the name of its type.</summary>
        private static bool TryInner(JsonElement envelope, ReadOnlySpan<byte> type, out JsonElement message)
        {
            message = default;
            return envelope.ValueKind == JsonValueKind.Object && envelope.TryGetProperty(type, out message) && message.ValueKind == JsonValueKind.Object;
        }

        private void Refuse(JsonPlace place, FaultReason reason) => sink.OnFault(new Fault(place.Offset, place.Line, place.Length, reason));

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
