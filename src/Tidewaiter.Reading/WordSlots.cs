namespace Tidewaiter.Reading;

/// <summary>The slots of a claim that hold words of the text, by their names in the claim contract and in its order.</summary>
internal static class WordSlots
{
    /// <summary>Each slot's name, and what a claim has in it; null when it is empty.</summary>
    public static readonly (string Name, Func<Claim, string?> Of)[] All =
    [
        ("supplier", static claim => claim.Supplier),
        ("recipient", static claim => claim.Recipient),
        ("carrier", static claim => claim.Carrier),
        ("item", static claim => claim.Item),
        ("from_place", static claim => claim.FromPlace),
        ("to_place", static claim => claim.ToPlace),
        ("via", static claim => claim.Via),
        ("operator", static claim => claim.Operator),
    ];
}
