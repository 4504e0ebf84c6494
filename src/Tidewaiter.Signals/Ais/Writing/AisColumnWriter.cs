namespace Tidewaiter.Signals.Ais.Writing;

/// <summary>Fills columns and hands them over whenever they are full. After the parser is complete, call <see cref="Flush"/> for the rest.</summary>
public struct AisColumnWriter : IAisSink
{
    private readonly AisColumns _columns;
    private readonly Action<AisColumns> _full;

    /// <param name="columns">Where the rows go.</param>
    /// <param name="full">Takes the columns when no row is left, and at <see cref="Flush"/>; they are cleared afterwards.</param>
    public AisColumnWriter(AisColumns columns, Action<AisColumns> full)
    {
        _columns = columns;
        _full = full;
    }

    /// <summary>How many faults there were.</summary>
    public long Faults { get; private set; }

    /// <inheritdoc/>
    public readonly void Message(scoped in AisMessage message)
    {
        _columns.Add(message);
        if (_columns.Count == _columns.Capacity)
            Flush();
    }

    /// <inheritdoc/>
    public void Fault(in Fault fault) => Faults++;

    /// <summary>Hands over the rows that are left, if any.</summary>
    public readonly void Flush()
    {
        if (_columns.Count == 0)
            return;
        _full(_columns);
        _columns.Clear();
    }
}
