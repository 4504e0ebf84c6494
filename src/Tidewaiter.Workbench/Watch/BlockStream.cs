namespace Tidewaiter.Workbench.Watch;

/// <summary>Gathers small writes into blocks. JSON writers flush after every message; here that does nothing, and <see cref="Empty"/> is called when somebody waits for the bytes.</summary>
/// <param name="output">Receives the blocks; not closed.</param>
internal sealed class BlockStream(Stream output) : Stream
{
    private readonly byte[] _block = new byte[1 << 16];
    private int _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Hands over what was gathered.</summary>
    public void Empty()
    {
        var length = _length;
        _length = 0;
        output.Write(_block, 0, length);
        output.Flush();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_length + buffer.Length > _block.Length) Empty();
        if (buffer.Length > _block.Length)
        {
            output.Write(buffer);
            return;
        }

        buffer.CopyTo(_block.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
