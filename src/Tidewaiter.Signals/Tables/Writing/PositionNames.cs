using System.Globalization;

namespace Tidewaiter.Signals.Tables.Writing;

/// <summary>How values of a row are written.</summary>
public static class PositionNames
{
    /// <summary>Where a position comes from, in readsb's words where it has one.</summary>
    public static string Source(PositionSource source) => source switch
    {
        PositionSource.AisTerrestrial => "ais_terrestrial",
        PositionSource.AisSatellite => "ais_satellite",
        PositionSource.Adsb => "adsb",
        PositionSource.Adsr => "adsr",
        PositionSource.Tisb => "tisb",
        PositionSource.Mlat => "mlat",
        PositionSource.Adsc => "adsc",
        PositionSource.ModeS => "mode_s",
        PositionSource.Other => "other",
        _ => "unknown",
    };

    /// <summary>Whether a row is of an aircraft: it has an address, an altitude, a squawk, or says whether it is on the ground.</summary>
    public static bool IsAircraft(in PositionRow row) =>
        row.Icao24 is not null || row.AltitudeFeet is not null || row.GeometricAltitudeFeet is not null || row.IsOnGround is not null || row.Squawk is not null;

    /// <summary>The address as six digits, '~' before a doubtful one; null without an address.</summary>
    public static string? Hex(in PositionRow row) =>
        row.Icao24 is { } address ? (row.IsAddressDoubtful ? "~" : "") + address.ToString("x6", CultureInfo.InvariantCulture) : null;
}
