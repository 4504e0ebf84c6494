using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Signals.Ais;

/// <summary>
/// The time of a recording that has no other: the last base-station report (type 4) heard. A later message was received no earlier, as far as that station's
/// clock goes; one that has a second of the minute is put at the nearest such second, at most half a minute away.
/// </summary>
internal struct BaseStationClock()
{
    private long _last = CivilTime.None;

    public void Set(long time) => _last = time;

    public readonly long Read(int utcSecond)
    {
        if (_last == CivilTime.None || utcSecond < 0)
            return _last;
        var time = (_last / 60_000 * 60_000) + (utcSecond * 1000L);
        var distance = time - _last;
        return distance switch
        {
            > 30_000 => time - 60_000,
            < -30_000 => time + 60_000,
            _ => time,
        };
    }
}
