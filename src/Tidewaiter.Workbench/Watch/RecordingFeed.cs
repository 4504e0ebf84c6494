namespace Tidewaiter.Workbench.Watch;

/// <summary>One decoder at work on one recording.</summary>
internal abstract class RecordingFeed : IDisposable
{
    private const int BufferBytes = 1 << 18;

    /// <summary>Messages so far.</summary>
    public abstract long Messages { get; }

    /// <summary>Reads a stream to its end.</summary>
    public virtual void Read(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[BufferBytes];
        while (stream.Read(buffer) is > 0 and var count) Push(buffer.AsSpan(0, count));
        Complete();
    }

    /// <summary>Gives out what was held back, because nobody knows when the stream goes on.</summary>
    public virtual void BeforeWaiting()
    {
    }

    /// <summary>The reading ended before the stream did.</summary>
    public virtual void Broken() => Complete();

    /// <summary>Adds what was found.</summary>
    public abstract RecordingSummary Tell(RecordingSummary summary);

    public abstract void Dispose();

    protected abstract void Push(ReadOnlySpan<byte> chunk);

    protected abstract void Complete();
}
