using System.CommandLine;
using Tidewaiter.Workbench.Decide;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter grade SOURCE GRADE</summary>
internal static class GradeVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var source = new Argument<string>("source") { Description = "The source, as it was named when its reports came in." };
        var grade = new Argument<string>("grade") { Description = "Reliability A to F, credibility 1 to 6, or both: B2." };
        var because = new Option<string>("--because") { Description = "The reason; written into the entry.", HelpName = "TEXT", Required = true };
        session.Person.Required = true;
        var command = session.AddTo(new Command("grade", "Grade a source in the Admiralty system.") { source, grade, because }, session.Person);
        command.SetAction(parsed =>
        {
            if (!Grade.TryParse(parsed.GetValue(grade), out var value)) throw new UsageException($"'{parsed.GetValue(grade)}' is no grade: reliability A to F, credibility 1 to 6, or both, for example B2.");
            using var open = session.OpenToWrite(parsed);
            var name = parsed.GetValue(source)!;
            var seq = new ClaimDecisions(open.Docket, open.View, session.Actor(parsed)).GradeSource(name, value, parsed.GetValue(because)!);
            terminal.Line($"Entry {seq}: {Show.Plain(name)} graded [bold]{value}[/] by {Show.Plain(session.Actor(parsed))}.");
            if (open.View.Exhibits().All(exhibit => !string.Equals(exhibit.Source ?? exhibit.Name, name, StringComparison.OrdinalIgnoreCase))) terminal.Line("[yellow]No exhibit here names this source yet.[/]");
            return 0;
        });
        return command;
    }
}
