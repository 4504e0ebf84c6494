using System.Collections.Immutable;

namespace Tidewaiter.Register.Items;

/// <summary>A row under the row that it is part of.</summary>
/// <param name="Row">The row.</param>
/// <param name="Depth">How many rows of the same flow and unit it lies in.</param>
/// <param name="Parts">Every row that lies in it, directly or not.</param>
public sealed record NestedRow(RegisterRow Row, int Depth, ImmutableArray<RegisterRow> Parts);

/// <summary>Puts the rows of a register so that each class stands below the class it is part of: amounts of a part are in the amount of the whole and are never added to it.</summary>
public static class ClassTree
{
    /// <summary>The rows by supplier and recipient, then by class, wider classes first.</summary>
    public static ImmutableArray<NestedRow> Order(IEnumerable<RegisterRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return
        [
            .. rows.GroupBy(row => (row.Flow.Supplier, row.Flow.Recipient)).OrderBy(group => group.Key.Supplier, StringComparer.Ordinal).ThenBy(group => group.Key.Recipient, StringComparer.Ordinal)
                .SelectMany(parties => parties.GroupBy(row => (row.Unit, row.Counting)).SelectMany(Trees).OrderBy(tree => Place(tree[0].Row)).ThenBy(tree => tree[0].Row.Unit, StringComparer.Ordinal).ThenBy(tree => tree[0].Row.Counting)
                    .ThenBy(tree => tree[0].Row.Flow.Item, StringComparer.Ordinal))
                .SelectMany(tree => tree),
        ];
    }

    /// <summary>True if what the first row counts is in what the second counts: same parties, unit and counting, and a class inside the other's.</summary>
    public static bool Lies(RegisterRow row, RegisterRow inside)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(inside);
        return (row.Flow.Supplier, row.Flow.Recipient, row.Unit, row.Counting) == (inside.Flow.Supplier, inside.Flow.Recipient, inside.Unit, inside.Counting)
            && Class(row) is { } item && Class(inside) is { } around && item != around && item.IsPartOf(around);
    }

    // Rows of one flow and unit, as trees: each begins with a row that lies in no other.
    private static IEnumerable<List<NestedRow>> Trees(IEnumerable<RegisterRow> family)
    {
        var rows = family.OrderBy(Place).ToList();
        var known = rows.FindAll(row => Class(row) is not null);
        foreach (var top in rows.Where(row => !known.Exists(other => Lies(row, other))))
        {
            var tree = new List<NestedRow>();
            Add(tree, top, 0, known);
            yield return tree;
        }
    }

    private static void Add(List<NestedRow> tree, RegisterRow row, int depth, List<RegisterRow> known)
    {
        var parts = known.FindAll(other => Lies(other, row));
        tree.Add(new NestedRow(row, depth, [.. parts]));
        foreach (var part in parts.Where(part => !parts.Exists(other => Lies(part, other)))) Add(tree, part, depth + 1, parts);
    }

    private static ItemClass? Class(RegisterRow row) => ItemCatalogue.Default.Named(row.Flow.Item);

    private static int Place(RegisterRow row) => Class(row) is { } item ? ItemCatalogue.Default.All.IndexOf(item) : int.MaxValue;
}
