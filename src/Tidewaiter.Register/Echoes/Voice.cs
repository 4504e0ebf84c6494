using System.Collections.Immutable;

namespace Tidewaiter.Register.Echoes;

/// <summary>Entries of one row that are one voice: they rest on one root and give one figure. The weakest wording speaks for all.</summary>
/// <param name="Speaker">The entry with the weakest wording; the earliest published of them, then the lowest id.</param>
/// <param name="Copies">The others.</param>
internal sealed record Voice(FlowEntry Speaker, ImmutableArray<FlowEntry> Copies)
{
    /// <summary>The voices of all entries, in an order that depends on the entries only.</summary>
    public static ImmutableArray<Voice> All(IEnumerable<FlowEntry> entries) =>
        [.. entries.GroupBy(entry => entry.Key.Family).SelectMany(family => Group(family)).OrderBy(voice => voice.Speaker.Source.Id.Text, StringComparer.Ordinal).ThenBy(voice => voice.Speaker.Key.RowId, StringComparer.Ordinal)];

    // One flow and unit, whatever the classes. Entries with a number are one voice when they share root, figure and days and one's class lies in the other's;
    // entries without a number are one voice for each root and row.
    private static ImmutableArray<Voice> Group(IEnumerable<FlowEntry> entries)
    {
        var voices = ImmutableArray.CreateBuilder<Voice>();
        foreach (var root in entries.GroupBy(entry => entry.Root, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var row in root.Where(entry => entry.OnlyOccurred).GroupBy(entry => entry.Key)) voices.Add(Of(row));
            foreach (var same in SameFigure([.. root.Where(entry => !entry.OnlyOccurred)])) voices.Add(Of(same));
        }

        return voices.ToImmutable();
    }

    private static Voice Of(IEnumerable<FlowEntry> same)
    {
        var ordered = same.OrderBy(entry => entry.Low ?? -1).ThenByDescending(entry => entry.High ?? decimal.MaxValue).ThenBy(entry => entry.Key.Item.Depth)
            .ThenBy(entry => entry.Source.Published ?? DateOnly.MaxValue).ThenBy(entry => entry.Source.Id.Text, StringComparer.Ordinal).ToList();
        return new Voice(ordered[0], [.. ordered.Skip(1)]);
    }

    // Entries that meet are joined; whatever meets in a chain is one group. Only entries with an equal figure can meet.
    private static IEnumerable<IEnumerable<FlowEntry>> SameFigure(List<FlowEntry> entries)
    {
        var group = Enumerable.Range(0, entries.Count).ToArray();
        int Find(int i) => group[i] == i ? i : group[i] = Find(group[i]);
        var byFigure = new Dictionary<decimal, List<int>>();
        for (var i = 0; i < entries.Count; i++)
        {
            var quantity = entries[i].Source.Claim.Quantity!;
            foreach (var figure in new[] { quantity.Min, quantity.Max }.OfType<decimal>().Distinct())
            {
                if (!byFigure.TryGetValue(figure, out var met)) byFigure[figure] = met = [];
                foreach (var other in met.Where(other => Meet(entries[other], entries[i]))) group[Find(i)] = Find(other);
                met.Add(i);
            }
        }

        return Enumerable.Range(0, entries.Count).GroupBy(Find, i => entries[i]);
    }

    private static bool Meet(FlowEntry one, FlowEntry other) =>
        one.Period.Overlaps(other.Period) && (one.Key.Item.IsPartOf(other.Key.Item) || other.Key.Item.IsPartOf(one.Key.Item));
}
