using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Signals.Ais;

/// <summary>
/// The time of a recording that has no other: the last base-station report (type 4) heard. A later message was received no earlier, as far as that station's
/// clock goes; one that has a second of the minute is put at the nearest such second, at most half a minute away.
/// </summary>
internal struct BaseStationClock()
{
    private long _last = CivilTime.None;
    private long _minute;

    public void Set(long time)
    {
        _last = time;
        _minute = time / 60_000 * 60_000;
    }

    /// <param name="utcSecond">Second of the minute, -1 when the message has none.</param>
    /// <returns><see cref="CivilTime.None"/> when no base station was heard.</returns>
    public readonly long Read(int utcSecond)
    {
        if (_last == CivilTime.None || utcSecond < 0)
            return _last;
        var time = unchecked(_minute + (utcSecond * 1000));
        var distance = time - _last;
        return distance switch
        {
            > 30_000 => time - 60_000,
            < -30_000 => time + 60_000,
            _ => time,
        };
    }
}
