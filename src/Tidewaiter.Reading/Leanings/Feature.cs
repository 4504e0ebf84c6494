using System.Globalization;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// The name of something that a sentence shows, such as "send/v", "shell" or "class give+goods", as a 64-bit FNV-1a hash that is taken piece by piece, so that
/// no name is put together while reading. Two names that meet by chance are too rare to matter (2⁻⁶⁴ a pair).
/// </summary>
internal static class Feature
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a name, or of its first piece; case folded.</summary>
    public static ulong Of(ReadOnlySpan<char> name) => Then(Offset, name);

    /// <summary>The hash of a name whose first pieces have been taken.</summary>
    public static ulong Then(ulong hash, ReadOnlySpan<char> piece)
    {
        foreach (var unit in piece) hash = unchecked((hash ^ char.ToLower(unit, CultureInfo.InvariantCulture)) * Prime);
        return hash;
    }
}
