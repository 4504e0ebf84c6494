namespace Tidewaiter.Signals.Nmea;

/// <summary>
/// The line <c>$PGHP,1,year,month,day,hour,minute,second,millisecond,country,region,station,online,checksum*hh</c> that the Danish and other
/// base-station networks write before each message. Its time and station hold for the sentence or sentences of the one message that
/// follows at once. Its last field is the exclusive-or of the checksums of those sentences (00 before a station's own VDO): where they do not
/// agree, the line belongs to something else and is not used.
/// </summary>
internal struct ProprietaryStamp
{
    private const int StationLimit = 16;
    private readonly byte[] _station;
    private int _stationLength;
    private long _time;
    private int _announced;

    public ProprietaryStamp()
    {
        _station = new byte[StationLimit];
        _time = CivilTime.None;
    }

    /// <summary>Whether a line was read and its message has not yet come.</summary>
    public readonly bool Waits => _time != CivilTime.None;

    public void Forget() => _time = CivilTime.None;

    /// <param name="sentence">The sentence from <c>$</c> to before <c>*</c>, its checksum verified.</param>
    /// <returns>False when a field is not as it should be.</returns>
    public bool TryRead(ReadOnlySpan<byte> sentence)
    {
        Forget();
        Span<int> numbers = stackalloc int[9];
        var rest = sentence["$PGHP,1,"u8.Length..];
        for (var field = 2; field <= 13; field++)
        {
            var comma = rest.IndexOf((byte)',');
            var text = comma < 0 ? rest : rest[..comma];
            if (field <= 8)
                numbers[field] = CivilTime.Number(text);
            else if (field == 11 && !TryTakeStation(text))
                return false;
            else if (field == 13)
                return TryTakeTime(numbers, text);
            if (comma < 0)
                return false;
            rest = rest[(comma + 1)..];
        }

        return false;
    }

    public readonly void Apply(scoped ref LineStamp stamp)
    {
        stamp.SetTime(_time, TimeCarrier.ProprietaryLine);
        stamp.AnnouncedChecksum = _announced;
    }

    public readonly ReadOnlySpan<byte> Station => _station.AsSpan(0, _stationLength);

    /// <summary>Whether the announced checksum is the one found.</summary>
    public static bool Agrees(int announced, int found, bool own) => announced < 0 || announced == found || (own && announced == 0);

    private bool TryTakeStation(ReadOnlySpan<byte> text)
    {
        if (text.Length > StationLimit)
            return false;
        text.CopyTo(_station);
        _stationLength = text.Length;
        return true;
    }

    private bool TryTakeTime(ReadOnlySpan<int> n, ReadOnlySpan<byte> checksum)
    {
        if (checksum.Length != 2)
            return false;
        _announced = NmeaChecksum.Hex(checksum[0], checksum[1]);
        _time = _announced < 0 ? CivilTime.None : CivilTime.FromUtc(n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
        return Waits;
    }
}
