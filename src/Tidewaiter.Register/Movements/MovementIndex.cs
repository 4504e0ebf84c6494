namespace Tidewaiter.Register.Movements;

/// <summary>
/// The movements by mode and route, each route by first day, so that a claim looks at those of its own route and days only, and at so many at most: two long tables do not cost the product of their lengths.
/// </summary>
internal sealed class MovementIndex
{
    /// <summary>A claim is compared with so many movements at most, of each route the latest.</summary>
    public const int MostLookedAt = 2_000;

    private readonly List<Route> _routes;

    /// <summary>Sorts the movements.</summary>
    public MovementIndex(IEnumerable<ObservedMovement> movements) =>
        _routes = [.. movements.GroupBy(movement => (movement.Mode, movement.FromState, movement.ToState)).Select(same => new Route([.. same.OrderBy(First).ThenBy(movement => movement.ClaimId.Text, StringComparer.Ordinal)]))];

    /// <summary>The movements between the states of a claim, either way for aircraft, that share a day with it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="all">False when there were more than may be looked at.</param>
    public List<ObservedMovement> Near(MovementClaim claim, out bool all)
    {
        var (from, to) = (claim.Period.From ?? DateOnly.MinValue, claim.Period.To ?? DateOnly.MaxValue);
        var (found, looked) = (new List<ObservedMovement>(), 0);
        all = true;
        foreach (var route in _routes.Where(route => route.Movements[0].Mode == claim.Mode && claim.IsOnRoute(route.Movements[0])))
        {
            for (var at = route.LastBegunBy(to); at >= 0 && route.LatestEnds[at] >= from; at--)
            {
                all = looked++ < MostLookedAt;
                if (!all) return found;
                if (Last(route.Movements[at]) >= from) found.Add(route.Movements[at]);
            }
        }

        return found;
    }

    private static DateOnly First(ObservedMovement movement) => movement.Period.From ?? DateOnly.MinValue;

    private static DateOnly Last(ObservedMovement movement) => movement.Period.To ?? DateOnly.MaxValue;

    // With the latest last day of all movements up to each, so that a search backwards knows when to stop.
    private sealed class Route
    {
        public Route(List<ObservedMovement> movements)
        {
            Movements = movements;
            LatestEnds = new DateOnly[movements.Count];
            for (var i = 0; i < movements.Count; i++) LatestEnds[i] = i > 0 && LatestEnds[i - 1] > Last(movements[i]) ? LatestEnds[i - 1] : Last(movements[i]);
        }

        public List<ObservedMovement> Movements { get; }

        public DateOnly[] LatestEnds { get; }

        public int LastBegunBy(DateOnly day)
        {
            var (low, high) = (0, Movements.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (First(Movements[middle]) > day) high = middle;
                else low = middle + 1;
            }

            return low - 1;
        }
    }
}
