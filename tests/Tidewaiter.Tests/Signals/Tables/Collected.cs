using System.Text;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Tables;

namespace Tidewaiter.Tests.Signals.Tables;

/// <summary>Keeps everything that a table gives, and hands it on.</summary>
/// <param name="outputs">Get it, too.</param>
internal sealed class Collected(params IPositionSink[] outputs) : IPositionSink
{
    public List<PositionRow> Rows { get; } = [];

    public List<string> Texts { get; } = [];

    public List<Fault> Faults { get; } = [];

    public void OnRow(in PositionRow row, in RowText text)
    {
        Rows.Add(row);
        Texts.Add(string.Join('|', Read(text.Carrier), Read(text.Name), Read(text.Callsign), Read(text.Registration), Read(text.Type), Read(text.Status), Read(text.Destination)));
        foreach (var output in outputs)
            output.OnRow(row, text);
    }

    public void OnFault(in Fault fault)
    {
        Faults.Add(fault);
        foreach (var output in outputs)
            output.OnFault(fault);
    }

    private static string Read(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
