namespace Tidewaiter.Signals.Ais;

/// <summary>
/// Inland ship static and voyage related data: type 8, area 200, function 10 (Central Commission for the Navigation of the Rhine, vessel tracking and tracing standard,
/// paragraph 2.4.2).
/// </summary>
/// <param name="data">The application's data, <see cref="BinaryMessage.Data"/>.</param>
public readonly ref struct InlandShipData(AisBits data)
{
    private readonly AisBits _data = data;

    /// <summary>Unique European vessel identification number (ENI), 8 characters.</summary>
    public string? EuropeanNumber => _data.Text(0, 8);

    /// <summary>Length, null when not available (0).</summary>
    public double? LengthMetres => _data.UnsignedScaled(48, 13, 10, none: 0);

    /// <summary>Beam, null when not available (0).</summary>
    public double? BeamMetres => _data.UnsignedScaled(61, 10, 10, none: 0);

    /// <summary>Ship and convoy type, ERI code (8000 to 8370 and 1 to 1900); reserved values kept; null when 0.</summary>
    public int? ShipType => _data.Value(71, 14, none: 0);

    /// <summary>Hazardous cargo: 0 to 3 blue cones or lights, 4 B-flag; null when unknown (5); 6 and 7 are kept.</summary>
    public int? HazardCode => _data.Value(85, 3, none: 5);

    /// <summary>Draught, null when unknown (0).</summary>
    public double? DraughtMetres => _data.UnsignedScaled(88, 11, 100, none: 0);

    /// <summary>1 unloaded, 2 loaded, 3 as sent; null when not available (0).</summary>
    public int? LoadState => _data.Value(99, 2, none: 0);

    /// <summary>Whether the speed comes from an approved sensor.</summary>
    public bool? SpeedIsGood => _data.Flag(101);

    /// <summary>Whether the course comes from an approved sensor.</summary>
    public bool? CourseIsGood => _data.Flag(102);

    /// <summary>Whether the heading comes from an approved sensor.</summary>
    public bool? HeadingIsGood => _data.Flag(103);
}
