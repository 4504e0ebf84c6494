using System.CommandLine;
using Spectre.Console;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter claims</summary>
internal static class ClaimsVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var all = new Option<bool>("--all") { Description = "Also those that a later reading or an edit has replaced." };
        var command = session.AddTo(new Command("claims", "List the claims.") { all }, session.Json);
        command.SetAction(parsed =>
        {
            using var open = session.OpenToRead(parsed);
            var rows = ClaimRow.Of(open.View, parsed.GetValue(all));
            if (parsed.GetValue(session.Json))
            {
                JsonOutput.Print(terminal, writer =>
                {
                    writer.WriteStartArray();
                    foreach (var row in rows) ClaimOutput.Write(writer, row);
                    writer.WriteEndArray();
                });
                return 0;
            }

            if (rows.Count == 0) Empty.Say(terminal, open, "claims");
            else Print(terminal, open, rows);
            return 0;
        });
        return command;
    }

    private static void Print(Terminal terminal, Session session, IReadOnlyList<ClaimRow> rows)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn(new TableColumn("Claim").NoWrap());
        table.AddColumn("What");
        table.AddColumn(new TableColumn("How much").Width(16));
        table.AddColumn(new TableColumn("When").Width(12));
        table.AddColumn(new TableColumn("Who says so").Width(24));
        foreach (var row in rows)
        {
            var claim = row.Claim;
            var what = $"{Show.Styled(claim.Modality)} {claim.Kind.Word()}  {Show.Plain(Show.Parties(claim.Supplier, claim.Recipient))}\n{Show.Plain(claim.Item ?? claim.Carrier ?? "–")}\n[dim]{Show.Plain(Show.Quoted(row, 110))}[/]";
            table.AddRow(
                $"{Show.Short(claim.Id.Text)}\n{State(row)}",
                what,
                Show.Plain(Show.Amount(claim.Quantity)),
                claim.Time is { } time ? Show.Days(time.Period).Replace("..", "..\n", StringComparison.Ordinal) : "–",
                $"{Show.Plain(claim.Sources.Root is null ? "–" : claim.Sources.ToString())}\n[dim]in {Show.Plain(Show.From(row))}{(row.Grade is { } grade ? $" ({grade})" : "")}[/]");
        }

        terminal.Console.Write(table);
        terminal.Line($"{Show.Counted(rows.Count, "claim")}. {Empty.Seen(session)}");
        Next.Suggest(terminal, $"why {Show.Short(rows[0].Claim.Id.Text)}", "shows what a claim rests on");
    }

    private static string State(ClaimRow row) => row.Standing.Latest?.Verdict switch
    {
        Docket.Verdict.Accept => "[green]accepted[/]",
        Docket.Verdict.Mark => "[green]marked[/]",
        Docket.Verdict.Reject => "[red]rejected[/]",
        Docket.Verdict.Edit => "[dim]edited[/]",
        _ => row.Standing.IsCurrent ? "" : "[dim]replaced[/]",
    };
}
