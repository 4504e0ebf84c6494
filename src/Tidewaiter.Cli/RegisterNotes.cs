using Spectre.Console;
using Tidewaiter.Register;
using Tidewaiter.Register.Movements;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli;

/// <summary>What stands below the rows of a register: what is assumed, what cannot all be true, what was set aside and why, and the choices that the figures were made with.</summary>
internal static class RegisterNotes
{
    /// <summary>The name of an assumption: it is printed as "name: what it says"; rows have the names, and what they say stands once below.</summary>
    public static string NameOf(string assumption) => assumption.Split(':', 2)[0];

    public static void PrintAssumptions(Terminal terminal, TransferRegister register)
    {
        foreach (var assumption in register.Rows.SelectMany(row => row.Assumptions).Concat(register.Carriages.SelectMany(carriage => carriage.Assumptions)).Distinct().Order(StringComparer.Ordinal))
        {
            terminal.Line($"[blue]{Show.Plain(NameOf(assumption))}[/][dim]{Show.Plain(assumption[NameOf(assumption).Length..])}[/]");
        }

        if (register.Rows.Any(row => row.Assumptions.Length > 0)) terminal.Line("");
    }

    public static void PrintContradictions(Terminal terminal, TransferRegister register)
    {
        if (register.Contradictions.Length == 0) return;
        terminal.Line("[bold]What cannot all be true, or only under an assumption[/]");
        foreach (var contradiction in register.Contradictions.OrderByDescending(one => one.Verdict))
        {
            var colour = contradiction.Verdict == Compatibility.Contradictory ? "yellow" : "blue";
            Item(terminal, $"[{colour}]{(contradiction.Verdict == Compatibility.Contradictory ? "contradictory" : "needs an assumption")}:[/] {Show.Plain(Shortened(contradiction, contradiction.Text))}");
            foreach (var way in contradiction.WaysOut) terminal.Console.Write(new Indented($"[dim]{Show.Plain(Shortened(contradiction, way))}[/]", 5, "– "));
        }

        terminal.Line("");
    }

    /// <summary>What the movements that are known say about claims.</summary>
    public static void PrintFindings(Terminal terminal, WeighedDocket docket, bool each)
    {
        var findings = docket.Register.MovementFindings;
        if (findings.IsEmpty || !docket.Claims.Any(claim => claim.Movement is not null)) return;
        var counts = string.Join(", ", findings.GroupBy(finding => finding.Verdict).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {group.Key.Word()}"));
        terminal.Line($"[bold]Claims about movements, beside the movements that are known:[/] {counts}.{(each ? " [dim]What was aboard no movement shows.[/]" : " [dim]--movements says what is known of each.[/]")}");
        if (!each)
        {
            terminal.Line("");
            return;
        }

        foreach (var finding in findings.OrderByDescending(finding => finding.Verdict)) PrintFinding(terminal, finding);

        terminal.Line("");
    }

    /// <summary>What the carriers that were observed could hold, and which claims about amounts say more.</summary>
    public static void PrintCarriage(Terminal terminal, TransferRegister register, bool each)
    {
        if (register.Carriages.IsEmpty) return;
        terminal.Line("[bold]What the carriers that were observed could hold:[/] [dim]what was aboard they do not show, nor what moved unseen.[/]");
        foreach (var carriage in register.Carriages) Item(terminal, $"{Show.Plain($"{carriage.From} → {carriage.To} by {carriage.Mode.Word()}: {carriage.Text}")} [blue]({Show.Plain(string.Join(", ", carriage.Assumptions.Select(NameOf)))})[/]");
        var findings = register.CarriageFindings;
        if (findings.Length > 0) Item(terminal, $"claims about amounts beside it: {string.Join(", ", findings.GroupBy(finding => finding.Verdict).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {group.Key.Word()}"))}");
        foreach (var finding in findings.Where(finding => each || finding.Verdict != MovementVerdict.Consistent).OrderByDescending(finding => finding.Verdict)) PrintFinding(terminal, finding);
        terminal.Line("");
    }

    private static void PrintFinding(Terminal terminal, MovementFinding finding)
    {
        var colour = finding.Verdict switch { MovementVerdict.Corroborated => "green", MovementVerdict.Consistent => "blue", _ => "yellow" };
        Item(terminal, $"[{colour}]{finding.Verdict.Word()}:[/] {Show.Plain(finding.Text.Replace(finding.Claim.Text, Show.Short(finding.Claim.Text), StringComparison.Ordinal))}");
    }

    private static string Shortened(Contradiction contradiction, string words) =>
        contradiction.Claims.Aggregate(words, (text, claim) => text.Replace(claim.Text, Show.Short(claim.Text), StringComparison.Ordinal));

    public static void PrintSetAside(Terminal terminal, WeighedDocket docket, bool everyReason)
    {
        var aside = docket.Register.SetAside;
        if (aside.Length == 0) return;
        var counts = aside.GroupBy(one => one.Cause).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Cause(group.Key)}");
        terminal.Line($"[bold]Set aside:[/] {string.Join("; ", counts)}.{(everyReason ? "" : " [dim]--reasons says why of each.[/]")}");
        if (everyReason)
        {
            foreach (var (one, claim) in aside.OrderBy(one => one.Cause).Select(one => (one, docket.Claim(one.Claim))))
            {
                Item(terminal, $"[{Show.Style(claim.Claim.Modality)}]{Show.Plain(one.Reason)}[/]  [dim]{Show.Plain(Show.Quoted(claim, 140))} {Show.Plain(Show.From(claim))}, {Show.Short(one.Claim.Text)}[/]");
            }
        }

        terminal.Line("");
    }

    /// <summary>The choices in words, and the command that gives the same figures again.</summary>
    public static void PrintChoices(Terminal terminal, Session session, RegisterOptions options, string given)
    {
        terminal.Line($"[dim]{Show.Plain(Choices(options))}[/] {Empty.Seen(session)}");
        if (given.Length > 0) terminal.Line($"[dim]The same again:[/] {Show.Plain(Next.Command)} register{Show.Plain(given)}");
    }

    /// <summary>"Window all time; admitted: asserted, reported; …".</summary>
    public static string Choices(RegisterOptions options)
    {
        var parts = new List<string>
        {
            $"Window {(options.Window == Period.Always ? "all time" : options.Window.ToString())}",
            $"admitted: {string.Join(", ", options.Admitted.Where(modality => modality >= Modality.Reported).Reverse().Select(modality => modality.Word()))}",
        };
        if (options.WorstReliability is { } worst) parts.Add($"reliability {worst} or better, or not graded");
        if (options.Without.Count > 0) parts.Add("without " + string.Join(", ", options.Without));
        if (options.KnownAt is { } known) parts.Add($"as known at {known:yyyy-MM-dd}");
        parts.Add(options.Tolerance == 0 ? "“about N” is N" : $"“about N” within {options.Tolerance * 100:0.##} %");
        parts.Add($"assumed: {(options.Assumed.Length == 0 ? "nothing" : string.Join(", ", options.Assumed))}");
        return string.Join("; ", parts) + ".";
    }

    private static void Item(Terminal terminal, string markup)
    {
        terminal.Console.Write(new Indented(markup, 1, "• "));
    }

    private static string Cause(SetAsideCause cause) => cause switch
    {
        SetAsideCause.Rejected => "rejected by a person",
        SetAsideCause.NotAdmitted => "left out by choice",
        SetAsideCause.Modality => "planned, possible, speculated or denied",
        SetAsideCause.Timeline => "events of the timeline",
        SetAsideCause.Estimate => "estimates",
        SetAsideCause.Incomplete => "without a named supplier, recipient or item",
        SetAsideCause.Echo => "echoes of a voice counted already",
        SetAsideCause.OutsideWindow => "not certainly in the window",
        _ => "binding neither end",
    };
}
