using System.Globalization;

namespace Tidewaiter.Workbench.Read;

/// <summary>The filled slots of a claim in words, in the order of the claim contract.</summary>
public static class ClaimSlots
{
    /// <summary>Names and values of what the text says; nothing for what it does not.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Sources.Root is not null) yield return ("says", claim.Sources.ToString());
        if (claim.Supplier is { } supplier) yield return ("supplier", supplier);
        if (claim.Recipient is { } recipient) yield return ("recipient", recipient);
        if (claim.Carrier is { } carrier) yield return ("carrier", carrier);
        if (claim.Item is { } item) yield return ("item", item);
        if (claim.Quantity is { } quantity) yield return ("quantity", Amount(quantity));
        if (claim.Time is { } time) yield return ("time", time.Period == Period.Always ? time.Text : $"{time.Text} ({time.Period})");
        if (claim.FromPlace is { } from) yield return ("from", from);
        if (claim.ToPlace is { } to) yield return ("to", to);
        if (claim.Via is { } via) yield return ("via", via);
        if (claim.Operator is { } operatedBy) yield return ("operator", operatedBy);
    }

    private static string Amount(Quantity quantity)
    {
        var about = quantity.Approximate ? "about " : "";
        var range = (quantity.Min, quantity.Max) switch
        {
            ({ } min, null) => $"at least {about}{Number(min)}",
            (null, { } max) => $"at most {about}{Number(max)}",
            ({ } min, { } max) when min == max => about + Number(min),
            _ => $"{about}{Number(quantity.Min!.Value)} to {Number(quantity.Max!.Value)}",
        };
        return $"{range} {quantity.Unit}".TrimEnd();
    }

    private static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
