using Tidewaiter.Docket;
using Tidewaiter.Register.Movements;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>Finds the row of a table that a claim is: a claim keeps its words only, and day, publisher and grade of a row stand beside them in the table.</summary>
internal sealed class TableRows(DocketView view)
{
    private readonly Dictionary<ContentHash, Dictionary<int, ClaimTableRow>> _claims = [];
    private readonly Dictionary<ContentHash, Dictionary<int, ObservedMovement>> _movements = [];

    /// <summary>The row at a span of a table of claims; null for any other exhibit, and where no row begins.</summary>
    public ClaimTableRow? Find(Exhibit exhibit, Span span)
    {
        if (exhibit.Kind != ClaimTable.ExhibitKind) return null;
        if (!_claims.TryGetValue(span.Layer, out var rows)) _claims[span.Layer] = rows = ClaimTable.Read(view.TextLayer(span.Layer)).Rows.ToDictionary(row => row.Claim.Span.Start);
        return rows.GetValueOrDefault(span.Start);
    }

    /// <summary>The movement that a claim is, as the table has it; null for any other claim, also for one that a person put in its place.</summary>
    public ObservedMovement? FindMovement(Exhibit exhibit, Claim claim)
    {
        if (exhibit.Kind != MovementTable.ExhibitKind || claim.Rule != ObservedMovement.Rule) return null;
        if (!_movements.TryGetValue(claim.Span.Layer, out var rows)) _movements[claim.Span.Layer] = rows = MovementTable.Read(view.TextLayer(claim.Span.Layer), exhibit.Hash).Rows.ToDictionary(row => row.Span.Start);
        return rows.GetValueOrDefault(claim.Span.Start);
    }
}
