using System.Collections.Immutable;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Register.Movements;

/// <summary>A team's table of movements as an exhibit: comma-separated, with a header line. Described in docs/formats/register.md.</summary>
public sealed class MovementTable
{
    /// <summary>Most rows that are read of one table.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>The columns without which a table is no table of movements.</summary>
    private static readonly string[] Required = ["mode", "carrier", "origin", "destination", "start"];

    private MovementTable(ImmutableArray<ObservedMovement> rows, ImmutableArray<TableFault> faults) => (Rows, Faults) = (rows, faults);

    /// <summary>The movements, in order.</summary>
    public ImmutableArray<ObservedMovement> Rows { get; }

    /// <summary>What could not be read, in order.</summary>
    public ImmutableArray<TableFault> Faults { get; }

    /// <summary>True if the text begins with the header of such a table: at least the columns mode, carrier, origin, destination and start.</summary>
    public static bool IsTable(TextLayer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var end = layer.Text.IndexOf('\n', StringComparison.Ordinal);
        var header = CsvRows.Of(end < 0 ? layer.Text : layer.Text[..end]).FirstOrDefault();
        return header.Cells is not null && Missing(header.Cells) is null;
    }

    /// <summary>Reads a table. Never throws on what stands in it: a row that cannot be read is a fault.</summary>
    /// <param name="layer">The text.</param>
    /// <param name="exhibit">The exhibit that it was read from; the text's own hash when it is not given.</param>
    public static MovementTable Read(TextLayer layer, ContentHash? exhibit = null)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var rows = ImmutableArray.CreateBuilder<ObservedMovement>();
        var faults = ImmutableArray.CreateBuilder<TableFault>();
        ClaimColumns? columns = null;
        foreach (var record in CsvRows.Of(layer.Text))
        {
            void Fault(string reason) => faults.Add(new TableFault(record.Line, layer.ToCodePoint(record.Start), reason));
            if (columns is null)
            {
                columns = new ClaimColumns(record.Cells);
                if (record.Fault is null && Missing(record.Cells) is null) continue;
                Fault(record.Fault ?? $"not a table of movements: the header has no column {Missing(record.Cells)}");
                break;
            }

            if (rows.Count == MostRows)
            {
                Fault($"only the first {MostRows} rows are read");
                break;
            }

            if (record.Fault is not null) Fault(record.Fault + "; the line is left out");
            else if (record.Cells.Count != columns.Count) Fault($"{columns.Count} cells expected, {record.Cells.Count} found; the row is left out");
            else if (MovementRow.Read(layer, exhibit ?? layer.Hash, record, columns, Fault) is { } row) rows.Add(row);
        }

        return new MovementTable(rows.ToImmutable(), faults.ToImmutable());
    }

    private static string? Missing(List<string> header) => Array.Find(Required, name => !header.Contains(name, StringComparer.OrdinalIgnoreCase));
}
