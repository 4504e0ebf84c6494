using System.Collections.Immutable;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register;

/// <summary>What makes a row: two claims with equal keys are about one row.</summary>
internal sealed record FlowKey(string Supplier, string Recipient, ItemClass Item, FlowKind Kind, string Unit, QuantityMeaning Counting)
{
    /// <summary>The key without its class: amounts under keys that agree in it may be compared.</summary>
    public FlowKey Family => this with { Item = AnyItem };

    private static ItemClass AnyItem { get; } = new("", "", Parent: null, "", Maker: null);

    /// <summary>The stable id of the row.</summary>
    public string RowId
    {
        get
        {
            var text = string.Join('\u001F', "register-row/1", Supplier, Recipient, Item.Id, Kind, Unit, Counting == QuantityMeaning.Stock ? "stock" : "cumulative");
            return "r-" + ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(text)).ToString()[..12];
        }
    }
}

/// <summary>An admitted claim as it bears on one row.</summary>
/// <param name="Source">The claim.</param>
/// <param name="Key">The row.</param>
/// <param name="Low">At least this many, or null.</param>
/// <param name="High">At most this many, or null.</param>
/// <param name="Period">The days, as they are read for the window.</param>
/// <param name="Root">Whose word it is.</param>
/// <param name="Assumptions">What is assumed in reading it so.</param>
internal sealed record FlowEntry(WeighedClaim Source, FlowKey Key, decimal? Low, decimal? High, Period Period, string Root, ImmutableSortedSet<string> Assumptions)
{
    /// <summary>True when the text itself names both parties.</summary>
    public bool NamesParties => Source.Claim.Supplier is not null && Source.Claim.Recipient is not null;

    /// <summary>True when the claim gives no number.</summary>
    public bool OnlyOccurred => Source.Claim.Quantity is null;

    /// <summary>True when its number was said with "about" or the like.</summary>
    public bool Approximate => Source.Claim.Quantity?.Approximate == true;

    /// <summary>The same claim read otherwise.</summary>
    public FlowEntry ReadAs(bool exhaustive, decimal tolerance)
    {
        if (Source.Claim.Kind == ClaimKind.Use) return this;
        var (low, high, assumed) = FlowReading.Ends(Source.Claim.Quantity, exhaustive, tolerance);
        return this with { Low = low, High = high, Assumptions = assumed ? Assumptions.Add(Assumption.Exhaustive.Name) : Assumptions };
    }
}
