namespace Tidewaiter.Signals.ModeS;

/// <summary>What the time of a frame counts from.</summary>
public enum Clock
{
    /// <summary>Unknown: neither the recording nor the caller says when. No positions are made from such frames.</summary>
    None,

    /// <summary>From the first stamp of the stream: a free-running counter without a date.</summary>
    StreamStart,

    /// <summary>From midnight UTC of the first day of the stream: GPS time without a date.</summary>
    FirstMidnight,

    /// <summary>From 1970-01-01 UTC, as the recording, or a start that the caller gave, says.</summary>
    Unix,

    /// <summary>From 1970-01-01 UTC, when the caller received the frame.</summary>
    Received,

    /// <summary>Counted at an assumed rate of frames: good enough to pair positions, not a time.</summary>
    Assumed,
}

/// <summary>A frame as an input format gives it, before its parity is looked at.</summary>
/// <param name="Frame">The bits.</param>
/// <param name="TimeNanoseconds">Nanoseconds since the origin that <paramref name="Clock"/> names.</param>
/// <param name="Clock">What the time counts from.</param>
/// <param name="IsMlat">The position was computed by a multilateration network and dressed as ADS-B.</param>
/// <param name="SignalLevel">Signal strength byte of the receiver, 0 when there is none.</param>
/// <param name="Offset">Offset of the first byte of the frame's line or envelope in the stream, 0-based.</param>
/// <param name="Line">Line number, 1-based; 0 in a binary stream.</param>
/// <param name="EnvelopeLength">Length in bytes of that line or envelope.</param>
public readonly record struct StampedFrame(
    Frame Frame, long TimeNanoseconds, Clock Clock, bool IsMlat, byte SignalLevel, long Offset, long Line, int EnvelopeLength);
