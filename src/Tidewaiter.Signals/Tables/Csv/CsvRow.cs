namespace Tidewaiter.Signals.Tables.Csv;

/// <summary>One row of a CSV file. Its spans are valid during the call only.</summary>
public readonly ref struct CsvRow
{
    private readonly ReadOnlySpan<byte> text;
    private readonly ReadOnlySpan<int> ends;

    internal CsvRow(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends, long line, long offset, int length)
    {
        this.text = text;
        this.ends = ends;
        Line = line;
        Offset = offset;
        Length = length;
    }

    /// <summary>How many fields it has: one more than separators.</summary>
    public int Count => ends.Length;

    /// <summary>Number of its first line, 1-based.</summary>
    public long Line { get; }

    /// <summary>Offset of its first byte in the stream.</summary>
    public long Offset { get; }

    /// <summary>Length in bytes as it stands in the file, without the last line end.</summary>
    public int Length { get; }

    /// <summary>A field without its quotes.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            int start = index == 0 ? 0 : ends[index - 1] + 1;
            return text[start..ends[index]];
        }
    }
}

/// <summary>Takes rows.</summary>
public interface ICsvSink
{
    /// <summary>A row; empty lines are none.</summary>
    /// <param name="row">The row.</param>
    void OnRow(in CsvRow row);

    /// <summary>A line that gave no row.</summary>
    /// <param name="fault">Where, and why.</param>
    void OnFault(in Fault fault);
}
