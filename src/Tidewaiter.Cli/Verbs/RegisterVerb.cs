using System.CommandLine;
using System.Text;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter register</summary>
internal static class RegisterVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var choices = new RegisterChoices();
        var command = session.AddTo(new Command("register", "Show what can be said: each flow with its bounds, and what cannot all be true."), session.Json);
        choices.AddTo(command);
        var charts = new ChartOptions();
        charts.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = choices.Read(parsed);
            using var open = session.OpenToRead(parsed);
            var docket = WeighedDocket.Of(open.View, options);
            if (parsed.GetValue(session.Json))
            {
                terminal.Out.WriteLine(Encoding.UTF8.GetString(RegisterJson.Write(docket.Register, indented: true)));
                return 0;
            }

            if (charts.Draw(terminal, parsed, docket)) return 0;
            RegisterTable.Print(terminal, open, docket);
            if (docket.Register.Rows is [var first, ..]) Next.Suggest(terminal, $"why {Show.Short(first.Id)}", "goes from a figure to the words it rests on");
            return 0;
        });
        return command;
    }
}
