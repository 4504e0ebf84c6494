namespace Tidewaiter.Register.Movements;

/// <summary>A place between which carriers move (data/places.tsv).</summary>
/// <param name="Id">Short name, stable: "kp-rajin".</param>
/// <param name="Name">The name that is printed.</param>
/// <param name="State">The state that it lies in, under the name that the register prints.</param>
public sealed record Waypoint(string Id, string Name, string State);

/// <summary>The places of data/places.tsv, found by id, name, ICAO code or UN/LOCODE. Only the state that a place lies in decides between whom goods move.</summary>
public sealed class Waypoints
{
    private readonly Dictionary<string, Waypoint> _byName = new(StringComparer.OrdinalIgnoreCase);

    private Waypoints(string table)
    {
        foreach (var (line, cells) in Reference.Rows(table, "places.tsv", 15))
        {
            // A river lies in several states: nothing moves to it.
            if (cells[4].Length == 0) continue;
            var state = Countries.Default.Find(cells[4])?.Name ?? throw new FormatException($"places.tsv, line {line}: '{cells[4]}' is no state.");
            var place = new Waypoint(cells[0], cells[1], state);
            foreach (var name in (string[])[cells[0], cells[1], .. cells[2].Split(';'), cells[8], cells[10]])
            {
                // Namesakes in one state are told apart by nobody who only asks for the state; the first row has the name.
                if (name.Length > 0 && !_byName.TryAdd(name, place) && _byName[name].State != state) throw new FormatException($"places.tsv, line {line}: '{name}' is also a place of {_byName[name].State}.");
            }
        }
    }

    /// <summary>The rows that ship with the product.</summary>
    public static Waypoints Default { get; } = new(Reference.ReadText("places.tsv"));

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
