using System.Collections.Immutable;

namespace Tidewaiter.Register.Echoes;

/// <summary>Entries of one row that are one voice: they rest on one root and give one figure. The weakest wording speaks for all.</summary>
/// <param name="Speaker">The entry with the weakest wording; the earliest published of them, then the lowest id.</param>
/// <param name="Copies">The others.</param>
internal sealed record Voice(FlowEntry Speaker, ImmutableArray<FlowEntry> Copies)
{
    /// <summary>Groups the entries of one row. Entries without a number are one voice for each root.</summary>
    public static ImmutableArray<Voice> Group(IEnumerable<FlowEntry> entries)
    {
        var voices = ImmutableArray.CreateBuilder<Voice>();
        foreach (var root in entries.GroupBy(entry => entry.Root, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var same in SameFigure([.. root]))
            {
                var ordered = same.OrderBy(entry => entry.Low ?? -1).ThenByDescending(entry => entry.High ?? decimal.MaxValue)
                    .ThenBy(entry => entry.Source.Published ?? DateOnly.MaxValue).ThenBy(entry => entry.Source.Id.Text, StringComparer.Ordinal).ToList();
                voices.Add(new Voice(ordered[0], [.. ordered.Skip(1)]));
            }
        }

        return voices.ToImmutable();
    }

    // Figures meet when an end of one is an end of the other; whatever meets in a chain is one group.
    private static IEnumerable<List<FlowEntry>> SameFigure(List<FlowEntry> entries)
    {
        var groups = new List<List<FlowEntry>>();
        var byFigure = new Dictionary<decimal, List<FlowEntry>>();
        List<FlowEntry>? withoutNumber = null;
        foreach (var entry in entries)
        {
            if (entry.Source.Claim.Quantity is not { } quantity)
            {
                if (withoutNumber is null) groups.Add(withoutNumber = []);
                withoutNumber.Add(entry);
                continue;
            }

            List<FlowEntry>? home = null;
            foreach (var figure in (ReadOnlySpan<decimal?>)[quantity.Min, quantity.Max])
            {
                if (figure is null || !byFigure.TryGetValue(figure.Value, out var met) || met == home) continue;
                if (home is not null)
                {
                    home.AddRange(met);
                    groups.Remove(met);
                    foreach (var key in byFigure.Where(pair => pair.Value == met).Select(pair => pair.Key).ToList()) byFigure[key] = home;
                }

                home ??= met;
            }

            if (home is null) groups.Add(home = []);
            home.Add(entry);
            if (quantity.Min is { } min) byFigure[min] = home;
            if (quantity.Max is { } max) byFigure[max] = home;
        }

        return groups;
    }
}
