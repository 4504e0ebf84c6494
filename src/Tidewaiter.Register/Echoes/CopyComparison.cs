using System.Collections.Immutable;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Echoes;

/// <summary>Finds in what a copy departs from its original.</summary>
internal static class CopyComparison
{
    /// <summary>Every difference, in the order of their kinds. What only one of the two says is none.</summary>
    public static ImmutableArray<EchoDifference> Of(WeighedClaim copy, WeighedClaim original, bool converted)
    {
        var found = ImmutableArray.CreateBuilder<EchoDifference>();
        var (now, was) = (copy.Claim, original.Claim);
        void Compare(EchoDifferenceKind kind, string? before, string? after)
        {
            if (before is not null && after is not null && !before.Equals(after, StringComparison.OrdinalIgnoreCase)) found.Add(new EchoDifference(kind, $"the original says {before}, the copy {after}"));
        }

        if (!converted) Compare(EchoDifferenceKind.Amount, Amount(was.Quantity), Amount(now.Quantity));
        if (!converted) Compare(EchoDifferenceKind.Goods, Goods(was), Goods(now));
        Compare(EchoDifferenceKind.Days, Days(original, copy), Days(copy, original));
        Compare(EchoDifferenceKind.Direction, Parties.Name(was.Supplier), Parties.Name(now.Supplier));
        Compare(EchoDifferenceKind.Direction, Parties.Name(was.Recipient), Parties.Name(now.Recipient));
        if (now.Modality > was.Modality && was.Modality < Modality.Reported) found.Add(new EchoDifference(EchoDifferenceKind.Firmness, $"the original is {was.Modality.Word()}, the copy {now.Modality.Word()}"));
        if (now.Kind != was.Kind) found.Add(new EchoDifference(EchoDifferenceKind.Firmness, $"the original is of kind {was.Kind.Word()}, the copy of kind {now.Kind.Word()}"));
        Compare(EchoDifferenceKind.Place, was.ToPlace, now.ToPlace);
        Compare(EchoDifferenceKind.Place, was.FromPlace, now.FromPlace);
        return found.ToImmutable();
    }

    private static string? Amount(Quantity? quantity)
    {
        if (quantity is null) return null;
        var amount = (quantity.Min, quantity.Max) switch
        {
            ({ } low, { } high) => low == high ? $"{low:#,0.##}" : $"{low:#,0.##} to {high:#,0.##}",
            ({ } low, null) => $"at least {low:#,0.##}",
            (null, { } high) => $"at most {high:#,0.##}",
            _ => "no number of",
        };
        return $"{amount} {Units.Of(quantity.Unit)}";
    }

    private static string? Goods(Claim claim) => claim.Item is null ? null : ItemCatalogue.Default.ReadAsOne(claim.Item)?.Name;

    // An end that is the day of publication was added by reading "since": only the beginnings are compared then.
    private static string? Days(WeighedClaim own, WeighedClaim other)
    {
        if (own.Claim.Time is not { } time || other.Claim.Time is null) return null;
        var told = time.Period.To != own.Published && other.Claim.Time.Period.To != other.Published;
        return $"{(told ? time.Period : time.Period with { To = null })}";
    }
}
