using System.CommandLine;
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
        var command = session.AddTo(new Command("register", "Show what can be said: each flow with its bounds, and what cannot all be true.") { sensitivity, reasons }, session.Json);
        choices.AddTo(command);
        var charts = new ChartOptions();
        charts.AddTo(command);
        command.SetLongAction((parsed, cancellation) =>
        {
            var options = choices.Read(parsed);
            using var open = session.OpenToRead(parsed);
            var docket = WeighedDocket.Of(choices.View(open, parsed), options);
            var hangs = parsed.GetValue(sensitivity) ? docket.Sensitivity(cancellation) : null;
            if (parsed.GetValue(session.Json))
            {
                JsonOutput.Print(terminal, writer => RegisterJson.Write(writer, docket.Register, end =>
                {
                    if (hangs is not null) RegisterJson.WriteSensitivity(end, hangs);
                }));
                return 0;
            }

            if (charts.Draw(terminal, parsed, docket)) return 0;
            var given = choices.Given(parsed, session);
            if (hangs is not null) SensitivityTable.Print(terminal, docket, hangs);
            else RegisterTable.Print(terminal, open, docket, given, parsed.GetValue(reasons));
            if (hangs is not null) RegisterNotes.PrintChoices(terminal, open, options, given + " --sensitivity");
            if (docket.Register.Rows is [var first, ..]) Next.Suggest(terminal, $"why {Show.Short(first.Id)}{given}", "goes from a figure to the words it rests on");
            return 0;
        });
        return command;
    }
}
