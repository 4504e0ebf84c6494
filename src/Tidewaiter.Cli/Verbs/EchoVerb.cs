using System.CommandLine;
using Spectre.Console;
using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Register.Echoes;
using Tidewaiter.Workbench.Decide;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter echo list|confirm|cut|reopen</summary>
internal static class EchoVerb
{
    public static Command Build(Terminal terminal) => new("echo", "See which claims may rest on which, and decide it: copies of one voice count once.")
    {
        List(terminal),
        Decide(terminal, "confirm", "Say that the later claim does rest on the earlier.", EchoDecision.Confirmed),
        Decide(terminal, "cut", "Say that it does not: the two are voices of their own.", EchoDecision.Cut),
        Decide(terminal, "reopen", "Take back what was decided.", null),
    };

    private static Command List(Terminal terminal)
    {
        var session = new SessionOptions();
        session.Viewer.Aliases.Add("--as");
        var open = new Option<bool>("--open") { Description = "Only those that nobody has decided." };
        var command = session.AddTo(new Command("list", "List the links with their reasons and what was decided.") { open }, session.Json);
        var choices = new RegisterChoices();
        choices.AddTo(command);
        command.SetLongAction((parsed, cancellation) =>
        {
            using var docket = session.OpenToRead(parsed);
            var weighed = choices.Weigh(docket, parsed, cancellation);
            var links = weighed.Register.Echoes.Where(link => !parsed.GetValue(open) || link.Doubtful).ToList();
            if (parsed.GetValue(session.Json)) JsonOutput.Print(terminal, writer => RegisterEvents.WriteEchoes(writer, links));
            else Print(terminal, docket, weighed, links);
            return 0;
        });
        return command;
    }

    private static Command Decide(Terminal terminal, string verb, string description, EchoDecision? decision)
    {
        var session = new SessionOptions();
        var id = new Argument<string>("link") { Description = "A link (e-…), or any unique beginning of its id." };
        var because = new Option<string>("--because") { Description = "The reason; written into the entry.", HelpName = "TEXT", Required = true };
        session.Person.Required = true;
        var command = session.AddTo(new Command(verb, description) { id, because }, session.Person);
        command.SetLongAction((parsed, cancellation) =>
        {
            using var open = session.OpenToWrite(parsed);
            var link = Find(WeighedDocket.Of(open.View, new RegisterOptions(), cancellation: cancellation).Register.Echoes, parsed.GetValue(id)!);
            var seq = new EchoDecisions(open.Docket, session.Actor(parsed)).Decide(link, decision, parsed.GetValue(because)!);
            var word = decision switch { EchoDecision.Confirmed => "confirmed", EchoDecision.Cut => "cut", _ => "open again" };
            terminal.Line($"Entry {seq}: the link [bold]{link.Id}[/] from {link.Copy} to {link.Original} is {word}, by {Show.Plain(session.Actor(parsed))}.");
            return 0;
        });
        return command;
    }

    private static EchoLink Find(IEnumerable<EchoLink> links, string word)
    {
        var found = links.Where(link => link.Id.StartsWith(word, StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0] : throw new DocketException(found.Count == 0
            ? $"There is no link '{word}'. 'tidewaiter echo list' lists them."
            : $"'{word}' begins {found.Count} links; give more of it: {string.Join(", ", found.Take(5).Select(link => link.Id))}.");
    }

    private static void Print(Terminal terminal, Session session, WeighedDocket docket, IReadOnlyList<EchoLink> links)
    {
        if (links.Count == 0)
        {
            terminal.Line($"There are no links between claims that [bold]{Show.Plain(session.View.Viewer.Name)}[/] may read.");
            return;
        }

        foreach (var link in links)
        {
            var state = link.Decision switch { EchoDecision.Confirmed => "[green]confirmed[/]", EchoDecision.Cut => "[red]cut[/]", _ => link.Used ? "[yellow]a hypothesis, taken as an echo[/]" : "[dim]a hypothesis, not taken[/]" };
            terminal.Line($"[bold]{link.Id}[/]  {state}");
            Claim(terminal, "rests on", docket.Claim(link.Original));
            Claim(terminal, "copy", docket.Claim(link.Copy));
            foreach (var reason in link.Reasons) Padded(terminal, $"[dim]because[/] {Show.Plain(reason.Text)}");
            terminal.Line("");
        }

        terminal.Line($"{links.Count} links, {links.Count(link => link.Doubtful)} of them open. {Empty.Seen(session)}");
        Next.Suggest(terminal, $"echo cut {Show.Short(links[0].Id)} --as NAME --because TEXT", "or confirm: the register honours it");
    }

    private static void Claim(Terminal terminal, string role, ClaimRow claim) =>
        Padded(terminal, $"[dim]{role}[/] {Show.Plain(Show.Quoted(claim, 140))} [dim]{Show.Plain(claim.Claim.Sources.Root ?? claim.SourceName)}, {Show.Plain(Show.From(claim))}{(claim.Published is { } day ? $" on {day:yyyy-MM-dd}" : "")}, {Show.Short(claim.Claim.Id.Text)}[/]");

    private static void Padded(Terminal terminal, string markup) => terminal.Console.Write(new Indented(markup, 2));
}
