using System.Text;
using Spectre.Console;
using Tidewaiter.Reading;
using Tidewaiter.Reading.SecondReader;
using Tidewaiter.Workbench.Read;

namespace Tidewaiter.Cli;

/// <summary>A reading on a screen: the text with its claims marked, then each claim with its slots, cues and rule.</summary>
internal static class ReadText
{
    public static void Print(Terminal terminal, ReadView view, bool outcomes)
    {
        if (view.Loose.Document.Layer is not { } layer) return;
        if (view.Loose.Reading is not { } reading)
        {
            terminal.Line($"[yellow]not read[/]: the text is {view.Loose.Document.Language.ToString().ToLowerInvariant()} and the reader reads English.");
            return;
        }

        if (view.Loose.Published is null) terminal.Complain("no day of publication: relative dates stay words; give --published DATE.");
        terminal.Line("");
        PrintMarked(terminal, layer, view);
        terminal.Line("");
        for (var i = 0; i < view.Claims.Length; i++) PrintClaim(terminal, i + 1, view.Claims[i], view.Second);
        if (view.Choice == ReaderChoice.Both) PrintPairs(terminal, view);
        terminal.Line($"[dim]{Show.Counted(view.Claims.Length, "claim")}; {Show.Counted(Count(reading, OutcomeKind.NoTrigger), "sentence")} without a trigger, {Count(reading, OutcomeKind.Incomplete)} incomplete, {Count(reading, OutcomeKind.Withheld)} withheld, {Count(reading, OutcomeKind.Boilerplate)} of the page.[/]");
        if (!outcomes) return;
        foreach (var sentence in reading.Sentences.Where(static sentence => sentence.Kind != OutcomeKind.Claim))
        {
            terminal.Line($"[dim]{sentence.Kind.ToString().ToLowerInvariant()}{(sentence.Missing is null ? "" : $" ({Show.Plain(sentence.Missing)})")}:[/] {Show.Plain(Show.Clip(layer.Slice(sentence.Span), 200))}");
        }
    }

    // Where claims overlap, the weakest commitment colours the words. ⟦1 … ⟧ marks each claim's own words, also where there is no colour; the text's own ⟦ and ⟧ are shown as [ and ].
    private static void PrintMarked(Terminal terminal, TextLayer layer, ReadView view)
    {
        var line = new StringBuilder();
        foreach (var part in MarkedText.Cut(layer, view.Claims))
        {
            foreach (var number in part.Begins) line.Append("[dim]⟦").Append(number + 1).Append("[/] ");
            var style = (part.Weakest is { } modality ? Show.Style(modality) : "") + (part.IsCue ? " underline" : "");
            var words = Show.Plain(part.Text.Replace('⟦', '[').Replace('⟧', ']'));
            line.Append(style.Length == 0 ? words : $"[{style.Trim()}]{words}[/]");
            if (part.Ends.Length > 0) line.Append("[dim]").Append('⟧', part.Ends.Length).Append("[/]");
        }

        terminal.Console.Write(new Markup(line.ToString().TrimEnd()));
        terminal.Line("");
    }

    private static void PrintClaim(Terminal terminal, int number, Claim claim, SecondReading? second)
    {
        terminal.Line($"[dim]⟦{number}[/] [bold]{claim.Id.Text[..Show.IdLength]}[/] {Describe(claim)}");
        if (claim.Sources.Root is not null) terminal.Line($"  [dim]says[/] {Show.Plain(claim.Sources.ToString())}");
        terminal.Line($"  [dim]rule[/] {Show.Plain(claim.Rule)}{(claim.Cues.Length == 0 ? "" : "  [dim]cues[/] " + string.Join(", ", claim.Cues.Select(static cue => $"“{Show.Plain(Show.Clip(cue.Text, 60))}” ≤ {cue.Ceiling.Word()}")))}");
        if (second is null) return;
        foreach (var correction in second.Corrections.Where(correction => correction.Claim == claim.Id)) terminal.Line($"  [dim]note[/] {Show.Plain(correction.Reason)}");
    }

    private static void PrintPairs(Terminal terminal, ReadView view)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true }.AddColumn("verdict").AddColumn("grammar").AddColumn("second reader");
        foreach (var pair in view.Pairs)
        {
            table.AddRow(pair.Verdict + (pair.Differences.Length == 0 ? "" : "\n" + string.Join(", ", pair.Differences)), Cell(pair.Grammar), Cell(pair.Second));
        }

        terminal.Console.Write(table);
    }

    private static string Cell(Claim? claim) => claim is null ? "–" : $"{Describe(claim)}\n[dim]says[/] {Show.Plain(claim.Sources.Root is null ? "–" : claim.Sources.ToString())}\n“{Show.Plain(Show.Clip(claim.Quote, 160))}”";

    private static string Describe(Claim claim) => $"{Show.Styled(claim.Modality)} {claim.Kind.Word()}  {Show.Plain(Show.Parties(claim.Supplier, claim.Recipient))}"
        + $"  {Show.Plain(claim.Item ?? claim.Carrier ?? "")}  {Show.Plain(Show.Amount(claim.Quantity))}  {(claim.Time is { } time ? Show.Days(time.Period) : "")}";

    private static int Count(TextReading reading, OutcomeKind kind) => reading.Sentences.Count(sentence => sentence.Kind == kind);
}
