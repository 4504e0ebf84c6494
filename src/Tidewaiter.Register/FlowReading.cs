using System.Collections.Immutable;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register;

/// <summary>Reads each admitted claim as entries of rows: one for each class of goods that it names, or the reason why it is in none.</summary>
internal static class FlowReading
{
    /// <summary>Reads one claim.</summary>
    public static (ImmutableArray<FlowEntry> Entries, SetAside? Why) Read(WeighedClaim weighed, PartiesOfClaim parties, Roots roots, RegisterOptions options)
    {
        var claim = weighed.Claim;
        var named = Items(claim);
        var items = options.Makes(Assumption.Intangibles) ? named : named.RemoveAll(ItemCatalogue.Default.IsIntangible);
        if (items.Length < named.Length && items.IsEmpty) return ([], new SetAside(weighed.Id, SetAsideCause.Incomplete, $"“{claim.Item ?? claim.Quantity?.Unit}” names no goods: nothing is known to have changed hands"));
        var missing = Missing(parties, items);
        if (missing.Length > 0) return ([], new SetAside(weighed.Id, SetAsideCause.Incomplete, $"no confirmed transfer: it names no {string.Join(", no ", missing)}"));
        if (parties.Supplier == parties.Recipient) return ([], new SetAside(weighed.Id, SetAsideCause.Incomplete, $"{parties.Supplier} is supplier and recipient: nothing changes hands"));

        var assumptions = parties.Assumptions;
        if (items.Any(ItemCatalogue.Default.IsIntangible)) assumptions = assumptions.Add(Assumption.Intangibles.Name);
        if (roots.IsProposed(weighed.Id)) assumptions = assumptions.Add(Assumption.ReportIsRoot.Name);
        if (claim.Kind == ClaimKind.Use) assumptions = assumptions.Add(Assumption.UseImpliesDelivery.Name);
        var (period, assumedDate) = PeriodOf(weighed, options);
        if (assumedDate) assumptions = assumptions.Add(Assumption.UndatedInWindow.Name);
        var (low, high, exhaustive) = Ends(claim.Quantity, options.Makes(Assumption.Exhaustive), options.Tolerance);
        if (claim.Kind == ClaimKind.Use) (low, high) = (claim.Quantity is null ? null : low, null);
        if (exhaustive && high is not null) assumptions = assumptions.Add(Assumption.Exhaustive.Name);
        return ([.. items.Select(item => new FlowEntry(weighed, KeyOf(claim, parties, item), low, high, period, roots[weighed.Id], assumptions))], null);
    }

    /// <summary>The row that a claim is about whose modality keeps it out of every figure; null when it names not both parties and the goods itself, or is about no flow.</summary>
    public static string? RowNamed(WeighedClaim weighed, SetAside refused, Roots roots, RegisterOptions options)
    {
        var claim = weighed.Claim;
        if (refused.Cause != SetAsideCause.Modality || claim.Kind is not (ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Labour)) return null;
        var named = new PartiesOfClaim(Parties.Name(claim.Supplier), Parties.Name(claim.Recipient), []);
        return Read(weighed, named, roots, options).Entries is [var entry, ..] ? entry.Key.RowId : null;
    }

    private static ImmutableArray<ItemClass> Items(Claim claim)
    {
        var words = claim.Item ?? claim.Quantity?.Unit;
        if (words is null) return [];
        if (claim.Quantity is null) return ItemCatalogue.Default.Read(words);
        return ItemCatalogue.Default.ReadAsOne(words) is { } one ? [one] : [];
    }

    private static string[] Missing(PartiesOfClaim parties, ImmutableArray<ItemClass> items)
    {
        var missing = new List<string>(3);
        if (parties.Supplier is null) missing.Add("supplier");
        if (parties.Recipient is null) missing.Add("recipient");
        if (items.Length == 0) missing.Add("item");
        return [.. missing];
    }

    private static FlowKey KeyOf(Claim claim, PartiesOfClaim parties, ItemClass item)
    {
        var kind = claim.Kind switch { ClaimKind.Deployment => FlowKind.Troops, ClaimKind.Labour => FlowKind.Workers, _ => FlowKind.Goods };
        var people = kind switch { FlowKind.Troops => ItemCatalogue.Default["troops"], FlowKind.Workers => ItemCatalogue.Default["workers"], _ => item };
        var unit = claim.Quantity is { } quantity ? Units.Of(quantity.Unit) : people.Unit.Length > 0 ? people.Unit : Units.Unspecified;
        var counting = claim.Quantity?.Meaning == QuantityMeaning.Stock ? QuantityMeaning.Stock : QuantityMeaning.Cumulative;
        return new FlowKey(parties.Supplier!, parties.Recipient!, people, kind, unit, counting);
    }

    // Never after publication; an open beginning may be read as the beginning of the window.
    private static (Period Period, bool Assumed) PeriodOf(WeighedClaim weighed, RegisterOptions options)
    {
        var told = weighed.Claim.Time?.Period ?? Period.Always;
        if (told.IsEmpty) told = Period.Always;
        var said = told.Intersect(new Period(null, weighed.Published));
        if (said.IsEmpty) said = told;
        var window = options.Window;
        if (said.From is not null || window.From is null || !options.Makes(Assumption.UndatedInWindow)) return (said, false);
        var end = said.To ?? weighed.Published;
        return end is { } day && window.Contains(day) ? (new Period(window.From, day), true) : (said, false);
    }

    /// <summary>
    /// The ends of an amount. A bare figure counts from below, and from above only when it is read as exhaustive; "up to N" and "between A and B" say their upper end themselves.
    /// "About" widens by the tolerance.
    /// </summary>
    public static (decimal? Low, decimal? High, bool Exhaustive) Ends(Quantity? quantity, bool exhaustive, decimal tolerance)
    {
        if (quantity is null) return (null, null, false);
        var slack = quantity.Approximate ? tolerance : 0;
        var low = quantity.Min * (1 - slack);
        var high = quantity.Max * (1 + slack);
        var bare = quantity.Min == quantity.Max;
        // "Another 3,000" comes on top of something, so it is never all there was.
        if (bare && (!exhaustive || quantity.Meaning == QuantityMeaning.Increment)) return (low, null, false);
        return (low, high, bare);
    }
}
