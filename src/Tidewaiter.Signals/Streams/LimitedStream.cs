namespace Tidewaiter.Signals.Streams;

/// <summary>What a decompressor gives, as long as it keeps to the limits; beyond them reading throws <see cref="InvalidDataException"/>, as broken compressed data do.</summary>
/// <param name="unpacked">The decompressor; closed with this.</param>
/// <param name="most">Most bytes.</param>
/// <param name="mostSoFar">Most bytes for what was packed so far; null for no such limit.</param>
internal sealed class LimitedStream(Stream unpacked, long most, Func<long>? mostSoFar = null) : Stream
{
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _given;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        _given += count;
        if (_given > most || _given > mostSoFar?.Invoke())
            throw new InvalidDataException($"The recording unpacks to more than its limit: {_given} bytes so far.");
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
