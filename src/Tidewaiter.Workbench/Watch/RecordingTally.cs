using System.Text;
using Tidewaiter.Signals;

namespace Tidewaiter.Workbench.Watch;

/// <summary>What is counted while a recording is read: messages by type, faults by reason, the time it spans, and its carriers.</summary>
/// <param name="types">How many types there are; a type's code is below it.</param>
/// <param name="name">The name of a type.</param>
internal sealed class RecordingTally(int types, Func<int, string> name)
{
    // Bounds the memory on a stream that invents carriers.
    private const int CarrierLimit = 4_000_000;

    // Two carriers whose names differ only behind this count as one.
    private const int NameBytes = 64;

    private readonly long[] _byType = new long[types];
    private readonly long[] _byReason = new long[Enum.GetValues<FaultReason>().Length];
    private readonly HashSet<long> _numbered = [];
    private readonly HashSet<string> _named = [];
    private Fault? _firstFault;
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;
    private bool _carriersAreComplete = true;

    /// <summary>Messages so far.</summary>
    public long Messages { get; private set; }

    /// <summary>Messages by the code of their type.</summary>
    public ReadOnlySpan<long> ByType => _byType;

    /// <summary>Counts a message of a type.</summary>
    public void Add(int type)
    {
        Messages++;
        _byType[type]++;
    }

    /// <summary>Counts a fault; the first is kept.</summary>
    public void Add(in Fault fault)
    {
        _byReason[(int)fault.Reason]++;
        _firstFault ??= fault;
    }

    /// <summary>A message has this time: the recording spans it. Messages may come in any order.</summary>
    public void Span(DateTimeOffset time)
    {
        if (_first is null || time < _first) _first = time;
        if (_last is null || time > _last) _last = time;
    }

    /// <summary>A message is of the carrier with this number.</summary>
    public void AddCarrier(long number)
    {
        if (!IsFull) _numbered.Add(number);
        else if (!_numbered.Contains(number)) _carriersAreComplete = false;
    }

    /// <summary>A message is of the carrier with this name, in UTF-8.</summary>
    public void AddCarrier(ReadOnlySpan<byte> carrier)
    {
        var text = Encoding.UTF8.GetString(carrier[..Math.Min(carrier.Length, NameBytes)]);
        if (!IsFull) _named.Add(text);
        else if (!_named.Contains(text)) _carriersAreComplete = false;
    }

    /// <summary>Adds what was counted.</summary>
    public RecordingSummary Tell(RecordingSummary summary) => summary with
    {
        Messages = Messages,
        ByType = [.. _byType.Select((number, code) => new Count(name(code), number)).Where(static count => count.Number > 0)],
        Faults = _byReason.Sum(),
        ByReason = RecordingSummary.Reasons(_byReason),
        FirstFault = _firstFault,
        First = _first,
        Last = _last,
        Carriers = _numbered.Count + _named.Count,
        CarriersAreComplete = _carriersAreComplete,
    };

    private bool IsFull => _numbered.Count + _named.Count >= CarrierLimit;
}
