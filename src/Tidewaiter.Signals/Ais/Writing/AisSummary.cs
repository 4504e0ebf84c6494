using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Signals.Ais.Writing;

/// <summary>What a recording holds: messages by type, faults by reason, times, stations. Passes everything on to another sink when there is one.</summary>
public sealed class AisSummary : IAisSink
{
    /// <summary>How many different MMSI are counted; a stream with more says so in <see cref="CarriersAreComplete"/>. Bounds the memory at about 80 MB.</summary>
    public const int CarrierLimit = 4_000_000;

    private readonly IAisSink? _next;
    private readonly long[] _byType = new long[AisTypes.Highest + 1];
    private readonly long[] _byReason = new long[Enum.GetValues<FaultReason>().Length];
    private readonly long[] _byTimeCarrier = new long[Enum.GetValues<TimeCarrier>().Length];
    private readonly HashSet<uint> _mmsis = [];
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    /// <param name="next">Gets all messages and faults after they are counted; null for none.</param>
    public AisSummary(IAisSink? next = null) => _next = next;

    /// <summary>How many messages.</summary>
    public long Messages { get; private set; }

    /// <summary>How many faults.</summary>
    public long Faults { get; private set; }

    /// <summary>The first of them; null when there are none.</summary>
    public Fault? FirstFault { get; private set; }

    /// <summary>How many messages are shorter than their type asks (<see cref="AisMessage.IsShort"/>).</summary>
    public long ShortMessages { get; private set; }

    /// <summary>Earliest time of a message; null when none had a time.</summary>
    public DateTimeOffset? FirstTime => _first == long.MaxValue ? null : DateTimeOffset.FromUnixTimeMilliseconds(_first);

    /// <summary>Latest time of a message; null when none had a time.</summary>
    public DateTimeOffset? LastTime => _last == long.MinValue ? null : DateTimeOffset.FromUnixTimeMilliseconds(_last);

    /// <summary>How many different senders.</summary>
    public int Carriers => _mmsis.Count;

    /// <summary>False when there were more senders than <see cref="CarrierLimit"/>.</summary>
    public bool CarriersAreComplete { get; private set; } = true;

    /// <summary>The types that occurred, lowest first, with the number of messages.</summary>
    public IEnumerable<KeyValuePair<int, long>> MessagesByType => Pairs(_byType).Select(p => KeyValuePair.Create(p.Key, p.Value));

    /// <summary>The reasons that occurred with the number of faults.</summary>
    public IEnumerable<KeyValuePair<FaultReason, long>> FaultsByReason => Pairs(_byReason).Select(p => KeyValuePair.Create((FaultReason)p.Key, p.Value));

    /// <summary>What the times rest on, with the number of messages; <see cref="TimeCarrier.None"/> for those that have only their order and the second of the minute.</summary>
    public IEnumerable<KeyValuePair<TimeCarrier, long>> MessagesByTimeCarrier => Pairs(_byTimeCarrier).Select(p => KeyValuePair.Create((TimeCarrier)p.Key, p.Value));

    /// <inheritdoc/>
    public void Message(scoped in AisMessage message)
    {
        Messages++;
        _byType[message.Type]++;
        _byTimeCarrier[(int)message.TimeCarrier]++;
        if (message.IsShort)
            ShortMessages++;
        if (message.RawTime != CivilTime.None)
            (_first, _last) = (Math.Min(_first, message.RawTime), Math.Max(_last, message.RawTime));
        if (_mmsis.Count < CarrierLimit)
            _mmsis.Add(message.Mmsi);
        else if (!_mmsis.Contains(message.Mmsi))
            CarriersAreComplete = false;
        _next?.Message(message);
    }

    /// <inheritdoc/>
    public void Fault(in Fault fault)
    {
        Faults++;
        FirstFault ??= fault;
        _byReason[(int)fault.Reason]++;
        _next?.Fault(fault);
    }

    private static IEnumerable<KeyValuePair<int, long>> Pairs(long[] counts) =>
        counts.Select((count, code) => KeyValuePair.Create(code, count)).Where(p => p.Value > 0);
}
