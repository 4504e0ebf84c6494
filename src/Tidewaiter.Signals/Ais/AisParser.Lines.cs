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
            else if (!TryReadPlain(chunk, start, end))
                ReadOther(chunk, start, end);
        }
    }

    /// <summary>
    /// A line that is one sentence and nothing else, of a message of one sentence without sequence identifier: nearly all of them. Returns false, having done nothing, when the
    /// line has any other shape or any fault; then the other way reads it from its start and says what is wrong.
    /// </summary>
    private bool TryReadPlain(ReadOnlySpan<byte> chunk, int start, int end)
    {
        unchecked
        {
            var size = end - start;
            if (size < 20 || !BitConverter.IsLittleEndian)
                return false;
            ref var line = ref Unsafe.Add(ref MemoryMarshal.GetReference(chunk), start);
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
            if ((payload == 14 && Unsafe.Add(ref line, 13) != ',') || tail != ',' || (uint)fill > 5 || Unsafe.Add(ref tail, 2) != '*')
                return false;
            var talker = (ushort)(((address >> 8) & 0xFF) << 8 | ((address >> 16) & 0xFF));
            if (talker != _knownTalker && !IsTalker(talker))
                return false;
            var checksum = NmeaChecksum.Hex(Unsafe.Add(ref tail, 3), Unsafe.Add(ref tail, 4));
            if (NmeaChecksum.Xor(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref line, 1), size - 4)) != checksum)
                return false;

            var length = size - 5 - payload;
            var bitCount = (length * 6) - fill;
            if (bitCount < AisMessage.HeaderBits || !Armour.TryUnpack(chunk, start + payload, length, _bits))
                return false;
            Sentences++;
            _knownTalker = talker;
            SetPlace(_chunkOffset + start, talker, payload == 14 ? (byte)channel : (byte)0, own);
            if (_proprietary.Waits)
                DeliverStamped(checksum, bitCount, size);
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

    private void DeliverStamped(int checksum, int bitCount, int lineLength)
    {
        var stamp = new LineStamp();
        TakeProprietary(ref stamp, checksum, _envelope.Own);
        (_envelope.Time, _envelope.Carrier) = (stamp.Time, stamp.Carrier);
        Deliver(stamp.Source, bitCount, lineLength);
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
