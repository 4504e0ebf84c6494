using Tidewaiter.Cli.Verbs;
using Tidewaiter.Register.Movements;
using Tidewaiter.Workbench.Capture;

namespace Tidewaiter.Cli;

/// <summary>What `add` says of a table: how many rows were read, and what was not and why.</summary>
internal static class AddedTable
{
    private const int MostShown = 20;

    /// <returns>False if something could not be read.</returns>
    public static bool Tell(Terminal terminal, CaptureResult result, TableOutcome table)
    {
        var name = Show.Plain(AddVerb.Shown(result.Path));
        var exhibit = result.Exhibit.ToString()![..12];
        terminal.Line(result.Outcome == CaptureOutcome.AlreadyThere
            ? $"[bold]{name}[/]: still one exhibit, {exhibit}; the same bytes were captured {result.Before!.Captured:yyyy-MM-dd HH:mm} UTC."
            : $"[bold]{name}[/]: exhibit {exhibit}, a table of {(table.Kind == MovementTable.ExhibitKind ? "movements" : "claims")}.");
        var days = (table.FirstDay, table.LastDay) switch
        {
            ({ } first, { } last) => $"said from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}",
            _ => "[yellow]no row says when it was said[/]",
        };
        terminal.Line($"  {Show.Counted(table.Rows, "row")} read, each a {(table.Kind == MovementTable.ExhibitKind ? "movement" : "claim")}; {(table.LeftOut == 0 ? "none" : $"[yellow]{table.LeftOut:#,0}[/]")} left out; {days}.");
        if (table.PartyLess > 0)
        {
            terminal.Line(table.Parties is { } parties
                ? $"  {Show.Counted(table.PartyLess, "row")} without parties read as [bold]{Show.Plain($"{parties.Supplier} → {parties.Recipient}")}[/], as you said."
                : $"  [dim]{Show.Counted(table.PartyLess, "row")} without parties: each takes those that other claims name for the same goods in the same unit, as a named assumption. Say them with --supplier and --recipient, or in columns of these names.[/]");
        }

        foreach (var fault in table.Faults.Take(MostShown)) terminal.Complain($"{result.Path}, line {fault.Line}{(fault.Byte < 0 ? "" : $" (byte {fault.Byte})")}: {fault.Reason}.");
        if (table.Faults.Count > MostShown) terminal.Complain($"{result.Path}: {table.Faults.Count - MostShown:#,0} more faults are not shown; mend these first.");
        return table.Faults.Count == 0;
    }
}
