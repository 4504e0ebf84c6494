namespace Tidewaiter.Signals.Ais.Writing;

/// <summary>What the codes mean in words, as ITU-R M.1371-5 has them (annex 8, tables 48, 53, 74; annex 8, paragraph 3.21). Reserved codes say so with their number.</summary>
public static class AisNames
{
    private static readonly string[] Statuses =
    [
        "Under way using engine", "At anchor", "Not under command", "Restricted manoeuvrability", "Constrained by her draught", "Moored", "Aground", "Engaged in fishing",
        "Under way sailing", "Reserved (9)", "Reserved (10)", "Power-driven vessel towing astern", "Power-driven vessel pushing ahead or towing alongside", "Reserved (13)",
        "AIS-SART is active", "Not defined",
    ];

    private static readonly string[] Devices =
        ["Undefined", "GPS", "GLONASS", "Combined GPS/GLONASS", "Loran-C", "Chayka", "Integrated navigation system", "Surveyed", "Galileo", "Reserved (9)", "Reserved (10)", "Reserved (11)", "Reserved (12)", "Reserved (13)", "Reserved (14)", "Internal GNSS"];

    private static readonly string[] Aids =
    [
        "Not specified", "Reference point", "RACON", "Fixed structure off shore", "Emergency wreck marking buoy", "Light, without sectors", "Light, with sectors", "Leading light front", "Leading light rear",
        "Beacon, cardinal N", "Beacon, cardinal E", "Beacon, cardinal S", "Beacon, cardinal W", "Beacon, port hand", "Beacon, starboard hand", "Beacon, preferred channel port hand", "Beacon, preferred channel starboard hand",
        "Beacon, isolated danger", "Beacon, safe water", "Beacon, special mark", "Cardinal mark N", "Cardinal mark E", "Cardinal mark S", "Cardinal mark W", "Port hand mark", "Starboard hand mark",
        "Preferred channel port hand", "Preferred channel starboard hand", "Isolated danger", "Safe water", "Special mark", "Light vessel / LANBY / rigs",
    ];

    private static readonly string[] SpecialCraft =
        ["Pilot vessel", "Search and rescue vessel", "Tug", "Port tender", "Vessel with anti-pollution facilities or equipment", "Law enforcement vessel", "Spare for local use (56)", "Spare for local use (57)", "Medical transport", "Ship of a state not party to an armed conflict"];

    private static readonly string[] OtherCraft =
        ["Fishing", "Towing", "Towing, length over 200 m or breadth over 25 m", "Dredging or underwater operations", "Diving operations", "Military operations", "Sailing", "Pleasure craft", "Reserved (38)", "Reserved (39)"];

    /// <summary>Navigational status 0 to 15.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Any other code.</exception>
    public static string NavigationStatus(int code) => At(Statuses, code);

    /// <summary>Type of position-fixing device 0 to 15.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Any other code.</exception>
    public static string PositionDevice(int code) => At(Devices, code);

    /// <summary>Type of aid to navigation 0 to 31.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Any other code.</exception>
    public static string AidType(int code) => At(Aids, code);

    /// <summary>Type of ship and cargo 0 to 255.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Any other code.</exception>
    public static string ShipType(int code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, 255);
        var group = (code / 10) switch
        {
            2 => "Wing in ground",
            4 => "High-speed craft",
            6 => "Passenger ship",
            7 => "Cargo ship",
            8 => "Tanker",
            9 => "Other type of ship",
            _ => null,
        };
        if (group is not null)
            return group + Cargo(code % 10);
        return code switch
        {
            0 => "Not available",
            >= 30 and <= 39 => OtherCraft[code - 30],
            >= 50 and <= 59 => SpecialCraft[code - 50],
            >= 200 => $"For future use ({code})",
            >= 100 => $"For regional use ({code})",
            _ => $"Reserved ({code})",
        };
    }

    private static string Cargo(int digit) => digit switch
    {
        0 => ", all ships of this type",
        1 => ", hazardous category X",
        2 => ", hazardous category Y",
        3 => ", hazardous category Z",
        4 => ", hazardous category OS",
        9 => ", no additional information",
        _ => $", reserved ({digit})",
    };

    private static string At(string[] names, int code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(code, names.Length);
        return names[code];
    }
}
