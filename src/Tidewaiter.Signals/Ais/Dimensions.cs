namespace Tidewaiter.Signals.Ais;

/// <summary>
/// Distances from the reference point of the reported position to the four sides (ITU-R M.1371-5, annex 8, figure 41 and table 52), in metres. 511 and
/// 63 mean that much or more. All zero: not available. Bow and port zero with the others set: the reference point is unknown, but length
/// and beam hold.
/// </summary>
/// <param name="ToBowMetres">A in the Recommendation.</param>
/// <param name="ToSternMetres">B.</param>
/// <param name="ToPortMetres">C.</param>
/// <param name="ToStarboardMetres">D.</param>
public readonly record struct Dimensions(int ToBowMetres, int ToSternMetres, int ToPortMetres, int ToStarboardMetres)
{
    /// <summary>Length over all, null when not available.</summary>
    public int? LengthMetres => ToBowMetres + ToSternMetres is > 0 and var length ? length : null;

    /// <summary>Beam, null when not available.</summary>
    public int? BeamMetres => ToPortMetres + ToStarboardMetres is > 0 and var beam ? beam : null;

    /// <summary>Reads the 30 bits; null when they lie not wholly within the message or are all zero.</summary>
    internal static Dimensions? Read(in AisBits bits, int start) => bits.Value(start, 30, none: 0) is null
        ? null
        : new((int)bits.Unsigned(start, 9), (int)bits.Unsigned(start + 9, 9), (int)bits.Unsigned(start + 18, 6), (int)bits.Unsigned(start + 24, 6));
}
