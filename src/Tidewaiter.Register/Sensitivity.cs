using System.Collections.Immutable;

namespace Tidewaiter.Register;

/// <summary>What a row would say without one claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Lower">The lower end without it.</param>
/// <param name="Upper">The upper end without it.</param>
/// <param name="Moved">How far both ends move together; null when one of them would be lost.</param>
public sealed record Influence(ClaimId Claim, decimal? Lower, decimal? Upper, decimal? Moved);

/// <summary>What hangs on one claim.</summary>
public static class Sensitivity
{
    /// <summary>
    /// For every claim that a row rests on, what the row would say without it; the most influential first. Claims that the row does not rest on cannot move it and are not listed:
    /// its proof stands without them.
    /// </summary>
    public static ImmutableArray<Influence> Of(IReadOnlyList<WeighedClaim> claims, RegisterOptions options, RegisterRow row, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(row);
        var found = new List<Influence>();
        foreach (var claim in row.LowerClaims.Concat(row.UpperClaims).Distinct())
        {
            var without = RegisterBuilder.Build([.. claims.Where(other => other.Id != claim)], options, cancellation).Rows.FirstOrDefault(other => other.Id == row.Id);
            var lost = (row.Lower is not null && without?.Lower is null) || (row.Upper is not null && without?.Upper is null);
            decimal? moved = lost ? null : Math.Abs((row.Lower ?? 0) - (without?.Lower ?? 0)) + Math.Abs((row.Upper ?? 0) - (without?.Upper ?? 0));
            found.Add(new Influence(claim, without?.Lower, without?.Upper, moved));
        }

        return [.. found.OrderByDescending(influence => influence.Moved ?? decimal.MaxValue).ThenBy(influence => influence.Claim.Text, StringComparer.Ordinal)];
    }
}
