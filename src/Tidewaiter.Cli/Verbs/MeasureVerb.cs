using System.CommandLine;
using Spectre.Console;
using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Register.Measures;
using Tidewaiter.Workbench.Decide;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter measure list|confirm</summary>
internal static class MeasureVerb
{
    public static Command Build(Terminal terminal) => new("measure", "See which paragraphs are cited, and confirm the numbers of those that are from memory.") { List(terminal), Confirm(terminal) };

    private static Command List(Terminal terminal)
    {
        var session = new SessionOptions();
        session.Viewer.Aliases.Add("--as");
        var uncertain = new Option<bool>("--uncertain") { Description = "Only those whose number is from memory and not confirmed." };
        var cited = new Option<bool>("--cited") { Description = "Only those that a row or an event of this docket cites." };
        var command = session.AddTo(new Command("list", "List the measures with their paragraphs, status and whether the number was seen.") { uncertain, cited }, session.Json);
        command.SetAction(parsed =>
        {
            using var open = session.OpenToRead(parsed);
            var paragraphs = new Paragraphs(open.View);
            var measures = MeasureBook.Default.All.Where(measure => !parsed.GetValue(uncertain) || paragraphs.IsUncertain(measure));
            if (parsed.GetValue(cited))
            {
                var ids = Cited(open).ToHashSet(StringComparer.Ordinal);
                measures = measures.Where(measure => ids.Contains(measure.Id));
            }

            if (parsed.GetValue(session.Json)) PrintJson(terminal, paragraphs, [.. measures]);
            else Print(terminal, open, paragraphs, [.. measures]);
            return 0;
        });
        return command;
    }

    private static Command Confirm(Terminal terminal)
    {
        var session = new SessionOptions();
        var id = new Argument<string>("measure") { Description = "Id of a measure, as 'measure list' prints it." };
        var paragraph = new Option<string?>("--paragraph") { Description = "The number as you have read it, when it is another one.", HelpName = "NUMBER" };
        var because = new Option<string>("--because") { Description = "Where it was read; written into the entry.", HelpName = "TEXT", Required = true };
        session.Person.Required = true;
        var command = session.AddTo(new Command("confirm", "Confirm the number of a paragraph after reading the instrument.") { id, paragraph, because }, session.Person);
        command.SetAction(parsed =>
        {
            var measure = MeasureBook.Default.All.FirstOrDefault(measure => measure.Id == parsed.GetValue(id)) ?? throw new DocketException($"There is no measure '{parsed.GetValue(id)}'. 'tidewaiter measure list' lists them.");
            using var open = session.OpenToWrite(parsed);
            var seq = new MeasureDecisions(open.Docket, session.Actor(parsed)).Confirm(measure, parsed.GetValue(paragraph) ?? measure.Paragraph, parsed.GetValue(because)!);
            terminal.Line($"Entry {seq}: {Show.Plain(measure.Id)} is [bold]{Show.Plain(new Paragraphs(open.View).Cite(measure))}[/], confirmed by {Show.Plain(session.Actor(parsed))}.");
            return 0;
        });
        return command;
    }

    private static IEnumerable<string> Cited(Session session)
    {
        var docket = WeighedDocket.Of(session.View, new RegisterOptions());
        return docket.Register.Rows.SelectMany(row => row.Measures)
            .Concat(docket.Claims.Where(claim => claim.Claim.Modality >= Modality.Reported).SelectMany(claim => MeasureBook.Default.ForEvent(claim.Claim, claim.Published)).Select(citation => citation.Measure.Id));
    }

    private static void Print(Terminal terminal, Session session, Paragraphs paragraphs, List<Measure> measures)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn(new TableColumn("Measure").NoWrap());
        table.AddColumn("Paragraph");
        table.AddColumn("What it says");
        table.AddColumn("Number");
        foreach (var measure in measures)
        {
            var confirmed = paragraphs.Of(measure);
            table.AddRow(Show.Plain(measure.Id), Show.Plain(paragraphs.Cite(measure)), $"{Show.Plain(Show.Clip(measure.Content, 120))} [dim]{Show.Plain(string.Join("; ", measure.History.Select(stage => $"{Word(stage.Status)} {stage.Days}")))}[/]",
                confirmed is not null ? $"[green]confirmed by {Show.Plain(confirmed.By)}[/] [dim]entry {confirmed.Seq}: {Show.Plain(confirmed.Because)}[/]" : measure.ParagraphSeen ? "seen" : "[yellow]from memory[/]");
        }

        terminal.Console.Write(table);
        terminal.Line($"{measures.Count} measures, {measures.Count(paragraphs.IsUncertain)} with an uncertain number. {Empty.Seen(session)}");
    }

    private static void PrintJson(Terminal terminal, Paragraphs paragraphs, List<Measure> measures) => JsonOutput.Print(terminal, writer =>
    {
        writer.WriteStartArray();
        foreach (var measure in measures)
        {
            writer.WriteStartObject();
            writer.WriteString("id", measure.Id);
            writer.WriteString("regime", measure.Regime);
            writer.WriteString("citation", paragraphs.Cite(measure));
            writer.WriteBoolean("uncertain", paragraphs.IsUncertain(measure));
            writer.WriteString("confirmed_by", paragraphs.Of(measure)?.By);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static string Word(MeasureStatus status) => status switch { MeasureStatus.InForce => "in force", MeasureStatus.Suspended => "suspended", _ => "disputed" };
}
