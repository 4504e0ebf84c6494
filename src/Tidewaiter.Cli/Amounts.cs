using System.Globalization;

namespace Tidewaiter.Cli;

/// <summary>Reads an amount as a person types it.</summary>
internal static class Amounts
{
    /// <summary>"200 units", "~9,000,000 shells", "200.. units" (at least), "..50 ships" (at most), "3..5 ships".</summary>
    /// <exception cref="UsageException">It is none of these.</exception>
    public static Quantity Parse(string text)
    {
        var words = text.Trim();
        var approximate = words.StartsWith('~');
        if (approximate) words = words[1..].TrimStart();
        var space = words.IndexOf(' ');
        var range = space < 0 ? words : words[..space];
        var unit = space < 0 ? "" : words[(space + 1)..].Trim();
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        var lower = dots < 0 ? range : range[..dots];
        var upper = dots < 0 ? range : range[(dots + 2)..];
        try
        {
            return new Quantity(Number(lower), Number(upper), approximate, unit.Length > 0 ? unit : throw new FormatException("it has no unit"));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw new UsageException($"'{text}' is no amount ({exception.Message}). Examples: '200 units', '~9000000 shells', '200.. units', '..50 ships', '3..5 ships'.");
        }
    }

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
