using System.CommandLine;
using System.Text;
using Spectre.Console;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Documents;
using Tidewaiter.Workbench.Capture;
using Tidewaiter.Workbench.Read;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter read FILE</summary>
internal static class ReadVerb
{
    public static Command Build(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The report." };
        var published = Days.DayOption("--published", "Day of publication, against which relative dates are resolved.");
        var json = new Option<bool>("--json") { Description = "Print the claims as JSON: the contract of docs/formats/claims.md." };
        var outcomes = new Option<bool>("--outcomes") { Description = "Also list every sentence that gave no claim, and why." };
        var command = new Command("read", "Read one file without a docket.") { file, published, json, outcomes };
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            var loose = LooseReading.Of(path, parsed.GetValue(published), new Poppler(TimeProvider.System).Read, cancellation);
            foreach (var fault in loose.Document.Faults) terminal.Complain($"{path}{(fault.Line > 0 ? $", line {fault.Line}" : "")}: {fault.Reason} {fault.Remedy}".TrimEnd());
            if (parsed.GetValue(json)) terminal.Out.WriteLine(Encoding.UTF8.GetString(ClaimJson.WriteAll(loose.Reading?.Claims ?? [], indented: true)));
            else Print(terminal, loose, parsed.GetValue(outcomes));
            return Task.FromResult(loose.Document.Faults.Any(fault => fault.Weight != FaultWeight.Note) ? 1 : 0);
        });
        return command;
    }

    private static void Print(Terminal terminal, LooseReading loose, bool outcomes)
    {
        if (loose.Reading is not { } reading || loose.Document.Layer is not { } layer) return;
        if (loose.Published is null) terminal.Complain("no day of publication: relative dates stay words; give --published DATE.");
        terminal.Line("");
        PrintMarked(terminal, layer, reading);
        terminal.Line("");
        foreach (var claim in reading.Claims) PrintClaim(terminal, claim);
        terminal.Line($"[dim]{reading.Claims.Length} claims; {Count(reading, OutcomeKind.NoTrigger)} sentences without a trigger, {Count(reading, OutcomeKind.Incomplete)} incomplete, {Count(reading, OutcomeKind.Boilerplate)} of the page.[/]");
        if (!outcomes) return;
        foreach (var sentence in reading.Sentences.Where(sentence => sentence.Kind != OutcomeKind.Claim))
        {
            terminal.Line($"[dim]{sentence.Kind.ToString().ToLowerInvariant()}{(sentence.Missing is null ? "" : $" ({Show.Plain(sentence.Missing)})")}:[/] {Show.Plain(Show.Clip(layer.Slice(sentence.Span), 200))}");
        }
    }

    private static int Count(TextReading reading, OutcomeKind kind) => reading.Sentences.Count(sentence => sentence.Kind == kind);

    // Where claims overlap, the weakest commitment colours the words.
    private static void PrintMarked(Terminal terminal, TextLayer layer, TextReading reading)
    {
        var edges = reading.Claims.SelectMany(claim => new[] { claim.Span.Start, claim.Span.End }).Append(0).Append(layer.Length).Distinct().Order().ToList();
        var line = new StringBuilder();
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var words = Show.Plain(layer.Slice(new Span(layer.Hash, edges[i], edges[i + 1])));
            var over = reading.Claims.Where(claim => claim.Span.Start <= edges[i] && edges[i + 1] <= claim.Span.End).ToList();
            line.Append(over.Count == 0 ? words : $"[{Show.Style(over.Min(claim => claim.Modality))}]{words}[/]");
        }

        terminal.Console.Write(new Markup(line.ToString().TrimEnd()));
        terminal.Line("");
    }

    private static void PrintClaim(Terminal terminal, Claim claim)
    {
        terminal.Line($"[bold]{claim.Id.Text[..Show.IdLength]}[/] {Show.Styled(claim.Modality)} {claim.Kind.Word()}  {Show.Plain(Show.Parties(claim.Supplier, claim.Recipient))}"
            + $"  {Show.Plain(claim.Item ?? claim.Carrier ?? "")}  {Show.Plain(Show.Amount(claim.Quantity))}  {(claim.Time is { } time ? Show.Days(time.Period) : "")}");
        if (claim.Sources.Root is not null) terminal.Line($"  [dim]says[/] {Show.Plain(claim.Sources.ToString())}");
        terminal.Line($"  [dim]rule[/] {Show.Plain(claim.Rule)}{(claim.Cues.Length == 0 ? "" : "  [dim]cues[/] " + string.Join(", ", claim.Cues.Select(cue => $"“{Show.Plain(cue.Text)}” ≤ {cue.Ceiling.Word()}")))}");
    }
}
