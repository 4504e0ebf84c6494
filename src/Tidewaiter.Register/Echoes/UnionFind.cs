namespace Tidewaiter.Register.Echoes;

/// <summary>Things that are joined two by two into groups.</summary>
/// <typeparam name="T">The things.</typeparam>
internal sealed class UnionFind<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, T> _towards = new(comparer);
    private readonly IEqualityComparer<T> _comparer = comparer ?? EqualityComparer<T>.Default;

    /// <summary>The thing that stands for the group.</summary>
    public T Find(T thing)
    {
        while (_towards.TryGetValue(thing, out var next))
        {
            // Halves the way for the next who asks.
            if (_towards.TryGetValue(next, out var further)) _towards[thing] = further;
            thing = next;
        }

        return thing;
    }

    /// <summary>Makes one group of two.</summary>
    public void Join(T one, T other)
    {
        var (from, to) = (Find(one), Find(other));
        if (!_comparer.Equals(from, to)) _towards[from] = to;
    }
}
