using System.Globalization;
using System.Numerics;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// The name of something that a sentence shows, such as "send/v", "shell" or "class give+goods", as a 64-bit FNV-1a hash that is taken piece by piece, so that
/// no name is put together while reading. Two names that meet by chance are too rare to matter (2⁻⁶⁴ a pair).
/// </summary>
internal static class Feature
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a name, or of its first piece; case folded. A bar divides a name into parts, each of which may also be hashed by itself and joined.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var bar = name.IndexOf('|');
        if (bar < 0) return Then(Offset, name);
        var hash = Then(Offset, name[..bar]);
        for (var rest = name[(bar + 1)..]; ; rest = rest[(bar + 1)..])
        {
            bar = rest.IndexOf('|');
            hash = Join(hash, Then(Offset, bar < 0 ? rest : rest[..bar]));
            if (bar < 0) return hash;
        }
    }

    /// <summary>The hash of a name whose first pieces have been taken.</summary>
    public static ulong Then(ulong hash, ReadOnlySpan<char> piece)
    {
        foreach (var unit in piece) hash = unchecked((hash ^ char.ToLower(unit, CultureInfo.InvariantCulture)) * Prime);
        return hash;
    }

    /// <summary>The hash of two parts with a bar between them.</summary>
    public static ulong Join(ulong first, ulong second)
    {
        var mixed = unchecked((BitOperations.RotateLeft(first, 23) ^ second) * 0x9E3779B97F4A7C15UL);
        return mixed ^ (mixed >> 29);
    }
}
