namespace Tidewaiter.Signals;

/// <summary>Why a piece of a recording gave no message.</summary>
public enum FaultReason
{
    /// <summary>The line or frame carries no known format.</summary>
    NotRecognised,

    /// <summary>The checksum or parity that came with it does not fit its bytes.</summary>
    BadChecksum,

    /// <summary>It ends before its own length says so.</summary>
    Truncated,

    /// <summary>A field is not written as its format asks (a letter where a digit belongs).</summary>
    BadField,

    /// <summary>It is longer than the limit of its format.</summary>
    TooLong,

    /// <summary>One sentence of a message of several sentences never came, or came too late.</summary>
    MissingPart,

    /// <summary>The payload is shorter or longer than its message type allows.</summary>
    BadLength,

    /// <summary>A parity that is overlaid with an address, and the address was not seen in a clean frame.</summary>
    UnknownAddress,

    /// <summary>The value contradicts physics or the carrier's own recent past.</summary>
    Implausible,
}

/// <summary>A located fault of a recording: what was refused, where, and why. The bytes stay in the recording.</summary>
/// <param name="Offset">Offset of the first byte of the line or frame, from the start of the (decompressed) stream, 0-based.</param>
/// <param name="Line">Line number, 1-based; 0 in a binary stream.</param>
/// <param name="Length">Length in bytes of the refused piece, without its line end.</param>
/// <param name="Reason">Why it was refused.</param>
public readonly record struct Fault(long Offset, long Line, int Length, FaultReason Reason);
