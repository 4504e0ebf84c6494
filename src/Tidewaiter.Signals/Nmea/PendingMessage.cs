namespace Tidewaiter.Signals.Nmea;

/// <summary>The parts so far of one message of several sentences, with the provenance of the first and of the last.</summary>
internal sealed class PendingMessage
{
    /// <summary>Longest source that is compared and given out; a longer one is cut to it.</summary>
    public const int SourceLimit = 64;

    private readonly byte[] _payload;
    private readonly byte[] _source = new byte[SourceLimit];
    private int _sourceLength;
    private int _foundChecksum;

    public PendingMessage(int payloadLimit) => _payload = new byte[payloadLimit];

    public ulong Key;
    public long Group;
    public int NextNumber;
    public VdmSentence First;
    public long Offset;
    public long Line;
    public int Length;
    public long Time;
    public TimeCarrier Carrier;
    public int LineCount;
    public int AnnouncedChecksum;
    public int PayloadLength;

    public ReadOnlySpan<byte> Source => _source.AsSpan(0, _sourceLength);

    /// <summary>The payload so far, <see cref="PayloadLength"/> characters, and behind it room that whole vectors may be read from.</summary>
    public ReadOnlySpan<byte> Buffer => _payload;

    /// <summary>Talker, direction, channel, sequence and total in one number.</summary>
    public static ulong KeyOf(in VdmSentence part) =>
        ((ulong)part.Talker << 32) | ((ulong)part.Channel << 24) | ((ulong)(byte)(part.Sequence + 1) << 16) | ((ulong)part.Total << 8) | (part.Own ? 1UL : 0UL);

    public void Start(in VdmSentence part, in LineStamp stamp, long offset, long line, int length)
    {
        Key = KeyOf(part);
        First = part;
        (Offset, Line, Length) = (offset, line, length);
        (Group, LineCount, AnnouncedChecksum) = (stamp.Group, stamp.LineCount, stamp.AnnouncedChecksum);
        (NextNumber, PayloadLength, _foundChecksum, _sourceLength) = (1, 0, 0, 0);
        (Time, Carrier) = (CivilTime.None, TimeCarrier.None);
    }

    /// <summary>Takes the next part; false when the message grows over its limit.</summary>
    public bool TryAppend(in VdmSentence part, ReadOnlySpan<byte> payload, in LineStamp stamp)
    {
        if (PayloadLength + payload.Length > _payload.Length)
            return false;
        payload.CopyTo(_payload.AsSpan(PayloadLength));
        PayloadLength += payload.Length;
        NextNumber++;
        _foundChecksum ^= part.Checksum;
        if (_sourceLength == 0 && !stamp.Source.IsEmpty)
        {
            _sourceLength = Math.Min(stamp.Source.Length, SourceLimit);
            stamp.Source[.._sourceLength].CopyTo(_source);
        }

        if (Time == CivilTime.None)
            (Time, Carrier) = (stamp.Time, stamp.Carrier);
        return true;
    }

    /// <summary>Whether a later part with this stamp can be of this message.</summary>
    public bool Fits(in LineStamp stamp)
    {
        if (Group != LineStamp.NoGroup || stamp.Group != LineStamp.NoGroup)
            return Group == stamp.Group;
        return _sourceLength == 0 || stamp.Source.IsEmpty || Source.SequenceEqual(stamp.Source[..Math.Min(stamp.Source.Length, SourceLimit)]);
    }

    /// <summary>Withdraws a time whose line announced other sentences than those that came.</summary>
    public void CheckAnnouncement()
    {
        if (Carrier == TimeCarrier.ProprietaryLine && !ProprietaryStamp.Agrees(AnnouncedChecksum, _foundChecksum, First.Own))
        {
            (Time, Carrier) = (CivilTime.None, TimeCarrier.None);
            _sourceLength = 0;
        }
    }
}
