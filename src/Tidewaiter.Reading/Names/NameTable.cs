using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Tidewaiter.Reading.Names;

/// <summary>The rows of data/ that texts name, by every name.</summary>
public sealed class NameTable
{
    private readonly FrozenDictionary<string, NameAlias[]> _byFirstKey;

    private NameTable(IReadOnlyList<NameRow> rows, IEnumerable<NameAlias> aliases)
    {
        Rows = rows;
        _byFirstKey = aliases
            .Where(static alias => alias.Keys.Length > 0)
            .GroupBy(static alias => alias.Keys[0], StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group => group.OrderByDescending(static alias => alias.Keys.Length).ToArray(), StringComparer.Ordinal);
        ByImo = rows.Where(static row => row.Imo is not null).ToFrozenDictionary(static row => row.Imo!.Value);
    }

    /// <summary>The rows that ship with the product.</summary>
    public static NameTable Default { get; } = NameTableReader.ReadShipped();

    /// <summary>Every row, in the order of the files.</summary>
    public IReadOnlyList<NameRow> Rows { get; }

    /// <summary>The ships by IMO number.</summary>
    internal FrozenDictionary<Imo, NameRow> ByImo { get; }

    /// <summary>The names that begin with a key, the longest first.</summary>
    internal ReadOnlySpan<NameAlias> StartingWith(string key) => _byFirstKey.TryGetValue(key, out var aliases) ? aliases : [];

    internal static NameTable Of(IReadOnlyList<NameRow> rows, IEnumerable<NameAlias> aliases) => new(rows, aliases);
}
