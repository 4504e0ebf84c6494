using Tidewaiter.Register;
using Tidewaiter.Register.Items;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli;

/// <summary>The register on a screen: each figure with what it rests on, a class below the class it is part of, then what cannot all be true, then what was set aside, then the choices it was made with.</summary>
internal static class RegisterTable
{
    public static void Print(Terminal terminal, Session session, WeighedDocket docket, string given = "", bool everyReason = false, bool movements = false, bool differences = false)
    {
        var register = docket.Register;
        if (docket.Claims.Count == 0)
        {
            Empty.Say(terminal, session, "claims");
            return;
        }

        if (register.Rows.Length == 0) terminal.Line("No claim that may enter names who gave what to whom: there is no confirmed transfer.\n");
        else PrintRows(terminal, docket, new Paragraphs(session.View));
        RegisterNotes.PrintAssumptions(terminal, register);
        RegisterNotes.PrintContradictions(terminal, register);
        DifferencesTable.Print(terminal, docket, differences);
        RegisterNotes.PrintFindings(terminal, docket, movements);
        RegisterNotes.PrintCarriage(terminal, register, movements);
        RegisterNotes.PrintSetAside(terminal, docket, everyReason || register.Rows.Length == 0);
        RegisterNotes.PrintChoices(terminal, session, register.Options, given);
    }

    private static void PrintRows(Terminal terminal, WeighedDocket docket, Paragraphs paragraphs)
    {
        var bars = new RangeBars(docket.Register.Rows, RangeBars.IsPlain(Environment.GetEnvironmentVariable));
        var rows = new RowPrinter(terminal, docket, bars, paragraphs);
        (string, string)? parties = null;
        foreach (var nested in ClassTree.Order(docket.Register.Rows))
        {
            var flow = nested.Row.Flow;
            if (parties != (flow.Supplier, flow.Recipient)) terminal.Line($"[bold underline]{Show.Plain($"{flow.Supplier} → {flow.Recipient}")}[/]\n");
            parties = (flow.Supplier, flow.Recipient);
            rows.Print(nested);
        }

        if (bars.Legend() is { } legend) terminal.Line($"[dim]{Show.Plain(legend)}[/]\n");
    }
}
