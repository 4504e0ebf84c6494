using System.Collections.Immutable;
using Tidewaiter.Docket;
using Tidewaiter.Register.Hypotheses;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>The matrices of competing hypotheses in a docket, as one viewer may see them.</summary>
public static class Matrices
{
    /// <summary>All matrices whose question the viewer may read, by name. Evidence and marks that the viewer may not read are not in them, nor in their scores.</summary>
    public static ImmutableArray<HypothesisMatrix> Of(DocketView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var statements = view.Links().Select(link => new MatrixStatement(link.From, link.Relation, link.To, link.By, link.Because, link.Seq)).ToList();
        if (!statements.Exists(statement => statement.Relation == MatrixStatement.Asks)) return [];
        var claims = ClaimRow.Of(view, superseded: true);
        var roots = claims.ToDictionary(claim => claim.Claim.Id.Text, claim => claim.Claim.Sources.Root ?? claim.SourceName, StringComparer.Ordinal);
        foreach (var exhibit in view.Exhibits()) roots.TryAdd(exhibit.Hash.ToString(), exhibit.Source ?? exhibit.Name);
        return MatrixStatement.Matrices(statements, id => roots.TryGetValue(id, out var root) ? [root] : []);
    }
}
