using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Signals.Ais;

/// <content>Lines of any shape: leading text, tag blocks, sentence, trailing fields.</content>
public sealed partial class AisParser<TSink>
{
    // Two in a row occur; a line of nothing but backslashes must not give a fault for every pair.
    private const int TagBlockLimit = 4;

    private void ReadOther(ReadOnlySpan<byte> chunk, int start, int end)
    {
        var line = chunk[start..end];
        var stamp = new LineStamp();
        var at = ReadBefore(line, start, ref stamp);
        var sentence = line[at..];
        if (sentence.IsEmpty)
            OtherLines++;
        else if (VdmSentence.IsAddress(sentence))
            ReadVdm(chunk, start, at, end, ref stamp);
        else if (sentence[0] == '$' || (sentence[0] == '!' && sentence.IndexOf("!"u8) == sentence.LastIndexOf("!"u8)))
            ReadOtherSentence(sentence, start, end);
        else if (sentence[0] == '#')
            OtherLines++;
        else if (FindLater(sentence) is > 0 and var later)
            ReadAgain(chunk, start, at + later, end);
        else
            Report(_chunkOffset + start, Lines, line.Length, FaultReason.NotRecognised);
    }

    /// <summary>Reads the leading stamp and the tag blocks; returns where the sentence begins, or the whole line when nothing of it is known.</summary>
    private int ReadBefore(ReadOnlySpan<byte> line, int start, scoped ref LineStamp stamp)
    {
        var at = 0;
        if (!line.IsEmpty && line[0] is not ((byte)'\\' or (byte)'!' or (byte)'$' or (byte)'#'))
        {
            var opening = line.IndexOfAny((byte)'\\', (byte)'!', (byte)'$');
            if (opening < 0)
                return line.Trim(" \t\0\r"u8).IsEmpty ? line.Length : 0;
            stamp.SetTime(LeadingStamp.Read(line[..opening]), TimeCarrier.LeadingStamp);
            at = opening;
        }

        for (var blocks = 0; blocks < TagBlockLimit && at < line.Length && line[at] == '\\'; blocks++)
        {
            var close = line[(at + 1)..].IndexOf((byte)'\\');
            if (close < 0)
                return 0;
            if (!TagBlock.TryRead(line.Slice(at + 1, close), ref stamp, out var source))
                Report(_chunkOffset + start + at, Lines, close + 2, FaultReason.BadChecksum);
            else if (!source.IsEmpty)
                stamp.Source = source;
            at += close + 2;
        }

        return at;
    }

    private void ReadVdm(ReadOnlySpan<byte> chunk, int start, int at, int end, scoped ref LineStamp stamp)
    {
        if (at > 0 && !_proprietary.Waits && TryReadPlain(chunk, start, at, end, stamp))
            return;
        var sentence = chunk[(start + at)..end];
        var fault = VdmSentence.TryRead(sentence, out var fields);
        if (fault is { } reason)
        {
            // A line that a second sentence was written into: the first is lost, the second may be whole.
            Report(_chunkOffset + start, Lines, end - start, reason);
            _proprietary.Forget();
            if (FindLater(sentence) is > 0 and var later)
                ReadAgain(chunk, start, at + later, end, reported: true);
            return;
        }

        var station = TrailingFields.Read(sentence[fields.End..], out var trailing);
        if (stamp.Source.IsEmpty)
            stamp.Source = station;
        if (stamp.Carrier is TimeCarrier.None or TimeCarrier.LeadingStamp)
            stamp.SetTime(trailing, TimeCarrier.TrailingField);
        if (_proprietary.Waits)
            TakeProprietary(fields, ref stamp);
        Sentences++;
        if (fields.Total == 1)
            ReadWhole(chunk, start, at, end, fields, stamp);
        else
            ReadPart(chunk, start, at, end, fields, stamp);
    }

    private void TakeProprietary(in VdmSentence fields, scoped ref LineStamp stamp)
    {
        if (stamp.Carrier == TimeCarrier.TagBlock)
        {
            _proprietary.Forget();
        }
        else if (fields.Total == 1)
        {
            var line = new LineStamp();
            TakeProprietary(ref line, fields.Checksum, fields.Own);
            if (line.Carrier != TimeCarrier.None)
            {
                stamp.SetTime(line.Time, line.Carrier);
                if (stamp.Source.IsEmpty)
                    stamp.Source = _proprietary.Station;
            }
        }
        else
        {
            // Which sentences were announced shows only when all parts have come.
            _proprietary.Apply(ref stamp);
            if (stamp.Source.IsEmpty)
                stamp.Source = _proprietary.Station;
            _proprietary.Forget();
        }
    }

    private void ReadWhole(ReadOnlySpan<byte> chunk, int start, int at, int end, in VdmSentence fields, in LineStamp stamp)
    {
        var bitCount = (fields.PayloadLength * 6) - fields.FillBits;
        FaultReason? fault = null;
        if (!Armour.TryUnpack(chunk, start + at + fields.PayloadStart, fields.PayloadLength, _bits))
            fault = FaultReason.BadField;
        else if (bitCount < AisMessage.HeaderBits)
            fault = FaultReason.BadLength;
        if (fault is { } reason)
        {
            Report(_chunkOffset + start, Lines, end - start, reason);
            return;
        }

        _envelope = new Envelope
        {
            Offset = _chunkOffset + start,
            Line = Lines,
            LastOffset = _chunkOffset + start,
            LastLine = Lines,
            Time = stamp.Time,
            Carrier = stamp.Carrier,
            LineCount = stamp.LineCount,
            Talker = fields.Talker,
            Channel = fields.Channel,
            Sentences = 1,
            Own = fields.Own,
        };
        Deliver(stamp.Source, bitCount, end - start);
    }

    private void ReadPart(ReadOnlySpan<byte> chunk, int start, int at, int end, in VdmSentence fields, in LineStamp stamp)
    {
        var place = new Fault(_chunkOffset + start, Lines, end - start, FaultReason.MissingPart);
        var payload = chunk.Slice(start + at + fields.PayloadStart, fields.PayloadLength);

        // IEC 61162-1 allows fill bits in the last sentence only; bits out of place would shift all that follow.
        FaultReason? fault = fields.Number < fields.Total && fields.FillBits != 0 ? FaultReason.BadField : null;
        if (fault is null && !Armour.TryUnpack(chunk, start + at + fields.PayloadStart, fields.PayloadLength, _bits))
            fault = FaultReason.BadField;
        var message = fault is null ? _parts.Add(fields, payload, stamp, place, _lost, out fault) : null;
        if (_lost.Count > 0)
            ReportLost();
        if (fault is { } reason)
            Report(place.Offset, place.Line, place.Length, reason);
        if (message is null)
            return;

        var bitCount = (message.PayloadLength * 6) - fields.FillBits;
        if (bitCount < AisMessage.HeaderBits || !Armour.TryUnpack(message.Buffer, 0, message.PayloadLength, _bits))
        {
            Report(message.Offset, message.Line, message.Length, FaultReason.BadLength);
            return;
        }

        _envelope = new Envelope
        {
            Offset = message.Offset,
            Line = message.Line,
            LastOffset = place.Offset,
            LastLine = place.Line,
            Time = message.Time,
            Carrier = message.Carrier,
            LineCount = message.LineCount,
            Talker = fields.Talker,
            Channel = message.First.Channel,
            Sentences = fields.Total,
            Own = fields.Own,
        };
        Deliver(message.Source, bitCount, message.Length);
    }

    private void ReadOtherSentence(ReadOnlySpan<byte> sentence, int start, int end)
    {
        _proprietary.Forget();
        var fault = VdmSentence.VerifyChecksum(sentence, out var star);
        if (fault is null && sentence.StartsWith("$PGHP,1,"u8) && !_proprietary.TryRead(sentence[..star]))
            fault = FaultReason.BadField;
        if (fault is { } reason)
            Report(_chunkOffset + start, Lines, end - start, reason);
        else
            OtherLines++;
    }

    /// <summary>Where a VDM or VDO sentence begins behind the first byte; -1 when none does.</summary>
    private static int FindLater(ReadOnlySpan<byte> sentence)
    {
        var later = sentence.LastIndexOf((byte)'!');
        return later > 0 && VdmSentence.IsAddress(sentence[later..]) ? later : -1;
    }

    /// <summary>Reads the last sentence of a line in which something else stands before it that is no part of it.</summary>
    private void ReadAgain(ReadOnlySpan<byte> chunk, int start, int at, int end, bool reported = false)
    {
        if (!reported)
            Report(_chunkOffset + start, Lines, at, FaultReason.NotRecognised);
        var stamp = new LineStamp();
        ReadVdm(chunk, start, at, end, ref stamp);
    }
}
