using System.Collections.Immutable;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Contradictions;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Movements;

/// <summary>
/// What the carriers that were observed could hold, by the loads that the viewer assumes for them (data/carriage.tsv), and claims about amounts beside it. From above every observed trip counts, since two observers may have seen two;
/// from below, where full loads are assumed, only trips that are certainly different. A carrier without an assumed load could hold anything.
/// </summary>
internal sealed class CarrierLoads
{
    // A claim is set beside so many movements of its route at most; where there are more, no limit is drawn from them.
    private const int MostLookedAt = MovementIndex.MostLookedAt;

    // The least number of trips is sought among those rows of a route that saw most of them: it is from below in any case.
    private const int MostCounted = 40;

    private readonly List<CarriageLimit> _loads;
    private readonly ILookup<(string From, string To, TransportMode Mode), ObservedMovement> _routes;
    private readonly ImmutableArray<Coverage> _covered;
    private readonly RegisterOptions _options;
    private readonly CancellationToken _cancellation;

    /// <summary>Looks at the trips that count: observed, and each consignment by the legs on which it left its state.</summary>
    public CarrierLoads(IEnumerable<Consignment> consignments, ImmutableArray<Coverage> covered, RegisterOptions options, CancellationToken cancellation)
    {
        (_covered, _options, _cancellation) = (covered, options, cancellation);
        _loads = [.. CarriageLimit.Made(options).Where(limit => limit.Kind == CarriageLimitKind.Load)];
        _routes = consignments.SelectMany(consignment => consignment.Counted.Where(leg => leg.Basis == MovementBasis.Observed).Select(leg => (Leg: leg, consignment.To)))
            .OrderBy(pair => pair.Leg.Period.From).ThenBy(pair => pair.Leg.ClaimId.Text, StringComparer.Ordinal)
            .ToLookup(pair => (pair.Leg.FromState!, pair.To is { } last && last != pair.Leg.FromState ? last : pair.Leg.ToState!, pair.Leg.Mode), pair => pair.Leg);
    }

    /// <summary>What the trips of each route in the window could hold, in each unit in which loads of its mode are assumed.</summary>
    public ImmutableArray<Carriage> All() =>
        [.. _routes.OrderBy(route => $"{route.Key.From}\u001F{route.Key.To}\u001F{route.Key.Mode}", StringComparer.Ordinal).SelectMany(route => Units(route.Key.Mode).Select(unit => Of(route.Key, unit, _options.Window))).OfType<Carriage>()];

    /// <summary>Claims about amounts beside what the carriers that were observed in their days could hold: one finding for each claim and route that has such a limit.</summary>
    public ImmutableArray<MovementFinding> Meet(IEnumerable<FlowEntry> entries)
    {
        if (_loads.Count == 0) return [];
        return [.. entries.Where(entry => entry.Low > 0 && entry.Key.Kind == FlowKind.Goods).SelectMany(Meet).OrderBy(finding => finding.Claim.Text, StringComparer.Ordinal).ThenBy(finding => finding.Text, StringComparer.Ordinal).DistinctBy(finding => (finding.Claim, finding.Movements[0]))];
    }

    private IEnumerable<MovementFinding> Meet(FlowEntry entry)
    {
        foreach (var mode in Enum.GetValues<TransportMode>())
        {
            foreach (var unit in Units(mode))
            {
                var route = (entry.Key.Supplier, entry.Key.Recipient, mode);
                if (Factor(entry, unit) is not var (factor, conversion) || _routes[route].Take(MostLookedAt + 1).Count() > MostLookedAt || Of(route, unit, entry.Period) is not { Most: { } most } carriage) continue;
                yield return Judge(entry, carriage, most * factor, conversion);
            }
        }
    }

    private MovementFinding Judge(FlowEntry entry, Carriage carriage, decimal most, Conversion? conversion)
    {
        var fits = entry.Low <= most;
        var coverage = _covered.FirstOrDefault(one => one.Holds(carriage.Mode, carriage.From, carriage.To, entry.Period));
        var byIt = entry.Source.Claim.Carrier is { } carrier && Fleet.Default.ModeOf(carrier) == carriage.Mode;
        var verdict = fits ? MovementVerdict.Consistent : coverage is not null && byIt ? MovementVerdict.Contradicted : MovementVerdict.BeyondCarriers;
        var hold = $"In its days {TransportModes.Trips(carriage.Trips, carriage.Mode)} {(carriage.Trips == 1 ? "was" : "were")} observed, which could hold at most {most:#,0.##} {entry.Key.Unit}";
        var why = fits ? "they could have carried all of it; that they did, they do not show"
            : coverage is null ? $"the rest went unseen or not by {carriage.Mode.Word()}, or the figure is too high"
            : byIt ? "all such trips are assumed to have been seen" : $"all such trips are assumed to have been seen, so the rest did not go by {carriage.Mode.Word()}, or the figure is too high";
        string[] assumed = [.. carriage.Assumptions, .. conversion is null ? Array.Empty<string>() : [$"{conversion.Name}: {conversion.Text}"], .. fits || coverage is null ? Array.Empty<string>() : [$"{coverage.Assumption.Name}: {coverage.Text}"]];
        return new MovementFinding(entry.Source.Id, verdict, $"{ConflictText.Said(entry)}. {hold}: {why}.", carriage.Movements, [.. assumed], carriage.Marking.Join(entry.Source.Marking));
    }

    // How many of the claim's unit one of the load's unit is at most.
    private (decimal Factor, Conversion? Conversion)? Factor(FlowEntry entry, string unit)
    {
        if (entry.Key.Unit == unit) return (1, null);
        var made = Conversion.All.Where(conversion => _options.Makes(conversion.Assumption) && conversion.From == unit && conversion.To == entry.Key.Unit && entry.Key.Item.IsPartOf(conversion.Item)).MaxBy(conversion => conversion.High);
        return made is null ? null : (made.High, made);
    }

    private IEnumerable<string> Units(TransportMode mode) => _loads.Where(load => load.Carrier == mode.Word() || Fleet.Default.ModeOf(load.Carrier) == mode).Select(load => load.Unit).Distinct(StringComparer.Ordinal);

    private Carriage? Of((string From, string To, TransportMode Mode) route, string unit, Period days)
    {
        _cancellation.ThrowIfCancellationRequested();
        var legs = _routes[route].Where(leg => leg.Period.Overlaps(days)).ToList();
        if (legs.Count == 0) return null;
        var held = legs.ConvertAll(leg => (Leg: leg, Loads: Loads(leg, unit)));
        var known = held.FindAll(one => one.Loads.Count > 0);
        if (known.Count == 0) return null;
        decimal? least = _options.Makes(Assumption.FullLoads)
            ? known.GroupBy(one => one.Loads.Min(load => load.Value)).Sum(same => same.Key * LeastTrips(route, [.. same.Select(one => one.Leg)], days))
            : null;
        var assumed = known.SelectMany(one => one.Loads).Distinct().Select(load => load.Assumption).Concat(least is null ? [] : [Assumption.FullLoads]);
        return new Carriage(route.From, route.To, route.Mode, unit, legs.Sum(leg => leg.Trips.Min ?? 0),
            known.Count < held.Count ? null : known.Sum(one => one.Leg.Trips.Min!.Value * one.Loads.Max(load => load.Value)), least,
            [.. legs.Select(leg => leg.ClaimId)], [.. assumed.Select(one => $"{one.Name}: {one.Text}")], legs.Select(leg => leg.Marking).Aggregate((one, other) => one.Join(other)));
    }

    // The loads assumed for its carriers: for the mode, else for the type of each. None unless there is one for every carrier.
    private List<CarriageLimit> Loads(ObservedMovement leg, string unit)
    {
        // Nothing in containers or boxes goes by tanker.
        if (leg.Carriers.Any(carrier => WordForms.Of(Fleet.Default.Find(carrier)?.Type ?? carrier).Contains("tanker", StringComparer.Ordinal))) return [];
        if (_loads.Find(load => load.Unit == unit && load.Carrier == leg.Mode.Word()) is { } ofMode) return [ofMode];
        var loads = leg.Carriers.Select(carrier => _loads.Find(load => load.Unit == unit && load.Carrier == TypeOf(carrier))).ToList();
        return loads.Contains(null) ? [] : [.. loads.OfType<CarriageLimit>().Distinct()];
    }

    private static string? TypeOf(string carrier) => Fleet.Default.Find(carrier)?.Type ?? (Fleet.Default.Named(carrier) is [var one] ? one.Name : null);

    private decimal LeastTrips((string From, string To, TransportMode Mode) route, List<ObservedMovement> legs, Period days)
    {
        var entries = legs.OrderByDescending(leg => leg.Trips.Min).ThenBy(leg => leg.ClaimId.Text, StringComparer.Ordinal).Take(MostCounted).Select(leg => TripFlows.Entry(leg, route.From, route.To)).ToList();
        var shown = TripFlows.ShownIn(entries[0].Key);
        var part = new PartBounds([.. entries.Select(entry => entry.Key).Append(shown).Distinct()], [.. entries.Select(entry => new Voice(entry, []))], _options with { Window = days }, _cancellation);
        return Math.Ceiling(part.Of(shown).Lower.Value ?? 0);
    }
}
