using System.CommandLine;
using Spectre.Console;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter timeline</summary>
internal static class TimelineVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        session.Viewer.Aliases.Add("--as");
        var choices = new RegisterChoices();
        var command = session.AddTo(new Command("timeline", "List what is dated and is no row of the register: visits, uses, sightings, movements, plans."), session.Json);
        choices.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = choices.Read(parsed);
            using var open = session.OpenToRead(parsed);
            var timeline = Timeline.Of(WeighedDocket.Of(choices.View(open, parsed), options with { Window = Period.Always }), options.Window);
            if (parsed.GetValue(session.Json))
            {
                JsonOutput.Print(terminal, writer =>
                {
                    writer.WriteStartArray();
                    foreach (var row in timeline.Dated) ClaimOutput.Write(writer, row);
                    writer.WriteEndArray();
                });
            }
            else if (timeline.Dated.Count == 0)
            {
                Empty.Say(terminal, open, "dated events");
            }
            else
            {
                Print(terminal, open, timeline);
            }

            return 0;
        });
        return command;
    }

    private static void Print(Terminal terminal, Session session, Timeline timeline)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn(new TableColumn("When").NoWrap());
        table.AddColumn("What");
        table.AddColumn(new TableColumn("Who says so").Width(26));
        table.AddColumn(new TableColumn("Claim").NoWrap());
        foreach (var row in timeline.Dated)
        {
            table.AddRow(
                $"{Show.Days(row.Claim.Time!.Period)}\n[dim]{Show.Plain(Show.Clip(row.Claim.Time.Text, 28))}[/]",
                $"{Show.Styled(row.Claim.Modality)} {row.Claim.Kind.Word()}  {Show.Plain(row.Claim.Item ?? row.Claim.Carrier ?? "")}\n[dim]{Show.Plain(Show.Quoted(row, 140))}[/]",
                Show.Plain(row.Claim.Sources.Root is null ? row.SourceName : $"{row.SourceName} → {row.Claim.Sources}"),
                Show.Short(row.Claim.Id.Text));
        }

        terminal.Console.Write(table);
        terminal.Line($"{timeline.Dated.Count} dated; {timeline.Undated.Count} claims outside the register name no day. {Empty.Seen(session)}");
    }
}
