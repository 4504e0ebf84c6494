namespace Tidewaiter.Workbench.Watch;

/// <summary>A pipe, socket or terminal that may be silent for as long as it likes: waiting for it can be stopped, and is said.</summary>
/// <param name="source">Closed with this. What it gives after a stop is lost.</param>
/// <param name="cancellation">Stops the waiting.</param>
internal sealed class WaitingStream(Stream source, CancellationToken cancellation) : InputStream
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // The source writes into a buffer of its own, because after a stop it may still be writing.
    private readonly byte[] _buffer = new byte[UdpStream.MaxDatagramBytes + 1];
    private int _filled;
    private int _given;

    /// <summary>Is called before each waiting: what was found so far can be shown.</summary>
    public Action? BeforeWaiting { get; set; }

    /// <summary>Is called once, when nothing has come for five seconds and nothing ever came before.</summary>
    public Action? StillSilent { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (_given == _filled) Fill();
        var count = Math.Min(buffer.Length, _filled - _given);
        _buffer.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        cancellation.ThrowIfCancellationRequested();
        var reading = source.ReadAsync(_buffer, CancellationToken.None).AsTask();
        if (!reading.IsCompleted) BeforeWaiting?.Invoke();
        Task[] waited = [reading];
        if (StillSilent is { } say && Task.WaitAny(waited, (int)Patience.TotalMilliseconds, cancellation) < 0) say();
        StillSilent = null;
        Task.WaitAny(waited, cancellation);
        try
        {
            (_given, _filled) = (0, reading.GetAwaiter().GetResult());
        }
        catch (IOException lost)
        {
            // A lost connection ends the recording as broken packed data do; what came before stays.
            throw new InvalidDataException(lost.Message, lost);
        }
    }
}
