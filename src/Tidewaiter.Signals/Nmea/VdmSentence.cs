namespace Tidewaiter.Signals.Nmea;

/// <summary>
/// The fields of one <c>!ttVDM</c> or <c>!ttVDO</c> sentence (IEC 61162-1, paragraph 8.3.105 and 8.3.106): total, number, sequence identifier,
/// channel, armoured payload, fill bits. Any two letters or digits are a talker.
/// </summary>
internal struct VdmSentence
{
    /// <summary>The two characters of the talker, the first in the high byte.</summary>
    public ushort Talker;

    /// <summary>VDO: the station's own transmission.</summary>
    public bool Own;

    public byte Total;

    public byte Number;

    /// <summary>The sequential message identifier; -1 when empty.</summary>
    public sbyte Sequence;

    /// <summary>The channel's character; 0 when empty.</summary>
    public byte Channel;

    public byte FillBits;

    public byte Checksum;

    /// <summary>Offset of the payload from the start character.</summary>
    public int PayloadStart;

    public int PayloadLength;

    /// <summary>Offset of what follows the checksum, from the start character.</summary>
    public int End;

    /// <summary>Whether the bytes at a start character are an address of this kind.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> sentence) =>
        sentence.Length >= 7 && sentence[0] == '!' && sentence[3] == 'V' && sentence[4] == 'D' && sentence[5] is (byte)'M' or (byte)'O' && sentence[6] == ','
        && IsTalker(sentence[1]) && IsTalker(sentence[2]);

    /// <summary>Verifies the checksum, then reads the fields; no payload character is looked at.</summary>
    /// <param name="sentence">From the start character to the end of the line; <see cref="IsAddress"/> holds.</param>
    /// <param name="fields">Receives the fields.</param>
    /// <returns>Null when all is well.</returns>
    public static FaultReason? TryRead(ReadOnlySpan<byte> sentence, out VdmSentence fields)
    {
        fields = default;
        var fault = VerifyChecksum(sentence, out var star);
        if (fault is not null)
            return fault;
        fields.Checksum = (byte)NmeaChecksum.Hex(sentence[star + 1], sentence[star + 2]);
        fields.End = star + 3;
        fields.Talker = (ushort)((sentence[1] << 8) | sentence[2]);
        fields.Own = sentence[5] == 'O';

        // !AIVDM,2,1,3,A,payload,0*hh: total and number are one digit, so their commas have fixed places.
        var body = sentence[..star];
        if (body.Length < 13 || body[8] != ',' || body[10] != ',')
            return FaultReason.BadField;
        var (total, number) = (body[7] - '0', body[9] - '0');
        if (total is < 1 or > 9 || number < 1 || number > total)
            return FaultReason.BadField;
        (fields.Total, fields.Number) = ((byte)total, (byte)number);
        return ReadTail(body, ref fields) ? null : FaultReason.BadField;
    }

    /// <summary>Verifies the checksum of any sentence; <paramref name="star"/> is where its <c>*</c> stands.</summary>
    public static FaultReason? VerifyChecksum(ReadOnlySpan<byte> sentence, out int star)
    {
        star = sentence.IndexOf((byte)'*');
        if (star < 0 || star + 3 > sentence.Length)
            return FaultReason.Truncated;
        var expected = NmeaChecksum.Hex(sentence[star + 1], sentence[star + 2]);
        if (expected < 0 || (star + 3 < sentence.Length && char.IsAsciiLetterOrDigit((char)sentence[star + 3])))
            return FaultReason.BadField;
        return NmeaChecksum.Xor(sentence[1..star]) == expected ? null : FaultReason.BadChecksum;
    }

    private static bool ReadTail(ReadOnlySpan<byte> body, ref VdmSentence fields)
    {
        var at = 11;
        var comma = body[at..].IndexOf((byte)',');
        if (comma is < 0 or > 2)
            return false;
        var sequence = comma == 0 ? -1 : CivilTime.Number(body.Slice(at, comma));
        if (comma > 0 && sequence < 0)
            return false;
        at += comma + 1;
        if (at + 1 < body.Length && body[at] != ',')
            fields.Channel = body[at++];
        if (at >= body.Length || body[at] != ',')
            return false;
        at++;
        comma = body[at..].IndexOf((byte)',');
        if (comma < 0 || at + comma + 2 != body.Length)
            return false;
        var fill = body[at + comma + 1] - '0';
        if (fill is < 0 or > 5)
            return false;
        (fields.Sequence, fields.PayloadStart, fields.PayloadLength, fields.FillBits) = ((sbyte)sequence, at, comma, (byte)fill);
        return true;
    }

    private static bool IsTalker(byte c) => char.IsAsciiLetterOrDigit((char)c);
}
