using Tidewaiter.Docket;
using Tidewaiter.Register;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>The register of a docket for one viewer, with the claims that it was made of.</summary>
public sealed class WeighedDocket
{
    private readonly Dictionary<ClaimId, ClaimRow> _claims;
    private readonly ILookup<string, SetAside> _aside;

    private WeighedDocket(TransferRegister register, IReadOnlyList<ClaimRow> claims)
    {
        Register = register;
        Claims = claims;
        _claims = claims.ToDictionary(row => row.Claim.Id);
        _aside = register.SetAside.Where(aside => aside.Row is not null).ToLookup(aside => aside.Row!, StringComparer.Ordinal);
    }

    /// <summary>The register.</summary>
    public TransferRegister Register { get; }

    /// <summary>Every claim that the viewer may read.</summary>
    public IReadOnlyList<ClaimRow> Claims { get; }

    /// <summary>Weighs what the viewer may read, and nothing else.</summary>
    public static WeighedDocket Of(DocketView view, RegisterOptions options)
    {
        var claims = ClaimRow.Of(view);
        return new WeighedDocket(RegisterBuilder.Build([.. claims.Select(claim => claim.Weighed())], options), claims);
    }

    /// <summary>What each row would say without each claim, and without each voice, that it rests on.</summary>
    public IReadOnlyList<RowSensitivity> Sensitivity(CancellationToken cancellation) =>
        Tidewaiter.Register.Sensitivity.OfAll([.. Claims.Select(claim => claim.Weighed())], Register.Options, Register.Rows, cancellation);

    /// <summary>What was set aside and would belong to a row.</summary>
    public IEnumerable<SetAside> AsideOf(string row) => _aside[row];

    /// <summary>A claim of the register.</summary>
    public ClaimRow Claim(ClaimId id) => _claims[id];
}
