using System.Text;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Json;
using Tidewaiter.Signals.Tables.Layouts;
using Tidewaiter.Signals.Tables.Sbs;
using Tidewaiter.Signals.Tables.Writing;
using Tidewaiter.Signals.Tables.Xml;

namespace Tidewaiter.Workbench.Watch;

/// <summary>Rows of a position table, whatever its form.</summary>
internal sealed class PositionFeed : RecordingFeed, IPositionSink
{
    // Bounds the memory on a stream that invents names.
    private const int CarrierLimit = 4_000_000;

    // Two carriers whose names differ only behind this count as one.
    private const int NameBytes = 64;

    private readonly SignalSelection _selection;
    private readonly IPositionSink? _writer;
    private PushChunk? _push;
    private Action _complete = static () => { };
    private readonly long[] _byType = new long[Enum.GetValues<PositionSource>().Length * 2];
    private readonly long[] _byReason = new long[Enum.GetValues<FaultReason>().Length];
    private readonly HashSet<long> _numbered = [];
    private readonly HashSet<string> _named = [];
    private Fault? _firstFault;
    private DateTime? _first;
    private DateTime? _last;
    private long _messages;
    private bool _carriersAreComplete = true;

    /// <param name="format">Which table it is.</param>
    /// <param name="selection">What is asked for.</param>
    /// <param name="writer">Takes it; null to count only. Closed with this.</param>
    /// <param name="facts">What is known of the recorder's clock.</param>
    public PositionFeed(RecordingFormat format, SignalSelection selection, IPositionSink? writer, RecordingFacts facts)
    {
        (_selection, _writer) = (selection, writer);
        switch (format.Table)
        {
            case TableKind.Sbs: var sbs = new SbsReader(this, facts.UtcOffset); (_push, _complete) = (sbs.Push, sbs.Complete); break;
            case TableKind.ReadsbTrace: Use(new ReadsbTraceReader(this)); break;
            case TableKind.ReadsbAircraft: Use(new ReadsbAircraftReader(this)); break;
            case TableKind.AisStream: Use(new AisStreamReader(this)); break;
            case TableKind.TrackJson: Use(new TrackJsonReader(this)); break;
            case TableKind.XmlTrack: break;
            default: var csv = new PositionCsvReader(this, format.Layout); (_push, _complete) = (csv.Push, csv.Complete); break;
        }

        void Use(JsonTableReader reader) => (_push, _complete) = (reader.Push, reader.Complete);
    }

    private delegate void PushChunk(ReadOnlySpan<byte> chunk);

    public override long Messages => _messages;

    /// <summary>Rows with a place.</summary>
    public long Placed => _byType.Where(static (_, code) => code % 2 == 1).Sum();

    public override void Read(Stream stream, CancellationToken cancellation)
    {
        if (_push is null) XmlTrackReader.Read(stream, this, cancellation);
        else base.Read(stream, cancellation);
    }

    public override RecordingSummary Tell(RecordingSummary summary) => summary with
    {
        Messages = _messages,
        ByType = [.. _byType.Select(static (number, code) => new Count(Name(code), number)).Where(static count => count.Number > 0)],
        Faults = _byReason.Sum(),
        ByReason = RecordingSummary.Reasons(_byReason),
        FirstFault = _firstFault,
        First = _first is { } first ? new DateTimeOffset(first, TimeSpan.Zero) : null,
        Last = _last is { } last ? new DateTimeOffset(last, TimeSpan.Zero) : null,
        Carriers = _numbered.Count + _named.Count,
        CarriersAreComplete = _carriersAreComplete,
    };

    public override void Dispose() => (_writer as IDisposable)?.Dispose();

    public void OnRow(in PositionRow row, in RowText text)
    {
        var isPlaced = row.LatitudeDegrees is not null;
        if (_selection.Mmsis.Count > 0 && !(row.Mmsi is { } mmsi && _selection.Mmsis.Contains((uint)mmsi))) return;
        if (_selection.Area is { } area && !(isPlaced && area.Contains(row.LongitudeDegrees!.Value, row.LatitudeDegrees!.Value))) return;
        _messages++;
        _byType[((int)row.Source * 2) + (isPlaced ? 1 : 0)]++;
        AddCarrier(row, text);
        if (row.TimeUtc is { } time)
        {
            if (_first is null || time < _first) _first = time;
            if (_last is null || time > _last) _last = time;
        }

        _writer?.OnRow(row, text);
    }

    public void OnFault(in Fault fault)
    {
        _byReason[(int)fault.Reason]++;
        _firstFault ??= fault;
        _writer?.OnFault(fault);
    }

    protected override void Push(ReadOnlySpan<byte> chunk) => _push!(chunk);

    protected override void Complete() => _complete();

    private void AddCarrier(in PositionRow row, in RowText text)
    {
        if (_numbered.Count + _named.Count >= CarrierLimit)
        {
            _carriersAreComplete = false;
            return;
        }

        if (row.Mmsi is { } mmsi) _numbered.Add(mmsi);
        else if (row.Icao24 is { } address) _numbered.Add((1L << 40) | (row.IsAddressDoubtful ? 1L << 41 : 0) | (uint)address);
        else if (!text.Carrier.IsEmpty) AddName(text.Carrier);
        else if (!text.Callsign.IsEmpty) AddName(text.Callsign);
        else if (!text.Name.IsEmpty) AddName(text.Name);
    }

    private void AddName(ReadOnlySpan<byte> name) => _named.Add(Encoding.UTF8.GetString(name[..Math.Min(name.Length, NameBytes)]));

    private static string Name(int code)
    {
        var place = code % 2 == 1 ? "with a place" : "without a place";
        return (PositionSource)(code / 2) == PositionSource.Unknown ? place : $"{PositionNames.Source((PositionSource)(code / 2))} {place}";
    }
}
