using Tidewaiter.Signals.Tables;

namespace Tidewaiter.Signals.ModeS.Input;

/// <summary>Reads the AVR text format, one frame a line: <c>*8D…;</c>, <c>@</c> or <c>%</c> with 12 digits of stamp before the frame,
/// <c>&lt;</c> with 12 of stamp and 2 of signal level. Chunks may be cut anywhere.</summary>
/// <param name="decoder">Takes the frames.</param>
/// <param name="options">What is known of the time.</param>
public sealed class AvrReader(ModeSDecoder decoder, StampOptions? options = null)
{
    /// <summary>A longer line is a fault.</summary>
    public const int MaxLineLength = 256;

    private readonly LineSplitter lines = new(MaxLineLength);
    private readonly Sink sink = new(decoder, options ?? new StampOptions());

    /// <summary>When the caller received what is pushed next: the time of frames without a stamp.</summary>
    public DateTimeOffset? ReceivedAt
    {
        get => sink.Clock.ReceivedAt;
        set => sink.Clock.ReceivedAt = value;
    }

    /// <summary>Mode A/C replies passed over: they carry no address.</summary>
    public long ModeACCount => sink.ModeACCount;

    /// <summary>Takes the next bytes of the stream.</summary>
    /// <param name="chunk">Any number of bytes.</param>
    public void Push(ReadOnlySpan<byte> chunk) => lines.Push(chunk, sink);

    /// <summary>The stream has ended.</summary>
    public void Complete() => lines.Complete(sink);

    private sealed class Sink(ModeSDecoder decoder, StampOptions options) : ILineSink
    {
        internal StampClock Clock { get; } = new(options);

        internal long ModeACCount { get; private set; }

        public void OnLine(ReadOnlySpan<byte> line, long offset, long number)
        {
            ReadOnlySpan<byte> text = line.Trim((byte)' ');
            if (text.IsEmpty)
                return;
            int prefix = text[0] switch { (byte)'*' => 0, (byte)'@' or (byte)'%' => 12, (byte)'<' => 14, _ => -1 };
            if (prefix < 0 || text[^1] != ';')
            {
                decoder.Report(new Fault(offset, number, line.Length, prefix < 0 ? FaultReason.NotRecognised : FaultReason.Truncated));
                return;
            }

            text = text[1..^1];
            ulong stamp = 0;
            ulong signal = 0;
            bool isRead = text.Length > prefix
                && (prefix == 0 || HexFrames.TryNumber(text[..12], out stamp))
                && (prefix != 14 || HexFrames.TryNumber(text[12..14], out signal));
            if (isRead && text.Length - prefix == 4)
                ModeACCount++;
            else if (isRead && HexFrames.TryFrame(text[prefix..], out var frame))
                Give(frame, stamp, (byte)signal, line, offset, number);
            else
                decoder.Report(new Fault(offset, number, line.Length, FaultReason.BadField));
        }

        public void OnLongLine(long offset, long number, int length) =>
            decoder.Report(new Fault(offset, number, length, FaultReason.TooLong));

        private void Give(in Frame frame, ulong stamp, byte signal, ReadOnlySpan<byte> line, long offset, long number)
        {
            var kind = Clock.Read(stamp, out long nanoseconds);
            decoder.Accept(new StampedFrame(frame, nanoseconds, kind, StampClock.IsMlat(stamp), signal, offset, number, line.Length));
        }
    }
}
