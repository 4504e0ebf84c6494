namespace Tidewaiter.Signals.Ais;

/// <summary>Type 22: channel management, for an area or for two addressed stations (ITU-R M.1371-5, annex 8, paragraph 3.20).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct ChannelManagement(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>Channel number A (ITU-R M.1084).</summary>
    public int? ChannelA => _bits.Value(40, 12);

    /// <summary>Channel number B.</summary>
    public int? ChannelB => _bits.Value(52, 12);

    /// <summary>Which channels transmit and receive, 0 to 15.</summary>
    public int? TransmitReceiveMode => _bits.Value(64, 4);

    /// <summary>True: low power.</summary>
    public bool? LowPower => _bits.Flag(68);

    /// <summary>True: addressed to two stations; false: for an area.</summary>
    public bool? IsAddressed => _bits.Flag(139);

    /// <summary>East edge of the area in steps of 1/10 min.</summary>
    public double? EastDegrees => IsAddressed == false ? AisGeometry.CoarseLongitude(_bits, 69) : null;

    /// <summary>North edge of the area.</summary>
    public double? NorthDegrees => IsAddressed == false ? AisGeometry.CoarseLatitude(_bits, 87) : null;

    /// <summary>West edge of the area.</summary>
    public double? WestDegrees => IsAddressed == false ? AisGeometry.CoarseLongitude(_bits, 104) : null;

    /// <summary>South edge of the area.</summary>
    public double? SouthDegrees => IsAddressed == false ? AisGeometry.CoarseLatitude(_bits, 122) : null;

    /// <summary>MMSI of the first addressed station.</summary>
    public int? FirstMmsi => IsAddressed == true ? _bits.Value(69, 30) : null;

    /// <summary>MMSI of the second addressed station.</summary>
    public int? SecondMmsi => IsAddressed == true ? _bits.Value(104, 30) : null;

    /// <summary>True: channel A has 12.5 kHz (now spare).</summary>
    public bool? NarrowA => _bits.Flag(140);

    /// <summary>True: channel B has 12.5 kHz (now spare).</summary>
    public bool? NarrowB => _bits.Flag(141);

    /// <summary>Size of the transitional zone as sent; nautical miles are one more.</summary>
    public int? ZoneSize => _bits.Value(142, 3);
}
