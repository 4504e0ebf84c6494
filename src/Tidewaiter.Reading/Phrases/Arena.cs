namespace Tidewaiter.Reading.Phrases;

/// <summary>An object that can be made as it was when new.</summary>
internal interface IErasable
{
    /// <summary>Sets every member back to what it is in a new object.</summary>
    void Erase();
}

/// <summary>
/// Hands out objects one after the other and takes all back at once, so that in steady state a phrase or a clause allocates nothing. What was handed out must
/// not be used after <see cref="TakeBack"/>.
/// </summary>
/// <param name="make">Makes an object when none is left.</param>
internal sealed class Arena<T>(Func<T> make)
    where T : class, IErasable
{
    // A sentence of a hundred thousand phrases gives them back to the collector.
    private const int MostKept = 4096;

    private readonly List<T> _all = [];
    private int _used;

    /// <summary>An object as if it were new.</summary>
    public T Next()
    {
        if (_used == _all.Count) _all.Add(make());
        else _all[_used].Erase();
        return _all[_used++];
    }

    /// <summary>Takes back all that was handed out.</summary>
    public void TakeBack()
    {
        if (_all.Count > MostKept) _all.RemoveRange(MostKept, _all.Count - MostKept);
        _used = 0;
    }
}
