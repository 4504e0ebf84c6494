using System.Collections.Immutable;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Movements;

/// <summary>A ship or an aircraft of data/fleet.tsv.</summary>
/// <param name="Id">Short name, stable: "v-angara", "ac-ra82030".</param>
/// <param name="Mode">Sea or air.</param>
/// <param name="Name">Name of the ship, registration of the aircraft, or its type where nobody gave one.</param>
/// <param name="Type">What one counts: "An-124", "cargo ship".</param>
/// <param name="Operators">Names of those who run it.</param>
public sealed record FleetCarrier(string Id, TransportMode Mode, string Name, string Type, ImmutableArray<string> Operators)
{
    /// <summary>"RA-82030 (An-124)", "Angara".</summary>
    public override string ToString() => Mode == TransportMode.Air && Type.Length > 0 && Type != Name ? $"{Name} ({Type})" : Name;
}

/// <summary>The carriers of data/fleet.tsv, found by id, name, number, type and operator.</summary>
public sealed class Fleet
{
    private readonly Dictionary<string, FleetCarrier> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly PhraseIndex<string> _words = new();
    private readonly ILookup<string, FleetCarrier> _byType;
    private readonly ILookup<string, FleetCarrier> _byOperator;

    private Fleet(string table)
    {
        var all = ImmutableArray.CreateBuilder<FleetCarrier>();
        foreach (var (_, cells) in Reference.Rows(table, "fleet.tsv", 8))
        {
            var carrier = new FleetCarrier(cells[0], cells[1] == "aircraft" ? TransportMode.Air : TransportMode.Sea, cells[2], cells[3], [.. cells[6].Split(';', StringSplitOptions.RemoveEmptyEntries)]);
            all.Add(carrier);
            foreach (var name in (string[])[carrier.Id, cells[2], cells[5]])
            {
                if (name.Length > 0) _byName.TryAdd(name, carrier);
            }

            foreach (var other in cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                // Another name of an aircraft is one of its type ("Ruslan"), another name of a ship is its own.
                if (carrier.Mode == TransportMode.Sea) _byName.TryAdd(other, carrier);
                else _words.Add(other, carrier.Type);
            }

            // "Cargo ships" names no ship; "An-124" names a few aircraft.
            if (carrier.Mode == TransportMode.Air && carrier.Type.Length > 0) _words.Add(carrier.Type, carrier.Type);
            foreach (var name in carrier.Operators) _words.Add(name, carrier.Operators[0]);
            _words.Add(carrier.Name, carrier.Id);
        }

        All = all.ToImmutable();
        _byType = All.ToLookup(carrier => carrier.Type, StringComparer.OrdinalIgnoreCase);
        _byOperator = All.SelectMany(carrier => carrier.Operators.Take(1).Select(name => (name, carrier))).ToLookup(pair => pair.name, pair => pair.carrier, StringComparer.Ordinal);
    }

    /// <summary>The rows that ship with the product.</summary>
    public static Fleet Default { get; } = new(Reference.ReadText("fleet.tsv"));

    /// <summary>Every row, in the order of the file.</summary>
    public ImmutableArray<FleetCarrier> All { get; }

    /// <summary>The carrier of that id, name, registration or IMO number; null when there is none.</summary>
    public FleetCarrier? Find(string name) => _byName.GetValueOrDefault(name ?? "");

    // "An-12", "Il-76", "RA-76445": letters, a hyphen, figures.
    private static bool IsDesignation(string word) => word.Length <= 12 && char.IsLetter(word[0]) && word.Contains('-', StringComparison.Ordinal) && char.IsAsciiDigit(word[^1]);

    /// <summary>The types, carriers and operators that a phrase names ("Russian An-124 heavy airlifters" is the type An-124), each as the ids of its carriers.</summary>
    internal List<(string Name, HashSet<string> Carriers)> Named(string phrase)
    {
        var named = new List<(string, HashSet<string>)>();
        var words = WordForms.Of(phrase);
        for (var i = 0; i < words.Count;)
        {
            var (meaning, length) = _words.LongestAt(words, i);
            if (meaning is not null) named.Add((Find(meaning)?.Name ?? meaning, [.. (Find(meaning) is { } one ? [one] : _byType[meaning].Concat(_byOperator[meaning])).Select(carrier => carrier.Id)]));
            else if (IsDesignation(words[i])) named.Add((words[i].ToUpperInvariant(), []));
            i += Math.Max(1, length);
        }

        return named;
    }
}
