using Tidewaiter.Docket;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>What a claim rests on: the quote in its surroundings, the exhibit and its capture, and the decisions passed on it.</summary>
/// <param name="Row">The claim.</param>
/// <param name="Before">The words before the quote, back to the paragraph's start or a limit; nothing for a row of a table.</param>
/// <param name="After">The words after it, likewise.</param>
/// <param name="Capture">The entry that took the exhibit in.</param>
/// <param name="Judgements">Every decision on the claim that the viewer may read, in order.</param>
public sealed record Grounds(ClaimRow Row, string Before, string After, Entry? Capture, IReadOnlyList<Judgement> Judgements)
{
    private const int Surroundings = 240;

    /// <summary>Finds what a claim rests on.</summary>
    public static Grounds Of(DocketView view, ClaimRow row)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(row);
        if (row.TableRow is not null) return new Grounds(row, "", "", view.Entry(row.Exhibit.Seq), view.Judgements(row.Claim.Id.Text));
        var layer = view.TextLayer(row.Claim.Span.Layer);
        var start = layer.ToIndex(row.Claim.Span.Start);
        var end = layer.ToIndex(row.Claim.Span.End);
        return new Grounds(row, BeforeQuote(layer.Text, start), AfterQuote(layer.Text, end), view.Entry(row.Exhibit.Seq), view.Judgements(row.Claim.Id.Text));
    }

    private static string BeforeQuote(string text, int start)
    {
        var paragraph = text.LastIndexOf("\n\n", start, StringComparison.Ordinal);
        var from = Math.Max(paragraph < 0 ? 0 : paragraph + 2, start - Surroundings);
        while (from > 0 && from < start && char.IsLowSurrogate(text[from])) from++;
        return text[Math.Min(from, start)..start];
    }

    private static string AfterQuote(string text, int end)
    {
        var paragraph = text.IndexOf("\n\n", end, StringComparison.Ordinal);
        var to = Math.Min(paragraph < 0 ? text.Length : paragraph, end + Surroundings);
        if (to < text.Length && to > end && char.IsLowSurrogate(text[to])) to--;
        return text[end..to];
    }
}
