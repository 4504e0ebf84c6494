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
    private readonly SignalSelection _selection;
    private readonly IPositionSink? _writer;
    private PushChunk? _push;
    private Action _complete = static () => { };
    private readonly RecordingTally _tally = new(Enum.GetValues<PositionSource>().Length * 2, Name);

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

    public override long Messages => _tally.Messages;

    /// <summary>Rows with a place.</summary>
    public long Placed
    {
        get
        {
            var placed = 0L;
            for (var code = 1; code < _tally.ByType.Length; code += 2) placed += _tally.ByType[code];
            return placed;
        }
    }

    public override void Read(Stream stream, CancellationToken cancellation)
    {
        if (_push is null) XmlTrackReader.Read(stream, this, cancellation);
        else base.Read(stream, cancellation);
    }

    public override RecordingSummary Tell(RecordingSummary summary) => _tally.Tell(summary);

    public override void Dispose() => (_writer as IDisposable)?.Dispose();

    public void OnRow(in PositionRow row, in RowText text)
    {
        var isPlaced = row.LatitudeDegrees is not null;
        if (_selection.Mmsis.Count > 0 && !(row.Mmsi is { } mmsi && _selection.Mmsis.Contains((uint)mmsi))) return;
        if (_selection.Area is { } area && !(isPlaced && area.Contains(row.LongitudeDegrees!.Value, row.LatitudeDegrees!.Value))) return;
        _tally.Add(((int)row.Source * 2) + (isPlaced ? 1 : 0));
        AddCarrier(row, text);
        if (row.TimeUtc is { } time) _tally.Span(new DateTimeOffset(time, TimeSpan.Zero));
        _writer?.OnRow(row, text);
    }

    public void OnFault(in Fault fault)
    {
        _tally.Add(fault);
        _writer?.OnFault(fault);
    }

    protected override void Push(ReadOnlySpan<byte> chunk) => _push!(chunk);

    protected override void Complete() => _complete();

    private void AddCarrier(in PositionRow row, in RowText text)
    {
        if (row.Mmsi is { } mmsi) _tally.AddCarrier(mmsi);
        else if (row.Icao24 is { } address) _tally.AddCarrier((1L << 40) | (row.IsAddressDoubtful ? 1L << 41 : 0) | (uint)address);
        else if (!text.Carrier.IsEmpty) _tally.AddCarrier(text.Carrier);
        else if (!text.Callsign.IsEmpty) _tally.AddCarrier(text.Callsign);
        else if (!text.Name.IsEmpty) _tally.AddCarrier(text.Name);
    }

    private static string Name(int code)
    {
        var place = code % 2 == 1 ? "with a place" : "without a place";
        return (PositionSource)(code / 2) == PositionSource.Unknown ? place : $"{PositionNames.Source((PositionSource)(code / 2))} {place}";
    }
}
