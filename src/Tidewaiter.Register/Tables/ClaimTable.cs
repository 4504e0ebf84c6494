using System.Collections.Immutable;

namespace Tidewaiter.Register.Tables;

/// <summary>A row of a table of claims.</summary>
/// <param name="Claim">The claim; its span is the row.</param>
/// <param name="Published">The last day that the row's date may mean; null when it gives none.</param>
/// <param name="Source">Who published it, as the row says; null when it does not.</param>
/// <param name="Line">Line of the table, from 1.</param>
public sealed record ClaimTableRow(Claim Claim, DateOnly? Published, string? Source, int Line);

/// <summary>Something in a table that could not be read. The rest is read.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Offset">Code points before it.</param>
/// <param name="Reason">What is wrong, and what was done.</param>
public sealed record TableFault(int Line, int Offset, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"line {Line}, character {Offset}: {Reason}";
}

/// <summary>A team's spreadsheet of claims as an exhibit: comma-separated, with a header line. Described in docs/formats/register.md.</summary>
public sealed class ClaimTable
{
    /// <summary>Most rows that are read of one table.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>The rule of every claim that is a row of a table.</summary>
    public const string Rule = "table/claims";

    private ClaimTable(ImmutableArray<ClaimTableRow> rows, ImmutableArray<TableFault> faults) => (Rows, Faults) = (rows, faults);

    /// <summary>The rows that are claims, in order.</summary>
    public ImmutableArray<ClaimTableRow> Rows { get; }

    /// <summary>What could not be read, in order.</summary>
    public ImmutableArray<TableFault> Faults { get; }

    /// <summary>True if the text begins with the header of such a table: at least the columns asserter, item, unit and semantics.</summary>
    public static bool IsTable(TextLayer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var end = layer.Text.IndexOf('\n', StringComparison.Ordinal);
        var header = CsvRows.Of(end < 0 ? layer.Text : layer.Text[..end]).FirstOrDefault();
        return header.Cells is not null && ClaimColumns.Required.All(name => header.Cells.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Reads a table. Never throws on what stands in it: a row that cannot be read is a fault.</summary>
    public static ClaimTable Read(TextLayer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var rows = ImmutableArray.CreateBuilder<ClaimTableRow>();
        var faults = ImmutableArray.CreateBuilder<TableFault>();
        ClaimColumns? columns = null;
        foreach (var record in CsvRows.Of(layer.Text))
        {
            void Fault(string reason) => faults.Add(new TableFault(record.Line, layer.ToCodePoint(record.Start), reason));
            if (columns is null)
            {
                columns = new ClaimColumns(record.Cells);
                if (record.Fault is null && columns.Missing is null) continue;
                Fault(record.Fault ?? $"not a table of claims: the header has no column {columns.Missing}");
                break;
            }

            if (rows.Count == MostRows)
            {
                Fault($"only the first {MostRows} rows are read");
                break;
            }

            if (record.Fault is not null) Fault(record.Fault + "; the line is left out");
            else if (record.Cells.Count != columns.Count) Fault($"{columns.Count} cells expected, {record.Cells.Count} found; the row is left out");
            else rows.Add(Row(layer, record, columns, Fault));
        }

        return new ClaimTable(rows.ToImmutable(), faults.ToImmutable());
    }

    private static ClaimTableRow Row(TextLayer layer, CsvRow record, ClaimColumns columns, Action<string> fault)
    {
        string Cell(string name) => columns.Cell(record.Cells, name);
        var (kind, modality, understood) = RowReading.Kind(Cell("semantics"), Cell("chain"), Cell("item"), Cell("unit"), Cell("certainty"));
        if (!understood) fault($"the semantics '{Cell("semantics")}' are not understood: the row is kept as an estimate and counts for nothing");
        var published = RowReading.Date(Cell("date"), fault)?.To;
        var (supplier, recipient) = RowReading.Direction(Cell("semantics"));
        var span = layer.SpanOf(record.Start, record.End);
        var claim = new Claim
        {
            Span = span,
            Quote = layer.Slice(span),
            Kind = kind,
            Modality = modality,
            Sources = new SourceChain(new[] { Cell("chain"), Cell("asserter") }.Where(name => name.Length > 0)),
            Supplier = Or(Cell("supplier"), supplier),
            Recipient = Or(Cell("recipient"), recipient),
            Item = Or(Cell("item"), null),
            Quantity = RowReading.Amount(Cell("qty_low"), Cell("qty_high"), Cell("qualifier"), Cell("unit"), fault),
            Time = RowReading.Time(Cell("period_start"), Cell("period_end"), published, fault),
            Rule = Rule,
        };
        return new ClaimTableRow(claim, published, Or(Cell("source"), Or(Cell("asserter"), null)), record.Line);
    }

    private static string? Or(string cell, string? other) => cell.Length > 0 ? cell : other;
}
