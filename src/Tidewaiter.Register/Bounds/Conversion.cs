using System.Collections.Immutable;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Bounds;

/// <summary>
/// A published factor between two units as a named assumption: in every window, Low × amount in <paramref name="From"/> ≤ amount in <paramref name="To"/> ≤ High × amount in <paramref name="From"/>.
/// Off unless it is switched on.
/// </summary>
/// <param name="Name">The word by which it is switched.</param>
/// <param name="From">The larger unit: "containers".</param>
/// <param name="To">The smaller unit: "rounds".</param>
/// <param name="Low">The lowest published factor of that name.</param>
/// <param name="High">The highest published factor of that name.</param>
/// <param name="Item">The class that the amounts in the smaller unit are of.</param>
/// <param name="Statements">Who published it, in the order of the table.</param>
public sealed record Conversion(string Name, string From, string To, decimal Low, decimal High, ItemClass Item, ImmutableArray<string> Statements)
{
    /// <summary>The rows of data/conversions.tsv, one for each name.</summary>
    public static ImmutableArray<Conversion> All { get; } = Parse(Reference.ReadText("conversions.tsv"));

    /// <summary>What is assumed, in words.</summary>
    public string Text => Low == High
        ? $"1 {Singular} = {Low:#,0.#} {To} ({string.Join(", ", Statements)})"
        : $"1 {Singular} = {Low:#,0.#} to {High:#,0.#} {To} ({string.Join(", ", Statements)})";

    private string Singular => From.EndsWith('s') ? From[..^1] : From;

    /// <summary>The same as an assumption that can be switched.</summary>
    public Assumption Assumption => new(Name, Text, OnByDefault: false);

    /// <summary>Reads rows of nine tab-separated columns.</summary>
    /// <exception cref="FormatException">A row is not as described; the message names its line.</exception>
    public static ImmutableArray<Conversion> Parse(string table)
    {
        var rows = new List<Conversion>();
        foreach (var (line, cells) in Reference.Rows(table, "conversions.tsv", 9))
        {
            if (!decimal.TryParse(cells[3], out var low) || !decimal.TryParse(cells[4], out var high) || low > high) throw new FormatException($"conversions.tsv, line {line}: '{cells[3]}' to '{cells[4]}' is no interval.");
            rows.Add(new Conversion(cells[0], cells[1], cells[2], low, high, ItemCatalogue.Default[cells[5]], [cells[6]]));
        }

        return [.. rows.GroupBy(row => row.Name, StringComparer.Ordinal).Select(same => same.First() with
        {
            Low = same.Min(row => row.Low),
            High = same.Max(row => row.High),
            Statements = [.. same.SelectMany(row => row.Statements).Distinct(StringComparer.Ordinal)],
        })];
    }
}
