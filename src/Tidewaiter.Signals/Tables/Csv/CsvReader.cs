namespace Tidewaiter.Signals.Tables.Csv;

/// <summary>Limits and separator of a CSV file.</summary>
public sealed record CsvOptions
{
    /// <summary>The byte between fields.</summary>
    public byte Separator { get; init; } = (byte)',';

    /// <summary>Bytes of a row, with its quotes; a longer one is a fault.</summary>
    public int MaxRowLength { get; init; } = 64 * 1024;

    /// <summary>Fields of a row; one with more is a fault.</summary>
    public int MaxFields { get; init; } = 1024;

    /// <summary>Lines that a quoted field may run over. When a quote is not closed by then, the line where it stands is a fault, and
    /// reading goes on at the next line, so that one stray quote hides no rows.</summary>
    public int MaxLinesOfRow { get; init; } = 8;
}

/// <summary>Reads CSV rows (RFC 4180; LF or CRLF; a leading byte order mark is skipped) from chunks that may be cut anywhere.
/// Nothing is allocated per row. A quote counts only where a field begins.</summary>
/// <param name="sink">Takes the rows.</param>
/// <param name="options">Limits and separator.</param>
public sealed class CsvReader(ICsvSink sink, CsvOptions? options = null)
{
    private readonly LineSplitter lines = new((options ?? new CsvOptions()).MaxRowLength);
    private readonly Joiner joiner = new(sink, options ?? new CsvOptions());

    /// <summary>Takes the next bytes of the file.</summary>
    /// <param name="chunk">Any number of bytes.</param>
    public void Push(ReadOnlySpan<byte> chunk) => lines.Push(chunk, joiner);

    /// <summary>The file has ended.</summary>
    public void Complete()
    {
        lines.Complete(joiner);
        joiner.End(FaultReason.Truncated);
    }

    /// <summary>Joins the lines of a row whose quoted field runs over a line end.</summary>
    private sealed class Joiner(ICsvSink sink, CsvOptions options) : ILineSink
    {
        private readonly CsvFields fields = new(options.Separator, options.MaxFields);
        private readonly List<int> ends = [];
        private byte[] joined = [];
        private long firstLine;
        private long firstOffset;

        public void OnLine(ReadOnlySpan<byte> line, long offset, long number)
        {
            if (number == 1 && line.StartsWith("\uFEFF"u8))
            {
                line = line[3..];
                offset += 3;
            }

            if (ends.Count > 0)
            {
                Append(line, offset, number);
                return;
            }

            if (line.IsEmpty)
                return;
            if (Give(line, offset, number) == CsvFields.Result.Open)
            {
                firstLine = number;
                firstOffset = offset;
                Keep(line);
            }
        }

        public void OnLongLine(long offset, long number, int length)
        {
            End(FaultReason.BadField);
            sink.OnFault(new Fault(offset, number, length, FaultReason.TooLong));
        }

        /// <summary>Nothing more can close the quote that is open. Each turn takes at least one line away.</summary>
        internal void End(FaultReason reason)
        {
            while (ends.Count > 0)
                GiveUp(reason);
        }

        private void Append(ReadOnlySpan<byte> line, long offset, long number)
        {
            int length = ends[^1];
            if (ends.Count == options.MaxLinesOfRow || length + 1 + line.Length > options.MaxRowLength)
            {
                GiveUp(FaultReason.BadField);
                OnLine(line, offset, number);
                return;
            }

            Keep(line);
            if (Give(joined.AsSpan(0, ends[^1]), firstOffset, firstLine) != CsvFields.Result.Open)
                ends.Clear();
        }

        private CsvFields.Result Give(ReadOnlySpan<byte> text, long offset, long number)
        {
            var result = fields.Split(text, out var content);
            if (result == CsvFields.Result.Whole)
                sink.OnRow(new CsvRow(content, fields.Ends, number, offset, text.Length));
            else if (result == CsvFields.Result.TooMany)
                sink.OnFault(new Fault(offset, number, text.Length, FaultReason.TooLong));
            return result;
        }

        private void Keep(ReadOnlySpan<byte> line)
        {
            int start = ends.Count == 0 ? 0 : ends[^1] + 1;
            if (joined.Length < start + line.Length)
                Array.Resize(ref joined, Math.Max(start + line.Length, 2 * joined.Length));
            if (start > 0)
                joined[start - 1] = (byte)'\n';
            line.CopyTo(joined.AsSpan(start));
            ends.Add(start + line.Length);
        }

        /// <summary>The first line is a fault; those after it are read again on their own. CR before a joined LF is not restored,
        /// so offsets after it are counted from the line's own text.</summary>
        private void GiveUp(FaultReason reason)
        {
            if (ends.Count == 0)
                return;
            sink.OnFault(new Fault(firstOffset, firstLine, ends[0], reason));
            byte[] text = joined.AsSpan(0, ends[^1]).ToArray();
            int[] again = [.. ends];
            long line = firstLine;
            long offset = firstOffset;
            ends.Clear();
            for (int i = 1; i < again.Length; i++)
            {
                int start = again[i - 1] + 1;
                OnLine(text.AsSpan(start, again[i] - start), offset + start, line + i);
            }
        }
    }
}
