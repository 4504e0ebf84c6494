using static Tidewaiter.Signals.Tables.Layouts.PositionField;
using static Tidewaiter.Signals.Tables.Layouts.PositionLayout;

namespace Tidewaiter.Signals.Tables.Layouts;

/// <summary>The kinds of CSV that are known; docs/formats/tables.md says where they come from.</summary>
public static class PositionLayouts
{
    /// <summary>MarineCadastre (NOAA): up to 2024 with capitals, from 2025 with underscores.</summary>
    public static PositionLayout MarineCadastre { get; } = new(
        "MarineCadastre",
        TimeForm.Iso,
        [
            new("MMSI", Mmsi), new("BaseDateTime", Time), new("base_date_time", Time), new("LAT", Latitude), new("latitude", Latitude),
            new("LON", Longitude), new("longitude", Longitude), new("SOG", Speed), new("COG", Course), new("Heading", Heading),
            new("VesselName", Name), new("vessel_name", Name), new("IMO", Imo), new("CallSign", Callsign), new("call_sign", Callsign),
            new("VesselType", PositionField.Type), new("vessel_type", PositionField.Type), new("Status", Status), new("Draft", Draught),
        ])
    { Marks = ["MMSI", "BaseDateTime|base_date_time", "LAT|latitude", "SOG"] };

    /// <summary>Danish Maritime Authority: 22 or 26 columns.</summary>
    public static PositionLayout DanishMaritimeAuthority { get; } = new(
        "Danish Maritime Authority",
        TimeForm.DayFirst,
        [
            new("# Timestamp", Time), new("MMSI", Mmsi), new("Latitude", Latitude), new("Longitude", Longitude),
            new("Navigational status", Status), new("ROT", RateOfTurn), new("SOG", Speed), new("COG", Course), new("Heading", Heading),
            new("IMO", Imo), new("Callsign", Callsign), new("Name", Name), new("Ship type", PositionField.Type), new("Draught", Draught),
            new("Destination", Destination),
        ])
    { Marks = ["# Timestamp", "MMSI", "Type of mobile"] };

    /// <summary>Spire and exactEarth: position and static rows in one file.</summary>
    public static PositionLayout Spire { get; } = new(
        "Spire / exactEarth",
        TimeForm.Compact,
        [
            new("MMSI", Mmsi), new("Time", Time), new("Millisecond", Millisecond), new("Latitude", Latitude), new("Longitude", Longitude),
            new("Navigational_status", Status), new("ROT", RateOfTurn), new("SOG", Speed), new("COG", Course), new("Heading", Heading),
            new("IMO", Imo), new("Call_sign", Callsign), new("Vessel_Name", Name), new("Ship_Type", PositionField.Type),
            new("Draught", Draught), new("Destination", Destination),
        ])
    { Marks = ["MMSI", "Message_ID", "Millisecond"] };

    /// <summary>Statsat (Norwegian satellites), with semicolons.</summary>
    public static PositionLayout Statsat { get; } = new(
        "Statsat",
        TimeForm.Iso,
        [
            new("mmsi", Mmsi), new("lon", Longitude), new("lat", Latitude), new("date_time_utc", Time), new("sog", Speed), new("cog", Course),
            new("true_heading", Heading), new("nav_status", Status), new("source", PositionField.Source),
        ])
    { Separator = ';', Marks = ["mmsi", "date_time_utc", "true_heading"] };

    /// <summary>OpenSky state vectors: metres, metres per second, and positions repeated long after they were heard.</summary>
    public static PositionLayout OpenSkyStates { get; } = new(
        "OpenSky states",
        TimeForm.UnixSeconds,
        [
            new("time", Time), new("icao24", Icao24), new("lat", Latitude), new("lon", Longitude), new("velocity", Speed, KnotsPerMetrePerSecond),
            new("heading", Course), new("vertrate", VerticalRate, FeetPerMetre * 60), new("callsign", Callsign), new("onground", OnGround),
            new("squawk", Squawk), new("baroaltitude", Altitude, FeetPerMetre), new("geoaltitude", GeometricAltitude, FeetPerMetre),
            new("lastposupdate", PositionTimeUnixSeconds),
        ])
    { Marks = ["time", "icao24", "lastcontact|lastposupdate"] };

    /// <summary>Flightradar24, one flight from the web site.</summary>
    public static PositionLayout Flightradar24Playback { get; } = new(
        "Flightradar24 playback",
        TimeForm.UnixSeconds,
        [
            new("Timestamp", Time), new("Callsign", Callsign), new("Position", LatitudeAndLongitude), new("Altitude", AltitudeOrGround),
            new("Speed", Speed), new("Direction", Course),
        ])
    { Marks = ["Timestamp", "UTC", "Position", "Direction"] };

    /// <summary>Flightradar24's granular data of one incident: one row a message, more fields in some.</summary>
    public static PositionLayout Flightradar24Granular { get; } = new(
        "Flightradar24 granular",
        TimeForm.Iso,
        [
            new("Timestamp", Time), new("UTC", Time), new("Time", Time), new("Hex", Icao24), new("Address", Icao24), new("Callsign", Callsign),
            new("Reg", Registration), new("Latitude", Latitude), new("Lat", Latitude), new("Longitude", Longitude), new("Lon", Longitude),
            new("Position", LatitudeAndLongitude), new("Altitude", Altitude), new("Speed", Speed), new("Ground speed", Speed), new("Track", Course), new("Heading", Heading),
            new("Vertical speed", VerticalRate), new("Squawk", Squawk),
        ])
    { Marks = ["Timestamp|UTC|Time", "Hex|Address", "Latitude|Lat|Position"], AllowsExtraFields = true };

    /// <summary>All of them, in the order in which a header is tried.</summary>
    public static IReadOnlyList<PositionLayout> All { get; } =
        [MarineCadastre, DanishMaritimeAuthority, Spire, Statsat, OpenSkyStates, Flightradar24Playback, Flightradar24Granular];

    /// <summary>The first kind whose marks a header has all of, whatever its separator.</summary>
    /// <param name="names">The header's fields; capitals do not matter.</param>
    /// <returns>Null if there is none.</returns>
    public static PositionLayout? Match(IReadOnlyList<string> names)
    {
        bool Has(string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
        return All.FirstOrDefault(layout => layout.Marks.All(mark => mark.Split('|').Any(Has)));
    }
}
