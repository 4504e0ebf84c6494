using Tidewaiter.Register;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>All that is dated and is no register row: visits, uses, sightings, movements, plans, possibilities.</summary>
/// <param name="Dated">By first day, then last day; an open start comes first.</param>
/// <param name="Undated">Claims that would stand here if their text gave a day.</param>
public sealed record Timeline(IReadOnlyList<ClaimRow> Dated, IReadOnlyList<ClaimRow> Undated)
{
    /// <summary>Makes the timeline of a weighed docket. What a person rejected is left out.</summary>
    /// <param name="docket">The weighed docket.</param>
    /// <param name="window">Only what may have happened in it; all time when open.</param>
    public static Timeline Of(WeighedDocket docket, Period window)
    {
        ArgumentNullException.ThrowIfNull(docket);
        var outside = docket.Register.SetAside
            .Where(aside => aside.Cause != SetAsideCause.Rejected)
            .Select(aside => docket.Claim(aside.Claim))
            .ToList();
        var dated = outside
            .Where(row => row.Claim.Time is { Period: not { From: null, To: null } })
            .Where(row => row.Claim.Time!.Period.Overlaps(window))
            .OrderBy(row => row.Claim.Time!.Period.From ?? DateOnly.MinValue)
            .ThenBy(row => row.Claim.Time!.Period.To ?? DateOnly.MaxValue)
            .ThenBy(row => row.Claim.Id.Text, StringComparer.Ordinal)
            .ToList();
        return new Timeline(dated, [.. outside.Where(row => row.Claim.Time is null or { Period: { From: null, To: null } })]);
    }
}
