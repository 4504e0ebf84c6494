namespace Tidewaiter.Signals.Tables.Layouts;

/// <summary>What a column of a position table holds.</summary>
public enum PositionField
{
    /// <summary>Mmsi.</summary>
    Mmsi,

    /// <summary>IMO number, with or without the letters IMO.</summary>
    Imo,

    /// <summary>24-bit address in hexadecimal, with or without 0x, '~' for a doubtful one.</summary>
    Icao24,

    /// <summary>Time of the row, in the layout's form.</summary>
    Time,

    /// <summary>Time of the position in Unix seconds; where it is given it takes the place of <see cref="Time"/>, and a row 15 s younger is stale.</summary>
    PositionTimeUnixSeconds,

    /// <summary>Milliseconds to add to the time.</summary>
    Millisecond,

    /// <summary>Latitude in degrees.</summary>
    Latitude,

    /// <summary>Longitude in degrees.</summary>
    Longitude,

    /// <summary>Both in one field: "lat,lon".</summary>
    LatitudeAndLongitude,

    /// <summary>Speed over ground; the scale brings it to knots.</summary>
    Speed,

    /// <summary>Course over ground in degrees.</summary>
    Course,

    /// <summary>Heading in degrees.</summary>
    Heading,

    /// <summary>Pressure altitude; the scale brings it to feet.</summary>
    Altitude,

    /// <summary>Pressure altitude where 0 means on the ground (Flightradar24).</summary>
    AltitudeOrGround,

    /// <summary>Geometric height; the scale brings it to feet.</summary>
    GeometricAltitude,

    /// <summary>Climb; the scale brings it to feet per minute.</summary>
    VerticalRate,

    /// <summary>On the ground: true, 1 or -1.</summary>
    OnGround,

    /// <summary>Squawk.</summary>
    Squawk,

    /// <summary>AIS navigational status as a number, or in words.</summary>
    Status,

    /// <summary>AIS ship type as a number, or in words.</summary>
    Type,

    /// <summary>Turn in degrees per minute.</summary>
    RateOfTurn,

    /// <summary>Draught in metres.</summary>
    Draught,

    /// <summary>Receiver: s or satellite, g, t or terrestrial.</summary>
    Source,

    /// <summary>The table's own name for the carrier.</summary>
    Carrier,

    /// <summary>MMSI where it has exactly nine digits; anything else is the table's own name for the carrier.</summary>
    MmsiOrCarrier,

    /// <summary>Name of the ship.</summary>
    Name,

    /// <summary>Call sign, flight identification.</summary>
    Callsign,

    /// <summary>Registration of an aircraft.</summary>
    Registration,

    /// <summary>Destination.</summary>
    Destination,
}

/// <summary>A column by its header.</summary>
/// <param name="Header">Its name; capitals do not matter.</param>
/// <param name="Field">What it holds.</param>
/// <param name="Scale">Factor to the unit of the field.</param>
public sealed record PositionColumn(string Header, PositionField Field, double Scale = 1);

/// <summary>How one kind of CSV file writes positions. Make one to read a file of your own (as movingpandas users have them).</summary>
/// <param name="Name">Name of the kind.</param>
/// <param name="TimeForm">How times are written.</param>
/// <param name="Columns">The columns that are read; columns of the file that are not named here are passed over.</param>
public sealed record PositionLayout(string Name, TimeForm TimeForm, IReadOnlyList<PositionColumn> Columns)
{
    /// <summary>The byte between fields.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Headers that a file of this kind has all of, and by which it is recognised; empty if it is only used when asked for.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Rows may have more fields than the header (key:value pairs at the end).</summary>
    public bool AllowsExtraFields { get; init; }

    /// <summary>Metres per second to knots.</summary>
    public const double KnotsPerMetrePerSecond = 3600.0 / 1852;

    /// <summary>Metres to feet.</summary>
    public const double FeetPerMetre = 1 / 0.3048;
}
