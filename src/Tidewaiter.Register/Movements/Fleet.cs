using System.Collections.Immutable;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Movements;

/// <summary>A ship or an aircraft of data/carriers.tsv.</summary>
/// <param name="Id">Short name, stable: "v-angara", "ac-ra82030".</param>
/// <param name="Mode">Sea or air.</param>
/// <param name="Name">Name of the ship, registration of the aircraft, or its type where nobody gave one.</param>
/// <param name="Type">What one counts ("An-124") for an aircraft, what it is built for ("tanker") for a ship; empty when unknown.</param>
public sealed record FleetCarrier(string Id, TransportMode Mode, string Name, string Type)
{
    /// <summary>"RA-82030 (An-124)", "Angara".</summary>
    public override string ToString() => Mode == TransportMode.Air && Type.Length > 0 && Type != Name ? $"{Name} ({Type})" : Name;
}

/// <summary>What words of a carrier slot name: a type, one carrier or an operator, each as the ids of its carriers.</summary>
/// <param name="Name">The name that is printed.</param>
/// <param name="Carriers">Ids of data/carriers.tsv; empty for a type of which the table has none.</param>
internal sealed record NamedCarriers(string Name, HashSet<string> Carriers);

/// <summary>The carriers of data/carriers.tsv, found by id, name, number, type and operator (data/bodies.tsv).</summary>
public sealed class Fleet
{
    private readonly Dictionary<string, FleetCarrier> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly PhraseIndex<NamedCarriers> _words = new();

    private Fleet(string carriers, string bodies)
    {
        var rows = Reference.Rows(carriers, "carriers.tsv", 13).ToList();
        var types = new Dictionary<string, NamedCarriers>(StringComparer.Ordinal);
        foreach (var (_, cells) in rows.Where(static row => row.Cells[3] == "aircraft-type"))
        {
            // Types of one designator (Tu-204, Tu-214) cannot be told apart by what was seen: they are one, under the name of the first.
            types.TryAdd(cells[4], new NamedCarriers(cells[1], []));
            foreach (var name in Names(cells)) _words.Add(name, types[cells[4]]);
        }

        var operators = Reference.Rows(bodies, "bodies.tsv", 8).ToDictionary(static row => row.Cells[0], static row => row.Cells, StringComparer.Ordinal);
        var fleets = new Dictionary<string, NamedCarriers>(StringComparer.Ordinal);
        foreach (var (line, cells) in rows.Where(static row => row.Cells[3] is "aircraft" or "vessel"))
        {
            var type = types.GetValueOrDefault(cells[4]);
            var carrier = new FleetCarrier(cells[0], cells[3] == "aircraft" ? TransportMode.Air : TransportMode.Sea, cells[1], type?.Name ?? cells[4]);
            type?.Carriers.Add(carrier.Id);
            foreach (var name in Names(cells).Append(carrier.Id).Append(cells[7]))
            {
                if (name.Length > 0) _byName.TryAdd(name, carrier);
            }

            foreach (var id in List(cells[9]))
            {
                if (!operators.TryGetValue(id, out var body)) throw new FormatException($"carriers.tsv, line {line}: '{id}' is no body of bodies.tsv.");
                if (fleets.TryAdd(id, new NamedCarriers(body[1], []))) foreach (var name in Names(body)) _words.Add(name, fleets[id]);
                fleets[id].Carriers.Add(carrier.Id);
            }

            foreach (var name in Names(cells)) _words.Add(name, new NamedCarriers(carrier.Name, [carrier.Id]));
        }
    }

    /// <summary>The rows that ship with the product.</summary>
    public static Fleet Default { get; } = new(Reference.ReadText("carriers.tsv"), Reference.ReadText("bodies.tsv"));

    /// <summary>The carrier of that id, name, registration or IMO number; null when there is none.</summary>
    public FleetCarrier? Find(string name) => _byName.GetValueOrDefault(name ?? "");

    /// <summary>The types, carriers and operators that a phrase names ("Russian An-124 heavy airlifters" is the type An-124), each as the ids of its carriers.</summary>
    internal List<NamedCarriers> Named(string phrase)
    {
        var named = new List<NamedCarriers>();
        var words = WordForms.Of(phrase);
        for (var i = 0; i < words.Count;)
        {
            var (meaning, length) = _words.LongestAt(words, i);
            if (meaning is not null) named.Add(meaning);
            else if (IsDesignation(words[i])) named.Add(new NamedCarriers(words[i].ToUpperInvariant(), []));
            i += Math.Max(1, length);
        }

        return named;
    }

    /// <summary>How the carriers that a phrase names move ("two An-124 of the 224th": air); null when it names none that is known, or of several modes.</summary>
    public TransportMode? ModeOf(string phrase) => ModeOf(Named(phrase));

    /// <summary>The same for what <see cref="Named"/> found.</summary>
    internal TransportMode? ModeOf(IEnumerable<NamedCarriers> named) =>
        named.SelectMany(static name => name.Carriers).Select(id => _byName[id].Mode).Distinct().ToList() is [var mode] ? mode : null;

    private static IEnumerable<string> Names(string[] cells) => List(cells[2]).Prepend(cells[1]);

    private static string[] List(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries);

    // "An-12", "Il-76", "RA-76445": letters, a hyphen, figures.
    private static bool IsDesignation(string word) => word.Length <= 12 && char.IsLetter(word[0]) && word.Contains('-', StringComparison.Ordinal) && char.IsAsciiDigit(word[^1]);
}
