using System.Collections.Immutable;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Bounds;

/// <summary>
/// The linear system of one connected part: flows between two parties whose classes lie inside one another, in units that are coupled.
/// An amount is what is of exactly one class (and of none of its known parts), in one unit, in one stretch between two days on which some claim or the window begins or ends.
/// So the amount of a class in a period is a plain sum: parts never exceed the whole, and what has been delivered never falls.
/// </summary>
internal sealed class FlowSystem
{
    private readonly ImmutableArray<(ItemClass Item, string Unit)> _nodes;
    private readonly int[] _days;

    /// <summary>Lays out the system.</summary>
    public FlowSystem(IEnumerable<FlowKey> keys, IReadOnlyList<Voice> voices, Period window, IEnumerable<Conversion> conversions)
    {
        _nodes = [.. keys.Concat(voices.Select(voice => voice.Speaker.Key)).Select(key => (key.Item, key.Unit)).Distinct().OrderBy(node => node.Item.Id + "\u001F" + node.Unit, StringComparer.Ordinal)];
        var numbers = voices.Where(IsRow).ToList();
        _days = [.. numbers.Select(voice => voice.Speaker.Period).Append(window).SelectMany(Edges).Distinct().Order()];
        System = new LinearSystem(_nodes.Length * (_days.Length + 1));
        foreach (var voice in numbers) Add(voice);
        foreach (var conversion in conversions) Add(conversion);
    }

    /// <summary>The rows and amounts.</summary>
    public LinearSystem System { get; }

    /// <summary>The amounts that add up to what is delivered of a class in a period.</summary>
    public IReadOnlySet<int> AmountsOf(ItemClass item, string unit, Period period)
    {
        var amounts = new HashSet<int>();
        for (var node = 0; node < _nodes.Length; node++)
        {
            if (_nodes[node].Unit != unit || !_nodes[node].Item.IsPartOf(item)) continue;
            foreach (var stretch in Stretches(period)) amounts.Add(At(node, stretch));
        }

        return amounts;
    }

    private static bool IsRow(Voice voice) => voice.Speaker.Low is not null || voice.Speaker.High is not null;

    private static IEnumerable<int> Edges(Period period)
    {
        if (period.From is { } from) yield return from.DayNumber;
        if (period.EndExclusive is { } end) yield return end.DayNumber;
    }

    private void Add(Voice voice)
    {
        var entry = voice.Speaker;
        var terms = AmountsOf(entry.Key.Item, entry.Key.Unit, entry.Period).Order().Select(amount => (amount, Rational.One));
        System.Add(new LinearSystem.Row(voice, [.. terms], entry.Low is { } low ? Rational.From(low) : null, entry.High is { } high ? Rational.From(high) : null));
    }

    // In every stretch of time: low × from ≤ to ≤ high × from.
    private void Add(Conversion conversion)
    {
        for (var stretch = 0; stretch <= _days.Length; stretch++)
        {
            var larger = Enumerable.Range(0, _nodes.Length).Where(node => _nodes[node].Unit == conversion.From).Select(node => At(node, stretch)).ToList();
            var smaller = Enumerable.Range(0, _nodes.Length).Where(node => _nodes[node].Unit == conversion.To && _nodes[node].Item.IsPartOf(conversion.Item)).Select(node => At(node, stretch)).ToList();
            if (larger.Count == 0 || smaller.Count == 0) return;
            System.Add(new LinearSystem.Row(conversion, Terms(smaller, larger, conversion.Low), Rational.Zero, null));
            System.Add(new LinearSystem.Row(conversion, Terms(smaller, larger, conversion.High), null, Rational.Zero));
        }
    }

    private static ImmutableArray<(int, Rational)> Terms(List<int> smaller, List<int> larger, decimal factor) =>
        [.. smaller.Select(amount => (amount, Rational.One)), .. larger.Select(amount => (amount, -Rational.From(factor)))];

    private int At(int node, int stretch) => (node * (_days.Length + 1)) + stretch;

    // Stretch k lies before day k and from day k − 1 on; the first and the last are open.
    private IEnumerable<int> Stretches(Period period)
    {
        var first = period.From is { } from ? Array.BinarySearch(_days, from.DayNumber) + 1 : 0;
        var last = period.EndExclusive is { } end ? Array.BinarySearch(_days, end.DayNumber) : _days.Length;
        for (var stretch = first; stretch <= last; stretch++) yield return stretch;
    }
}
