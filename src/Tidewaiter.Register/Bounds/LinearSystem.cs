using System.Collections.Immutable;

namespace Tidewaiter.Register.Bounds;

/// <summary>
/// Amounts that are not negative, and sums of them that lie in intervals: Low ≤ Σ coefficient × amount ≤ High for each row.
/// An end that is null is open; a row has at least one end.
/// </summary>
internal sealed class LinearSystem
{
    private readonly List<Row> _rows = [];
    private List<(int Row, Rational Coefficient)>[]? _columns;

    /// <summary>A system over that many amounts and without rows.</summary>
    public LinearSystem(int amounts) => Amounts = amounts;

    /// <summary>Number of amounts.</summary>
    public int Amounts { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>The rows that an amount stands in.</summary>
    public IReadOnlyList<(int Row, Rational Coefficient)> Column(int amount) => (_columns ??= Columns())[amount];

    /// <summary>Conversions that hold by the choice of amounts, so that no row says them.</summary>
    public ImmutableArray<Conversion> BuiltIn { get; init; } = [];

    /// <summary>Adds a row.</summary>
    public void Add(Row row)
    {
        _columns = null;
        _rows.Add(row);
    }

    /// <summary>The same amounts with only some of the rows.</summary>
    public LinearSystem Keep(Func<Row, bool> keep)
    {
        var smaller = new LinearSystem(Amounts) { BuiltIn = BuiltIn };
        foreach (var row in _rows.Where(keep)) smaller.Add(row);
        return smaller;
    }

    /// <summary>
    /// A smaller system that has a solution exactly when this one has: amounts that stand in the same rows with the same coefficients are one, and those in no row are left out.
    /// A proof that it has none is one for this system.
    /// </summary>
    public LinearSystem Merged() => Merged([], out _);

    /// <summary>The same for bounds of sums: amounts are one only if they stand in the sums alike, too, so that these have the same bounds.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="place">The amount of the smaller system that each amount became part of; −1 for one that is left out.</param>
    public LinearSystem Merged(IEnumerable<ImmutableArray<(int Amount, Rational Coefficient)>> sums, out int[] place)
    {
        var groups = new AmountGroups(Amounts);
        foreach (var row in _rows) groups.Split(row.Terms);
        foreach (var sum in sums) groups.Split(sum);
        place = groups.Numbered(out var count, out var first);
        var merged = new LinearSystem(count) { BuiltIn = BuiltIn };
        foreach (var row in _rows)
        {
            var terms = ImmutableArray.CreateBuilder<(int, Rational)>();
            foreach (var (amount, coefficient) in row.Terms)
            {
                if (first[place[amount]] == amount) terms.Add((place[amount], coefficient));
            }

            merged.Add(row with { Terms = terms.ToImmutable() });
        }

        return merged;
    }

    private List<(int Row, Rational Coefficient)>[] Columns()
    {
        var columns = new List<(int, Rational)>[Amounts];
        for (var j = 0; j < Amounts; j++) columns[j] = [];
        for (var i = 0; i < _rows.Count; i++)
        {
            foreach (var (amount, coefficient) in _rows[i].Terms) columns[amount].Add((i, coefficient));
        }

        return columns;
    }

    /// <summary>One interval for one sum.</summary>
    /// <param name="Label">What the row comes from: a claim or a conversion.</param>
    /// <param name="Terms">Amounts and their coefficients; no amount twice.</param>
    /// <param name="Low">Lower end, included, or null.</param>
    /// <param name="High">Upper end, included, or null.</param>
    internal sealed record Row(object Label, ImmutableArray<(int Amount, Rational Coefficient)> Terms, Rational? Low, Rational? High);
}
