namespace Tidewaiter.Reading.Leanings;

/// <summary>A part of a feature's name: its hash, and the part itself when names are wanted.</summary>
/// <param name="Hash">Hash of the part.</param>
/// <param name="Name">The part; null while reading.</param>
internal readonly record struct Part(ulong Hash, string? Name)
{
    /// <summary>A part that is known beforehand.</summary>
    public static Part Of(string name) => new(Feature.Of(name), name);
}
