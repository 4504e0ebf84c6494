using System.Text;
using Tidewaiter.Signals.Tables.Csv;

namespace Tidewaiter.Signals.Tables.Layouts;

/// <summary>Reads a CSV file of positions. Chunks may be cut anywhere; nothing is allocated per row. A row with a field that is not written
/// as its column asks, or with another number of fields than the header, is a fault and gives no row.</summary>
public sealed class PositionCsvReader
{
    private readonly CsvReader csv;
    private readonly Rows rows;

    /// <summary>Opens a file.</summary>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="layout">The kind of file; null: recognised by its header among <see cref="PositionLayouts.All"/>
    /// that are separated by commas.</param>
    public PositionCsvReader(IPositionSink sink, PositionLayout? layout = null)
    {
        ArgumentNullException.ThrowIfNull(sink);
        rows = new Rows(sink, layout);
        csv = new CsvReader(rows, new CsvOptions { Separator = (byte)(layout?.Separator ?? ',') });
    }

    /// <summary>The kind of file; null before the header, or when the header is of no known kind. Then every row is a fault.</summary>
    public PositionLayout? Layout => rows.Layout;

    /// <summary>Takes the next bytes of the file.</summary>
    /// <param name="chunk">Any number of bytes.</param>
    public void Push(ReadOnlySpan<byte> chunk) => csv.Push(chunk);

    /// <summary>The file has ended.</summary>
    public void Complete() => csv.Complete();

    private sealed class Rows(IPositionSink sink, PositionLayout? asked) : ICsvSink
    {
        private readonly record struct Column(int Index, PositionField Field, double Scale);

        private const long StaleTicks = 15 * TimeSpan.TicksPerSecond;
        private Column[] columns = [];
        private TimeText time = new(TimeForm.Iso);
        private int width;
        private bool hasHeader;

        internal PositionLayout? Layout { get; private set; }

        public void OnFault(in Fault fault) => sink.OnFault(fault);

        public void OnRow(in CsvRow row)
        {
            if (!hasHeader)
            {
                ReadHeader(row);
                return;
            }

            if (Layout is null || row.Count < width || (row.Count > width && !Layout.AllowsExtraFields))
            {
                sink.OnFault(new Fault(row.Offset, row.Line, row.Length, Layout is null ? FaultReason.NotRecognised : FaultReason.BadLength));
                return;
            }

            var position = PositionRow.Empty;
            var text = default(RowText);
            foreach (ref readonly Column column in columns.AsSpan())
            {
                ReadOnlySpan<byte> field = row[column.Index];
                if (field.Length > 0 && (field[0] == ' ' || field[^1] == ' '))
                    field = field.Trim((byte)' ');
                if (field.IsEmpty || (field[0] > '9' && RowFields.IsNothing(field)))
                    continue;
                if (!Set(column, field, ref position, ref text))
                {
                    sink.OnFault(new Fault(row.Offset, row.Line, row.Length, FaultReason.BadField));
                    return;
                }
            }

            position.Line = row.Line;
            position.Offset = row.Offset;
            position.Length = row.Length;
            sink.OnRow(position, text);
        }

        private void ReadHeader(in CsvRow row)
        {
            hasHeader = true;
            width = row.Count;
            var names = new string[row.Count];
            for (int i = 0; i < names.Length; i++)
                names[i] = Encoding.UTF8.GetString(row[i]).Trim();
            Layout = asked ?? PositionLayouts.All.FirstOrDefault(l => l.Marks.All(m => m.Split('|').Any(n => Has(names, n))));
            var found = new List<Column>();
            foreach (var column in Layout?.Columns ?? [])
            {
                int index = Array.FindIndex(names, n => n.Equals(column.Header, StringComparison.OrdinalIgnoreCase));
                if (index >= 0 && !found.Exists(c => c.Index == index))
                    found.Add(new Column(index, column.Field, column.Scale));
            }

            if (found.Count == 0 || Layout is null)
            {
                Layout = null;
                sink.OnFault(new Fault(row.Offset, row.Line, row.Length, FaultReason.NotRecognised));
                return;
            }

            // The time first: milliseconds and the time of the position build upon it.
            columns = [.. found.OrderBy(c => c.Field is PositionField.Time ? 0 : 1).ThenBy(c => c.Index)];
            time = new TimeText(Layout.TimeForm);
        }

        private static bool Has(string[] names, string name) => Array.Exists(names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));

        private bool Set(in Column column, ReadOnlySpan<byte> field, ref PositionRow row, ref RowText text)
        {
            switch (column.Field)
            {
                case PositionField.Time:
                    return row.TimeTicks >= 0 || time.TryTicks(field, out row.TimeTicks);
                case PositionField.Latitude:
                    return RowFields.TryLatitude(field, ref row);
                case PositionField.Longitude:
                    return RowFields.TryLongitude(field, ref row);
                case PositionField.Mmsi:
                    return RowFields.TryMmsi(field, ref row);
                case PositionField.Imo:
                    return RowFields.TryImo(field, ref row);
                case PositionField.Icao24:
                    return RowFields.TryIcao24(field, ref row);
                case PositionField.LatitudeAndLongitude:
                    int comma = field.IndexOf((byte)',');
                    return comma > 0 && RowFields.TryLatitude(field[..comma], ref row) && RowFields.TryLongitude(field[(comma + 1)..].TrimStart((byte)' '), ref row);
                case PositionField.Millisecond:
                    return AddMilliseconds(field, ref row);
                case PositionField.PositionTimeUnixSeconds:
                    return SetPositionTime(field, ref row);
                case PositionField.OnGround:
                    return RowFields.SetTruth(field, ref row);
                case PositionField.Squawk:
                    return RowFields.TryWhole(field, out row.SquawkOrNone) && row.SquawkOrNone is >= 0 and <= 7777;
                case PositionField.Status:
                    if (!IsNumber(field, ref row.StatusOrNone))
                        text.Status = field;
                    return true;
                case PositionField.Type:
                    if (!IsNumber(field, ref row.TypeOrNone))
                        text.Type = field;
                    return true;
                default:
                    return column.Field >= PositionField.Source ? SetText(column.Field, field, ref row, ref text) : SetNumber(column, field, ref row);
            }
        }

        private static bool SetNumber(in Column column, ReadOnlySpan<byte> field, ref PositionRow row)
        {
            if (!Decimals.TryDouble(field, out double value))
                return false;
            if (column.Scale != 1)
                value = Math.Round(value * column.Scale, 6);
            switch (column.Field)
            {
                case PositionField.Speed: return RowFields.SetSpeed(value, ref row);
                case PositionField.Course: row.Course = RowFields.Angle(value); break;
                case PositionField.Heading: row.Heading = RowFields.Angle(value); break;
                case PositionField.Altitude: row.Altitude = value; break;
                case PositionField.AltitudeOrGround:
                    row.Altitude = value == 0 ? double.NaN : value;
                    row.GroundPlusOne = (sbyte)(value == 0 ? 2 : 1);
                    break;
                case PositionField.GeometricAltitude: row.GeometricAltitude = value; break;
                case PositionField.VerticalRate: row.VerticalRate = value; break;
                case PositionField.RateOfTurn: row.RateOfTurn = value == -128 ? double.NaN : value; break;
                default: row.Draught = value == 0 ? double.NaN : value; break;
            }

            return true;
        }

        private static bool SetText(PositionField kind, ReadOnlySpan<byte> field, ref PositionRow row, ref RowText text)
        {
            switch (kind)
            {
                case PositionField.Source: row.Source = RowFields.Receiver(field); break;
                case PositionField.Name: text.Name = field; break;
                case PositionField.Callsign: text.Callsign = field; break;
                case PositionField.Registration: text.Registration = field; break;
                case PositionField.Destination: text.Destination = field; break;
                default: text.Carrier = field; break;
            }

            return true;
        }

        private static bool IsNumber(ReadOnlySpan<byte> field, ref int number)
        {
            bool isNumber = RowFields.TryWhole(field, out int value) && value >= 0;
            number = isNumber ? value : -1;
            return isNumber;
        }

        private static bool AddMilliseconds(ReadOnlySpan<byte> field, ref PositionRow row)
        {
            if (!RowFields.TryWhole(field, out int milliseconds) || milliseconds is < 0 or > 999)
                return false;
            if (row.TimeTicks >= 0)
                row.TimeTicks += milliseconds * TimeSpan.TicksPerMillisecond;
            return true;
        }

        private static bool SetPositionTime(ReadOnlySpan<byte> field, ref PositionRow row)
        {
            if (!TimeText.TryUnix(field, 7, out long ticks))
                return false;
            row.IsStale = row.TimeTicks - ticks > StaleTicks;
            row.TimeTicks = ticks;
            return true;
        }
    }
}
