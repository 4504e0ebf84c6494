using System.Collections.Immutable;

namespace Tidewaiter.Register;

/// <summary>What a row would say without one claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Lower">The lower end without it.</param>
/// <param name="Upper">The upper end without it.</param>
/// <param name="Moved">How far both ends move together; null when one of them would be lost.</param>
public sealed record Influence(ClaimId Claim, decimal? Lower, decimal? Upper, decimal? Moved);

/// <summary>What a row would say without one voice: without every claim whose word is that of a root.</summary>
/// <param name="Root">The root.</param>
/// <param name="Lower">The lower end without it.</param>
/// <param name="Upper">The upper end without it.</param>
/// <param name="Moved">How far both ends move together; null when one of them would be lost.</param>
public sealed record VoiceInfluence(string Root, decimal? Lower, decimal? Upper, decimal? Moved);

/// <summary>What hangs on what in one row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Claims">Without one claim, the most influential first.</param>
/// <param name="Voices">Without one voice, likewise.</param>
public sealed record RowSensitivity(RegisterRow Row, ImmutableArray<Influence> Claims, ImmutableArray<VoiceInfluence> Voices);

/// <summary>What hangs on one claim, and on one voice.</summary>
public static class Sensitivity
{
    /// <summary>
    /// For every claim that a row rests on, what the row would say without it; the most influential first. Claims that the row does not rest on cannot move it and are not listed:
    /// its proof stands without them.
    /// </summary>
    public static ImmutableArray<Influence> Of(IReadOnlyList<WeighedClaim> claims, RegisterOptions options, RegisterRow row, CancellationToken cancellation = default) =>
        OfAll(new RegisterInput { Claims = claims }, options, [row], cancellation)[0].Claims;

    /// <summary>The same for several rows of one register: each claim and each voice is left out once, and all rows are looked at.</summary>
    public static ImmutableArray<RowSensitivity> OfAll(RegisterInput input, RegisterOptions options, IReadOnlyList<RegisterRow> rows, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(rows);
        var docket = new RowsWithout(input, options, cancellation);
        var withoutClaim = rows.SelectMany(row => Grounds(row).Select(claim => (claim, row.Id))).GroupBy(pair => pair.claim, pair => pair.Id)
            .ToDictionary(resting => resting.Key, resting => docket.Without(resting.Key, resting.ToHashSet(StringComparer.Ordinal)));
        var withoutRoot = rows.SelectMany(row => row.Roots.Select(root => (root, row.Id))).GroupBy(pair => pair.root, pair => pair.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(resting => resting.Key, resting => docket.Without(resting.Key, resting.ToHashSet(StringComparer.Ordinal)), StringComparer.OrdinalIgnoreCase);
        return [.. rows.Select(row => new RowSensitivity(
            row,
            [.. Grounds(row).Select(claim => Left(row, withoutClaim[claim], (lower, upper, moved) => new Influence(claim, lower, upper, moved)))
                .OrderByDescending(influence => influence.Moved ?? decimal.MaxValue).ThenBy(influence => influence.Claim.Text, StringComparer.Ordinal)],
            [.. row.Roots.Select(root => Left(row, withoutRoot[root], (lower, upper, moved) => new VoiceInfluence(root, lower, upper, moved)))
                .OrderByDescending(influence => influence.Moved ?? decimal.MaxValue).ThenBy(influence => influence.Root, StringComparer.Ordinal)]))];
    }

    private static IEnumerable<ClaimId> Grounds(RegisterRow row) => row.LowerClaims.Concat(row.UpperClaims).Distinct();

    private static T Left<T>(RegisterRow row, Dictionary<string, RegisterRow> left, Func<decimal?, decimal?, decimal?, T> make)
    {
        var without = left.GetValueOrDefault(row.Id);
        var lost = (row.Lower is not null && without?.Lower is null) || (row.Upper is not null && without?.Upper is null) || without is null;
        decimal? moved = lost ? null : Math.Abs((row.Lower ?? 0) - (without?.Lower ?? 0)) + Math.Abs((row.Upper ?? 0) - (without?.Upper ?? 0));
        return make(without?.Lower, without?.Upper, moved);
    }
}
