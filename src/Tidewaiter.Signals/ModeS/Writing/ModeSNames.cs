using System.Globalization;
using Tidewaiter.Signals.ModeS.Messages;

namespace Tidewaiter.Signals.ModeS.Writing;

/// <summary>The words of readsb's <c>aircraft.json</c>, where it has one.</summary>
public static class ModeSNames
{
    private static readonly string[] Emergencies = ["none", "general", "lifeguard", "minfuel", "nordo", "unlawful", "downed", "reserved"];

    /// <summary>The address as six digits, with '~' before one that is no ICAO address.</summary>
    public static string Hex(in ModeSMessage message) =>
        (message.AddressKind is AddressKind.Anonymous or AddressKind.TisbOther or AddressKind.AdsrOther or AddressKind.None ? "~" : "") + message.Address.ToString("x6", CultureInfo.InvariantCulture);

    /// <summary>By what way a message came: adsb_icao, adsb_icao_nt, adsb_other, adsr_icao, adsr_other, tisb_icao, tisb_other, mode_s, mlat, unknown.</summary>
    public static string Source(in ModeSMessage message)
    {
        if (message.Stamped.IsMlat)
            return "mlat";
        return message.AddressKind switch
        {
            AddressKind.Icao => message.DownlinkFormat == 17 ? "adsb_icao" : "mode_s",
            AddressKind.IcaoNonTransponder => "adsb_icao_nt",
            AddressKind.Anonymous => "adsb_other",
            AddressKind.TisbIcao => "tisb_icao",
            AddressKind.TisbOther => "tisb_other",
            AddressKind.AdsrIcao => "adsr_icao",
            AddressKind.AdsrOther => "adsr_other",
            _ => "unknown",
        };
    }

    /// <summary>An emergency state 0 to 7 of <see cref="AircraftStatus.EmergencyState"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Any other code.</exception>
    public static string Emergency(int state)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(state);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, Emergencies.Length);
        return Emergencies[state];
    }

    /// <summary>What the time of a message rests on, as it is written beside it.</summary>
    public static string ClockName(Clock clock) => clock switch
    {
        Clock.Unix => "recording",
        Clock.Received => "received",
        Clock.Assumed => "assumed",
        Clock.StreamStart => "stream_start",
        Clock.FirstMidnight => "first_midnight",
        _ => "none",
    };

    /// <summary>Time of a message, UTC; null when its clock has no date or only an assumed rate.</summary>
    public static DateTimeOffset? Time(in StampedFrame stamped) =>
        stamped.Clock is Clock.Unix or Clock.Received ? DateTimeOffset.UnixEpoch.AddTicks(stamped.TimeNanoseconds / 100) : null;

    /// <summary>Seconds since the first stamp, or since the first midnight; null when there is a date, or nothing to count from.</summary>
    public static double? Elapsed(in StampedFrame stamped) =>
        stamped.Clock is Clock.StreamStart or Clock.FirstMidnight or Clock.Assumed ? Math.Round(stamped.TimeNanoseconds / 1e9, 6) : null;

    /// <summary>Squawk as it is spoken: four digits.</summary>
    public static string Squawk(int squawk) => squawk.ToString("D4", CultureInfo.InvariantCulture);
}
