using System.Collections.Immutable;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Bounds;

/// <summary>
/// The linear system of one connected part: flows between two parties whose classes lie inside one another, in units that are coupled.
/// An amount is what is of exactly one class (and of none of its known parts), in one unit, in one stretch between two days on which some claim or the window begins or ends.
/// So the amount of a class in a period is a plain sum: parts never exceed the whole, and what has been delivered never falls.
/// </summary>
/// <remarks>
/// Where a conversion couples two units (a·from ≤ to ≤ b·from in every stretch), the amounts are those of its two extreme loads: "one container with a rounds" and "one container with b rounds",
/// for each pair of classes. Every pair of amounts that the conversion allows is a sum of such loads and no other is, so the conversion needs no rows.
/// </remarks>
internal sealed class FlowSystem
{
    private readonly ImmutableArray<(ItemClass Item, string Unit)> _nodes;
    private readonly ImmutableArray<ImmutableArray<(int Node, Rational Coefficient)>> _loads;
    private readonly int[] _days;
    private readonly Dictionary<(ItemClass Item, string Unit, Period Period), ImmutableArray<(int Amount, Rational Coefficient)>> _sums = [];

    /// <summary>Lays out the system.</summary>
    public FlowSystem(IEnumerable<FlowKey> keys, IReadOnlyList<Voice> voices, Period window, IEnumerable<Conversion> conversions)
    {
        _nodes = [.. keys.Concat(voices.Select(voice => voice.Speaker.Key)).Select(key => (key.Item, key.Unit)).Distinct().OrderBy(node => node.Item.Id + "\u001F" + node.Unit, StringComparer.Ordinal)];
        var numbers = voices.Where(IsRow).ToList();
        _days = [.. numbers.Select(voice => voice.Speaker.Period).Append(window).SelectMany(Edges).Distinct().Order()];
        var coupling = Couplings(conversions);
        _loads = Loads(coupling.FirstOrDefault());
        System = new LinearSystem(_loads.Length * (_days.Length + 1)) { BuiltIn = [.. coupling.Take(1)] };
        foreach (var voice in numbers) Add(voice);
        foreach (var conversion in coupling.Skip(1)) Add(conversion);
    }

    /// <summary>The rows and amounts.</summary>
    public LinearSystem System { get; }

    /// <summary>The amounts that add up to what is delivered of a class in a period, with their coefficients.</summary>
    public ImmutableArray<(int Amount, Rational Coefficient)> AmountsOf(ItemClass item, string unit, Period period)
    {
        if (_sums.TryGetValue((item, unit, period), out var known)) return known;
        var (first, last) = Stretches(period);
        return _sums[(item, unit, period)] = Terms(node => node.Unit == unit && node.Item.IsPartOf(item) ? Rational.One : Rational.Zero, first, last);
    }

    private ImmutableArray<(int Amount, Rational Coefficient)> Terms(Func<(ItemClass Item, string Unit), Rational> weight, int first, int last)
    {
        var weights = Array.ConvertAll([.. _nodes], node => weight(node));
        var loads = _loads.Select((load, index) => (Index: index, Weight: load.Aggregate(Rational.Zero, (sum, part) => sum + (weights[part.Node] * part.Coefficient)))).Where(load => load.Weight.Sign != 0).ToList();
        var terms = ImmutableArray.CreateBuilder<(int, Rational)>(loads.Count * Math.Max(0, last - first + 1));
        for (var stretch = first; stretch <= last; stretch++)
        {
            foreach (var (index, sum) in loads) terms.Add((At(index, stretch), sum));
        }

        return terms.MoveToImmutable();
    }

    // Several conversions between the same units are one, from the least to the greatest factor: a cargo may be mixed.
    private List<Conversion> Couplings(IEnumerable<Conversion> conversions) =>
        [.. conversions.Where(conversion => _nodes.Any(node => Larger(conversion, node)) && _nodes.Any(node => Smaller(conversion, node)))
            .GroupBy(conversion => (conversion.From, conversion.To, conversion.Item))
            .Select(same => same.First() with { Name = string.Join(" or ", same.Select(one => one.Name)), Low = same.Min(one => one.Low), High = same.Max(one => one.High), Statements = [.. same.SelectMany(one => one.Statements).Distinct(StringComparer.Ordinal)] })];

    private static bool Larger(Conversion conversion, (ItemClass Item, string Unit) node) => node.Unit == conversion.From;

    private static bool Smaller(Conversion conversion, (ItemClass Item, string Unit) node) => node.Unit == conversion.To && node.Item.IsPartOf(conversion.Item);

    private ImmutableArray<ImmutableArray<(int, Rational)>> Loads(Conversion? coupling)
    {
        var loads = ImmutableArray.CreateBuilder<ImmutableArray<(int, Rational)>>();
        for (var node = 0; node < _nodes.Length; node++)
        {
            if (coupling is null || (!Larger(coupling, _nodes[node]) && !Smaller(coupling, _nodes[node]))) loads.Add([(node, Rational.One)]);
            if (coupling is null || !Larger(coupling, _nodes[node])) continue;
            for (var other = 0; other < _nodes.Length; other++)
            {
                if (!Smaller(coupling, _nodes[other])) continue;
                foreach (var factor in new[] { coupling.Low, coupling.High }.Distinct()) loads.Add([(node, Rational.One), (other, Rational.From(factor))]);
            }
        }

        return loads.ToImmutable();
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
        System.Add(new LinearSystem.Row(voice, AmountsOf(entry.Key.Item, entry.Key.Unit, entry.Period), entry.Low is { } low ? Rational.From(low) : null, entry.High is { } high ? Rational.From(high) : null));
    }

    // In every stretch of time: low × from ≤ to ≤ high × from.
    private void Add(Conversion conversion)
    {
        for (var stretch = 0; stretch <= _days.Length; stretch++)
        {
            var (low, high) = (Rational.From(conversion.Low), Rational.From(conversion.High));
            Rational Weight((ItemClass, string) node, Rational factor) => Larger(conversion, node) ? -factor : Smaller(conversion, node) ? Rational.One : Rational.Zero;
            System.Add(new LinearSystem.Row(conversion, Terms(node => Weight(node, low), stretch, stretch), Rational.Zero, null));
            System.Add(new LinearSystem.Row(conversion, Terms(node => Weight(node, high), stretch, stretch), null, Rational.Zero));
        }
    }

    private int At(int load, int stretch) => (load * (_days.Length + 1)) + stretch;

    // Stretch k lies before day k and from day k − 1 on; the first and the last are open.
    private (int First, int Last) Stretches(Period period) => (
        period.From is { } from ? Array.BinarySearch(_days, from.DayNumber) + 1 : 0,
        period.EndExclusive is { } end ? Array.BinarySearch(_days, end.DayNumber) : _days.Length);
}
