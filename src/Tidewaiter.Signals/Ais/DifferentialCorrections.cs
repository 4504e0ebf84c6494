namespace Tidewaiter.Signals.Ais;

/// <summary>Type 17: broadcast of differential GNSS corrections (ITU-R M.1371-5, annex 8, paragraph 3.15; the data as in ITU-R M.823).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct DifferentialCorrections(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>Longitude of the reference station in steps of 1/10 min.</summary>
    public double? LongitudeDegrees => AisGeometry.CoarseLongitude(_bits, 40);

    /// <summary>Latitude of the reference station in steps of 1/10 min.</summary>
    public double? LatitudeDegrees => AisGeometry.CoarseLatitude(_bits, 58);

    /// <summary>The corrections, header included; empty when the service is interrupted.</summary>
    public AisBits Data => _bits.From(80);

    /// <summary>Type of the corrections in M.823.</summary>
    public int? CorrectionType => Data.Value(0, 6);

    /// <summary>Reference station identifier.</summary>
    public int? StationIdentifier => Data.Value(6, 10);

    /// <summary>Z count in steps of 0.6 s of the hour.</summary>
    public double? ZCountSeconds => Data.Value(16, 13) is { } count ? count * 0.6 : null;

    /// <summary>Sequence number 0 to 7.</summary>
    public int? SequenceNumber => Data.Value(29, 3);

    /// <summary>How many words of data follow the header.</summary>
    public int? WordCount => Data.Value(32, 5);

    /// <summary>Health of the reference station 0 to 7.</summary>
    public int? Health => Data.Value(37, 3);
}
