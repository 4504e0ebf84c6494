using System.Collections.Immutable;

namespace Tidewaiter;

/// <summary>
/// Who says so, nearest to the reader first: a newspaper, the ministry it quotes, the officials whom the ministry quotes. Empty when a text speaks in its own voice, or
/// reports without naming anybody. Two chains are equal when their elements are equal, in order.
/// </summary>
public sealed class SourceChain : IEquatable<SourceChain>
{
    private readonly ImmutableArray<string> _sources;

    /// <summary>Makes a chain, nearest first.</summary>
    /// <exception cref="ArgumentException">An element is empty or blank.</exception>
    public SourceChain(params IEnumerable<string> sources)
    {
        _sources = [.. sources];
        if (_sources.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("A source has a name.", nameof(sources));
    }

    /// <summary>The chain of a text that names nobody.</summary>
    public static SourceChain None { get; } = new();

    /// <summary>The elements, nearest to the reader first.</summary>
    public ImmutableArray<string> Sources => _sources;

    /// <summary>The last element: whose word it rests on in the end; null when nobody is named.</summary>
    public string? Root => _sources.Length == 0 ? null : _sources[^1];

    /// <inheritdoc/>
    public bool Equals(SourceChain? other) => other is not null && _sources.AsSpan().SequenceEqual(other._sources.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceChain);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var source in _sources) hash.Add(source, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>The elements with an arrow towards the root.</summary>
    public override string ToString() => string.Join(" → ", _sources);
}
