namespace Tidewaiter.Register.Movements;

/// <summary>
/// A named assumption of the viewer: on this route and in these days every trip would have been seen. Without one that holds a claim's route and days, nothing follows from a trip that nobody saw.
/// </summary>
/// <param name="Mode">How the goods move.</param>
/// <param name="From">The state of departure, under the name that the register prints; null is any.</param>
/// <param name="To">The state of arrival; null is any.</param>
/// <param name="Period">The days, both ends included; open ends are allowed.</param>
public sealed record Coverage(TransportMode Mode, string? From, string? To, Period Period)
{
    /// <summary>"sea, North Korea to Russia, 2023-08-01..2024-02-29: every trip would have been seen".</summary>
    public string Text => $"{Mode.Word()}, {From ?? "anywhere"} to {To ?? "anywhere"}, {Period}: every trip would have been seen";

    /// <summary>The same as an assumption; it is made by being given.</summary>
    public Assumption Assumption => new("coverage", Text, OnByDefault: false);

    /// <summary>Reads "sea North Korea &gt; Russia 2023-08..2024-02": mode, route, days; each side of the route may be *, which is any. False for anything else.</summary>
    public static bool TryParse(string? text, out Coverage coverage)
    {
        coverage = new Coverage(default, null, null, Period.Always);
        if (text is null || text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var mode, .. var route, var days]) return false;
        var between = Array.IndexOf(route, ">");
        if (between < 1 || between == route.Length - 1 || !TransportModes.TryParse(mode, out var by) || !Period.TryParse(days, out var period)) return false;
        var (from, to) = (string.Join(' ', route[..between]), string.Join(' ', route[(between + 1)..]));
        var states = (From: from == "*" ? null : Waypoints.Default.StateOf(from), To: to == "*" ? null : Waypoints.Default.StateOf(to));
        if ((states.From is null && from != "*") || (states.To is null && to != "*")) return false;
        coverage = new Coverage(by, states.From, states.To, period);
        return true;
    }

    /// <summary>True if every trip of that mode on the route in these days would have been seen. A route end that is null is met only by a coverage of any.</summary>
    internal bool Holds(TransportMode mode, string? from, string? to, Period days) =>
        mode == Mode && (From is null || From == from) && (To is null || To == to) && Period.Contains(days);
}
