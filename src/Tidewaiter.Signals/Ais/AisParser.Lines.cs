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
    private const uint CountMask = 0xFFFF_FFFF;
    private const uint Count = 0x2C2C_312C;

    private void ReadLine(ReadOnlySpan<byte> chunk, int start, int end)
    {
        Lines++;
        if (end > start && chunk[end - 1] == '\r')
            end--;
        if (end - start > _options.LineBytes)
        {
            Report(_chunkOffset + start, Lines, end - start, FaultReason.TooLong);
            return;
        }

        if (!TryReadPlain(chunk, start, end))
            ReadOther(chunk, start, end);
    }

    /// <summary>
    /// A line that is one sentence and nothing else, of a message of one sentence without sequence identifier: nearly all of them. Returns false, having done nothing, when the
    /// line has any other shape or any fault; then the other way reads it from its start and says what is wrong.
    /// </summary>
    private bool TryReadPlain(ReadOnlySpan<byte> chunk, int start, int end)
    {
        if (end - start < 20 || !BitConverter.IsLittleEndian)
            return false;
        ref var line = ref Unsafe.Add(ref MemoryMarshal.GetReference(chunk), start);
        var address = Unsafe.ReadUnaligned<ulong>(ref line);
        if ((address & AddressMask) != Address || Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref line, 8)) != Count)
            return false;
        var kind = (byte)((address >> 40) & 0xFF);
        var channel = Unsafe.Add(ref line, 12);
        var payload = channel == ',' ? 13 : 14;
        ref var tail = ref Unsafe.Add(ref line, end - start - 5);
        var fill = tail == ',' ? Unsafe.Add(ref tail, 1) - '0' : -1;
        if (kind is not ((byte)'M' or (byte)'O') || (payload == 14 && Unsafe.Add(ref line, 13) != ',') || fill is < 0 or > 5 || Unsafe.Add(ref tail, 2) != '*')
            return false;
        var talker = (ushort)((((address >> 8) & 0xFF) << 8) | ((address >> 16) & 0xFF));
        if (!char.IsAsciiLetterOrDigit((char)(talker >> 8)) || !char.IsAsciiLetterOrDigit((char)(talker & 0xFF)))
            return false;
        var checksum = NmeaChecksum.Hex(Unsafe.Add(ref tail, 3), Unsafe.Add(ref tail, 4));
        if (NmeaChecksum.Xor(chunk.Slice(start + 1, end - start - 4)) != checksum)
            return false;

        var length = end - start - 5 - payload;
        var bitCount = (length * 6) - fill;
        if (bitCount < AisMessage.HeaderBits || !Armour.TryUnpack(chunk, start + payload, length, _bits))
            return false;
        var stamp = new LineStamp();
        if (_proprietary.Waits)
            TakeProprietary(ref stamp, checksum, kind == 'O');
        Sentences++;
        var offset = _chunkOffset + start;
        _envelope = new Envelope
        {
            Offset = offset,
            Line = Lines,
            LastOffset = offset,
            LastLine = Lines,
            Time = stamp.Time,
            Carrier = stamp.Carrier,
            Talker = talker,
            Channel = payload == 14 ? channel : (byte)0,
            Sentences = 1,
            Own = kind == 'O',
        };
        Deliver(stamp.Source, bitCount, end - start);
        return true;
    }

    /// <summary>Gives out the message whose bits and envelope are ready.</summary>
    private void Deliver(ReadOnlySpan<byte> source, int bitCount, int lineLength)
    {
        var bits = new AisBits(_bits, bitCount);
        var type = (int)bits.Unsigned(0, 6);
        if (type is 0 or > AisTypes.Highest)
        {
            Report(_envelope.Offset, _envelope.Line, lineLength, FaultReason.NotRecognised);
            return;
        }

        SetTime(bits, type);
        _sink.Message(new AisMessage(ref _envelope, source, bits));
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
