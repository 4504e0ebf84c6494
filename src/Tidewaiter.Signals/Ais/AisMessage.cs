using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Signals.Ais;

/// <summary>
/// One whole message with its provenance. It is a view: everything in it is valid only during the call that hands it out. Read its fields with the type that
/// fits <see cref="Type"/>, such as <c>new PositionReport(message.Bits)</c>; nothing is decoded before it is asked for.
/// </summary>
public readonly ref struct AisMessage
{
    /// <summary>How many bits every message has: type, repeat indicator, MMSI (ITU-R M.1371-5, annex 8, paragraph 2).</summary>
    public const int HeaderBits = 38;

    // Our own hot paths use the field in place: a copy of bits that were written a moment ago costs more than reading them.
    internal readonly AisBits Whole;

    private readonly ref readonly Envelope _envelope;

    internal AisMessage(ref readonly Envelope envelope, ReadOnlySpan<byte> source, AisBits bits)
    {
        _envelope = ref envelope;
        Source = source;
        Whole = bits;
    }

    /// <summary>The message's bits, header included, fill bits not.</summary>
    public AisBits Bits => Whole;

    /// <summary>The station that heard or relayed it as the log names it (tag block <c>s</c>, trailing station, <c>$PGHP</c>), raw bytes; empty when it does not.</summary>
    public ReadOnlySpan<byte> Source { get; }

    /// <summary>Message type 1 to 27.</summary>
    public int Type => (int)Whole.Unsigned(0, 6);

    /// <summary>How often the message was repeated, 0 to 3; 3 means "do not repeat any more".</summary>
    public int Repeat => (int)Whole.Unsigned(6, 2);

    /// <summary>MMSI of the sender as sent, 30 bits: values above 999,999,999 are no MMSI and are kept.</summary>
    public uint Mmsi => Whole.Unsigned(8, 30);

    /// <summary>When it was received, UTC; null when the log has no time. See <see cref="TimeCarrier"/> for what the time rests on.</summary>
    public DateTimeOffset? Time => UnixMilliseconds is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;

    /// <summary>The same in milliseconds since 1970-01-01T00:00:00Z.</summary>
    public long? UnixMilliseconds => _envelope.Time == CivilTime.None ? null : _envelope.Time;

    /// <summary>What the time rests on.</summary>
    public TimeCarrier TimeCarrier => _envelope.Carrier;

    /// <summary>Offset of the first byte of the line of the first sentence from the start of the stream, 0-based, after decompression.</summary>
    public long Offset => _envelope.Offset;

    /// <summary>Line number of the first sentence, 1-based.</summary>
    public long Line => _envelope.Line;

    /// <summary>Offset of the line of the last sentence; equal to <see cref="Offset"/> for one sentence.</summary>
    public long LastOffset => _envelope.LastOffset;

    /// <summary>Line number of the last sentence.</summary>
    public long LastLine => _envelope.LastLine;

    /// <summary>How many sentences it came in, 1 to 9.</summary>
    public int Sentences => _envelope.Sentences;

    /// <summary>The two characters of the talker, such as AI, AB, BS.</summary>
    public string Talker => new([(char)(_envelope.Talker >> 8), (char)(_envelope.Talker & 0xFF)]);

    /// <summary>The VHF channel's character, mostly A, B, 1 or 2; null when the sentence has none.</summary>
    public char? Channel => _envelope.Channel == 0 ? null : (char)_envelope.Channel;

    /// <summary>True for VDO: a transmission of the receiving station itself.</summary>
    public bool IsOwn => _envelope.Own;

    /// <summary>Line count of the tag block (parameter <c>n</c>); null when absent.</summary>
    public int? TagBlockLineCount => _envelope.LineCount == 0 ? null : _envelope.LineCount;

    /// <summary>Whether the message is shorter than the least length of its type (ITU-R M.1371-5, annex 8): its last fields are null.</summary>
    public bool IsShort => Bits.Length < AisTypes.LeastBits(Type);

    /// <summary>The position of the message, whatever its type; for types 6 and 8 that of a decoded application is not looked for.</summary>
    /// <param name="longitudeDegrees">East positive, -180 to 180.</param>
    /// <param name="latitudeDegrees">North positive, -90 to 90.</param>
    /// <returns>False when the type has none, or one of both is not available or out of range.</returns>
    public bool TryGetPosition(out double longitudeDegrees, out double latitudeDegrees)
    {
        var (longitude, latitude) = Type switch
        {
            1 or 2 or 3 or 9 => (AisGeometry.Longitude(Bits, 61), AisGeometry.Latitude(Bits, 89)),
            4 or 11 => (AisGeometry.Longitude(Bits, 79), AisGeometry.Latitude(Bits, 107)),
            17 => (AisGeometry.CoarseLongitude(Bits, 40), AisGeometry.CoarseLatitude(Bits, 58)),
            18 or 19 => (AisGeometry.Longitude(Bits, 57), AisGeometry.Latitude(Bits, 85)),
            21 => (AisGeometry.Longitude(Bits, 164), AisGeometry.Latitude(Bits, 192)),
            27 => (AisGeometry.CoarseLongitude(Bits, 44), AisGeometry.CoarseLatitude(Bits, 62)),
            _ => ((double?)null, (double?)null),
        };
        (longitudeDegrees, latitudeDegrees) = (longitude ?? double.NaN, latitude ?? double.NaN);
        return longitude is not null && latitude is not null;
    }

    internal long RawTime => _envelope.Time;
}

/// <summary>What is known of a message besides its bits.</summary>
internal struct Envelope
{
    public long Offset;
    public long Line;
    public long LastOffset;
    public long LastLine;
    public long Time;
    public int LineCount;
    public ushort Talker;
    public byte Channel;
    public byte Sentences;
    public TimeCarrier Carrier;
    public bool Own;
}
