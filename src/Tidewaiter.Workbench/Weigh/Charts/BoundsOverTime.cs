using System.Collections.Immutable;
using Tidewaiter.Register;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Items;
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
    // A register is computed for each day, so a long list of days is thinned, the more the more claims bear on the row; the chart says so.
    private const int MostDays = 60;
    private const int FewestDays = 8;
    private const int MostWork = 3_000;

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
        var claims = Enough(docket, row, cancellation);
        var kept = Thin(days, Math.Clamp(MostWork / Math.Max(1, claims.Count), FewestDays, MostDays));
        return new BoundsOverTime
        {
            Row = row,
            Register = docket.Register,
            Days = (first, last),
            Bounds = [.. kept.SkipLast(1).Select(day => On(claims, docket.Register.Options with { Window = window with { To = day } }, row, day, cancellation)), new BoundsOnDay(last, row.Lower, row.Upper)],
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

    private static List<DateOnly> Thin(List<DateOnly> days, int most) => days.Count <= most ? days : [.. Enumerable.Range(0, most).Select(i => days[(int)((long)i * (days.Count - 1) / (most - 1))])];

    // What bears on the row is a guess that is checked: the whole window must come out as the register has it. All claims always do.
    private static List<WeighedClaim> Enough(WeighedDocket docket, RegisterRow row, CancellationToken cancellation)
    {
        var some = Bearing(docket, row).Select(claim => claim.Weighed()).ToList();
        var checkedOn = On(some, docket.Register.Options, row, default, cancellation);
        return (checkedOn.Lower, checkedOn.Upper) == (row.Lower, row.Upper) ? some : [.. docket.Claims.Select(claim => claim.Weighed())];
    }

    private static BoundsOnDay On(List<WeighedClaim> claims, RegisterOptions options, RegisterRow row, DateOnly day, CancellationToken cancellation)
    {
        var then = RegisterBuilder.Build(claims, options, cancellation).Rows.FirstOrDefault(other => other.Id == row.Id);
        return new BoundsOnDay(day, then?.Lower, then?.Upper);
    }

    // Claims about goods of the same kind between the same parties, with the reports that they stand in, which give them their context; a row of a table is its own context.
    // A conversion can couple goods of any kind.
    private static IEnumerable<ClaimRow> Bearing(WeighedDocket docket, RegisterRow row)
    {
        var converted = Conversion.All.Any(conversion => docket.Register.Options.Makes(conversion.Assumption));
        var item = ItemCatalogue.Default.ReadAsOne(row.Flow.Item);
        var ids = docket.Register.Rows.Where(other => other.Flow.Supplier == row.Flow.Supplier && other.Flow.Recipient == row.Flow.Recipient && (converted || IsKin(item, other.Flow.Item)))
            .Select(other => other.Id).Append(row.Id).ToHashSet(StringComparer.Ordinal);
        var claims = docket.Register.Rows.Where(other => ids.Contains(other.Id)).SelectMany(other => other.LowerClaims.Concat(other.UpperClaims))
            .Concat(docket.Register.SetAside.Where(aside => aside.Row is not null && ids.Contains(aside.Row)).Select(aside => aside.Claim)).ToHashSet();
        var reports = claims.Select(docket.Claim).Where(claim => claim.Claim.Rule != ClaimTable.Rule).Select(claim => claim.Exhibit.Hash).ToHashSet();
        return docket.Claims.Where(claim => claims.Contains(claim.Claim.Id) || (reports.Contains(claim.Exhibit.Hash) && claim.Claim.Rule != ClaimTable.Rule));
    }

    private static bool IsKin(ItemClass? item, string other) => item is null || ItemCatalogue.Default.ReadAsOne(other) is not { } named || item.CommonWith(named) is not null;
}
