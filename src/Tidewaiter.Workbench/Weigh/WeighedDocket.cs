using System.Collections.Immutable;
using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Register.Accounts;
using Tidewaiter.Register.Changes;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>The register of a docket for one viewer, with the claims and movements that it was made of.</summary>
public sealed class WeighedDocket
{
    private readonly Dictionary<ClaimId, ClaimRow> _claims;
    private readonly ILookup<string, SetAside> _aside;
    private readonly RegisterInput _input;

    private WeighedDocket(TransferRegister register, IReadOnlyList<ClaimRow> claims, RegisterInput input)
    {
        Register = register;
        Claims = claims;
        _input = input;
        _claims = claims.ToDictionary(row => row.Claim.Id);
        _aside = register.SetAside.Where(aside => aside.Row is not null).ToLookup(aside => aside.Row!, StringComparer.Ordinal);
    }

    /// <summary>The register.</summary>
    public TransferRegister Register { get; }

    /// <summary>Every claim that the viewer may read, rows of tables of movements among them.</summary>
    public IReadOnlyList<ClaimRow> Claims { get; }

    /// <summary>Weighs what the viewer may read, and nothing else.</summary>
    /// <param name="view">The viewer's handle.</param>
    /// <param name="options">What the viewer chose.</param>
    /// <param name="covered">Routes and days for which the viewer assumes that every trip would have been seen.</param>
    /// <param name="cancellation">The wish to stop.</param>
    public static WeighedDocket Of(DocketView view, RegisterOptions options, ImmutableArray<Coverage> covered = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        var claims = ClaimRow.Of(view);
        var input = new RegisterInput
        {
            Claims = [.. claims.Where(claim => claim.Movement is null).Select(claim => claim.Weighed())],
            Movements = [.. claims.Where(claim => claim is { Movement: not null, Standing.Latest.Verdict: not Docket.Verdict.Reject } or { Movement: not null, Standing.Latest: null })
                .Select(claim => claim.Movement! with { Marking = claim.Standing.Marking.Join(claim.Exhibit.Marking) })],
            Names = NamesInTexts.Of(view, cancellation),
            Covered = covered.IsDefault ? [] : covered,
            EchoDecisions = EchoDecisionsOf.View(view),
        };
        return new WeighedDocket(RegisterBuilder.Build(input, options, cancellation), claims, input);
    }

    /// <summary>What each row would say without each claim, and without each voice, that it rests on.</summary>
    public IReadOnlyList<RowSensitivity> Sensitivity(CancellationToken cancellation) => Tidewaiter.Register.Sensitivity.OfAll(_input, Register.Options, Register.Rows, cancellation);

    /// <summary>What differs from an earlier register of the same viewer, and why. That it was of another day is no choice that is listed.</summary>
    public RegisterChanges ChangesSince(WeighedDocket earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return RegisterChanges.Between(earlier.Register with { Options = earlier.Register.Options with { KnownAt = Register.Options.KnownAt } }, Register);
    }

    /// <summary>What was set aside and would belong to a row.</summary>
    public IEnumerable<SetAside> AsideOf(string row) => _aside[row];

    /// <summary>Where sources differ about a row, in one respect.</summary>
    public Difference? DifferenceOf(string row, DifferenceKind kind) => Register.Differences.FirstOrDefault(difference => difference.Row == row && difference.Kind == kind && difference.Differs);

    /// <summary>What sources say side by side in which a claim takes part.</summary>
    public IEnumerable<Difference> DifferencesOf(ClaimId claim) => Register.Differences.Where(difference => difference.Claims.Contains(claim));

    /// <summary>A claim of the register.</summary>
    public ClaimRow Claim(ClaimId id) => _claims[id];
}
