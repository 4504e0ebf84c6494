using System.Collections.Immutable;

namespace Tidewaiter.Register.Items;

/// <summary>A row under the row that it is part of.</summary>
/// <param name="Row">The row.</param>
/// <param name="Depth">How many rows of the same flow and unit it lies in.</param>
public sealed record NestedRow(RegisterRow Row, int Depth);

/// <summary>Puts the rows of a register so that each class stands below the class it is part of: amounts of a part are in the amount of the whole and are never added to it.</summary>
public static class ClassTree
{
    /// <summary>The rows by supplier and recipient, then by class, wider classes first.</summary>
    public static ImmutableArray<NestedRow> Order(IEnumerable<RegisterRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var nested = ImmutableArray.CreateBuilder<NestedRow>();
        foreach (var parties in rows.GroupBy(row => (row.Flow.Supplier, row.Flow.Recipient)).OrderBy(group => group.Key.Supplier, StringComparer.Ordinal).ThenBy(group => group.Key.Recipient, StringComparer.Ordinal))
        {
            var all = parties.ToList();
            var tops = all.Where(row => Around(row, all) is null).OrderBy(Place).ThenBy(row => row.Unit, StringComparer.Ordinal).ThenBy(row => row.Counting);
            foreach (var top in tops) Add(nested, top, 0, all);
        }

        return nested.ToImmutable();
    }

    /// <summary>True if what the first row counts is in what the second counts: same parties, unit and counting, and a class inside the other's.</summary>
    public static bool Lies(RegisterRow row, RegisterRow inside)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(inside);
        return row != inside && (row.Flow.Supplier, row.Flow.Recipient, row.Unit, row.Counting) == (inside.Flow.Supplier, inside.Flow.Recipient, inside.Unit, inside.Counting)
            && ItemCatalogue.Default.Named(row.Flow.Item) is { } item && ItemCatalogue.Default.Named(inside.Flow.Item) is { } around && item != around && item.IsPartOf(around);
    }

    private static void Add(ImmutableArray<NestedRow>.Builder nested, RegisterRow row, int depth, List<RegisterRow> all)
    {
        nested.Add(new NestedRow(row, depth));
        foreach (var part in all.Where(other => Around(other, all) == row).OrderBy(Place)) Add(nested, part, depth + 1, all);
    }

    // The narrowest row that a row lies in.
    private static RegisterRow? Around(RegisterRow row, List<RegisterRow> all) => all.Where(other => Lies(row, other)).MaxBy(other => ItemCatalogue.Default.Named(other.Flow.Item)!.Depth);

    private static int Place(RegisterRow row) => ItemCatalogue.Default.Named(row.Flow.Item) is { } item ? ItemCatalogue.Default.All.IndexOf(item) : int.MaxValue;
}
