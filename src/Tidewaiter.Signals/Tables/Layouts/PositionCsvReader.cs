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

    /// <summary>Finds the columns of the header, then hands rows on.</summary>
    private sealed class Rows(IPositionSink sink, PositionLayout? asked) : ICsvSink
    {
        private PositionColumns? columns;
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

            if (columns is null || row.Count < width || (row.Count > width && !Layout!.AllowsExtraFields))
            {
                Refuse(row, columns is null ? FaultReason.NotRecognised : FaultReason.BadLength);
                return;
            }

            var position = PositionRow.Empty;
            if (!columns.TryRead(row, ref position))
            {
                Refuse(row, FaultReason.BadField);
                return;
            }

            position.Line = row.Line;
            position.Offset = row.Offset;
            position.Length = row.Length;
            sink.OnRow(position, columns.Texts(row, position));
        }

        private void ReadHeader(in CsvRow row)
        {
            hasHeader = true;
            width = row.Count;
            var names = new string[row.Count];
            for (int i = 0; i < names.Length; i++)
                names[i] = Encoding.UTF8.GetString(row[i]).Trim();
            var layout = asked ?? PositionLayouts.Match(names);
            if (layout is not null)
                columns = PositionColumns.Of(layout, names);
            if (columns is null)
                Refuse(row, FaultReason.NotRecognised);
            else
                Layout = layout;
        }

        private void Refuse(in CsvRow row, FaultReason reason) => sink.OnFault(new Fault(row.Offset, row.Line, row.Length, reason));
    }
}
