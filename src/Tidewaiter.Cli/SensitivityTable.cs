using Spectre.Console;
using Tidewaiter.Register;
using Tidewaiter.Register.Items;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli;

/// <summary>What each figure would be without one claim or one voice.</summary>
internal static class SensitivityTable
{
    public static void Print(Terminal terminal, WeighedDocket docket, IReadOnlyList<RowSensitivity> rows)
    {
        if (rows.Count == 0)
        {
            terminal.Line("There is no row, so nothing hangs on anything.");
            return;
        }

        var byRow = rows.ToDictionary(row => row.Row.Id, StringComparer.Ordinal);
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn("Row");
        table.AddColumn("Without");
        table.AddColumn(new TableColumn("it would be").NoWrap());
        foreach (var nested in ClassTree.Order(rows.Select(row => row.Row)))
        {
            var (row, lines) = (nested.Row, byRow[nested.Row.Id]);
            var head = $"[bold]{Show.Plain($"{row.Flow.Supplier} → {row.Flow.Recipient}: {row.Flow.Item}")}[/]\n{Markup.Escape(Bounds(row.Lower, row.Upper))} {Show.Plain(row.Unit)} [dim]{Show.Short(row.Id)}[/]";
            foreach (var voice in lines.Voices)
            {
                table.AddRow(head, $"the word of [bold]{Show.Plain(voice.Root)}[/]", Become(voice.Lower, voice.Upper, voice.Moved));
                head = "";
            }

            foreach (var claim in lines.Claims)
            {
                table.AddRow(head, $"[dim]{Show.Plain(Show.Quoted(docket.Claim(claim.Claim), 100))} {Show.Short(claim.Claim.Text)}[/]", Become(claim.Lower, claim.Upper, claim.Moved));
                head = "";
            }
        }

        terminal.Console.Write(table);
    }

    private static string Become(decimal? lower, decimal? upper, decimal? moved) => moved switch
    {
        null when lower is null && upper is null => "[yellow]unknown: it hangs on this[/]",
        0 => "[green]the same[/]",
        _ => Markup.Escape(Bounds(lower, upper)),
    };

    private static string Bounds(decimal? lower, decimal? upper) => lower is null && upper is null ? "occurred, amount unknown" : Show.Bounds(lower, upper);
}
