using System.CommandLine;
using Spectre.Console;
using Tidewaiter.Register;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter assumptions</summary>
internal static class AssumptionsVerb
{
    public static Command Build(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("assumptions", "List what the register may assume by name, and what it assumes unless told otherwise.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json)) PrintJson(terminal);
            else Print(terminal);
            return 0;
        });
        return command;
    }

    private static void Print(Terminal terminal)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn(new TableColumn("Name").NoWrap());
        table.AddColumn("What is assumed");
        table.AddColumn(new TableColumn("Unless told otherwise").Width(9));
        foreach (var assumption in RegisterOptions.Switchable) table.AddRow(Show.Plain(assumption.Name), Show.Plain(assumption.Text), assumption.OnByDefault ? "[green]on[/]" : "off");
        terminal.Console.Write(table);
        Next.Suggest(terminal, "register --assume NAME --no-assume NAME", "switches them; every figure names what it assumes");
    }

    private static void PrintJson(Terminal terminal) => JsonOutput.Print(terminal, writer =>
    {
        writer.WriteStartArray();
        foreach (var assumption in RegisterOptions.Switchable)
        {
            writer.WriteStartObject();
            writer.WriteString("name", assumption.Name);
            writer.WriteString("text", assumption.Text);
            writer.WriteBoolean("on", assumption.OnByDefault);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
