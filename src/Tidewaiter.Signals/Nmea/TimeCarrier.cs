namespace Tidewaiter.Signals.Nmea;

/// <summary>What in a log told the time of a message. Position reports themselves carry only the second of the minute.</summary>
public enum TimeCarrier : byte
{
    /// <summary>Nothing: only the order of the lines and the second of the minute are known.</summary>
    None,

    /// <summary>Parameter <c>c</c> of a tag block (IEC 61162-450, paragraph 7.2.3): when the source of the tag block handled the sentence.</summary>
    TagBlock,

    /// <summary>The <c>$PGHP</c> line before the sentence, written by the base-station network.</summary>
    ProprietaryLine,

    /// <summary>A field after the checksum, as the United States Coast Guard's network writes it (whole seconds).</summary>
    TrailingField,

    /// <summary>A stamp before the sentence on the same line, written by the recording program.</summary>
    LeadingStamp,

    /// <summary>The message itself: types 4 and 11 carry the full UTC date and time of the sending station.</summary>
    Message,

    /// <summary>The last type 4 of the same recording: a lower bound, moved to the message's own second of the minute when it has one.</summary>
    BaseStation,
}
