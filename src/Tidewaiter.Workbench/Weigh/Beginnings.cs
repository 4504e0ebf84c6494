using System.Collections.Immutable;
using Tidewaiter.Register;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>A month in which a flow is said to begin, and by whom.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Claims">The claims that say so.</param>
public sealed record Beginning(DateOnly Month, IReadOnlyList<ClaimRow> Claims);

/// <summary>Since when flows are said to run. Totals since different beginnings are not comparable, and one year's difference is often a copyist's slip.</summary>
public sealed class Beginnings
{
    private readonly ILookup<(string Supplier, string Recipient, string? Unit), (ClaimRow Claim, ImmutableArray<ItemClass> Items)> _claims;

    /// <summary>Gathers the claims that give a beginning, by the parties of the rows that they are about.</summary>
    public Beginnings(WeighedDocket docket)
    {
        ArgumentNullException.ThrowIfNull(docket);
        _claims = docket.Register.Rows
            .SelectMany(row => row.LowerClaims.Concat(row.UpperClaims).Concat(docket.AsideOf(row.Id).Where(Admitted).Select(aside => aside.Claim)), (row, claim) => (row.Flow.Supplier, row.Flow.Recipient, Claim: claim))
            .Distinct().Select(one => (one.Supplier, one.Recipient, Claim: docket.Claim(one.Claim))).Where(one => Since(one.Claim))
            .ToLookup(one => (one.Supplier, one.Recipient, one.Claim.Claim.Quantity is { } quantity ? Units.Of(quantity.Unit) : null), one => (one.Claim, ItemCatalogue.Default.Read(one.Claim.Claim.Item ?? one.Claim.Claim.Quantity?.Unit ?? "")));
    }

    /// <summary>The months that claims about the class of a row, or about one around it that has a unit, give as the beginning of what went on until they were published; by month.</summary>
    public IReadOnlyList<Beginning> Of(RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var own = ItemCatalogue.Default.Named(row.Flow.Item);
        return
        [
            .. _claims[(row.Flow.Supplier, row.Flow.Recipient, row.Unit)].Concat(_claims[(row.Flow.Supplier, row.Flow.Recipient, null)])
                .Where(one => one.Items.Any(item => item.Name == row.Flow.Item || (own is not null && item.Unit.Length > 0 && own.IsPartOf(item)))).Select(one => one.Claim)
                .GroupBy(claim => new DateOnly(claim.Claim.Time!.Period.From!.Value.Year, claim.Claim.Time.Period.From.Value.Month, 1))
                .OrderBy(month => month.Key).Select(month => new Beginning(month.Key, [.. month])),
        ];
    }

    private static bool Admitted(SetAside aside) => aside.Cause is SetAsideCause.NotBinding or SetAsideCause.Echo or SetAsideCause.OutsideWindow;

    // "Since", or a period that goes on until the claim was published. A bare year names no month.
    private static bool Since(ClaimRow claim) => claim.Claim.Time is { Period: { From: { } from } period } time
        && (time.Text.Contains("since", StringComparison.OrdinalIgnoreCase) || period.To is null || (claim.Published is { } day && period.To >= day))
        && !(from is { Month: 1, Day: 1 } && !time.Text.Contains("Jan", StringComparison.OrdinalIgnoreCase) && !time.Text.StartsWith($"{from:yyyy-MM}", StringComparison.Ordinal));
}
