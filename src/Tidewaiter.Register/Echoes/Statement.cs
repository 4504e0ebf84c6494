using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Echoes;

/// <summary>A claim as echoes compare it: what was counted, by whom, for which days, said when.</summary>
internal sealed class Statement
{
    /// <summary>Reads a claim.</summary>
    public Statement(WeighedClaim source, string root)
    {
        (Source, Root) = (source, root);
        var quantity = source.Claim.Quantity;
        Unit = quantity is null ? null : Units.Of(quantity.Unit);
        Figures = quantity is null ? [] : [.. new[] { quantity.Min, quantity.Max }.OfType<decimal>().Where(figure => figure > 0).Distinct()];
        Supplier = Parties.Name(source.Claim.Supplier);
        Recipient = Parties.Name(source.Claim.Recipient);
    }

    /// <summary>The same claim as the word of that root.</summary>
    public Statement ButFrom(string root) => root == Root ? this : new Statement(Source, root);

    private ItemClass? _item;
    private bool _itemRead;

    /// <summary>The claim.</summary>
    public WeighedClaim Source { get; }

    /// <summary>Whose word it is.</summary>
    public string Root { get; }

    /// <summary>What is counted; null when nothing is.</summary>
    public string? Unit { get; }

    /// <summary>The numbers that it says, above 0.</summary>
    public decimal[] Figures { get; }

    /// <summary>Name, or null.</summary>
    public string? Supplier { get; }

    /// <summary>Name, or null.</summary>
    public string? Recipient { get; }

    /// <summary>True for a row of a table: each row is a document of its own.</summary>
    public bool IsRow => Source.Claim.Rule == Tables.ClaimTable.Rule;

    /// <summary>The class of goods, or null.</summary>
    public ItemClass? Item
    {
        get
        {
            if (!_itemRead) (_item, _itemRead) = ((Source.Claim.Item ?? Source.Claim.Quantity?.Unit) is { } words ? ItemCatalogue.Default.ReadAsOne(words) : null, true);
            return _item;
        }
    }

    /// <summary>True when both can stand in one document: there nothing is copied.</summary>
    public bool IsOneDocumentWith(Statement other) => !IsRow && Source.Exhibit == other.Source.Exhibit;

    /// <summary>True if this one appeared on an earlier day.</summary>
    public bool IsBefore(Statement other) => Source.Published < other.Source.Published;

    /// <summary>True unless the two name different parties.</summary>
    public bool CanShareParties(Statement other) => (Supplier is null || other.Supplier is null || Supplier == other.Supplier) && (Recipient is null || other.Recipient is null || Recipient == other.Recipient);

    /// <summary>True if one class lies in the other.</summary>
    public bool SharesGoods(Statement other) => Item is { } one && other.Item is { } two && (one.IsPartOf(two) || two.IsPartOf(one));

    /// <summary>"ROK MND (2024-10-31)".</summary>
    public string Said => Source.Published is { } day ? $"{Root} ({day:yyyy-MM-dd})" : Root;
}
