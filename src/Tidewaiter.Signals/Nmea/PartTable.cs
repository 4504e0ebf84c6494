using Tidewaiter.Signals.Ais;

namespace Tidewaiter.Signals.Nmea;

/// <summary>
/// Joins messages of several sentences (IEC 61162-1, paragraph 7.3.8). A part belongs to the message that waits under the same talker, direction, channel,
/// sequence and total and the same source, or the same tag-block group where there is one. Parts come in their order; messages may
/// interleave. A message whose first part comes again, that waits too long, or that the table has no room for is given up.
/// </summary>
internal sealed class PartTable(AisOptions options)
{
    private readonly PendingMessage?[] _waiting = new PendingMessage?[options.PendingMessages];
    private int _count;

    public int Count => _count;

    /// <summary>Takes one part.</summary>
    /// <param name="part">Its fields.</param>
    /// <param name="payload">Its armoured payload.</param>
    /// <param name="stamp">What stands around it.</param>
    /// <param name="at">Its place.</param>
    /// <param name="lost">Receives the places of messages that were given up.</param>
    /// <param name="fault">Why this part could not be used; null when it was.</param>
    /// <returns>The whole message when this was its last part; it is valid until the next call.</returns>
    public PendingMessage? Add(in VdmSentence part, ReadOnlySpan<byte> payload, in LineStamp stamp, in Fault at, List<Fault> lost, out FaultReason? fault)
    {
        GiveUpOld(at.Line, stamp.Time, lost);
        var key = PendingMessage.KeyOf(part);
        var index = Find(key, stamp, part.Number);
        if (part.Number == 1)
        {
            if (index >= 0)
                GiveUp(index, lost);
            index = Open(lost);
            _waiting[index]!.Start(part, stamp, at.Offset, at.Line, at.Length);
        }
        else if (index < 0)
        {
            fault = FaultReason.MissingPart;
            return null;
        }

        var message = _waiting[index]!;
        fault = message.TryAppend(part, payload, stamp) ? null : FaultReason.TooLong;
        if (fault is not null)
        {
            Remove(index);
            return null;
        }

        if (message.NextNumber <= part.Total)
            return null;
        Remove(index);
        message.CheckAnnouncement();
        return message;
    }

    /// <summary>Gives up everything that waits.</summary>
    public void Clear(List<Fault> lost)
    {
        while (_count > 0)
            GiveUp(0, lost);
    }

    /// <summary>The newest message that the part can belong to: a first part to one that it replaces, a later part to one that waits for its number.</summary>
    private int Find(ulong key, in LineStamp stamp, int number)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            var message = _waiting[i]!;
            if (message.Key == key && (number == 1 || message.NextNumber == number) && message.Fits(stamp))
                return i;
        }

        return -1;
    }

    private int Open(List<Fault> lost)
    {
        if (_count == _waiting.Length)
            GiveUp(0, lost);
        _waiting[_count] ??= new PendingMessage(options.PayloadCharacters);
        return _count++;
    }

    private void GiveUpOld(long line, long time, List<Fault> lost)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            var message = _waiting[i]!;
            var late = time != CivilTime.None && message.Time != CivilTime.None && time - message.Time > options.PartMilliseconds;
            if (late || line - message.Line > options.PartLines)
                GiveUp(i, lost);
        }
    }

    private void GiveUp(int index, List<Fault> lost)
    {
        var message = _waiting[index]!;
        lost.Add(new Fault(message.Offset, message.Line, message.Length, FaultReason.MissingPart));
        Remove(index);
    }

    /// <summary>Takes an entry out and keeps the order of the others; the object goes behind them, to be used again.</summary>
    private void Remove(int index)
    {
        var message = _waiting[index];
        _count--;
        Array.Copy(_waiting, index + 1, _waiting, index, _count - index);
        _waiting[_count] = message;
    }
}
