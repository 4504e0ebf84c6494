using System.Globalization;
using Spectre.Console;
using Tidewaiter.Register.Items;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli;

/// <summary>How values read on a screen.</summary>
internal static class Show
{
    /// <summary>Characters of an id that a table prints; commands take any unique beginning.</summary>
    public const int IdLength = 10;

    /// <summary>"9,000,000 shells", "≥ 200 units", "≤ 9,000,000 rounds", "3–5 ships", with "≈" when the text approximates; a dash when the text says no number.</summary>
    public static string Amount(Quantity? quantity)
    {
        if (quantity is null) return "–";
        var about = quantity.Approximate ? "≈ " : "";
        var range = (quantity.Min, quantity.Max) switch
        {
            ({ } min, null) => "≥ " + Number(min),
            (null, { } max) => "≤ " + Number(max),
            ({ } min, { } max) when min == max => Number(min),
            ({ } min, { } max) => $"{Number(min)}–{Number(max)}",
            _ => "–",
        };
        return $"{about}{range} {Units.Beside(quantity.Max ?? quantity.Min ?? 0, quantity.Unit)}".TrimEnd();
    }

    /// <summary>Digits in groups of three.</summary>
    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>"1 claim", "11,000 claims".</summary>
    public static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count:#,0} {noun}s";

    /// <summary>"[1, unknown]", "[9,000,000, 9,000,000]"; an end that nothing bounds is unknown.</summary>
    public static string Bounds(decimal? lower, decimal? upper) => $"[{(lower is { } low ? Number(low) : "unknown")}, {(upper is { } high ? Number(high) : "unknown")}]";

    /// <summary>"2024", "2023-09", "2024-01-02", "2023-09-01..2025-05-30", "since 2023-09-01", "to 2025-05-30"; a dash for open at both ends.</summary>
    public static string Days(Period period) => period switch
    {
        { From: null, To: null } => "–",
        { From: { } from, To: null } => $"since {from:yyyy-MM-dd}",
        { From: null, To: { } to } => $"to {to:yyyy-MM-dd}",
        { From: { } from, To: { } to } when period == Period.Year(from.Year) && from.Year == to.Year => $"{from:yyyy}",
        { From: { } from, To: { } to } when period == Period.Month(from.Year, from.Month) && to.Year == from.Year => $"{from:yyyy-MM}",
        { From: { } from, To: { } to } when from == to => $"{from:yyyy-MM-dd}",
        _ => period.ToString(),
    };

    /// <summary>The modality in its colour and style: the weaker the commitment, the fainter; a denial struck through.</summary>
    public static string Styled(Modality modality) => $"[{Style(modality)}]{modality.Word()}[/]";

    /// <summary>The style of a modality, for any words that carry it.</summary>
    public static string Style(Modality modality) => modality switch
    {
        Modality.Asserted => "bold green",
        Modality.Reported => "green",
        Modality.Planned => "blue",
        Modality.Possible => "yellow",
        Modality.Speculated => "dim yellow",
        _ => "strikethrough red",
    };

    /// <summary>"North Korea → Russia"; a question mark for who is not named.</summary>
    public static string Parties(string? supplier, string? recipient) => supplier is null && recipient is null ? "–" : $"{supplier ?? "?"} → {recipient ?? "?"}";

    /// <summary>The words of a claim in quotation marks, clipped; a row of a table as a phrase without them, because it is no quote.</summary>
    public static string Quoted(ClaimRow row, int length) => !row.IsOfTable ? $"“{Clip(row.Claim.Quote, length)}”" : Clip(row.Words, length);

    /// <summary>Who published a claim; with the line when it is a row of a table. The words of a movement end in whose observation it is, so its sources stand in brackets behind them.</summary>
    public static string From(ClaimRow row) => row.Movement is not null ? $"({row.SourceName}; {row.Place})" : row.IsOfTable ? $"{row.SourceName} ({row.Place})" : row.SourceName;

    /// <summary>The beginning of an id.</summary>
    public static string Short(string id) => id.Length <= IdLength ? id : id[..IdLength];

    /// <summary>One line of at most so many characters, an ellipsis where it was cut.</summary>
    public static string Clip(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= length ? line : string.Concat(line.AsSpan(0, length - 1), "…");
    }

    /// <summary>Words of the outside world, made harmless: markup escaped, control characters (a terminal obeys them) shown as "·".</summary>
    public static string Plain(string? text) => Markup.Escape(Harmless(text));

    /// <summary>The same without markup, for the error stream: characters that a terminal obeys, and those that turn the direction of writing, shown as "·".</summary>
    public static string Harmless(string? text)
    {
        if (text is null) return "";
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = IsObeyed(source[i]) ? '·' : source[i];
        });
    }

    private static bool IsObeyed(char c) => (char.IsControl(c) && c != '\n') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
