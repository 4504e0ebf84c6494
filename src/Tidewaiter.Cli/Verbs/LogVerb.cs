using System.CommandLine;
using Spectre.Console;
using Tidewaiter.Docket;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter log</summary>
internal static class LogVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var checkpoint = new Option<bool>("--checkpoint") { Description = "Print the signed checkpoint only, to keep elsewhere." };
        var command = session.AddTo(new Command("log", "List the entries of the log, and its signed checkpoint.") { checkpoint }, session.Json);
        command.SetAction(parsed =>
        {
            using var open = session.OpenToRead(parsed);
            if (parsed.GetValue(checkpoint))
            {
                terminal.Out.Write(open.View.Log.Checkpoint());
                return 0;
            }

            if (parsed.GetValue(session.Json)) PrintJson(terminal, open);
            else Print(terminal, open);
            return 0;
        });
        return command;
    }

    private static void PrintJson(Terminal terminal, Session session) => JsonOutput.Print(terminal, writer =>
    {
        var size = session.View.Log.Size();
        writer.WriteStartObject();
        writer.WriteNumber("size", size);
        writer.WriteString("root", session.View.Log.Root(size).ToString());
        writer.WriteString("checkpoint", session.View.Log.Checkpoint());
        writer.WriteStartArray("entries");
        foreach (var entry in session.View.Entries()) EntryOutput.Write(writer, entry);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Print(Terminal terminal, Session session)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn(new TableColumn("Entry").NoWrap().RightAligned());
        table.AddColumn(new TableColumn("When (UTC)").NoWrap());
        table.AddColumn(new TableColumn("Kind").NoWrap());
        table.AddColumn("About");
        table.AddColumn("By");
        table.AddColumn("Marking");
        foreach (var entry in session.View.Entries())
        {
            table.AddRow(entry.Seq.ToString(), $"{entry.Time:yyyy-MM-dd HH:mm:ss}", entry.Kind.Word(), Show.Plain(About(entry)), Show.Plain(entry.Actor), Show.Plain(entry.Marking.ToString()));
        }

        terminal.Console.Write(table);
        var size = session.View.Log.Size();
        terminal.Line($"{size} entries in the log, root {session.View.Log.Root(size).ToString()[..16]}. {Empty.Seen(session)}");
        Next.Suggest(terminal, "verify", "checks that nothing was changed");
    }

    private static string About(Entry entry)
    {
        var subject = ContentHash.TryParse(entry.Subject, out var hash) ? hash.ToString()[..12] : Show.Clip(entry.Subject, 60);
        foreach (var name in (ReadOnlySpan<string>)["name", "what", "verdict", "grade"])
        {
            if (entry.Body.TryGetProperty(name, out var value) && value.ValueKind == System.Text.Json.JsonValueKind.String) return $"{Show.Clip(value.GetString()!, 60)}  {subject}";
        }

        return subject;
    }
}
