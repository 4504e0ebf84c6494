using Tidewaiter.Docket;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>Finds the row of a table that a claim is: a claim keeps its words only, and day, publisher and grade of a row stand beside them in the table.</summary>
internal sealed class TableRows(DocketView view)
{
    private readonly Dictionary<ContentHash, Dictionary<int, ClaimTableRow>> _layers = [];

    /// <summary>The row at a span of a table; null for any other exhibit, and where no row begins.</summary>
    public ClaimTableRow? Find(Exhibit exhibit, Span span)
    {
        if (exhibit.Kind != ClaimTable.ExhibitKind) return null;
        if (!_layers.TryGetValue(span.Layer, out var rows)) _layers[span.Layer] = rows = ClaimTable.Read(view.TextLayer(span.Layer)).Rows.ToDictionary(row => row.Claim.Span.Start);
        return rows.GetValueOrDefault(span.Start);
    }
}
