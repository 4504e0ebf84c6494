using System.CommandLine;
using System.Text.Json;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter register</summary>
internal static class RegisterVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        session.Viewer.Aliases.Add("--as");
        var choices = new RegisterChoices();
        var sensitivity = new Option<bool>("--sensitivity") { Description = "Say of each row what it would be without each claim, and without each voice, that it rests on." };
        var reasons = new Option<bool>("--reasons") { Description = "Say of every claim that is in no row why." };
        var movements = new Option<bool>("--movements") { Description = "Say of every claim about a movement what the movements that are known say of it." };
        var differences = new Option<bool>("--differences") { Description = "List every difference between sources, and the facts about bodies in which they agree." };
        var since = Days.DayOption("--since", "Say what changed since what the world could know at the end of that day, and why.");
        var sinceHeld = Days.DayOption("--since-held", "Say what changed since what this docket held at the end of that day (UTC), and why.");
        var command = session.AddTo(new Command("register", "Show what can be said: each flow with its bounds, and what cannot all be true.") { sensitivity, reasons, movements, differences, since, sinceHeld }, session.Json);
        choices.AddTo(command);
        var charts = new ChartOptions();
        charts.AddTo(command);
        command.SetLongAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(since) is not null && parsed.GetValue(sinceHeld) is not null) throw new UsageException("--since and --since-held compare with two different pasts: give one of them.");
            using var open = session.OpenToRead(parsed);
            var docket = choices.Weigh(open, parsed, cancellation);
            var earlier = choices.Earlier(open, parsed, parsed.GetValue(since), parsed.GetValue(sinceHeld), cancellation);
            var hangs = parsed.GetValue(sensitivity) ? docket.Sensitivity(cancellation) : null;
            var json = parsed.GetValue(session.Json);
            var drawn = charts.Draw(terminal, parsed, docket, quiet: json);
            if (json) PrintJson(terminal, docket, hangs, earlier);
            else if (!drawn) Print(terminal, open, docket, hangs, earlier, new Shown(choices.Given(parsed, session), parsed.GetValue(reasons), parsed.GetValue(movements), parsed.GetValue(differences), Day(parsed.GetValue(since), parsed.GetValue(sinceHeld)), parsed.GetValue(since)));
            return 0;
        });
        return command;
    }

    private static string Day(DateOnly? since, DateOnly? sinceHeld) => since is { } known ? $"what was known on {known:yyyy-MM-dd}" : $"what this docket held on {sinceHeld:yyyy-MM-dd}";

    private static void Print(Terminal terminal, Session session, WeighedDocket docket, IReadOnlyList<RowSensitivity>? hangs, WeighedDocket? earlier, Shown shown)
    {
        if (earlier is not null) ChangesTable.Print(terminal, docket.ChangesSince(earlier), docket, shown.Since, shown.Known);
        else if (hangs is not null) SensitivityTable.Print(terminal, docket, hangs);
        else RegisterTable.Print(terminal, session, docket, shown.Given, shown.EveryReason, shown.Movements, shown.Differences);
        if (earlier is not null || hangs is not null) RegisterNotes.PrintChoices(terminal, session, docket.Register.Options, shown.Given);
        if (docket.Register.Rows is [var first, ..]) Next.Suggest(terminal, $"why {Show.Short(first.Id)}{shown.Given}", "goes from a figure to the words it rests on");
    }

    private static void PrintJson(Terminal terminal, WeighedDocket docket, IReadOnlyList<RowSensitivity>? hangs, WeighedDocket? earlier) => JsonOutput.Print(terminal, writer => RegisterJson.Write(writer, docket.Register, end =>
    {
        if (hangs is not null) RegisterJson.WriteSensitivity(end, hangs);
        if (earlier is null) return;
        end.WritePropertyName("changes");
        RegisterEvents.WriteChanges(end, docket.ChangesSince(earlier));
    }));

    private sealed record Shown(string Given, bool EveryReason, bool Movements, bool Differences, string Since, DateOnly? Known);
}
