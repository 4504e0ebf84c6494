namespace Tidewaiter.Signals.Tables;

/// <summary>Takes whole lines.</summary>
internal interface ILineSink
{
    /// <param name="line">The line without LF and CR; valid during the call only.</param>
    /// <param name="offset">Offset of its first byte in the stream.</param>
    /// <param name="number">Its number, 1-based.</param>
    void OnLine(ReadOnlySpan<byte> line, long offset, long number);

    /// <summary>A line passed the limit and was skipped; its length is given as far as it is known to fit an int.</summary>
    void OnLongLine(long offset, long number, int length);
}

/// <summary>Cuts a stream of chunks into lines. A line that lies within one chunk is not copied.</summary>
internal sealed class LineSplitter(int maxLength)
{
    private byte[] rest = [];
    private int restLength;
    private long lineStart;
    private long lineNumber = 1;
    private long skipped = -1;

    internal void Push(ReadOnlySpan<byte> chunk, ILineSink sink)
    {
        while (!chunk.IsEmpty)
        {
            int end = chunk.IndexOf((byte)'\n');
            if (end < 0)
            {
                Keep(chunk);
                return;
            }

            if (skipped >= 0)
                EndSkipped(end, sink);
            else if (restLength > 0)
                EndKept(chunk[..end], sink);
            else
                Emit(chunk[..end], sink);
            chunk = chunk[(end + 1)..];
        }
    }

    /// <summary>The stream has ended; a last line without LF is still a line.</summary>
    internal void Complete(ILineSink sink)
    {
        if (skipped >= 0)
            EndSkipped(0, sink);
        else if (restLength > 0)
            EndKept([], sink);
    }

    private void Emit(ReadOnlySpan<byte> line, ILineSink sink)
    {
        int length = line.Length;
        if (length > maxLength)
            sink.OnLongLine(lineStart, lineNumber, length);
        else
            sink.OnLine(length > 0 && line[^1] == '\r' ? line[..^1] : line, lineStart, lineNumber);
        lineStart += length + 1;
        lineNumber++;
    }

    private void EndKept(ReadOnlySpan<byte> end, ILineSink sink)
    {
        Keep(end);
        if (skipped >= 0)
        {
            EndSkipped(0, sink);
            return;
        }

        int length = restLength;
        restLength = 0;
        Emit(rest.AsSpan(0, length), sink);
    }

    private void EndSkipped(int more, ILineSink sink)
    {
        long length = skipped + more;
        sink.OnLongLine(lineStart, lineNumber, (int)Math.Min(length, int.MaxValue));
        lineStart += length + 1;
        lineNumber++;
        skipped = -1;
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        if (skipped >= 0)
        {
            skipped += part.Length;
            return;
        }

        int length = restLength + part.Length;
        if (length > maxLength + 1)
        {
            skipped = length;
            restLength = 0;
            return;
        }

        if (rest.Length < length)
            Array.Resize(ref rest, Math.Min(Math.Max(length, 2 * rest.Length), maxLength + 1));
        part.CopyTo(rest.AsSpan(restLength));
        restLength = length;
    }
}
