using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Accounts;

/// <summary>Puts a copy beside its original where it departs from it: other words for one figure, other goods, days, parties or places.</summary>
internal sealed class CopyAccounts(EchoLinks links, Func<ClaimId, WeighedClaim> claim, Roots roots, RegisterOptions options)
{
    /// <summary>Every comparison, a few for a link.</summary>
    public IEnumerable<Difference> All()
    {
        foreach (var link in links.All.Where(link => link.Used && link.Reasons.Any(reason => reason.Kind is not (EchoReasonKind.ConvertedFigure or EchoReasonKind.SharedDeparture))))
        {
            var (copy, original) = (claim(link.Copy), claim(link.Original));
            // An amount in another unit is converted and no departure.
            if (copy.Claim.Kind == ClaimKind.Body || Unit(copy) != Unit(original) || !InWindow(copy) || !InWindow(original)) continue;
            foreach (var departures in link.Differences.GroupBy(difference => KindOf(difference.Kind, copy, original)))
            {
                if (departures.Key is { } kind && Compare(kind, link, copy, original) is { } difference) yield return difference;
            }
        }
    }

    private bool InWindow(WeighedClaim weighed) => weighed.Claim.Time is not { Period: var days } || days.Overlaps(options.Window);

    private Difference? Compare(DifferenceKind kind, EchoLink link, WeighedClaim copy, WeighedClaim original)
    {
        var sheet = new AccountSheet(kind, $"{roots[original.Id]}, {Subject(original)}", row: null, links, link.Id);
        foreach (var weighed in (WeighedClaim[])[original, copy]) sheet.Add(Said(kind, weighed), AccountWords.Voice(weighed, roots[weighed.Id]), weighed.Marking);
        return sheet.Build($"They are taken as one voice ({link.Id}){(kind is DifferenceKind.Wording or DifferenceKind.Amount ? ", which counts in its weakest wording" : "")}.");
    }

    private static DifferenceKind? KindOf(EchoDifferenceKind kind, WeighedClaim copy, WeighedClaim original) => kind switch
    {
        EchoDifferenceKind.Amount => Figures(copy).Intersect(Figures(original)).Any() ? DifferenceKind.Wording : DifferenceKind.Amount,
        EchoDifferenceKind.Goods => DifferenceKind.Wording,
        EchoDifferenceKind.Firmness => copy.Claim.Modality > original.Claim.Modality ? DifferenceKind.Wording : null,
        EchoDifferenceKind.Days => DifferenceKind.Days,
        EchoDifferenceKind.Direction => DifferenceKind.Direction,
        _ => DifferenceKind.Place,
    };

    private static string Said(DifferenceKind kind, WeighedClaim weighed)
    {
        var claim = weighed.Claim;
        return kind switch
        {
            DifferenceKind.Wording => $"{Amount(claim)}{(claim.Item is null ? "" : $"“{claim.Item}”")}{(claim.Modality < Modality.Reported ? $", {claim.Modality.Word()}" : "")}",
            DifferenceKind.Amount => Amount(claim).TrimEnd(' ', ','),
            DifferenceKind.Days => AccountWords.Days(claim.Time?.Period),
            DifferenceKind.Direction => $"{Parties.Name(claim.Supplier) ?? "?"} to {Parties.Name(claim.Recipient) ?? "?"}",
            _ => $"{claim.FromPlace ?? "?"} to {claim.ToPlace ?? "?"}",
        };
    }

    private static string Amount(Claim claim) => claim.Quantity is { } quantity ? AccountWords.Amount(quantity) + ", " : "";

    private static string Subject(WeighedClaim weighed) => weighed.Claim.Item is { } item && ItemCatalogue.Default.ReadAsOne(item) is { } goods ? goods.Name : weighed.Claim.Kind.Word();

    private static string? Unit(WeighedClaim weighed) => weighed.Claim.Quantity is { } quantity ? Units.Of(quantity.Unit) : null;

    private static IEnumerable<decimal> Figures(WeighedClaim weighed) => new[] { weighed.Claim.Quantity?.Min, weighed.Claim.Quantity?.Max }.OfType<decimal>();
}
