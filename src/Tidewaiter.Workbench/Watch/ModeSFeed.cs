using System.Globalization;
using Tidewaiter.Signals;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.Input;
using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;
using Tidewaiter.Signals.ModeS.Writing;
using Tidewaiter.Signals.Tables;

namespace Tidewaiter.Workbench.Watch;

/// <summary>Mode S frames, in any of their inputs.</summary>
internal sealed class ModeSFeed : RecordingFeed, IModeSRowSink
{
    private const int TypeCodes = 33;

    private readonly SignalSelection _selection;
    private readonly IModeSRowSink? _writer;
    private readonly TimeProvider? _live;
    private readonly ModeSRows _rows;
    private readonly BeastReader? _beast;
    private readonly AvrReader? _avr;
    private readonly Rs1090Reader? _rs1090;
    private readonly RecordingTally _tally = new(32 * TypeCodes, Name);

    /// <param name="input">Which of the inputs it is.</param>
    /// <param name="selection">What is asked for.</param>
    /// <param name="writer">Takes it; null to count only. Closed with this.</param>
    /// <param name="facts">What is known of the receiver and its clock.</param>
    /// <param name="live">Clock of a live stream, whose frames may have no time of their own; null for a recording.</param>
    public ModeSFeed(TableKind input, SignalSelection selection, IModeSRowSink? writer, RecordingFacts facts, TimeProvider? live)
    {
        (_selection, _writer, _live) = (selection, writer, live);
        _rows = new ModeSRows(this);
        var decoder = new ModeSDecoder(_rows, new ModeSOptions { ReceiverPlace = facts.ReceiverPlace, RangeNauticalMiles = facts.RangeNauticalMiles });
        if (input == TableKind.Beast) _beast = new BeastReader(decoder, facts.Stamps);
        else if (input == TableKind.Avr) _avr = new AvrReader(decoder, facts.Stamps);
        else _rs1090 = new Rs1090Reader(decoder);
    }

    public override long Messages => _tally.Messages;

    public override void BeforeWaiting() => _rows.Flush();

    public override RecordingSummary Tell(RecordingSummary summary) => _tally.Tell(summary);

    public override void Dispose() => (_writer as IDisposable)?.Dispose();

    public void OnRow(in ModeSMessage message, in AircraftPosition? position)
    {
        if (_selection.Types.Count > 0 && !_selection.Types.Contains(message.DownlinkFormat)) return;
        if (_selection.Area is { } area && !(position is { } place && area.Contains(place.Point.LongitudeDegrees, place.Point.LatitudeDegrees))) return;
        _tally.Add((message.DownlinkFormat * TypeCodes) + (message.TypeCode + 1 ?? 0));
        _tally.AddCarrier(message.Address | ((message.IsAddressDoubtful ? (int)message.AddressKind : 0) << 24));
        if (ModeSNames.Time(message.Stamped) is { } time) _tally.Span(time);
        _writer?.OnRow(message, position);
    }

    public void OnFault(in Fault fault)
    {
        _tally.Add(fault);
        _writer?.OnFault(fault);
    }

    protected override void Push(ReadOnlySpan<byte> chunk)
    {
        var now = _live?.GetUtcNow();
        if (_beast is not null)
        {
            _beast.ReceivedAt = now;
            _beast.Push(chunk);
        }
        else if (_avr is not null)
        {
            _avr.ReceivedAt = now;
            _avr.Push(chunk);
        }
        else
        {
            _rs1090!.Push(chunk);
        }
    }

    protected override void Complete()
    {
        _beast?.Complete();
        _avr?.Complete();
        _rs1090?.Complete();
        _rows.Flush();
    }

    private static string Name(int code)
    {
        var typeCode = (code % TypeCodes) - 1;
        return string.Create(CultureInfo.InvariantCulture, $"DF{code / TypeCodes}") + (typeCode < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" type code {typeCode}"));
    }
}
