using System.Collections.Immutable;
using Tidewaiter.Register;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Workbench.Weigh.Charts;

/// <summary>The bounds of a row for the window up to and including one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Lower">At least so many by then; null is unknown.</param>
/// <param name="Upper">At most so many by then; null is unknown.</param>
public readonly record struct BoundsOnDay(DateOnly Day, decimal? Lower, decimal? Upper);

/// <summary>A claim about the row.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="From">First day that it speaks of, not before the chart begins; the chart's first day when the claim leaves it open.</param>
/// <param name="To">Last day that it speaks of; the day of publication when the claim leaves it open.</param>
/// <param name="Aside">Why it is not counted; null when the row rests on it.</param>
public sealed record ClaimMark(ClaimRow Claim, DateOnly From, DateOnly To, SetAside? Aside);

/// <summary>
/// How the bounds of a row grow: for each day on which a claim ends or was published, what can be said of the window up to that day. Every figure is one of the register's own, with the choices of the viewer.
/// </summary>
public sealed record BoundsOverTime
{
    // A register is computed for each day, so a long list of days is thinned, and the chart says so.
    private const int MostDays = 60;
    private const int MostClaims = 2_000;

    /// <summary>The row.</summary>
    public required RegisterRow Row { get; init; }

    /// <summary>The register that it belongs to.</summary>
    public required TransferRegister Register { get; init; }

    /// <summary>The first and last day of the chart.</summary>
    public required (DateOnly First, DateOnly Last) Days { get; init; }

    /// <summary>The bounds, by day; the last is the row itself.</summary>
    public required ImmutableArray<BoundsOnDay> Bounds { get; init; }

    /// <summary>The claims about the row, by their last day.</summary>
    public required ImmutableArray<ClaimMark> Marks { get; init; }

    /// <summary>How many days were left out because there are too many; 0 when all are there.</summary>
    public int DaysLeftOut { get; init; }

    /// <summary>Computes the chart of a row; null when nothing about it has a day.</summary>
    public static BoundsOverTime? Of(WeighedDocket docket, RegisterRow row, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(docket);
        ArgumentNullException.ThrowIfNull(row);
        var window = docket.Register.Window;
        var about = About(docket, row);
        var days = about.SelectMany(one => Ends(one.Claim)).Append(window.From).Append(window.To).OfType<DateOnly>().Where(window.Contains).Distinct().Order().ToList();
        if (days.Count == 0) return null;
        var (first, last) = (days[0], days[^1]);
        if (first == last) first = last == DateOnly.MinValue ? last : last.AddDays(-1);
        var kept = Thin(days);
        return new BoundsOverTime
        {
            Row = row,
            Register = docket.Register,
            Days = (first, last),
            Bounds = OnDays(docket, row, kept, cancellation),
            Marks = [.. about.Select(one => Mark(one.Claim, one.Aside, first, last)).OrderBy(mark => mark.To).ThenBy(mark => mark.Claim.Claim.Id.Text, StringComparer.Ordinal)],
            DaysLeftOut = days.Count - kept.Count,
        };
    }

    private static List<(ClaimRow Claim, SetAside? Aside)> About(WeighedDocket docket, RegisterRow row) =>
    [
        .. row.LowerClaims.Concat(row.UpperClaims).Distinct().Select(claim => (docket.Claim(claim), (SetAside?)null)),
        .. docket.Register.SetAside.Where(aside => aside.Row == row.Id).Select(aside => (docket.Claim(aside.Claim), (SetAside?)aside)),
    ];

    private static IEnumerable<DateOnly?> Ends(ClaimRow claim) => claim.Claim.Time?.Period is { IsEmpty: false } told ? [told.From, told.To ?? claim.Exhibit.Published] : [claim.Exhibit.Published];

    private static ClaimMark Mark(ClaimRow claim, SetAside? aside, DateOnly first, DateOnly last)
    {
        var told = claim.Claim.Time?.Period is { IsEmpty: false } period ? period : Period.Always;
        var to = Within(told.To ?? claim.Exhibit.Published ?? last);
        var from = Within(told.From ?? first);
        return new ClaimMark(claim, from < to ? from : to, to, aside);

        DateOnly Within(DateOnly day) => day < first ? first : day > last ? last : day;
    }

    private static List<DateOnly> Thin(List<DateOnly> days) => days.Count <= MostDays ? days : [.. Enumerable.Range(0, MostDays).Select(i => days[(int)((long)i * (days.Count - 1) / (MostDays - 1))])];

    private static ImmutableArray<BoundsOnDay> OnDays(WeighedDocket docket, RegisterRow row, List<DateOnly> days, CancellationToken cancellation)
    {
        var last = new BoundsOnDay(days[^1], row.Lower, row.Upper);
        var claims = Bearing(docket, row).Select(claim => claim.Weighed()).ToList();
        // What bears on the row is a guess that is checked: the whole window must come out as the register has it.
        if (On(claims, docket.Register.Window, days[^1]) != last)
        {
            if (docket.Claims.Count > MostClaims) return [last];
            claims = [.. docket.Claims.Select(claim => claim.Weighed())];
        }

        return [.. days.SkipLast(1).Select(day => On(claims, new Period(docket.Register.Window.From, day), day)), last];

        BoundsOnDay On(List<WeighedClaim> some, Period window, DateOnly day)
        {
            var then = RegisterBuilder.Build(some, docket.Register.Options with { Window = window }, cancellation).Rows.FirstOrDefault(other => other.Id == row.Id);
            return new BoundsOnDay(day, then?.Lower, then?.Upper);
        }
    }

    // Claims about flows between the same parties, with the reports that they stand in, which give them their context; a row of a table is its own context.
    private static IEnumerable<ClaimRow> Bearing(WeighedDocket docket, RegisterRow row)
    {
        var rows = docket.Register.Rows.Where(other => other.Flow.Supplier == row.Flow.Supplier && other.Flow.Recipient == row.Flow.Recipient).ToList();
        var ids = rows.Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
        var claims = rows.SelectMany(other => other.LowerClaims.Concat(other.UpperClaims))
            .Concat(docket.Register.SetAside.Where(aside => aside.Row is not null && ids.Contains(aside.Row)).Select(aside => aside.Claim)).ToHashSet();
        var reports = claims.Select(docket.Claim).Where(claim => claim.Claim.Rule != ClaimTable.Rule).Select(claim => claim.Exhibit.Hash).ToHashSet();
        return docket.Claims.Where(claim => claims.Contains(claim.Claim.Id) || (reports.Contains(claim.Exhibit.Hash) && claim.Claim.Rule != ClaimTable.Rule));
    }
}
