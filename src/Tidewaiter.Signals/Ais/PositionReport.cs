namespace Tidewaiter.Signals.Ais;

/// <summary>Types 1, 2 and 3: position report of a class A station (ITU-R M.1371-5, annex 8, paragraph 3.1).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct PositionReport(AisBits bits)
{
    private readonly AisBits _bits = bits;

    /// <summary>Navigational status 0 to 15, reserved values kept; 15 is the default of "not defined" and is kept too, for AIS-SART under test uses it.</summary>
    public int? NavigationStatus => _bits.Value(38, 4);

    /// <summary>The rate of turn; null when the message ends before it.</summary>
    public RateOfTurn? RateOfTurn => _bits.Has(42, 8) ? new RateOfTurn((sbyte)_bits.Signed(42, 8)) : null;

    /// <summary>Speed, place, course, heading and second.</summary>
    public Motion Motion => new(_bits, 50);

    /// <summary>Special manoeuvre indicator: 0 not available, 1 not engaged, 2 engaged in a special manoeuvre (blue sign), 3 reserved.</summary>
    public int? SpecialManoeuvre => _bits.Value(143, 2);

    /// <summary>Receiver autonomous integrity monitoring in use.</summary>
    public bool? Raim => _bits.Flag(148);

    /// <summary>Communication state, 19 bits (SOTDMA for types 1 and 2, ITDMA for type 3; annex 2, paragraph 3.3.7).</summary>
    public int? CommunicationState => _bits.Value(149, 19);
}
