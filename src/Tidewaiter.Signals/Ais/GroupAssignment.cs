namespace Tidewaiter.Signals.Ais;

/// <summary>Type 23: group assignment command for the mobile stations of an area (ITU-R M.1371-5, annex 8, paragraph 3.21).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct GroupAssignment(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <inheritdoc cref="ChannelManagement.EastDegrees"/>
    public double? EastDegrees => AisGeometry.CoarseLongitude(_bits, 40);

    /// <inheritdoc cref="ChannelManagement.NorthDegrees"/>
    public double? NorthDegrees => AisGeometry.CoarseLatitude(_bits, 58);

    /// <inheritdoc cref="ChannelManagement.WestDegrees"/>
    public double? WestDegrees => AisGeometry.CoarseLongitude(_bits, 75);

    /// <inheritdoc cref="ChannelManagement.SouthDegrees"/>
    public double? SouthDegrees => AisGeometry.CoarseLatitude(_bits, 93);

    /// <summary>Which kind of station is meant, 0 to 15, reserved values kept.</summary>
    public int? StationType => _bits.Value(110, 4);

    /// <summary>Which ship and cargo type is meant; 0 means all.</summary>
    public int? ShipType => _bits.Value(114, 8);

    /// <summary>Transmit and receive mode 0 to 3.</summary>
    public int? TransmitReceiveMode => _bits.Value(144, 2);

    /// <summary>Reporting interval, code 0 to 15.</summary>
    public int? ReportingInterval => _bits.Value(146, 4);

    /// <summary>Quiet time; 0 means none.</summary>
    public int? QuietMinutes => _bits.Value(150, 4);
}
