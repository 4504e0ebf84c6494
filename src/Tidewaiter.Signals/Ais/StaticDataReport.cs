namespace Tidewaiter.Signals.Ais;

/// <summary>
/// Type 24: static data report of a class B station in two messages of its own, A and B (ITU-R M.1371-5, annex 8, paragraph 3.22). They are not merged: nothing on
/// the air ties one A to one B but the MMSI.
/// </summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct StaticDataReport(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>0 for part A, 1 for part B; 2 and 3 are not used and then only <see cref="Rest"/> has data.</summary>
    public int? PartNumber => _bits.Value(38, 2);

    /// <summary>Name, part A.</summary>
    public string? Name => PartNumber == 0 ? _bits.Text(40, 20) : null;

    /// <summary>Type of ship and cargo, part B; null when 0.</summary>
    public int? ShipType => IsB ? _bits.Value(40, 8, none: 0) : null;

    /// <summary>The manufacturer's mnemonic of 3 characters, part B. In units before M.1371-4 it runs on into model and serial number.</summary>
    public string? Vendor => IsB ? _bits.Text(48, 3) : null;

    /// <summary>The same field as 7 characters, as editions before M.1371-4 have it.</summary>
    public string? FormerVendor => IsB ? _bits.Text(48, 7) : null;

    /// <summary>Unit model code, part B.</summary>
    public int? UnitModel => IsB ? _bits.Value(66, 4) : null;

    /// <summary>Unit serial number, part B.</summary>
    public int? SerialNumber => IsB ? _bits.Value(70, 20) : null;

    /// <summary>Call sign, part B.</summary>
    public string? CallSign => IsB ? _bits.Text(90, 7) : null;

    /// <summary>Size, part B, unless the sender is a craft with a parent ship (<paramref name="mmsi"/> 98xxxxxxx), which sends the parent's MMSI in its place.</summary>
    public Dimensions? Dimensions(uint mmsi) => IsB && !IsAuxiliary(mmsi) ? Ais.Dimensions.Read(_bits, 132) : null;

    /// <summary>MMSI of the parent ship of an auxiliary craft, part B; null when 0.</summary>
    public int? ParentMmsi(uint mmsi) => IsB && IsAuxiliary(mmsi) ? _bits.Value(132, 30, none: 0) : null;

    /// <inheritdoc cref="BaseStationReport.PositionDevice"/>
    public int? PositionDevice => IsB ? _bits.Value(162, 4) : null;

    /// <summary>All bits behind the part number.</summary>
    public AisBits Rest => _bits.From(40);

    private bool IsB => PartNumber == 1;

    private static bool IsAuxiliary(uint mmsi) => mmsi / 10_000_000 == 98;
}
