using System.Text.Json;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Json;

namespace Tidewaiter.Signals.ModeS.Input;

/// <summary>Reads JSON lines of rs1090 and jet1090: <c>timestamp</c> in Unix seconds and <c>frame</c> in hexadecimal. Their decoded fields are
/// not taken over: what counts is decoded here from the frame.</summary>
/// <param name="decoder">Takes the frames.</param>
public sealed class Rs1090Reader(ModeSDecoder decoder)
{
    /// <summary>A longer line is a fault.</summary>
    public const int MaxLineLength = 64 * 1024;

    private readonly LineSplitter lines = new(MaxLineLength);
    private readonly Sink sink = new(decoder);

    /// <summary>Takes the next bytes of the stream.</summary>
    /// <param name="chunk">Any number of bytes.</param>
    public void Push(ReadOnlySpan<byte> chunk) => lines.Push(chunk, sink);

    /// <summary>The stream has ended.</summary>
    public void Complete() => lines.Complete(sink);

    private sealed class Sink(ModeSDecoder decoder) : ILineSink
    {
        /// <summary>Later times than this, in the year 2160, are no times of a recording and would overflow differences.</summary>
        private const long LatestNanoseconds = 6_000_000_000_000_000_000;

        private readonly KeyGuard guard = new();

        public void OnLine(ReadOnlySpan<byte> line, long offset, long number)
        {
            if (line.Trim(" \t"u8).IsEmpty)
                return;
            if (!TryRead(line, out var frame, out long? nanoseconds))
            {
                decoder.Report(new Fault(offset, number, line.Length, FaultReason.BadField));
                return;
            }

            var clock = nanoseconds is null ? Clock.None : Clock.Unix;
            decoder.Accept(new StampedFrame(frame, nanoseconds ?? 0, clock, IsMlat: false, 0, offset, number, line.Length));
        }

        public void OnLongLine(long offset, long number, int length) =>
            decoder.Report(new Fault(offset, number, length, FaultReason.TooLong));

        private bool TryRead(ReadOnlySpan<byte> line, out Frame frame, out long? nanoseconds)
        {
            frame = default;
            nanoseconds = null;
            bool hasFrame = false;
            guard.Reset();
            try
            {
                var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = KeyGuard.MaxDepth });
                while (reader.Read())
                {
                    if (!guard.Accept(ref reader))
                        return false;
                    if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                        continue;
                    if (reader.ValueTextEquals("timestamp"u8))
                    {
                        if (!reader.Read() || reader.TokenType != JsonTokenType.Number || !TryTime(reader.ValueSpan, out long time))
                            return false;
                        nanoseconds = time;
                    }
                    else if (reader.ValueTextEquals("frame"u8))
                    {
                        hasFrame = reader.Read() && reader.TokenType == JsonTokenType.String && HexFrames.TryFrame(reader.ValueSpan, out frame);
                        if (!hasFrame)
                            return false;
                    }
                }
            }
            catch (JsonException)
            {
                return false;
            }

            return hasFrame;
        }

        private static bool TryTime(ReadOnlySpan<byte> text, out long nanoseconds) =>
            Decimals.TryScaled(text, 9, out nanoseconds) && nanoseconds is >= 0 and <= LatestNanoseconds;
    }
}
