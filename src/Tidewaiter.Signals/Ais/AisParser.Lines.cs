using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Signals.Ais;

/// <content>One line: the common shape at once, all others by parts.</content>
public sealed partial class AisParser<TSink>
{
    // "!ttVDM,1" and ",1,,c," as they lie in memory; the talker, the M or O and the channel are open.
    private const ulong AddressMask = 0xFFFF_00FF_FF00_00FF;
    private const ulong Address = 0x312C_0044_5600_0021;
    private const ulong KindMask = 0x0000_FF00_0000_0000;
    private const ulong KindVdm = (ulong)'M' << 40;
    private const ulong KindVdo = (ulong)'O' << 40;
    private const uint Count = 0x2C2C_312C;

    private void ReadLine(ReadOnlySpan<byte> chunk, int start, int end)
    {
        unchecked
        {
            Lines++;
            if (end > start && chunk[end - 1] == '\r')
                end--;
            if (end - start > _lineLimit)
                Report(_chunkOffset + start, Lines, end - start, FaultReason.TooLong);
            else if (!TryReadPlain(chunk, start, 0, end, default))
                ReadOther(chunk, start, end);
        }
    }

    /// <summary>
    /// The rest of a line that is one sentence and nothing behind it, of a message of one sentence without sequence identifier: nearly all of them. Returns false, having done nothing, when it
    /// has any other shape or any fault; then the other way reads it and says what is wrong.
    /// </summary>
    /// <param name="chunk">What holds the line.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="at">Where the sentence begins in it.</param>
    /// <param name="end">Where the line ends.</param>
    /// <param name="stamp">What stood before the sentence; not looked at when nothing did.</param>
    private bool TryReadPlain(ReadOnlySpan<byte> chunk, int start, int at, int end, scoped in LineStamp stamp)
    {
        unchecked
        {
            var size = end - start - at;
            if (size < 20 || !BitConverter.IsLittleEndian)
                return false;
            ref var line = ref Unsafe.Add(ref MemoryMarshal.GetReference(chunk), start + at);
            var address = Unsafe.ReadUnaligned<ulong>(ref line);
            if ((address & AddressMask) != Address || Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref line, 8)) != Count)
                return false;
            var own = (address & KindMask) == KindVdo;
            if (!own && (address & KindMask) != KindVdm)
                return false;
            int channel = Unsafe.Add(ref line, 12);
            var payload = channel == ',' ? 13 : 14;
            ref var tail = ref Unsafe.Add(ref line, size - 5);
            var fill = Unsafe.Add(ref tail, 1) - '0';
            if ((payload == 14 && (Unsafe.Add(ref line, 13) != ',' || channel == '*')) || tail != ',' || (uint)fill > 5 || Unsafe.Add(ref tail, 2) != '*')
                return false;
            var talker = (ushort)(((address >> 8) & 0xFF) << 8 | ((address >> 16) & 0xFF));
            if (talker != _knownTalker && !IsTalker(talker))
                return false;
            var checksum = NmeaChecksum.Hex(Unsafe.Add(ref tail, 3), Unsafe.Add(ref tail, 4));
            if (NmeaChecksum.Xor(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref line, 1), size - 4)) != checksum)
                return false;

            var length = size - 5 - payload;
            var bitCount = (length * 6) - fill;
            if (bitCount < AisMessage.HeaderBits || !Armour.TryUnpack(chunk, start + at + payload, length, _bits))
                return false;
            Sentences++;
            _knownTalker = talker;
            SetPlace(_chunkOffset + start, talker, payload == 14 ? (byte)channel : (byte)0, own);
            if (at > 0)
                DeliverStamped(stamp, bitCount, at + size);
            else if (_proprietary.Waits)
                DeliverAnnounced(checksum, bitCount, size);
            else
                Deliver(default, bitCount, size);
            return true;
        }
    }

    /// <summary>Sets the envelope of a message of one sentence whose line says nothing but the sentence.</summary>
    private void SetPlace(long offset, ushort talker, byte channel, bool own)
    {
        ref var envelope = ref _envelope;
        var line = Lines;
        (envelope.Offset, envelope.LastOffset) = (offset, offset);
        (envelope.Line, envelope.LastLine) = (line, line);
        (envelope.Time, envelope.Carrier) = (CivilTime.None, TimeCarrier.None);
        (envelope.LineCount, envelope.Sentences) = (0, 1);
        (envelope.Talker, envelope.Channel, envelope.Own) = (talker, channel, own);
    }

    private void DeliverStamped(scoped in LineStamp stamp, int bitCount, int lineLength)
    {
        (_envelope.Time, _envelope.Carrier, _envelope.LineCount) = (stamp.Time, stamp.Carrier, stamp.LineCount);
        Deliver(stamp.Source, bitCount, lineLength);
    }

    private void DeliverAnnounced(int checksum, int bitCount, int lineLength)
    {
        var stamp = new LineStamp();
        TakeProprietary(ref stamp, checksum, _envelope.Own);
        DeliverStamped(stamp, bitCount, lineLength);
    }

    private static bool IsTalker(ushort talker) => char.IsAsciiLetterOrDigit((char)(talker >> 8)) && char.IsAsciiLetterOrDigit((char)(talker & 0xFF));

    /// <summary>Gives out the message whose bits and envelope are ready.</summary>
    private void Deliver(ReadOnlySpan<byte> source, int bitCount, int lineLength)
    {
        var type = _bits[0] >> 2;
        if (type is 0 or > AisTypes.Highest)
        {
            Report(_envelope.Offset, _envelope.Line, lineLength, FaultReason.NotRecognised);
            return;
        }

        var message = new AisMessage(ref _envelope, source, AisBits.Unchecked(_bits, bitCount));
        if (_envelope.Carrier == TimeCarrier.None || type == 4)
            SetTime(message.Whole, type);
        _sink.Message(message);
    }

    /// <summary>Where the log gives no time, takes it from the message itself or from the last base station.</summary>
    private void SetTime(in AisBits bits, int type)
    {
        if (type is 4 or 11)
        {
            var own = new BaseStationReport(bits).UnixMilliseconds;
            if (own != CivilTime.None)
            {
                if (type == 4)
                    _clock.Set(own);
                if (_envelope.Carrier == TimeCarrier.None)
                    (_envelope.Time, _envelope.Carrier) = (own, TimeCarrier.Message);
                return;
            }
        }

        if (_envelope.Carrier == TimeCarrier.None && _options.UseBaseStationTime)
        {
            _envelope.Time = _clock.Read(AisTypes.UtcSecond(bits, type));
            _envelope.Carrier = _envelope.Time == CivilTime.None ? TimeCarrier.None : TimeCarrier.BaseStation;
        }
    }

    /// <summary>Uses the proprietary line before this sentence of a message of one sentence, when it announced its checksum.</summary>
    private void TakeProprietary(ref LineStamp stamp, int checksum, bool own)
    {
        _proprietary.Apply(ref stamp);
        if (ProprietaryStamp.Agrees(stamp.AnnouncedChecksum, checksum, own))
            stamp.Source = _proprietary.Station;
        else
            stamp = new LineStamp();
        _proprietary.Forget();
    }
}
