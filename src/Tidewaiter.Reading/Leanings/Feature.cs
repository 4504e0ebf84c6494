using System.Numerics;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// The name of something that a sentence shows, such as "send/v", "shell" or "class give+goods", as a 64-bit hash that is taken piece by piece, so that no name is put
/// together while reading. It is a number whose digits are the letters, to a large base: what a piece adds to it is known once for all, whatever it stands behind
/// (<see cref="Piece"/>). Two names that meet by chance are too rare to matter (2⁻⁶⁴ a pair).
/// </summary>
internal static class Feature
{
    /// <summary>The base: odd, and with bits in all places.</summary>
    public const ulong Base = 0x9E6C63D0676A9A99;

    private const ulong Offset = 14695981039346656037;

    /// <summary>The hash of a name, or of its first piece; case folded. A bar divides a name into parts, each of which may also be hashed by itself and joined.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var bar = name.IndexOf('|');
        if (bar < 0) return Of(Piece.Of(name));
        var hash = Of(Piece.Of(name[..bar]));
        for (var rest = name[(bar + 1)..]; ; rest = rest[(bar + 1)..])
        {
            bar = rest.IndexOf('|');
            hash = Join(hash, Of(Piece.Of(bar < 0 ? rest : rest[..bar])));
            if (bar < 0) return hash;
        }
    }

    /// <summary>The hash of a name of one piece, or of its first.</summary>
    public static ulong Of(Piece piece) => Then(Offset, piece);

    /// <summary>The hash of a name whose first pieces have been taken.</summary>
    public static ulong Then(ulong hash, Piece piece) => unchecked((hash * piece.Scale) + piece.Hash);

    /// <summary>The hash of two parts with a bar between them.</summary>
    public static ulong Join(ulong first, ulong second)
    {
        var mixed = unchecked((BitOperations.RotateLeft(first, 23) ^ second) * 0x9E3779B97F4A7C15UL);
        return mixed ^ (mixed >> 29);
    }
}
