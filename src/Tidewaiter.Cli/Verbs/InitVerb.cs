using System.CommandLine;
using Spectre.Console;
using Tidewaiter.Docket;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter init [FOLDER]</summary>
internal static class InitVerb
{
    public static Command Build(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Where; the current folder otherwise.", DefaultValueFactory = _ => "." };
        var owner = new Option<string?>("--owner") { Description = "The party whose docket it is; the user of this machine otherwise.", HelpName = "NAME" };
        var parties = new Option<string[]>("--party") { Description = "Another party that may be named as an audience or a viewer; may be given several times.", HelpName = "NAME" };
        var marking = new Option<string?>("--marking") { Description = "Marking of new material for which nothing else is said: TLP:CLEAR, GREEN, AMBER, AMBER+STRICT or RED.", HelpName = "TLP" };
        var command = new Command("init", "Make a docket.") { folder, owner, parties, marking };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(owner) is { Length: > 0 } said ? said : SessionOptions.DefaultActor;
            var level = Level(terminal, parsed.GetValue(marking));
            var settings = new DocketSettings
            {
                Owner = name,
                DefaultMarking = Marking.ForIntake(level, name),
                Participants = [.. parsed.GetValue(parties) ?? []],
            };
            using var docket = DocketFolder.Create(parsed.GetValue(folder)!, settings, TimeProvider.System);
            terminal.Line($"A docket of [bold]{Show.Plain(name)}[/] in {Show.Plain(docket.Folder)}. New material is marked [bold]{level.Label()}[/] unless you say otherwise.");
            terminal.Line("Its keys are in .tidewaiter/keys and readable by you only; a copy of every checkpoint is kept outside the folder.");
            Next.Suggest(terminal, "add FILE… --published DATE --source NAME", "takes reports in");
            return 0;
        });
        return command;
    }

    private static Tlp Level(Terminal terminal, string? word)
    {
        if (word is null && !Console.IsInputRedirected && terminal.Console.Profile.Capabilities.Interactive)
        {
            word = terminal.Console.Prompt(new SelectionPrompt<string>().Title("How is new material marked, unless said otherwise?")
                .AddChoices(Tlp.AmberStrict.Label(), Tlp.Amber.Label(), Tlp.Green.Label(), Tlp.Clear.Label(), Tlp.Red.Label()));
        }

        // Nobody to ask: the owner only, which can be widened later and never has to be taken back.
        if (word is null) return Tlp.AmberStrict;
        return Tlps.TryParse(word, out var level) ? level : throw new UsageException(MarkingOptions.Unknown(word));
    }
}
