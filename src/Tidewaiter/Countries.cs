using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Tidewaiter;

/// <summary>A state, or a party that acts like one, under the names by which reports speak of it.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, or "XX-NAME" for a party without one.</param>
/// <param name="Name">The name that the register prints.</param>
/// <param name="Names">Every name, adjective and capital that stands for it, <paramref name="Name"/> first.</param>
/// <param name="Adjectives">The adjectives and people among them ("North Korean", "Russians").</param>
/// <param name="Capitals">The places among them that are also places ("Pyongyang").</param>
public sealed record Country(string Code, string Name, ImmutableArray<string> Names, ImmutableArray<string> Adjectives, ImmutableArray<string> Capitals)
{
    /// <summary>It has no code of ISO 3166-1: an armed group or a rival authority.</summary>
    public bool IsStateless { get; } = Code.StartsWith("XX-", StringComparison.Ordinal);
}

/// <summary>The states and parties of data/countries.tsv, found by any of their names.</summary>
public sealed class Countries
{
    private readonly FrozenDictionary<string, Country> _byName;

    private Countries(ImmutableArray<Country> all)
    {
        All = all;
        var byName = new Dictionary<string, Country>(StringComparer.OrdinalIgnoreCase);
        foreach (var country in all)
        {
            foreach (var name in country.Names) byName.TryAdd(name, country);
            byName.TryAdd(country.Code, country);
        }

        _byName = byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rows that ship with the product.</summary>
    public static Countries Default { get; } = Parse(Reference.ReadText("countries.tsv"));

    /// <summary>Every row, in the order of the file.</summary>
    public ImmutableArray<Country> All { get; }

    /// <summary>Finds a party by a name as a text writes it: case, a leading "the" and typographic apostrophes do not matter. Null when it is unknown.</summary>
    public Country? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var plain = name.Trim().Replace('’', '\'').Replace('\u00A0', ' ');
        if (plain.EndsWith("'s", StringComparison.Ordinal)) plain = plain[..^2];
        if (_byName.TryGetValue(plain, out var country)) return country;
        return plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && _byName.TryGetValue(plain[4..], out country) ? country : null;
    }

    /// <summary>Reads rows of five tab-separated columns; lines that are empty or begin with # are left out.</summary>
    /// <exception cref="FormatException">A row has not five columns; the message names its line.</exception>
    public static Countries Parse(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = ImmutableArray.CreateBuilder<Country>();
        var number = 0;
        foreach (var line in table.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != 5) throw new FormatException($"countries.tsv, line {number}: 5 columns expected, {cells.Length} found.");
            var (others, adjectives, capitals) = (List(cells[2]), List(cells[3]), List(cells[4]));
            rows.Add(new Country(cells[0], cells[1], [cells[1], .. others, .. adjectives, .. capitals], adjectives, capitals));
        }

        return new Countries(rows.ToImmutable());
    }

    private static ImmutableArray<string> List(string cell) => [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
