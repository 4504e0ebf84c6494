using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Register.Movements;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>A claim with the exhibit it rests on and the grade of its source, as one viewer may see them.</summary>
/// <param name="Standing">The claim as it stands in the docket.</param>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Grade">The worst grade that somebody gave to its publisher or to anybody in its chain, else the grade that its row of a table gives; null when there is none.</param>
public sealed record ClaimRow(DocketClaim Standing, Exhibit Exhibit, Grade? Grade)
{
    /// <summary>The claim.</summary>
    public Claim Claim => Standing.Claim;

    /// <summary>The row of a table of claims that it is; null for a claim that was read from words.</summary>
    public ClaimTableRow? TableRow { get; init; }

    /// <summary>The movement that it is, when it is a row of a table of movements; null otherwise.</summary>
    public ObservedMovement? Movement { get; init; }

    /// <summary>Who published it: as its row of a table says, else as was said when it came in; the file's name when nobody said so.</summary>
    public string SourceName => TableRow?.Source ?? Movement?.Source ?? Exhibit.Source ?? Exhibit.Name;

    /// <summary>The day on which it was published: the last day that the date of its row may mean, else that of the exhibit; null when nobody knows it.</summary>
    public DateOnly? Published => TableRow?.Published ?? Movement?.Published ?? Exhibit.Published;

    /// <summary>What a reader sees of it in a list: the words of the text, or a row of a table as a phrase. Only <see cref="Claim"/>.Quote is exact.</summary>
    public string Words => TableRow is { Words.Length: > 0 } row ? row.Words : Movement is { } movement ? Moved(movement) : Claim.Quote;

    /// <summary>True if it is a row of a table, so that its quote is no sentence.</summary>
    public bool IsOfTable => TableRow is not null || Movement is not null;

    /// <summary>Where it stands: "report.txt", "claims.csv line 12".</summary>
    public string Place => (TableRow?.Line ?? Movement?.Line) is { } line ? $"{Exhibit.Name} line {line}" : Exhibit.Name;

    /// <summary>The current claims that a viewer may read, in the order of their exhibits and quotes.</summary>
    /// <param name="view">The viewer's handle.</param>
    /// <param name="superseded">True to have those that are no longer current, too.</param>
    public static IReadOnlyList<ClaimRow> Of(DocketView view, bool superseded = false)
    {
        ArgumentNullException.ThrowIfNull(view);
        var exhibits = view.Exhibits().ToDictionary(exhibit => exhibit.Hash);
        var grades = new SourceGrades(view.Grades());
        var tables = new TableRows(view);
        return
        [
            .. view.Claims()
                .Where(claim => (superseded || claim.IsCurrent) && exhibits.ContainsKey(claim.Exhibit))
                .Select(claim => Row(claim, exhibits[claim.Exhibit], tables, grades))
                .OrderBy(row => row.Exhibit.Seq).ThenBy(row => row.Claim.Span.Start).ThenBy(row => row.Claim.Span.End).ThenBy(row => row.Claim.Id.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>The claim as the register weighs it.</summary>
    public WeighedClaim Weighed() => new()
    {
        Id = Claim.Id,
        Claim = Claim,
        Published = Published,
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

    private static string Moved(ObservedMovement movement)
    {
        var route = $"{movement.Claim.FromPlace ?? "?"} → {movement.Claim.ToPlace ?? "?"}";
        var basis = movement.Basis switch { MovementBasis.Observed => "observed by", MovementBasis.Inferred => "in part inferred by", _ => "asserted by" };
        var stated = movement.Cargo is { } cargo and not "unknown" ? $"stated aboard, not seen: {cargo}; " : "";
        return $"{movement.CarriersInWords}, {movement.Mode.Word()}, {route}, {movement.Period}, {stated}{basis} {movement.Root}";
    }

    private static ClaimRow Row(DocketClaim claim, Exhibit exhibit, TableRows tables, SourceGrades grades)
    {
        var row = new ClaimRow(claim, exhibit, null) { TableRow = tables.Find(exhibit, claim.Claim.Span), Movement = tables.FindMovement(exhibit, claim.Claim) };
        return row with { Grade = grades.Of(row.SourceName, claim.Claim.Sources) ?? row.TableRow?.Grade };
    }
}
