using Tidewaiter.Docket;
using Tidewaiter.Register;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>A claim with the exhibit it rests on and the grade of its source, as one viewer may see them.</summary>
/// <param name="Standing">The claim as it stands in the docket.</param>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Grade">Reliability of the exhibit's source, when somebody graded it.</param>
public sealed record ClaimRow(DocketClaim Standing, Exhibit Exhibit, Grade? Grade)
{
    /// <summary>The claim.</summary>
    public Claim Claim => Standing.Claim;

    /// <summary>Who published it, or the file's name when nobody said so.</summary>
    public string SourceName => Exhibit.Source ?? Exhibit.Name;

    /// <summary>The current claims that a viewer may read, in the order of their exhibits and quotes.</summary>
    /// <param name="view">The viewer's handle.</param>
    /// <param name="superseded">True to have those that are no longer current, too.</param>
    public static IReadOnlyList<ClaimRow> Of(DocketView view, bool superseded = false)
    {
        ArgumentNullException.ThrowIfNull(view);
        var exhibits = view.Exhibits().ToDictionary(exhibit => exhibit.Hash);
        var grades = view.Grades().ToDictionary(grade => grade.Source, grade => grade.Grade, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. view.Claims()
                .Where(claim => (superseded || claim.IsCurrent) && exhibits.ContainsKey(claim.Exhibit))
                .Select(claim => Row(claim, exhibits[claim.Exhibit], grades))
                .OrderBy(row => row.Exhibit.Seq).ThenBy(row => row.Claim.Span.Start).ThenBy(row => row.Claim.Span.End).ThenBy(row => row.Claim.Id.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>The claim as the register weighs it.</summary>
    public WeighedClaim Weighed() => new()
    {
        Id = Claim.Id,
        Claim = Claim,
        Published = Exhibit.Published,
        SourceName = SourceName,
        Exhibit = Exhibit.Hash,
        Grade = Grade,
        Judged = Standing.Latest?.Verdict switch
        {
            Docket.Verdict.Accept or Docket.Verdict.Mark => Register.Verdict.Accepted,
            Docket.Verdict.Reject => Register.Verdict.Rejected,
            _ => null,
        },
        Marking = Standing.Marking.Join(Exhibit.Marking),
    };

    private static ClaimRow Row(DocketClaim claim, Exhibit exhibit, Dictionary<string, Grade> grades) =>
        new(claim, exhibit, grades.TryGetValue(exhibit.Source ?? exhibit.Name, out var grade) ? grade : null);
}
