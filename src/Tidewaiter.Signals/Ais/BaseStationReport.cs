using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Signals.Ais;

/// <summary>Types 4 (base station report) and 11 (UTC and date response of a mobile station): ITU-R M.1371-5, annex 8, paragraphs 3.2 and 3.9.</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct BaseStationReport(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>UTC year 1 to 9999; null when not available (0) or above.</summary>
    public int? Year => ReportedEta.Between(_bits.Value(38, 14), 1, 9999);

    /// <summary>UTC month 1 to 12; null when not available (0) or above.</summary>
    public int? Month => ReportedEta.Between(_bits.Value(52, 4), 1, 12);

    /// <summary>UTC day 1 to 31; null when not available (0).</summary>
    public int? Day => ReportedEta.Between(_bits.Value(56, 5), 1, 31);

    /// <summary>UTC hour 0 to 23; null when not available (24) or above.</summary>
    public int? Hour => ReportedEta.Between(_bits.Value(61, 5), 0, 23);

    /// <summary>UTC minute 0 to 59; null when not available (60) or above.</summary>
    public int? Minute => ReportedEta.Between(_bits.Value(66, 6), 0, 59);

    /// <summary>UTC second 0 to 59; null when not available (60) or above.</summary>
    public int? Second => ReportedEta.Between(_bits.Value(72, 6), 0, 59);

    /// <summary>The instant, when every part of it is there and it is a real date between 1970 and 2199.</summary>
    public DateTimeOffset? Time => UnixMilliseconds is var time && time == CivilTime.None ? null : DateTimeOffset.FromUnixTimeMilliseconds(time);

    internal long UnixMilliseconds => _bits.Has(38, 40)
        ? CivilTime.FromUtc((int)_bits.Unsigned(38, 14), (int)_bits.Unsigned(52, 4), (int)_bits.Unsigned(56, 5), (int)_bits.Unsigned(61, 5), (int)_bits.Unsigned(66, 6), (int)_bits.Unsigned(72, 6))
        : CivilTime.None;

    /// <inheritdoc cref="Motion.PositionAccuracy"/>
    public bool? PositionAccuracy => _bits.Flag(78);

    /// <inheritdoc cref="Motion.LongitudeDegrees"/>
    public double? LongitudeDegrees => AisGeometry.Longitude(_bits, 79);

    /// <inheritdoc cref="Motion.LatitudeDegrees"/>
    public double? LatitudeDegrees => AisGeometry.Latitude(_bits, 107);

    /// <summary>Type of position-fixing device, 0 to 15, reserved values kept; 0 undefined, 15 internal GNSS.</summary>
    public int? PositionDevice => _bits.Value(134, 4);

    /// <summary>Transmission control for long-range broadcast: false stops type 27 of class A stations in range.</summary>
    public bool? LongRangeTransmission => _bits.Flag(138);

    /// <inheritdoc cref="PositionReport.Raim"/>
    public bool? Raim => _bits.Flag(148);

    /// <inheritdoc cref="PositionReport.CommunicationState"/>
    public int? CommunicationState => _bits.Value(149, 19);
}
