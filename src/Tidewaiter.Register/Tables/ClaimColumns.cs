using System.Collections.Immutable;

namespace Tidewaiter.Register.Tables;

/// <summary>Where each column of a table of claims stands.</summary>
internal sealed class ClaimColumns(List<string> header)
{
    /// <summary>The columns without which a table is no table of claims.</summary>
    public static readonly string[] Required = ["asserter", "item", "unit", "semantics"];

    private readonly Dictionary<string, int> _places = Places(header);

    /// <summary>Number of columns.</summary>
    public int Count { get; } = header.Count;

    /// <summary>A required column that is not there, or null.</summary>
    public string? Missing => Array.Find(Required, name => !_places.ContainsKey(name));

    /// <summary>The cell of a column; empty when the table has no such column.</summary>
    public string Cell(List<string> cells, string column) => _places.TryGetValue(column, out var place) ? cells[place] : "";

    /// <summary>Names of the columns and what stands in them, in order, empty cells left out.</summary>
    public ImmutableArray<(string Column, string Text)> Filled(List<string> cells) => [.. header.Zip(cells).Where(pair => pair.Second.Length > 0)];

    private static Dictionary<string, int> Places(List<string> header)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Count; i++) places.TryAdd(header[i], i);
        return places;
    }
}
