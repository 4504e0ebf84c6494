using System.Collections.Immutable;

namespace Tidewaiter.Register.Tables;

/// <summary>A row of a table of claims.</summary>
/// <param name="Claim">The claim; its span is the row.</param>
/// <param name="Published">The last day that the row's date may mean; null when it gives none.</param>
/// <param name="Source">Who published it, as the row says; null when it does not.</param>
/// <param name="Line">Line of the table, from 1.</param>
public sealed record ClaimTableRow(Claim Claim, DateOnly? Published, string? Source, int Line)
{
    /// <summary>The grade that the row itself gives; null when it gives none.</summary>
    public Grade? Grade { get; init; }

    /// <summary>True if the row itself names supplier or recipient, in a column or in its semantics.</summary>
    public bool NamesParties { get; init; }

    /// <summary>Names of the columns and what stands in them, in order, empty cells left out.</summary>
    public ImmutableArray<(string Column, string Text)> Cells { get; init; } = [];

    /// <summary>The row as a person reads it: amount, goods, days and semantics in the table's own words.</summary>
    public string Words => string.Join(", ", new[] { Amount, Days, Cell("semantics") }.Where(part => part.Length > 0));

    private string Amount
    {
        get
        {
            var (low, high) = (Grouped(Cell("qty_low")), Grouped(Cell("qty_high")));
            var range = low.Length > 0 && high.Length > 0 ? $"{low} to {high}" : low + high;
            var (unit, item) = (Cell("unit"), Cell("item"));
            var counted = item.Length == 0 || item.Equals(unit, StringComparison.OrdinalIgnoreCase) ? unit : $"{unit} ({item})";
            return string.Join(' ', new[] { Cell("qualifier"), range, counted }.Where(part => part.Length > 0));
        }
    }

    private string Days
    {
        get
        {
            var (start, end) = (Cell("period_start"), Cell("period_end"));
            return (start.Length, end.Length) switch { (0, 0) => "", (0, _) => "by " + end, (_, 0) => "since " + start, _ when start == end => start, _ => $"{start} to {end}" };
        }
    }

    private string Cell(string column) => Cells.FirstOrDefault(cell => cell.Column.Equals(column, StringComparison.OrdinalIgnoreCase)).Text ?? "";

    private static string Grouped(string number) => RowReading.TryNumber(number, out var value) ? value.ToString("#,0.####", System.Globalization.CultureInfo.InvariantCulture) : number;
}

/// <summary>Something in a table that could not be read. The rest is read.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Offset">Code points before it.</param>
/// <param name="Reason">What is wrong, and what was done.</param>
public sealed record TableFault(int Line, int Offset, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"line {Line}, character {Offset}: {Reason}";
}

/// <summary>Who gives and who receives in every row of a table that names neither.</summary>
/// <param name="Supplier">Who gives.</param>
/// <param name="Recipient">Who receives.</param>
public sealed record TableParties(string Supplier, string Recipient)
{
    private const string Separator = " > ";

    /// <summary>"North Korea > Russia".</summary>
    public override string ToString() => Supplier + Separator + Recipient;

    /// <summary>Reads the form of <see cref="ToString"/>; null for anything else.</summary>
    public static TableParties? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(Separator) is [{ Length: > 0 } supplier, { Length: > 0 } recipient] ? new TableParties(supplier, recipient) : null;
    }
}

/// <summary>A team's spreadsheet of claims as an exhibit: separated by commas, semicolons or tabs, with a header line. Described in docs/formats/claim-table.md.</summary>
public sealed class ClaimTable
{
    /// <summary>Most rows that are read of one table.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>Most faults that are listed of one table.</summary>
    public const int MostFaults = 10_000;

    /// <summary>The rule of every claim that is a row of a table.</summary>
    public const string Rule = "table/claims";

    /// <summary>The kind under which an exhibit of it is kept.</summary>
    public const string ExhibitKind = "claim-table";

    /// <summary>Version of the rules by which rows become claims; it changes whenever a claim may change.</summary>
    public const string Version = "claim-table/0.3";

    private ClaimTable(ImmutableArray<ClaimTableRow> rows, int leftOut, ImmutableArray<TableFault> faults) => (Rows, LeftOut, Faults) = (rows, leftOut, faults);

    /// <summary>The rows that are claims, in order.</summary>
    public ImmutableArray<ClaimTableRow> Rows { get; }

    /// <summary>How many lines below the header are no claim because they could not be read.</summary>
    public int LeftOut { get; }

    /// <summary>How many rows name neither supplier nor recipient themselves.</summary>
    public int PartyLess { get; private init; }

    /// <summary>What could not be read, in order: whole rows, and single cells of rows that were read without them.</summary>
    public ImmutableArray<TableFault> Faults { get; }

    /// <summary>True if the text begins with the header of such a table: at least the columns asserter, item, unit and semantics.</summary>
    public static bool IsTable(TextLayer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        return CsvRows.SeparatorOf(layer.Text, ClaimColumns.Required) is not null;
    }

    /// <summary>Reads a table. Never throws on what stands in it: a row that cannot be read is a fault.</summary>
    /// <param name="layer">Its text.</param>
    /// <param name="parties">The parties of rows that name none, as a person said who knows the table; null when nobody said.</param>
    public static ClaimTable Read(TextLayer layer, TableParties? parties = null)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var rows = ImmutableArray.CreateBuilder<ClaimTableRow>();
        var faults = ImmutableArray.CreateBuilder<TableFault>();
        var leftOut = 0;
        ClaimColumns? columns = null;
        foreach (var record in CsvRows.Of(layer.Text, CsvRows.SeparatorOf(layer.Text, ClaimColumns.Required) ?? ','))
        {
            void Fault(string reason)
            {
                if (faults.Count < MostFaults) faults.Add(new TableFault(record.Line, layer.ToCodePoint(record.Start), reason));
                else if (faults.Count == MostFaults) faults.Add(new TableFault(record.Line, layer.ToCodePoint(record.Start), $"only the first {MostFaults} faults are listed"));
            }

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

            if (record.Fault is null && record.Cells.Count == columns.Count)
            {
                rows.Add(Row(layer, record, columns, parties, Fault));
                continue;
            }

            leftOut++;
            Fault(record.Fault is { } fault ? fault + "; the line is left out" : $"{columns.Count} cells expected, {record.Cells.Count} found; the row is left out");
        }

        return new ClaimTable(rows.ToImmutable(), leftOut, faults.ToImmutable()) { PartyLess = rows.Count(row => !row.NamesParties) };
    }

    private static ClaimTableRow Row(TextLayer layer, CsvRow record, ClaimColumns columns, TableParties? parties, Action<string> fault)
    {
        string Cell(string name) => columns.Cell(record.Cells, name);
        var (kind, modality, understood) = RowReading.Kind(Cell("semantics"), Cell("chain"), Cell("item"), Cell("unit"), Cell("certainty"));
        if (!understood) fault($"the semantics '{Cell("semantics")}' are not understood: the row is kept as an estimate and counts for nothing");
        var published = RowReading.Date(Cell("date"), fault)?.To;
        var isBody = kind == ClaimKind.Body;
        var (supplier, recipient) = isBody ? (Cell("item"), null) : RowReading.Direction(Cell("semantics"));
        (supplier, recipient) = (Or(Cell("supplier"), supplier), Or(Cell("recipient"), recipient));
        var namesParties = supplier is not null || recipient is not null;
        if (!namesParties && parties is not null) (supplier, recipient) = (parties.Supplier, parties.Recipient);
        var span = layer.SpanOf(record.Start, record.End);
        var claim = new Claim
        {
            Span = span,
            Quote = layer.Slice(span),
            Kind = kind,
            Modality = RowReading.Weakened(modality, Cell("modality"), fault),
            Sources = new SourceChain(new[] { Cell("chain"), Cell("asserter") }.Where(name => name.Length > 0)),
            Supplier = supplier,
            Recipient = recipient,
            // Of an organisation the row says a fact: that stands in the semantics.
            Item = Or(Cell(isBody ? "semantics" : "item"), null),
            Quantity = RowReading.Amount(Cell("qty_low"), Cell("qty_high"), Cell("qualifier"), Cell("unit"), fault),
            Time = RowReading.Time(Cell("period_start"), isBody && Cell("period_end").Length == 0 ? Cell("period_start") : Cell("period_end"), published, fault),
            Rule = Rule,
        };
        return new ClaimTableRow(claim, published, Or(Cell("source"), Or(Cell("asserter"), null)), record.Line)
        {
            Grade = RowReading.GradeOf(Cell("grade"), fault),
            NamesParties = namesParties,
            Cells = columns.Filled(record.Cells),
        };
    }

    private static string? Or(string cell, string? other) => cell.Length > 0 ? cell : other;
}
