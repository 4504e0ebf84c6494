using Tidewaiter.Docket;
using Tidewaiter.Register;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>The register of a docket for one viewer, with the claims that it was made of.</summary>
public sealed class WeighedDocket
{
    private readonly Dictionary<ClaimId, ClaimRow> _claims;

    private WeighedDocket(TransferRegister register, IReadOnlyList<ClaimRow> claims)
    {
        Register = register;
        Claims = claims;
        _claims = claims.ToDictionary(row => row.Claim.Id);
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

    /// <summary>A claim of the register.</summary>
    public ClaimRow Claim(ClaimId id) => _claims[id];
}
