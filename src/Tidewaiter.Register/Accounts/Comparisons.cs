using System.Collections.Immutable;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Movements;

namespace Tidewaiter.Register.Accounts;

/// <summary>Everything in which sources are put side by side, for one register.</summary>
internal static class Comparisons
{
    /// <summary>The comparisons, by kind, then subject. Each says who differs from whom; none changes a figure.</summary>
    public static ImmutableArray<Difference> All(BodyAccounts bodies, FlowAccounts flows, CopyAccounts copies, DesignationAccounts designations, IEnumerable<Difference> carriers) =>
    [
        .. bodies.All().Concat(flows.All()).Concat(copies.All()).Concat(designations.All()).Concat(carriers)
            .DistinctBy(difference => difference.Id).OrderBy(difference => difference.Kind).ThenBy(difference => difference.Subject, StringComparer.Ordinal).ThenBy(difference => difference.Id, StringComparer.Ordinal),
    ];

    /// <summary>Claims that count more carriers than are known to have moved.</summary>
    public static IEnumerable<Difference> Carriers(IEnumerable<MovementFinding> findings, Func<ClaimId, WeighedClaim> claim, IReadOnlyDictionary<ClaimId, ObservedMovement> movements, Roots roots, EchoLinks links)
    {
        foreach (var finding in findings.Where(finding => finding.FewerCarriers is not null))
        {
            var weighed = claim(finding.Claim);
            var sheet = new AccountSheet(DifferenceKind.Carriers, weighed.Claim.Carrier ?? weighed.Claim.Quantity!.Unit, row: null, links, finding.Claim.Text);
            sheet.Add($"{AccountWords.Amount(weighed.Claim.Quantity!)}", AccountWords.Voice(weighed, roots[weighed.Id]), weighed.Marking);
            foreach (var movement in finding.Movements.Select(id => movements[id])) sheet.Add($"{finding.FewerCarriers} is known to have moved then", new AccountVoice(movement.Root, movement.Source, movement.Published, movement.ClaimId, null, null, IsOwnWord: false), movement.Marking);
            if (sheet.Build("What nobody saw may still have flown.") is { } difference) yield return difference;
        }
    }
}
