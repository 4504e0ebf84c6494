using System.Collections.Immutable;

namespace Tidewaiter.Reading.Documents;

/// <summary>Collects the faults of one document. Hostile input can have a million of them, so it keeps the first and counts the rest.</summary>
internal sealed class FaultLog
{
    private const int Kept = 50;
    private readonly List<DocumentFault> _faults = [];
    private int _dropped;

    public void Note(string reason, string remedy = "", long offset = -1, int line = 0) => Add(FaultWeight.Note, reason, remedy, offset, line);

    public void Part(string reason, string remedy = "", long offset = -1, int line = 0) => Add(FaultWeight.Part, reason, remedy, offset, line);

    public void Whole(string reason, string remedy, long offset = -1, int line = 0)
    {
        // The reason why there is no text must never be the one that is counted only.
        _faults.Add(new DocumentFault(FaultWeight.Whole, offset, line, reason, remedy));
    }

    public ImmutableArray<DocumentFault> ToArray() => _dropped == 0
        ? [.. _faults]
        : [.. _faults, new DocumentFault(FaultWeight.Part, -1, 0, $"{_dropped} more faults of this document are not listed.", "")];

    private void Add(FaultWeight weight, string reason, string remedy, long offset, int line)
    {
        if (_faults.Count >= Kept) _dropped++;
        else _faults.Add(new DocumentFault(weight, offset, line, reason, remedy));
    }
}
