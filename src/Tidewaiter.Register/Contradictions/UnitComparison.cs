using System.Collections.Immutable;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Register.Contradictions;

/// <summary>
/// Sets amounts of one cargo in different units against one another and against the published factors: rounds against containers, either against voyages.
/// They are never added; the verdict is whether they can describe the same goods, and under which assumption.
/// </summary>
internal sealed class UnitComparison(IReadOnlyList<Voice> voices, IReadOnlyList<WeighedClaim> claims)
{
    private const string Voyages = "voyages";

    // A published factor is itself rounded: "about 450" does not refute 447.8.
    private const decimal Slack = 0.01m;

    // Amounts over mostly different days say nothing about one another.
    private const double MostlyTogether = 0.5;

    private readonly List<FlowEntry> _speakers = [.. voices.Select(voice => voice.Speaker).Where(entry => Figure(entry) > 0)];

    /// <summary>Every comparison that a published factor allows, ordered by its text: each amount in the smaller unit against the amount in the larger that is closest in time, and against voyages that the same text counts.</summary>
    public IEnumerable<Contradiction> All()
    {
        var found = new List<Contradiction>();
        var byParties = _speakers.ToLookup(entry => (entry.Key.Supplier, entry.Key.Recipient));
        foreach (var smaller in _speakers.Where(entry => Conversion.All.Any(conversion => conversion.To == entry.Key.Unit && conversion.From != Voyages)))
        {
            var units = Conversion.All.Where(conversion => conversion.To == smaller.Key.Unit && conversion.From != Voyages && smaller.Key.Item.IsPartOf(conversion.Item)).Select(conversion => conversion.From).ToHashSet(StringComparer.Ordinal);
            var closest = byParties[(smaller.Key.Supplier, smaller.Key.Recipient)].Where(larger => units.Contains(larger.Key.Unit) && Periods.Together(larger.Period, smaller.Period) >= MostlyTogether)
                .MaxBy(larger => (larger.Root == smaller.Root ? 1 : 0) + Periods.Together(larger.Period, smaller.Period));
            if (closest is not null) found.Add(Compare(closest, smaller, Published(closest.Key.Unit, smaller)));
        }

        foreach (var trip in claims.Where(IsVoyageCount)) found.AddRange(_speakers.Where(entry => OnTheseVoyages(trip, entry)).Select(entry => CompareVoyages(trip, entry)));
        return found.DistinctBy(one => one.Text).OrderBy(one => one.Text, StringComparer.Ordinal);
    }

    private static decimal? Figure(FlowEntry entry) => entry.Low ?? entry.High;

    private static List<Conversion> Published(string unit, FlowEntry smaller) =>
        [.. Conversion.All.Where(conversion => conversion.From == unit && conversion.To == smaller.Key.Unit && smaller.Key.Item.IsPartOf(conversion.Item))];

    private static Contradiction Compare(FlowEntry larger, FlowEntry smaller, List<Conversion> factors)
    {
        var factor = Figure(smaller)!.Value / Figure(larger)!.Value;
        var (from, to) = (Singular(larger.Key.Unit), smaller.Key.Unit);
        var fitting = factors.Where(conversion => Fits(conversion, factor)).ToList();
        var beyond = fitting.Count == 0 && factor > factors.Max(conversion => conversion.High);
        var why = fitting.Count > 0
            ? $"compatible only at about {factor:#,0} {to} per {from}: needs the assumption {string.Join(" or ", fitting.Select(conversion => $"{conversion.Name} ({conversion.Low:#,0.#} to {conversion.High:#,0.#})"))}."
            : $"as counts of the same goods they need {factor:#,0} {to} per {from}, {(beyond ? "more than any" : "outside every")} published factor ({Range(factors)}).";
        return new Contradiction(Pair(larger.Source.Id, smaller.Source.Id), beyond ? Compatibility.Contradictory : Compatibility.NeedsAssumption, $"{ConflictText.Said(larger)}; {ConflictText.Said(smaller)}: overlapping goods, never added; {why}")
        {
            WaysOut = fitting.Count > 0 ? [] : [beyond ? "they are not of the same goods, or one of them is wrong" : "part of the cargo was something else"],
        };
    }

    private static bool IsVoyageCount(WeighedClaim weighed) =>
        weighed.Claim is { Kind: ClaimKind.Movement, Modality: >= Modality.Reported, Quantity.Min: > 0 } claim && Units.Of(claim.Quantity.Unit) == Voyages;

    // One text or one voice speaks of both, and the voyages carried goods of that class, or goods that it does not name.
    private static bool OnTheseVoyages(WeighedClaim voyages, FlowEntry entry) =>
        (voyages.Claim.Rule == ClaimTable.Rule ? OfOneVoice(voyages, entry) : voyages.Exhibit == entry.Source.Exhibit)
        && Conversion.All.Any(conversion => conversion.From == Voyages && conversion.To == entry.Key.Unit)
        && (voyages.Claim.Item is null || ItemCatalogue.Default.Read(voyages.Claim.Item).All(item => !ItemCatalogue.Default.Knows(item) || item.IsPartOf(entry.Key.Item) || entry.Key.Item.IsPartOf(item)));

    // The rows of a table are texts of their own.
    private static bool OfOneVoice(WeighedClaim voyages, FlowEntry entry) =>
        voyages.Claim.Sources.Root is { } root && Voices.Name(root).Equals(entry.Root, StringComparison.OrdinalIgnoreCase)
        && Periods.Together(voyages.Claim.Time?.Period ?? Period.Always, entry.Period) >= MostlyTogether;

    private static Contradiction CompareVoyages(WeighedClaim voyages, FlowEntry entry)
    {
        var count = voyages.Claim.Quantity!.Min!.Value;
        var perVoyage = Figure(entry)!.Value / count;
        var direct = Conversion.All.Where(conversion => conversion.From == Voyages && conversion.To == entry.Key.Unit).ToList();
        var ways = new List<string>();
        var possible = direct.Exists(conversion => Fits(conversion, perVoyage));
        foreach (var load in Conversion.All.Where(conversion => conversion.From == Voyages))
        {
            var factors = Published(load.To, entry);
            if (factors.Count == 0) continue;
            var perContainer = perVoyage / load.High;
            var fits = factors.Exists(conversion => Fits(conversion, perContainer));
            possible |= fits;
            ways.Add($"At {load.High:#,0} {load.To} a voyage ({string.Join(", ", load.Statements)}) that is {perContainer:#,0} {entry.Key.Unit} per {Singular(load.To)}, {(fits ? "within" : "outside every one of")} the published factors ({Range(factors)})");
        }

        var verdict = possible || perVoyage < direct.Min(conversion => conversion.Low) ? Compatibility.NeedsAssumption : Compatibility.Contradictory;
        ways.Add(verdict == Compatibility.Contradictory ? "not all of it moved on those voyages, or a voyage carried more than any published load" : "compatible only under such a load");
        var text = $"{count:#,0} voyages [{voyages.Id}]; {ConflictText.Said(entry)}: overlapping goods, never added; all of it on those voyages is {perVoyage:#,0} {entry.Key.Unit} a voyage (published: {string.Join(", ", direct.Select(conversion => conversion.Text))}).";
        return new Contradiction(Pair(voyages.Id, entry.Source.Id), verdict, text) { WaysOut = [.. ways] };
    }

    private static ImmutableArray<ClaimId> Pair(ClaimId one, ClaimId other) => [.. new[] { one, other }.OrderBy(id => id.Text, StringComparer.Ordinal)];

    private static bool Fits(Conversion conversion, decimal factor) => factor >= conversion.Low * (1 - Slack) && factor <= conversion.High * (1 + Slack);

    private static string Range(List<Conversion> factors) => $"{factors.Min(conversion => conversion.Low):#,0.#} to {factors.Max(conversion => conversion.High):#,0.#}";

    private static string Singular(string unit) => unit.EndsWith('s') ? unit[..^1] : unit;
}
