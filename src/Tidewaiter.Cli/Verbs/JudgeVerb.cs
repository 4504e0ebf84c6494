using System.CommandLine;
using Tidewaiter.Docket;
using Tidewaiter.Workbench.Decide;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter judge CLAIM accept|reject|edit …</summary>
internal static class JudgeVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var slots = new SlotOptions();
        var id = new Argument<string>("claim") { Description = "A claim, or any unique beginning of its id." };
        var verdict = new Argument<string>("verdict") { Description = "accept, reject or edit" };
        verdict.AcceptOnlyFromAmong("accept", "reject", "edit");
        var because = new Option<string>("--because") { Description = "The reason; written into the entry.", HelpName = "TEXT", Required = true };
        session.Person.Required = true;
        var command = session.AddTo(new Command("judge", "Accept, reject or edit a claim. A decision is an entry with a name and a reason; nothing is overwritten.") { id, verdict, because }, session.Person);
        slots.AddTo(command);
        command.SetAction(parsed =>
        {
            using var open = session.OpenToWrite(parsed);
            var claim = open.RequireClaim(parsed.GetValue(id)!);
            var decisions = new ClaimDecisions(open.Docket, open.View, session.Actor(parsed));
            var word = parsed.GetValue(verdict)!;
            if (word == "edit")
            {
                var (seq, replacement) = decisions.Edit(claim, slots.Apply(claim.Claim, parsed), parsed.GetValue(because)!);
                terminal.Line($"Entry {seq}: {claim.Claim.Id} is superseded by [bold]{replacement}[/]. The old claim stays in the log.");
                return 0;
            }

            if (slots.AnyGiven(parsed)) throw new UsageException($"{word} changes nothing of a claim; to change a slot use: judge {parsed.GetValue(id)} edit …");
            terminal.Line($"Entry {decisions.Judge(claim, word == "accept", parsed.GetValue(because)!)}: {claim.Claim.Id} {word}ed by {Show.Plain(session.Actor(parsed))}.");
            return 0;
        });
        return command;
    }
}
