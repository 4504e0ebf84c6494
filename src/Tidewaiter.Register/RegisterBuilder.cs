using System.Collections.Immutable;
using Tidewaiter.Register.Contradictions;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register;

/// <summary>
/// Weighs claims into a register: who may enter, which are one voice, what they imply for each flow. The result depends on the set of claims and on the options,
/// never on the order in which claims are given.
/// </summary>
public static class RegisterBuilder
{
    /// <summary>Builds the register of these claims. A claim id that comes twice counts once.</summary>
    public static TransferRegister Build(IReadOnlyList<WeighedClaim> claims, RegisterOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(options);
        var all = claims.GroupBy(claim => claim.Id).Select(same => same.First()).OrderBy(claim => claim.Id.Text, StringComparer.Ordinal).ToList();
        var roots = new Roots(all, options.Makes(Assumption.ReportIsRoot));
        var asides = new Dictionary<ClaimId, SetAside>();
        var admitted = new List<WeighedClaim>();
        foreach (var claim in all)
        {
            if (Admission.Refuse(claim, roots[claim.Id], options) is { } refused) asides.Add(claim.Id, refused with { Row = FlowReading.RowNamed(claim, refused, roots, options) });
            else admitted.Add(claim);
        }

        var parties = new PartyContext(admitted, options).Resolve();
        var entries = new List<FlowEntry>();
        foreach (var claim in admitted)
        {
            cancellation.ThrowIfCancellationRequested();
            var (read, why) = FlowReading.Read(claim, parties[claim.Id], roots, options);
            entries.AddRange(read);
            if (why is not null) asides.Add(claim.Id, why);
        }

        var voices = Voice.All(entries);
        var (rows, contradictions) = RegisterRows.Make(entries, voices, options, cancellation);
        var inRows = rows.SelectMany(row => row.LowerClaims.Concat(row.UpperClaims)).ToHashSet();
        var reasons = new NotInRow(entries, voices, rows, contradictions, options);
        foreach (var claim in admitted)
        {
            if (!inRows.Contains(claim.Id) && !asides.ContainsKey(claim.Id)) asides.Add(claim.Id, reasons.Of(claim.Id));
        }

        return new TransferRegister
        {
            Options = options,
            Admitted = [.. options.Admitted.Where(modality => modality >= Modality.Reported).Reverse()],
            Rows = rows,
            Contradictions = [.. contradictions, .. new UnitComparison(voices, [.. all.Where(claim => Admission.MayBear(claim, roots[claim.Id], options))]).All()],
            SetAside = [.. asides.Values.OrderBy(aside => aside.Claim.Text, StringComparer.Ordinal)],
        };
    }
}
