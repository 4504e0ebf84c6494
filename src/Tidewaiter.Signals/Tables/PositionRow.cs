namespace Tidewaiter.Signals.Tables;

/// <summary>Where a position of a table comes from, as the table says.</summary>
public enum PositionSource
{
    /// <summary>The table does not say.</summary>
    Unknown,

    /// <summary>AIS heard on land.</summary>
    AisTerrestrial,

    /// <summary>AIS heard from orbit.</summary>
    AisSatellite,

    /// <summary>ADS-B from the aircraft itself.</summary>
    Adsb,

    /// <summary>ADS-B of another link, repeated by a ground station.</summary>
    Adsr,

    /// <summary>Radar data of a ground station.</summary>
    Tisb,

    /// <summary>Computed by a multilateration network.</summary>
    Mlat,

    /// <summary>ADS-C, contract reports over satellite.</summary>
    Adsc,

    /// <summary>Mode S without position.</summary>
    ModeS,

    /// <summary>Something else that the table names.</summary>
    Other,
}

/// <summary>One row of a position table. Null is what the row does not say; the sentinels of AIS (latitude 91, longitude 181, speed 102.3,
/// course 360, heading 511) are null too.</summary>
public struct PositionRow
{
    internal static readonly PositionRow Empty = new()
    {
        Latitude = double.NaN,
        Longitude = double.NaN,
        Speed = double.NaN,
        Course = double.NaN,
        Heading = double.NaN,
        Altitude = double.NaN,
        GeometricAltitude = double.NaN,
        VerticalRate = double.NaN,
        RateOfTurn = double.NaN,
        Draught = double.NaN,
        MmsiOrNone = -1,
        ImoOrNone = -1,
        Icao24OrNone = -1,
        SquawkOrNone = -1,
        StatusOrNone = -1,
        TypeOrNone = -1,
        TimeTicks = -1,
        LocalTicks = -1,
    };

    /// <summary>The end of the year 9999.</summary>
    private const long LastTicks = 3_155_378_975_999_999_999;

    internal long TimeTicks;
    internal long LocalTicks;
    internal double Latitude;
    internal double Longitude;
    internal double Speed;
    internal double Course;
    internal double Heading;
    internal double Altitude;
    internal double GeometricAltitude;
    internal double VerticalRate;
    internal double RateOfTurn;
    internal double Draught;
    internal int MmsiOrNone;
    internal int ImoOrNone;
    internal int Icao24OrNone;
    internal int SquawkOrNone;
    internal int StatusOrNone;
    internal int TypeOrNone;
    internal sbyte GroundPlusOne;

    /// <summary>Time in UTC of the position, or of the row if it has only that.</summary>
    public readonly DateTime? TimeUtc => TimeTicks is < 0 or > LastTicks ? null : new DateTime(TimeTicks, DateTimeKind.Utc);

    /// <summary>Time as written, where the table gives the receiver's local time and no zone.</summary>
    public readonly DateTime? LocalTime => LocalTicks is < 0 or > LastTicks ? null : new DateTime(LocalTicks, DateTimeKind.Unspecified);

    /// <summary>Maritime Mobile Service Identity, as written.</summary>
    public readonly int? Mmsi => Some(MmsiOrNone);

    /// <summary>IMO number without its letters, check digit not verified; null for 0.</summary>
    public readonly int? Imo => Some(ImoOrNone);

    /// <summary>24-bit address.</summary>
    public readonly int? Icao24 => Some(Icao24OrNone);

    /// <summary>The 24-bit address is no ICAO address: a track number or an anonymous one ('~' in readsb).</summary>
    public bool IsAddressDoubtful { readonly get; internal set; }

    /// <summary>North positive, -90 to 90; null also when only the longitude is missing.</summary>
    public readonly double? LatitudeDegrees => HasPlace ? Latitude : null;

    /// <summary>East positive, -180 to 180; null also when only the latitude is missing.</summary>
    public readonly double? LongitudeDegrees => HasPlace ? Longitude : null;

    /// <summary>Speed over ground in knots.</summary>
    public readonly double? SpeedKnots => Some(Speed);

    /// <summary>Course or track over ground in degrees, 0 to 360.</summary>
    public readonly double? CourseDegrees => Some(Course);

    /// <summary>Heading in degrees, 0 to 360, true unless the table means magnetic.</summary>
    public readonly double? HeadingDegrees => Some(Heading);

    /// <summary>Pressure altitude in feet.</summary>
    public readonly double? AltitudeFeet => Some(Altitude);

    /// <summary>Geometric height in feet.</summary>
    public readonly double? GeometricAltitudeFeet => Some(GeometricAltitude);

    /// <summary>Climb in feet per minute.</summary>
    public readonly double? VerticalRateFeetPerMinute => Some(VerticalRate);

    /// <summary>Turn of a ship in degrees per minute, right positive.</summary>
    public readonly double? RateOfTurnDegreesPerMinute => Some(RateOfTurn);

    /// <summary>Draught in metres; null for 0.</summary>
    public readonly double? DraughtMetres => Some(Draught);

    /// <summary>On the ground, as the table says.</summary>
    public readonly bool? IsOnGround => GroundPlusOne == 0 ? null : GroundPlusOne == 2;

    /// <summary>Squawk, four octal digits as a decimal number.</summary>
    public readonly int? Squawk => Some(SquawkOrNone);

    /// <summary>AIS navigational status, 0–15, where it is given as a number.</summary>
    public readonly int? NavigationalStatus => Some(StatusOrNone);

    /// <summary>AIS ship type, 0–255 (MarineCadastre also uses 1001–1025), where it is given as a number.</summary>
    public readonly int? ShipType => Some(TypeOrNone);

    /// <summary>Where the position comes from.</summary>
    public PositionSource Source { readonly get; internal set; }

    /// <summary>The position is older than the row: repeated, or coasted.</summary>
    public bool IsStale { readonly get; internal set; }

    /// <summary>Line number, 1-based; in JSON and XML the line where the record begins, 0 if lines are not counted.</summary>
    public long Line { readonly get; internal set; }

    /// <summary>Offset of the row's first byte in the (decompressed) file; -1 in XML, whose reader does not tell.</summary>
    public long Offset { readonly get; internal set; }

    /// <summary>Length of the row in bytes, 0 in XML.</summary>
    public int Length { readonly get; internal set; }

    private readonly bool HasPlace => !double.IsNaN(Latitude) && !double.IsNaN(Longitude);

    private static int? Some(int value) => value < 0 ? null : value;

    private static double? Some(double value) => double.IsNaN(value) ? null : value;
}
