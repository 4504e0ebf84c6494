using System.Collections.Immutable;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Movements;

/// <summary>
/// The legs of one cargo: a voyage, the train that took over at its port, the road to the depot. It is counted once, by the legs on which it first left its state; onward legs add nothing,
/// and what comes back is a consignment of its own in the other direction and is never subtracted.
/// </summary>
/// <param name="Legs">All legs, by first day.</param>
/// <param name="Counted">The legs that are counted: they cross a border and no earlier leg of the consignment does.</param>
/// <param name="From">The state that it left; null when unknown.</param>
/// <param name="To">The state that its last legs reached; null when unknown.</param>
public sealed record Consignment(ImmutableArray<ObservedMovement> Legs, ImmutableArray<ObservedMovement> Counted, string? From, string? To)
{
    /// <summary>The longest stop between two legs, in days: cargo that lies longer is not known to be the same.</summary>
    public const int LongestStopDays = 30;

    // A leg is compared with so many arrivals at its place at most, the latest first, so that a hostile table costs no more than n log n.
    private const int MostArrivals = 64;

    /// <summary>Joins legs: one goes on where and when another arrived, with goods that can be the same, and not back to where they came from. In an order that depends on the movements only.</summary>
    public static ImmutableArray<Consignment> Join(IEnumerable<ObservedMovement> movements)
    {
        ArgumentNullException.ThrowIfNull(movements);
        var legs = movements.OrderBy(leg => leg.Period.From ?? DateOnly.MinValue).ThenBy(leg => leg.Period.To ?? DateOnly.MaxValue).ThenBy(leg => leg.ClaimId.Text, StringComparer.Ordinal).ToList();
        var group = Enumerable.Range(0, legs.Count).ToArray();
        int Find(int i)
        {
            while (group[i] != i) i = group[i] = group[group[i]];
            return i;
        }

        var before = new List<int>?[legs.Count];
        var arrivals = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < legs.Count; i++)
        {
            foreach (var place in legs[i].Destinations) (arrivals.TryGetValue(place, out var met) ? met : arrivals[place] = []).Add(i);
        }

        for (var i = 0; i < legs.Count; i++)
        {
            foreach (var place in legs[i].Origins)
            {
                if (!arrivals.TryGetValue(place, out var met)) continue;
                foreach (var earlier in LatestFirst(met, legs, legs[i].Period.To).Take(MostArrivals).Where(other => other != i && GoesOn(legs[other], legs[i])))
                {
                    (before[i] ??= []).Add(earlier);
                    group[Find(i)] = Find(earlier);
                }
            }
        }

        return [.. Enumerable.Range(0, legs.Count).GroupBy(Find).OrderBy(same => same.Min()).Select(same => Of([.. same], legs, before))];
    }

    // Arrivals come by first day; those that begin after the leg has ended cannot be before it.
    private static IEnumerable<int> LatestFirst(List<int> arrivals, List<ObservedMovement> legs, DateOnly? until)
    {
        var (low, high) = (0, arrivals.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (legs[arrivals[middle]].Period.From > until) high = middle;
            else low = middle + 1;
        }

        for (var at = low - 1; at >= 0; at--) yield return arrivals[at];
    }

    private static Consignment Of(List<int> own, List<ObservedMovement> legs, List<int>?[] before)
    {
        bool Crosses(int i) => legs[i].FromState is { } from && legs[i].ToState is { } to && from != to;
        var crossed = new HashSet<int>();
        var open = new Stack<int>(own.Where(Crosses));
        var after = own.SelectMany(i => (before[i] ?? []).Select(earlier => (earlier, i))).ToLookup(pair => pair.earlier, pair => pair.i);
        while (open.TryPop(out var i))
        {
            foreach (var next in after[i].Where(crossed.Add)) open.Push(next);
        }

        var counted = own.Where(i => Crosses(i) && !crossed.Contains(i)).Select(i => legs[i]).ToImmutableArray();
        string? One(IEnumerable<string?> states) => states.OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var state] ? state : null;
        var last = own.Where(i => !after[i].Any()).Select(i => legs[i].ToState);
        return new Consignment([.. own.Select(i => legs[i])], counted, One(counted.Select(leg => leg.FromState)), One(last));
    }

    private static bool GoesOn(ObservedMovement earlier, ObservedMovement later)
    {
        if (later.ToState is { } back && back == earlier.FromState && earlier.ToState != earlier.FromState) return false;
        if (earlier.Mode == later.Mode && earlier.Carriers.Length > 0 && earlier.Carriers.SequenceEqual(later.Carriers, StringComparer.Ordinal)) return false;
        var until = earlier.Period.To is { } end && end < DateOnly.MaxValue.AddDays(-LongestStopDays) ? end.AddDays(LongestStopDays) : (DateOnly?)null;
        return later.Period.Overlaps(new Period(earlier.Period.From, until)) && CanBeTheSame(earlier.Cargo, later.Cargo);
    }

    // Goods of two known classes that do not lie in one another are two cargoes; anything else may be one.
    private static bool CanBeTheSame(string? one, string? other)
    {
        if (one is null || other is null) return true;
        var (first, second) = (Known(one), Known(other));
        return first.Count == 0 || second.Count == 0 || first.Exists(item => second.Exists(item2 => item.CommonWith(item2) is not null));
    }

    private static List<ItemClass> Known(string cargo) => [.. ItemCatalogue.Default.Read(cargo).Where(ItemCatalogue.Default.Knows)];
}
