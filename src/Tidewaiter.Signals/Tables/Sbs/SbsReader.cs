using Tidewaiter.Signals.Tables.Csv;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Signals.Tables.Sbs;

/// <summary>Reads SBS / BaseStation lines (port 30003): no header, 22 fields, the time of the receiver's place without a zone.
/// Of the seven line types only MSG and MLAT carry measurements; SEL, ID, AIR, STA and CLK are passed over.</summary>
public sealed class SbsReader
{
    private readonly CsvReader csv;

    /// <summary>Opens a log.</summary>
    /// <param name="sink">Takes a row for every MSG and MLAT line, most without a place.</param>
    /// <param name="utcOffset">What the receiver's clock is ahead of UTC; null: unknown, and rows have <see cref="PositionRow.LocalTime"/> only.</param>
    public SbsReader(IPositionSink sink, TimeSpan? utcOffset = null)
    {
        ArgumentNullException.ThrowIfNull(sink);
        csv = new CsvReader(new Rows(sink, utcOffset), new CsvOptions { MaxRowLength = 1024, MaxFields = 32 });
    }

    /// <summary>Takes the next bytes of the log.</summary>
    /// <param name="chunk">Any number of bytes.</param>
    public void Push(ReadOnlySpan<byte> chunk) => csv.Push(chunk);

    /// <summary>The log has ended.</summary>
    public void Complete() => csv.Complete();

    private sealed class Rows(IPositionSink sink, TimeSpan? utcOffset) : ICsvSink
    {
        private const int Hex = 4;
        private const int Date = 6;
        private const int Time = 7;
        private const int Callsign = 10;
        private readonly TimeText time = new(TimeForm.Iso);

        public void OnFault(in Fault fault) => sink.OnFault(fault);

        public void OnRow(in CsvRow row)
        {
            bool isMlat = row[0].SequenceEqual("MLAT"u8);
            if (!isMlat && !row[0].SequenceEqual("MSG"u8))
            {
                bool isOther = row[0].SequenceEqual("SEL"u8) || row[0].SequenceEqual("ID"u8) || row[0].SequenceEqual("AIR"u8)
                    || row[0].SequenceEqual("STA"u8) || row[0].SequenceEqual("CLK"u8);
                if (!isOther)
                    Refuse(row, FaultReason.NotRecognised);
                return;
            }

            if (row.Count != 22)
            {
                Refuse(row, FaultReason.BadLength);
                return;
            }

            var position = PositionRow.Empty;
            position.Line = row.Line;
            position.Offset = row.Offset;
            position.Length = row.Length;
            position.Source = isMlat ? PositionSource.Mlat : PositionSource.Unknown;
            if (!RowFields.TryIcao24(row[Hex], ref position) || !SetTime(row[Date], row[Time], ref position) || !SetNumbers(row, ref position))
            {
                Refuse(row, FaultReason.BadField);
                return;
            }

            var text = new RowText { Callsign = row[Callsign].Trim((byte)' ') };
            sink.OnRow(position, text);
        }

        private void Refuse(in CsvRow row, FaultReason reason) => sink.OnFault(new Fault(row.Offset, row.Line, row.Length, reason));

        private static bool SetNumbers(in CsvRow row, ref PositionRow position)
        {
            bool isGood = Number(row[11], out position.Altitude)
                & Number(row[12], out position.Speed)
                & Number(row[13], out double track)
                & Number(row[14], out double latitude)
                & Number(row[15], out double longitude)
                & Number(row[16], out position.VerticalRate)
                & (row[17].IsEmpty || (RowFields.TryWhole(row[17], out position.SquawkOrNone) && position.SquawkOrNone is >= 0 and <= 7777))
                & (row[21].IsEmpty || RowFields.SetTruth(row[21], ref position));
            position.Course = RowFields.AircraftAngle(track);
            return isGood
                && (double.IsNaN(latitude) || RowFields.SetLatitude(latitude, ref position))
                && (double.IsNaN(longitude) || RowFields.SetLongitude(longitude, ref position));
        }

        private static bool Number(ReadOnlySpan<byte> field, out double value)
        {
            if (!field.IsEmpty)
                return Decimals.TryDouble(field, out value);
            value = double.NaN;
            return true;
        }

        /// <summary>2008/11/28 and 23:48:18.611, when the message was made.</summary>
        private bool SetTime(ReadOnlySpan<byte> date, ReadOnlySpan<byte> clock, ref PositionRow position)
        {
            if (date.IsEmpty && clock.IsEmpty)
                return true;
            if (date.Length != 10 || date[4] != '/' || date[7] != '/' || clock.Length is < 8 or > 18)
                return false;
            Span<byte> iso = stackalloc byte[32];
            date.CopyTo(iso);
            iso[4] = iso[7] = (byte)'-';
            iso[10] = (byte)'T';
            clock.CopyTo(iso[11..]);
            if (!time.TryTicks(iso[..(11 + clock.Length)], out long ticks))
                return false;
            if (utcOffset is { } offset)
                position.TimeTicks = Math.Max(ticks - offset.Ticks, 0);
            else
                position.LocalTicks = ticks;
            return true;
        }
    }
}
