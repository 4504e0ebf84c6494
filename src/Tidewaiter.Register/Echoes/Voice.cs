using System.Collections.Immutable;

namespace Tidewaiter.Register.Echoes;

/// <summary>Entries of one row that are one voice: they rest on one root and give one figure. The weakest wording speaks for all.</summary>
/// <param name="Speaker">The entry with the weakest wording; the earliest published of them, then the lowest id.</param>
/// <param name="Copies">The others.</param>
internal sealed record Voice(FlowEntry Speaker, ImmutableArray<FlowEntry> Copies)
{
    /// <summary>The voices of all entries, in an order that depends on the entries only. Notes in the links which entries of one root it joined.</summary>
    public static ImmutableArray<Voice> All(IEnumerable<FlowEntry> entries, EchoLinks links)
    {
        var linked = links.OfOneFigure.ToLookup(link => link.Copy);
        return [.. entries.GroupBy(entry => entry.Key.Family).SelectMany(family => Group([.. family], links, linked)).OrderBy(voice => voice.Speaker.Source.Id.Text, StringComparer.Ordinal).ThenBy(voice => voice.Speaker.Key.RowId, StringComparer.Ordinal)];
    }

    // One flow and unit, whatever the classes. Entries with a number are one voice when they share root, figure and days and one's class lies in the other's, or when an echo links them;
    // entries without a number are one voice for each root and row.
    private static IEnumerable<Voice> Group(List<FlowEntry> entries, EchoLinks links, ILookup<ClaimId, EchoLink> linked)
    {
        foreach (var row in entries.Where(entry => entry.OnlyOccurred).GroupBy(entry => (entry.Key, entry.Root.ToUpperInvariant()))) yield return Of(row);
        var numbers = entries.Where(entry => !entry.OnlyOccurred).OrderBy(entry => entry.Source.Published ?? DateOnly.MaxValue).ThenBy(entry => entry.Source.Id.Text, StringComparer.Ordinal).ThenBy(entry => entry.Key.Item.Id, StringComparer.Ordinal).ToList();
        foreach (var same in new SameVoice(numbers, links).Groups(linked)) yield return Of(same);
    }

    private static Voice Of(IEnumerable<FlowEntry> same)
    {
        var ordered = same.OrderBy(entry => entry.Low ?? -1).ThenByDescending(entry => entry.High ?? decimal.MaxValue).ThenBy(entry => entry.Key.Item.Depth)
            .ThenBy(entry => entry.Source.Published ?? DateOnly.MaxValue).ThenBy(entry => entry.Source.Id.Text, StringComparer.Ordinal).ToList();
        return new Voice(ordered[0], [.. ordered.Skip(1)]);
    }
}
