using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Movements;

/// <summary>Sets claims about movements beside the movements that are known.</summary>
internal sealed class MovementMeeting(ImmutableArray<ObservedMovement> movements, IReadOnlySet<ClaimId> onward, ImmutableArray<Coverage> covered, RegisterOptions options, CancellationToken cancellation)
{
    private const int MostNamed = 12;

    // A count of more movements than these leaves out those with the fewest trips: it is from below in any case, and its cost is bounded.
    private const int MostCounted = 40;

    private readonly MovementIndex _index = new(movements);

    /// <summary>One finding for each claim that is about trips or carriers.</summary>
    public ImmutableArray<MovementFinding> Of(IEnumerable<MovementClaim> claims)
    {
        if (movements.IsEmpty && covered.IsEmpty) return [];
        return [.. claims.Select(Of).OrderBy(finding => finding.Claim.Text, StringComparer.Ordinal)];
    }

    private MovementFinding Of(MovementClaim claim)
    {
        cancellation.ThrowIfCancellationRequested();
        var near = _index.Near(claim, out var all);
        var met = near.Where(claim.IsMetBy).OrderBy(movement => movement.Period.From).ThenBy(movement => movement.Id, StringComparer.Ordinal).ToList();
        var shown = met.Where(movement => movement.Basis == MovementBasis.Observed && !Same(movement.Root, claim.Root) && claim.IsItsWay(movement)).ToList();
        var text = new StringBuilder($"{claim.Root} says {Said(claim)}.");
        Describe(text, claim, met, near);
        if (!all) text.Append($" Of the movements in its days only {MovementIndex.MostLookedAt:#,0} were looked at.");
        var least = claim.Carriers is null ? LeastTrips(claim, shown) : CountCarriers(claim, shown);
        var (verdict, why, assumed) = Judge(claim, least, shown.Count > 0, all);
        text.Append(' ').Append(why);
        var names = claim.Assumptions.Select(name => $"{name}: {Assumption.All.First(one => one.Name == name).Text}");
        return new MovementFinding(claim.Source.Id, verdict, text.ToString(), [.. met.Select(movement => movement.ClaimId)], [.. names, .. assumed.Select(one => $"{one.Name}: {one.Text}")], met.Select(movement => movement.Marking).Aggregate(claim.Source.Marking, (one, other) => one.Join(other)))
        {
            FewerCarriers = claim.Carriers?.Min is { } count && Distinct(claim, met) is { Count: > 0 } carriers && carriers.Count < count ? carriers.Count : null,
        };
    }

    private (MovementVerdict Verdict, string Why, List<Assumption> Assumed) Judge(MovementClaim claim, decimal least, bool seen, bool all)
    {
        var counted = claim.Trips ?? claim.Carriers;
        var (what, need) = (claim.Carriers is null ? claim.Mode.TripUnit() : "carriers", counted is null ? 1 : counted.Min ?? 0);
        if (claim.Source.Claim.Modality == Modality.Denied && seen) return (MovementVerdict.Contradicted, "It is denied, and it was observed.", []);
        var exhaustive = options.Makes(Assumption.Exhaustive) && counted is { Meaning: not QuantityMeaning.Increment };
        var most = counted is null || (counted.Min == counted.Max && !exhaustive) ? null : counted.Max;
        if (least > most) return (MovementVerdict.Contradicted, $"At least {least:#,0} {what} were observed, more than the {most:#,0} that it allows.", counted!.Min == counted.Max ? [Assumption.Exhaustive] : []);
        if (BeyondTheFleet(claim, out var beyond, out var assumed)) return (MovementVerdict.Contradicted, beyond, assumed);
        if (claim.Source.Claim.Modality == Modality.Denied) return (MovementVerdict.Consistent, "It is denied, and nothing of the sort was observed.", []);
        if (seen && claim.Period == Period.Always && counted is not null) return (MovementVerdict.Consistent, $"It gives no days, so that {least:#,0} {what} over all time show nothing about its own.", []);
        if (seen && least >= need && need > 0) return (MovementVerdict.Corroborated, counted is null ? "A movement of that sort was observed." : $"At least {least:#,0} {what} were observed within its days.", []);
        var coverage = covered.FirstOrDefault(one => one.Holds(claim.Mode, claim.From, claim.To, claim.Period));
        if (coverage is not null && all && least < need) return (MovementVerdict.NotObserved, $"Only {least:#,0} of {need:#,0} {what} were observed, and all of them are assumed to have been seen.", [coverage.Assumption]);
        return (MovementVerdict.Consistent, least == 0
            ? "No independent observation lies within its days; no coverage of that route and window is assumed, so absence is no evidence."
            : $"{least:#,0} of {need:#,0} {what} were observed within its days; no coverage is assumed, so nothing follows from the others.", assumed);
    }

    // What the assumed fleet could do: each ship makes a first trip and another after every turn.
    private bool BeyondTheFleet(MovementClaim claim, out string why, out List<Assumption> assumed)
    {
        (why, assumed) = ("", []);
        var made = CarriageLimit.Made(options).Where(limit => limit.Carrier == claim.Mode.Word()).ToList();
        var (fleet, turn) = (made.Find(limit => limit.Kind == CarriageLimitKind.Fleet), made.Find(limit => limit.Kind == CarriageLimitKind.Turn));
        if (claim.Trips?.Min is not { } trips || fleet is null || turn is null || claim.Period is not { From: { } from, To: { } to }) return false;
        var most = fleet.Value * (Math.Floor((to.DayNumber - from.DayNumber) / turn.Value) + 1);
        assumed = [fleet.Assumption, turn.Assumption];
        why = $"{fleet.Value:#,0} {fleet.Unit} that need {turn.Value:0.#} days between trips make at most {most:#,0} in {claim.Period}.";
        return trips > most;
    }

    // Trips that lie wholly in the claim's days and are certainly different: the same system as for rows, so that legs, ships and windows are counted once. An end that nobody saw is the claim's;
    // where the claim gives no direction the better one counts.
    private decimal LeastTrips(MovementClaim claim, List<ObservedMovement> shown)
    {
        const string elsewhere = "elsewhere";
        var entries = shown.Where(movement => !onward.Contains(movement.ClaimId)).OrderByDescending(movement => movement.Trips.Min).Take(MostCounted).Select(movement => TripFlows.Entry(movement, movement.FromState ?? claim.From ?? elsewhere, movement.ToState ?? claim.To ?? elsewhere));
        var best = 0m;
        foreach (var direction in entries.GroupBy(entry => TripFlows.ShownIn(entry.Key)))
        {
            var voices = direction.Select(entry => new Voice(entry, [])).ToList();
            var keys = direction.Select(entry => entry.Key).Append(direction.Key).Distinct().ToList();
            var part = new PartBounds(keys, voices, options with { Window = claim.Period }, cancellation);
            best = Math.Max(best, Math.Ceiling(part.Of(direction.Key).Lower.Value ?? 0));
        }

        return best;
    }

    private static decimal CountCarriers(MovementClaim claim, List<ObservedMovement> shown) => Distinct(claim, shown).Count;

    private static List<string> Distinct(MovementClaim claim, IEnumerable<ObservedMovement> known) =>
        [.. known.SelectMany(movement => movement.Carriers).Where(carrier => claim.Named.Count == 0 || claim.Named.Exists(name => name.Carriers.Contains(carrier))).Distinct(StringComparer.Ordinal)];

    private static void Describe(StringBuilder text, MovementClaim claim, List<ObservedMovement> met, List<ObservedMovement> near)
    {
        if (met.Count == 0) text.Append(" No movement that is known matches it.");
        foreach (var movement in met.Take(MostNamed)) text.Append($" {Known(movement, claim)};");
        if (met.Count > MostNamed) text.Append($" and {met.Count - MostNamed} more;");
        if (met.Count > 0) text[^1] = '.';
        if (met.Count == 0 && claim.Named.Count > 0) OnTheSameRoute(text, near.Where(other => claim.Period.Contains(other.Period)));
        if (claim.Carriers?.Min is { } count && Distinct(claim, met) is { Count: > 0 } carriers && carriers.Count < count)
        {
            text.Append($" It names {count:#,0} carriers; {carriers.Count} of that sort is known to have moved then: {string.Join(", ", carriers.Select(carrier => Fleet.Default.Find(carrier)?.ToString() ?? carrier))}.");
            OnTheSameRoute(text, near.Where(other => !claim.IsMetBy(other) && met.Take(MostCounted).Any(own => NearlyTogether(own, other))));
        }
    }

    private static void OnTheSameRoute(StringBuilder text, IEnumerable<ObservedMovement> others)
    {
        var some = others.OrderBy(other => other.Period.From).ThenBy(other => other.Id, StringComparer.Ordinal).Take(MostNamed).Select(other => $"{other.CarriersInWords} [{other.Id}]").ToList();
        if (some.Count > 0) text.Append($" On the same route in those days: {string.Join("; ", some)}.");
    }

    private static bool NearlyTogether(ObservedMovement one, ObservedMovement other) =>
        one.Period is { From: { } first, To: { } last } && other.Period.Overlaps(new Period(first.AddDays(-Math.Min(2, first.DayNumber)), last < DateOnly.MaxValue.AddDays(-2) ? last.AddDays(2) : last));

    private static string Known(ObservedMovement movement, MovementClaim claim)
    {
        var basis = movement.Basis switch
        {
            MovementBasis.Observed => $"observed by {movement.Root}",
            MovementBasis.Inferred => $"in part inferred by {movement.Root}",
            _ => $"asserted by {movement.Root}, which shows nothing",
        };
        var own = movement.Basis == MovementBasis.Observed && Same(movement.Root, claim.Root) ? ", the claim's own voice" : "";
        var outside = claim.Period.Contains(movement.Period) ? "" : ", not wholly within its days";
        var other = claim.IsItsWay(movement) ? "" : $", the other way ({movement.FromState ?? "?"} to {movement.ToState ?? "?"})";
        return $"[{movement.Id}] {movement.CarriersInWords}, {Count(movement.Trips.Min!.Value, movement.Mode)}, {movement.Period}, {basis}{own}{other}{outside}";
    }

    private static string Count(decimal trips, TransportMode mode) => trips == 1 ? $"a {mode.TripUnit()[..^1]}" : $"at least {trips:#,0} {mode.TripUnit()}";

    private static string Said(MovementClaim claim)
    {
        var text = new StringBuilder();
        if ((claim.Trips ?? claim.Carriers) is { } quantity) text.Append(CultureInfo.InvariantCulture, $"{(quantity.Approximate ? "about " : "")}{Amount(quantity)} {(claim.Trips is null ? "carriers" : claim.Mode.TripUnit())}, ");
        if (claim.Named.Count > 0) text.Append($"{string.Join(", ", claim.Named.Select(name => name.Name))}, ");
        return text.Append($"by {claim.Mode.Word()}, {claim.From ?? "from an unnamed state"} to {claim.To ?? "an unnamed state"}, {claim.Period} [{claim.Source.Id}]").ToString();
    }

    private static string Amount(Quantity quantity) => (quantity.Min, quantity.Max) switch
    {
        ({ } low, { } high) => low == high ? $"{low:#,0}" : $"{low:#,0} to {high:#,0}",
        ({ } low, null) => $"at least {low:#,0}",
        (null, { } high) => $"at most {high:#,0}",
        _ => "no number of",
    };

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
