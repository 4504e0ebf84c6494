namespace Tidewaiter.Reading.Leanings;

/// <summary>A piece of a feature's name that is known beforehand: what it does to the hash of whatever stands in front of it, however long it is.</summary>
/// <param name="Hash">Hash of the piece where nothing stands in front of it.</param>
/// <param name="Scale">By how much it multiplies the hash of what stands in front.</param>
internal readonly record struct Piece(ulong Hash, ulong Scale)
{
    /// <summary>No piece.</summary>
    public static readonly Piece Empty = new(0, 1);

    /// <summary>A piece; case folded.</summary>
    public static Piece Of(ReadOnlySpan<char> name) => Empty.Then(name);

    /// <summary>The piece with another behind it.</summary>
    public Piece Then(ReadOnlySpan<char> name)
    {
        var (hash, scale) = this;
        foreach (var unit in name) (hash, scale) = unchecked(((hash * Feature.Base) + char.ToLowerInvariant(unit), scale * Feature.Base));
        return new Piece(hash, scale);
    }
}
