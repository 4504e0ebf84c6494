namespace Tidewaiter.Signals.Streams;

/// <summary>Gives some bytes that were read already, then a stream's own, and counts them. The stream is not closed.</summary>
internal sealed class CountingStream(byte[] head, int headLength, Stream rest) : Stream
{
    private int _headGiven;

    /// <summary>Bytes given so far.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        if (_headGiven < headLength)
        {
            count = Math.Min(buffer.Length, headLength - _headGiven);
            head.AsSpan(_headGiven, count).CopyTo(buffer);
            _headGiven += count;
        }
        else
        {
            count = rest.Read(buffer);
        }

        Count += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
