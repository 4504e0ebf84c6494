namespace Tidewaiter.Workbench.Watch;

/// <summary>A stream whose first bytes can be looked at before they are read. Tells how far the reading is, and stops it between two blocks.</summary>
/// <param name="rest">The stream; not closed.</param>
/// <param name="read">Is told all bytes read so far, at each reading.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class HeadStream(Stream rest, Action<long>? read, CancellationToken cancellation) : InputStream
{
    private readonly byte[] _head = new byte[RecordingFormat.HeadBytes];
    private int _headLength;
    private int _headGiven;
    private InvalidDataException? _broken;

    /// <summary>The first bytes, as far as they were looked at.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    /// <summary>Bytes given so far.</summary>
    public long Count { get; private set; }

    /// <summary>What ended the head before its time; null when nothing did. Reading on meets it again.</summary>
    public string? BrokenBy => _broken?.Message;

    /// <summary>Looks at more of the first bytes.</summary>
    /// <returns>False when there are no more, the head is full, or they could not be had.</returns>
    public bool LookFurther()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_headLength == _head.Length || _broken is not null) return false;
        try
        {
            var count = rest.Read(_head.AsSpan(_headLength));
            _headLength += count;
            return count > 0;
        }
        catch (InvalidDataException broken)
        {
            _broken = broken;
            return false;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        int count;
        if (_headGiven < _headLength)
        {
            count = Math.Min(buffer.Length, _headLength - _headGiven);
            _head.AsSpan(_headGiven, count).CopyTo(buffer);
            _headGiven += count;
        }
        else if (_broken is not null)
        {
            throw _broken;
        }
        else
        {
            count = rest.Read(buffer);
        }

        Count += count;
        read?.Invoke(Count);
        return count;
    }
}
