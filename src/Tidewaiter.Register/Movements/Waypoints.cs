namespace Tidewaiter.Register.Movements;

/// <summary>A place between which carriers move (data/waypoints.tsv).</summary>
/// <param name="Id">Short name, stable: "kp-rajin".</param>
/// <param name="Name">The name that is printed.</param>
/// <param name="State">The state that it lies in, under the name that the register prints.</param>
public sealed record Waypoint(string Id, string Name, string State);

/// <summary>The places of data/waypoints.tsv, found by id or name.</summary>
public sealed class Waypoints
{
    private readonly Dictionary<string, Waypoint> _byName = new(StringComparer.OrdinalIgnoreCase);

    private Waypoints(string table)
    {
        foreach (var (line, cells) in Reference.Rows(table, "waypoints.tsv", 5))
        {
            var state = Countries.Default.Find(cells[2])?.Name ?? throw new FormatException($"waypoints.tsv, line {line}: '{cells[2]}' is no state.");
            var place = new Waypoint(cells[0], cells[1], state);
            foreach (var name in cells[3].Split(';').Append(cells[1]).Append(cells[0])) _byName.TryAdd(name, place);
        }
    }

    /// <summary>The rows that ship with the product.</summary>
    public static Waypoints Default { get; } = new(Reference.ReadText("waypoints.tsv"));

    /// <summary>The place of that id or name; null when there is none.</summary>
    public Waypoint? Find(string name) => _byName.GetValueOrDefault(name ?? "");

    /// <summary>The state that words stand for or that the place lies in; null when nothing tells.</summary>
    public string? StateOf(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        if (Find(words.Trim()) is { } place) return place.State;
        return Parties.Name(words) is { } name && Countries.Default.Find(name) is { } state ? state.Name : null;
    }
}
