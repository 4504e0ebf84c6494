using Spectre.Console;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli;

/// <summary>The register on a screen: each figure with the sentence that it rests on, then what cannot all be true, then what was set aside.</summary>
internal static class RegisterTable
{
    public static void Print(Terminal terminal, Session session, WeighedDocket docket)
    {
        var register = docket.Register;
        if (docket.Claims.Count == 0)
        {
            Empty.Say(terminal, session, "claims");
            return;
        }

        var bars = new RangeBars(register.Rows, RangeBars.IsPlain(Environment.GetEnvironmentVariable));
        if (register.Rows.Length == 0) terminal.Line("No claim that may enter names who gave what to whom: there is no confirmed transfer.");
        else terminal.Console.Write(Rows(docket, bars));
        if (bars.Legend() is { } legend) terminal.Line($"[dim]{Show.Plain(legend)}[/]\n");
        PrintAssumptions(terminal, register);
        PrintContradictions(terminal, register);
        PrintSetAside(terminal, register);
        terminal.Line($"[dim]Window {Window(register.Window)}; admitted: {string.Join(", ", register.Admitted.Select(modality => modality.Word()))}"
            + $"{(register.Options.Without.Count == 0 ? "" : "; without " + Show.Plain(string.Join(", ", register.Options.Without)))}; assumed: {Show.Plain(string.Join(", ", register.Options.Assumed) is { Length: > 0 } names ? names : "nothing")}.[/] {Empty.Seen(session)}");
    }

    private static string Window(Period window) => window == Period.Always ? "all time" : window.ToString();

    private static Table Rows(WeighedDocket docket, RangeBars bars)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn(new TableColumn("Row").NoWrap());
        table.AddColumn("Who gave what to whom, and the sentence it rests on");
        table.AddColumn(new TableColumn("At least, at most").NoWrap());
        table.AddColumn(new TableColumn("Whose word").Width(15));
        foreach (var row in docket.Register.Rows)
        {
            table.AddRow(Show.Short(row.Id), $"[bold]{Show.Plain($"{row.Flow.Supplier} → {row.Flow.Recipient}: {row.Flow.Item}")}[/]{Sentences(docket, row)}{Notes(row)}", Amount(row, bars), Show.Plain(row.Roots.Length == 0 ? "–" : string.Join("; ", row.Roots)));
        }

        return table;
    }

    private static string Amount(RegisterRow row, RangeBars bars)
    {
        if (row.Lower is null && row.Upper is null) return "occurred,\namount unknown";
        var mark = row.Approximate ? "≈ " : "";
        return $"[bold]{mark}{Markup.Escape(Show.Bounds(row.Lower, row.Upper))}[/]\n{Show.Plain(row.Unit)}{(row.Counting == QuantityMeaning.Stock ? " (present)" : "")}{(bars.Of(row) is { } bar ? $"\n[blue]{bar}[/]" : "")}";
    }

    private static string Sentences(WeighedDocket docket, RegisterRow row)
    {
        // Several claims may rest on one sentence; it is shown once.
        var quotes = row.LowerClaims.Concat(row.UpperClaims).Distinct().Select(docket.Claim).DistinctBy(claim => claim.Claim.Quote).Take(3);
        return string.Concat(quotes.Select(claim => $"\n[dim]“{Show.Plain(Show.Clip(claim.Claim.Quote, 220))}” {Show.Plain(claim.SourceName)}, {Show.Short(claim.Claim.Id.Text)}[/]"));
    }

    private static string Notes(RegisterRow row)
    {
        var assumes = row.Assumptions.Length == 0 ? "" : $"\n[blue]assumes {Show.Plain(string.Join(", ", row.Assumptions.Select(Name)))}[/]";
        return row.Contradicted ? "\n[yellow]contradicted: see below[/]" + assumes : assumes;
    }

    // An assumption is "name: what it says"; the table has the names, and what they say stands once below it.
    private static string Name(string assumption) => assumption.Split(':', 2)[0];

    private static void PrintAssumptions(Terminal terminal, TransferRegister register)
    {
        foreach (var assumption in register.Rows.SelectMany(row => row.Assumptions).Distinct().Order(StringComparer.Ordinal))
        {
            terminal.Line($"[blue]{Show.Plain(Name(assumption))}[/][dim]{Show.Plain(assumption[Name(assumption).Length..])}[/]");
        }

        if (register.Rows.Any(row => row.Assumptions.Length > 0)) terminal.Line("");
    }

    private static void PrintContradictions(Terminal terminal, TransferRegister register)
    {
        if (register.Contradictions.Length == 0) return;
        terminal.Line("[bold]What cannot all be true, or only under an assumption[/]");
        foreach (var contradiction in register.Contradictions)
        {
            var colour = contradiction.Verdict == Compatibility.Contradictory ? "yellow" : "blue";
            terminal.Line($"[{colour}]•[/] {Show.Plain(contradiction.Text)} [dim]{string.Join(", ", contradiction.Claims.Select(claim => Show.Short(claim.Text)))}[/]");
        }

        terminal.Line("");
    }

    private static void PrintSetAside(Terminal terminal, TransferRegister register)
    {
        if (register.SetAside.Length == 0) return;
        var counts = register.SetAside.GroupBy(aside => aside.Cause).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Cause(group.Key)}");
        terminal.Line($"[bold]Set aside:[/] {string.Join("; ", counts)}. [dim]--json gives the reason of each.[/]");
    }

    private static string Cause(SetAsideCause cause) => cause switch
    {
        SetAsideCause.Rejected => "rejected by a person",
        SetAsideCause.NotAdmitted => "of a source that was left out",
        SetAsideCause.Modality => "planned, possible, speculated or denied",
        SetAsideCause.Timeline => "events of the timeline",
        SetAsideCause.Estimate => "estimates",
        SetAsideCause.Incomplete => "without a named supplier, recipient or item",
        SetAsideCause.Echo => "echoes of a voice counted already",
        SetAsideCause.OutsideWindow => "not certainly in the window",
        _ => "binding neither end",
    };
}
