using System.Globalization;
using Tidewaiter.Signals.Ais;
using Tidewaiter.Signals.Ais.Writing;
using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Workbench.Watch;

/// <summary>AIS sentences.</summary>
internal sealed class AisFeed : RecordingFeed
{
    private readonly IAisSink? _writer;
    private readonly AisSummary _summary;
    private readonly AisParser<IAisSink> _parser;

    /// <param name="selection">What is asked for.</param>
    /// <param name="writer">Takes it; null to count only. Closed with this.</param>
    public AisFeed(SignalSelection selection, IAisSink? writer)
    {
        _writer = writer;
        _summary = new AisSummary(writer);
        _parser = new AisParser<IAisSink>(selection.IsAll ? _summary : new AisSelection(_summary) { Types = selection.Types, Mmsis = selection.Mmsis, Area = selection.Area });
    }

    public override long Messages => _summary.Messages;

    public override RecordingSummary Tell(RecordingSummary summary) => summary with
    {
        Messages = _summary.Messages,
        ByType = [.. _summary.MessagesByType.Select(static pair => new Count("type " + pair.Key.ToString(CultureInfo.InvariantCulture), pair.Value))],
        ByTimeCarrier = [.. _summary.MessagesByTimeCarrier.Select(static pair => new Count(Word(pair.Key), pair.Value))],
        Faults = _summary.Faults,
        ByReason = RecordingSummary.Reasons(ByReason()),
        FirstFault = _summary.FirstFault,
        First = _summary.FirstTime,
        Last = _summary.LastTime,
        Carriers = _summary.Carriers,
        CarriersAreComplete = _summary.CarriersAreComplete,
    };

    public override void Dispose() => (_writer as IDisposable)?.Dispose();

    protected override void Push(ReadOnlySpan<byte> chunk) => _parser.Feed(chunk);

    protected override void Complete() => _parser.Complete();

    private long[] ByReason()
    {
        var counts = new long[Enum.GetValues<Signals.FaultReason>().Length];
        foreach (var (reason, number) in _summary.FaultsByReason) counts[(int)reason] = number;
        return counts;
    }

    private static string Word(TimeCarrier carrier) => carrier switch
    {
        TimeCarrier.TagBlock => "tag block",
        TimeCarrier.ProprietaryLine => "$PGHP line",
        TimeCarrier.TrailingField => "trailing field",
        TimeCarrier.LeadingStamp => "leading stamp",
        TimeCarrier.Message => "the message itself",
        TimeCarrier.BaseStation => "last base station (a lower bound)",
        _ => "nothing (order and second of the minute only)",
    };
}
