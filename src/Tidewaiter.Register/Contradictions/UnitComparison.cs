using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Contradictions;

/// <summary>
/// Sets amounts of one cargo in different units against one another and against the published factors: rounds against containers, either against voyages.
/// They are never added; the verdict is whether they can describe the same goods, and under which assumption.
/// </summary>
internal sealed class UnitComparison(IReadOnlyList<RegisterRow> rows, IReadOnlyList<FlowEntry> entries, IReadOnlyList<WeighedClaim> claims)
{
    private const string Voyages = "voyages";

    // A published factor is itself rounded: "about 450" does not refute 447.8.
    private const decimal Slack = 0.01m;

    private readonly List<FlowEntry> _binding = Binding(rows, entries);

    /// <summary>Every comparison that a published factor allows, ordered by the claims.</summary>
    public IEnumerable<Contradiction> All()
    {
        var found = new List<Contradiction>();
        foreach (var larger in _binding)
        {
            foreach (var smaller in _binding)
            {
                if (SameGoods(larger, smaller) && Published(larger.Key.Unit, smaller) is { Count: > 0 } factors) found.Add(Compare(larger, smaller, factors));
            }
        }

        foreach (var voyages in claims.Where(IsVoyageCount)) found.AddRange(_binding.Where(entry => OnTheseVoyages(voyages, entry)).Select(entry => CompareVoyages(voyages, entry)));
        return found.DistinctBy(one => one.Text).OrderBy(one => one.Text, StringComparer.Ordinal);
    }

    // The entries that give a row its lower end with their own figure.
    private static List<FlowEntry> Binding(IReadOnlyList<RegisterRow> rows, IReadOnlyList<FlowEntry> entries)
    {
        var lower = rows.Where(row => row.Lower is not null).ToDictionary(row => row.Id, StringComparer.Ordinal);
        return [.. entries.Where(entry => entry.Low > 0 && lower.TryGetValue(entry.Key.RowId, out var row) && row.Lower == entry.Low && row.LowerClaims.Contains(entry.Source.Id))];
    }

    private static bool SameGoods(FlowEntry larger, FlowEntry smaller) =>
        larger.Key.Supplier == smaller.Key.Supplier && larger.Key.Recipient == smaller.Key.Recipient && larger.Period.Overlaps(smaller.Period);

    private static List<Conversion> Published(string unit, FlowEntry smaller) =>
        [.. Conversion.All.Where(conversion => conversion.From == unit && conversion.To == smaller.Key.Unit && smaller.Key.Item.IsPartOf(conversion.Item))];

    private static Contradiction Compare(FlowEntry larger, FlowEntry smaller, List<Conversion> factors)
    {
        var factor = smaller.Low!.Value / larger.Low!.Value;
        var (from, to) = (Singular(larger.Key.Unit), smaller.Key.Unit);
        var fitting = factors.Where(conversion => Fits(conversion, factor)).ToList();
        var head = $"{ConflictText.Said(larger)}; {ConflictText.Said(smaller)}. They describe overlapping goods and are never added. ";
        var text = fitting.Count > 0
            ? $"Compatible only at about {factor:#,0} {to} per {from}: needs the assumption {string.Join(" or ", fitting.Select(conversion => $"{conversion.Name} ({conversion.Low:#,0.#} to {conversion.High:#,0.#})"))}."
            : factor > factors.Max(conversion => conversion.High)
                ? $"As counts of the same goods they need {factor:#,0} {to} per {from}, more than any published factor ({Range(factors)}): they cannot both be true of the same goods."
                : $"As counts of the same goods they need {factor:#,0} {to} per {from}, outside every published factor ({Range(factors)}): compatible only if part of the cargo was something else.";
        var verdict = fitting.Count == 0 && factor > factors.Max(conversion => conversion.High) ? Compatibility.Contradictory : Compatibility.NeedsAssumption;
        return new Contradiction(Pair(larger.Source.Id, smaller.Source.Id), verdict, head + text);
    }

    private static bool IsVoyageCount(WeighedClaim weighed) =>
        weighed.Claim is { Kind: ClaimKind.Movement, Modality: >= Modality.Reported, Quantity.Min: > 0 } claim && Units.Of(claim.Quantity.Unit) == Voyages;

    // One text speaks of both, and the voyages carried goods of that class, or goods that it does not name.
    private static bool OnTheseVoyages(WeighedClaim voyages, FlowEntry entry) =>
        voyages.Exhibit == entry.Source.Exhibit
        && Conversion.All.Any(conversion => conversion.From == Voyages && conversion.To == entry.Key.Unit)
        && (voyages.Claim.Item is null || ItemCatalogue.Default.Read(voyages.Claim.Item).Any(item => item.IsPartOf(entry.Key.Item) || entry.Key.Item.IsPartOf(item)));

    private static Contradiction CompareVoyages(WeighedClaim voyages, FlowEntry entry)
    {
        var count = voyages.Claim.Quantity!.Min!.Value;
        var perVoyage = entry.Low!.Value / count;
        var direct = Conversion.All.Where(conversion => conversion.From == Voyages && conversion.To == entry.Key.Unit).ToList();
        var text = $"{count:#,0} voyages [{voyages.Id}]; {ConflictText.Said(entry)}. They describe overlapping goods and are never added. All of it on those voyages is {perVoyage:#,0} {entry.Key.Unit} a voyage; published: {string.Join(", ", direct.Select(conversion => conversion.Text))}.";
        var possible = direct.Exists(conversion => Fits(conversion, perVoyage));
        foreach (var load in Conversion.All.Where(conversion => conversion.From == Voyages))
        {
            var factors = Published(load.To, entry);
            if (factors.Count == 0) continue;
            var perContainer = perVoyage / load.High;
            var fits = factors.Exists(conversion => Fits(conversion, perContainer));
            possible |= fits;
            text += $" At {load.High:#,0} {load.To} a voyage ({string.Join(", ", load.Statements)}) that is {perContainer:#,0} {entry.Key.Unit} per {Singular(load.To)}, {(fits ? "within" : "outside every one of")} the published factors ({Range(factors)}).";
        }

        var verdict = possible || perVoyage < direct.Min(conversion => conversion.Low) ? Compatibility.NeedsAssumption : Compatibility.Contradictory;
        text += verdict == Compatibility.Contradictory
            ? " So not all of it moved on those voyages, or a voyage carried more than any published load."
            : " Compatible only under such a load.";
        return new Contradiction(Pair(voyages.Id, entry.Source.Id), verdict, text);
    }

    private static System.Collections.Immutable.ImmutableArray<ClaimId> Pair(ClaimId one, ClaimId other) => [.. new[] { one, other }.OrderBy(id => id.Text, StringComparer.Ordinal)];

    private static bool Fits(Conversion conversion, decimal factor) => factor >= conversion.Low * (1 - Slack) && factor <= conversion.High * (1 + Slack);

    private static string Range(List<Conversion> factors) => $"{factors.Min(conversion => conversion.Low):#,0.#} to {factors.Max(conversion => conversion.High):#,0.#}";

    private static string Singular(string unit) => unit.EndsWith('s') ? unit[..^1] : unit;
}
