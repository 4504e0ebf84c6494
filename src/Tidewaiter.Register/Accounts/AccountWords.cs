using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Accounts;

/// <summary>What claims say, in the words in which they are put side by side.</summary>
internal static class AccountWords
{
    /// <summary>A claim as a voice.</summary>
    public static AccountVoice Voice(WeighedClaim weighed, string root) =>
        new(root, root.Equals(weighed.SourceName, StringComparison.OrdinalIgnoreCase) ? null : weighed.SourceName, weighed.Published, weighed.Id, null, null, IsOwnWord: false);

    /// <summary>"about 9,000,000 rounds", "at least 200 units".</summary>
    public static string Amount(Quantity quantity)
    {
        var about = quantity.Approximate ? "about " : "";
        var amount = (quantity.Min, quantity.Max) switch
        {
            ({ } low, { } high) => low == high ? $"{about}{low:#,0.##}" : $"{about}{low:#,0.##} to {high:#,0.##}",
            ({ } low, null) => $"at least {about}{low:#,0.##}",
            (null, { } high) => $"at most {about}{high:#,0.##}",
            _ => "no number of",
        };
        var unit = Units.Of(quantity.Unit);
        return $"{amount} {((quantity.Max ?? quantity.Min) == 1 && unit.EndsWith('s') ? unit[..^1] : unit)}";
    }

    /// <summary>"by 2024-12-31", "from 2024-01-01 to 2024-12-31".</summary>
    public static string Days(Period? period) => period switch
    {
        null or { From: null, To: null } => "at no stated time",
        { From: null, To: { } to } => $"by {to:yyyy-MM-dd}",
        { From: { } from, To: null } => $"since {from:yyyy-MM-dd}",
        { From: { } from, To: { } to } => from == to ? $"on {from:yyyy-MM-dd}" : $"from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
    };
}
