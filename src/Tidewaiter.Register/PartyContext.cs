using System.Collections.Immutable;
using Tidewaiter.Register.Items;
using Tidewaiter.Register.Tables;

namespace Tidewaiter.Register;

/// <summary>The parties of a claim, its own or taken from the context by a named assumption.</summary>
/// <param name="Supplier">Name, or null when nothing tells.</param>
/// <param name="Recipient">Name, or null when nothing tells.</param>
/// <param name="Assumptions">The assumptions that the names rest on.</param>
internal sealed record PartiesOfClaim(string? Supplier, string? Recipient, ImmutableSortedSet<string> Assumptions)
{
    /// <summary>True when both are known.</summary>
    public bool Complete => Supplier is not null && Recipient is not null;
}

/// <summary>Fills in parties that admitted claims leave out. Never across directions: at least one end must be known from the words, the goods or the table.</summary>
internal sealed class PartyContext(IReadOnlyList<WeighedClaim> admitted, RegisterOptions options)
{
    private static readonly ImmutableSortedSet<string> None = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private readonly Dictionary<ClaimId, PartiesOfClaim> _found = [];

    /// <summary>The parties of every admitted claim.</summary>
    public IReadOnlyDictionary<ClaimId, PartiesOfClaim> Resolve()
    {
        foreach (var exhibit in admitted.GroupBy(claim => claim.Exhibit))
        {
            var inOrder = exhibit.OrderBy(claim => claim.Claim.Span.Start).ThenBy(claim => claim.Id.Text, StringComparer.Ordinal).ToList();
            ResolveReport(inOrder);
        }

        ResolveTables([.. admitted.Where(claim => claim.Claim.Rule == ClaimTable.Rule && claim.Claim.Supplier is null && claim.Claim.Recipient is null)]);
        return _found;
    }

    private void ResolveReport(List<WeighedClaim> inOrder)
    {
        var named = new List<(string Supplier, string Recipient)>();
        foreach (var weighed in inOrder)
        {
            var claim = weighed.Claim;
            var (supplier, recipient) = (Parties.Name(claim.Supplier), Parties.Name(claim.Recipient));
            if (supplier is not null && recipient is not null) named.Add((supplier, recipient));
            var assumptions = None;
            if (supplier is null && recipient is null && options.Makes(Assumption.MakerSupplies) && MakerOf(claim.Item) is { } maker)
            {
                supplier = maker;
                assumptions = assumptions.Add(Assumption.MakerSupplies.Name);
            }

            var (from, to) = options.Makes(Assumption.PartiesFromContext) && claim.Rule != ClaimTable.Rule ? Complete(named, supplier, recipient) : (supplier, recipient);
            if (from != supplier || to != recipient) assumptions = assumptions.Add(Assumption.PartiesFromContext.Name);
            _found[weighed.Id] = new PartiesOfClaim(from, to, assumptions);
        }
    }

    private static (string? Supplier, string? Recipient) Complete(List<(string Supplier, string Recipient)> named, string? supplier, string? recipient)
    {
        if ((supplier is null) == (recipient is null)) return (supplier, recipient);
        var index = named.FindLastIndex(pair => supplier is null ? pair.Recipient == recipient : pair.Supplier == supplier);
        return index < 0 ? (supplier, recipient) : named[index];
    }

    // A row of a table without parties takes those that are named for the same goods: in the row's own unit for any class that lies in the other, else for the narrowest class
    // that holds the row's and has a unit of its own. "Arms" or "munitions" tell no direction: both parties of a pair may send them. Different pairs on one level: nothing is taken.
    private void ResolveTables(List<WeighedClaim> tables)
    {
        if (tables.Count == 0 || !options.Makes(Assumption.PartiesFromContext)) return;
        var named = new List<Named>();
        foreach (var weighed in admitted)
        {
            if (_found[weighed.Id] is not { Complete: true } parties || weighed.Claim.Item is not { } words) continue;
            named.AddRange(ItemCatalogue.Default.Read(words).Where(ItemCatalogue.Default.Knows).Select(item => new Named(item, UnitOf(weighed.Claim), parties.Supplier!, parties.Recipient!)));
        }

        foreach (var weighed in tables.Where(weighed => !_found[weighed.Id].Complete))
        {
            var known = _found[weighed.Id];
            var items = ItemCatalogue.Default.Read(weighed.Claim.Item ?? weighed.Claim.Quantity?.Unit ?? "");
            var near = named.Where(name => (known.Supplier is null || known.Supplier == name.Supplier) && items.Any(item => Related(item, name.Item))).ToList();
            if (OnePair(near, items, UnitOf(weighed.Claim)) is not { } pair) continue;
            _found[weighed.Id] = new PartiesOfClaim(pair.Supplier, pair.Recipient, known.Assumptions.Add(Assumption.PartiesFromContext.Name));
        }
    }

    private static (string Supplier, string Recipient)? OnePair(List<Named> near, ImmutableArray<ItemClass> items, string? unit)
    {
        var informants = near.Where(name => unit is not null && name.Unit == unit).ToList();
        if (informants.Count == 0)
        {
            var holding = near.Where(name => name.Item.Unit.Length > 0 && items.Any(item => item.IsPartOf(name.Item))).ToList();
            informants = holding.FindAll(name => name.Item.Depth == holding.Max(other => other.Item.Depth));
        }

        var pairs = informants.Select(name => (name.Supplier, name.Recipient)).Distinct().ToList();
        return pairs.Count == 1 ? pairs[0] : null;
    }

    private static bool Related(ItemClass one, ItemClass other) => one.IsPartOf(other) || other.IsPartOf(one);

    private static string? UnitOf(Claim claim) => claim.Quantity is { } quantity ? Units.Of(quantity.Unit) : null;

    private static string? MakerOf(string? item)
    {
        if (item is null) return null;
        var makers = ItemCatalogue.Default.Read(item).Select(part => part.Maker).Distinct(StringComparer.Ordinal).ToList();
        return makers is [{ } code] ? Countries.Default.Find(code)?.Name : null;
    }

    private sealed record Named(ItemClass Item, string? Unit, string Supplier, string Recipient);
}
