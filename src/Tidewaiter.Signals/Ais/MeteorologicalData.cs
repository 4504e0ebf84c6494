namespace Tidewaiter.Signals.Ais;

/// <summary>
/// Meteorological and hydrographic data in both forms: area 1, function 31 (IMO SN.1/Circ.289, annex, paragraph 1) and its forerunner function 11
/// (IMO SN/Circ.236, annex 2, paragraph 1), which differ in order, offsets and in what says "not available".
/// </summary>
/// <param name="data">The application's data, <see cref="BinaryMessage.Data"/>.</param>
/// <param name="former">True for function 11.</param>
public readonly ref struct MeteorologicalData(AisBits data, bool former)
{
    private readonly AisBits _data = data;
    private readonly bool _former = former;

    /// <summary>Longitude in steps of 1/1,000 min.</summary>
    public double? LongitudeDegrees => AisGeometry.Within(_data, _former ? 24 : 0, 25, AisGeometry.Thousandths, 180);

    /// <summary>Latitude in steps of 1/1,000 min.</summary>
    public double? LatitudeDegrees => AisGeometry.Within(_data, _former ? 0 : 25, 24, AisGeometry.Thousandths, 90);

    /// <summary>True: better than 10 m. Function 31 only.</summary>
    public bool? PositionAccuracy => _former ? null : _data.Flag(49);

    /// <summary>UTC day of the observation 1 to 31.</summary>
    public int? Day => ReportedEta.Between(_data.Value(At(50), 5), 1, 31);

    /// <summary>UTC hour 0 to 23.</summary>
    public int? Hour => ReportedEta.Between(_data.Value(At(55), 5), 0, 23);

    /// <summary>UTC minute 0 to 59.</summary>
    public int? Minute => ReportedEta.Between(_data.Value(At(60), 6), 0, 59);

    /// <summary>Average wind of the last ten minutes; 126 means that or more.</summary>
    public int? WindKnots => _data.Value(At(66), 7, none: 127);

    /// <summary>Gust of the last ten minutes.</summary>
    public int? GustKnots => _data.Value(At(73), 7, none: 127);

    /// <summary>Wind direction 0 to 359.</summary>
    public int? WindDegrees => Direction(At(80));

    /// <summary>Gust direction 0 to 359.</summary>
    public int? GustDegrees => Direction(At(89));

    /// <summary>Dry-bulb air temperature.</summary>
    public double? AirCelsius => _former ? _data.UnsignedScaled(97, 11, 10, none: 2047) - 60 : _data.Scaled(98, 11, 10, none: -1024);

    /// <summary>Relative humidity 0 to 100.</summary>
    public int? HumidityPercent => ReportedEta.Between(_data.Value(_former ? 108 : 109, 7), 0, 100);

    /// <summary>Dew point.</summary>
    public double? DewPointCelsius => _former ? _data.UnsignedScaled(115, 10, 10, none: 1023) - 20 : _data.Scaled(116, 10, 10, none: 501);

    /// <summary>Air pressure; in function 31 the ends 799 and 1201 mean that or beyond.</summary>
    public int? PressureHectopascals => _former ? _data.Value(125, 9, none: 511) + 800 : ReportedEta.Between(_data.Value(126, 9), 0, 402) + 799;

    /// <summary>0 steady, 1 falling, 2 rising.</summary>
    public int? PressureTendency => _data.Value(At(135), 2, none: 3);

    /// <summary>Whether the visibility lies beyond the instrument's range. Function 31 only.</summary>
    public bool? VisibilityIsGreater => _former ? null : _data.Flag(137);

    /// <summary>Horizontal visibility.</summary>
    public double? VisibilityNauticalMiles => _former ? _data.UnsignedScaled(136, 8, 10, none: 255) : _data.UnsignedScaled(138, 7, 10, none: 127);

    /// <summary>Water level above local datum.</summary>
    public double? WaterLevelMetres => _former ? _data.UnsignedScaled(144, 9, 10, none: 511) - 10 : Level31();

    /// <summary>0 steady, 1 falling, 2 rising.</summary>
    public int? WaterLevelTrend => _data.Value(_former ? 153 : 157, 2, none: 3);

    /// <summary>Surface current.</summary>
    public double? CurrentKnots => _data.UnsignedScaled(Sea(159), 8, 10, none: 255);

    /// <summary>Direction of the surface current.</summary>
    public int? CurrentDegrees => Direction(Sea(167));

    /// <summary>Second current, at <see cref="SecondDepthMetres"/>.</summary>
    public double? SecondCurrentKnots => _data.UnsignedScaled(Sea(176), 8, 10, none: 255);

    /// <summary>Its direction.</summary>
    public int? SecondCurrentDegrees => Direction(Sea(184));

    /// <summary>Its depth; 30 means that or more.</summary>
    public int? SecondDepthMetres => _data.Value(Sea(193), 5, none: 31);

    /// <summary>Third current, at <see cref="ThirdDepthMetres"/>.</summary>
    public double? ThirdCurrentKnots => _data.UnsignedScaled(Sea(198), 8, 10, none: 255);

    /// <summary>Its direction.</summary>
    public int? ThirdCurrentDegrees => Direction(Sea(206));

    /// <summary>Its depth.</summary>
    public int? ThirdDepthMetres => _data.Value(Sea(215), 5, none: 31);

    /// <summary>Significant wave height.</summary>
    public double? WaveMetres => _data.UnsignedScaled(Sea(220), 8, 10, none: 255);

    /// <summary>Wave period.</summary>
    public int? WaveSeconds => _data.Value(Sea(228), 6, none: 63);

    /// <summary>Direction from which the waves come.</summary>
    public int? WaveDegrees => Direction(Sea(234));

    /// <summary>Swell height.</summary>
    public double? SwellMetres => _data.UnsignedScaled(Sea(243), 8, 10, none: 255);

    /// <summary>Swell period.</summary>
    public int? SwellSeconds => _data.Value(Sea(251), 6, none: 63);

    /// <summary>Swell direction.</summary>
    public int? SwellDegrees => Direction(Sea(257));

    /// <summary>Sea state on the Beaufort scale, 0 to 12.</summary>
    public int? SeaState => ReportedEta.Between(_data.Value(Sea(266), 4), 0, 12);

    /// <summary>Water temperature.</summary>
    public double? WaterCelsius => _former ? _data.UnsignedScaled(266, 10, 10, none: 1023) - 10 : _data.Scaled(270, 10, 10, none: 501);

    /// <summary>Precipitation type 0 to 6, reserved values kept.</summary>
    public int? Precipitation => _data.Value(Sea(280), 3, none: 7);

    /// <summary>Salinity; in function 31 the value 511 (no sensor) is null too.</summary>
    public double? SalinityPermille => _data.UnsignedScaled(Sea(283), 9, 10, none: _former ? 511 : 510) is < 51.1 and var salinity ? salinity : null;

    /// <summary>Whether there is ice: 0 no, 1 yes, 2 reserved.</summary>
    public int? Ice => _data.Value(Sea(292), 2, none: 3);

    // The former form has no accuracy bit, so everything up to the visibility stands one bit earlier …
    private int At(int place) => _former ? place - 1 : place;

    // … and a water level of three bits less puts all that follows four bits earlier.
    private int Sea(int place) => _former ? place - 4 : place;

    private int? Direction(int start) => ReportedEta.Between(_data.Value(start, 9), 0, 359);

    private double? Level31() => _data.Value(145, 12, none: 4001) is <= 4000 and var level ? (level - 1000) / 100.0 : null;
}
